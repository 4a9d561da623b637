// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace candor::bench {

/// What both sides insert.
struct InsertedRow {
    QByteArray name;
    QByteArray text;
    qint64 number = 0;
    double share = 0;
};

/// A database through its C interface alone: prepared once, bound, stepped.
class RawDatabase {
public:
    virtual ~RawDatabase() = default;
    [[nodiscard]] virtual Result<void> begin() = 0;
    [[nodiscard]] virtual Result<qint64> insert(const InsertedRow &row) = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
};

/// libsqlite3 on a file that has the table; "INSERT ... (?, ?, ?, ?) RETURNING id" is the statement.
[[nodiscard]] Result<std::unique_ptr<RawDatabase>> openRawSqlite(const QString &file, const QByteArray &insert);
/// libpq (PQexecPrepared) on a database that has the table; "... ($1, $2, $3, $4) RETURNING id".
[[nodiscard]] Result<std::unique_ptr<RawDatabase>> openRawPostgresql(const QString &connection,
                                                                     const QByteArray &insert);

} // namespace candor::bench
