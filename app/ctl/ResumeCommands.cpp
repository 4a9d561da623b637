// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "OptionValues.h"
#include "OutputFile.h"
#include "Request.h"
#include "ResumeForms.h"

#include "documents/ReaderPool.h"
#include "documents/ResumeJson.h"
#include "documents/SkillList.h"
#include "hiring/ResumeBytes.h"
#include "hiring/ResumeService.h"

#include <QDateTime>
#include <QFile>

namespace candor::ctl {

namespace {

/// Without a workspace there are no settings.
constexpr qint64 largestResume = 10 * 1024 * 1024;
constexpr qint64 largestFields = 4 * 1024 * 1024;

class ResumeCommands {
    Q_DECLARE_TR_FUNCTIONS(ResumeCommands)

public:
    static CommandGroup group();

private:
    static Result<int> parse(Request &request);
    static Result<int> import(Request &request);
    static Result<int> show(Request &request);
    static Result<int> read(Request &request);
    static Result<int> correct(Request &request);
    static Result<int> screen(Request &request);
    static Result<int> exportFields(Request &request);

    static Result<int> screenJob(Request &request, const QString &job);
    static Result<int> answer(const Request &request, const Result<StoredResume> &stored);
    static hiring::ResumeService &resumes(Request &request) { return request.workspace().resumes(); }
};

Result<int> ResumeCommands::answer(const Request &request, const Result<StoredResume> &stored) {
    if (!stored)
        return failure(stored.error());
    return request.answer(ResumeForms::json(*stored), ResumeForms::words(*stored));
}

Result<int> ResumeCommands::parse(Request &request) {
    const auto bytes = hiring::resumeBytes(request.argument(0), largestResume);
    if (!bytes)
        return failure(bytes.error());
    documents::ReaderSettings one;
    one.processes = 1;
    documents::ReaderPool reader(one);
    const auto resume = reader.read(*bytes, documents::SkillList::builtIn(), QDateTime::currentDateTimeUtc().date());
    if (!resume)
        return failure(resume.error());
    return request.answer(documents::resumeJson(*resume), ResumeForms::words(*resume));
}

Result<int> ResumeCommands::import(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    return id ? answer(request, resumes(request).replace(request.actor(), *id, request.argument(1)))
              : failure(id.error());
}

Result<int> ResumeCommands::show(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    return id ? answer(request, resumes(request).show(request.actor(), *id)) : failure(id.error());
}

Result<int> ResumeCommands::read(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    return id ? answer(request, resumes(request).read(request.actor(), *id)) : failure(id.error());
}

Result<int> ResumeCommands::correct(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    if (!id)
        return failure(id.error());
    QFile file(request.argument(1));
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, file.fileName());
    const QByteArray json = file.read(largestFields + 1);
    const auto stored = resumes(request).show(request.actor(), *id);
    if (!stored)
        return failure(stored.error());
    const auto revision = request.revision(stored->revision);
    const auto fields = ResumeForms::fields(json, stored->resume ? stored->resume->fields : ResumeFields());
    if (!revision || !fields)
        return failure(revision ? fields.error() : revision.error());
    return answer(request, resumes(request).correct(request.actor(), *id, *revision, *fields));
}

Result<int> ResumeCommands::screenJob(Request &request, const QString &job) {
    const auto id = request.id<JobId>(job);
    if (!id)
        return failure(id.error());
    if (const auto value = request.given("threshold")) {
        const auto threshold = OptionValues::integer("threshold", *value, 0, 100);
        if (!threshold)
            return failure(threshold.error());
        const auto changes = resumes(request).whatIf(request.actor(), *id, static_cast<int>(*threshold));
        if (!changes)
            return failure(changes.error());
        return request.answer(ResumeForms::json(*changes),
                              columns("application_id full_name stage score was_above would_be_above"),
                              static_cast<qint64>(changes->size()));
    }
    const auto changed = resumes(request).screenAll(request.actor(), *id);
    if (!changed)
        return failure(changed.error());
    return request.answer({{QStringLiteral("changed"), *changed}},
                          tr("%n application(s) have another score now.", nullptr, static_cast<int>(*changed)));
}

Result<int> ResumeCommands::screen(Request &request) {
    const auto job = request.given("job");
    if (job.has_value() != request.arguments().isEmpty() || (request.isSet("threshold") && !job))
        return failure(ErrorCode::InvalidArgument, tr("Name an application, or a job with --job; --threshold goes with "
                                                      "a job."));
    if (job)
        return screenJob(request, *job);
    const auto id = request.id<ApplicationId>(0);
    return id ? answer(request, resumes(request).screen(request.actor(), *id)) : failure(id.error());
}

Result<int> ResumeCommands::exportFields(Request &request) {
    const auto id = request.id<ApplicationId>(0);
    const auto path = request.required("json-resume");
    if (!id || !path)
        return failure(id ? path.error() : id.error());
    const auto stored = resumes(request).show(request.actor(), *id);
    if (!stored)
        return failure(stored.error());
    if (!stored->resume)
        return failure(stored->failure.value_or(Error{ErrorCode::NotFound, {}}));
    auto file = OutputFile::open(*path == u"-" ? QString() : *path);
    if (!file)
        return failure(file.error());
    auto written = (*file)->write(documents::toJsonResume(stored->resume->fields));
    if (written)
        written = (*file)->commit();
    return written ? Result<int>(done) : failure(written.error());
}

CommandGroup ResumeCommands::group() {
    const QStringList one{QStringLiteral("APPLICATION")};
    return {
        "resume",
        QT_TR_NOOP("Resumes: read them, correct what was read, screen them. APPLICATION is a number from \"candorctl "
                   "application list\". Reading a candidate's is written to the audit log."),
        "ResumeCommands",
        {{"parse",
          QT_TR_NOOP("show what is read of a file, without a workspace"),
          {QStringLiteral("FILE")},
          {},
          parse,
          Opens::Nothing},
         {"import",
          QT_TR_NOOP("hand in another file in place of the one there"),
          {one.first(), QStringLiteral("FILE")},
          {},
          import},
         {"show", QT_TR_NOOP("show what was read, and the screening line by line"), one, {}, show},
         {"read", QT_TR_NOOP("read the file again; what people corrected stays"), one, {}, read},
         {"correct",
          QT_TR_NOOP("put fields in place of those that were read: JSON Resume, or what show --json prints"),
          {one.first(), QStringLiteral("FIELDS.json")},
          {Request::revisionOption()},
          correct},
         {"screen",
          QT_TR_NOOP("screen an application again, or all of a job; moves nobody"),
          {QStringLiteral("[APPLICATION]")},
          {{"job", QT_TR_NOOP("All applications of this job that have not ended."), "JOB"},
           {"threshold", QT_TR_NOOP("With --job: only show who would change sides of this threshold."), "N"}},
          screen},
         {"export",
          QT_TR_NOOP("write the fields as JSON Resume"),
          one,
          {{"json-resume", QT_TR_NOOP("A new file; - writes to standard output."), "FILE"}},
          exportFields}}};
}

} // namespace

int runResume(const QStringList &arguments) { return runGroup(ResumeCommands::group(), arguments); }

} // namespace candor::ctl
