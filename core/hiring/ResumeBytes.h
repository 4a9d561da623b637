// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

namespace candor::hiring {

/// The bytes of a file that somebody wants to hand in. Errors: as files::readRegularFile(); WrongFileType.
[[nodiscard]] Result<QByteArray> resumeBytes(const QString &path, qint64 mostBytes);

} // namespace candor::hiring
