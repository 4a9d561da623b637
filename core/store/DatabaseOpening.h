// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "store/ConnectionSettings.h"

class QSqlDatabase;

namespace candor::store {

/// Opens the database behind a connection that was made for the dialect's driver.
[[nodiscard]] Result<void> openSqlite(QSqlDatabase &database, const ConnectionSettings &settings);
[[nodiscard]] Result<void> openPostgresql(QSqlDatabase &database, const ConnectionSettings &settings);

} // namespace candor::store
