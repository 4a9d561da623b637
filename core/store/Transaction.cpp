// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Transaction.h"

#include "store/Connection.h"

#include <utility>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

/// PostgreSQL's writers queue at this number, whatever they write.
const QString takeTurn = u"SELECT pg_advisory_xact_lock(4711930266)"_s;

QString beginning(Dialect dialect, TransactionKind kind) {
    if (dialect == Dialect::Sqlite) {
        return kind == TransactionKind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
    }
    return kind == TransactionKind::Write ? u"BEGIN"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
}

} // namespace

Result<Transaction> Transaction::begin(Connection &connection, TransactionKind kind) {
    if (kind == TransactionKind::Write && connection.isReadOnly()) {
        return failure(ErrorCode::DatabaseReadOnly);
    }
    if (const auto begun = connection.beginTransaction(beginning(connection.dialect(), kind)); !begun) {
        return failure(begun.error());
    }
    Transaction transaction(connection);
    if (kind == TransactionKind::Write && connection.dialect() == Dialect::PostgreSql) {
        if (const auto turn = connection.run(takeTurn); !turn) {
            return failure(turn.error());
        }
    }
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction &Transaction::operator=(Transaction &&other) noexcept {
    if (this != &other) {
        rollBack();
        m_connection = std::exchange(other.m_connection, nullptr);
    }
    return *this;
}

Transaction::~Transaction() { rollBack(); }

Result<void> Transaction::commit() {
    Q_ASSERT(m_connection);
    return std::exchange(m_connection, nullptr)->commitTransaction();
}

void Transaction::rollBack() {
    if (m_connection) {
        std::exchange(m_connection, nullptr)->rollBackTransaction();
    }
}

} // namespace candor::store
