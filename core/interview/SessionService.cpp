// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/SessionService.h"

#include "access/Gate.h"
#include "hiring/ApplicationAccess.h"
#include "hiring/ApplicationMoves.h"
#include "interview/SessionFacts.h"
#include "model/FieldRules.h"
#include "store/InterviewSessionStore.h"
#include "store/Transaction.h"

namespace candor::interview {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using access::Action;
using access::Actor;
using access::Call;
using hiring::ApplicationAccess;
using store::InterviewSessionStore;
using store::TransactionKind;

/// A session that was not seen for so long has nobody behind it any more.
constexpr auto longestSilence = 60s;

/// A session that this person has begun. Others may know of it, but it is not theirs to end.
Result<InterviewSessionRow> begunByPerson(Call &call, const QString &uuid) {
    auto row = storedSession(call, uuid);
    if (!row)
        return row;
    const bool isTheirs =
        row->session.createdBy == call.principal().account &&
        (!call.principal().onlyApplication || row->session.application == call.principal().onlyApplication);
    if (!isTheirs)
        return failure(call.refuse(Action::BeRecorded, sessionObject(row->session.id)));
    if (row->session.state != InterviewState::Recording)
        return failure(ErrorCode::Conflict);
    return row;
}

/// A session whose facts are for this person.
Result<InterviewSessionRow> visible(Call &call, const QString &uuid) {
    auto row = storedSession(call, uuid);
    if (!row)
        return row;
    const InterviewSession &session = row->session;
    const auto object = sessionObject(session.id);
    if (session.kind == InterviewKind::Practice) {
        if (auto allowed =
                call.require(Action::SeePractice, {.own = session.createdBy == call.principal().account}, object);
            !allowed)
            return failure(allowed.error());
        return row;
    }
    access::Relation relation;
    if (session.application) {
        const auto found = hiring::applicationAccess(call, *session.application);
        if (!found)
            return failure(found.error());
        relation = found->relation;
    }
    if (auto allowed = call.require(Action::SeeApplication, relation, object); !allowed)
        return failure(allowed.error());
    return row;
}

/// The end of an interview is one of the two things that move an application without a person.
Result<void> moveToInterviewed(Call &call, ApplicationId id) {
    const auto found = hiring::applicationAccess(call, id);
    if (!found)
        return failure(found.error());
    if (found->application().stage >= Stage::Interviewed)
        return {};
    const auto moved = hiring::moveInCall(call, *found, Stage::Interviewed, hiring::Mover::Rule);
    return moved ? Result<void>() : failure(moved.error());
}

Result<void> keep(Call &call, const InterviewSession &stored, const InterviewSession &facts) {
    if (auto checked = checkFacts(facts); !checked)
        return checked;
    if (auto updated = InterviewSessionStore(call.connection()).update(withFacts(stored, facts)); !updated)
        return updated;
    call.record(u"session."_s % interviewStateName(facts.state), sessionObject(stored.id));
    return {};
}

} // namespace

Result<InterviewSession> SessionService::begin(const Actor &actor, ApplicationId application, const QString &uuid) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto found = hiring::requireForApplication(*call, Action::BeRecorded, application);
    if (!found)
        return failure(found.error());
    if (!isSessionName(uuid))
        return failure(ErrorCode::InvalidField, u"uuid: form"_s);
    if (found->application().stage >= Stage::Hired)
        return failure(ErrorCode::MoveNotAllowed, stageName(found->application().stage));
    InterviewSessionStore sessions(call->connection());
    const auto live = sessions.hasLive(found->application().seeker, call->now() - longestSilence);
    if (!live)
        return failure(live.error());
    const auto there = sessions.find(uuid);
    if (!there)
        return failure(there.error());
    if (*live || *there)
        return failure(ErrorCode::Duplicate, u"session"_s);
    InterviewSession session;
    session.uuid = uuid;
    session.application = application;
    session.state = InterviewState::Recording;
    session.createdBy = call->principal().account;
    session.startedAt = call->now();
    const auto id = sessions.insert(session, call->now());
    if (!id)
        return failure(id.error());
    call->record(Action::BeRecorded, sessionObject(*id), u"application %1"_s.arg(application.value()));
    return committedSession(*call, uuid);
}

