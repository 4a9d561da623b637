// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Values.h"

#include <QByteArray>
#include <QSqlError>
#include <QString>

#include <memory>
#include <optional>

class QSqlDriver;

namespace candor::store {

/// A prepared statement of PostgreSQL that changes rows, on the connection that Qt's driver holds. The values go to the
/// server as they are; QPSQL would write them into the text of an EXECUTE, which the server parses each time.
class PostgresqlStatement {
public:
    /// What the server answered.
    struct Outcome {
        qint64 changed = 0;          ///< rows
        std::optional<qint64> first; ///< first column of the first row, where there is one and it is a number
    };

    /// `sql` has question marks. Ask error() before anything else.
    PostgresqlStatement(const QSqlDriver &driver, const QString &sql);
    PostgresqlStatement(const PostgresqlStatement &) = delete;
    PostgresqlStatement &operator=(const PostgresqlStatement &) = delete;

    /// Empty: the statement is not prepared, or failed when it ran last; see error().
    [[nodiscard]] std::optional<Outcome> run(const Values &values);
    /// Tells the server to forget it; not in a transaction that has failed.
    void release();
    [[nodiscard]] const QSqlError &error() const { return m_error; }
    [[nodiscard]] qsizetype placeholders() const { return m_placeholders; }
    /// Whether the server is still there.
    [[nodiscard]] bool isConnected() const;

private:
    struct Answer;
    [[nodiscard]] bool isGood(const Answer &answer);

    const QSqlDriver &m_driver;
    QByteArray m_name;
    qsizetype m_placeholders = 0;
    QSqlError m_error;
};

} // namespace candor::store
