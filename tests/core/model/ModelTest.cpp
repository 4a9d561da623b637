// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Clock.h"
#include "model/Job.h"
#include "model/Measurement.h"
#include "model/Media.h"
#include "model/Question.h"
#include "model/Result.h"
#include "model/Session.h"
#include "model/SessionEvent.h"

#include <gmock/gmock.h>

namespace candor {
namespace {

using namespace std::chrono_literals;

template<typename Value>
void expectNamesToReturn(Value last, QString (*name)(Value), std::optional<Value> (*value)(const QString &)) {
    std::vector<QString> seen;
    for (int index = 0; index <= static_cast<int>(last); ++index) {
        const auto each = static_cast<Value>(index);
        EXPECT_EQ(value(name(each)), each) << index;
        EXPECT_THAT(seen, testing::Not(testing::Contains(name(each))));
        seen.push_back(name(each));
    }
    EXPECT_EQ(value(QStringLiteral("no such name")), std::nullopt);
}

TEST(JobTest, ADayLastsUntilItHasEndedEverywhere) {
    const auto at = [](int hour, int minute) {
        return WallTime(std::chrono::sys_days(std::chrono::year(2026) / 5 / 2) + std::chrono::hours(hour) +
                        std::chrono::minutes(minute));
    };
    EXPECT_EQ(lastDayOnEarth(at(0, 0)), QDate(2026, 5, 1));
    EXPECT_EQ(lastDayOnEarth(at(11, 59)), QDate(2026, 5, 1));
    EXPECT_EQ(lastDayOnEarth(at(12, 0)), QDate(2026, 5, 2));
    EXPECT_EQ(lastDayOnEarth(WallTime(std::chrono::milliseconds(-1))), QDate(1969, 12, 31));
}

TEST(NamesTest, EveryNameInFilesLeadsBackToItsValue) {
    expectNamesToReturn(EventKind::Problem, eventKindName, eventKindFromName);
    expectNamesToReturn(Obstacle::Blurred, obstacleName, obstacleFromName);
    expectNamesToReturn(Container::WebM, containerName, containerFromName);
    expectNamesToReturn(SessionState::Failed, sessionStateName, sessionStateFromName);
    expectNamesToReturn(QuestionType::Code, questionTypeName, questionTypeFromName);
    expectNamesToReturn(QuestionKind::Situational, questionKindName, questionKindFromName);
    expectNamesToReturn(Difficulty::Advanced, difficultyName, difficultyFromName);
    expectNamesToReturn(QuestionStatus::Retired, questionStatusName, questionStatusFromName);
    expectNamesToReturn(QuestionEventKind::Imported, questionEventKindName, questionEventKindFromName);
    expectNamesToReturn(QuestionSort::Uses, questionSortName, questionSortFromName);
}

TEST(NamesTest, AreSpelledAsInTheFormat) {
    EXPECT_EQ(eventKindName(EventKind::AudioInterruption), QStringLiteral("audio_interruption"));
    EXPECT_EQ(eventKindName(EventKind::FaceAbsent), QStringLiteral("face_absent"));
    EXPECT_EQ(obstacleName(Obstacle::None), QString());
    EXPECT_EQ(obstacleName(Obstacle::TurnedAway), QStringLiteral("turned_away"));
    EXPECT_EQ(questionTypeName(QuestionType::Mcq), QStringLiteral("mcq"));
    EXPECT_EQ(questionKindName(QuestionKind::Behavioral), QStringLiteral("behavioral"));
    EXPECT_EQ(questionStatusName(QuestionStatus::AwaitingApproval), QStringLiteral("awaiting_approval"));
    EXPECT_EQ(questionEventKindName(QuestionEventKind::TakenBack), QStringLiteral("taken_back"));
}

TEST(NamesTest, WhatAPersonDoesOrAMachineMissesIsNoFlag) {
    EXPECT_TRUE(isFlag(EventKind::MultipleFaces));
    EXPECT_TRUE(isFlag(EventKind::AudioInterruption));
    for (const EventKind kind : {EventKind::Blink, EventKind::Speech, EventKind::Gap, EventKind::Problem})
        EXPECT_FALSE(isFlag(kind));
}

TEST(QualityLabelTest, NeedsBothSides) {
    EXPECT_EQ(qualityLabel({640, 480}), QStringLiteral("SD"));
    EXPECT_EQ(qualityLabel({1280, 700}), QStringLiteral("SD"));
    EXPECT_EQ(qualityLabel({1280, 720}), QStringLiteral("HD"));
    EXPECT_EQ(qualityLabel({1920, 1080}), QStringLiteral("FHD"));
}

TEST(TimeTest, SecondsRoundToTheNearestNanosecondOnBothSidesOfZero) {
    EXPECT_EQ(fromSeconds(1.5), 1'500'000'000ns);
    EXPECT_EQ(fromSeconds(-0.0000000016), -2ns);
    EXPECT_DOUBLE_EQ(toSeconds(41'133ms), 41.133);
}

TEST(AudioBlockTest, LastsAsLongAsItsSamples) {
    AudioBlock block;
    EXPECT_EQ(block.duration(), 0ns);
    block.samples = std::make_shared<std::vector<std::int16_t>>(960);
    EXPECT_EQ(block.duration(), 20ms);
}

TEST(ResultTest, HoldsAValueOrAnError) {
    const Result<int> value = 3;
    ASSERT_TRUE(value);
    EXPECT_EQ(*value, 3);
    const Result<int> error = failure(ErrorCode::NoSpace, QStringLiteral("disk"));
    ASSERT_FALSE(error);
    EXPECT_EQ(error.error(), (Error{ErrorCode::NoSpace, QStringLiteral("disk")}));
    const Result<void> handedOn = failure(error.error());
    EXPECT_EQ(handedOn.error().code, ErrorCode::NoSpace);
}

TEST(SystemClockTest, TheMonotonicClockNeverGoesBack) {
    const SystemClock clock;
    const auto before = clock.monotonicNow();
    EXPECT_GE(clock.monotonicNow(), before);
    EXPECT_GT(clock.wallNow(), WallTime(1'700'000'000s));
}

} // namespace
} // namespace candor
