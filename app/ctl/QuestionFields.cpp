// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionFields.h"

#include "OptionValues.h"

#include "questions/QuestionExchange.h"

#include <QJsonDocument>

#include <algorithm>

namespace candor::ctl {

namespace {

using Set = Result<void> (*)(QuestionContent &, const char *option, const QString &value);

struct Field {
    Option option;
    Set set;
};

template<QString QuestionContent::*member>
Result<void> setText(QuestionContent &content, const char * /*option*/, const QString &value) {
    content.*member = value;
    return {};
}

template<QString Rubric::*member>
Result<void> setAnchor(QuestionContent &content, const char * /*option*/, const QString &value) {
    content.rubric.*member = value;
    return {};
}

template<QStringList QuestionContent::*member>
Result<void> setList(QuestionContent &content, const char * /*option*/, const QString &value) {
    content.*member = OptionValues::list(value);
    return {};
}

/// Which numbers are right, the service says.
template<int QuestionContent::*member>
Result<void> setNumber(QuestionContent &content, const char *option, const QString &value) {
    const auto number = OptionValues::integer(option, value, 0, 1'000'000);
    if (!number)
        return failure(number.error());
    content.*member = static_cast<int>(*number);
    return {};
}

template<auto member, auto nameOf, auto fromName>
Result<void> setNamed(QuestionContent &content, const char *option, const QString &value) {
    const auto named = OptionValues::named(option, value, nameOf, fromName);
    if (!named)
        return failure(named.error());
    content.*member = *named;
    return {};
}

Result<void> setJob(QuestionContent &content, const char *option, const QString &value) {
    if (value == u"none") {
        content.job.reset();
        return {};
    }
    const auto number = OptionValues::integer(option, value, 1, INT64_MAX);
    if (!number)
        return failure(number.error());
    content.job = JobId(*number);
    return {};
}

class QuestionFields {
    Q_DECLARE_TR_FUNCTIONS(QuestionFields)

public:
    static const std::vector<Field> &all();
    static const std::vector<Option> &texts();
    static void setOptions(QuestionContent &content, const QStringList &values);
    static Result<ExchangedQuestion> one(const QByteArray &bytes);
};

const std::vector<Field> &QuestionFields::all() {
    static const std::vector<Field> fields{
        {{"domain", QT_TR_NOOP("AI-ML, Fullstack, Cybersecurity or General."), "DOMAIN"},
         setNamed<&QuestionContent::domain, jobDomainName, jobDomainFromName>},
        {{"competency", QT_TR_NOOP("What it is to show."), "TEXT"}, setText<&QuestionContent::competency>},
        {{"kind", QT_TR_NOOP("technical, behavioral or situational."), "KIND"},
         setNamed<&QuestionContent::kind, questionKindName, questionKindFromName>},
        {{"difficulty", QT_TR_NOOP("beginner, intermediate or advanced."), "LEVEL"},
         setNamed<&QuestionContent::difficulty, difficultyName, difficultyFromName>},
        {{"type", QT_TR_NOOP("How it is answered: mcq, text, audio, video or code."), "TYPE"},
         setNamed<&QuestionContent::type, questionTypeName, questionTypeFromName>},
        {{"time-limit", QT_TR_NOOP("Seconds to answer in, 10 to 7200."), "SECONDS"},
         setNumber<&QuestionContent::timeLimitSeconds>},
        {{"thinking", QT_TR_NOOP("Seconds to think before, 0 to 1800."), "SECONDS"},
         setNumber<&QuestionContent::thinkingSeconds>},
        {{"takes", QT_TR_NOOP("How often it may be recorded, 1 to 10."), "N"}, setNumber<&QuestionContent::takes>},
        {{"keywords", QT_TR_NOOP("Parted by ';'."), "LIST"}, setList<&QuestionContent::keywords>},
        {{"skills", QT_TR_NOOP("The skills that it tests, parted by ';'."), "LIST"}, setList<&QuestionContent::skills>},
        {{"tags", QT_TR_NOOP("Parted by ';'."), "LIST"}, setList<&QuestionContent::tags>},
        {{"language", QT_TR_NOOP("en, de, pt-BR."), "CODE"}, setText<&QuestionContent::language>},
        {{"rubric-1", QT_TR_NOOP("What an answer holds that is worth 1 (0 of 100)."), "TEXT"}, setAnchor<&Rubric::one>},
        {{"rubric-3", QT_TR_NOOP("What an answer holds that is worth 3 (50)."), "TEXT"}, setAnchor<&Rubric::three>},
        {{"rubric-5", QT_TR_NOOP("What an answer holds that is worth 5 (100)."), "TEXT"}, setAnchor<&Rubric::five>},
        {{"job", QT_TR_NOOP("Asked for this job only; none: for every job."), "JOB"}, setJob}};
    return fields;
}

/// Those that are long or several.
const std::vector<Option> &QuestionFields::texts() {
    static const std::vector<Option> options{
        {"text", QT_TR_NOOP("What is asked; - reads it from standard input."), "TEXT"},
        {"text-file", QT_TR_NOOP("Read what is asked from a file."), "FILE"},
        {"reference", QT_TR_NOOP("The reference answer; - reads it from standard input."), "TEXT"},
        {"reference-file", QT_TR_NOOP("Read the reference answer from a file."), "FILE"},
        {"key-point", QT_TR_NOOP("A key point of the reference answer; once for each, in place of all that are there."),
         "TEXT"},
        {"option",
         QT_TR_NOOP("An answer of a multiple-choice question, the right one with * before it; once for each, in place "
                    "of all that are there."),
         "TEXT"}};
    return options;
}

void QuestionFields::setOptions(QuestionContent &content, const QStringList &values) {
    std::vector<AnswerOption> options;
    for (const QString &value : values) {
        AnswerOption option;
        option.correct = value.startsWith(u'*');
        option.text = option.correct ? value.sliced(1) : value;
        // Why it is right or wrong is said in files; it stays with its answer.
        const auto before = std::ranges::find_if(content.options, [&](const AnswerOption &each) {
            return each.text == option.text && each.correct == option.correct;
        });
        if (before != content.options.end())
            option.reason = before->reason;
        options.push_back(std::move(option));
    }
    content.options = std::move(options);
}

Result<ExchangedQuestion> QuestionFields::one(const QByteArray &bytes) {
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const bool isBare = !object.isEmpty() && !object.contains(QStringLiteral("format")) &&
                        !object.contains(QStringLiteral("questions"));
    QByteArray file = bytes;
    if (isBare) // its lines stay the lines that they are
        file.prepend(R"({"format": "candor-questions", "version": 1, "questions": [)").append("]}");
    const auto read = questions::questionsFromJson(file);
    if (!read)
        return failure(read.error());
    if (read->size() != 1)
        return failure(
            ErrorCode::InvalidArgument,
            tr("The file is to hold one question, and holds %1. \"candorctl question import\" takes several.")
                .arg(read->size()));
    return read->front();
}

} // namespace

std::vector<Option> questionFieldOptions() {
    std::vector<Option> options = QuestionFields::texts();
    for (const Field &field : QuestionFields::all())
        options.push_back(field.option);
    for (Option &option : options)
        option.context = "QuestionFields";
    return options;
}

Result<int> setQuestionFields(QuestionContent &content, const Request &request) {
    int set = 0;
    for (const Field &field : QuestionFields::all()) {
        const auto value = request.given(field.option.name);
        if (!value)
            continue;
        if (const auto done = field.set(content, field.option.name, *value); !done)
            return failure(done.error());
        ++set;
    }
    for (const auto &[option, member] :
         {std::pair("text", &QuestionContent::text), std::pair("reference", &QuestionContent::referenceAnswer)}) {
        const auto text = request.text(option);
        if (!text)
            return failure(text.error());
        if (*text) {
            content.*member = **text;
            ++set;
        }
    }
    if (request.isSet("key-point")) {
        content.keyPoints = request.values("key-point");
        ++set;
    }
    if (request.isSet("option")) {
        QuestionFields::setOptions(content, request.values("option"));
        ++set;
    }
    return set;
}

Result<ExchangedQuestion> oneQuestion(const QString &path) {
    const auto bytes = Request::bytes(path, questions::mostQuestionFileBytes);
    return bytes ? QuestionFields::one(*bytes) : failure(bytes.error());
}

} // namespace candor::ctl
