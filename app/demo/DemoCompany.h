// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Id.h"
#include "model/Result.h"
#include "workspace/WorkspaceLocation.h"

#include <QDate>
#include <QString>

#include <functional>
#include <vector>

namespace candor::demo {

/// What demo-accounts.json lists.
struct DemoAccount {
    Role role = Role::Seeker;
    QString email;
    QString password;

    bool operator==(const DemoAccount &) const = default;
};

struct DemoChoice {
    quint32 seed = 1;
    QDate baseDay; ///< what happens is told as days before and after it
};

/// What seeding left.
struct SeededCompany {
    bool wasThere = false; ///< an earlier demo had made it; nothing was repeated
    QString accountsFile;  ///< WORKSPACE/demo-accounts.json, for its owner's eyes alone
    std::vector<DemoAccount> accounts;
    ApplicationId recorded; ///< the application that the sample interview belongs to
    bool hasRecording = false;
};

/// Makes the workspace where there is none, and fills an empty one with an invented company: people, jobs, applications
/// in all stages, notes and appointments, through the services and at the times of which it tells. The same for the
/// same choice, names of files and calendar entries too. A new one is there when it is whole: a run that is killed can
/// be repeated, but in a server's database, which it leaves filled in part. `progress` is told how many of how many
/// steps are done; false stops. Errors: WorkspaceExists (it holds something that no demo made), Cancelled, and the
/// services'.
[[nodiscard]] Result<SeededCompany> seedCompany(const workspace::WorkspaceLocation &location, const DemoChoice &choice,
                                                const std::function<bool(int, int)> &progress);

/// The name of the sample interview's session.
[[nodiscard]] QString recordingUuid(quint32 seed);
/// Says whose the recorded sample interview in a session's folder is.
[[nodiscard]] Result<void> takeRecordingIn(const workspace::WorkspaceLocation &location, const SeededCompany &company,
                                           const QString &sessionFolder);

} // namespace candor::demo
