// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/SessionFolder.h"

#include <functional>
#include <optional>
#include <vector>

namespace candor::record {

/// One folder of a workspace's sessions.
struct SessionEntry {
    QString folder;                          ///< absolute
    std::optional<SessionOverview> overview; ///< empty where the manifest cannot be read
    std::optional<Error> problem;            ///< why
    std::uint64_t bytes = 0;                 ///< of all its files
    bool needsRecovery = false;              ///< an interrupted recording that nobody works on
};

/// Where a workspace keeps its sessions: WORKSPACE/sessions.
[[nodiscard]] QString sessionsFolder(const QString &workspace);

/// All sessions of a workspace, the newest first; those that cannot be read last. A workspace without sessions has
/// none. `goOn` returning false gives up. Errors: NotAFolder, NotPermitted, Cancelled.
[[nodiscard]] Result<std::vector<SessionEntry>> listSessions(const QString &workspace,
                                                             const std::function<bool()> &goOn = {});

/// One session of a workspace by its folder's name; empty where there is none. Errors: as listSessions.
[[nodiscard]] Result<std::optional<SessionEntry>> findSession(const QString &workspace, const QString &name);

/// Deletes a session's folder with all that a session holds. A file that does not belong to a session stays, and with
/// it the folder (WriteFailed). Errors: SessionInUse, NotASession, NotPermitted, WriteFailed.
[[nodiscard]] Result<void> deleteSession(const QString &folder);

} // namespace candor::record
