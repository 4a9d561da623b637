// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/MeasurableSpans.h"

#include "summary/MeasurableStrip.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

SignalFrame signalAt(MediaTime time, Obstacle obstacle = Obstacle::None) {
    SignalFrame signal;
    signal.mediaTime = time;
    signal.quality = {obstacle == Obstacle::None, obstacle};
    return signal;
}

MeasurableSpan spanOf(MediaTime start, MediaTime end, SpanKind kind, Obstacle obstacle = Obstacle::None,
                      const QString &cause = {}) {
    return {start, end, kind, obstacle, cause};
}

SpanBuilder measuredFrom(MediaTime from, MediaTime to) {
    SpanBuilder builder;
    for (MediaTime time = from; time < to; time += 100ms)
        builder.add(signalAt(time));
    return builder;
}

TEST(MeasurableSpans, FramesOfOneKindAreOneSpan) {
    SpanBuilder builder;
    builder.add(signalAt(0ms));
    builder.add(signalAt(100ms));
    builder.add(signalAt(200ms, Obstacle::TooDark));
    builder.add(signalAt(300ms, Obstacle::TooDark));
    builder.add(signalAt(400ms, Obstacle::NoFace));
    EXPECT_THAT(builder.finish(500ms, {}), ElementsAre(spanOf(0ms, 200ms, SpanKind::Measured),
                                                       spanOf(200ms, 400ms, SpanKind::Obstructed, Obstacle::TooDark),
                                                       spanOf(400ms, 500ms, SpanKind::Obstructed, Obstacle::NoFace)));
}

TEST(MeasurableSpans, ARecordStandsForHalfASecondAtMost) {
    SpanBuilder builder;
    builder.add(signalAt(1s));
    builder.add(signalAt(3s));
    EXPECT_THAT(builder.finish(5s, {}),
                ElementsAre(spanOf(0s, 1s, SpanKind::NotAnalysed), spanOf(1s, 1500ms, SpanKind::Measured),
                            spanOf(1500ms, 3s, SpanKind::NotAnalysed), spanOf(3s, 3500ms, SpanKind::Measured),
                            spanOf(3500ms, 5s, SpanKind::NotAnalysed)));
}

TEST(MeasurableSpans, GapsAndPausesTakePrecedence) {
    const auto builder = measuredFrom(0s, 4s);
    const std::vector<SessionEvent> events{{EventKind::Pause, 3s, 10s, {}, std::nullopt},
                                           {EventKind::Gap, 1s, 2s, QStringLiteral("camera"), std::nullopt},
                                           {EventKind::Gap, 1500ms, 2500ms, QStringLiteral("recorder"), std::nullopt},
                                           {EventKind::Gap, 0s, 4s, QStringLiteral("microphone"), std::nullopt},
                                           {EventKind::LookingAway, 0s, 4s, {}, std::nullopt}};
    EXPECT_THAT(builder.finish(4s, events),
                ElementsAre(spanOf(0s, 1s, SpanKind::Measured),
                            spanOf(1s, 2s, SpanKind::Gap, Obstacle::None, QStringLiteral("camera")),
                            spanOf(2s, 2500ms, SpanKind::Gap, Obstacle::None, QStringLiteral("recorder")),
                            spanOf(2500ms, 3s, SpanKind::Measured), spanOf(3s, 4s, SpanKind::Pause)));
}

TEST(MeasurableSpans, NothingOddIsTakenFromHostileRecords) {
    SpanBuilder builder;
    builder.add(signalAt(2s));
    builder.add(signalAt(1s, Obstacle::TooDark));
    builder.add(signalAt(-5s));
    const std::vector<SessionEvent> events{{EventKind::Pause, 3s, 2s, {}, std::nullopt},
                                           {EventKind::Gap, -9s, 100ms, {}, std::nullopt}};
    const auto spans = builder.finish(3s, events);
    MediaTime now{};
    for (const auto &span : spans) {
        EXPECT_EQ(span.start, now);
        EXPECT_GT(span.end, span.start);
        now = span.end;
    }
    EXPECT_EQ(now, MediaTime(3s));
    EXPECT_TRUE(SpanBuilder().finish(0s, {}).empty());
}

TEST(MeasurableSpans, CausesAreAddedUpTheLongestFirst) {
    const std::vector<MeasurableSpan> spans{
        spanOf(0s, 1s, SpanKind::Measured),    spanOf(1s, 2s, SpanKind::Obstructed, Obstacle::NoFace),
        spanOf(2s, 3s, SpanKind::Pause),       spanOf(3s, 5s, SpanKind::Obstructed, Obstacle::TooDark),
        spanOf(5s, 6s, SpanKind::NotAnalysed), spanOf(6s, 8s, SpanKind::Obstructed, Obstacle::NoFace)};
    const auto found = unmeasuredIn(spans);
    EXPECT_EQ(found.length, MediaTime(6s));
    EXPECT_EQ(found.paused, MediaTime(1s));
    ASSERT_EQ(found.causes.size(), 3U);
    EXPECT_EQ(found.causes[0].example.obstacle, Obstacle::NoFace);
    EXPECT_EQ(found.causes[0].length, MediaTime(3s));
    EXPECT_EQ(found.causes[1].length, MediaTime(2s));
}

TEST(MeasurableStrip, HasRoundTicksAtAnyLength) {
    EXPECT_EQ(tickStep(53s, 8), MediaTime(10s));
    EXPECT_EQ(tickStep(1476s, 5), MediaTime(300s));
    EXPECT_EQ(tickStep(3h, 6), MediaTime(30min));
    EXPECT_EQ(tickStep(24h * 7, 4), MediaTime(24h * 2));
}

} // namespace
} // namespace candor::screens
