// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeBytes.h"

#include "hiring/ResumeFormat.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace candor::hiring {

Result<QByteArray> resumeBytes(const QString &path, qint64 mostBytes) {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write.
    const int number = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (number < 0)
        return failure(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, path);
    struct stat facts {};
    QFile file;
    if (!file.open(number, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) || fstat(number, &facts) != 0 ||
        !S_ISREG(facts.st_mode))
        return failure(ErrorCode::FileUnreadable, path);
    QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path);
    if (bytes.size() > mostBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostBytes));
    if (!resumeFormatOf(bytes))
        return failure(ErrorCode::WrongFileType);
    return bytes;
}

} // namespace candor::hiring
