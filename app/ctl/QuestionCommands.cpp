// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"
#include "OptionValues.h"
#include "QuestionFields.h"
#include "QuestionFilterOptions.h"
#include "QuestionJson.h"
#include "QuestionParts.h"
#include "QuestionText.h"

#include "questions/QuestionFields.h"
#include "questions/QuestionService.h"

#include <algorithm>
#include <cstdio>

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

class QuestionCommands {
    Q_DECLARE_TR_FUNCTIONS(QuestionCommands)

public:
    static CommandGroup group();

private:
    static Result<int> list(Request &request);
    static Result<int> show(Request &request);
    static Result<int> add(Request &request);
    static Result<int> edit(Request &request);
    static Result<int> compare(Request &request);
    static Result<int> comment(Request &request);
    static Result<int> competencies(Request &request);

    static questions::QuestionService &bank(Request &request) { return request.workspace().questions(); }
    static Result<questions::QuestionFile> file(Request &request, const QString &name);
    static Result<int> addKeyed(Request &request, const ExchangedQuestion &read);
    static void showBoth(Request &request, QuestionId id, const QuestionContent &mine);
    static Result<const QuestionVersion *> version(const questions::QuestionFile &file, const QString &number);
};

Result<questions::QuestionFile> QuestionCommands::file(Request &request, const QString &name) {
    const auto id = questionOf(request, name);
    return id ? bank(request).question(request.actor(), *id) : failure(id.error());
}

Result<int> QuestionCommands::list(Request &request) {
    const auto filter = questionFilter(request);
    const auto range = request.range();
    if (!filter || !range)
        return failure(filter ? range.error() : filter.error());
    const auto page = bank(request).list(request.actor(), *filter, *range);
    if (!page)
        return failure(page.error());
    return request.answer(toJson(page->rows),
                          columns("id version status domain type difficulty competency uses author_name text"),
                          page->total);
}

Result<int> QuestionCommands::show(Request &request) {
    const auto found = file(request, request.argument(0));
    return found ? Result<int>(request.answer(toJson(*found), QuestionText::describe(*found))) : failure(found.error());
}

/// A key names one question for good: what is there under it is changed by `edit` or `import`.
Result<int> QuestionCommands::addKeyed(Request &request, const ExchangedQuestion &read) {
    const auto there = bank(request).withKey(request.actor(), read.key);
    if (there)
        return failure(ErrorCode::Duplicate, u"key"_s);
    if (there.error().code != ErrorCode::NotFound)
        return failure(there.error());
    const auto done = bank(request).importAll(request.actor(), {read});
    if (!done)
        return failure(done.error());
    const auto id = bank(request).withKey(request.actor(), read.key);
    const auto added = id ? bank(request).question(request.actor(), *id) : failure(id.error());
    return added ? answerQuestion(request, added->row) : failure(added.error());
}

Result<int> QuestionCommands::add(Request &request) {
    ExchangedQuestion read;
    if (const QString path = request.argument(0); !path.isEmpty()) {
        auto one = oneQuestion(path);
        if (!one)
            return failure(one.error());
        read = std::move(*one);
    }
    const auto set = setQuestionFields(read.content, request);
    if (!set)
        return failure(set.error());
    if (request.argument(0).isEmpty() && *set == 0)
        return failure(ErrorCode::InvalidArgument, tr("Name a file or at least --text."));
    // A file names no jobs, and a key is for all workspaces.
    if (!read.key.isEmpty() && !read.content.job)
        return addKeyed(request, read);
    if (!read.key.isEmpty())
        return failure(ErrorCode::InvalidArgument, tr("A question with a key is for every job: leave --job out."));
    return answerQuestion(request, bank(request).add(request.actor(), read.content));
}

/// What was saved meanwhile beside what was to be saved, on standard error.
void QuestionCommands::showBoth(Request &request, QuestionId id, const QuestionContent &mine) {
    const auto theirs = bank(request).question(request.actor(), id);
    if (!theirs)
        return;
    const auto fields = QuestionText::compare(theirs->row.question.newest.content, mine);
    std::fprintf(stderr, "%s\n%s\n\n", qPrintable(tr("Saved (-) and yours (+):")),
                 qPrintable(QuestionText::words(fields)));
}

Result<int> QuestionCommands::edit(Request &request) {
    const auto before = file(request, request.argument(0));
    if (!before)
        return failure(before.error());
    const Question &question = before->row.question;
    QuestionContent content = question.newest.content;
    const QString path = request.argument(1);
    if (!path.isEmpty()) {
        auto read = oneQuestion(path);
        if (!read)
            return failure(read.error());
        if (!read->key.isEmpty() && read->key != question.key)
            return failure(ErrorCode::InvalidField, u"key: fixed"_s);
        read->content.job = content.job; // files name no jobs
        content = std::move(read->content);
    }
    const auto set = setQuestionFields(content, request);
    const auto revision = request.revision(question.revision);
    if (!set || !revision)
        return failure(set ? revision.error() : set.error());
    if (path.isEmpty() && *set == 0)
        return failure(ErrorCode::InvalidArgument, tr("Nothing is to be changed: name a file or at least one option."));
    const auto saved = bank(request).save(request.actor(), question.id, *revision, content);
    if (!saved && saved.error().code == ErrorCode::Conflict)
        showBoth(request, question.id, content);
    return answerQuestion(request, saved);
}

