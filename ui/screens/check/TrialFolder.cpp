// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/TrialFolder.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QUuid>

#include <chrono>

namespace candor::screens {

namespace {

Q_LOGGING_CATEGORY(log, "candor.screens.check")

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString lockOf(const QString &folder) { return folder % QStringLiteral(".lock"); }

std::unique_ptr<QLockFile> makeLock(const QString &folder) {
    auto lock = std::make_unique<QLockFile>(lockOf(folder));
    lock->setStaleLockTime(0); // only the end of its process makes it stale
    return lock;
}

void removeFolder(const QString &folder) {
    if (!QDir(folder).removeRecursively())
        qCWarning(log) << "a trial recording could not be deleted";
}

} // namespace

Result<std::unique_ptr<TrialFolder>> TrialFolder::create(const QString &parent) {
    if (!QDir().mkpath(parent) || !QFile::setPermissions(parent, ownerOnly))
        return failure(ErrorCode::WriteFailed, parent);
    const QString path = QDir(parent).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
    auto lock = makeLock(path);
    if (!lock->tryLock() || !QDir().mkdir(path) || !QFile::setPermissions(path, ownerOnly))
        return failure(ErrorCode::WriteFailed, parent);
    return std::unique_ptr<TrialFolder>(new TrialFolder(path, std::move(lock)));
}

TrialFolder::TrialFolder(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path)), m_lock(std::move(lock)) {}

TrialFolder::~TrialFolder() { removeFolder(m_path); }

QString TrialFolder::session() const { return QDir(m_path).filePath(QStringLiteral("session")); }

void TrialFolder::removeLeftovers(const QString &parent) {
    const QDir dir(parent);
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const auto lock = makeLock(dir.filePath(name));
        if (lock->tryLock())
            removeFolder(dir.filePath(name));
    }
}

QString TrialFolder::usualParent() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation))
        .filePath(QStringLiteral("candor/device-check"));
}

} // namespace candor::screens
