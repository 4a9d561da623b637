// SPDX-License-Identifier: GPL-3.0-or-later
// Searching and showing the questions of a bank of 10,000, through the store: what a service does, without looking up
// who asks.
#include "Benchmarks.h"
#include "FilledQuestions.h"
#include "Measure.h"
#include "PostgresCluster.h"

#include "model/Clock.h"
#include "store/Connection.h"
#include "store/Migrations.h"
#include "store/QuestionStore.h"
#include "store/Transaction.h"

#include <QDir>

#include <algorithm>

namespace candor::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr PageRange screen{0, 100};
constexpr double mostOfPage = .100; // what is felt as at once
constexpr int pagesOfRound = 40;

/// What the first page by each filter costs, over the rounds.
Result<std::vector<Cost>> costsOf(store::Connection &connection, int rounds,
                                  const std::vector<QuestionFilter> &filters) {
    std::vector<Cost> costs;
    for (int round = 0; round < rounds; ++round) {
        for (const QuestionFilter &filter : filters) {
            const auto cost = measured([&]() -> Result<void> {
                auto transaction = store::Transaction::begin(connection, store::TransactionKind::Read);
                if (!transaction)
                    return failure(transaction.error());
                const auto page = store::QuestionStore(connection).list(filter, screen);
                return page ? transaction->commit() : failure(page.error());
            });
            if (!cost)
                return failure(cost.error());
            costs.push_back(*cost);
        }
    }
    return costs;
}

double highest(const std::vector<Cost> &costs, double Cost::*number) {
    std::vector<double> values;
    values.reserve(costs.size());
    for (const Cost &cost : costs)
        values.push_back(cost.*number);
    return percentile(std::move(values), .99);
}

/// What is typed, best first.
std::vector<QuestionFilter> searches() {
    std::vector<QuestionFilter> filters;
    for (const QString &typed : typedQuestionSearches()) {
        QuestionFilter filter;
        filter.text = typed;
        filter.sort = QuestionSort::Relevance;
        filters.push_back(filter);
    }
    return filters;
}

/// The pages that screens open with: the bank, what is approved, one domain by difficulty, what is asked most.
std::vector<QuestionFilter> firstPages() {
    QuestionFilter approved;
    approved.approvedOnly = true;
    QuestionFilter byDifficulty;
    byDifficulty.domains = {JobDomain::Fullstack};
    byDifficulty.sort = QuestionSort::Difficulty;
    QuestionFilter byUses;
    byUses.sort = QuestionSort::Uses;
    std::vector<QuestionFilter> filters;
    for (int count = 0; count < pagesOfRound; count += 4)
        filters.insert(filters.end(), {QuestionFilter(), approved, byDifficulty, byUses});
    return filters;
}

Result<Row> questionRow(const Setting &setting, const store::ConnectionSettings &settings, const QString &name) {
    const auto connection = store::Connection::open(settings);
    if (!connection)
        return failure(connection.error());
    if (const auto migrated = store::migrate(**connection); !migrated)
        return failure(migrated.error());
    if (const auto filled = fillQuestions(**connection, SystemClock().wallNow()); !filled)
        return failure(filled.error());
    const auto typed = costsOf(**connection, setting.rounds, searches());
    if (!typed)
        return failure(typed.error());
    const auto pages = costsOf(**connection, setting.rounds, firstPages());
    if (!pages)
        return failure(pages.error());
    const double ofSearches = highest(*typed, &Cost::wallSeconds);
    const double ofPages = highest(*pages, &Cost::wallSeconds);
    Row row;
    row.what = u"search as it is typed among 10,000 questions, their first pages, 99th percentile, %1"_s.arg(name);
    row.value = u"%1 ms, %2 ms"_s.arg(text(ofSearches * 1e3, 1), text(ofPages * 1e3, 1));
    row.goal = u"under %1 ms"_s.arg(text(mostOfPage * 1e3, 0));
    row.reached = std::max(ofSearches, ofPages) < mostOfPage;
    // Of PostgreSQL only what this process does of it is in its processor time.
    row.numbers = {{u"search_p99_ms"_s, ofSearches * 1e3},
                   {u"search_median_ms"_s, median(*typed, &Cost::wallSeconds) * 1e3},
                   {u"search_p99_cpu_ms"_s, highest(*typed, &Cost::cpuSeconds) * 1e3},
                   {u"page_p99_ms"_s, ofPages * 1e3},
                   {u"page_median_ms"_s, median(*pages, &Cost::wallSeconds) * 1e3},
                   {u"page_p99_cpu_ms"_s, highest(*pages, &Cost::cpuSeconds) * 1e3},
                   {u"searches"_s, qint64(typed->size())}};
    return row;
}

} // namespace

Result<Row> measureQuestionSearchSqlite(const Setting &setting) {
    store::ConnectionSettings settings;
    settings.file = QDir(setting.scratchFolder).filePath(u"questions.db"_s);
    return questionRow(setting, settings, u"SQLite"_s);
}

Result<Row> measureQuestionSearchPostgresql(const Setting &setting) {
    tests::PostgresCluster cluster;
    if (const QString trouble = cluster.start(); !trouble.isEmpty())
        return failure(ErrorCode::DatabaseUnavailable, trouble);
    return questionRow(setting, cluster.settings(), u"PostgreSQL"_s);
}

} // namespace candor::bench
