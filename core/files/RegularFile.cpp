// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/RegularFile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace candor::files {

Result<QByteArray> readRegularFile(const QString &path, qint64 most) {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write.
    const int number = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (number < 0)
        return failure(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, path);
    struct stat facts {};
    QFile file;
    if (!file.open(number, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) || fstat(number, &facts) != 0 ||
        !S_ISREG(facts.st_mode))
        return failure(ErrorCode::FileUnreadable, path);
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path);
    if (bytes.size() > most)
        return failure(ErrorCode::FileTooLarge, QString::number(most));
    return bytes;
}

} // namespace candor::files
