// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Csv.h"
#include "questions/QuestionExchange.h"
#include "questions/QuestionFields.h"
#include "questions/QuestionGathering.h"
#include "questions/StrictJson.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

/// Lines of a cell that hold something, whichever way they end.
QStringList linesOf(const QString &cell) {
    static const QRegularExpression lineEnd(u"\\r\\n|\\r|\\n"_s);
    QStringList lines = cell.split(lineEnd);
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines;
}

constexpr QStringView rightMark = u"*";
constexpr QStringView reasonMark = u"->";

/// An option's text where it is not marked: a backslash keeps its beginning from being read as a mark.
QString unmarked(const QString &text) {
    static const QRegularExpression marked(u"\\A\\\\*(\\*|->)"_s);
    return marked.match(text).hasMatch() ? QString(u'\\' % text) : text;
}

QString textOfUnmarked(const QString &line) {
    static const QRegularExpression kept(u"\\A\\\\+(\\*|->)"_s);
    return kept.match(line).hasMatch() ? line.sliced(1) : line;
}

QString optionsText(const ExchangedQuestion &question) {
    QStringList lines;
    for (const AnswerOption &option : question.content.options) {
        lines.append(option.correct ? QString(rightMark % option.text) : unmarked(option.text));
        if (option.reason.isEmpty())
            continue;
        for (const QString &line : option.reason.split(u'\n'))
            lines.append(reasonMark % u' ' % line);
    }
    return lines.join(u'\n');
}

/// A cell that is not empty becomes a part of a question; why it cannot, or nullptr.
using Read = const char *(*)(ExchangedQuestion &question, const QString &cell);

const char *readOptions(ExchangedQuestion &question, const QString &cell) {
    auto &options = question.content.options;
    bool hasReason = false;
    for (const QString &indented : linesOf(cell)) {
        const auto begin = std::ranges::find_if_not(indented, [](QChar character) { return character.isSpace(); });
        const QString line = indented.sliced(begin - indented.begin());
        if (line.startsWith(reasonMark)) {
            if (options.empty())
                return "form";
            QString &reason = options.back().reason;
            // The line end goes in front, so that an empty line is one too.
            const qsizetype mark = reasonMark.size() + (line.size() > 2 && line[2] == u' ' ? 1 : 0);
            reason += (hasReason ? u"\n"_s : QString()) % line.sliced(mark);
            hasReason = true;
            continue;
        }
        if (options.size() > mostOptions)
            return "range";
        const bool correct = line.startsWith(rightMark);
        options.push_back({correct ? line.sliced(1) : textOfUnmarked(line), correct, {}});
        hasReason = false;
    }
    return nullptr;
}

/// One column: its name, what it says of a question, and how a cell that is not empty gets into one.
struct Column {
    const char *name;
    bool isRequired;
    QString (*write)(const ExchangedQuestion &question);
    Read read;
};

const char *unless(bool read, const char *reason) { return read ? nullptr : reason; }

