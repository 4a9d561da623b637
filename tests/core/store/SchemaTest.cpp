// SPDX-License-Identifier: GPL-3.0-or-later
// One schema in two dialects: what SQLite and PostgreSQL say of theirs, in the same words.
#include "DatabaseFixture.h"
#include "SharedDatabases.h"

#include <gmock/gmock.h>

#include <QMap>
#include <QSet>

namespace candor::store {
namespace {

using namespace Qt::StringLiterals;
using testing::IsEmpty;

using Facts = QSet<QString>;

/// All rows of a select, each cell a text.
std::vector<QStringList> table(Connection &connection, const QString &sql, int columns) {
    auto rows = connection.select(sql);
    EXPECT_TRUE(rows) << (rows ? QString() : rows.error().detail).toStdString();
    std::vector<QStringList> cells;
    while (rows && rows->next()) {
        QStringList row;
        for (int column = 0; column < columns; ++column) {
            row.append(rows->text(column));
        }
        cells.push_back(row);
    }
    return cells;
}

QString typeClass(const QString &type) {
    static const QMap<QString, QString> classes{{u"integer"_s, u"whole number"_s},
                                                {u"bigint"_s, u"whole number"_s},
                                                {u"real"_s, u"number"_s},
                                                {u"double precision"_s, u"number"_s},
                                                {u"text"_s, u"text"_s},
                                                {u"jsonb"_s, u"text"_s},
                                                {u"blob"_s, u"bytes"_s},
                                                {u"bytea"_s, u"bytes"_s},
                                                {u"boolean"_s, u"boolean"_s}};
    return classes.value(type.toLower(), u"unknown type "_s + type);
}

QString column(const QStringList &name, bool required, QString otherwise) {
    otherwise = otherwise.section(u"::"_s, 0, 0).toLower();
    return u"%1.%2 %3%4%5"_s.arg(name.at(0), name.at(1), typeClass(name.at(2)), required ? u" required"_s : u""_s,
                                 otherwise.isEmpty() ? u""_s : u" default "_s + otherwise);
}

QString foreignKey(const QString &from, const QString &column, const QString &to, const QString &key, bool cascades) {
    return u"%1 (%2) refers to %3 (%4)%5"_s.arg(from, column, to, key, cascades ? u", goes with it"_s : u""_s);
}

Facts sqliteFacts(Connection &connection) {
    const QString ours =
        u"FROM sqlite_master AS t %1 WHERE t.type = 'table' AND t.name NOT LIKE '%\\_search%' ESCAPE '\\' "
        "AND t.name NOT LIKE 'sqlite%'"_s;
    Facts facts;
    for (const auto &row : table(connection,
                                 u"SELECT t.name, c.name, c.type, c.\"notnull\" OR c.pk > 0, c.dflt_value "_s +
                                     ours.arg(u", pragma_table_info(t.name) AS c"_s),
                                 5)) {
        facts.insert(column(row, row.at(3) == u"1"_s, row.at(4)));
    }
    for (const auto &row :
         table(connection,
               u"SELECT t.name, group_concat(c.name) "_s + ours.arg(u", pragma_table_info(t.name) AS c"_s) +
                   u" AND c.pk > 0 GROUP BY t.name ORDER BY c.pk"_s,
               2)) {
        facts.insert(u"%1 key (%2)"_s.arg(row.at(0), row.at(1)));
    }
    for (const auto &row :
         table(connection,
               u"SELECT key.name, group_concat(key.\"from\"), key.\"table\", group_concat(key.\"to\"), key.on_delete "
               "FROM (SELECT t.name, f.* "_s +
                   ours.arg(u", pragma_foreign_key_list(t.name) AS f"_s) +
                   u" ORDER BY t.name, f.id, f.seq) AS key GROUP BY key.name, key.id"_s,
               5)) {
        facts.insert(foreignKey(row.at(0), row.at(1), row.at(2), row.at(3), row.at(4) == u"CASCADE"_s));
    }
    for (const auto &row :
         table(connection,
               u"SELECT t.name, i.name, i.\"unique\", i.origin, i.partial, "
               "(SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) "_s +
                   ours.arg(u", pragma_index_list(t.name) AS i"_s) + u" AND i.origin <> 'pk'"_s,
               6)) {
        facts.insert(row.at(3) == u"u"_s ? u"%1 unique (%2)"_s.arg(row.at(0), row.at(5))
                                         : u"%1 index %2%3%4 (%5)"_s.arg(
                                               row.at(0), row.at(1), row.at(2) == u"1"_s ? u" unique"_s : u""_s,
                                               row.at(4) == u"1"_s ? u" partial"_s : u""_s, row.at(5)));
    }
    for (const auto &row : table(connection, u"SELECT t.name, t.sql "_s + ours.arg(QString()), 2)) {
        facts.insert(u"%1 has %2 checks"_s.arg(row.at(0)).arg(row.at(1).count(u"CHECK ("_s)));
    }
    return facts;
}

Facts postgresqlFacts(Connection &connection) {
    const QString ours = u"t.relkind = 'r' AND t.relnamespace = CAST(current_schema() AS regnamespace) "
                         "AND t.relname NOT LIKE '%\\_search'"_s;
    const QString columnsOf =
        u"(SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(%1) WITH ORDINALITY "
        "AS k (number, place) JOIN pg_attribute AS a ON a.attrelid = %2 AND a.attnum = k.number)"_s;
    Facts facts;
    for (const auto &row : table(connection,
                                 u"SELECT t.relname, a.attname, format_type(a.atttypid, NULL), a.attnotnull, "
                                 "CASE WHEN a.attidentity = '' THEN pg_get_expr(d.adbin, d.adrelid) END "
                                 "FROM pg_class AS t JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 "
                                 "LEFT JOIN pg_attrdef AS d ON d.adrelid = t.oid AND d.adnum = a.attnum WHERE "_s +
                                     ours,
                                 5)) {
        facts.insert(column(row, row.at(3) == u"true"_s, row.at(4)));
    }
    for (const auto &row :
         table(connection,
               u"SELECT t.relname, c.contype, %1, r.relname, %2, c.confdeltype FROM pg_class AS t "
               "JOIN pg_constraint AS c ON c.conrelid = t.oid LEFT JOIN pg_class AS r ON r.oid = c.confrelid "
               "WHERE c.contype IN ('p', 'u', 'f') AND %3"_s.arg(columnsOf.arg(u"c.conkey"_s, u"t.oid"_s),
                                                                 columnsOf.arg(u"c.confkey"_s, u"r.oid"_s), ours),
               6)) {
        if (row.at(1) == u"f"_s) {
            facts.insert(foreignKey(row.at(0), row.at(2), row.at(3), row.at(4), row.at(5) == u"c"_s));
        } else {
            facts.insert(u"%1 %2 (%3)"_s.arg(row.at(0), row.at(1) == u"p"_s ? u"key"_s : u"unique"_s, row.at(2)));
        }
    }
    for (
        const auto &row : table(
            connection,
            u"SELECT t.relname, n.relname, i.indisunique, i.indpred IS NOT NULL, %1 FROM pg_class AS t "
            "JOIN pg_index AS i ON i.indrelid = t.oid JOIN pg_class AS n ON n.oid = i.indexrelid "
            "WHERE NOT EXISTS (SELECT FROM pg_constraint AS c WHERE c.conindid = n.oid AND c.conrelid = t.oid) AND %2"_s
                .arg(columnsOf.arg(u"CAST(i.indkey AS smallint[])"_s, u"t.oid"_s), ours),
            5)) {
        facts.insert(u"%1 index %2%3%4 (%5)"_s.arg(row.at(0), row.at(1), row.at(2) == u"true"_s ? u" unique"_s : u""_s,
                                                   row.at(3) == u"true"_s ? u" partial"_s : u""_s, row.at(4)));
    }
    for (const auto &row : table(connection,
                                 u"SELECT t.relname, (SELECT count(*) FROM pg_constraint AS c WHERE "
                                 "c.conrelid = t.oid AND c.contype = 'c') FROM pg_class AS t WHERE "_s +
                                     ours,
                                 2)) {
        facts.insert(u"%1 has %2 checks"_s.arg(row.at(0), row.at(1)));
    }
    return facts;
}

std::vector<std::string> sorted(const Facts &facts) {
    std::vector<std::string> lines;
    for (const QString &fact : facts) {
        lines.push_back(fact.toStdString());
    }
    std::ranges::sort(lines);
    return lines;
}

TEST(Schema, IsTheSameInBothDialects) {
    QTemporaryDir folder;
    ConnectionSettings file;
    file.file = folder.filePath(u"candor.db"_s);
    tests::SharedDatabases::ofThisRun().makeSqlite(file.file);
    const auto sqlite = Connection::open(file);
    const auto server = Connection::open(tests::SharedDatabases::ofThisRun().makePostgresql(true));
    ASSERT_TRUE(sqlite && server);
    const Facts inSqlite = sqliteFacts(**sqlite);
    const Facts onServer = postgresqlFacts(**server);
    EXPECT_THAT(sorted(inSqlite - onServer), IsEmpty()) << "only in SQLite";
    EXPECT_THAT(sorted(onServer - inSqlite), IsEmpty()) << "only in PostgreSQL";
    // that the questions found anything
    for (const QString &fact : {u"account.email text required"_s, u"account key (id)"_s, u"account unique (email)"_s,
                                u"job_skill key (job_id,skill_key)"_s, u"application unique (job_id,seeker_id)"_s,
                                u"resume_file (application_id) refers to application (id), goes with it"_s,
                                u"job index job_by_state (state,published_at)"_s, u"account has 5 checks"_s,
                                u"interview_slot.cancelled boolean required default false"_s,
                                u"questionnaire_item (question_version_id,question_id) refers to question_version "
                                "(id,question_id)"_s,
                                u"question_version index question_version_newest unique partial (question_id)"_s}) {
        EXPECT_TRUE(inSqlite.contains(fact)) << fact.toStdString();
    }
}

} // namespace
} // namespace candor::store
