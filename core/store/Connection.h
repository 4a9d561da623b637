// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Result.h"
#include "model/Time.h"
#include "store/ConnectionSettings.h"
#include "store/Values.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>

class QSqlQuery;

namespace candor::store {

/// What a select found, row by row, forward only. It must be gone before its connection is.
class Rows {
public:
    explicit Rows(std::unique_ptr<QSqlQuery> query);
    Rows(Rows &&) noexcept;
    Rows &operator=(Rows &&) noexcept;
    ~Rows();

    /// Goes to the next row (the first one at first).
    [[nodiscard]] bool next();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double number(int column) const;
    [[nodiscard]] bool boolean(int column) const;
    [[nodiscard]] WallTime time(int column) const;
    template<typename AnyId>
    [[nodiscard]] AnyId id(int column) const {
        return AnyId(integer(column));
    }
    /// Empty where the column is NULL.
    [[nodiscard]] std::optional<QString> optionalText(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<double> optionalNumber(int column) const;
    [[nodiscard]] std::optional<WallTime> optionalTime(int column) const;
    [[nodiscard]] std::optional<QDate> optionalDate(int column) const;
    template<typename AnyId>
    [[nodiscard]] std::optional<AnyId> optionalId(int column) const {
        return isNull(column) ? std::nullopt : std::optional(id<AnyId>(column));
    }

private:
    std::unique_ptr<QSqlQuery> m_query;
};

/// One connection to a workspace's database, of one thread. Statements are prepared once and kept; values are always
/// bound. Question marks are the only placeholders, and the SQL is one text for both dialects, but for what
/// ifSqlite() parts. Errors: DatabaseLocked, DatabaseReadOnly, DatabaseDamaged, DatabaseUnavailable, NoSpace,
/// Duplicate (a UNIQUE constraint; the detail is what the database names), DatabaseFailed. The detail holds no values.
class Connection {
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const ConnectionSettings &settings);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Dialect dialect() const;
    /// Where the server has gone: this connection is of no use any more.
    [[nodiscard]] bool isBroken() const;

    [[nodiscard]] Result<Rows> select(const QString &sql, const Values &values = {});
    /// How many rows were changed.
    [[nodiscard]] Result<qint64> execute(const QString &sql, const Values &values = {});
    /// The new row's key; the SQL ends with "RETURNING id".
    [[nodiscard]] Result<qint64> insert(const QString &sql, const Values &values);
    /// The first column of the first row, where there is one.
    [[nodiscard]] Result<std::optional<qint64>> selectInteger(const QString &sql, const Values &values = {});
    /// Runs one statement that is not prepared (DDL, BEGIN, PRAGMA).
    [[nodiscard]] Result<void> run(const QString &sql);

    [[nodiscard]] const QString &ifSqlite(const QString &sqlite, const QString &postgresql) const;

private:
    struct State;
    explicit Connection(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace candor::store
