// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/DiskFolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t blockBytes = 1024 * 1024;

/// An open file or folder.
class Descriptor {
public:
    Descriptor(const QString &path, int flags, mode_t mode = 0)
        : m_descriptor(open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode)) {}
    ~Descriptor() {
        if (m_descriptor >= 0) {
            close(m_descriptor);
        }
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

Result<void> writeAll(const Descriptor &file, const char *bytes, qint64 count, const QString &path) {
    for (qint64 written = 0; written < count;) {
        const ssize_t more = write(file.get(), bytes + written, static_cast<std::size_t>(count - written));
        if (more < 0 && errno != EINTR) {
            return failure(systemError(errno, path));
        }
        written += std::max<ssize_t>(more, 0);
    }
    return {};
}

Result<void> syncNames(const QString &folder) {
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    return descriptor.isOpen() && fsync(descriptor.get()) == 0 ? Result<void>() : failure(systemError(errno, folder));
}

Result<void> renamed(const QString &from, const QString &to, unsigned int flags) {
    if (renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(), flags) !=
        0) {
        return failure(systemError(errno, to));
    }
    return syncNames(QFileInfo(to).absolutePath());
}

} // namespace

Error systemError(int number, const QString &path) {
    switch (number) {
    case ENOENT:
        return {ErrorCode::FileNotFound, path};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::NotPermitted, path};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::NoSpace, path};
    case ENOTDIR:
        return {ErrorCode::NotAFolder, path};
    case EEXIST:
    case ENOTEMPTY:
        return {ErrorCode::WorkspaceExists, path};
    default:
        return {ErrorCode::WriteFailed, path + u": "_s + qt_error_string(number)};
    }
}

Result<void> makePrivateFolder(const QString &path) {
    const QString parent = QFileInfo(path).absolutePath();
    if (QFileInfo(path).isDir()) {
        return {};
    }
    if (!QFileInfo::exists(parent)) {
        if (auto made = makePrivateFolder(parent); !made) {
            return made;
        }
    }
    if (mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0) {
        return failure(errno == EEXIST ? Error{ErrorCode::NotAFolder, path} : systemError(errno, path));
    }
    return {};
}

Result<FolderLock> FolderLock::take(const QString &folder) {
    Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    if (!descriptor.isOpen()) {
        return failure(systemError(errno, folder));
    }
    if (flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0) {
        return failure(errno == EWOULDBLOCK ? Error{ErrorCode::DatabaseLocked, folder} : systemError(errno, folder));
    }
    return FolderLock(descriptor.release());
}

FolderLock::~FolderLock() {
    if (m_descriptor >= 0) {
        close(m_descriptor);
    }
}

Result<void> removeLeftBehind(const QString &folder) {
    // What lies behind a link is nobody's leftover.
    if (QFileInfo(folder).isSymLink()) {
        return failure(ErrorCode::NotAFolder, folder);
    }
    if (!QFileInfo::exists(folder)) {
        return {};
    }
    const auto lock = FolderLock::take(folder);
    if (!lock) {
        return failure(lock.error());
    }
    return QDir(folder).removeRecursively() ? Result<void>() : failure(ErrorCode::NotPermitted, folder);
}

Result<CopiedFile> copyFile(const QString &from, const QString &to, const BytesDone &done) {
    const Descriptor source(from, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat status {};
    if (!source.isOpen() || fstat(source.get(), &status) != 0) {
        return failure(systemError(errno, from));
    }
    if (!S_ISREG(status.st_mode)) {
        return failure(ErrorCode::FileUnreadable, from);
    }
    const Descriptor target(to.isEmpty() ? u"/dev/null"_s : to,
                            to.isEmpty() ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (!target.isOpen()) {
        return failure(systemError(errno, to));
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    CopiedFile copied;
    std::vector<char> block(blockBytes);
    for (;;) {
        const ssize_t count = read(source.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failure(ErrorCode::FileUnreadable, from);
        }
        if (count == 0) {
            break;
        }
        hash.addData(QByteArrayView(block.data(), count));
        copied.bytes += count;
        if (const auto written = writeAll(target, block.data(), count, to); !written) {
            return failure(written.error());
        }
        if (!done(count)) {
            return failure(ErrorCode::Cancelled);
        }
    }
    copied.sha256 = QString::fromLatin1(hash.result().toHex());
    return copied;
}

Result<void> syncDisk(const QString &folder) {
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    return descriptor.isOpen() && syncfs(descriptor.get()) == 0 ? Result<void>() : failure(systemError(errno, folder));
}

Result<void> renameToNew(const QString &from, const QString &to) { return renamed(from, to, RENAME_NOREPLACE); }

Result<void> exchange(const QString &first, const QString &second) {
    if (auto exchanged = renamed(first, second, RENAME_EXCHANGE);
        exchanged || exchanged.error().code != ErrorCode::WriteFailed) {
        return exchanged;
    }
    // A file system that cannot: for a moment neither is under the second name, and nothing is lost.
    const QString between = second + u".moving"_s;
    for (const auto &[from, to] : {std::pair(second, between), std::pair(first, second), std::pair(between, first)}) {
        if (auto moved = renameToNew(from, to); !moved) {
            return moved;
        }
    }
    return {};
}

} // namespace candor::workspace
