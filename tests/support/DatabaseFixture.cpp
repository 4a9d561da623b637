// SPDX-License-Identifier: GPL-3.0-or-later
#include "DatabaseFixture.h"

#include "SharedDatabases.h"

namespace candor::tests {

using namespace Qt::StringLiterals;

DatabaseFixture::DatabaseFixture() {
    if (isSqlite()) {
        m_settings.file = m_folder.filePath(u"candor.db"_s);
        SharedDatabases::ofThisRun().makeSqlite(m_settings.file);
    } else {
        m_settings = SharedDatabases::ofThisRun().makePostgresql(true);
    }
    m_database = std::make_unique<store::Database>(m_settings);
}

DatabaseFixture::~DatabaseFixture() {
    m_database.reset();
    if (!isSqlite()) {
        SharedDatabases::ofThisRun().giveBackPostgresql(m_settings);
    }
}

store::Connection &DatabaseFixture::connection() {
    const auto opened = m_database->connection();
    if (!opened) {
        qFatal("this test's database cannot be opened");
    }
    return **opened;
}

store::ConnectionSettings DatabaseFixture::emptyDatabase() {
    if (!isSqlite()) {
        return SharedDatabases::ofThisRun().makePostgresql(false);
    }
    store::ConnectionSettings settings;
    settings.file = m_folder.filePath(u"empty-%1.db"_s.arg(++m_databases));
    return settings;
}

std::string dialectName(const testing::TestParamInfo<store::Dialect> &info) {
    return info.param == store::Dialect::Sqlite ? "Sqlite" : "PostgreSql";
}

} // namespace candor::tests
