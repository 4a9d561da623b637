// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ApplicationMoves.h"

#include "hiring/ApplicationFields.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobAccess.h"
#include "store/SlotStore.h"
#include "store/Transaction.h"

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using store::TransactionKind;

/// One move as a call of its own.
Result<Application> moveOnce(access::Gate &gate, const Actor &actor, Action action, const MoveTarget &target, Stage to,
                             Mover mover, const QString &reason) {
    auto call = gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto found = requireForApplication(*call, action, target.application);
    if (!found)
        return failure(found.error());
    if (found->application().revision != target.revision)
        return failure(ErrorCode::Conflict);
    auto moved = moveInCall(*call, *found, to, mover, reason);
    if (!moved)
        return moved;
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return moved;
}

/// Nobody waits for a candidate who was rejected or has withdrawn: room and people are free again.
Result<void> cancelSlotsOfEnded(access::Call &call, ApplicationId id, Stage stage) {
    if (stage != Stage::Rejected && stage != Stage::Withdrawn)
        return {};
    const auto cancelled = store::SlotStore(call.connection()).cancelComing(id, call.now());
    if (!cancelled)
        return failure(cancelled.error());
    if (*cancelled > 0)
        call.record(u"slot.cancel"_s, applicationObject(id), u"%1 with the application's end"_s.arg(*cancelled));
    return {};
}

} // namespace

Result<Application> moveInCall(access::Call &call, const ApplicationAccess &found, Stage to, Mover mover,
                               const QString &reason) {
    Application application = found.application();
    const Stage from = application.stage;
    if (auto checked = checkReason(reason); !checked)
        return failure(checked.error());
    if (auto allowed = checkMove(from, to, mover, reason, found.jobIsOpen(today(call))); !allowed)
        return failure(allowed.error());
    store::ApplicationStore applications(call.connection());
    if (auto set = applications.setStage(application.id, application.revision, to, call.now()); !set)
        return failure(set.error());
    StageTransition transition;
    transition.application = application.id;
    transition.from = from;
    transition.to = to;
    transition.at = call.now();
    transition.reason = reason.trimmed();
    if (mover != Mover::Rule)
        transition.by = call.principal().account;
    if (auto added = applications.addTransition(transition); !added)
        return failure(added.error());
    if (auto cancelled = cancelSlotsOfEnded(call, application.id, to); !cancelled)
        return failure(cancelled.error());
    const QString detail = stageName(from) % u" -> "_s % stageName(to);
    call.record(mover == Mover::Seeker ? Action::WithdrawApplication : Action::MoveApplication,
                applicationObject(application.id), mover == Mover::Rule ? QString(detail % u" (rule)"_s) : detail);
    application.stage = to;
    application.stageSince = application.updatedAt = call.now();
    ++application.revision;
    return application;
}

Result<Application> ApplicationService::move(const Actor &actor, const MoveTarget &target, Stage to,
                                             const QString &reason) {
    return moveOnce(m_gate, actor, Action::MoveApplication, target, to, Mover::Decider, reason);
}

Result<std::vector<MoveResult>> ApplicationService::moveAll(const Actor &actor, const std::vector<MoveTarget> &targets,
                                                            Stage to, const QString &reason) {
    std::vector<MoveResult> results;
    results.reserve(targets.size());
    for (const MoveTarget &target : targets)
        results.push_back({target.application, move(actor, target, to, reason)});
    return results;
}

Result<Application> ApplicationService::withdraw(const Actor &actor, const MoveTarget &target, const QString &reason) {
    return moveOnce(m_gate, actor, Action::WithdrawApplication, target, Stage::Withdrawn, Mover::Seeker, reason);
}

Result<Application> ApplicationService::reopen(const Actor &actor, const MoveTarget &target, const QString &reason) {
    return moveOnce(m_gate, actor, Action::WithdrawApplication, target, Stage::Applied, Mover::Seeker, reason);
}

} // namespace candor::hiring
