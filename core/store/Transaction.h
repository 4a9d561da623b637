// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

namespace candor::store {

class Connection;

/// Reading sees one state of the database from its first select on. Writing is one writer at a time in both dialects
/// (SQLite's BEGIN IMMEDIATE, an advisory lock of PostgreSQL), so that what was checked in it still holds when it is
/// committed; waiting for the other writer longer than ConnectionSettings::lockWait is DatabaseLocked.
enum class TransactionKind { Read, Write };

/// A transaction that is rolled back where it is not committed. Transactions do not nest.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, TransactionKind kind);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// Once this has returned without an error, the change survives a crash and a power cut.
    [[nodiscard]] Result<void> commit();
    void rollBack();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}

    Connection *m_connection; ///< none: done with
};

} // namespace candor::store
