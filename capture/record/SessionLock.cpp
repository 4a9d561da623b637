// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SessionLock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace candor::record {

Result<SessionLock> SessionLock::take(const Folder &folder) {
    const auto name = QFile::encodeName(names::lock);
    for (;;) {
        FileDescriptor file(openat(folder.descriptor().get(), name.constData(),
                                   O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600));
        if (!file.isOpen())
            return failure(systemError(errno, names::lock));
        if (flock(file.get(), LOCK_EX | LOCK_NB) != 0)
            return errno == EWOULDBLOCK ? Result<SessionLock>(failure(ErrorCode::SessionInUse, folder.path()))
                                        : Result<SessionLock>(failure(systemError(errno, names::lock)));
        // Its last holder may have removed the file between the opening and the locking: that lock guards nothing.
        struct stat held {};
        struct stat named {};
        if (fstat(file.get(), &held) == 0 &&
            fstatat(folder.descriptor().get(), name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
            held.st_ino == named.st_ino && held.st_dev == named.st_dev)
            return SessionLock(std::move(file));
    }
}

bool SessionLock::isHeld(const Folder &folder) {
    const auto file = folder.openForReading(names::lock);
    return file && flock(file->get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

void SessionLock::release(const Folder &folder) {
    // Where it cannot be removed it stays behind unlocked, which means the same.
    static_cast<void>(folder.remove(names::lock));
    m_file.close();
}

} // namespace candor::record
