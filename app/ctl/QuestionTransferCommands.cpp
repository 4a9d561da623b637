// SPDX-License-Identifier: GPL-3.0-or-later
// Questions in and out of files, and those that are alike.
#include "CommandLine.h"
#include "OptionValues.h"
#include "OutputFile.h"
#include "ProgressLine.h"
#include "QuestionFilterOptions.h"
#include "QuestionJson.h"
#include "QuestionParts.h"

#include "inference/UniversalSentenceEncoder.h"
#include "questions/QuestionExchange.h"
#include "questions/QuestionService.h"

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;
using questions::QuestionFormat;

class QuestionTransferCommands {
    Q_DECLARE_TR_FUNCTIONS(QuestionCommands)

public:
    static std::vector<Subcommand> all();

private:
    static Result<int> import(Request &request);
    static Result<int> exportAll(Request &request);
    static Result<int> schema(Request &request);
    static Result<int> similar(Request &request);
    static Result<void> compareAll(Request &request, SentenceEncoder &encoder);

    static Result<QuestionFormat> formatOf(const Request &request, const QString &path);
    static Result<questions::GiftDefaults> giftDefaults(const Request &request, QuestionFormat format);
    static QJsonObject json(const questions::QuestionImport &outcome, bool checked);
    static QString words(const questions::QuestionImport &outcome, bool checked);
};

/// By the file's ending where nobody says it.
Result<QuestionFormat> QuestionTransferCommands::formatOf(const Request &request, const QString &path) {
    if (const auto name = request.given("format"))
        return OptionValues::named<QuestionFormat>("format", *name, questions::questionFormatName,
                                                   questions::questionFormatFromName);
    if (path.isEmpty() || path == u"-")
        return QuestionFormat::Json;
    const auto format = questions::questionFormatOf(path);
    return format ? Result<QuestionFormat>(*format)
                  : failure(ErrorCode::InvalidArgument,
                            tr("The ending of \"%1\" does not say the format: name it with --format.").arg(path));
}

Result<questions::GiftDefaults> QuestionTransferCommands::giftDefaults(const Request &request, QuestionFormat format) {
    questions::GiftDefaults defaults;
    const bool isGift = format == QuestionFormat::Gift;
    for (const char *option : {"domain", "competency", "difficulty"}) {
        if (request.isSet(option) && !isGift)
            return failure(ErrorCode::InvalidArgument,
                           tr("--%1 goes with GIFT alone: other files say it themselves.").arg(QLatin1String(option)));
    }
    defaults.competency = request.value("competency");
    if (const auto value = request.given("domain")) {
        const auto domain = OptionValues::named<JobDomain>("domain", *value, jobDomainName, jobDomainFromName);
        if (!domain)
            return failure(domain.error());
        defaults.domain = *domain;
    }
    if (const auto value = request.given("difficulty")) {
        const auto difficulty =
            OptionValues::named<Difficulty>("difficulty", *value, difficultyName, difficultyFromName);
        if (!difficulty)
            return failure(difficulty.error());
        defaults.difficulty = *difficulty;
    }
    return defaults;
}

QJsonObject QuestionTransferCommands::json(const questions::QuestionImport &outcome, bool checked) {
    const auto ids = [&](const std::vector<QuestionId> &questions) {
        QJsonArray array;
        for (const QuestionId id : questions)
            array.append(id.value());
        return array;
    };
    // What was only tried has no numbers.
    return {{u"checked_only"_s, checked},
            {u"added"_s, static_cast<qint64>(outcome.added.size())},
            {u"changed"_s, static_cast<qint64>(outcome.changed.size())},
            {u"drafts"_s, static_cast<qint64>(outcome.drafts.size())},
            {u"unchanged"_s, outcome.unchanged},
            {u"added_ids"_s, checked ? QJsonArray() : ids(outcome.added)},
            {u"changed_ids"_s, ids(outcome.changed)},
            {u"draft_ids"_s, ids(outcome.drafts)}};
}

QString QuestionTransferCommands::words(const questions::QuestionImport &outcome, bool checked) {
    const auto added = static_cast<int>(outcome.added.size());
    const auto changed = static_cast<int>(outcome.changed.size());
    const auto drafts = static_cast<int>(outcome.drafts.size());
    return checked
               ? tr("The file can be imported: %1 would be new, %2 would get a new version, %3 drafts of yours would "
                    "change, %4 stay as they are. Nothing was kept.")
                     .arg(added)
                     .arg(changed)
                     .arg(drafts)
                     .arg(outcome.unchanged)
               : tr("%1 new as drafts, %2 with a new version as a draft, %3 drafts of yours changed, %4 stay as they "
                    "are.")
                     .arg(added)
                     .arg(changed)
                     .arg(drafts)
                     .arg(outcome.unchanged);
}

