// SPDX-License-Identifier: GPL-3.0-or-later
// Screening again, and what another threshold would mean. Moves nobody.
#include "documents/SkillFinder.h"
#include "hiring/ApplicationAccess.h"
#include "hiring/JobAccess.h"
#include "hiring/ResumeKeeping.h"
#include "hiring/ResumeService.h"
#include "store/ScreeningStore.h"
#include "store/Transaction.h"

#include <algorithm>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::TransactionKind;

/// So many at once, that nobody who writes meanwhile waits for long.
constexpr std::size_t mostInTransaction = 50;

/// Screens one within the call; empty where there is nothing that could be.
Result<std::optional<StoredScreening>> screenAgain(Call &call, ApplicationId id, const documents::SkillFinder &skills) {
    const auto found = applicationAccess(call, id);
    if (!found)
        return failure(found.error());
    const auto record = store::ResumeStore(call.connection()).find(id);
    if (!record)
        return failure(record.error());
    if (!*record || (*record)->failure)
        return std::optional<StoredScreening>();
    auto screened = screenInCall(call, found->application(), **record, skills);
    return screened ? Result<std::optional<StoredScreening>>(std::move(*screened)) : failure(screened.error());
}

} // namespace

Result<StoredResume> ResumeService::screen(const Actor &actor, ApplicationId application) {
    bool isOfOtherList = false;
    {
        auto call = m_gate.begin(actor, TransactionKind::Read);
        if (!call)
            return failure(call.error());
        if (const auto found = requireForApplication(*call, Action::MoveApplication, application); !found)
            return failure(found.error());
        const auto skills = m_skills.of(*call);
        if (!skills)
            return failure(skills.error());
        const auto record = store::ResumeStore(call->connection()).find(application);
        if (!record)
            return failure(record.error());
        isOfOtherList = *record && !(*record)->failure && (*record)->skillListVersion != skills->version;
    }
    // The file may say more to a newer list. Where it cannot be read now, what was read before counts.
    if (isOfOtherList)
        static_cast<void>(read(actor, application));

    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (const auto found = requireForApplication(*call, Action::MoveApplication, application); !found)
        return failure(found.error());
    const auto skills = m_skills.of(*call);
    if (!skills)
        return failure(skills.error());
    const auto screened = screenAgain(*call, application, *skills->finder);
    if (!screened)
        return failure(screened.error());
    if (!*screened)
        return failure(ErrorCode::NotFound, u"resume"_s);
    call->record(u"resume.screen"_s, applicationObject(application));
    return finish(*call, application, *skills);
}

Result<qint64> ResumeService::screenAll(const Actor &actor, JobId job) {
    std::vector<store::ReadApplication> applications;
    QString version;
    {
        auto call = m_gate.begin(actor, TransactionKind::Read);
        if (!call)
            return failure(call.error());
        if (const auto found = requireForJob(*call, Action::MoveApplication, job); !found)
            return failure(found.error());
        const auto skills = m_skills.of(*call);
        if (!skills)
            return failure(skills.error());
        version = skills->version;
        auto found = store::ScreeningStore(call->connection()).toScreen(job);
        if (!found)
            return failure(found.error());
        applications = std::move(*found);
    }
    for (const store::ReadApplication &application : applications) {
        if (application.skillListVersion != version)
            static_cast<void>(read(actor, application.id));
    }
    qint64 changed = 0;
    for (std::size_t first = 0; first < applications.size(); first += mostInTransaction) {
        auto call = m_gate.begin(actor, TransactionKind::Write);
        if (!call)
            return failure(call.error());
        if (const auto found = requireForJob(*call, Action::MoveApplication, job); !found)
            return failure(found.error());
        const auto skills = m_skills.of(*call);
        if (!skills)
            return failure(skills.error());
        const std::size_t end = std::min(first + mostInTransaction, applications.size());
        for (std::size_t index = first; index < end; ++index) {
            const ApplicationId id = applications.at(index).id;
            const auto before = store::ScreeningStore(call->connection()).find(id);
            if (!before)
                return failure(before.error());
            const auto screened = screenAgain(*call, id, *skills->finder);
            if (!screened)
                return failure(screened.error());
            if (*screened && (!*before || (*before)->screening.score != (*screened)->screening.score))
                ++changed;
        }
        call->record(u"resume.screen"_s, jobObject(job), u"applications %1"_s.arg(end - first));
        if (auto done = call->commit(); !done)
            return failure(done.error());
    }
    return changed;
}

Result<std::vector<ThresholdChange>> ResumeService::whatIf(const Actor &actor, JobId job, int threshold) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (const auto found = requireForJob(*call, Action::MoveApplication, job); !found)
        return failure(found.error());
    if (threshold < 0 || threshold > 100)
        return failure(ErrorCode::InvalidField, u"interview_threshold: range"_s);
    const auto row = store::JobStore(call->connection()).find(jobViewer(*call), job);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    auto changes =
        store::ScreeningStore(call->connection()).byThresholds(job, (*row)->job.interviewThreshold, threshold);
    if (!changes)
        return changes;
    std::erase_if(*changes, [](const ThresholdChange &change) { return change.wasAbove == change.wouldBeAbove; });
    return changes;
}

} // namespace candor::hiring
