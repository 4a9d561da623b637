// SPDX-License-Identifier: GPL-3.0-or-later
// One transaction of 1,000 rows through store::Connection, against the database's C interface alone with the same
// statement, the same values and the same care for durability, into a database of its own.
#include "Benchmarks.h"
#include "Measure.h"
#include "PostgresCluster.h"
#include "RawDatabase.h"

#include "store/Connection.h"
#include "store/MigrationText.h"
#include "store/Transaction.h"

#include <QDir>

#include <algorithm>
#include <iterator>

namespace candor::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr double leastOfSqlite = .35;
constexpr double leastOfPostgresql = .7;
constexpr int turnsOfRound = 10; // transactions
constexpr int rowsOfTransaction = 1000;

/// The same row as core has it: texts are QStrings there.
store::Values valuesOf(const InsertedRow &row) {
    return store::values(QString::fromUtf8(row.name), QString::fromUtf8(row.text), row.number, row.share);
}

std::vector<InsertedRow> rows() {
    std::vector<InsertedRow> made;
    for (int i = 0; i < rowsOfTransaction; ++i) {
        made.push_back({"candidate " + QByteArray::number(i), QByteArray("Engineer, Łódź, C++ and SQL. ").repeated(4),
                        1'764'000'000'000 + i, i * .37});
    }
    return made;
}

QString insertSql(const QString &placeholders) {
    return u"INSERT INTO written (name, words, number, share) VALUES (%1) RETURNING id"_s.arg(placeholders);
}

/// The table of one side, in a database of its own: what one writes does not disturb the other.
Result<std::unique_ptr<store::Connection>> makeTable(const store::ConnectionSettings &settings) {
    auto connection = store::Connection::open(settings);
    if (!connection)
        return connection;
    const QString columns = u"id {key}, name TEXT NOT NULL, words TEXT NOT NULL, number {timestamp}, share {real}"_s;
    const auto made =
        (*connection)->run(u"CREATE TABLE written (%1)"_s.arg(store::rendered(columns, settings.dialect)));
    if (!made)
        return failure(made.error());
    return connection;
}

Result<void> insertOwn(store::Connection &connection, const std::vector<store::Values> &rows) {
    static const QString sql = insertSql(u"?, ?, ?, ?"_s);
    auto transaction = store::Transaction::begin(connection, store::TransactionKind::Write);
    if (!transaction)
        return failure(transaction.error());
    for (const store::Values &row : rows) {
        const auto id = connection.insert(sql, row);
        if (!id)
            return failure(id.error());
    }
    return transaction->commit();
}

Result<void> insertRaw(RawDatabase &raw, const std::vector<InsertedRow> &rows) {
    if (auto begun = raw.begin(); !begun)
        return begun;
    for (const InsertedRow &row : rows) {
        if (const auto id = raw.insert(row); !id)
            return failure(id.error());
    }
    return raw.commit();
}

Result<Row> compare(const Setting &setting, store::Connection &connection, RawDatabase &raw, const QString &name,
                    const QString &library, double least) {
    const auto made = rows();
    std::vector<store::Values> values;
    std::ranges::transform(made, std::back_inserter(values), valuesOf);
    // Prepares on both sides, and makes the first pages.
    if (const auto warm = insertOwn(connection, values); !warm)
        return failure(warm.error());
    if (const auto warm = insertRaw(raw, made); !warm)
        return failure(warm.error());
    const auto costs = measureInTurns(
        setting.rounds, turnsOfRound, [&](int) { return measured([&] { return insertOwn(connection, values); }); },
        [&](int) { return measured([&] { return insertRaw(raw, made); }); });
    if (!costs)
        return failure(costs.error());
    const auto microseconds = [](double seconds) { return seconds * 1e6 / (turnsOfRound * rowsOfTransaction); };
    const double speed = 1 / medianRatio(*costs, &Cost::wallSeconds);
    const double own = microseconds(median(costs->own, &Cost::wallSeconds));
    const double peer = microseconds(median(costs->peer, &Cost::wallSeconds));
    Row row;
    row.what = u"a row of 1,000 inserted in one transaction, %1"_s.arg(name);
    row.value = u"%1 us"_s.arg(text(own, 2));
    row.peer = u"%1 alone: %2 us"_s.arg(library, text(peer, 2));
    row.ratio = u"%1 x its speed"_s.arg(text(speed, 2));
    row.goal = u"at least %1 x"_s.arg(text(least, 2));
    row.reached = speed >= least;
    row.numbers = {{u"wall_us"_s, own},
                   {u"peer_wall_us"_s, peer},
                   {u"cpu_us"_s, microseconds(median(costs->own, &Cost::cpuSeconds))},
                   {u"peer_cpu_us"_s, microseconds(median(costs->peer, &Cost::cpuSeconds))},
                   {u"speed"_s, speed}};
    return row;
}

} // namespace

Result<Row> measureStoreSqlite(const Setting &setting) {
    store::ConnectionSettings own;
    own.file = QDir(setting.scratchFolder).filePath(u"own.db"_s);
    const auto connection = makeTable(own);
    if (!connection)
        return failure(connection.error());
    store::ConnectionSettings peer;
    peer.file = QDir(setting.scratchFolder).filePath(u"peer.db"_s);
    if (const auto made = makeTable(peer); !made)
        return failure(made.error());
    const auto raw = openRawSqlite(peer.file, insertSql(u"?, ?, ?, ?"_s).toUtf8());
    return raw ? compare(setting, **connection, **raw, u"SQLite"_s, u"libsqlite3"_s, leastOfSqlite)
               : failure(raw.error());
}

Result<Row> measureStorePostgresql(const Setting &setting) {
    tests::PostgresCluster cluster({u"fsync=on"_s, u"full_page_writes=on"_s});
    if (const QString problem = cluster.start(); !problem.isEmpty())
        return failure(ErrorCode::DatabaseUnavailable, problem);
    const auto connection = makeTable(cluster.settings());
    if (!connection)
        return failure(connection.error());
    const auto peer = cluster.settings(u"template1"_s);
    if (const auto made = makeTable(peer); !made)
        return failure(made.error());
    const auto raw = openRawPostgresql(u"host='%1' dbname='%2' user='%3'"_s.arg(peer.host, peer.database, peer.user),
                                       insertSql(u"$1, $2, $3, $4"_s).toUtf8());
    return raw ? compare(setting, **connection, **raw, u"PostgreSQL"_s, u"libpq"_s, leastOfPostgresql)
               : failure(raw.error());
}

} // namespace candor::bench
