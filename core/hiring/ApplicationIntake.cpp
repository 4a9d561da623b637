// SPDX-License-Identifier: GPL-3.0-or-later
// How an application comes in: its form, its resume and what was read of it, its first stage.
#include "files/FileStore.h"
#include "hiring/ApplicationAccess.h"
#include "hiring/ApplicationFields.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobAccess.h"
#include "hiring/MatchService.h"
#include "hiring/ResumeCorrections.h"
#include "hiring/ResumeKeeping.h"
#include "hiring/ResumeLimits.h"
#include "hiring/ResumeReading.h"
#include "store/AccountStore.h"
#include "store/ApplicationStore.h"
#include "store/JobStore.h"
#include "store/ProfileStore.h"
#include "store/Transaction.h"

#include <QLoggingCategory>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::TransactionKind;

Q_LOGGING_CATEGORY(intakeLog, "candor.hiring")

/// The job of an application that may come in now.
Result<Job> checkIntake(Call &call, JobId id, AccountId seeker) {
    const bool own = call.principal().account == seeker;
    if (auto allowed = call.require(Action::Apply, {.own = own}, jobObject(id)); !allowed)
        return failure(allowed.error());
    const auto standing = jobAccess(call, id);
    if (!standing)
        return failure(standing.error());
    // To whoever does not work on it, a draft is not there.
    if (standing->standing.state == JobState::Draft && call.principal().role != Role::Admin)
        return failure(ErrorCode::NotFound);
    if (!standing->isOpen(today(call)))
        return failure(ErrorCode::JobNotOpen);
    const auto account = store::AccountStore(call.connection()).account(seeker);
    if (!account)
        return failure(account.error());
    if (!*account || (*account)->account.role != Role::Seeker || (*account)->account.state != AccountState::Active)
        return failure(ErrorCode::InvalidField, u"seeker: unknown"_s);
    const auto there = store::ApplicationStore(call.connection()).has(id, seeker);
    if (!there)
        return failure(there.error());
    if (*there)
        return failure(ErrorCode::Duplicate, u"application"_s);
    auto row = store::JobStore(call.connection()).find(jobViewer(call), id);
    if (!row)
        return failure(row.error());
    return *row ? Result<Job>(std::move((*row)->job)) : failure(ErrorCode::NotFound);
}

/// Puts the application down; the call is the caller's to commit.
Result<Application> insert(Call &call, const Job &job, AccountId seeker, const ApplicationForm &form,
                           const std::optional<ResumeFile> &resume) {
    Application application;
    application.uuid = call.newUuid();
    application.job = job.id;
    application.seeker = seeker;
    application.form = form;
    application.resume = resume;
    application.createdAt = application.updatedAt = application.stageSince = call.now();
    const auto profile = store::ProfileStore(call.connection()).profile(seeker);
    if (!profile)
        return failure(profile.error());
    if (*profile)
        application.matchScore = matchOf(**profile, job).score;
    store::ApplicationStore applications(call.connection());
    const auto id = applications.insert(application);
    if (!id)
        return failure(id.error());
    application.id = *id;
    application.revision = 1;
    StageTransition first;
    first.application = *id;
    first.to = application.stage;
    first.by = call.principal().account;
    first.at = call.now();
    if (auto added = applications.addTransition(first); !added)
        return failure(added.error());
    call.record(Action::Apply, applicationObject(*id), u"job %1"_s.arg(job.id.value()));
    return application;
}

} // namespace

/// A resume that comes in: its bytes are kept, what was read of them goes down with the application.
struct ApplicationService::IncomingResume {
    ResumeFile file;
    CurrentSkills skills;
    store::ResumeRecord record;
    ScreeningMove move = ScreeningMove::FirstTime;

    /// What the person has to say of it.
    void correct(const ResumeFields &corrected, QDate day) {
        auto fields = correctedBy(corrected, {record.resume.fields, {}}, *skills.finder, day);
        if (fields.groups.isEmpty())
            return;
        record.resume.fields = std::move(fields.fields);
        record.correctedGroups = std::move(fields.groups);
        // What no program could read, a person looks at.
        if (record.failure)
            move = ScreeningMove::Never;
        record.failure.reset();
    }
};

Result<ApplicationService::IncomingResume> ApplicationService::takeIn(const Actor &actor, JobId job, AccountId seeker,
                                                                      const QString &path,
                                                                      const std::optional<ResumeFields> &corrected) {
    IncomingResume resume;
    qint64 mostBytes = 0;
    QDate day;
    WallTime now;
    {
        // Asked first, so that nobody who may not apply leaves bytes behind.
        auto asked = m_gate.begin(actor, TransactionKind::Read);
        if (!asked)
            return failure(asked.error());
        if (const auto may = checkIntake(*asked, job, seeker); !may)
            return failure(may.error());
        auto skills = m_skills.of(*asked);
        if (!skills)
            return failure(skills.error());
        resume.skills = std::move(*skills);
        mostBytes = asked->settings().largestResumeBytes;
        day = today(*asked);
        now = asked->now();
    }
    auto bytes = resumeBytes(path, mostBytes);
    if (!bytes)
        return failure(bytes.error());
    // No transaction waits for the reader, and what it refuses leaves no bytes behind.
    auto record = readRecord(m_reader, *bytes, resume.skills, day, now);
    if (!record)
        return failure(record.error());
    resume.record = std::move(*record);
    if (corrected)
        resume.correct(*corrected, day);
    auto file = keepFile(m_files, std::move(*bytes), path);
    if (!file)
        return failure(file.error());
    resume.file = std::move(*file);
    return resume;
}

Result<Application> ApplicationService::apply(const Actor &actor, JobId job, AccountId seeker,
                                              const ApplicationForm &form, const QString &resumePath,
                                              const std::optional<ResumeFields> &corrected) {
    if (auto checked = checkForm(form); !checked)
        return failure(checked.error());
    if (auto checked = corrected ? checkResumeFields(*corrected) : Result<void>(); !checked)
        return failure(checked.error());
    std::optional<IncomingResume> resume;
    if (!resumePath.isEmpty()) {
        auto taken = takeIn(actor, job, seeker, resumePath, corrected);
        if (!taken)
            return failure(taken.error());
        resume = std::move(*taken);
    }
    bool isCommitting = false;
    auto applied = [&]() -> Result<Application> {
        auto call = m_gate.begin(actor, TransactionKind::Write);
        if (!call)
            return failure(call.error());
        const auto open = checkIntake(*call, job, seeker);
        if (!open)
            return failure(open.error());
        auto application = insert(*call, *open, seeker, form, resume ? std::optional(resume->file) : std::nullopt);
        if (!application)
            return application;
        if (resume) {
            if (auto kept = keepRecord(*call, *application, resume->record, *resume->skills.finder, resume->move);
                !kept)
                return failure(kept.error());
            auto standing = applicationAccess(*call, application->id);
            if (!standing)
                return failure(standing.error());
            application = std::move(standing->standing.application);
        } else if (auto refreshed = refreshSearch(*call, *application); !refreshed) {
            return failure(refreshed.error());
        }
        isCommitting = true;
        if (auto done = call->commit(); !done)
            return failure(done.error());
        return application;
    }();
    // Where the server went away in the commit, the application may be there: then its resume must be, too.
    const bool isUncertain = !applied && isCommitting && applied.error().code == ErrorCode::DatabaseUnavailable;
    if (!applied && resume && !isUncertain) {
        if (auto removed = m_files.remove(resume->file.key); !removed)
            qCWarning(intakeLog) << "the file" << resume->file.key << "of an application that failed is left over";
    }
    return applied;
}

} // namespace candor::hiring
