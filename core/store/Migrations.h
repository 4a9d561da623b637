// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "store/ConnectionSettings.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace candor::store {

class Connection;

/// One numbered step of the schema, rendered for a dialect.
struct Migration {
    int version = 0;
    QString name;
    QStringList statements;
    QString digest; ///< SHA-256 of the statements, hexadecimal

    bool operator==(const Migration &) const = default;
};

/// All of them in their order, from the SQL files that are built in: NNNN_name.sql for both dialects with {key},
/// {reference}, {timestamp}, {boolean}, {real}, {json} and {blob}; NNNN_name.sqlite.sql and NNNN_name.postgresql.sql
/// after it for what has no common form. Statements end with a semicolon that is not in quotation marks. A unique index
/// is named table_column_key, as PostgreSQL names a UNIQUE constraint, so that both dialects say what is a duplicate.
[[nodiscard]] std::vector<Migration> migrations(Dialect dialect);

struct SchemaStatus {
    int version = 0; ///< of the database; 0: it is empty
    int newest = 0;  ///< that this program knows

    [[nodiscard]] bool isEmpty() const { return version == 0; }
    [[nodiscard]] bool isOutdated() const { return version < newest; }
    [[nodiscard]] bool isNewer() const { return version > newest; }
    bool operator==(const SchemaStatus &) const = default;
};

/// Error: NotAWorkspace for a database that holds something else.
[[nodiscard]] Result<SchemaStatus> schemaStatus(Connection &connection);
/// Brings the schema to the newest version, one transaction a step: killed in the middle, the database stands before or
/// after a step. Error: SchemaNewer, schemaStatus()'s and the connection's.
[[nodiscard]] Result<SchemaStatus> migrate(Connection &connection);
/// What SQLite's and PostgreSQL's own checks say, and whether the schema is the one that was made; DatabaseDamaged
/// where something is wrong. Reads the whole of an SQLite file.
[[nodiscard]] Result<void> checkIntegrity(Connection &connection);

} // namespace candor::store
