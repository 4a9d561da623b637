// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "workspace/WorkspaceLocation.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace candor::store {
class Connection;
}

namespace candor::workspace {

/// What belongs together in a workspace's folder: one session, one resume. Names are relative to the folder.
struct MediaUnit {
    QString name;      ///< "sessions/<uuid>"
    QStringList files; ///< all below it, or itself
    qint64 bytes = 0;
    bool isBeingWritten = false; ///< a living process records into it

    bool operator==(const MediaUnit &) const = default;
};

/// Everything but the database: all folders of a workspace, without its backups, hidden files and links.
[[nodiscard]] std::vector<MediaUnit> mediaOf(const QString &folder);
[[nodiscard]] QString backupsFolder(const QString &folder);  ///< FOLDER/backups
[[nodiscard]] QString sessionsFolder(const QString &folder); ///< FOLDER/sessions
/// Bytes that are free on the disk of a folder, also of one that is not made yet.
[[nodiscard]] qint64 freeBytes(const QString &folder);
/// NoSpace where fewer bytes than these, and some to breathe, are free.
[[nodiscard]] Result<void> checkSpace(const QString &folder, qint64 bytes);

/// A connection to a workspace's database, of whatever version it is. Errors: NotAWorkspace (there is no database, or
/// it is empty or not Candor's), and the connection's.
[[nodiscard]] Result<std::unique_ptr<store::Connection>> connect(const WorkspaceLocation &location);

/// Writes an entry of maintenance to the audit log where the schema is today's; a workspace that can only be read has
/// none written.
[[nodiscard]] Result<void> note(const WorkspaceLocation &location, const QString &action, const QString &detail);

} // namespace candor::workspace
