// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/JobAccess.h"

namespace candor::hiring {

using access::Action;
using access::Reach;
using store::JobReach;

Result<JobAccess> jobAccess(access::Call &call, JobId id) {
    const AccountId account = call.principal().account;
    auto standing = store::JobStore(call.connection()).standing(id, account);
    if (!standing)
        return failure(standing.error());
    if (!*standing)
        return failure(ErrorCode::NotFound);
    JobAccess found{**standing, {}};
    if (account.isValid()) {
        found.relation.own = found.standing.owner == account;
        found.relation.ownJob = found.relation.own || found.standing.membership == JobMemberKind::Colleague;
        found.relation.assigned = found.standing.membership == JobMemberKind::Expert;
    }
    return found;
}

Result<JobAccess> requireForJob(access::Call &call, Action action, JobId id) {
    auto found = jobAccess(call, id);
    if (!found)
        return found;
    if (auto allowed = call.require(action, found->relation, jobObject(id)); !allowed)
        return failure(allowed.error());
    return found;
}

store::JobViewer jobViewer(const access::Call &call) {
    JobReach reach = JobReach::Open;
    switch (access::reachOf(Action::SeeJobSetup, call.principal().role)) {
    case Reach::Everything:
        reach = JobReach::Everything;
        break;
    case Reach::OwnJobs:
        reach = JobReach::OwnJobs;
        break;
    case Reach::AssignedJobs:
        reach = JobReach::AssignedJobs;
        break;
    default:
        break;
    }
    return {reach, call.principal().account, today(call)};
}

QDate today(const access::Call &call) { return lastDayOnEarth(call.now()); }

access::AuditObject jobObject(JobId id) { return {QStringLiteral("job"), id.value()}; }

} // namespace candor::hiring
