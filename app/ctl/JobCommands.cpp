// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "HiringJson.h"
#include "JobFields.h"
#include "OptionValues.h"
#include "OutputFile.h"
#include "Request.h"
#include "Tables.h"

#include "hiring/JobExchange.h"

#include <QFile>

#include <cstdio>

namespace candor::ctl {

namespace {

constexpr int rowsAtOnce = 1000;
constexpr qint64 largestImport = 64 * 1024 * 1024;

class JobCommands {
    Q_DECLARE_TR_FUNCTIONS(JobCommands)

public:
    static CommandGroup group();

private:
    static Result<int> list(Request &request);
    static Result<int> show(Request &request);
    static Result<int> add(Request &request);
    static Result<int> edit(Request &request);
    static Result<int> setState(Request &request);
    static Result<int> remove(Request &request);
    static Result<int> members(Request &request);
    static Result<int> addMember(Request &request);
    static Result<int> removeMember(Request &request);
    static Result<int> handOver(Request &request);
    static Result<int> statistics(Request &request);
    static Result<int> match(Request &request);
    static Result<int> import(Request &request);
    static Result<int> exportAll(Request &request);

    static hiring::JobService &jobs(Request &request) { return request.workspace().jobs(); }
    static std::vector<Option> filterOptions();
    static Result<JobFilter> filterOf(Request &request);
    static Result<bool> isCsv(const Request &request, const QString &path);
    static int answer(const Request &request, const Job &job) { return request.answer(toJson(job)); }
    static int answerMembers(Request &request, const std::vector<JobMember> &members) {
        return request.answer(toJsonArray(members), columns("account_id full_name email kind"),
                              static_cast<qint64>(members.size()));
    }
    static void showBoth(Request &request, const Job &mine);
};

Result<JobFilter> JobCommands::filterOf(Request &request) {
    JobFilter filter;
    filter.text = request.value("text");
    filter.place = request.value("place");
    filter.skills = OptionValues::list(request.value("skills"));
    const auto domains =
        OptionValues::allNamed<JobDomain>("domain", request.value("domain"), jobDomainName, jobDomainFromName);
    const auto modes = OptionValues::allNamed<WorkMode>("mode", request.value("mode"), workModeName, workModeFromName);
    const auto types = OptionValues::allNamed<JobType>("type", request.value("type"), jobTypeName, jobTypeFromName);
    const auto levels =
        OptionValues::allNamed<JobLevel>("level", request.value("level"), jobLevelName, jobLevelFromName);
    const auto states =
        OptionValues::allNamed<JobState>("state", request.value("state"), jobStateName, jobStateFromName);
    for (const Error *error :
         {domains ? nullptr : &domains.error(), modes ? nullptr : &modes.error(), types ? nullptr : &types.error(),
          levels ? nullptr : &levels.error(), states ? nullptr : &states.error()}) {
        if (error != nullptr)
            return failure(*error);
    }
    filter.domains = *domains;
    filter.modes = *modes;
    filter.types = *types;
    filter.levels = *levels;
    filter.states = *states;
    if (request.isSet("mine")) {
        const auto self = request.self();
        if (!self)
            return failure(self.error());
        filter.member = *self;
    }
    if (const auto least = request.given("salary-at-least")) {
        const auto amount = OptionValues::integer("salary-at-least", *least, 0, 1'000'000'000'000);
        if (!amount)
            return failure(amount.error());
        filter.salaryAtLeast = *amount;
    }
    // Words are asked for by how well they fit.
    filter.sort = filter.text.isEmpty() ? JobSort::Newest : JobSort::Relevance;
    if (const auto sort = request.given("sort")) {
        const auto named = OptionValues::named<JobSort>("sort", *sort, jobSortName, jobSortFromName);
        if (!named)
            return failure(named.error());
        filter.sort = *named;
    }
    return filter;
}

Result<int> JobCommands::list(Request &request) {
    const auto filter = filterOf(request);
    const auto range = request.range();
    if (!filter || !range)
        return failure(filter ? range.error() : filter.error());
    const auto page = jobs(request).list(request.actor(), *filter, *range);
    if (!page)
        return failure(page.error());
    return request.answer(toJsonArray(page->rows),
                          columns("id title company place mode level state applications deadline"), page->total);
}

Result<int> JobCommands::show(Request &request) {
    const auto id = request.id<JobId>(0);
    const auto row = id ? jobs(request).job(request.actor(), *id) : failure(id.error());
    return row ? Result<int>(request.answer(toJson(*row))) : failure(row.error());
}

Result<int> JobCommands::add(Request &request) {
    Job job;
    if (const auto set = setJobFields(job, request); !set)
        return failure(set.error());
    if (const auto owner = request.given("owner")) {
        const auto account = request.accountOf(*owner);
        if (!account)
            return failure(account.error());
        job.owner = account->id;
    }
    const auto added = jobs(request).add(request.actor(), job);
    return added ? Result<int>(answer(request, *added)) : failure(added.error());
}

/// Both versions of a change that came too late, on standard error.
void JobCommands::showBoth(Request &request, const Job &mine) {
    const auto theirs = jobs(request).job(request.actor(), mine.id);
    if (!theirs)
        return;
    std::fprintf(stderr, "%s\n",
                 qPrintable(Tables::differences(toJson(theirs->job), toJson(mine), tr("Saved"), tr("Yours"))));
}

Result<int> JobCommands::edit(Request &request) {
    const auto id = request.id<JobId>(0);
    const auto row = id ? jobs(request).job(request.actor(), *id) : failure(id.error());
    if (!row)
        return failure(row.error());
    Job job = row->job;
    const auto set = setJobFields(job, request);
    const auto revision = request.revision(job.revision);
    if (!set || !revision)
        return failure(set ? revision.error() : set.error());
    if (*set == 0)
        return failure(ErrorCode::InvalidArgument, tr("Nothing is to be changed: name at least one option."));
    job.revision = *revision;
    const auto saved = jobs(request).save(request.actor(), job);
    if (!saved && saved.error().code == ErrorCode::Conflict)
        showBoth(request, job);
    return saved ? Result<int>(answer(request, *saved)) : failure(saved.error());
}

Result<int> JobCommands::setState(Request &request) {
    static constexpr std::pair<const char *, JobState> verbs[] = {{"open", JobState::Open},
                                                                  {"reopen", JobState::Open},
                                                                  {"pause", JobState::Paused},
                                                                  {"close", JobState::Closed},
                                                                  {"archive", JobState::Archived}};
    const auto *verb =
        std::ranges::find(verbs, request.argument(1), [](const auto &pair) { return QString::fromLatin1(pair.first); });
    if (verb == std::end(verbs))
        return failure(ErrorCode::InvalidArgument,
                       tr("\"%1\" is none of open, pause, close, reopen, archive.").arg(request.argument(1)));
    const auto id = request.id<JobId>(0);
    const auto row = id ? jobs(request).job(request.actor(), *id) : failure(id.error());
    if (!row)
        return failure(row.error());
    const auto revision = request.revision(row->job.revision);
    if (!revision)
        return failure(revision.error());
    const auto set = jobs(request).setState(request.actor(), *id, verb->second, *revision);
    return set ? Result<int>(answer(request, *set)) : failure(set.error());
}

Result<int> JobCommands::remove(Request &request) {
    const auto id = request.id<JobId>(0);
    const auto removed = id ? jobs(request).deleteDraft(request.actor(), *id) : failure(id.error());
    if (!removed)
        return failure(removed.error());
    return request.answer({{QStringLiteral("deleted"), id->value()}}, tr("The draft was deleted."));
}

Result<int> JobCommands::members(Request &request) {
    const auto id = request.id<JobId>(0);
    const auto found = id ? jobs(request).members(request.actor(), *id) : failure(id.error());
    return found ? Result<int>(answerMembers(request, *found)) : failure(found.error());
}

Result<int> JobCommands::addMember(Request &request) {
    const auto id = request.id<JobId>(0);
    const auto kind = OptionValues::named<JobMemberKind>(
        "kind", request.given("kind").value_or(QStringLiteral("colleague")), jobMemberKindName, jobMemberKindFromName);
    if (!id || !kind)
        return failure(id ? kind.error() : id.error());
    const auto account = request.colleagueOf(request.argument(1));
    if (!account)
        return failure(account.error());
    const auto added = jobs(request).addMember(request.actor(), *id, account->id, *kind);
    return added ? members(request) : failure(added.error());
}

Result<int> JobCommands::removeMember(Request &request) {
    const auto id = request.id<JobId>(0);
    const auto account = id ? request.colleagueOf(request.argument(1)) : failure(id.error());
    if (!account)
        return failure(account.error());
    const auto removed = jobs(request).removeMember(request.actor(), *id, account->id);
    return removed ? members(request) : failure(removed.error());
}

Result<int> JobCommands::handOver(Request &request) {
    const auto id = request.id<JobId>(0);
    const auto row = id ? jobs(request).job(request.actor(), *id) : failure(id.error());
    if (!row)
        return failure(row.error());
    const auto revision = request.revision(row->job.revision);
    const auto account = revision ? request.colleagueOf(request.argument(1)) : failure(revision.error());
    if (!account)
        return failure(account.error());
    const auto given = jobs(request).handOver(request.actor(), *id, account->id, *revision);
    return given ? Result<int>(request.answer(toJson(*given))) : failure(given.error());
}

Result<int> JobCommands::statistics(Request &request) {
    const auto id = request.id<JobId>(0);
    const auto found = id ? jobs(request).statistics(request.actor(), *id) : failure(id.error());
    return found ? Result<int>(request.answer(toJson(*found))) : failure(found.error());
}

/// A job's candidates, or jobs for the seeker who is signed in.
Result<int> JobCommands::match(Request &request) {
    const auto range = request.range();
    if (!range)
        return failure(range.error());
    hiring::MatchService &matches = request.workspace().matches();
    const int most = range->offset + range->limit;
    QJsonArray rows;
    const auto append = [&](QJsonObject row, const Match &match) {
        const QJsonObject reasons = toJson(match);
        row.insert(QStringLiteral("score"), reasons.value(u"score"));
        row.insert(QStringLiteral("reasons"), reasons.value(u"reasons"));
        rows.append(row);
    };
    if (request.argument(0).isEmpty()) {
        const auto self = request.self();
        const auto found = self ? matches.jobsFor(request.actor(), *self, most) : failure(self.error());
        if (!found)
            return failure(found.error());
        for (const hiring::JobMatch &each : *found)
            append(toJson(each.job), each.match);
    } else {
        const auto id = request.id<JobId>(0);
        const auto found = id ? matches.candidatesFor(request.actor(), *id, most) : failure(id.error());
        if (!found)
            return failure(found.error());
        for (const hiring::CandidateMatch &each : *found)
            append(toJson(each.candidate), each.match);
    }
    const qint64 total = rows.size();
    for (int i = 0; i < range->offset && !rows.isEmpty(); ++i)
        rows.removeFirst();
    return request.answer(
        rows,
        columns(request.argument(0).isEmpty() ? "id title company place score" : "id full_name stage place score"),
        total);
}

Result<bool> JobCommands::isCsv(const Request &request, const QString &path) {
    const QString format = request.given("format").value_or(
        path.endsWith(u".csv", Qt::CaseInsensitive) ? QStringLiteral("csv") : QStringLiteral("jsonld"));
    if (format == u"csv" || format == u"jsonld")
        return format == u"csv";
    return failure(ErrorCode::InvalidArgument, tr("--format takes jsonld or csv, not \"%1\".").arg(format));
}

Result<int> JobCommands::import(Request &request) {
    const QString path = request.argument(0);
    const auto csv = isCsv(request, path);
    if (!csv)
        return failure(csv.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, path);
    const QByteArray text = file.read(largestImport);
    const auto read = *csv ? hiring::jobsFromCsv(text) : hiring::jobsFromJsonLd(text);
    if (!read)
        return failure(read.error());
    const auto added = jobs(request).addAll(request.actor(), *read);
    if (!added)
        return failure(added.error());
    return request.answer(toJsonArray(*added), columns("id title company place state"),
                          static_cast<qint64>(added->size()));
}

Result<int> JobCommands::exportAll(Request &request) {
    const QString path = request.value("out");
    const auto csv = isCsv(request, path);
    const auto filter = filterOf(request);
    if (!csv || !filter)
        return failure(csv ? filter.error() : csv.error());
    std::vector<Job> found;
    for (PageRange range{0, rowsAtOnce};; range.offset += rowsAtOnce) {
        const auto page = jobs(request).list(request.actor(), *filter, range);
        if (!page)
            return failure(page.error());
        for (const JobRow &row : page->rows)
            found.push_back(row.job);
        if (page->rows.size() < rowsAtOnce)
            break;
    }
    auto file = OutputFile::open(path);
    if (!file)
        return failure(file.error());
    Result<void> written = (*file)->write(*csv ? hiring::jobsToCsv(found) : hiring::toJsonLd(found));
    if (written)
        written = (*file)->commit();
    return written ? Result<int>(done) : failure(written.error());
}

std::vector<Option> JobCommands::filterOptions() {
    return {{"text", QT_TR_NOOP("Only with all these words, each also as the beginning of one."), "WORDS"},
            {"domain", QT_TR_NOOP("Only of these domains, parted by ','."), "LIST"},
            {"place", QT_TR_NOOP("Only where the place holds this."), "TEXT"},
            {"mode", QT_TR_NOOP("Only on-site, hybrid or remote, parted by ','."), "LIST"},
            {"type", QT_TR_NOOP("Only of these types, parted by ','."), "LIST"},
            {"level", QT_TR_NOOP("Only of these levels, parted by ','."), "LIST"},
            {"skills", QT_TR_NOOP("Only with all these skills, parted by ';'."), "LIST"},
            {"state", QT_TR_NOOP("Only in these states, parted by ','."), "LIST"},
            {"salary-at-least", QT_TR_NOOP("Only where a year may bring this much."), "AMOUNT"},
            {"mine", QT_TR_NOOP("Only jobs that one owns or was added to.")},
            {"sort", QT_TR_NOOP("relevance, newest, deadline, title or salary."), "ORDER"}};
}

CommandGroup JobCommands::group() {
    const QStringList job{QStringLiteral("JOB")};
    const QStringList jobAndUser{QStringLiteral("JOB"), QStringLiteral("USER")};
    const auto additions = joined(jobFieldOptions(), {{"owner", QT_TR_NOOP("Whose it is (administrators)."), "USER"}});
    const Option revision = Request::revisionOption();
    const auto changes = joined(jobFieldOptions(), {revision});
    const Option format{"format", QT_TR_NOOP("jsonld (schema.org JobPosting) or csv. Default: by the file's ending."),
                        "FORMAT"};
    const auto exports =
        joined(filterOptions(), {format, {"out", QT_TR_NOOP("A new file. Default: standard output."), "FILE"}});
    return {"job",
            QT_TR_NOOP("Jobs. JOB is a number from the list, USER an email address or number."),
            "JobCommands",
            {{"list", QT_TR_NOOP("list the jobs that one may see"), {}, filterOptions(), list, Opens::WithActor, true},
             {"show", QT_TR_NOOP("show a job"), job, {}, show},
             {"add", QT_TR_NOOP("make a job; it begins as a draft"), {}, additions, add},
             {"edit", QT_TR_NOOP("change a job's fields"), job, changes, edit},
             {"state",
              QT_TR_NOOP("open, pause, close, reopen or archive a job"),
              {job.first(), QStringLiteral("open|pause|close|reopen|archive")},
              {revision},
              setState},
             {"delete", QT_TR_NOOP("delete a draft without applications"), job, {}, remove},
             {"member list", QT_TR_NOOP("list a job's colleagues and experts"), job, {}, members},
             {"member add",
              QT_TR_NOOP("add somebody to a job"),
              jobAndUser,
              {{"kind", QT_TR_NOOP("colleague or expert. Default: colleague."), "KIND"}},
              addMember},
             {"member remove", QT_TR_NOOP("take somebody off a job"), jobAndUser, {}, removeMember},
             {"owner", QT_TR_NOOP("give a job to another owner"), jobAndUser, {revision}, handOver},
             {"stats", QT_TR_NOOP("show a job in numbers"), job, {}, statistics},
             {"match",
              QT_TR_NOOP("list a job's candidates by how well they fit; without JOB, jobs for oneself"),
              {QStringLiteral("[JOB]")},
              {},
              match,
              Opens::WithActor,
              true},
             {"import", QT_TR_NOOP("make jobs of a file, all or none"), {QStringLiteral("FILE")}, {format}, import},
             {"export", QT_TR_NOOP("write jobs to a file"), {}, exports, exportAll}}};
}

} // namespace

int runJob(const QStringList &arguments) { return runGroup(JobCommands::group(), arguments); }

} // namespace candor::ctl
