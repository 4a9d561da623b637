// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/DatabaseFacts.h"
#include "store/Migrations.h"
#include "workspace/BackupList.h"
#include "workspace/DiskFolder.h"
#include "workspace/Maintenance.h"
#include "workspace/PostgreSqlPrograms.h"
#include "workspace/WorkspaceFiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

QStringList contentsOf(const QString &folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

/// One restore: made beside the workspace's folder, then exchanged with it.
class Restore {
    Q_DECLARE_TR_FUNCTIONS(Restore)

public:
    Restore(const QString &backup, const WorkspaceLocation &to, bool replace, const MaintenanceProgress &progress)
        : m_backup(backup), m_to(to), m_replace(replace), m_progress(progress),
          m_stamp(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd't'HHmmsszzz"_s)) {}

    Result<RestoreReport> run();

private:
    Result<void> checkBackup();
    Result<void> checkTarget();
    Result<void> checkNobodyWorksInIt() const;
    Result<void> copyFiles();
    Result<void> checkCopy() const;
    Result<void> fillServer();
    Result<void> takePlace();
    bool isServer() const { return m_list.dialect == store::Dialect::PostgreSql; }
    QString below(const QString &name) const { return QDir(m_backup).filePath(name); }
    BytesDone doing(const QString &step, qint64 &done) const {
        return [this, step, &done](qint64 bytes) {
            done += bytes;
            return !m_progress || m_progress(step, done, m_list.bytes());
        };
    }

    QString m_backup;
    const WorkspaceLocation &m_to;
    bool m_replace;
    const MaintenanceProgress &m_progress;
    QString m_stamp;
    QString m_staging = m_to.folder + u".restoring"_s;
    BackupList m_list;
    bool m_schemaIsAside = false;
    RestoreReport m_report;
};

Result<void> Restore::checkBackup() {
    auto list = readBackupList(m_backup);
    if (!list) {
        return failure(list.error());
    }
    m_list = std::move(*list);
    if (m_list.dialect != m_to.database->dialect) {
        return failure(ErrorCode::InvalidArgument,
                       isServer()
                           ? tr("The backup is of a PostgreSQL server: name an empty database with --connection.")
                           : tr("The backup is of an SQLite workspace, and this one is on a PostgreSQL server."));
    }
    qint64 done = 0;
    const auto checking = doing(tr("Checking the backup"), done);
    for (const BackupFile &file : m_list.files) {
        const auto read = copyFile(below(file.name), {}, checking);
        if (!read && read.error().code == ErrorCode::Cancelled) {
            return failure(read.error());
        }
        if (!read || read->bytes != file.bytes || read->sha256 != file.sha256) {
            return failure(ErrorCode::BackupDamaged, file.name);
        }
    }
    m_report.files = static_cast<qint64>(m_list.files.size());
    m_report.bytes = m_list.bytes();
    return {};
}

/// A connection file and older backups are no workspace yet.
Result<void> Restore::checkTarget() {
    if (QFileInfo::exists(m_to.folder) && !QFileInfo(m_to.folder).isDir()) {
        return failure(ErrorCode::NotAFolder, m_to.folder);
    }
    auto held = contentsOf(m_to.folder);
    held.removeAll(u"connection.json"_s);
    held.removeAll(u"backups"_s);
    bool isOccupied = !held.isEmpty();
    if (isServer()) {
        const auto connection = store::Connection::open(*m_to.database);
        const auto status = connection ? store::schemaStatus(**connection) : failure(connection.error());
        if (!status && status.error().code != ErrorCode::NotAWorkspace) {
            return failure(status.error());
        }
        isOccupied = isOccupied || !status || !status->isEmpty();
    }
    if (isOccupied && !m_replace) {
        return failure(ErrorCode::WorkspaceExists, m_to.folder);
    }
    if (auto unused = checkNobodyWorksInIt(); !unused) {
        return unused;
    }
    return checkSpace(m_to.folder, m_list.bytes());
}

/// Whoever has the file open would go on in the one that is put aside, and lose what they save there.
Result<void> Restore::checkNobodyWorksInIt() const {
    store::ConnectionSettings settings = *m_to.database;
    if (isServer() || !QFileInfo::exists(settings.file)) {
        return {};
    }
    settings.lockWait = {};
    const auto connection = store::Connection::open(settings);
    const auto isUnused = connection ? store::isUsedByNobodyElse(**connection) : failure(connection.error());
    // One that cannot be opened or written, as a damaged one, has nobody working in it.
    const bool isUsed = isUnused ? !*isUnused : isUnused.error().code == ErrorCode::DatabaseLocked;
    return isUsed ? failure(ErrorCode::DatabaseLocked, m_to.folder) : Result<void>();
}

Result<void> Restore::copyFiles() {
    qint64 done = 0;
    const auto copying = doing(tr("Copying the files"), done);
    for (const BackupFile &file : m_list.files) {
        if (isServer() && &file == &m_list.files.front()) {
            continue;
        }
        const QString to = QDir(m_staging).filePath(file.name);
        if (auto made = makePrivateFolder(QFileInfo(to).absolutePath()); !made) {
            return made;
        }
        const auto copied = copyFile(below(file.name), to, copying);
        if (!copied) {
            return failure(copied.error());
        }
        if (copied->sha256 != file.sha256) {
            return failure(ErrorCode::BackupDamaged, file.name);
        }
    }
    const QString connectionFile = QDir(m_to.folder).filePath(u"connection.json"_s);
    if (QFileInfo::exists(connectionFile) &&
        !QFile::copy(connectionFile, QDir(m_staging).filePath(u"connection.json"_s))) {
        return failure(ErrorCode::WriteFailed, connectionFile);
    }
    return checkCopy();
}

Result<void> Restore::checkCopy() const {
    if (isServer()) {
        return {};
    }
    store::ConnectionSettings settings = *m_to.database;
    settings.file = QDir(m_staging).filePath(databaseName(m_list.dialect));
    const auto connection = store::Connection::open(settings);
    auto whole = connection ? store::checkIntegrity(**connection) : failure(connection.error());
    return whole ? whole : failure(ErrorCode::BackupDamaged, databaseName(m_list.dialect));
}

Result<void> Restore::fillServer() {
    const auto connection = store::Connection::open(*m_to.database);
    if (!connection) {
        return failure(connection.error());
    }
    const auto status = store::schemaStatus(**connection);
    if (!status || !status->isEmpty()) {
        m_report.keptSchema = u"before_restore_"_s + m_stamp;
        if (auto aside = store::setSchemaAside(**connection, m_report.keptSchema); !aside) {
            return aside;
        }
        m_schemaIsAside = true;
    }
    qint64 done = 0;
    const auto filling = doing(tr("Filling the database"), done);
    auto restored = restorePostgreSql(*m_to.database, below(databaseName(m_list.dialect)), [&] { return filling(0); });
    if (!restored && m_schemaIsAside) {
        if (auto back = store::takeSchemaBack(**connection, m_report.keptSchema); !back) {
            return back;
        }
    }
    return restored;
}

Result<void> Restore::takePlace() {
    if (auto synced = syncDisk(m_staging); !synced) {
        return synced;
    }
    if (!QFileInfo::exists(m_to.folder)) {
        return renameToNew(m_staging, m_to.folder);
    }
    // First the name that the old folder is kept under: whenever this is interrupted, nobody takes the old one for a
    // restore that was left unfinished.
    const QString kept = u"%1.before-restore-%2"_s.arg(m_to.folder, m_stamp);
    if (auto renamed = renameToNew(m_staging, kept); !renamed) {
        return renamed;
    }
    m_staging = kept;
    if (auto exchanged = exchange(kept, m_to.folder); !exchanged) {
        return exchanged;
    }
    // The older backups stay with the workspace.
    if (const QString older = backupsFolder(kept); QFileInfo::exists(older)) {
        if (auto moved = renameToNew(older, backupsFolder(m_to.folder)); !moved) {
            return moved;
        }
    }
    auto left = contentsOf(kept);
    left.removeAll(u"connection.json"_s);
    if (left.isEmpty()) {
        QDir(kept).removeRecursively();
    } else {
        m_report.keptFolder = kept;
    }
    return {};
}

Result<RestoreReport> Restore::run() {
    if (const auto checked = checkBackup(); !checked) {
        return failure(checked.error());
    }
    if (const auto checked = checkTarget(); !checked) {
        return failure(checked.error());
    }
    if (const auto removed = removeLeftBehind(m_staging); !removed) {
        return failure(removed.error());
    }
    if (const auto made = makePrivateFolder(m_staging); !made) {
        return failure(made.error());
    }
    const auto lock = FolderLock::take(m_staging);
    if (!lock) {
        return failure(lock.error());
    }
    auto ready = copyFiles();
    if (ready && isServer()) {
        ready = fillServer();
    }
    if (ready) {
        ready = checkNobodyWorksInIt(); // copying took its time
    }
    if (!ready) {
        QDir(m_staging).removeRecursively();
        return failure(ready.error());
    }
    if (const auto placed = takePlace(); !placed) {
        return failure(placed.error());
    }
    const auto noted =
        note(m_to, u"workspace.restore"_s, u"files %1, bytes %2"_s.arg(m_report.files).arg(m_report.bytes));
    return noted ? Result<RestoreReport>(m_report) : failure(noted.error());
}

} // namespace

Result<RestoreReport> restore(const QString &backup, const WorkspaceLocation &to, bool replace,
                              const MaintenanceProgress &progress) {
    return Restore(QDir::cleanPath(QDir(backup).absolutePath()), to, replace, progress).run();
}

} // namespace candor::workspace
