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

QString textOf(store::Connection &connection, const QString &sql) {
    auto rows = connection.select(sql);
    return rows && rows->next() ? rows->text(0) : QString();
}

/// Tells schemas apart: relations with their columns, constraints, triggers.
QString fingerprint(store::Connection &connection) {
    return textOf(connection,
                  u"SELECT md5(coalesce((SELECT string_agg(relname || relkind::text || relnatts, ',' ORDER BY relname) "
                  "FROM pg_class WHERE relnamespace = 'public'::regnamespace), '') || "
                  "(SELECT string_agg(conname, ',' ORDER BY conname) FROM pg_constraint) || "
                  "(SELECT count(*) FROM pg_trigger))"_s);
}

/// The statements that bring tables and keys back to what they hold now. Foreign keys are not asked meanwhile.
QString emptyingOf(store::Connection &connection) {
    QString sql = u"SET session_replication_role = replica;"_s;
    auto tables = connection.select(u"SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"_s);
    require(tables.has_value(), u"the tables cannot be listed"_s);
    while (tables->next()) {
        const QString table = tables->text(0);
        sql += u"DELETE FROM %1;"_s.arg(table);
        const QString rows = textOf(connection, u"SELECT quote_literal(json_agg(t)::text) FROM %1 AS t"_s.arg(table));
        if (!rows.isEmpty()) {
            sql += u"INSERT INTO %1 SELECT * FROM json_populate_recordset(NULL::%1, %2);"_s.arg(table, rows);
        }
    }
    const QString keys =
        textOf(connection, u"SELECT string_agg(format('SELECT setval(%L, %s, %L);', quote_ident(sequencename), "
                           "coalesce(last_value, start_value), last_value IS NOT NULL), '') FROM pg_sequences"_s);
    return sql + keys;
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
        const auto connection = store::Connection::open(m_cluster->settings(templateName));
        require(connection.has_value(), u"the template cannot be opened"_s);
        m_emptying = emptyingOf(**connection);
        m_schema = fingerprint(**connection);
    }
    return *m_cluster;
}

store::ConnectionSettings SharedDatabases::makePostgresql(bool withSchema) {
    if (withSchema && !m_emptied.empty()) {
        auto settings = m_emptied.back();
        m_emptied.pop_back();
        return settings;
    }
    const QString name = u"candor_%1"_s.arg(++m_databases);
    runAt(cluster(), u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, withSchema ? templateName : u"template0"_s));
    return cluster().settings(name);
}

void SharedDatabases::giveBackPostgresql(const store::ConnectionSettings &settings) {
    {
        const auto connection = store::Connection::open(settings);
        // Whoever a failed test left in the database would hold its rows.
        if (connection && fingerprint(**connection) == m_schema &&
            (*connection)
                ->run(u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                      "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s) &&
            (*connection)->run(m_emptying)) {
            m_emptied.push_back(settings);
            return;
        }
    }
    runAt(cluster(), u"DROP DATABASE %1 WITH (FORCE)"_s.arg(settings.database));
}

} // namespace candor::tests
