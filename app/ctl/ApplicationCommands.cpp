// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "HiringJson.h"
#include "OptionValues.h"
#include "OutputFile.h"
#include "Request.h"
#include "ResumeForms.h"
#include "Tables.h"
#include "WorkspaceWords.h"

#include "hiring/ResumeService.h"

namespace candor::ctl {

namespace {

class ApplicationCommands {
    Q_DECLARE_TR_FUNCTIONS(ApplicationCommands)

public:
    static CommandGroup group();
    static Subcommand application();

private:
    static Result<int> apply(Request &request);
    static Result<int> list(Request &request);
    static Result<int> show(Request &request);
    static Result<int> move(Request &request);
    static Result<int> withdraw(Request &request) { return changeOwn(request, &hiring::ApplicationService::withdraw); }
    static Result<int> reopen(Request &request) { return changeOwn(request, &hiring::ApplicationService::reopen); }
    static Result<int> addNote(Request &request);
    static Result<int> editNote(Request &request);
    static Result<int> deleteNote(Request &request);
    static Result<int> resume(Request &request);
    static Result<int> code(Request &request);
    static Result<int> exportCsv(Request &request);
    static Result<int> match(Request &request);

    using Change = Result<Application> (hiring::ApplicationService::*)(const access::Actor &,
                                                                       const hiring::MoveTarget &, const QString &);
    static Result<int> changeOwn(Request &request, Change change);
    static hiring::ApplicationService &applications(Request &request) { return request.workspace().applications(); }
    static Result<ApplicationForm> formOf(const Request &request);
    static Result<CandidateFilter> filterOf(Request &request);
    static std::vector<Option> filterOptions();
    /// The application as it is now, or in the revision that was asked for.
    static Result<hiring::MoveTarget> target(Request &request, const QString &id);
    static Result<QString> noteText(const Request &request);
};

Result<ApplicationForm> ApplicationCommands::formOf(const Request &request) {
    ApplicationForm form;
    const auto letter = request.text("cover-letter");
    if (!letter)
        return failure(letter.error());
    form.coverLetter = letter->value_or(QString());
    form.phone = request.value("phone");
    form.currentCompany = request.value("current-company");
    form.currentPosition = request.value("current-position");
    form.source = request.value("source");
    if (const auto years = request.given("years")) {
        const auto number = OptionValues::number("years", *years);
        if (!number)
            return failure(number.error());
        form.yearsOfExperience = *number;
    }
    if (const auto salary = request.given("expected-salary")) {
        const auto money = OptionValues::money("expected-salary", *salary);
        if (!money)
            return failure(money.error());
        form.expectedSalary = *money;
    }
    if (const auto value = request.given("available")) {
        const auto available = OptionValues::availability("available", *value);
        if (!available)
            return failure(available.error());
        form.availability = available->first;
        form.availableFrom = available->second;
    }
    return form;
}

Result<int> ApplicationCommands::apply(Request &request) {
    const auto jobName = request.required("job");
    const auto job = jobName ? request.id<JobId>(*jobName) : failure(jobName.error());
    const auto form = formOf(request);
    if (!job || !form)
        return failure(job ? form.error() : job.error());
    auto seeker = request.self();
    if (const auto name = request.given("for"); seeker && name) {
        const auto account = request.accountOf(*name);
        seeker = account ? Result<AccountId>(account->id) : failure(account.error());
    }
    if (!seeker)
        return failure(seeker.error());
    const auto made = applications(request).apply(request.actor(), *job, *seeker, *form, request.value("resume"));
    if (!made)
        return failure(made.error());
    QJsonObject json = toJson(*made);
    if (!made->resume)
        return request.answer(json);
    // The application is made: that it cannot be shown now is no failure of it.
    const auto read = request.workspace().resumes().show(request.actor(), made->id);
    const QString words = Tables::members(json) % (read ? u"\n\n" % ResumeForms::words(*read) : QString());
    json.insert(QStringLiteral("reading"), read ? QJsonValue(ResumeForms::json(*read)) : QJsonValue());
    return request.answer(json, words);
}

Result<CandidateFilter> ApplicationCommands::filterOf(Request &request) {
    CandidateFilter filter;
    filter.text = request.value("text");
    filter.skills = OptionValues::list(request.value("skills"));
    filter.source = request.value("source");
    filter.descending = request.isSet("descending");
    const auto stages = OptionValues::allNamed<Stage>("stage", request.value("stage"), stageName, stageFromName);
    if (!stages)
        return failure(stages.error());
    filter.stages = *stages;
    if (const auto job = request.given("job")) {
        const auto id = request.id<JobId>(*job);
        if (!id)
            return failure(id.error());
        filter.job = *id;
    }
    if (const auto least = request.given("eligibility-at-least")) {
        const auto number = OptionValues::integer("eligibility-at-least", *least, 0, 100);
        if (!number)
            return failure(number.error());
        filter.eligibilityAtLeast = static_cast<int>(*number);
    }
    if (const auto sort = request.given("sort")) {
        const auto named = OptionValues::named<CandidateSort>("sort", *sort, candidateSortName, candidateSortFromName);
        if (!named)
            return failure(named.error());
        filter.sort = *named;
    }
    return filter;
}

Result<int> ApplicationCommands::list(Request &request) {
    const auto filter = filterOf(request);
    const auto range = request.range();
    if (!filter || !range)
        return failure(filter ? range.error() : filter.error());
    const auto page = applications(request).list(request.actor(), *filter, *range);
    if (!page)
        return failure(page.error());
    return request.answer(toJsonArray(page->rows),
                          columns("id full_name job_title stage stage_since match_score notes next_slot_at"),
                          page->total);
}

Result<int> ApplicationCommands::show(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    const auto file = id ? applications(request).open(request.actor(), *id) : failure(id.error());
    return file ? Result<int>(request.answer(toJson(*file))) : failure(file.error());
}

Result<hiring::MoveTarget> ApplicationCommands::target(Request &request, const QString &text) {
    const auto id = request.id<ApplicationId>(text);
    if (!id)
        return failure(id.error());
    if (request.isSet("revision")) {
        const auto revision = request.revision(0);
        return revision ? Result<hiring::MoveTarget>(hiring::MoveTarget{*id, *revision}) : failure(revision.error());
    }
    const auto file = applications(request).open(request.actor(), *id);
    return file ? Result<hiring::MoveTarget>(hiring::MoveTarget{*id, file->row.application.revision})
                : failure(file.error());
}

/// Each on its own: those that cannot move stay and say why.
Result<int> ApplicationCommands::move(Request &request) {
    const auto wanted = request.required("to");
    const auto stage =
        wanted ? OptionValues::named<Stage>("to", *wanted, stageName, stageFromName) : failure(wanted.error());
    if (!stage)
        return failure(stage.error());
    std::vector<hiring::MoveTarget> targets;
    std::vector<hiring::MoveResult> results;
    for (const QString &text : request.arguments()) {
        const auto found = target(request, text);
        if (!found && (found.error().code == ErrorCode::InvalidArgument || request.arguments().size() == 1))
            return failure(found.error());
        if (found)
            targets.push_back(*found);
        else
            results.push_back({*request.id<ApplicationId>(text), failure(found.error())});
    }
    auto moved = applications(request).moveAll(request.actor(), targets, *stage, request.value("reason"));
    if (!moved)
        return failure(moved.error());
    std::ranges::move(*moved, std::back_inserter(results));
    if (results.size() == 1 && !results.front().outcome)
        return failure(results.front().outcome.error());
    QJsonArray rows;
    for (const hiring::MoveResult &result : results)
        rows.append(QJsonObject{
            {QStringLiteral("id"), result.application.value()},
            {QStringLiteral("moved"), result.outcome.has_value()},
            {QStringLiteral("stage"), result.outcome ? QJsonValue(stageName(result.outcome->stage)) : QJsonValue()},
            {QStringLiteral("reason"), result.outcome ? QString() : WorkspaceWords::error(result.outcome.error())}});
    const int answered = request.answer(rows, columns("id moved stage reason"), rows.size());
    const bool all = std::ranges::all_of(results, [](const auto &result) { return result.outcome.has_value(); });
    return all ? answered : failed;
}

Result<int> ApplicationCommands::changeOwn(Request &request, Change change) {
    const auto found = target(request, request.argument(0));
    const auto changed = found ? (applications(request).*change)(request.actor(), *found, request.value("reason"))
                               : failure(found.error());
    return changed ? Result<int>(request.answer(toJson(*changed))) : failure(changed.error());
}

Result<QString> ApplicationCommands::noteText(const Request &request) {
    const auto text = request.text("text");
    if (!text)
        return failure(text.error());
    return *text ? Result<QString>(**text) : failure(ErrorCode::InvalidArgument, tr("--text is missing."));
}

Result<int> ApplicationCommands::addNote(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    const auto text = noteText(request);
    if (!id || !text)
        return failure(id ? text.error() : id.error());
    const auto note = applications(request).addNote(request.actor(), *id, *text);
    return note ? Result<int>(request.answer(toJson(*note))) : failure(note.error());
}

Result<int> ApplicationCommands::editNote(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    const auto noteId = request.id<NoteId>(1);
    const auto text = noteText(request);
    if (!id || !noteId || !text)
        return failure(!id ? id.error() : noteId ? text.error() : noteId.error());
    const auto file = applications(request).open(request.actor(), *id);
    if (!file)
        return failure(file.error());
    const auto found = std::ranges::find(file->notes, *noteId, &ApplicationNote::id);
    if (found == file->notes.end())
        return failure(ErrorCode::NotFound, request.argument(1));
    ApplicationNote note = *found;
    note.text = *text;
    const auto revision = request.revision(note.revision);
    if (!revision)
        return failure(revision.error());
    note.revision = *revision;
    const auto saved = applications(request).saveNote(request.actor(), note);
    return saved ? Result<int>(request.answer(toJson(*saved))) : failure(saved.error());
}

Result<int> ApplicationCommands::deleteNote(Request &request) {
    const auto id = request.id<NoteId>(0);
    const auto removed = id ? applications(request).deleteNote(request.actor(), *id) : failure(id.error());
    if (!removed)
        return failure(removed.error());
    return request.answer({{QStringLiteral("deleted"), id->value()}}, tr("The note was deleted."));
}

Result<int> ApplicationCommands::resume(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    auto file = id ? OutputFile::open(request.value("out")) : failure(id.error());
    if (!file)
        return failure(file.error());
    auto copied = applications(request).copyResume(request.actor(), *id, (*file)->device());
    if (copied)
        copied = (*file)->commit();
    return copied ? Result<int>(done) : failure(copied.error());
}

Result<int> ApplicationCommands::code(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    const auto code = id ? applications(request).issueInterviewCode(request.actor(), *id) : failure(id.error());
    if (!code)
        return failure(code.error());
    return request.answer({{QStringLiteral("code"), *code}},
                          tr("%1\nIt opens this application's interview for its candidate and is not kept; codes from "
                             "before are of no use any more.")
                              .arg(*code));
}

Result<int> ApplicationCommands::exportCsv(Request &request) {
    const auto filter = filterOf(request);
    auto file = filter ? OutputFile::open(request.value("out")) : failure(filter.error());
    if (!file)
        return failure(file.error());
    const auto rows = applications(request).exportCsv(request.actor(), *filter, (*file)->device());
    if (!rows)
        return failure(rows.error());
    const auto written = (*file)->commit();
    return written ? Result<int>(done) : failure(written.error());
}

Result<int> ApplicationCommands::match(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    const auto match = id ? request.workspace().matches().match(request.actor(), *id) : failure(id.error());
    return match ? Result<int>(request.answer(toJson(*match))) : failure(match.error());
}

std::vector<Option> ApplicationCommands::filterOptions() {
    return {{"job", QT_TR_NOOP("Only for this job."), "JOB"},
            {"text", QT_TR_NOOP("Only whose name, skills, places or target role hold all these words."), "WORDS"},
            {"stage", QT_TR_NOOP("Only in these stages, parted by ','."), "LIST"},
            {"skills", QT_TR_NOOP("Only with all these skills, parted by ';'."), "LIST"},
            {"source", QT_TR_NOOP("Only from this source."), "TEXT"},
            {"eligibility-at-least", QT_TR_NOOP("Only with this eligibility or more."), "N"},
            {"sort", QT_TR_NOOP("newest, name, stage, eligibility, match or experience."), "ORDER"},
            {"descending", QT_TR_NOOP("The other way round.")}};
}

Subcommand ApplicationCommands::application() {
    return {"apply",
            QT_TR_NOOP("Applies for a job as the seeker who is signed in, or for one as an administrator."),
            {},
            {{"job", QT_TR_NOOP("The job's number."), "JOB"},
             {"resume", QT_TR_NOOP("A PDF or DOCX file; it is kept as it is, read and screened."), "FILE"},
             {"cover-letter", QT_TR_NOOP("The cover letter; - reads it from standard input."), "TEXT"},
             {"cover-letter-file", QT_TR_NOOP("Read the cover letter from a file."), "FILE"},
             {"phone", QT_TR_NOOP("The phone number."), "TEXT"},
             {"years", QT_TR_NOOP("Years of experience."), "N"},
             {"current-company", QT_TR_NOOP("The current company."), "TEXT"},
             {"current-position", QT_TR_NOOP("The current position."), "TEXT"},
             {"expected-salary", QT_TR_NOOP("A year's salary, as in \"60000 EUR\"."), "MONEY"},
             {"available", QT_TR_NOOP("at_once, two_weeks, one_month, three_months or a date."), "WHEN"},
             {"source", QT_TR_NOOP("Where the person heard of the job."), "TEXT"},
             {"for", QT_TR_NOOP("Apply for this seeker (administrators)."), "USER"}},
            apply};
}

CommandGroup ApplicationCommands::group() {
    const QStringList one{QStringLiteral("APPLICATION")};
    const Option reason{"reason", QT_TR_NOOP("Why."), "TEXT"};
    const Option revision = Request::revisionOption();
    const Option text{"text", QT_TR_NOOP("The note; - reads it from standard input."), "TEXT"};
    const Option textFile{"text-file", QT_TR_NOOP("Read the note from a file."), "FILE"};
    const Option out{"out", QT_TR_NOOP("A new file. Default: standard output."), "FILE"};
    const auto exports = joined(filterOptions(), {out});
    return {"application",
            QT_TR_NOOP("Applications. APPLICATION is a number from the list. Reading one is written to the audit log."),
            "ApplicationCommands",
            {{"list",
              QT_TR_NOOP("list the applications that one may see"),
              {},
              filterOptions(),
              list,
              Opens::WithActor,
              true},
             {"show", QT_TR_NOOP("show an application with its history and notes"), one, {}, show},
             {"move",
              QT_TR_NOOP("move applications to another stage, each on its own"),
              {QStringLiteral("APPLICATION...")},
              {{"to",
                QT_TR_NOOP("The stage: applied, under_review, interview_required, interview_scheduled, interviewed, "
                           "passed, offered, hired or rejected."),
                "STAGE"},
               reason,
               revision},
              move},
             {"withdraw", QT_TR_NOOP("withdraw one's application"), one, {reason, revision}, withdraw},
             {"reopen", QT_TR_NOOP("take a withdrawal back while the job is open"), one, {reason, revision}, reopen},
             {"note add", QT_TR_NOOP("add a note that the candidate does not see"), one, {text, textFile}, addNote},
             {"note edit",
              QT_TR_NOOP("change a note of one's own"),
              {one.first(), QStringLiteral("NOTE")},
              {text, textFile, revision},
              editNote},
             {"note delete", QT_TR_NOOP("delete a note of one's own"), {QStringLiteral("NOTE")}, {}, deleteNote},
             {"resume", QT_TR_NOOP("write the resume's file"), one, {out}, resume},
             {"code", QT_TR_NOOP("make a code that opens the interview for its candidate"), one, {}, code},
             {"export", QT_TR_NOOP("write the table as CSV"), {}, exports, exportCsv},
             {"match", QT_TR_NOOP("show how well candidate and job fit, and why"), one, {}, match}}};
}

} // namespace

int runApply(const QStringList &arguments) {
    return runSubcommand(QStringLiteral("apply"), "ApplicationCommands", ApplicationCommands::application(), arguments);
}

int runApplication(const QStringList &arguments) { return runGroup(ApplicationCommands::group(), arguments); }

} // namespace candor::ctl
