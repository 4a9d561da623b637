// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace candor::store {

enum class Dialect { Sqlite, PostgreSql };

/// Where a workspace's database is and how to get in.
struct ConnectionSettings {
    Dialect dialect = Dialect::Sqlite;
    QString file; ///< SQLite's
    bool readOnly = false;
    QString host; ///< PostgreSQL's; a folder (beginning with '/') holds its socket
    int port = 5432;
    QString database;
    QString user;
    QByteArray password;                      ///< never logged
    QString sslMode;                          ///< libpq's sslmode; empty: "prefer"
    std::chrono::milliseconds lockWait{5000}; ///< for another writer, then DatabaseLocked

    bool operator==(const ConnectionSettings &) const = default;
};

} // namespace candor::store
