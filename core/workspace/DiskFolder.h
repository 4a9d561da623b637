// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

#include <functional>

namespace candor::workspace {

/// What the system says of a file or folder, as an Error: FileNotFound, NotPermitted, NoSpace, NotAFolder,
/// WorkspaceExists (something is in the way), else WriteFailed.
[[nodiscard]] Error systemError(int number, const QString &path);

/// Makes a folder that only its owner may enter, parents included; one that is there stays as it is. Errors: as
/// systemError().
[[nodiscard]] Result<void> makePrivateFolder(const QString &path);

/// Says to other processes that somebody works on a folder; ends with the process.
class FolderLock {
public:
    /// Errors: DatabaseLocked, and as systemError().
    [[nodiscard]] static Result<FolderLock> take(const QString &folder);
    FolderLock(FolderLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FolderLock &operator=(FolderLock &&) = delete;
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

/// Removes a folder that a killed process left behind; one that somebody works on stays (DatabaseLocked).
[[nodiscard]] Result<void> removeLeftBehind(const QString &folder);

struct CopiedFile {
    qint64 bytes = 0;
    QString sha256;

    bool operator==(const CopiedFile &) const = default;
};

/// Takes the number of bytes that were done since the last call; false gives up (Cancelled).
using BytesDone = std::function<bool(qint64)>;
/// Copies a regular file, links not followed, to a new one; with an empty `to` it is only read.
[[nodiscard]] Result<CopiedFile> copyFile(const QString &from, const QString &to, const BytesDone &done);

/// Brings everything on the folder's disk to it.
[[nodiscard]] Result<void> syncDisk(const QString &folder);
/// Gives a file or folder its name, durably; refuses where there is something of that name (WorkspaceExists).
[[nodiscard]] Result<void> renameToNew(const QString &from, const QString &to);
/// Gives each of two folders the name of the other, at once where the file system can.
[[nodiscard]] Result<void> exchange(const QString &first, const QString &second);

} // namespace candor::workspace
