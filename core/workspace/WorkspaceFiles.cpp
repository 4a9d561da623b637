// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/WorkspaceFiles.h"

#include "access/Gate.h"
#include "store/Connection.h"
#include "store/Database.h"
#include "store/Migrations.h"
#include "store/Transaction.h"
#include "workspace/Workspace.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 spareBytes = 8 * 1024 * 1024;
constexpr auto plain = QDir::NoSymLinks | QDir::NoDotAndDotDot;

/// The recorder holds its session's lock as long as it lives (capture/record/SessionLock).
bool isLocked(const QString &session) {
    const int lock =
        open(QFile::encodeName(session + u"/session.lock"_s).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (lock < 0) {
        return false;
    }
    const bool held = flock(lock, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    close(lock);
    return held;
}

MediaUnit unitOf(const QDir &root, const QFileInfo &info) {
    MediaUnit unit{root.relativeFilePath(info.filePath()), {}, 0, false};
    const auto add = [&](const QFileInfo &file) {
        unit.files.append(root.relativeFilePath(file.filePath()));
        unit.bytes += file.size();
    };
    if (info.isFile()) {
        add(info);
        return unit;
    }
    unit.isBeingWritten = isLocked(info.filePath());
    QDirIterator files(info.filePath(), QDir::Files | plain | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        add(files.fileInfo());
    }
    unit.files.sort();
    return unit;
}

} // namespace

std::vector<MediaUnit> mediaOf(const QString &folder) {
    std::vector<MediaUnit> units;
    const QDir root(folder);
    for (const QString &part : root.entryList(QDir::Dirs | plain, QDir::Name)) {
        if (part == u"backups" || part.endsWith(u".partial")) {
            continue;
        }
        for (const QFileInfo &info : QDir(root.filePath(part)).entryInfoList(QDir::AllEntries | plain, QDir::Name)) {
            units.push_back(unitOf(root, info));
        }
    }
    return units;
}

QString backupsFolder(const QString &folder) { return QDir(folder).filePath(u"backups"_s); }

QString sessionsFolder(const QString &folder) { return QDir(folder).filePath(u"sessions"_s); }

qint64 freeBytes(const QString &folder) {
    QString existing = folder;
    while (!QFileInfo::exists(existing) && existing != QFileInfo(existing).absolutePath()) {
        existing = QFileInfo(existing).absolutePath();
    }
    return QStorageInfo(existing).bytesAvailable();
}

Result<void> checkSpace(const QString &folder, qint64 bytes) {
    return freeBytes(folder) < bytes + spareBytes ? failure(ErrorCode::NoSpace, folder) : Result<void>();
}

Result<std::unique_ptr<store::Connection>> connect(const WorkspaceLocation &location) {
    const store::ConnectionSettings &settings = *location.database;
    if (settings.dialect == store::Dialect::Sqlite && !QFileInfo::exists(settings.file)) {
        return failure(ErrorCode::NotAWorkspace, location.folder);
    }
    auto connection = store::Connection::open(settings);
    if (!connection) {
        return failure(connection.error());
    }
    const auto status = store::schemaStatus(**connection);
    if (status ? status->isEmpty() : status.error().code == ErrorCode::NotAWorkspace) {
        return failure(ErrorCode::NotAWorkspace, location.folder);
    }
    return status ? std::move(connection) : failure(status.error());
}

Result<void> note(const WorkspaceLocation &location, const QString &action, const QString &detail) {
    {
        const auto connection = connect(location);
        const auto status = connection ? store::schemaStatus(**connection) : failure(connection.error());
        if (!status) {
            return failure(status.error());
        }
        if (status->isOutdated() || status->isNewer()) {
            return {};
        }
    }
    const SystemClock clock;
    store::Database database(*location.database);
    access::Gate gate(database, clock);
    auto call = gate.beginRule(originHere(), store::TransactionKind::Write);
    if (!call) {
        return call.error().code == ErrorCode::DatabaseReadOnly ? Result<void>() : failure(call.error());
    }
    call->record(action, access::AuditObject{u"workspace"_s, 0}, detail);
    return call->commit();
}

} // namespace candor::workspace