Result<void> SessionService::heartbeat(const Actor &actor, const QString &uuid) {
    auto call = m_gate.beginLocked(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto row = begunByPerson(*call, uuid);
    if (!row)
        return failure(row.error());
    if (auto seen = InterviewSessionStore(call->connection()).setSeen(row->session.id, call->now()); !seen)
        return seen;
    return call->commit();
}

Result<InterviewSession> SessionService::finish(const Actor &actor, const InterviewSession &facts) {
    auto call = m_gate.beginLocked(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto row = begunByPerson(*call, facts.uuid);
    if (!row)
        return failure(row.error());
    if (facts.state != InterviewState::Completed && facts.state != InterviewState::Failed)
        return failure(ErrorCode::InvalidField, u"state: form"_s);
    if (auto kept = keep(*call, row->session, facts); !kept)
        return failure(kept.error());
    if (facts.state == InterviewState::Completed && row->session.application) {
        if (auto moved = moveToInterviewed(*call, *row->session.application); !moved)
            return failure(moved.error());
    }
    return committedSession(*call, facts.uuid);
}

Result<InterviewSession> SessionService::recovered(const Actor &actor, const InterviewSession &facts) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto row = storedSession(*call, facts.uuid);
    if (!row)
        return failure(row.error());
    access::Relation relation{.own = row->session.createdBy == call->principal().account};
    if (row->session.kind == InterviewKind::Practice) {
        if (auto allowed = call->require(Action::SeePractice, relation, sessionObject(row->session.id)); !allowed)
            return failure(allowed.error());
    }
    if (row->session.application) {
        const auto found = hiring::applicationAccess(*call, *row->session.application);
        if (!found)
            return failure(found.error());
        relation = found->relation;
    }
    if (!call->allows(Action::BeRecorded, relation)) {
        if (auto allowed = call->require(Action::MoveApplication, relation, sessionObject(row->session.id)); !allowed)
            return failure(allowed.error());
    }
    if (facts.state != InterviewState::Recovered && facts.state != InterviewState::Failed)
        return failure(ErrorCode::InvalidField, u"state: form"_s);
    if (row->session.state != InterviewState::Recording && row->session.state != InterviewState::Created)
        return failure(ErrorCode::Conflict);
    if (auto kept = keep(*call, row->session, facts); !kept)
        return failure(kept.error());
    return committedSession(*call, facts.uuid);
}

Result<Page<InterviewSessionRow>> SessionService::list(const Actor &actor, const InterviewSessionFilter &filter,
                                                       const PageRange &range) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (!call->principal().account.isValid())
        return failure(ErrorCode::NotSignedIn);
    if (auto checked = checkText(u"search"_s, filter.text, mostInReason, Presence::Optional); !checked)
        return failure(checked.error());
    return InterviewSessionStore(call->connection()).list(hiring::applicationViewer(*call), filter, range);
}

Result<InterviewSessionRow> SessionService::open(const Actor &actor, const QString &uuid) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    auto row = visible(*call, uuid);
    if (!row)
        return row;
    call->record(u"session.see"_s, sessionObject(row->session.id));
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return row;
}

Result<void> SessionService::remove(const Actor &actor, const QString &uuid) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto row = storedSession(*call, uuid);
    if (!row)
        return failure(row.error());
    const auto object = sessionObject(row->session.id);
    if (auto allowed = call->require(Action::ManageRetention, {}, object); !allowed)
        return allowed;
    InterviewSessionStore sessions(call->connection());
    const auto live = sessions.isLive(row->session.id, call->now() - longestSilence);
    if (!live)
        return failure(live.error());
    if (*live)
        return failure(ErrorCode::SessionInUse, uuid);
    if (auto removed = sessions.remove(row->session.id); !removed)
        return removed;
    call->record(u"session.remove"_s, object);
    return call->commit();
}

} // namespace candor::interview
