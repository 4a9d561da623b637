// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeKeeping.h"

#include "hiring/ApplicationMoves.h"
#include "hiring/JobAccess.h"
#include "hiring/ResumeReading.h"
#include "hiring/Screening.h"
#include "store/AccountStore.h"
#include "store/ProfileStore.h"
#include "store/ScreeningStore.h"

#include <algorithm>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Call;

/// The application's job, whoever asks: a seeker's call may be about one that is closed.
Result<Job> jobOf(Call &call, JobId id) {
    auto row = store::JobStore(call.connection()).find({store::JobReach::Everything, {}, today(call)}, id);
    if (!row)
        return failure(row.error());
    return *row ? Result<Job>(std::move((*row)->job)) : failure(ErrorCode::NotFound);
}

/// The rule's own entry in the history stays, also where a screening was taken away since.
Result<bool> wasScreened(Call &call, ApplicationId id) {
    const auto screening = store::ScreeningStore(call.connection()).find(id);
    if (!screening)
        return failure(screening.error());
    if (*screening)
        return true;
    const auto history = store::ApplicationStore(call.connection()).history(id);
    if (!history)
        return failure(history.error());
    return std::ranges::any_of(*history, [](const StageTransition &transition) {
        return !transition.by && screeningReasonFrom(transition.reason);
    });
}

Result<void> moveByScore(Call &call, ApplicationId id, const Screening &screening) {
    if (!screening.score)
        return {};
    const auto found = applicationAccess(call, id);
    if (!found)
        return failure(found.error());
    const Stage to = *screening.score >= screening.threshold ? Stage::InterviewRequired : Stage::UnderReview;
    const auto moved =
        moveInCall(call, *found, to, Mover::Rule, screeningReason(*screening.score, screening.threshold));
    return moved ? Result<void>() : failure(moved.error());
}

} // namespace

Result<void> refreshSearch(Call &call, const Application &application) {
    const auto account = store::AccountStore(call.connection()).account(application.seeker);
    if (!account)
        return failure(account.error());
    return *account ? store::ProfileStore(call.connection()).refreshSearch((*account)->account, application.id)
                    : failure(ErrorCode::NotFound);
}

Result<StoredScreening> screenInCall(Call &call, const Application &application, const store::ResumeRecord &record,
                                     const documents::SkillFinder &skills) {
    const auto job = jobOf(call, application.job);
    if (!job)
        return failure(job.error());
    StoredScreening stored;
    stored.screening = screen(record.resume, *job, skills, application.form.yearsOfExperience);
    stored.at = call.now();
    stored.jobRevision = job->revision;
    stored.resumeRevision = record.revision;
    const auto put = store::ScreeningStore(call.connection()).put(application.id, stored);
    return put ? Result<StoredScreening>(std::move(stored)) : failure(put.error());
}

Result<void> keepRecord(Call &call, const Application &application, store::ResumeRecord record,
                        const documents::SkillFinder &skills, ScreeningMove move) {
    store::ResumeStore resumes(call.connection());
    const auto revision = resumes.put(application.id, record);
    if (!revision)
        return failure(revision.error());
    record.revision = *revision;
    if (auto set = resumes.setState(application.id, stateOf(record)); !set)
        return set;
    if (auto refreshed = refreshSearch(call, application); !refreshed)
        return refreshed;
    if (record.failure)
        return store::ScreeningStore(call.connection()).remove(application.id);
    const auto before = wasScreened(call, application.id);
    if (!before)
        return failure(before.error());
    const auto screened = screenInCall(call, application, record, skills);
    if (!screened)
        return failure(screened.error());
    const bool moves = move == ScreeningMove::FirstTime && !*before && application.stage == Stage::Applied;
    return moves ? moveByScore(call, application.id, screened->screening) : Result<void>();
}

Result<StoredResume> storedResume(Call &call, ApplicationId id, const documents::SkillFinder &skills) {
    const auto found = applicationAccess(call, id);
    if (!found)
        return failure(found.error());
    const Application &application = found->application();
    if (!application.resume)
        return failure(ErrorCode::NotFound, u"resume"_s);
    StoredResume stored;
    stored.application = id;
    stored.file = *application.resume;
    auto record = store::ResumeStore(call.connection()).find(id);
    if (!record)
        return failure(record.error());
    if (!*record)
        return stored;
    stored.failure = (*record)->failure;
    stored.readAt = (*record)->readAt;
    stored.revision = (*record)->revision;
    if (!stored.failure)
        stored.resume = std::move((*record)->resume);
    auto screening = store::ScreeningStore(call.connection()).find(id);
    if (!screening)
        return failure(screening.error());
    stored.screening = std::move(*screening);
    const auto job = jobOf(call, application.job);
    if (!job)
        return failure(job.error());
    // A revision that changed nothing of what is compared makes nothing stale.
    const bool mayDiffer =
        stored.screening && stored.resume &&
        (stored.screening->jobRevision != job->revision || stored.screening->resumeRevision != stored.revision);
    stored.screeningIsStale = mayDiffer && screen(*stored.resume, *job, skills, application.form.yearsOfExperience) !=
                                               stored.screening->screening;
    // How a job is decided on stays with those who work on it.
    if (stored.screening && call.principal().role == Role::Seeker)
        stored.screening->screening.threshold = Job().interviewThreshold;
    return stored;
}

} // namespace candor::hiring
