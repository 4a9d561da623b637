// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ConnectionSettings.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace candor::tests {

/// A PostgreSQL server of the tests' own, in a temporary folder, reached by a socket there and nowhere else. It runs as
/// an unprivileged user (as root: postgres or nobody) and ends with its object, or with this process however that ends.
/// Failures are told by the returned text: empty means well.
class PostgresCluster {
public:
    /// Its options come after the usual ones: `{"fsync=on"}`.
    explicit PostgresCluster(QStringList options = {});
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    /// Makes the cluster where there is none yet, starts the server and waits until it takes connections.
    [[nodiscard]] QString start();
    /// Ends it in order: clients are sent away, what they had not committed is gone.
    void stop();
    /// Ends it as a crash would, without a last word to disk; the next start recovers.
    void killServer();
    [[nodiscard]] QString restart();
    [[nodiscard]] bool isRunning() const;

    /// How its superuser gets in, to a database that is there from the beginning.
    [[nodiscard]] store::ConnectionSettings settings(const QString &database = QStringLiteral("postgres")) const;
    /// The server's own messages.
    [[nodiscard]] QString log() const;

private:
    [[nodiscard]] QString makeCluster() const;
    void end(int signal);

    QStringList m_options;
    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace candor::tests
