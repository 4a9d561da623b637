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
    /// is Recording, and the session becomes the application's current one.
    [[nodiscard]] Result<InterviewSession> begin(const access::Actor &actor, ApplicationId application,
                                                 const QString &uuid);
    /// Still alive, each 20 s.
    [[nodiscard]] Result<void> heartbeat(const access::Actor &actor, const QString &uuid);
    /// Keeps what came of it; an end as Completed moves the application to Interviewed (a rule of the workspace).
    [[nodiscard]] Result<InterviewSession> finish(const access::Actor &actor, const InterviewSession &facts);
    /// Takes a folder in that was recorded elsewhere or before, with or without an application. Error: Duplicate.
    [[nodiscard]] Result<InterviewSession> takeIn(const access::Actor &actor, const InterviewSession &facts);
    /// Says whose a session is, or that another one of the application is current.
    [[nodiscard]] Result<InterviewSession> assign(const access::Actor &actor, const QString &uuid,
                                                  ApplicationId application);
    [[nodiscard]] Result<InterviewSession> makeCurrent(const access::Actor &actor, const QString &uuid);
    /// What the actor may see, newest first: seekers their own, recruiters those of their jobs, administrators also
    /// those without an application.
    [[nodiscard]] Result<Page<InterviewSessionRow>> list(const access::Actor &actor,
                                                         const InterviewSessionFilter &filter, const PageRange &range);
    /// Opening one is an audited event.
    [[nodiscard]] Result<InterviewSessionRow> open(const access::Actor &actor, const QString &uuid);
    /// The row goes; the caller removes the folder before.
    [[nodiscard]] Result<void> remove(const access::Actor &actor, const QString &uuid);

private:
    access::Gate &m_gate;
};

} // namespace candor::interview
