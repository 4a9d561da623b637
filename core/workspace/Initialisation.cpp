// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountStore.h"
#include "store/Connection.h"
#include "store/Migrations.h"
#include "workspace/DiskFolder.h"
#include "workspace/Maintenance.h"
#include "workspace/WorkspaceFiles.h"

#include <QFile>
#include <QFileInfo>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

/// Whether making it ended between two steps of its schema: nobody is in it yet.
Result<bool> isHalfMade(store::Connection &connection, const store::SchemaStatus &status) {
    if (!status.isOutdated()) {
        return false;
    }
    const auto accounts = store::AccountStore(connection).count();
    return accounts ? Result<bool>(*accounts == 0) : failure(accounts.error());
}

/// Brings an empty database to the newest schema, also one that an earlier start did not finish.
Result<void> fill(const store::ConnectionSettings &settings, const QString &folder) {
    const auto connection = store::Connection::open(settings);
    if (!connection) {
        return failure(connection.error());
    }
    const auto status = store::schemaStatus(**connection);
    if (!status) {
        return failure(status.error());
    }
    if (!status->isEmpty()) {
        const auto goesOn = isHalfMade(**connection, *status);
        if (!goesOn) {
            return failure(goesOn.error());
        }
        if (!*goesOn) {
            return failure(ErrorCode::WorkspaceExists, folder);
        }
    }
    const auto migrated = store::migrate(**connection);
    return migrated ? Result<void>() : failure(migrated.error());
}

/// The file gets its name when it is whole.
Result<void> makeFile(const WorkspaceLocation &location) {
    store::ConnectionSettings settings = *location.database;
    if (QFileInfo::exists(settings.file)) {
        return fill(settings, location.folder);
    }
    settings.file += u".partial"_s;
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        QFile::remove(settings.file + ending);
    }
    if (auto filled = fill(settings, location.folder); !filled) {
        return filled;
    }
    QFile::setPermissions(settings.file, QFile::ReadOwner | QFile::WriteOwner);
    return renameToNew(settings.file, location.database->file);
}

} // namespace

Result<void> initialise(const WorkspaceLocation &location) {
    if (auto made = makePrivateFolder(location.folder); !made) {
        return made;
    }
    const auto lock = FolderLock::take(location.folder);
    if (!lock) {
        return failure(lock.error());
    }
    const auto made = location.database->dialect == store::Dialect::Sqlite ? makeFile(location)
                                                                           : fill(*location.database, location.folder);
    return made ? note(location, u"workspace.initialise"_s, {}) : made;
}

Result<MigrationReport> migrate(const WorkspaceLocation &location, const Clock &clock,
                                const MaintenanceProgress &progress) {
    MigrationReport report;
    {
        const auto connection = connect(location);
        if (!connection) {
            return failure(connection.error());
        }
        const auto status = store::schemaStatus(**connection);
        if (!status) {
            return failure(status.error());
        }
        if (status->isNewer()) {
            return failure(ErrorCode::SchemaNewer, QString::number(status->version));
        }
        report.from = status->version;
        report.to = status->newest;
        if (!status->isOutdated()) {
            return report;
        }
    }
    const auto backup = backUp(location, {}, clock, progress);
    if (!backup) {
        return failure(backup.error());
    }
    report.backup = backup->folder;
    const auto connection = connect(location);
    const auto migrated = connection ? store::migrate(**connection) : failure(connection.error());
    if (!migrated) {
        return failure(migrated.error());
    }
    const auto noted = note(location, u"workspace.migrate"_s, u"schema %1 -> %2"_s.arg(report.from).arg(report.to));
    return noted ? Result<MigrationReport>(report) : failure(noted.error());
}

} // namespace candor::workspace
