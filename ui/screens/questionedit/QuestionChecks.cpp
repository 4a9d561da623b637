// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/QuestionChecks.h"

#include "questions/QuestionFields.h"

namespace candor::screens {

namespace {

using namespace Qt::StringLiterals;

struct Field {
    const char *name;
    /// Puts the field as it is written into a question that is sound otherwise.
    void (*take)(QuestionContent &sound, const QuestionContent &written);
};

constexpr Field fields[] = {
    {"text", [](QuestionContent &sound, const QuestionContent &written) { sound.text = written.text; }},
    {"options", [](QuestionContent &sound, const QuestionContent &written) { sound.options = written.options; }},
    {"competency",
     [](QuestionContent &sound, const QuestionContent &written) { sound.competency = written.competency; }},
    {"language", [](QuestionContent &sound, const QuestionContent &written) { sound.language = written.language; }},
    {"time_limit_seconds",
     [](QuestionContent &sound, const QuestionContent &written) { sound.timeLimitSeconds = written.timeLimitSeconds; }},
    {"thinking_seconds",
     [](QuestionContent &sound, const QuestionContent &written) { sound.thinkingSeconds = written.thinkingSeconds; }},
    {"takes", [](QuestionContent &sound, const QuestionContent &written) { sound.takes = written.takes; }},
    {"reference_answer",
     [](QuestionContent &sound, const QuestionContent &written) { sound.referenceAnswer = written.referenceAnswer; }},
    {"key_points", [](QuestionContent &sound, const QuestionContent &written) { sound.keyPoints = written.keyPoints; }},
    {"rubric", [](QuestionContent &sound, const QuestionContent &written) { sound.rubric = written.rubric; }},
    {"skills", [](QuestionContent &sound, const QuestionContent &written) { sound.skills = written.skills; }},
    {"keywords", [](QuestionContent &sound, const QuestionContent &written) { sound.keywords = written.keywords; }},
    {"tags", [](QuestionContent &sound, const QuestionContent &written) { sound.tags = written.tags; }},
};

/// Says something in each field, and nothing that a rule could be against.
QuestionContent soundQuestion(QuestionType type) {
    QuestionContent sound;
    sound.type = type;
    sound.text = sound.competency = sound.referenceAnswer = u"-"_s;
    sound.keyPoints = QStringList{u"-"_s};
    sound.rubric = {u"-"_s, u"-"_s, u"-"_s};
    if (type == QuestionType::Mcq)
        sound.options = {{u"A"_s, true, {}}, {u"B"_s, false, {}}};
    return sound;
}

std::vector<FieldProblem> ask(const QuestionContent &content, Result<void> (*check)(const QuestionContent &)) {
    std::vector<FieldProblem> problems;
    for (const Field &field : fields) {
        QuestionContent one = soundQuestion(content.type);
        field.take(one, content);
        if (const auto checked = check(questions::tidied(std::move(one))); !checked)
            problems.push_back({QLatin1String(field.name), checked.error()});
    }
    return problems;
}

} // namespace

std::vector<FieldProblem> problemsOf(const QuestionContent &content) { return ask(content, questions::checkQuestion); }

std::vector<FieldProblem> missingIn(const QuestionContent &content) { return ask(content, questions::checkComplete); }

bool isOnlyEmpty(const FieldProblem &problem) {
    return problem.error.code == ErrorCode::InvalidField && problem.error.detail.endsWith(u": empty");
}

} // namespace candor::screens
