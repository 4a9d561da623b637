// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions that were recorded elsewhere or before, and whose they are.
#include "access/Gate.h"
#include "hiring/ApplicationAccess.h"
#include "interview/SessionFacts.h"
#include "interview/SessionService.h"
#include "store/InterviewSessionStore.h"
#include "store/Transaction.h"

namespace candor::interview {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::InterviewSessionStore;
using store::TransactionKind;

/// Whoever decides of the application; of what has none, administrators.
Result<void> requireFor(Call &call, const std::optional<ApplicationId> &application,
                        const access::AuditObject &object) {
    access::Relation relation;
    if (application) {
        const auto found = hiring::applicationAccess(call, *application);
        if (!found)
            return failure(found.error());
        relation = found->relation;
    }
    return call.require(Action::MoveApplication, relation, object);
}

/// A stored interview that the person may say more of. Practice is nobody's to assign.
Result<InterviewSession> requireSession(Call &call, const QString &uuid) {
    auto row = storedSession(call, uuid);
    if (!row)
        return failure(row.error());
    const auto object = sessionObject(row->session.id);
    if (row->session.kind == InterviewKind::Practice)
        return failure(call.refuse(Action::MoveApplication, object, u"practice"_s));
    if (auto allowed = requireFor(call, row->session.application, object); !allowed)
        return failure(allowed.error());
    return std::move(row->session);
}

} // namespace

Result<InterviewSession> SessionService::takeIn(const Actor &actor, const InterviewSession &facts) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto allowed = requireFor(*call, facts.application, {u"session"_s, 0}); !allowed)
        return failure(allowed.error());
    if (auto checked = checkFacts(facts); !checked)
        return failure(checked.error());
    if (facts.state == InterviewState::Created || facts.state == InterviewState::Recording)
        return failure(ErrorCode::InvalidField, u"state: form"_s);
    InterviewSessionStore sessions(call->connection());
    const auto there = sessions.find(facts.uuid);
    if (!there)
        return failure(there.error());
    if (*there)
        return failure(ErrorCode::Duplicate, u"session"_s);
    InterviewSession session = facts;
    session.kind = InterviewKind::Interview;
    session.createdBy = call->principal().account;
    session.current = facts.application.has_value();
    if (facts.application) {
        const auto other = sessions.hasCurrent(*facts.application);
        if (!other)
            return failure(other.error());
        session.current = !*other;
    }
    const auto id = sessions.insert(session, std::nullopt);
    if (!id)
        return failure(id.error());
    call->record(u"session.take_in"_s, sessionObject(*id));
    return committedSession(*call, facts.uuid);
}

Result<InterviewSession> SessionService::assign(const Actor &actor, const QString &uuid, ApplicationId application) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto session = requireSession(*call, uuid);
    if (!session)
        return failure(session.error());
    const auto object = sessionObject(session->id);
    if (auto allowed = requireFor(*call, application, object); !allowed)
        return failure(allowed.error());
    if (session->application == application)
        return *session;
    InterviewSessionStore sessions(call->connection());
    const auto other = sessions.hasCurrent(application);
    if (!other)
        return failure(other.error());
    if (auto set = sessions.setApplication(session->id, application, !*other); !set)
        return failure(set.error());
    call->record(u"session.assign"_s, object, u"application %1"_s.arg(application.value()));
    return committedSession(*call, uuid);
}

Result<InterviewSession> SessionService::makeCurrent(const Actor &actor, const QString &uuid) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto session = requireSession(*call, uuid);
    if (!session)
        return failure(session.error());
    if (!session->application)
        return failure(ErrorCode::InvalidField, u"application: empty"_s);
    if (session->current)
        return *session;
    if (auto set = InterviewSessionStore(call->connection()).setApplication(session->id, session->application, true);
        !set)
        return failure(set.error());
    call->record(u"session.make_current"_s, sessionObject(session->id));
    return committedSession(*call, uuid);
}

} // namespace candor::interview
