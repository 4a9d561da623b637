// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Request.h"
#include "Subcommand.h"

#include "model/InterviewSession.h"
#include "record/SessionFolder.h"
#include "workspace/DiskFolder.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace candor::ctl {

/// Takes session folders into a workspace: those that lie in its sessions already, or copies of others.
class SessionImport {
    Q_DECLARE_TR_FUNCTIONS(SessionImport)

public:
    [[nodiscard]] static Subcommand command();

private:
    /// A session's folder below the workspace's. While a copy is there, no other import takes the same session in.
    struct Place {
        QString folder;
        std::optional<workspace::FolderLock> ofCopy{}; ///< empty: the folder itself lies there
    };
    [[nodiscard]] static Result<int> run(Request &request);
    /// A whole copy, or the folder itself where it lies there. Errors: Duplicate, InvalidArgument (in words: another
    /// import is at it), SessionDamaged, NoSpace, NotPermitted, WriteFailed.
    [[nodiscard]] static Result<Place> copyIn(const QString &folder, const record::SessionOverview &overview,
                                              const QString &sessions);
    [[nodiscard]] static Result<InterviewSession> takeIn(Request &request, const QString &folder,
                                                         std::optional<ApplicationId> application);
};

} // namespace candor::ctl