Result<int> QuestionTransferCommands::import(Request &request) {
    const QString path = request.argument(0);
    const auto format = formatOf(request, path);
    const auto defaults = format ? giftDefaults(request, *format) : failure(format.error());
    if (!defaults)
        return failure(defaults.error());
    const auto bytes = Request::bytes(path, questions::mostQuestionFileBytes);
    const auto read = bytes ? questions::readQuestions(*format, *bytes, *defaults) : failure(bytes.error());
    if (!read)
        return failure(read.error());
    questions::QuestionService &bank = request.workspace().questions();
    const bool checks = request.isSet("check");
    const auto imported = checks ? bank.tryImport(request.actor(), *read) : bank.importAll(request.actor(), *read);
    return imported ? Result<int>(request.answer(json(*imported, checks), words(*imported, checks)))
                    : failure(imported.error());
}

Result<int> QuestionTransferCommands::exportAll(Request &request) {
    const QString path = request.value("out");
    const auto format = formatOf(request, path);
    const auto filter = format ? questionFilter(request) : failure(format.error());
    if (!filter)
        return failure(filter.error());
    const auto found = request.workspace().questions().exportAll(request.actor(), *filter);
    if (!found)
        return failure(found.error());
    auto file = OutputFile::open(path);
    if (!file)
        return failure(file.error());
    auto written = (*file)->write(questions::writeQuestions(*format, *found));
    if (written)
        written = (*file)->commit();
    return written ? Result<int>(done) : failure(written.error());
}

Result<int> QuestionTransferCommands::schema(Request & /*request*/) {
    auto file = OutputFile::open({});
    if (!file)
        return failure(file.error());
    auto written = (*file)->write(questions::questionSchema());
    if (written)
        written = (*file)->commit();
    return written ? Result<int>(done) : failure(written.error());
}

/// What is there of the bank, however long it takes: what is compared is kept where the command is interrupted.
Result<void> QuestionTransferCommands::compareAll(Request &request, SentenceEncoder &encoder) {
    ProgressLine line;
    std::optional<int> all;
    while (true) {
        const auto left = request.workspace().questions().compareMore(request.actor(), encoder);
        if (!left)
            return failure(left.error());
        if (*left == 0)
            return {};
        if (!all)
            all = *left;
        line.show(tr("%n question(s) still to be compared", nullptr, *left), *all - *left, *all);
    }
}

Result<int> QuestionTransferCommands::similar(Request &request) {
    QString text = request.argument(0);
    std::optional<QuestionId> except;
    if (text.isEmpty() != request.isSet("of"))
        return failure(ErrorCode::InvalidArgument, tr("Name a text, or a question with --of."));
    const auto range = request.range();
    if (!range)
        return failure(range.error());
    questions::QuestionService &bank = request.workspace().questions();
    if (const auto name = request.given("of")) {
        const auto id = questionOf(request, *name);
        const auto file = id ? bank.question(request.actor(), *id) : failure(id.error());
        if (!file)
            return failure(file.error());
        text = file->row.question.newest.content.text;
        except = *id;
    }
    inference::UniversalSentenceEncoder encoder(
        inference::ModelLocation::besideProgram(QCoreApplication::applicationDirPath()));
    constexpr int mostByDefault = 10;
    const int most = request.isSet("limit") ? range->limit : mostByDefault;
    if (auto compared = compareAll(request, encoder); !compared)
        return failure(compared.error());
    auto similar = bank.similar(request.actor(), encoder, text, except, most + range->offset);
    if (!similar)
        return failure(similar.error());
    std::vector<questions::SimilarQuestion> &found = similar->found;
    const auto total = static_cast<qint64>(found.size());
    found.erase(found.begin(), found.begin() + std::min<qint64>(range->offset, total));
    return request.answer(toJson(found), columns("id similarity status domain type difficulty text"), total);
}

std::vector<Subcommand> QuestionTransferCommands::all() {
    const Option format{"format", QT_TR_NOOP("json, csv or gift. Default: by the file's ending."), "FORMAT"};
    return {{"similar",
             QT_TR_NOOP("list the questions that ask about the same, most alike first (ten without --limit)"),
             {u"[TEXT]"_s},
             {{"of", QT_TR_NOOP("Those that are like this question."), "QUESTION"}},
             similar,
             Opens::WithActor,
             true},
            {"import",
             QT_TR_NOOP("bring in the questions of a file as drafts, all or none"),
             {u"FILE"_s},
             {format,
              {"check", QT_TR_NOOP("Only say what would come of it.")},
              {"domain", QT_TR_NOOP("Of GIFT: the domain where a question does not say it."), "DOMAIN"},
              {"competency", QT_TR_NOOP("Of GIFT: the competency where a question does not say it."), "TEXT"},
              {"difficulty", QT_TR_NOOP("Of GIFT: the difficulty where a question does not say it."), "LEVEL"}},
             import},
            {"export",
             QT_TR_NOOP("write questions to a file; GIFT holds multiple choice alone"),
             {},
             joined(questionFilterOptions(),
                    {format, {"out", QT_TR_NOOP("A new file. Default: standard output."), "FILE"}}),
             exportAll},
            {"schema", QT_TR_NOOP("print the JSON Schema of files of questions"), {}, {}, schema, Opens::Nothing}};
}

} // namespace

std::vector<Subcommand> questionTransferCommands() { return QuestionTransferCommands::all(); }

} // namespace candor::ctl
