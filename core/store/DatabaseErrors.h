// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "store/ConnectionSettings.h"

class QSqlError;

namespace candor::store {

/// What a statement held when it failed: with values, the database's own words may repeat them and are left out.
enum class StatementValues { None, Bound };

/// What the database's error means. `file` is SQLite's: whether its disk is full.
[[nodiscard]] Error sqliteError(const QSqlError &error, StatementValues values, const QString &file);
/// PostgreSQL's error; `connected` is whether the server is still there.
[[nodiscard]] Error postgresqlError(const QSqlError &error, StatementValues values, bool connected);

} // namespace candor::store
