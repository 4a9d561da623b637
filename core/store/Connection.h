// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "store/ConnectionSettings.h"
#include "store/Rows.h"
#include "store/Values.h"

#include <QString>

#include <memory>
#include <optional>

namespace candor::store {

/// One connection to a workspace's database, of one thread. Statements are prepared once and kept; values are always
/// bound. Question marks are the only placeholders, and the SQL is one text for both dialects, but for what
/// ifSqlite() parts.
/// Errors: DatabaseLocked, DatabaseReadOnly, DatabaseDamaged, DatabaseUnavailable, NoSpace, Duplicate (a UNIQUE
/// constraint; the detail is its columns, "table.column, table.column", the same in both dialects), DatabaseFailed, and
/// InvalidField ("text: characters" for U+0000, U+FFFE, U+FFFF and lone surrogates, "number: finite") before a
/// value gets near the database. The detail holds no values. Marks of byte order at the beginning of a text are left
/// out. In a transaction the first error of the database is its end, also where SQLite would go on: whatever is asked
/// then is DatabaseFailed, until the transaction is rolled back. What may be there already is asked for, or is inserted
/// with ON CONFLICT.
class Connection {
public:
    /// SQLite's file is made where it is not there and may be written. Error: also FileNotFound, NotPermitted.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const ConnectionSettings &settings);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Dialect dialect() const;
    [[nodiscard]] bool isReadOnly() const;
    /// Where the server has gone: this connection is of no use any more.
    [[nodiscard]] bool isBroken() const;

    [[nodiscard]] Result<Rows> select(const QString &sql, const Values &values = {});
    /// How many rows were changed.
    [[nodiscard]] Result<qint64> execute(const QString &sql, const Values &values = {});
    /// The new row's key; the SQL ends with "RETURNING id".
    [[nodiscard]] Result<qint64> insert(const QString &sql, const Values &values);
    /// The first column of the first row, where there is one and it is not NULL.
    [[nodiscard]] Result<std::optional<qint64>> selectInteger(const QString &sql, const Values &values = {});
    /// Runs one statement that is not prepared (DDL, PRAGMA, SET).
    [[nodiscard]] Result<void> run(const QString &sql);

    [[nodiscard]] QString ifSqlite(const QString &sqlite, const QString &postgresql) const;

private:
    friend class Transaction;
    struct State;
    explicit Connection(std::unique_ptr<State> state);

    [[nodiscard]] Result<void> beginTransaction(const QString &sql);
    [[nodiscard]] Result<void> commitTransaction();
    void rollBackTransaction();

    std::unique_ptr<State> m_state;
};

} // namespace candor::store
