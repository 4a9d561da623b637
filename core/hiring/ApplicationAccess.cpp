// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ApplicationAccess.h"

namespace candor::hiring {

using access::Action;
using access::Reach;
using store::ApplicationReach;

Result<ApplicationAccess> applicationAccess(access::Call &call, ApplicationId id) {
    const AccountId account = call.principal().account;
    if (!account.isValid())
        return failure(ErrorCode::NotSignedIn);
    auto standing = store::ApplicationStore(call.connection()).standing(id, account);
    if (!standing)
        return failure(standing.error());
    if (!*standing)
        return failure(ErrorCode::NotFound);
    ApplicationAccess found{std::move(**standing), {}};
    found.relation.own = found.application().seeker == account;
    found.relation.ownJob = found.standing.jobOwner == account || found.standing.membership == JobMemberKind::Colleague;
    found.relation.assigned = found.standing.membership == JobMemberKind::Expert;
    found.relation.application = id;
    return found;
}

Result<ApplicationAccess> requireForApplication(access::Call &call, Action action, ApplicationId id) {
    auto found = applicationAccess(call, id);
    if (!found)
        return found;
    if (auto allowed = call.require(action, found->relation, applicationObject(id)); !allowed)
        return failure(allowed.error());
    return found;
}

store::ApplicationViewer applicationViewer(const access::Call &call) {
    const access::Principal &principal = call.principal();
    ApplicationReach reach = ApplicationReach::Nothing;
    switch (access::reachOf(Action::SeeApplication, principal.role)) {
    case Reach::Everything:
        reach = ApplicationReach::Everything;
        break;
    case Reach::OwnJobs:
        reach = ApplicationReach::OwnJobs;
        break;
    case Reach::AssignedJobs:
        reach = ApplicationReach::AssignedJobs;
        break;
    case Reach::Own:
        reach = ApplicationReach::Own;
        break;
    default:
        break;
    }
    return {reach, principal.account, principal.onlyApplication};
}

access::AuditObject applicationObject(ApplicationId id) { return {QStringLiteral("application"), id.value()}; }

} // namespace candor::hiring
