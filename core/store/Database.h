// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "store/ConnectionSettings.h"

#include <QThreadStorage>

namespace candor::store {

class Connection;

/// A workspace's database: hands each thread a connection of its own, opened when it is first asked for and again after
/// the server went away. Thread-safe; threads that used it end (or ask no more) before it goes.
class Database {
public:
    explicit Database(ConnectionSettings settings);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    /// This thread's connection; it stays valid on this thread until the next call.
    [[nodiscard]] Result<Connection *> connection();
    /// Closes this thread's connection.
    void close();

private:
    ConnectionSettings m_settings;
    QThreadStorage<Connection *> m_connections; ///< owns each thread's
};

} // namespace candor::store