QString &withLineEnds(QString &text) { return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'); }

template<auto member>
constexpr Column textColumn(const char *name, bool isRequired = false) {
    return {name, isRequired, [](const ExchangedQuestion &question) { return question.content.*member; },
            [](ExchangedQuestion &question, const QString &cell) -> const char * {
                question.content.*member = cell;
                withLineEnds(question.content.*member);
                return nullptr;
            }};
}

template<QString Rubric::*anchor>
constexpr Column anchorColumn(const char *name) {
    return {name, false, [](const ExchangedQuestion &question) { return question.content.rubric.*anchor; },
            [](ExchangedQuestion &question, const QString &cell) -> const char * {
                question.content.rubric.*anchor = cell;
                withLineEnds(question.content.rubric.*anchor);
                return nullptr;
            }};
}

template<QStringList QuestionContent::*member>
constexpr Column listColumn(const char *name) {
    return {name, false, [](const ExchangedQuestion &question) { return (question.content.*member).join(u'\n'); },
            [](ExchangedQuestion &question, const QString &cell) -> const char * {
                question.content.*member = linesOf(cell);
                return nullptr;
            }};
}

template<auto member, auto toName, auto fromName>
constexpr Column nameColumn(const char *name) {
    return {name, true, [](const ExchangedQuestion &question) { return toName(question.content.*member); },
            [](ExchangedQuestion &question, const QString &cell) {
                const auto found = fromName(cell.trimmed());
                question.content.*member = found.value_or(question.content.*member);
                return unless(found.has_value(), "unknown");
            }};
}

template<int QuestionContent::*member>
constexpr Column numberColumn(const char *name) {
    return {name, false, [](const ExchangedQuestion &question) { return QString::number(question.content.*member); },
            [](ExchangedQuestion &question, const QString &cell) {
                bool isNumber = false;
                question.content.*member = cell.trimmed().toInt(&isNumber);
                return unless(isNumber, "form");
            }};
}

constexpr std::array columns{
    Column{"key", false, [](const ExchangedQuestion &question) { return question.key; },
           [](ExchangedQuestion &question, const QString &cell) -> const char * {
               question.key = cell.trimmed();
               return nullptr;
           }},
    nameColumn<&QuestionContent::domain, &jobDomainName, &jobDomainFromName>("domain"),
    textColumn<&QuestionContent::competency>("competency"),
    nameColumn<&QuestionContent::kind, &questionKindName, &questionKindFromName>("kind"),
    nameColumn<&QuestionContent::difficulty, &difficultyName, &difficultyFromName>("difficulty"),
    nameColumn<&QuestionContent::type, &questionTypeName, &questionTypeFromName>("type"),
    textColumn<&QuestionContent::text>("text", true),
    Column{"options", false, optionsText, readOptions},
    numberColumn<&QuestionContent::timeLimitSeconds>("time_limit_seconds"),
    numberColumn<&QuestionContent::thinkingSeconds>("thinking_seconds"),
    numberColumn<&QuestionContent::takes>("takes"),
    listColumn<&QuestionContent::keywords>("keywords"),
    listColumn<&QuestionContent::skills>("skills"),
    listColumn<&QuestionContent::tags>("tags"),
    textColumn<&QuestionContent::language>("language"),
    textColumn<&QuestionContent::referenceAnswer>("reference_answer"),
    listColumn<&QuestionContent::keyPoints>("key_points"),
    anchorColumn<&Rubric::one>("rubric_1"),
    anchorColumn<&Rubric::three>("rubric_3"),
    anchorColumn<&Rubric::five>("rubric_5"),
};

tl::unexpected<Error> wrong(const QString &place, const QString &column, const char *reason) {
    return failure(ErrorCode::InvalidField, place % column % u": "_s % QLatin1String(reason));
}

Result<std::vector<const Column *>> columnsOf(const CsvRecord &header) {
    const QString place = u"line %1, "_s.arg(header.line);
    std::vector<const Column *> found;
    for (const QString &field : header.fields) {
        const QString name = field.trimmed();
        const auto *column =
            std::ranges::find_if(columns, [&](const Column &each) { return name == QLatin1String(each.name); });
        if (column == columns.end())
            return wrong(place, shownName(name), "unknown");
        if (std::ranges::find(found, column) != found.end())
            return wrong(place, name, "twice");
        found.push_back(column);
    }
    for (const Column &column : columns) {
        if (column.isRequired && std::ranges::find(found, &column) == found.end())
            return wrong(place, QString::fromLatin1(column.name), "empty");
    }
    return found;
}

Result<ExchangedQuestion> questionOf(const CsvRecord &record, const std::vector<const Column *> &header) {
    if (record.fields.size() != std::ssize(header))
        return failure(ErrorCode::InvalidField, u"columns"_s);
    ExchangedQuestion question;
    auto cell = record.fields.begin();
    for (const Column *column : header) {
        const char *reason = column->isRequired && cell->trimmed().isEmpty() ? "empty" : nullptr;
        if (!reason && !cell->isEmpty())
            reason = column->read(question, *cell);
        if (reason)
            return wrong({}, QString::fromLatin1(column->name), reason);
        ++cell;
    }
    return question;
}

} // namespace

Result<std::vector<ExchangedQuestion>> questionsFromCsv(const QByteArray &bytes) {
    if (bytes.size() > mostQuestionFileBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostQuestionFileBytes));
    // The header, and one more than are taken.
    const auto records = csvRecords(bytes, mostQuestionsAtOnce + 2);
    if (!records)
        return failure(records.error());
    const auto header = columnsOf(records->empty() ? CsvRecord{1, {}} : records->front());
    if (!header)
        return failure(header.error());
    QuestionGathering gathering;
    for (auto record = records->begin() + 1; record != records->end(); ++record) {
        if (auto added = gathering.add(record->line, questionOf(*record, *header)); !added)
            return failure(added.error());
    }
    return gathering.take();
}

QByteArray questionsToCsv(const std::vector<ExchangedQuestion> &questions) {
    QStringList header;
    for (const Column &column : columns)
        header.append(QLatin1String(column.name));
    QByteArray csv = csvRow(header);
    for (const ExchangedQuestion &question : questions) {
        QStringList cells;
        for (const Column &column : columns)
            cells.append(column.write(question));
        csv += csvRow(cells);
    }
    return csv;
}

} // namespace candor::questions
