// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/BlinkDetector.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>

namespace candor::vision {
namespace {

using ::testing::DoubleNear;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Aspect ratio of both eyes by time.
using Lids = std::function<double(double)>;

struct Outcome {
    std::vector<SessionEvent> blinks;
    int blinkingFrames = 0;
    int closedFrames = 0;
};

Outcome play(const Lids &left, const Lids &right, double seconds, double rate) {
    BlinkDetector detector{MeasurementSettings{}};
    Outcome outcome;
    for (int frame = 0; frame < seconds * rate; ++frame) {
        const double time = frame / rate;
        LidState state = detector.update(fromSeconds(time), left(time), right(time));
        if (state.blink)
            outcome.blinks.push_back(*state.blink);
        outcome.blinkingFrames += state.blinking.value_or(false);
        outcome.closedFrames += state.closed.value_or(false);
    }
    return outcome;
}

/// Open at `open`, with a closure down to `low` from `start` for `length` seconds, lids moving for a quarter of it.
Lids closing(double open, double low, double start, double length) {
    return [=](double time) {
        const double phase = (time - start) / length;
        if (phase <= 0 || phase >= 1)
            return open;
        const double down = std::min(1.0, std::min(phase, 1 - phase) / .25);
        return open + (low - open) * down;
    };
}

class BlinkAtRate : public ::testing::TestWithParam<double> {};

TEST_P(BlinkAtRate, FindsAShortClosureOnceWithItsTimes) {
    const Lids lids = closing(.30, .06, 6, .3);
    const Outcome outcome = play(lids, lids, 10, GetParam());
    ASSERT_THAT(outcome.blinks, SizeIs(1));
    const SessionEvent &blink = outcome.blinks[0];
    EXPECT_EQ(blink.kind, EventKind::Blink);
    EXPECT_THAT(toSeconds(blink.start), DoubleNear(6.03, 1 / GetParam() + .01));
    EXPECT_THAT(toSeconds(blink.end), DoubleNear(6.27, 1 / GetParam() + .01));
    EXPECT_GT(*blink.confidence, .9);
    EXPECT_THAT(outcome.blinkingFrames / GetParam(), DoubleNear(.24, 2 / GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Rates, BlinkAtRate, ::testing::Values(15., 25., 30., 50., 60.));

TEST(BlinkDetector, UsesTheFixedThresholdsUntilThreeSecondsOfOpenEyes) {
    // .19 is below .20, but only .63 of an open level of .30: a blink while thresholds are fixed ...
    const Lids early = closing(.30, .19, 1, .3);
    EXPECT_THAT(play(early, early, 2, 25).blinks, SizeIs(1));
    // ... and .21 is none, although it would be one for wide eyes of .38 once their level is known.
    const Lids wideEarly = closing(.38, .21, 1, .3);
    EXPECT_THAT(play(wideEarly, wideEarly, 2, 25).blinks, IsEmpty());
    const Lids wideLate = closing(.38, .21, 6, .3);
    EXPECT_THAT(play(wideLate, wideLate, 8, 25).blinks, SizeIs(1));
}

TEST(BlinkDetector, LearnsNarrowEyesWithoutCallingThemClosed) {
    const Lids lids = closing(.18, .05, 10, .25);
    const Outcome outcome = play(lids, lids, 12, 25);
    ASSERT_THAT(outcome.blinks, SizeIs(1));
    EXPECT_THAT(toSeconds(outcome.blinks[0].start), DoubleNear(10, .1));
    EXPECT_LT(outcome.closedFrames, 8);
}

TEST(BlinkDetector, FollowsSlowChangesOfTheOpenLevel) {
    // The head sinks within ten seconds: the same eyes look a third narrower, and blink like that.
    const auto sinking = [](double time) { return .33 - .11 * std::clamp((time - 5) / 10, 0., 1.); };
    const Lids lids = [&](double time) { return time > 40 && time < 40.2 ? .10 : sinking(time); };
    const Outcome outcome = play(lids, lids, 42, 25);
    ASSERT_THAT(outcome.blinks, SizeIs(1));
    EXPECT_THAT(toSeconds(outcome.blinks[0].start), DoubleNear(40, .1));
}

TEST(BlinkDetector, CountsAFullClosureOfASecondButNotALongerOne) {
    const Lids second = closing(.30, .04, 6, 1.0);
    EXPECT_THAT(play(second, second, 9, 25).blinks, SizeIs(1));
    const Lids longer = closing(.30, .04, 6, 3.0);
    const Outcome outcome = play(longer, longer, 12, 25);
    EXPECT_THAT(outcome.blinks, IsEmpty());
    EXPECT_GT(outcome.closedFrames, 45);
}

TEST(BlinkDetector, TakesAPartialClosureForABlinkOnlyWhenItIsShort) {
    const Lids brief = closing(.30, .17, 6, .25);
    EXPECT_THAT(play(brief, brief, 8, 25).blinks, SizeIs(1));
    const Lids look = closing(.30, .17, 6, .9);
    EXPECT_THAT(play(look, look, 9, 25).blinks, IsEmpty());
}

TEST(BlinkDetector, DoesNotTakeAWinkForABlink) {
    EXPECT_THAT(play(
                    closing(.30, .02, 6, .3), [](double) { return .29; }, 8, 25)
                    .blinks,
                IsEmpty());
}

TEST(BlinkDetector, TellsTwoBlinksInARowApart) {
    const Lids first = closing(.30, .05, 6, .25);
    const Lids second = closing(.30, .05, 6.4, .25);
    const Lids both = [&](double time) { return std::min(first(time), second(time)); };
    EXPECT_THAT(play(both, both, 8, 30).blinks, SizeIs(2));
}

TEST(BlinkDetector, GoesOnWithOneEye) {
    BlinkDetector detector{MeasurementSettings{}};
    int blinks = 0;
    for (int frame = 0; frame < 200; ++frame) {
        const double ratio = frame >= 150 && frame < 155 ? .05 : .30;
        blinks += detector.update(fromSeconds(frame / 25.0), std::nullopt, ratio).blink.has_value();
    }
    EXPECT_EQ(blinks, 1);
}

TEST(BlinkDetector, SaysNothingWithoutEyes) {
    BlinkDetector detector{MeasurementSettings{}};
    const LidState state = detector.update(fromSeconds(1), std::nullopt, std::nullopt);
    EXPECT_FALSE(state.openness || state.blinking || state.closed || state.blink);
}

} // namespace
} // namespace candor::vision
