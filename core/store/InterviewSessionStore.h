// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/InterviewSession.h"
#include "model/Page.h"
#include "model/Result.h"
#include "store/ApplicationViewer.h"

#include <QString>

#include <optional>

namespace candor::store {

class Connection;

/// Recorded sessions: facts alone, the rest lies in their folders.
class InterviewSessionStore {
public:
    explicit InterviewSessionStore(Connection &connection) : m_connection(connection) {}

    /// Newest first. Practice is for who made it; what has no application for who sees everything.
    [[nodiscard]] Result<Page<InterviewSessionRow>> list(const ApplicationViewer &viewer,
                                                         const InterviewSessionFilter &filter, const PageRange &range);
    [[nodiscard]] Result<std::optional<InterviewSessionRow>> find(const QString &uuid);
    /// Whether a session of the seeker, for whatever application, records and was seen since.
    [[nodiscard]] Result<bool> hasLive(AccountId seeker, WallTime seenSince);
    /// The same of one session.
    [[nodiscard]] Result<bool> isLive(InterviewSessionId id, WallTime seenSince);
    [[nodiscard]] Result<bool> hasCurrent(ApplicationId application);

    /// All but id and revision.
    [[nodiscard]] Result<InterviewSessionId> insert(const InterviewSession &session,
                                                    const std::optional<WallTime> &seenAt);
    [[nodiscard]] Result<void> setSeen(InterviewSessionId id, WallTime at);
    /// All but uuid, application, kind, who made it and whether it is current. Error: Conflict.
    [[nodiscard]] Result<void> update(const InterviewSession &session);
    /// Whose it is and whether it counts; where it does, no other of the application does.
    [[nodiscard]] Result<void> setApplication(InterviewSessionId id, std::optional<ApplicationId> application,
                                              bool current);
    [[nodiscard]] Result<void> remove(InterviewSessionId id);

private:
    Connection &m_connection;
};

} // namespace candor::store
