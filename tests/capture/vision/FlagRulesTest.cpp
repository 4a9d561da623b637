// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FlagRules.h"

#include <gmock/gmock.h>

namespace candor::vision {
namespace {

using namespace std::chrono_literals;
using ::testing::DoubleNear;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(HoldRule, HoldsOnlyAfterItsTimeAndTellsTheWholeSpan) {
    HoldRule rule(EventKind::HeadTurned, 1s);
    EXPECT_FALSE(rule.update(0ms, false));
    EXPECT_FALSE(rule.update(100ms, true, 50));
    EXPECT_FALSE(rule.holds());
    EXPECT_FALSE(rule.update(1100ms, true, 60, .8));
    EXPECT_FALSE(rule.holds()) << "exactly the time is not longer than it";
    EXPECT_FALSE(rule.update(1140ms, true, 55, .6));
    EXPECT_TRUE(rule.holds());
    const auto event = rule.update(1500ms, false);
    ASSERT_TRUE(event);
    EXPECT_EQ(event->kind, EventKind::HeadTurned);
    EXPECT_EQ(event->start, MediaTime(100ms));
    EXPECT_EQ(event->end, MediaTime(1500ms));
    EXPECT_EQ(event->value, EventValue(60.0));
    EXPECT_THAT(*event->confidence, DoubleNear(.7, 1e-9));
    EXPECT_FALSE(rule.holds());
}

TEST(HoldRule, SaysNothingOfWhatWasShort) {
    HoldRule rule(EventKind::HeadTurned, 1s);
    EXPECT_FALSE(rule.update(0ms, true));
    EXPECT_FALSE(rule.update(900ms, false));
    EXPECT_FALSE(rule.update(1000ms, true));
    EXPECT_FALSE(rule.finish(1900ms));
}

TEST(HoldRule, BridgesAMomentThatCannotBeToldButNotMore) {
    HoldRule rule(EventKind::LookingAway, 1s);
    for (auto time = 0ms; time <= 2000ms; time += 100ms)
        EXPECT_FALSE(rule.update(time, time >= 500ms && time <= 800ms ? std::nullopt : std::optional(true)));
    EXPECT_TRUE(rule.holds());
    std::optional<SessionEvent> event;
    for (auto time = 2100ms; !event && time <= 4000ms; time += 100ms)
        event = rule.update(time, std::nullopt);
    ASSERT_TRUE(event);
    EXPECT_EQ(event->start, MediaTime(0ms));
    EXPECT_EQ(event->end, MediaTime(2000ms));
}

/// Shows the same evidence for a time, then an ordinary frame.
std::vector<SessionEvent> flagsOf(const FlagEvidence &evidence, MediaTime time) {
    FlagRules rules{MeasurementSettings{}};
    FlagEvidence ordinary;
    ordinary.faceCount = 1;
    ordinary.headPose = HeadPose{};
    ordinary.gazeDistance = 0;
    ordinary.eyesClosed = false;
    std::vector<SessionEvent> events;
    for (MediaTime now{}; now <= time; now += 40ms)
        for (auto &event : rules.update(now, evidence))
            events.push_back(event);
    for (auto &event : rules.update(time + 40ms, ordinary))
        events.push_back(event);
    return events;
}

FlagEvidence posed(HeadPose pose) {
    FlagEvidence evidence;
    evidence.faceCount = 1;
    evidence.headPose = pose;
    evidence.gazeDistance = 0;
    evidence.eyesClosed = false;
    return evidence;
}

void expectOne(const FlagEvidence &evidence, MediaTime shortTime, MediaTime longTime, EventKind kind,
               EventValue value) {
    EXPECT_THAT(flagsOf(evidence, shortTime), IsEmpty());
    const auto events = flagsOf(evidence, longTime);
    ASSERT_THAT(events, SizeIs(1));
    EXPECT_EQ(events[0].kind, kind);
    EXPECT_EQ(events[0].value, value);
}

TEST(FlagRules, HeadAndGazeRules) {
    EXPECT_THAT(flagsOf(posed({14, 19, 9}), 10s), IsEmpty());
    EXPECT_THAT(flagsOf(posed({-29, 44, -19}), 10s), IsEmpty());
    expectOne(posed({-31, 0, 0}), 920ms, 1200ms, EventKind::LookingAway, 31.0);
    expectOne(posed({0, 46, 0}), 920ms, 1200ms, EventKind::HeadTurned, 46.0);
    expectOne(posed({0, -46, 0}), 920ms, 1200ms, EventKind::HeadTurned, 46.0);
    expectOne(posed({0, 0, -21}), 920ms, 1200ms, EventKind::HeadTilted, 21.0);
    FlagEvidence away = posed({});
    away.gazeDistance = .36;
    EXPECT_THAT(flagsOf(away, 920ms), IsEmpty());
    EXPECT_THAT(flagsOf(away, 1200ms), SizeIs(1));
    away.gazeDistance = .34;
    EXPECT_THAT(flagsOf(away, 10s), IsEmpty());
}

TEST(FlagRules, FaceCountAndClosedEyes) {
    FlagEvidence evidence;
    expectOne(evidence, 440ms, 600ms, EventKind::FaceAbsent, std::monostate());
    evidence = posed({});
    evidence.faceCount = 3;
    expectOne(evidence, 440ms, 600ms, EventKind::MultipleFaces, 3.0);
    evidence = posed({});
    evidence.eyesClosed = true;
    evidence.gazeDistance.reset();
    expectOne(evidence, 1960ms, 2200ms, EventKind::EyesClosed, std::monostate());
}

TEST(FlagRules, TellsTheStateOfEachFrameAndEndsWhatRuns) {
    FlagRules rules{MeasurementSettings{}};
    FlagEvidence evidence = posed({-40, 0, 0});
    evidence.faceCount = 2;
    EXPECT_THAT(rules.update(0ms, evidence), IsEmpty());
    EXPECT_FALSE(*rules.lookingAway());
    EXPECT_FALSE(rules.multipleFaces());
    EXPECT_THAT(rules.update(600ms, evidence), IsEmpty());
    EXPECT_TRUE(rules.multipleFaces());
    EXPECT_FALSE(*rules.lookingAway());
    EXPECT_THAT(rules.update(1100ms, evidence), IsEmpty());
    EXPECT_TRUE(*rules.lookingAway());
    EXPECT_THAT(rules.update(1140ms, FlagEvidence{2, {}, {}, {}, {}}), IsEmpty());
    EXPECT_FALSE(rules.lookingAway()) << "not known on a frame that shows neither pose nor gaze";
    EXPECT_THAT(rules.finish(1200ms), SizeIs(2));
    EXPECT_THAT(rules.finish(1300ms), IsEmpty());
    EXPECT_FALSE(rules.multipleFaces());
}

} // namespace
} // namespace candor::vision
