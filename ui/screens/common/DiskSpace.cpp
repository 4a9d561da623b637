// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/DiskSpace.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace candor::screens {

std::optional<std::uint64_t> freeBytes(const QString &folder) {
    // The folder itself is made by the first recording; until then its nearest parent tells.
    QString path = QFileInfo(folder).absoluteFilePath();
    while (!QFileInfo::exists(path)) {
        const QString parent = QFileInfo(path).path();
        if (parent == path)
            return std::nullopt;
        path = parent;
    }
    const QStorageInfo disk(path);
    const qint64 bytes = disk.isValid() && disk.isReady() ? disk.bytesAvailable() : -1;
    if (bytes < 0)
        return std::nullopt;
    return static_cast<std::uint64_t>(bytes);
}

} // namespace candor::screens
