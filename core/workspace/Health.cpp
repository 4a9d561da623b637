// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/DatabaseFacts.h"
#include "store/Migrations.h"
#include "workspace/Maintenance.h"
#include "workspace/Orphans.h"
#include "workspace/WorkspaceFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

void lookAtFiles(const WorkspaceLocation &location, WorkspaceHealth &health) {
    for (const MediaUnit &unit : mediaOf(location.folder)) {
        health.mediaBytes += unit.bytes;
    }
    health.freeBytes = freeBytes(location.folder);
    if (const auto made = backups(location); !made.empty()) {
        health.lastBackup = made.front().madeAt;
        health.lastBackupFolder = made.front().folder;
    }
}

Result<void> compareSessions(store::Connection &connection, const QString &folder, WorkspaceHealth &health) {
    const auto known = store::sessionUuids(connection);
    if (!known) {
        return failure(known.error());
    }
    const auto names = QDir(sessionsFolder(folder)).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    const QSet<QString> rows(known->begin(), known->end());
    const QSet<QString> folders(names.begin(), names.end());
    health.foldersNotTakenIn = (folders - rows).size();
    health.sessionsWithoutFolder = (rows - folders).size();
    return {};
}

Result<void> lookAtDatabase(store::Connection &connection, const QString &folder, WorkspaceHealth &health) {
    const auto version = store::databaseVersion(connection);
    if (!version) {
        return failure(version.error());
    }
    health.database = *version;
    const auto bytes = store::databaseBytes(connection);
    if (!bytes) {
        return failure(bytes.error());
    }
    health.databaseBytes = *bytes;
    const auto status = store::schemaStatus(connection);
    if (!status) {
        return failure(status.error());
    }
    health.schemaVersion = status->version;
    health.newestSchema = status->newest;
    // The tables of another version are not looked into.
    if (status->isNewer() || status->isEmpty()) {
        return status->isEmpty() ? failure(ErrorCode::NotAWorkspace, folder) : Result<void>();
    }
    if (auto whole = store::checkIntegrity(connection); !whole) {
        return whole;
    }
    health.databaseIsWhole = true;
    if (status->isOutdated()) {
        return {};
    }
    const auto counts = store::rowCounts(connection);
    if (!counts) {
        return failure(counts.error());
    }
    health.accounts = counts->accounts;
    health.jobs = counts->jobs;
    health.applications = counts->applications;
    health.sessions = counts->sessions;
    health.questions = counts->questions;
    health.questionnaires = counts->questionnaires;
    const auto orphans = orphanedResumes(connection, folder);
    if (!orphans) {
        return failure(orphans.error());
    }
    health.orphanedResumes = orphans->size();
    return compareSessions(connection, folder, health);
}

} // namespace

Result<WorkspaceHealth> health(const WorkspaceLocation &location) {
    const store::ConnectionSettings &settings = *location.database;
    if (settings.dialect == store::Dialect::Sqlite && !QFileInfo::exists(settings.file)) {
        return failure(ErrorCode::NotAWorkspace, location.folder);
    }
    WorkspaceHealth health;
    lookAtFiles(location, health);
    const auto connection = store::Connection::open(settings);
    const auto looked =
        connection ? lookAtDatabase(**connection, location.folder, health) : failure(connection.error());
    if (!looked && looked.error().code == ErrorCode::DatabaseDamaged) {
        health.databaseIsWhole = false;
        health.problem = looked.error().detail;
        return health;
    }
    if (!looked) {
        return failure(looked.error().code == ErrorCode::NotAWorkspace
                           ? Error{ErrorCode::NotAWorkspace, location.folder}
                           : looked.error());
    }
    return health;
}

} // namespace candor::workspace
