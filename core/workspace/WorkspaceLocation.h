// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

#include <memory>

namespace candor::store {
struct ConnectionSettings;
}

namespace candor::workspace {

/// A workspace's folder and its database: candor.db in the folder, or the PostgreSQL server that connection.json in it
/// names.
struct WorkspaceLocation {
    QString folder;
    std::shared_ptr<const store::ConnectionSettings> database;
};

/// Reads the folder's connection.json where there is one ({"host", "port", "database", "user", "ssl_mode",
/// "password_file"}). The password comes from that file (refused as NotPermitted where others may read it) or else from
/// the desktop's keyring (service "Candor", entry "USER@HOST:PORT/DATABASE"); a socket's folder as "host" needs none.
/// Error: InvalidArgument with what is wrong in the file.
[[nodiscard]] Result<WorkspaceLocation> locate(const QString &folder);
/// The same with a connection file elsewhere.
[[nodiscard]] Result<WorkspaceLocation> locate(const QString &folder, const QString &connectionFile);

} // namespace candor::workspace
