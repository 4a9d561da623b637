// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>
#include <QStringList>

namespace candor::store {

class Connection;

/// How large a workspace's tables are.
struct RowCounts {
    qint64 accounts = 0;
    qint64 jobs = 0;
    qint64 applications = 0;
    qint64 sessions = 0;
    qint64 questions = 0;
    qint64 questionnaires = 0;

    bool operator==(const RowCounts &) const = default;
};

[[nodiscard]] Result<QString> databaseVersion(Connection &connection); ///< "SQLite 3.40.1", "PostgreSQL 15.18"
[[nodiscard]] Result<qint64> databaseBytes(Connection &connection);
[[nodiscard]] Result<RowCounts> rowCounts(Connection &connection);
/// The names of all folders of recorded sessions that the database knows.
[[nodiscard]] Result<QStringList> sessionUuids(Connection &connection);
/// The keys of all resume files that the database knows.
[[nodiscard]] Result<QStringList> resumeKeys(Connection &connection);

/// SQLite: writes a compact copy of one state of the database to a new file, while others work on.
[[nodiscard]] Result<void> copySqlite(Connection &connection, const QString &file);
/// SQLite: whether no other connection of any program is open, asked without waiting. There is no log of changes
/// afterwards until the next connection.
[[nodiscard]] Result<bool> isUsedByNobodyElse(Connection &connection);
/// PostgreSQL: keeps all tables in a schema of another name and leaves an empty one.
[[nodiscard]] Result<void> setSchemaAside(Connection &connection, const QString &name);
/// The way back: what is there now goes.
[[nodiscard]] Result<void> takeSchemaBack(Connection &connection, const QString &name);

} // namespace candor::store
