// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeBytes.h"

#include "files/RegularFile.h"
#include "hiring/ResumeFormat.h"

namespace candor::hiring {

Result<QByteArray> resumeBytes(const QString &path, qint64 mostBytes) {
    auto bytes = files::readRegularFile(path, mostBytes);
    if (bytes && !resumeFormatOf(*bytes))
        return failure(ErrorCode::WrongFileType);
    return bytes;
}

} // namespace candor::hiring
