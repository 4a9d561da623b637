// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/SessionFacts.h"

#include "model/FieldRules.h"
#include "store/InterviewSessionStore.h"

#include <QUuid>

#include <cmath>

namespace candor::interview {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostInFailure = 1000;
constexpr int mostPixels = 16'384;

bool isAmount(double value) { return std::isfinite(value) && value >= 0; }

} // namespace

bool isSessionName(const QString &uuid) {
    return !uuid.isEmpty() && QUuid::fromString(uuid).toString(QUuid::WithoutBraces) == uuid;
}

Result<void> checkFacts(const InterviewSession &facts) {
    if (!isSessionName(facts.uuid))
        return failure(ErrorCode::InvalidField, u"uuid: form"_s);
    const bool hasAmounts = isAmount(facts.seconds) && isAmount(facts.frameRate) && facts.bytes >= 0 &&
                            facts.width >= 0 && facts.width <= mostPixels && facts.height >= 0 &&
                            facts.height <= mostPixels;
    if (!hasAmounts)
        return failure(ErrorCode::InvalidField, u"recording: range"_s);
    if (facts.endedAt && *facts.endedAt < facts.startedAt)
        return failure(ErrorCode::InvalidField, u"ended_at: range"_s);
    if (auto checked = checkLine(u"container"_s, facts.container, mostInName, Presence::Optional); !checked)
        return checked;
    return checkText(u"failure"_s, facts.failure, mostInFailure, Presence::Optional);
}

InterviewSession withFacts(const InterviewSession &stored, const InterviewSession &facts) {
    InterviewSession session = facts;
    session.id = stored.id;
    session.application = stored.application;
    session.kind = stored.kind;
    session.createdBy = stored.createdBy;
    session.current = stored.current;
    session.revision = stored.revision;
    return session;
}

Result<InterviewSessionRow> storedSession(access::Call &call, const QString &uuid) {
    if (!call.principal().account.isValid())
        return failure(ErrorCode::NotSignedIn);
    auto row = store::InterviewSessionStore(call.connection()).find(uuid);
    if (!row)
        return failure(row.error());
    return *row ? Result<InterviewSessionRow>(std::move(**row)) : failure(ErrorCode::NotFound);
}

Result<InterviewSession> committedSession(access::Call &call, const QString &uuid) {
    auto row = storedSession(call, uuid);
    if (!row)
        return failure(row.error());
    if (auto done = call.commit(); !done)
        return failure(done.error());
    return std::move(row->session);
}

access::AuditObject sessionObject(InterviewSessionId id) { return {u"session"_s, id.value()}; }

} // namespace candor::interview
