// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SessionIndex.h"

#include "record/Folder.h"
#include "record/SessionLock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace candor::record {

namespace {

const QString recordingNames[] = {QStringLiteral("recording.mp4"), QStringLiteral("recording.webm")};

/// All that a session's folder may hold besides its manifest, its summary and its lock.
QStringList contentNames() {
    QStringList all{recordingNames[0], recordingNames[1],    names::sound,  names::landmarks, names::signalLines,
                    names::eventLines, names::signalRecords, names::events, names::journal};
    return all;
}

/// What a session's files are called, its working files and unfinished parts too.
bool belongsToSession(const QString &name) {
    QString whole = name;
    if (whole.endsWith(names::partSuffix))
        whole.chop(names::partSuffix.size());
    return contentNames().contains(whole) || whole == names::workingMedia || whole == names::summary ||
           whole == names::manifest || whole == names::lock;
}

std::uint64_t bytesIn(const Folder &folder, const QStringList &entries) {
    std::uint64_t bytes = 0;
    for (const QString &name : entries) {
        struct stat status {};
        if (fstatat(folder.descriptor().get(), QFile::encodeName(name).constData(), &status, AT_SYMLINK_NOFOLLOW) ==
                0 &&
            S_ISREG(status.st_mode))
            bytes += static_cast<std::uint64_t>(status.st_size);
    }
    return bytes;
}

/// Empty for what is no session.
std::optional<SessionEntry> entryOf(const Folder &sessions, const QString &name) {
    SessionEntry entry;
    entry.folder = QDir(sessions.path()).absoluteFilePath(name);
    const auto folder = sessions.openFolder(name);
    if (!folder) {
        if (folder.error().code == ErrorCode::NotASession)
            return std::nullopt;
        entry.problem = folder.error();
        return entry;
    }
    const auto entries = folder->entries();
    if (!entries) {
        entry.problem = entries.error();
        return entry;
    }
    auto overview = readSession(*folder);
    if (!overview && overview.error().code == ErrorCode::NotASession)
        return std::nullopt;
    entry.bytes = bytesIn(*folder, *entries);
    const bool recording = entries->contains(names::workingMedia);
    if (overview) {
        entry.needsRecovery = overview->manifest.state == SessionState::Recording && !overview->inUse;
        entry.overview = std::move(*overview);
    } else {
        // Recovery can make a session anew of its recording.
        entry.needsRecovery =
            recording && overview.error().code != ErrorCode::NotPermitted && !SessionLock::isHeld(*folder);
        entry.problem = overview.error();
    }
    return entry;
}

bool isBefore(const SessionEntry &left, const SessionEntry &right) {
    if (left.overview.has_value() != right.overview.has_value())
        return left.overview.has_value();
    if (left.overview && left.overview->manifest.plan.startedAt != right.overview->manifest.plan.startedAt)
        return left.overview->manifest.plan.startedAt > right.overview->manifest.plan.startedAt;
    return left.folder < right.folder;
}

Result<void> removeAll(const Folder &folder, const QStringList &namesToRemove) {
    for (const QString &name : namesToRemove) {
        if (auto removed = folder.remove(name); !removed)
            return removed;
    }
    return folder.sync();
}

/// What a kill leaves in between is still listed: what makes a folder a session goes last.
Result<void> removeContent(const Folder &folder) {
    const auto entries = folder.entries();
    if (!entries)
        return failure(entries.error());
    QStringList first;
    QStringList strangers;
    for (const QString &name : *entries) {
        if (!belongsToSession(name))
            strangers.append(name);
        else if (name != names::manifest && name != names::workingMedia && name != names::lock)
            first.append(name);
    }
    if (entries->contains(names::manifest))
        first.prepend(names::workingMedia);
    if (auto removed = removeAll(folder, first); !removed)
        return removed;
    if (!strangers.isEmpty())
        return failure(ErrorCode::WriteFailed, QDir(folder.path()).filePath(strangers.first()));
    return removeAll(folder, {names::workingMedia, names::manifest});
}

/// Empty where the workspace has none yet.
Result<std::optional<Folder>> openSessions(const QString &workspace) {
    const QString path = sessionsFolder(workspace);
    auto sessions = Folder::open(path);
    if (!sessions && sessions.error().code == ErrorCode::NotASession) {
        // A workspace that is not there yet has no sessions; something else in its place is an error.
        struct stat status {};
        const bool absent = stat(QFile::encodeName(path).constData(), &status) != 0 && errno == ENOENT;
        return absent ? Result<std::optional<Folder>>(std::nullopt) : failure(ErrorCode::NotAFolder, path);
    }
    if (!sessions)
        return failure(sessions.error());
    return std::optional<Folder>(std::move(*sessions));
}

} // namespace

QString sessionsFolder(const QString &workspace) { return QDir(workspace).filePath(QStringLiteral("sessions")); }

Result<std::vector<SessionEntry>> listSessions(const QString &workspace, const std::function<bool()> &goOn) {
    const auto opened = openSessions(workspace);
    if (!opened)
        return failure(opened.error());
    if (!*opened)
        return std::vector<SessionEntry>();
    const Folder &sessions = **opened;
    const auto entries = sessions.entries();
    if (!entries)
        return failure(entries.error());
    std::vector<SessionEntry> found;
    for (const QString &name : *entries) {
        if (goOn && !goOn())
            return failure(ErrorCode::Cancelled);
        if (auto entry = entryOf(sessions, name))
            found.push_back(std::move(*entry));
    }
    std::sort(found.begin(), found.end(), isBefore);
    return found;
}

Result<std::optional<SessionEntry>> findSession(const QString &workspace, const QString &name) {
    const auto sessions = openSessions(workspace);
    if (!sessions)
        return failure(sessions.error());
    const bool isName = !name.isEmpty() && !name.contains(u'/') && name != u"." && name != u"..";
    return *sessions && isName ? entryOf(**sessions, name) : std::optional<SessionEntry>();
}

Result<void> deleteSession(const QString &path) {
    const QFileInfo place(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    const auto parent = Folder::open(place.path());
    if (!parent)
        return failure(parent.error());
    const auto folder = parent->openFolder(place.fileName());
    if (!folder)
        return failure(folder.error());
    if (!folder->holds(names::manifest) && !folder->holds(names::workingMedia))
        return failure(ErrorCode::NotASession, path);
    auto lock = SessionLock::take(*folder);
    if (!lock)
        return failure(lock.error());
    auto removed = removeContent(*folder);
    lock->release(*folder);
    if (!removed)
        return removed;
    if (auto gone = parent->removeFolder(place.fileName()); !gone)
        return gone;
    return parent->sync();
}

} // namespace candor::record
