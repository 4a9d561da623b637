// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/QuestionRows.h"

#include "model/SkillKey.h"
#include "store/SearchFolding.h"

#include <array>

namespace candor::store {

using namespace Qt::StringLiterals;

const QString questionVersionColumns =
    u"question_version.id, question_version.question_id, question_version.version, question_version.status, "
    "question_version.domain, question_version.competency, question_version.kind, question_version.difficulty, "
    "question_version.type, question_version.time_limit_seconds, question_version.thinking_seconds, "
    "question_version.takes, question_version.language, question_version.job_id, question_version.author_id, "
    "question_version.approver_id, question_version.created_at, question_version.approved_at, "
    "question_text.text, question_text.keywords, question_text.skills, question_text.tags, question_text.key_points, "
    "question_text.reference_answer, question_text.rubric_1, question_text.rubric_3, question_text.rubric_5"_s;

const QString questionTextJoin = u" JOIN question_text ON question_text.version_id = question_version.id"_s;

namespace {

struct WordList {
    const char *column;
    QStringList QuestionContent::*words;
};

/// The lists of a question_text, in the order of their columns.
constexpr std::array lists{
    WordList{"keywords", &QuestionContent::keywords},
    WordList{"skills", &QuestionContent::skills},
    WordList{"tags", &QuestionContent::tags},
    WordList{"key_points", &QuestionContent::keyPoints},
};

} // namespace

QuestionVersion readQuestionVersion(const Rows &rows, int firstColumn) {
    int column = firstColumn;
    QuestionVersion version;
    QuestionContent &content = version.content;
    version.id = rows.id<QuestionVersionId>(column++);
    version.question = rows.id<QuestionId>(column++);
    version.version = static_cast<int>(rows.integer(column++));
    // The constraints of the table let no other names in.
    version.status = questionStatusFromName(rows.text(column++)).value_or(version.status);
    content.domain = jobDomainFromName(rows.text(column++)).value_or(content.domain);
    content.competency = rows.text(column++);
    content.kind = questionKindFromName(rows.text(column++)).value_or(content.kind);
    content.difficulty = difficultyFromName(rows.text(column++)).value_or(content.difficulty);
    content.type = questionTypeFromName(rows.text(column++)).value_or(content.type);
    content.timeLimitSeconds = static_cast<int>(rows.integer(column++));
    content.thinkingSeconds = static_cast<int>(rows.integer(column++));
    content.takes = static_cast<int>(rows.integer(column++));
    content.language = rows.text(column++);
    content.job = rows.optionalId<JobId>(column++);
    version.author = rows.id<AccountId>(column++);
    version.approver = rows.optionalId<AccountId>(column++);
    version.createdAt = rows.time(column++);
    version.approvedAt = rows.optionalTime(column++);
    content.text = rows.text(column++);
    for (const WordList &list : lists)
        content.*list.words = rows.text(column++).split(u'\n', Qt::SkipEmptyParts);
    content.referenceAnswer = rows.text(column++);
    content.rubric = {rows.text(column), rows.text(column + 1), rows.text(column + 2)};
    Q_ASSERT(column + 3 == firstColumn + questionVersionColumnCount);
    return version;
}

QStringList questionContentColumns() {
    return u"domain competency competency_key kind difficulty type time_limit_seconds thinking_seconds takes language "
           "job_id"_s.split(u' ');
}

Values questionContentValues(const QuestionContent &content) {
    return values(jobDomainName(content.domain), content.competency, competencyKey(content.competency),
                  questionKindName(content.kind), difficultyName(content.difficulty), questionTypeName(content.type),
                  content.timeLimitSeconds, content.thinkingSeconds, content.takes, content.language, content.job);
}

QStringList questionTextColumns() {
    return u"text keywords skills tags key_points reference_answer rubric_1 rubric_3 rubric_5"_s.split(u' ');
}

Values questionTextValues(const QuestionContent &content) {
    Values all = values(content.text);
    for (const WordList &list : lists)
        all.append(bound((content.*list.words).join(u'\n')));
    return all + values(content.referenceAnswer, content.rubric.one, content.rubric.three, content.rubric.five);
}

Result<void> checkQuestionLists(const QuestionContent &content) {
    for (const WordList &list : lists) {
        for (const QString &word : content.*list.words) {
            if (word.isEmpty() || word.contains(u'\n'))
                return failure(ErrorCode::InvalidField, QLatin1String(list.column) % u": characters"_s);
        }
    }
    return {};
}

QString questionWordName(QuestionWord kind) { return kind == QuestionWord::Skill ? u"skill"_s : u"tag"_s; }

QString questionWordKey(QuestionWord kind, const QString &word) {
    return kind == QuestionWord::Skill ? skillKey(word) : searchFolded(word).simplified();
}

QString competencyKey(const QString &competency) { return searchFolded(competency).simplified(); }

SearchDocument questionDocument(const QString &key, const QuestionContent &content) {
    QStringList body;
    for (const AnswerOption &option : content.options)
        body.append(option.text);
    body << content.referenceAnswer << content.competency << key;
    return {content.text, (content.skills + content.keywords + content.tags).join(u'\n'), body.join(u'\n')};
}

} // namespace candor::store
