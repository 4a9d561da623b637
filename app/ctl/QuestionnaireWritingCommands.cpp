// SPDX-License-Identifier: GPL-3.0-or-later
// Questionnaires of questions that are named, of a rule, and of files.
#include "CommandLine.h"
#include "DrawOptions.h"
#include "LineDifference.h"
#include "OutputFile.h"
#include "QuestionnaireJson.h"
#include "QuestionnaireParts.h"
#include "QuestionnaireText.h"
#include "Tables.h"

#include "questions/QuestionnaireExchange.h"
#include "questions/QuestionnaireService.h"

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;
using questions::ExchangedQuestionnaire;

class QuestionnaireWritingCommands {
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireCommands)

public:
    static std::vector<Subcommand> all();

private:
    static Result<int> add(Request &request);
    static Result<int> edit(Request &request);
    static Result<int> draw(Request &request);
    static Result<int> exportFile(Request &request);
    static Result<int> import(Request &request);
    static Result<int> schema(Request &request);

    static questions::QuestionnaireService &service(Request &request) { return request.workspace().questionnaires(); }
    static Result<ExchangedQuestionnaire> read(const QString &path);
    /// The questions that --question names, in one section.
    static ExchangedQuestionnaire named(const Request &request);
    /// The rule that the options say, with the questions that --question names before what it draws.
    static Result<DrawRule> rule(Request &request);
    static Result<QuestionnaireContent> drawn(Request &request);
    static void setTexts(ExchangedQuestionnaire &questionnaire, const Request &request);
    static void showBoth(Request &request, QuestionnaireId id, const ExchangedQuestionnaire &mine);
    static Result<int> write(const QString &path, const QByteArray &bytes);
};

Result<ExchangedQuestionnaire> QuestionnaireWritingCommands::read(const QString &path) {
    const auto bytes = Request::bytes(path, questions::mostQuestionnaireFileBytes);
    return bytes ? questions::questionnaireFromJson(*bytes) : failure(bytes.error());
}

ExchangedQuestionnaire QuestionnaireWritingCommands::named(const Request &request) {
    questions::ExchangedSection section;
    for (const QString &name : request.values("question")) {
        questions::ExchangedItem item;
        bool isNumber = false;
        const qint64 number = name.toLongLong(&isNumber);
        if (isNumber)
            item.id = QuestionId(number);
        else
            item.key = name;
        section.items.push_back(std::move(item));
    }
    ExchangedQuestionnaire questionnaire;
    questionnaire.sections.push_back(std::move(section));
    return questionnaire;
}

Result<DrawRule> QuestionnaireWritingCommands::rule(Request &request) {
    auto rule = drawRule(request);
    const auto kept =
        rule ? service(request).contentOf(request.actor(), named(request), std::nullopt) : failure(rule.error());
    if (!kept)
        return failure(kept.error());
    for (const QuestionnaireItem &item : kept->sections.front().items)
        rule->kept.push_back(item.question);
    return rule;
}

Result<QuestionnaireContent> QuestionnaireWritingCommands::drawn(Request &request) {
    const auto wanted = rule(request);
    const auto draw = wanted ? service(request).draw(request.actor(), *wanted) : failure(wanted.error());
    if (!draw)
        return failure(draw.error());
    if (!draw->missing.empty())
        return failure(ErrorCode::Cancelled,
                       tr("The bank does not hold, or the time does not allow: %1. Nothing was made; ask for fewer, or "
                          "leave some of the rule out.")
                           .arg(QuestionnaireText::counts(draw->missing)));
    QuestionnaireContent content;
    content.sections.emplace_back();
    for (const QuestionnaireQuestion &question : draw->questions)
        content.sections.front().items.push_back({question.version.id, {}, {}, {}});
    return content;
}

Result<int> QuestionnaireWritingCommands::add(Request &request) {
    const auto title = request.required("title");
    if (!title)
        return failure(title.error());
    if (!isDrawAsked(request) && !request.isSet("question"))
        return failure(ErrorCode::InvalidArgument,
                       tr("Name questions with --question, or a rule with --type and others."));
    auto content = isDrawAsked(request) ? drawn(request)
                                        : service(request).contentOf(request.actor(), named(request), std::nullopt);
    if (!content)
        return failure(content.error());
    content->title = *title;
    content->introduction = request.value("introduction");
    return answerQuestionnaire(request, service(request).add(request.actor(), *content));
}

void QuestionnaireWritingCommands::setTexts(ExchangedQuestionnaire &questionnaire, const Request &request) {
    questionnaire.title = request.given("title").value_or(questionnaire.title);
    questionnaire.introduction = request.given("introduction").value_or(questionnaire.introduction);
}

