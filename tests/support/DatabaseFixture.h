// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PostgresCluster.h"
#include "store/Connection.h"
#include "store/ConnectionSettings.h"
#include "store/Database.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <memory>

namespace candor::tests {

class SharedDatabases;

/// A test with a database of its own that has the newest schema and no rows, once in SQLite and once in PostgreSQL:
///
///     class JobStoreTest : public DatabaseFixture {};
///     CANDOR_BOTH_DIALECTS(JobStoreTest);
///     TEST_P(JobStoreTest, KeepsWhatWasPut) { ... connection() ... }
///
/// An executable of such tests links candor_database_support, which has main() and GoogleMock in it, and is registered
/// by candor_database_tests(TARGET PREFIX name) instead of gtest_discover_tests: one server for all tests of a run.
class DatabaseFixture : public testing::TestWithParam<store::Dialect> {
protected:
    DatabaseFixture();
    ~DatabaseFixture() override;

    [[nodiscard]] static store::Dialect dialect() { return GetParam(); }
    [[nodiscard]] static bool isSqlite() { return GetParam() == store::Dialect::Sqlite; }

    /// How to get into this test's database.
    [[nodiscard]] const store::ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] store::Database &database() { return *m_database; }
    /// This thread's connection to it.
    [[nodiscard]] store::Connection &connection();

    /// Another database, without a schema.
    [[nodiscard]] store::ConnectionSettings emptyDatabase();
    /// A folder of this test's own.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    store::ConnectionSettings m_settings;
    std::unique_ptr<store::Database> m_database;
    int m_databases = 0;
};

/// "Sqlite" or "PostgreSql", the last part of a test's name.
[[nodiscard]] std::string dialectName(const testing::TestParamInfo<store::Dialect> &info);

} // namespace candor::tests

/// Runs each TEST_P of the fixture in both dialects.
#define CANDOR_BOTH_DIALECTS(Fixture)                                                                                  \
    INSTANTIATE_TEST_SUITE_P(, Fixture,                                                                                \
                             testing::Values(candor::store::Dialect::Sqlite, candor::store::Dialect::PostgreSql),      \
                             candor::tests::dialectName)
