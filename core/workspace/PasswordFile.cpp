// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PasswordFile.h"

#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace candor::workspace {

namespace {

constexpr qint64 longestLine = 4096; ///< bytes

} // namespace

Result<QByteArray> readPasswordFile(const QString &path) {
    QFile file(path);
    if (!file.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileUnreadable, path);
    }
    // Of the open file: what is read is what was looked at.
    struct stat status {};
    if (fstat(file.handle(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return failure(ErrorCode::FileUnreadable, path);
    }
    const bool isOurs = status.st_uid == geteuid() || status.st_uid == 0;
    if (!isOurs || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return failure(ErrorCode::NotPermitted, path);
    }
    QByteArray line = file.readLine(longestLine);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    return line;
}

} // namespace candor::workspace
