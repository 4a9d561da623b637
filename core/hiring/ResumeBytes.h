// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

namespace candor::hiring {

/// The bytes of a regular file that somebody wants to hand in, read once: what is checked is what is kept. Errors:
/// FileNotFound, FileUnreadable, FileTooLarge, WrongFileType.
[[nodiscard]] Result<QByteArray> resumeBytes(const QString &path, qint64 mostBytes);

} // namespace candor::hiring
