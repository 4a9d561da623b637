// SPDX-License-Identifier: GPL-3.0-or-later
// Searching and showing the candidates of a workspace with 10,000 of them, 1,000 jobs and 10,000 applications, through
// the services: sign-in looked up, permissions asked, rows read into values.
#include "Benchmarks.h"
#include "FilledWorkspace.h"
#include "Measure.h"
#include "PostgresCluster.h"

#include "access/Gate.h"
#include "documents/ReaderPool.h"
#include "files/FileStore.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"
#include "store/Connection.h"
#include "store/Database.h"
#include "store/Migrations.h"

#include <QDir>

#include <algorithm>

namespace candor::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int rowsOfScreen = 100;
constexpr double mostOfSqlite = .010;
constexpr double mostOfPostgresql = .020;
constexpr double mostOfBoard = .100;

/// The services of a filled workspace.
struct Workspace {
    explicit Workspace(const store::ConnectionSettings &settings) : database(settings) {}

    SystemClock clock;
    store::Database database;
    access::Gate gate{database, clock};
    files::LocalFileStore files{QString()}; // nothing is put into it
    documents::ReaderPool reader{{}};       // nothing is read by it
    hiring::ApplicationService applications{gate, files, reader};
    hiring::JobService jobs{gate};
    FilledWorkspace filled;
};

Result<std::unique_ptr<Workspace>> openFilled(const store::ConnectionSettings &settings) {
    auto workspace = std::make_unique<Workspace>(settings);
    const auto connection = workspace->database.connection();
    if (!connection)
        return failure(connection.error());
    if (const auto migrated = store::migrate(**connection); !migrated)
        return failure(migrated.error());
    auto filled = fill(**connection, workspace->clock);
    if (!filled)
        return failure(filled.error());
    workspace->filled = std::move(*filled);
    return workspace;
}

/// Times on the wall of each text's search, over the rounds.
template<typename Search>
Result<std::vector<double>> timesOf(int rounds, const QStringList &texts, Search search) {
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        for (const QString &text : texts) {
            const auto cost = measured([&]() -> Result<void> {
                const auto page = search(text);
                return page ? Result<void>() : failure(page.error());
            });
            if (!cost)
                return failure(cost.error());
            seconds.push_back(cost->wallSeconds);
        }
    }
    return seconds;
}

Result<Row> searchRow(const Setting &setting, Workspace &workspace, const QString &name, double most) {
    const PageRange screen{0, rowsOfScreen};
    const auto candidates = timesOf(setting.rounds, typedCandidateSearches(), [&](const QString &typed) {
        CandidateFilter filter;
        filter.text = typed;
        return workspace.applications.list(workspace.filled.administrator, filter, screen);
    });
    if (!candidates)
        return failure(candidates.error());
    const auto jobs = timesOf(setting.rounds, typedJobSearches(), [&](const QString &typed) {
        JobFilter filter;
        filter.text = typed;
        filter.sort = JobSort::Relevance;
        return workspace.jobs.list(access::Actor::guest(u"bench"_s), filter, screen);
    });
    if (!jobs)
        return failure(jobs.error());
    const double ofCandidates = percentile(*candidates, .99);
    const double ofJobs = percentile(*jobs, .99);
    Row row;
    row.what = u"search as it is typed among 10,000 candidates, among 1,000 jobs, 99th percentile, %1"_s.arg(name);
    row.value = u"%1 ms, %2 ms"_s.arg(text(ofCandidates * 1e3, 1), text(ofJobs * 1e3, 1));
    row.goal = u"under %1 ms"_s.arg(text(most * 1e3, 0));
    row.reached = std::max(ofCandidates, ofJobs) < most;
    row.numbers = {{u"candidates_p99_ms"_s, ofCandidates * 1e3},
                   {u"candidates_median_ms"_s, median(*candidates) * 1e3},
                   {u"jobs_p99_ms"_s, ofJobs * 1e3},
                   {u"jobs_median_ms"_s, median(*jobs) * 1e3},
                   {u"searches"_s, qint64(candidates->size())}};
    return row;
}

/// A board asks for how many stand where and for the first rows of each stage.
Result<void> openBoard(Workspace &workspace) {
    CandidateFilter filter;
    filter.job = workspace.filled.boardJob;
    if (const auto counts = workspace.applications.counts(workspace.filled.recruiter, filter); !counts)
        return failure(counts.error());
    for (const Stage stage : allStages) {
        filter.stages = {stage};
        const auto page = workspace.applications.list(workspace.filled.recruiter, filter, {0, rowsOfScreen});
        if (!page)
            return failure(page.error());
    }
    return {};
}

Result<Row> boardRow(const Setting &setting, Workspace &workspace, const QString &name) {
    std::vector<double> seconds;
    for (int round = 0; round < std::max(setting.rounds, 20); ++round) {
        const auto cost = measured([&] { return openBoard(workspace); });
        if (!cost)
            return failure(cost.error());
        seconds.push_back(cost->wallSeconds);
    }
    const double worst = percentile(seconds, .99);
    Row row;
    row.what = u"board of a job with 500 of 10,000 applications to its first rows, %1"_s.arg(name);
    row.value = u"%1 ms"_s.arg(text(median(seconds) * 1e3, 1));
    row.goal = u"under %1 ms"_s.arg(text(mostOfBoard * 1e3, 0));
    row.reached = worst < mostOfBoard;
    row.numbers = {{u"median_ms"_s, median(seconds) * 1e3}, {u"p99_ms"_s, worst * 1e3}};
    return row;
}

Result<std::unique_ptr<Workspace>> openSqlite(const Setting &setting, const QString &name) {
    store::ConnectionSettings settings;
    settings.file = QDir(setting.scratchFolder).filePath(name);
    return openFilled(settings);
}

} // namespace

Result<Row> measureSearchSqlite(const Setting &setting) {
    const auto workspace = openSqlite(setting, u"search.db"_s);
    return workspace ? searchRow(setting, **workspace, u"SQLite"_s, mostOfSqlite) : failure(workspace.error());
}

Result<Row> measureSearchPostgresql(const Setting &setting) {
    tests::PostgresCluster cluster;
    if (const QString trouble = cluster.start(); !trouble.isEmpty())
        return failure(ErrorCode::DatabaseUnavailable, trouble);
    const auto workspace = openFilled(cluster.settings());
    return workspace ? searchRow(setting, **workspace, u"PostgreSQL"_s, mostOfPostgresql) : failure(workspace.error());
}

Result<Row> measureBoardSqlite(const Setting &setting) {
    const auto workspace = openSqlite(setting, u"board.db"_s);
    return workspace ? boardRow(setting, **workspace, u"SQLite"_s) : failure(workspace.error());
}

Result<Row> measureBoardPostgresql(const Setting &setting) {
    tests::PostgresCluster cluster;
    if (const QString trouble = cluster.start(); !trouble.isEmpty())
        return failure(ErrorCode::DatabaseUnavailable, trouble);
    const auto workspace = openFilled(cluster.settings());
    return workspace ? boardRow(setting, **workspace, u"PostgreSQL"_s) : failure(workspace.error());
}

} // namespace candor::bench
