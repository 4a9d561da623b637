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

#include <algorithm>
#include <numeric>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

QString stampOf(WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(u"yyyy-MM-dd'T'HHmmsszzz'Z'"_s);
}

/// One backup on its way: written to NAME.partial, which is removed where it does not get its name.
class Backup {
    Q_DECLARE_TR_FUNCTIONS(Backup)

public:
    Backup(const WorkspaceLocation &location, QString target, WallTime now, const MaintenanceProgress &progress)
        : m_location(location), m_target(std::move(target)), m_partial(m_target + u".partial"_s), m_progress(progress) {
        m_list.madeAt = now;
        m_list.dialect = location.database->dialect;
    }

    Result<BackupReport> make();

private:
    Result<void> prepare();
    Result<void> write();
    Result<void> copyDatabase();
    Result<void> copyUnit(const MediaUnit &unit);
    Result<void> writeList();
    bool advance(const QString &step, qint64 bytes) {
        m_done += bytes;
        return !m_progress || m_progress(step, m_done, m_total);
    }

    const WorkspaceLocation &m_location;
    QString m_target;
    QString m_partial;
    const MaintenanceProgress &m_progress;
    std::unique_ptr<store::Connection> m_connection;
    std::vector<MediaUnit> m_units;
    BackupList m_list;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

Result<void> Backup::prepare() {
    auto connection = connect(m_location);
    if (!connection) {
        return failure(connection.error());
    }
    m_connection = std::move(*connection);
    if (auto whole = store::checkIntegrity(*m_connection); !whole) {
        return whole;
    }
    const auto bytes = store::databaseBytes(*m_connection);
    if (!bytes) {
        return failure(bytes.error());
    }
    m_units = mediaOf(m_location.folder);
    m_total = std::accumulate(m_units.begin(), m_units.end(), *bytes,
                              [](qint64 sum, const MediaUnit &unit) { return sum + unit.bytes; });
    if (QFileInfo::exists(m_target)) {
        return failure(ErrorCode::FolderNotEmpty, m_target);
    }
    return checkSpace(m_target, m_total);
}

Result<void> Backup::copyDatabase() {
    const QString step = tr("Copying the database");
    if (!advance(step, 0)) {
        return failure(ErrorCode::Cancelled);
    }
    const QString name = databaseName(m_list.dialect);
    const QString file = QDir(m_partial).filePath(name);
    auto copied = m_list.dialect == store::Dialect::Sqlite
                      ? store::copySqlite(*m_connection, file)
                      : dumpPostgreSql(*m_location.database, file, [&] { return advance(step, 0); });
    if (!copied) {
        return copied;
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    const auto read = copyFile(file, {}, [&](qint64 bytes) { return advance(step, bytes); });
    if (!read) {
        return failure(read.error());
    }
    m_list.files.push_back({name, read->bytes, read->sha256});
    return {};
}

/// What is deleted or begun meanwhile is left out as a whole.
Result<void> Backup::copyUnit(const MediaUnit &unit) {
    if (unit.isBeingWritten) {
        m_list.leftOut.append(unit.name);
        return {};
    }
    const auto before = m_list.files.size();
    for (const QString &name : unit.files) {
        const QString to = QDir(m_partial).filePath(name);
        if (auto made = makePrivateFolder(QFileInfo(to).absolutePath()); !made) {
            return made;
        }
        const auto copied = copyFile(QDir(m_location.folder).filePath(name), to,
                                     [&](qint64 bytes) { return advance(tr("Copying the files"), bytes); });
        if (!copied && copied.error().code == ErrorCode::FileNotFound) {
            m_list.files.resize(before);
            QDir(QDir(m_partial).filePath(unit.name)).removeRecursively();
            m_list.leftOut.append(unit.name);
            return {};
        }
        if (!copied) {
            return failure(copied.error());
        }
        m_list.files.push_back({name, copied->bytes, copied->sha256});
    }
    return {};
}

Result<void> Backup::writeList() {
    QFile file(QDir(m_partial).filePath(backupListName()));
    const QByteArray json = backupListToJson(m_list);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(json) != json.size() || !file.flush()) {
        return failure(file.error() == QFileDevice::ResourceError || freeBytes(m_partial) < json.size()
                           ? ErrorCode::NoSpace
                           : ErrorCode::WriteFailed,
                       file.fileName());
    }
    return {};
}

Result<void> Backup::write() {
    if (auto copied = copyDatabase(); !copied) {
        return copied;
    }
    for (const MediaUnit &unit : m_units) {
        if (auto copied = copyUnit(unit); !copied) {
            return copied;
        }
    }
    if (auto written = writeList(); !written) {
        return written;
    }
    if (auto synced = syncDisk(m_partial); !synced) {
        return synced;
    }
    m_connection.reset();
    const auto noted = note(
        m_location, u"workspace.backup"_s,
        u"files %1, bytes %2, left out %3"_s.arg(m_list.files.size()).arg(m_list.bytes()).arg(m_list.leftOut.size()));
    return noted ? renameToNew(m_partial, m_target) : noted;
}

Result<BackupReport> Backup::make() {
    if (const auto ready = prepare(); !ready) {
        return failure(ready.error());
    }
    // What killed backups left goes first.
    const QDir parent(QFileInfo(m_target).absolutePath());
    if (m_target.startsWith(backupsFolder(m_location.folder))) {
        for (const QString &name : parent.entryList({u"*.partial"_s}, QDir::Dirs | QDir::NoDotAndDotDot)) {
            [[maybe_unused]] const auto removed = removeLeftBehind(parent.filePath(name));
        }
    } else if (const auto removed = removeLeftBehind(m_partial); !removed) {
        return failure(removed.error());
    }
    if (const auto made = makePrivateFolder(m_partial); !made) {
        return failure(made.error());
    }
    const auto lock = FolderLock::take(m_partial);
    const auto written = lock ? write() : failure(lock.error());
    if (!written) {
        if (lock) {
            QDir(m_partial).removeRecursively();
        }
        return failure(written.error());
    }
    return BackupReport{m_target, m_list.madeAt, m_list.bytes(), static_cast<qint64>(m_list.files.size()),
                        m_list.leftOut};
}

} // namespace

Result<BackupReport> backUp(const WorkspaceLocation &location, const QString &folder, const Clock &clock,
                            const MaintenanceProgress &progress) {
    const WallTime now = clock.wallNow();
    const QString target = folder.isEmpty() ? QDir(backupsFolder(location.folder)).filePath(stampOf(now))
                                            : QDir::cleanPath(QDir(folder).absolutePath());
    return Backup(location, target, now, progress).make();
}

std::vector<BackupReport> backups(const WorkspaceLocation &location) {
    std::vector<BackupReport> found;
    const QDir folder(backupsFolder(location.folder));
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (name.endsWith(u".partial")) {
            continue;
        }
        if (const auto list = readBackupList(folder.filePath(name))) {
            found.push_back({folder.filePath(name), list->madeAt, list->bytes(),
                             static_cast<qint64>(list->files.size()), list->leftOut});
        }
    }
    std::ranges::sort(found, std::ranges::greater(), &BackupReport::madeAt);
    return found;
}

} // namespace candor::workspace
