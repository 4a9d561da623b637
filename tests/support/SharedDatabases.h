// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PostgresCluster.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace candor::tests {

/// What all tests of a run share: one PostgreSQL server, started when the first one asks, and in each dialect a
/// database with the newest schema, to copy. main() makes it; it ends with the run.
class SharedDatabases : public testing::Environment {
public:
    SharedDatabases();
    ~SharedDatabases() override;
    void TearDown() override;
    [[nodiscard]] static SharedDatabases &ofThisRun();

    /// A new SQLite database of this name that has the newest schema.
    void makeSqlite(const QString &file);
    /// A PostgreSQL database without a schema, or with the newest one and no more rows than that brings.
    [[nodiscard]] store::ConnectionSettings makePostgresql(bool withSchema);
    /// Emptied for another test, which takes a fraction of making one, or dropped where its schema was changed.
    void giveBackPostgresql(const store::ConnectionSettings &settings);

private:
    PostgresCluster &cluster();

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresCluster> m_cluster;
    int m_databases = 0;
    QString m_emptying; ///< the statements that empty a database of the template's schema
    QString m_schema;   ///< the template's fingerprint
    std::vector<store::ConnectionSettings> m_emptied;
};

} // namespace candor::tests
