// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "workspace/DiskFolder.h"
#include "workspace/WorkspaceLocation.h"

#include <QString>

namespace candor::demo {

/// Where a company is told until it is whole: in a folder beside the workspace's, which takes its name at the end. So a
/// run that is killed leaves no half workspace, and the next one removes what it left. What is not whole at its end
/// goes.
class SeedingPlace {
public:
    /// Whether a folder can take the workspace's name: nothing is there, and the database is a file of the folder's
    /// own.
    [[nodiscard]] static bool isFor(const workspace::WorkspaceLocation &location);
    /// Errors: FolderNotEmpty (something else has the place's name), DatabaseLocked (another demo is being made there),
    /// and those of making a folder.
    [[nodiscard]] static Result<SeedingPlace> make(const QString &workspace);
    SeedingPlace(SeedingPlace &&other) noexcept;
    SeedingPlace &operator=(SeedingPlace &&) = delete;
    SeedingPlace(const SeedingPlace &) = delete;
    SeedingPlace &operator=(const SeedingPlace &) = delete;
    ~SeedingPlace();

    [[nodiscard]] QString folder() const; ///< what becomes the workspace; nobody has made it yet
    /// Gives the folder the workspace's name. Nobody works in it. Error: WorkspaceExists.
    [[nodiscard]] Result<void> becomeWorkspace();

private:
    SeedingPlace(QString workspace, QString place, workspace::FolderLock lock);

    QString m_workspace;
    QString m_place;
    workspace::FolderLock m_lock;
};

} // namespace candor::demo