Result<const QuestionVersion *> QuestionCommands::version(const questions::QuestionFile &file, const QString &number) {
    bool isNumber = false;
    const int wanted = number.toInt(&isNumber);
    const auto found = std::ranges::find(file.versions, wanted, &QuestionVersion::version);
    if (isNumber && found != file.versions.end())
        return &*found;
    return failure(ErrorCode::InvalidArgument, tr("There is no version \"%1\": \"candorctl question show %2\" lists "
                                                  "them.")
                                                   .arg(number)
                                                   .arg(file.row.question.id.value()));
}

Result<int> QuestionCommands::compare(Request &request) {
    const auto found = file(request, request.argument(0));
    if (!found)
        return failure(found.error());
    if (found->versions.size() < 2 && request.arguments().size() < 2)
        return failure(ErrorCode::Cancelled, tr("There is only one version of it yet."));
    const QuestionVersion &newest = found->versions.front();
    // Newest first: the one before is the second.
    const auto from = request.arguments().size() > 1 ? version(*found, request.argument(1))
                                                     : Result<const QuestionVersion *>(&found->versions[1]);
    const auto to = request.arguments().size() > 2 ? version(*found, request.argument(2))
                                                   : Result<const QuestionVersion *>(&newest);
    if (!from || !to)
        return failure(from ? to.error() : from.error());
    const auto fields = QuestionText::compare((*from)->content, (*to)->content);
    return request.answer({{u"id"_s, found->row.question.id.value()},
                           {u"from"_s, (*from)->version},
                           {u"to"_s, (*to)->version},
                           {u"fields"_s, QuestionText::json(fields)}},
                          tr("Version %1 (-) and version %2 (+):").arg((*from)->version).arg((*to)->version) % u"\n\n" %
                              QuestionText::words(fields));
}

Result<int> QuestionCommands::comment(Request &request) {
    const auto id = questionOf(request, request.argument(0));
    const auto text = id ? request.text("text") : failure(id.error());
    if (!text)
        return failure(text.error());
    const auto said = bank(request).comment(request.actor(), *id, text->value_or(QString()));
    if (!said)
        return failure(said.error());
    return request.answer({{u"id"_s, id->value()}}, tr("The comment was written down."));
}

Result<int> QuestionCommands::competencies(Request &request) {
    const auto domains =
        OptionValues::allNamed<JobDomain>("domain", request.value("domain"), jobDomainName, jobDomainFromName);
    const auto found = domains ? bank(request).competencies(request.actor(), *domains) : failure(domains.error());
    if (!found)
        return failure(found.error());
    QJsonArray rows;
    for (const QString &competency : *found)
        rows.append(QJsonObject{{u"competency"_s, competency}});
    return request.answer(rows, columns("competency"), rows.size());
}

CommandGroup QuestionCommands::group() {
    const QStringList one{u"QUESTION"_s};
    const Option revision = Request::revisionOption();
    std::vector<Subcommand> commands{
        {"list",
         QT_TR_NOOP("list the questions of the bank"),
         {},
         questionFilterOptions(),
         list,
         Opens::WithActor,
         true},
        {"show", QT_TR_NOOP("show a question with its answers, rubric, versions and history"), one, {}, show},
        {"add",
         QT_TR_NOOP("make a draft of a file's one question, of options, or of both"),
         {u"[FILE]"_s},
         questionFieldOptions(),
         add},
        {"edit",
         QT_TR_NOOP("change a draft, or begin a new version of what was approved"),
         {one.first(), u"[FILE]"_s},
         joined(questionFieldOptions(), {revision}),
         edit},
        {"compare",
         QT_TR_NOOP("show what differs between two versions; without numbers, between the newest two"),
         {one.first(), u"[FROM]"_s, u"[TO]"_s},
         {},
         compare},
        {"comment",
         QT_TR_NOOP("say something about a question"),
         one,
         {{"text", QT_TR_NOOP("The comment; - reads it from standard input."), "TEXT"},
          {"text-file", QT_TR_NOOP("Read the comment from a file."), "FILE"}},
         comment},
        {"competencies",
         QT_TR_NOOP("list the competencies of the bank"),
         {},
         {{"domain", QT_TR_NOOP("Only of these domains, parted by ','."), "LIST"}},
         competencies}};
    for (const auto &more : {questionLifeCommands(), questionTransferCommands()})
        commands.insert(commands.end(), more.begin(), more.end());
    return {"question",
            QT_TR_NOOP("The question bank: recruiters, experts and administrators write questions, experts and "
                       "administrators approve what others wrote. QUESTION is a number from the list or a key, FILE is "
                       "\"-\" for standard input."),
            "QuestionCommands", std::move(commands)};
}

} // namespace

Result<QuestionId> questionOf(Request &request, const QString &name) {
    const bool isKey = std::ranges::any_of(name, [](QChar character) { return character.isLetter(); }) &&
                       questions::checkKey(name).has_value();
    return isKey ? request.workspace().questions().withKey(request.actor(), name) : request.id<QuestionId>(name);
}

Result<int> answerQuestion(const Request &request, const Result<QuestionRow> &changed) {
    return changed ? Result<int>(request.answer(toJson(*changed), QuestionText::heading(*changed)))
                   : failure(changed.error());
}

int runQuestion(const QStringList &arguments) { return runGroup(QuestionCommands::group(), arguments); }

} // namespace candor::ctl
