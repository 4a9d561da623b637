// SPDX-License-Identifier: GPL-3.0-or-later
#include "SharedDatabases.h"

#include "store/Connection.h"
#include "store/Migrations.h"

#include <QFile>

namespace candor::tests {

namespace {

using namespace Qt::StringLiterals;

const QString templateName = u"candor_template"_s;
SharedDatabases *current = nullptr;

/// Setting up must succeed; a run without a database has nothing to say.
void require(bool succeeded, const QString &what) {
    if (!succeeded) {
        qFatal("%s", qUtf8Printable(what));
    }
}

void migrateNew(const store::ConnectionSettings &settings) {
    const auto connection = store::Connection::open(settings);
    require(connection.has_value(), u"a new database cannot be opened"_s);
    const auto status = store::migrate(**connection);
    require(status.has_value(), status ? QString() : u"migrate: "_s + status.error().detail);
}

void runAt(const PostgresCluster &cluster, const QString &sql) {
    const auto connection = store::Connection::open(cluster.settings());
    require(connection.has_value(), u"the server cannot be reached: "_s + cluster.log());
    const auto ran = (*connection)->run(sql);
    require(ran.has_value(), ran ? QString() : sql + u": "_s + ran.error().detail);
}

} // namespace

SharedDatabases::SharedDatabases() { current = this; }

SharedDatabases::~SharedDatabases() { current = nullptr; }

void SharedDatabases::TearDown() { m_cluster.reset(); }

SharedDatabases &SharedDatabases::ofThisRun() {
    require(current != nullptr, u"the tests' main() is not that of candor_database_support"_s);
    return *current;
}

void SharedDatabases::makeSqlite(const QString &file) {
    const QString model = m_folder.filePath(u"template.db"_s);
    if (!QFile::exists(model)) {
        store::ConnectionSettings settings;
        settings.file = model;
        migrateNew(settings);
    }
    require(QFile::copy(model, file), u"an SQLite database cannot be copied"_s);
}

PostgresCluster &SharedDatabases::cluster() {
    if (!m_cluster) {
        m_cluster = std::make_unique<PostgresCluster>();
        const QString problem = m_cluster->start();
        require(problem.isEmpty(), problem);
        runAt(*m_cluster, u"CREATE DATABASE "_s + templateName);
        migrateNew(m_cluster->settings(templateName));
    }
    return *m_cluster;
}

store::ConnectionSettings SharedDatabases::makePostgresql(bool withSchema) {
    const QString name = u"candor_%1"_s.arg(++m_databases);
    runAt(cluster(), u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, withSchema ? templateName : u"template0"_s));
    return cluster().settings(name);
}

void SharedDatabases::dropPostgresql(const store::ConnectionSettings &settings) {
    runAt(cluster(), u"DROP DATABASE %1 WITH (FORCE)"_s.arg(settings.database));
}

} // namespace candor::tests
