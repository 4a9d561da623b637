// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Request.h"
#include "Subcommand.h"

#include "model/InterviewSession.h"
#include "record/SessionFolder.h"

#include <QCoreApplication>
#include <QString>

namespace candor::ctl {

/// Takes session folders into a workspace: those that lie in its sessions already, or copies of others.
class SessionImport {
    Q_DECLARE_TR_FUNCTIONS(SessionImport)

public:
    [[nodiscard]] static Subcommand command();

private:
    [[nodiscard]] static Result<int> run(Request &request);
    /// The session's folder below the workspace's: a whole copy, or the folder itself where it lies there. Errors:
    /// Duplicate, SessionDamaged, NoSpace, NotPermitted, WriteFailed.
    [[nodiscard]] static Result<QString> copyIn(const QString &folder, const record::SessionOverview &overview,
                                                const QString &sessions);
    [[nodiscard]] static Result<InterviewSession> takeIn(Request &request, const QString &folder,
                                                         std::optional<ApplicationId> application);
};

} // namespace candor::ctl
