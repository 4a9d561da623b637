// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/InterruptedSessions.h"

#include "interview/ManifestFacts.h"
#include "interview/SessionService.h"
#include "record/SessionFolder.h"
#include "record/SessionIndex.h"

#include <QDir>

namespace candor::screens {

namespace {

constexpr int mostAtOnce = 1000;

struct Outcome {
    int takenIn = 0;
    int failed = 0;
};

/// Makes the folder whole where it is not; empty where there is nothing to take in now: it is not on this computer, or
/// somebody records into it.
Result<std::optional<InterviewSession>> factsOf(const QString &folder) {
    auto session = record::readSession(folder);
    if (!session && session.error().code == ErrorCode::NotASession)
        return std::optional<InterviewSession>();
    if (session && session->inUse)
        return std::optional<InterviewSession>();
    if (!session || session->manifest.state == SessionState::Recording) {
        // Where nothing can be recovered the manifest says so afterwards.
        const auto recovered = record::recoverSession(folder);
        if (!recovered && recovered.error().code == ErrorCode::SessionInUse)
            return std::optional<InterviewSession>();
        session = record::readSession(folder);
    }
    if (!session)
        return failure(session.error());
    auto facts = interview::sessionFacts(session->manifest);
    if (!facts)
        return failure(facts.error());
    if (facts->endedAt && *facts->endedAt < facts->startedAt)
        facts->endedAt = facts->startedAt;
    return std::optional(std::move(*facts));
}

/// Who began it reports the end as if nothing had been; others say what they found.
Result<InterviewSession> takeIn(workspace::Workspace &workspace, const access::Actor &actor,
                                const InterviewSession &stored, InterviewSession facts) {
    const bool isOwn = stored.createdBy == actor.account;
    if (isOwn && (facts.state == InterviewState::Completed || facts.state == InterviewState::Failed))
        return workspace.sessions().finish(actor, facts);
    if (facts.state == InterviewState::Completed)
        facts.state = InterviewState::Recovered;
    return workspace.sessions().recovered(actor, facts);
}

Result<Outcome> lookAt(workspace::Workspace &workspace, const access::Actor &actor, const QString &sessions) {
    InterviewSessionFilter recording;
    recording.state = InterviewState::Recording;
    const auto rows = workspace.sessions().list(actor, recording, {0, mostAtOnce});
    if (!rows)
        return failure(rows.error());
    Outcome outcome;
    for (const InterviewSessionRow &row : rows->rows) {
        auto facts = factsOf(QDir(sessions).filePath(row.session.uuid));
        if (facts && !*facts)
            continue;
        const bool done = facts && takeIn(workspace, actor, row.session, std::move(**facts));
        ++(done ? outcome.takenIn : outcome.failed);
    }
    return outcome;
}

} // namespace

InterruptedSessions::InterruptedSessions(const ScreenContext &context, WorkspaceAccess &access, QObject *parent)
    : QObject(parent), m_context(context), m_access(access) {}

InterruptedSessions::~InterruptedSessions() { m_looking.cancel(); }

void InterruptedSessions::watch() {
    connect(&m_access, &WorkspaceAccess::actorChanged, this, &InterruptedSessions::look);
    connect(&m_access, &WorkspaceAccess::reachableChanged, this, [this](bool reachable) {
        if (reachable)
            look();
    });
}

void InterruptedSessions::look() {
    if (!m_access.isSignedIn() && !m_access.onlyApplication())
        return;
    m_looking.cancel();
    auto work = [sessions = record::sessionsFolder(m_context.workspace)](workspace::Workspace &workspace,
                                                                         const access::Actor &actor) {
        return lookAt(workspace, actor, sessions);
    };
    m_looking = m_access.ask(this, std::move(work), [this](const Result<Outcome> &outcome) {
        emit looked(outcome ? outcome->takenIn : 0, outcome ? outcome->failed : 0);
    });
}

} // namespace candor::screens