/// What was saved meanwhile beside what was to be saved, as files say it, on standard error.
void QuestionnaireWritingCommands::showBoth(Request &request, QuestionnaireId id, const ExchangedQuestionnaire &mine) {
    const auto theirs = service(request).exchanged(request.actor(), id);
    if (!theirs)
        return;
    const auto lines = [](const ExchangedQuestionnaire &each) {
        return QString::fromUtf8(questions::questionnaireToJson(each)).split(u'\n');
    };
    std::fprintf(stderr, "%s\n", qPrintable(tr("Saved (-) and yours (+):")));
    for (const ComparedLine &line : lineDifference(lines(*theirs), lines(mine))) {
        if (line.change != LineChange::Same)
            std::fprintf(stderr, "%c%s\n", line.change == LineChange::Removed ? '-' : '+',
                         qPrintable(Tables::printable(line.text)));
    }
}

Result<int> QuestionnaireWritingCommands::edit(Request &request) {
    const auto id = request.id<QuestionnaireId>(0);
    const auto before = id ? service(request).questionnaire(request.actor(), *id) : failure(id.error());
    const auto revision = before ? request.revision(before->questionnaire.revision) : failure(before.error());
    if (!revision)
        return failure(revision.error());
    const QString path = request.argument(1);
    if (path.isEmpty() && !request.isSet("title") && !request.isSet("introduction"))
        return failure(ErrorCode::InvalidArgument,
                       tr("Nothing is to be changed: name a file, --title or --introduction."));
    auto said = path.isEmpty() ? service(request).exchanged(request.actor(), *id) : read(path);
    if (!said)
        return failure(said.error());
    setTexts(*said, request);
    const auto content = service(request).contentOf(request.actor(), *said, *id);
    if (!content)
        return failure(content.error());
    const auto saved = service(request).save(request.actor(), *id, *revision, *content);
    if (!saved && saved.error().code == ErrorCode::Conflict)
        showBoth(request, *id, *said);
    return answerQuestionnaire(request, saved);
}

Result<int> QuestionnaireWritingCommands::draw(Request &request) {
    const auto wanted = rule(request);
    const auto drawn = wanted ? service(request).draw(request.actor(), *wanted) : failure(wanted.error());
    return drawn ? Result<int>(request.answer(toJson(*drawn, wanted->seed), QuestionnaireText::describe(*drawn)))
                 : failure(drawn.error());
}

Result<int> QuestionnaireWritingCommands::write(const QString &path, const QByteArray &bytes) {
    auto file = OutputFile::open(path);
    if (!file)
        return failure(file.error());
    auto written = (*file)->write(bytes);
    if (written)
        written = (*file)->commit();
    return written ? Result<int>(done) : failure(written.error());
}

Result<int> QuestionnaireWritingCommands::exportFile(Request &request) {
    const auto id = request.id<QuestionnaireId>(0);
    const auto found = id ? service(request).exchanged(request.actor(), *id) : failure(id.error());
    return found ? write(request.value("out"), questions::questionnaireToJson(*found)) : failure(found.error());
}

Result<int> QuestionnaireWritingCommands::import(Request &request) {
    const auto said = read(request.argument(0));
    const auto content =
        said ? service(request).contentOf(request.actor(), *said, std::nullopt) : failure(said.error());
    return answerQuestionnaire(request,
                               content ? service(request).add(request.actor(), *content) : failure(content.error()));
}

Result<int> QuestionnaireWritingCommands::schema(Request & /*request*/) {
    return write({}, questions::questionnaireSchema());
}

std::vector<Subcommand> QuestionnaireWritingCommands::all() {
    const QStringList one{u"QUESTIONNAIRE"_s};
    const Option title{"title", QT_TR_NOOP("Its title."), "TEXT"};
    const Option introduction{"introduction", QT_TR_NOOP("What the candidate reads before it."), "TEXT"};
    const Option question{"question",
                          QT_TR_NOOP("A question by number or key, asked as it is approved now; once for each, in the "
                                     "order to be asked. With a rule: these stay, and count."),
                          "QUESTION"};
    return {
        {"add",
         QT_TR_NOOP("make one of questions, or of what a rule draws"),
         {},
         joined({title, introduction, question}, drawOptions()),
         add},
        {"edit",
         QT_TR_NOOP("put what a file says in its place; a question without a version stays in the one that it has"),
         {one.first(), u"[FILE]"_s},
         {title, introduction, Request::revisionOption()},
         edit},
        {"draw", QT_TR_NOOP("show what a rule draws; nothing is kept"), {}, joined({question}, drawOptions()), draw},
        {"export",
         QT_TR_NOOP("write a questionnaire to a file"),
         one,
         {{"out", QT_TR_NOOP("A new file. Default: standard output."), "FILE"}},
         exportFile},
        {"import", QT_TR_NOOP("make one of a file"), {u"FILE"_s}, {}, import},
        {"schema", QT_TR_NOOP("print the JSON Schema of files of questionnaires"), {}, {}, schema, Opens::Nothing}};
}

} // namespace

std::vector<Subcommand> questionnaireWritingCommands() { return QuestionnaireWritingCommands::all(); }

} // namespace candor::ctl
