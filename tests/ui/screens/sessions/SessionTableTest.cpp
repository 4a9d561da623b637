// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionTable.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>

namespace candor::screens {
namespace {

using testing::ElementsAre;
using Tester = QAbstractItemModelTester;

record::SessionEntry entryOf(const char *uuid, int minute, SessionState state = SessionState::Completed) {
    record::SessionEntry entry;
    entry.folder = QStringLiteral("/sessions/") + QString::fromLatin1(uuid);
    record::SessionOverview overview;
    overview.manifest.plan.uuid = QString::fromLatin1(uuid);
    overview.manifest.plan.startedAt = WallTime(std::chrono::minutes(29'908'202 + minute));
    overview.manifest.plan.picture = PictureFormat{{1280, 720}, 30};
    overview.manifest.plan.camera = QStringLiteral("Desk Camera");
    overview.manifest.state = state;
    if (state == SessionState::Completed || state == SessionState::Recovered) {
        overview.summary = SessionSummary();
        overview.summary->durationSeconds = 60.0 * minute;
        overview.summary->measurableShare = 0.5;
    }
    entry.overview = overview;
    entry.bytes = 1'000'000;
    return entry;
}

QStringList shownIds(const SessionFilter &filter) {
    QStringList ids;
    for (int row = 0; row < filter.rowCount(); ++row)
        ids << filter.row(row).id;
    return ids;
}

TEST(SessionRow, TellsHowASessionStands) {
    EXPECT_EQ(rowOf(entryOf("a", 1)).condition, SessionCondition::Completed);
    EXPECT_EQ(rowOf(entryOf("a", 1, SessionState::Recovered)).condition, SessionCondition::Recovered);
    EXPECT_EQ(rowOf(entryOf("a", 1, SessionState::Failed)).condition, SessionCondition::Failed);
    auto recording = entryOf("a", 1, SessionState::Recording);
    recording.overview->inUse = true;
    EXPECT_EQ(rowOf(recording).condition, SessionCondition::InUse);
    recording.overview->inUse = false;
    recording.needsRecovery = true;
    EXPECT_EQ(rowOf(recording).condition, SessionCondition::Interrupted);
    record::SessionEntry damaged;
    damaged.folder = QStringLiteral("/sessions/broken");
    damaged.problem = Error{ErrorCode::SessionDamaged, QStringLiteral("no manifest")};
    const auto row = rowOf(damaged);
    EXPECT_EQ(row.condition, SessionCondition::Damaged);
    EXPECT_EQ(conditionWords(row), QStringLiteral("Damaged: no manifest"));
    EXPECT_EQ(row.name, QStringLiteral("broken"));
}

TEST(SessionRow, WhatWasNotMeasuredIsNotZero) {
    auto entry = entryOf("a", 1);
    EXPECT_EQ(rowOf(entry).flags, 0);
    entry.overview->manifest.plan.telemetry = false;
    entry.overview->summary->measurableShare.reset();
    const auto row = rowOf(entry);
    EXPECT_FALSE(row.flags.has_value());
    SessionTable table;
    table.setRows({row});
    EXPECT_EQ(table.index(0, SessionTable::Flags).data().toString(), QStringLiteral("–"));
    EXPECT_EQ(table.index(0, SessionTable::Measurable).data().toString(), QStringLiteral("–"));
    EXPECT_EQ(table.index(0, SessionTable::Started).data().toString(), QStringLiteral("12 Nov 2026 14:03"));
}

TEST(SessionTable, IsAnItemModel) {
    SessionTable table;
    SessionFilter filter(table);
    const Tester source(&table, Tester::FailureReportingMode::Fatal);
    const Tester shown(&filter, Tester::FailureReportingMode::Fatal);
    table.setRows({rowOf(entryOf("a", 1)), rowOf(entryOf("b", 2)), rowOf(entryOf("c", 3))});
    filter.sort(SessionTable::Length, Qt::DescendingOrder);
    filter.search(QStringLiteral("desk"));
    table.removeFolders({QStringLiteral("/sessions/b"), QStringLiteral("/sessions/none")});
    EXPECT_EQ(shownIds(filter), QStringList({QStringLiteral("c"), QStringLiteral("a")}));
    table.setRows({});
    EXPECT_EQ(filter.rowCount(), 0);
}

TEST(SessionTable, SortsByWhatACellMeans) {
    SessionTable table;
    SessionFilter filter(table);
    auto big = entryOf("c", 3);
    big.bytes = 2'000'000'000;
    auto unknown = entryOf("d", 4);
    unknown.overview->summary->measurableShare.reset();
    table.setRows({rowOf(entryOf("a", 20)), rowOf(entryOf("b", 100)), rowOf(big), rowOf(unknown)});
    filter.sort(SessionTable::Length);
    EXPECT_EQ(shownIds(filter).join(u' '), QStringLiteral("c d a b")) << "20 minutes are less than 100";
    filter.sort(SessionTable::Size, Qt::DescendingOrder);
    EXPECT_EQ(shownIds(filter).first(), QStringLiteral("c"));
    filter.sort(SessionTable::Measurable);
    EXPECT_EQ(shownIds(filter).first(), QStringLiteral("d")) << "what was not measured comes first, not as 0";
    filter.sort(SessionTable::Started, Qt::DescendingOrder);
    EXPECT_EQ(shownIds(filter).first(), QStringLiteral("b"));
}

TEST(SessionTable, SearchesDateIdDeviceAndState) {
    SessionTable table;
    SessionFilter filter(table);
    auto other = entryOf("77fe", 60 * 24 * 40, SessionState::Recovered);
    other.overview->manifest.plan.camera = QStringLiteral("<b>Roof</b> camera");
    table.setRows({rowOf(entryOf("a1b2", 1)), rowOf(other)});
    const auto found = [&](const char *words) {
        filter.search(QString::fromUtf8(words));
        return shownIds(filter).join(u' ').toStdString();
    };
    EXPECT_EQ(found("a1b"), "a1b2");
    EXPECT_EQ(found("2026-11-12"), "a1b2");
    EXPECT_EQ(found("12 nov"), "a1b2");
    EXPECT_EQ(found("roof"), "77fe");
    EXPECT_EQ(found("RECOVERED dec"), "77fe");
    EXPECT_EQ(found("recovered desk"), "") << "every word must be found";
    EXPECT_EQ(found("  ").size(), std::string("a1b2 77fe").size());
}

TEST(SessionTable, AToolTipTakesNoTagsFromAManifest) {
    record::SessionEntry damaged;
    damaged.folder = QStringLiteral("/sessions/x");
    damaged.problem = Error{ErrorCode::SessionDamaged, QStringLiteral("<img src=x> & more")};
    SessionTable table;
    table.setRows({rowOf(damaged)});
    const QModelIndex state = table.index(0, SessionTable::State);
    EXPECT_EQ(state.data().toString(), QStringLiteral("Damaged: <img src=x> & more"));
    EXPECT_EQ(state.data(Qt::ToolTipRole).toString(),
              QStringLiteral("<span>Damaged: &lt;img src=x&gt; &amp; more</span>"));
}

} // namespace
} // namespace candor::screens
