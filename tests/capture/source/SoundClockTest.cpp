// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/SoundClock.h"
#include "source/LiveSoundTrack.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace candor::source {
namespace {

using std::chrono::milliseconds;

/// A microphone that delivers chunks of 20 ms, each late by a few milliseconds, some by much more.
class Microphone {
public:
    Microphone(double partsPerMillion, double jitter)
        : m_rate(soundSampleRate * (1 + partsPerMillion * 1e-6)), m_late(1 / jitter) {}

    /// The next chunk's arrival; `frames` then counts it.
    MonotonicTime next() {
        frames += 960;
        const double late = m_late(m_random) + (m_percent(m_random) == 0 ? .2 : 0);
        m_last = std::max(m_last, static_cast<double>(frames) / m_rate + late);
        return start + fromSeconds(m_last);
    }
    /// When a frame was really there.
    [[nodiscard]] MonotonicTime trueTime(std::int64_t frame) const {
        return start + fromSeconds(static_cast<double>(frame) / m_rate);
    }

    static constexpr MonotonicTime start = std::chrono::hours(20);
    std::int64_t frames = 0;

private:
    double m_rate;
    double m_last = 0;
    std::mt19937 m_random{42};
    std::exponential_distribution<double> m_late;
    std::uniform_int_distribution<int> m_percent{0, 99};
};

class DriftTest : public testing::TestWithParam<double> {};

TEST_P(DriftTest, IsMeasuredOverAnHour) {
    Microphone microphone(GetParam(), .003);
    SoundClock clock(soundSampleRate);
    double worst = 0;
    for (int chunk = 0; chunk < 50 * 3600; ++chunk) {
        const auto arrival = microphone.next();
        clock.add(arrival, microphone.frames);
        if (clock.isSettled())
            worst = std::max(
                worst, std::abs(toSeconds(clock.timeOf(microphone.frames) - microphone.trueTime(microphone.frames))));
    }
    EXPECT_LT(worst, .01);
    ASSERT_TRUE(clock.driftPartsPerMillion());
    EXPECT_NEAR(*clock.driftPartsPerMillion(), GetParam(), 5);
}

TEST_P(DriftTest, IsResampledAwayOverAnHour) {
    Microphone microphone(GetParam(), .003);
    LiveSoundTrack track;
    ASSERT_TRUE(track.begin({LiveSoundFormat{}, {}}));
    track.setOrigin(Microphone::start);
    const QByteArray silence(1920, '\0');
    MediaTime end{};
    for (int chunk = 0; chunk < 50 * 3600; ++chunk) {
        track.add({silence, microphone.next()});
        for (; !track.blocks().empty(); track.blocks().pop_front()) {
            const AudioBlock &block = track.blocks().front();
            ASSERT_TRUE(end == MediaTime::zero() || std::chrono::abs(block.stamp.mediaTime - end) < milliseconds(1));
            end = block.stamp.mediaTime + block.duration();
        }
    }
    // What has come out ends where the last sample was captured, but for what waits in a block.
    EXPECT_NEAR(toSeconds(end), toSeconds(microphone.trueTime(microphone.frames) - Microphone::start), .03);
    EXPECT_LT(track.largestResidual(), milliseconds(10));
}

INSTANTIATE_TEST_SUITE_P(PartsPerMillion, DriftTest, testing::Values(-100., 0., 100.));

TEST(SoundClockTest, SaysNothingOfADriftBeforeAMinute) {
    Microphone microphone(100, .003);
    SoundClock clock(soundSampleRate);
    for (int chunk = 0; chunk < 50 * 50; ++chunk) {
        const auto arrival = microphone.next();
        clock.add(arrival, microphone.frames);
    }
    EXPECT_FALSE(clock.driftPartsPerMillion());
}

TEST(SoundClockTest, FollowsWhereSamplesWereLost) {
    Microphone microphone(0, .003);
    SoundClock clock(soundSampleRate);
    for (int chunk = 0; chunk < 50 * 20; ++chunk) {
        const auto arrival = microphone.next();
        clock.add(arrival, microphone.frames);
    }
    const std::int64_t lost = 9600;
    for (int chunk = 0; chunk < 50 * 20; ++chunk) {
        const auto arrival = microphone.next() + milliseconds(200);
        clock.add(arrival, microphone.frames);
    }
    EXPECT_NEAR(toSeconds(clock.timeOf(microphone.frames) - microphone.trueTime(microphone.frames + lost)), 0, .01);
}

} // namespace
} // namespace candor::source
