// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "store/ConnectionSettings.h"

#include <QString>

#include <functional>

namespace candor::workspace {

/// Runs pg_dump: one state of the whole database as a file of PostgreSQL's own format. The password goes into the
/// program's environment, where only its owner sees it, never among its arguments. `goOn` is asked all along; false
/// stops it (Cancelled). Errors: FileNotFound (the program is not installed), DatabaseFailed with what it said,
/// NoSpace.
[[nodiscard]] Result<void> dumpPostgreSql(const store::ConnectionSettings &settings, const QString &file,
                                          const std::function<bool()> &goOn);
/// Runs pg_restore into an empty database: all or nothing.
[[nodiscard]] Result<void> restorePostgreSql(const store::ConnectionSettings &settings, const QString &file,
                                             const std::function<bool()> &goOn);

} // namespace candor::workspace
