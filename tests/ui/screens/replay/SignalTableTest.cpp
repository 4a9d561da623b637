// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/SignalTable.h"

#include "replay/FrameRows.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

SignalFrame whole(std::uint64_t number) {
    SignalFrame signal;
    signal.frameNumber = number;
    signal.mediaTime = std::chrono::milliseconds(number * 33);
    signal.face = {true, 2, 0.5, Box{1, 2, 3, 4.5}};
    signal.eyes = {0.25, 0.5, 0.375, true};
    signal.gaze = {GazeDirection{0.25, -0.5}, false};
    signal.headPose = HeadPose{-3.125, 8.5, 7.25};
    signal.audio = {true, 0.125};
    signal.integrity = {true, false};
    signal.quality = {true, Obstacle::None};
    return signal;
}

TEST(SignalTable, GivesBackWhatWasMeasured) {
    SignalTable table;
    table.add(whole(3));
    table.add(whole(7));
    EXPECT_EQ(table.find(3), whole(3));
    EXPECT_EQ(table.find(7), whole(7));
    EXPECT_FALSE(table.find(0));
    EXPECT_FALSE(table.find(4));
    EXPECT_FALSE(table.find(8));
}

TEST(SignalTable, KeepsWhatWasNotMeasuredEmpty) {
    SignalFrame dark;
    dark.frameNumber = 5;
    dark.quality.obstacle = Obstacle::TooDark;
    SignalTable table;
    table.add(dark);
    EXPECT_EQ(table.find(5), dark);
}

TEST(FrameRows, SaysEachValue) {
    const auto rows = frameRows(whole(1));
    ASSERT_EQ(rows.size(), 8U);
    EXPECT_EQ(rows[0].value, u"2");
    EXPECT_EQ(rows[2].value, u"0.25 0.50");
    EXPECT_EQ(rows[3].value, u"\u22123.1\u00b0");
    EXPECT_EQ(rows[4].value, u"+8.5\u00b0");
    EXPECT_EQ(rows[6].value, u"+0.25 \u22120.50");
    EXPECT_EQ(rows[7].value, u"speech");
    for (const FrameRow &row : rows)
        EXPECT_TRUE(row.reason.isEmpty()) << row.name.toStdString();
}

TEST(FrameRows, SaysWhyThereIsNoValue) {
    SignalFrame dark;
    dark.quality.obstacle = Obstacle::TooDark;
    dark.audio.voiceActivity = false;
    const auto rows = frameRows(dark);
    EXPECT_EQ(rows[0].value, u"0");
    EXPECT_EQ(rows[4].value, u"\u2013");
    EXPECT_EQ(rows[4].reason, u"Too dark");
    EXPECT_EQ(rows[7].value, u"no speech");
    for (const FrameRow &row : frameRows(std::nullopt)) {
        EXPECT_EQ(row.value, u"\u2013");
        EXPECT_EQ(row.reason, u"Not analysed");
    }
}

} // namespace
} // namespace candor::screens
