// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryContent.h"

#include "RecordedWorkspace.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;
using tests::planOf;

class SummaryContentTest : public testing::Test {
protected:
    QTemporaryDir folder;
    tests::RecordedWorkspace workspace{folder.path()};
};

bool has(const std::vector<FlagRow> &rows, EventKind kind) {
    return std::any_of(rows.begin(), rows.end(), [kind](const FlagRow &row) { return row.kind == kind; });
}

FlagRow rowOf(const std::vector<FlagRow> &rows, EventKind kind) {
    for (const FlagRow &row : rows) {
        if (row.kind == kind)
            return row;
    }
    ADD_FAILURE() << "no such row";
    return {};
}

TEST_F(SummaryContentTest, ASessionIsReadWhole) {
    const QString session = workspace.add(planOf(QStringLiteral("one")), 30);
    const auto content = readSummaryContent(session);
    ASSERT_TRUE(content.has_value());
    EXPECT_TRUE(content->isFinished());
    EXPECT_TRUE(content->summary.has_value());
    EXPECT_TRUE(content->unreadable.empty());
    EXPECT_FALSE(content->spans.empty());
    EXPECT_EQ(content->spans.front().kind, SpanKind::Measured);
    EXPECT_EQ(content->spans.back().end, fromSeconds(content->lengthSeconds()));
    EXPECT_EQ(rowOf(content->flags, EventKind::LookingAway).count, 0);
    EXPECT_FALSE(has(content->flags, EventKind::Paste));
}

TEST_F(SummaryContentTest, WhatCannotBeReadIsLeftOutAndNamed) {
    const QString session = workspace.add(planOf(QStringLiteral("one")), 30);
    tests::writeFile(session + QStringLiteral("/events.json"), "[\n{\"start\": ");
    auto content = readSummaryContent(session);
    ASSERT_TRUE(content.has_value());
    EXPECT_EQ(content->unreadable.size(), 1U);
    EXPECT_TRUE(content->summary.has_value());
    EXPECT_FALSE(content->spans.empty());

    tests::writeFile(session + QStringLiteral("/signals.json"), "[\n17\n]\n");
    tests::writeFile(session + QStringLiteral("/summary.json"), "{}");
    content = readSummaryContent(session);
    ASSERT_TRUE(content.has_value()) << "the manifest can still be read";
    EXPECT_EQ(content->unreadable.size(), 3U);
    EXPECT_FALSE(content->summary.has_value());
    EXPECT_TRUE(content->spans.empty());
    EXPECT_GT(content->lengthSeconds(), 0.5) << "the manifest says it too";
    EXPECT_FALSE(rowOf(content->flags, EventKind::LookingAway).count.has_value());

    ASSERT_TRUE(QFile::remove(session + QStringLiteral("/manifest.json")));
    EXPECT_FALSE(readSummaryContent(session).has_value());
}

TEST_F(SummaryContentTest, WithoutMeasurementNothingIsZero) {
    auto plan = planOf(QStringLiteral("one"));
    plan.telemetry = false;
    const auto content = readSummaryContent(workspace.add(plan));
    ASSERT_TRUE(content.has_value());
    EXPECT_TRUE(content->spans.empty());
    for (const FlagRow &row : content->flags)
        EXPECT_FALSE(row.count.has_value());
}

TEST_F(SummaryContentTest, AnUnfinishedOneHasNoFigures) {
    const auto stopped = readSummaryContent(workspace.addInterrupted(planOf(QStringLiteral("one"))));
    ASSERT_TRUE(stopped.has_value());
    EXPECT_FALSE(stopped->isFinished());
    EXPECT_FALSE(stopped->inUse);
    const auto recorder = workspace.startRecording(planOf(QStringLiteral("two")));
    const auto used = readSummaryContent(workspace.folderOf(QStringLiteral("two")));
    ASSERT_TRUE(used.has_value());
    EXPECT_TRUE(used->inUse);
}

TEST(FlagRows, CountTotalLongestAndFirst) {
    RecordingPlan plan;
    plan.picture = PictureFormat{{640, 480}, 30};
    plan.sound = false;
    SessionSummary summary;
    summary.flags = {{EventKind::LookingAway, 2, 5.5}, {EventKind::Paste, 1, 0}};
    const std::vector<SessionEvent> events{{EventKind::LookingAway, 7s, 11s, {}, std::nullopt},
                                           {EventKind::LookingAway, 2s, 3500ms, {}, std::nullopt},
                                           {EventKind::Speech, 0s, 9s, {}, std::nullopt},
                                           {EventKind::Paste, 9s, 9s, {}, std::nullopt}};
    const auto rows = flagRows(plan, summary, events);
    EXPECT_EQ(rowOf(rows, EventKind::LookingAway), (FlagRow{EventKind::LookingAway, 2, 5.5, 4.0, MediaTime(2s)}));
    EXPECT_EQ(rowOf(rows, EventKind::HeadTurned).count, 0);
    EXPECT_FALSE(rowOf(rows, EventKind::AudioInterruption).count.has_value()) << "there was no sound to listen to";
    EXPECT_TRUE(has(rows, EventKind::Paste));
    const auto unread = flagRows(plan, summary, std::nullopt);
    EXPECT_EQ(rowOf(unread, EventKind::LookingAway).count, 2);
    EXPECT_FALSE(rowOf(unread, EventKind::LookingAway).first.has_value());
}

} // namespace
} // namespace candor::screens
