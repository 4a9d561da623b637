// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

namespace candor::workspace {

/// The first line of a file that only its owner may read. Errors: FileNotFound, FileUnreadable, NotPermitted (others
/// may read it, or it belongs to somebody else).
[[nodiscard]] Result<QByteArray> readPasswordFile(const QString &path);

} // namespace candor::workspace
