// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Orphans.h"

#include "files/FileStore.h"
#include "store/Connection.h"
#include "store/DatabaseFacts.h"
#include "store/Migrations.h"
#include "workspace/Maintenance.h"
#include "workspace/WorkspaceFiles.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QSet>

namespace candor::workspace {

using namespace Qt::StringLiterals;

Result<QStringList> orphanedResumes(store::Connection &connection, const QString &folder) {
    static const QRegularExpression ours(u"\\A[0-9a-f-]{36}\\.[a-z0-9]{1,5}\\z"_s);
    // The times of files are the system's, whatever clock a workspace was opened with.
    const QDateTime oneDayAgo = QDateTime::currentDateTimeUtc().addDays(-1);
    QStringList keys;
    const QDir resumes(QDir(folder).filePath(u"resumes"_s));
    for (const QFileInfo &file : resumes.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        if (ours.match(file.fileName()).hasMatch() && file.lastModified() < oneDayAgo) {
            keys.append(u"resumes/"_s + file.fileName());
        }
    }
    if (keys.isEmpty()) {
        return keys;
    }
    // Asked after the files were listed, so that none is missed whose row has come meanwhile.
    const auto known = store::resumeKeys(connection);
    if (!known) {
        return failure(known.error());
    }
    const QSet<QString> rows(known->begin(), known->end());
    keys.removeIf([&](const QString &key) { return rows.contains(key); });
    return keys;
}

Result<qint64> removeOrphans(const WorkspaceLocation &location) {
    QStringList keys;
    {
        const auto connection = connect(location);
        if (!connection) {
            return failure(connection.error());
        }
        const auto status = store::schemaStatus(**connection);
        if (!status) {
            return failure(status.error());
        }
        // The tables of another version are not looked into, and what they name is not known.
        if (status->isOutdated() || status->isNewer()) {
            return failure(status->isNewer() ? ErrorCode::SchemaNewer : ErrorCode::SchemaOutdated,
                           QString::number(status->version));
        }
        auto found = orphanedResumes(**connection, location.folder);
        if (!found) {
            return failure(found.error());
        }
        keys = std::move(*found);
    }
    if (keys.isEmpty()) {
        return 0;
    }
    // The log says so first: a file that goes without an entry would be gone without a trace.
    if (const auto noted = note(location, u"workspace.remove_orphans"_s, u"resumes %1"_s.arg(keys.size())); !noted) {
        return failure(noted.error());
    }
    files::LocalFileStore files(location.folder);
    qint64 removed = 0;
    for (const QString &key : keys) {
        const auto gone = files.remove(key);
        if (!gone && gone.error().code != ErrorCode::FileNotFound) {
            return failure(gone.error());
        }
        removed += gone ? 1 : 0;
    }
    return removed;
}

} // namespace candor::workspace
