// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Gate.h"
#include "model/InterviewSession.h"
#include "model/Result.h"

namespace candor::interview {

/// What a recorder or a folder says of a session, before it is kept. Errors: InvalidField.
[[nodiscard]] Result<void> checkFacts(const InterviewSession &facts);
/// The stored session with what the facts say of its recording; whose it is, is not among that.
[[nodiscard]] InterviewSession withFacts(const InterviewSession &stored, const InterviewSession &facts);
/// Whether it is a uuid as the recorder names its folders.
[[nodiscard]] bool isSessionName(const QString &uuid);

/// Errors: NotFound (NotSignedIn for a guest), and the database's. Nothing is asked of the matrix yet.
[[nodiscard]] Result<InterviewSessionRow> storedSession(access::Call &call, const QString &uuid);
/// The session as the call leaves it, once it is committed.
[[nodiscard]] Result<InterviewSession> committedSession(access::Call &call, const QString &uuid);
[[nodiscard]] access::AuditObject sessionObject(InterviewSessionId id);

} // namespace candor::interview
