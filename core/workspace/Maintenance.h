// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Clock.h"
#include "model/Result.h"
#include "model/Time.h"
#include "workspace/WorkspaceLocation.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

/// What the owner of a workspace's folder does with it, without an account: whoever may read and write the folder can
/// do all of this with other programs too. Each is noted in the audit log where there is one.
namespace candor::workspace {

/// Called with what is done and how much of how much (bytes); returning false stops.
using MaintenanceProgress = std::function<bool(const QString &step, qint64 done, qint64 total)>;

/// Makes the folder and an empty database of the newest schema, also where an earlier start was ended before anybody
/// was in it. Errors: WorkspaceExists, NotPermitted, NoSpace.
[[nodiscard]] Result<void> initialise(const WorkspaceLocation &location);

struct MigrationReport {
    int from = 0;
    int to = 0;
    QString backup; ///< made before; empty where there was nothing to do
};
[[nodiscard]] Result<MigrationReport> migrate(const WorkspaceLocation &location, const Clock &clock,
                                              const MaintenanceProgress &progress);

/// How a workspace is.
struct WorkspaceHealth {
    QString database; ///< "SQLite 3.40.1", "PostgreSQL 15.20"
    int schemaVersion = 0;
    int newestSchema = 0;
    bool databaseIsWhole = false;
    QString problem; ///< what the database's own check says
    qint64 databaseBytes = 0;
    qint64 mediaBytes = 0;
    qint64 freeBytes = 0;
    qint64 accounts = 0;
    qint64 jobs = 0;
    qint64 applications = 0;
    qint64 sessions = 0;
    qint64 questions = 0;
    qint64 questionnaires = 0;
    qint64 foldersNotTakenIn = 0; ///< session folders that no row knows
    qint64 sessionsWithoutFolder = 0;
    qint64 orphanedResumes = 0; ///< resume files, older than a day, that no application names
    std::optional<WallTime> lastBackup;
    QString lastBackupFolder;
};
/// A damaged database is an answer, no error; what cannot be read of it stays 0.
[[nodiscard]] Result<WorkspaceHealth> health(const WorkspaceLocation &location);

/// Removes the resume files that health() counts as orphaned: a crash between a file and its row left them. Says how
/// many went. Folders of sessions stay, whoever knows of them: a recording is evidence, and can be taken in.
[[nodiscard]] Result<qint64> removeOrphans(const WorkspaceLocation &location);

/// A backup: a folder with database, media and a list of all with SHA-256.
struct BackupReport {
    QString folder;
    WallTime madeAt{};
    qint64 bytes = 0;
    qint64 files = 0;
    QStringList leftOut; ///< recordings that were still running
};
/// While others work on; whole or not there. An empty `folder`: a new one below the workspace's "backups". Errors:
/// FolderNotEmpty (there is something of that name), NoSpace, Cancelled, DatabaseDamaged and the database's.
[[nodiscard]] Result<BackupReport> backUp(const WorkspaceLocation &location, const QString &folder, const Clock &clock,
                                          const MaintenanceProgress &progress);
[[nodiscard]] std::vector<BackupReport> backups(const WorkspaceLocation &location); ///< newest first

struct RestoreReport {
    qint64 files = 0;
    qint64 bytes = 0;
    QString keptFolder; ///< where what was there before is kept; empty: there was nothing
    QString keptSchema; ///< the same of a PostgreSQL database
};
/// Checks every byte first. Into a folder without a workspace (and an empty database); with `replace`, what is there is
/// kept beside it under another name. Nobody may be working in an SQLite workspace (DatabaseLocked), and nobody should
/// in another. Errors: BackupDamaged, WorkspaceExists, NoSpace, Cancelled.
[[nodiscard]] Result<RestoreReport> restore(const QString &backup, const WorkspaceLocation &to, bool replace,
                                            const MaintenanceProgress &progress);

} // namespace candor::workspace
