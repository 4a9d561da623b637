// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

namespace candor::files {

/// The bytes of a regular file that somebody chose, read once: what is checked is what is kept. Devices and pipes,
/// which have no end, are not read, and of a file no more than `most` bytes. Errors: FileNotFound, FileUnreadable,
/// FileTooLarge (`most`).
[[nodiscard]] Result<QByteArray> readRegularFile(const QString &path, qint64 most);

} // namespace candor::files
