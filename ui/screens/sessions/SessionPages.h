// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "model/Page.h"
#include "model/Result.h"
#include "sessions/SessionRow.h"

#include <vector>

namespace candor::access {
struct Actor;
}
namespace candor::workspace {
class Workspace;
}

namespace candor::screens {

/// Some rows of the list, made on a job's thread: dates and words of thousands of them take a while.
struct SessionPage {
    std::vector<SessionRow> rows;
    int known = 0; ///< of them, those that the workspace knows of
    qint64 total = 0;
};

/// The folders of a workspace by themselves. Errors: those of record::listSessions.
[[nodiscard]] Result<SessionPage> foldersOf(const QString &folder, const JobTicket &ticket);
/// Sessions that the actor may see, with what their folders say.
[[nodiscard]] Result<SessionPage> knownSessions(workspace::Workspace &workspace, const access::Actor &actor,
                                                const QString &folder, const PageRange &range);
/// The folders that the workspace does not know of; for who sees all of its sessions.
[[nodiscard]] Result<SessionPage> unknownFolders(workspace::Workspace &workspace, const access::Actor &actor,
                                                 const QString &folder);

} // namespace candor::screens
