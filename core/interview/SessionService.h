// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/InterviewSession.h"
#include "model/Page.h"
#include "model/Result.h"

namespace candor::access {
class Gate;
}

namespace candor::interview {

/// Recorded sessions as the workspace knows them. Their folders are written by the recorder; this keeps whose they are.
class SessionService {
public:
    explicit SessionService(access::Gate &gate) : m_gate(gate) {}

    /// Says that a recording of this application begins; one live session a candidate (Duplicate "session"). The state
    /// is Recording, and the session becomes the application's current one. For the candidate, by sign-in or by an
    /// interview's code, and for administrators. Error: MoveNotAllowed where the application has ended.
    [[nodiscard]] Result<InterviewSession> begin(const access::Actor &actor, ApplicationId application,
                                                 const QString &uuid);
    /// Still alive, each 20 s; by whoever began it. This and finish() go on while the sign-in is locked.
    [[nodiscard]] Result<void> heartbeat(const access::Actor &actor, const QString &uuid);
    /// Keeps what came of it, Completed or Failed, by whoever began it; an end as Completed moves the application to
    /// Interviewed where it stands before that (a rule of the workspace). Error: Conflict where it does not record.
    [[nodiscard]] Result<InterviewSession> finish(const access::Actor &actor, const InterviewSession &facts);
    /// Keeps what another process found of a session whose own has died, Recovered or Failed; nothing moves. The caller
    /// holds the lock of the session's folder, which a process that lives does not let go. For the candidate,
    /// colleagues of the job and administrators. Error: Conflict where it does not record.
    [[nodiscard]] Result<InterviewSession> recovered(const access::Actor &actor, const InterviewSession &facts);

    /// Takes a folder in that was recorded elsewhere or before; colleagues onto applications of their jobs,
    /// administrators also without one. It is the current one where the application has none. Error: Duplicate
    /// ("session").
    [[nodiscard]] Result<InterviewSession> takeIn(const access::Actor &actor, const InterviewSession &facts);
    /// Says whose a session is. Only administrators assign what has no application yet.
    [[nodiscard]] Result<InterviewSession> assign(const access::Actor &actor, const QString &uuid,
                                                  ApplicationId application);
    /// Says that it is the one that counts of its application's.
    [[nodiscard]] Result<InterviewSession> makeCurrent(const access::Actor &actor, const QString &uuid);

    /// What the actor may see, newest first: seekers their own, recruiters those of their jobs, administrators also
    /// those without an application. Practice is seen by nobody but who made it.
    [[nodiscard]] Result<Page<InterviewSessionRow>> list(const access::Actor &actor,
                                                         const InterviewSessionFilter &filter, const PageRange &range);
    /// Opening one is an audited event.
    [[nodiscard]] Result<InterviewSessionRow> open(const access::Actor &actor, const QString &uuid);
    /// The row goes, for administrators; the caller removes the folder before. Error: SessionInUse while it records.
    [[nodiscard]] Result<void> remove(const access::Actor &actor, const QString &uuid);

private:
    access::Gate &m_gate;
};

} // namespace candor::interview
