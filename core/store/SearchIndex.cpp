// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchIndex.h"

#include "store/Connection.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

/// To FTS5 no words at all are an error of syntax, but an empty phrase finds nothing.
QString sqliteValue(const QString &text) {
    const QString query = fts5Query(text);
    return query.isEmpty() ? u"\"\""_s : query;
}

QString nameOf(SearchTable table) {
    switch (table) {
    case SearchTable::Job:
        break;
    case SearchTable::Candidate:
        return u"candidate_search"_s;
    case SearchTable::Application:
        return u"application_search"_s;
    case SearchTable::Question:
        return u"question_search"_s;
    }
    return u"job_search"_s;
}

} // namespace

Result<void> putSearchDocument(Connection &connection, SearchTable table, qint64 id, const SearchDocument &document) {
    Result<qint64> put;
    if (connection.dialect() == Dialect::Sqlite) {
        const auto words = folded(document);
        put = connection.execute(
            u"INSERT OR REPLACE INTO %1 (rowid, title, skills, body) VALUES (?, ?, ?, ?)"_s.arg(nameOf(table)),
            values(id, words.title, words.skills, words.body));
    } else {
        put = connection.execute(u"INSERT INTO %1 (id, document) VALUES (?, CAST(? AS tsvector)) "
                                 "ON CONFLICT (id) DO UPDATE SET document = excluded.document"_s.arg(nameOf(table)),
                                 values(id, tsVector(document)));
    }
    return put ? Result<void>() : failure(put.error());
}

Result<void> removeSearchDocument(Connection &connection, SearchTable table, qint64 id) {
    const auto removed = connection.execute(
        u"DELETE FROM %1 WHERE %2 = ?"_s.arg(nameOf(table), connection.ifSqlite(u"rowid"_s, u"id"_s)), values(id));
    return removed ? Result<void>() : failure(removed.error());
}

SearchJoin searchJoin(Dialect dialect, SearchTable table, const QString &column, const QString &text) {
    // Weights 10 : 5 : 1 for title, skills and body in both.
    const QString found = dialect == Dialect::Sqlite
                              ? u"SELECT rowid AS id, bm25(%1, 10.0, 5.0, 1.0) AS rank FROM %1 WHERE %1 MATCH ?"_s
                              : u"SELECT id, -ts_rank('{0, 0.1, 0.5, 1}', document, words) AS rank "
                                "FROM %1, CAST(? AS tsquery) AS words WHERE document @@ words"_s;
    return {u" JOIN (%1) AS found ON found.id = %2 "_s.arg(found.arg(nameOf(table)), column), u"found.rank"_s,
            bound(dialect == Dialect::Sqlite ? sqliteValue(text) : tsQuery(text))};
}

Result<void> planEachSearch(Connection &connection) {
    if (connection.dialect() == Dialect::Sqlite)
        return {};
    // An index in memory costs no seeks, and to look into a document costs more than the server thinks.
    return connection.run(u"SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL random_page_cost = 1.1"_s);
}

Result<void> planAsUsual(Connection &connection) {
    return connection.dialect() == Dialect::Sqlite ? Result<void>()
                                                   : connection.run(u"SET LOCAL plan_cache_mode = auto"_s);
}

} // namespace candor::store
