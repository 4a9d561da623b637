// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound.h"

#include "audio/LevelMeter.h"

#include <gmock/gmock.h>

#include <cmath>

namespace candor::audio {
namespace {

using namespace testing;

TEST(LevelTest, OfASineIsItsAmplitudeOverTheRootOfTwo) {
    // 1 kHz has 32 whole periods in a window.
    const auto analysis = analyse(*analyserWithoutModel(), sine(1.024, 1000, 0.3));
    ASSERT_EQ(analysis.windows.size(), 32U);
    for (const auto &window : analysis.windows) {
        ASSERT_TRUE(window.rmsEnergy && window.peak);
        EXPECT_NEAR(*window.rmsEnergy, 0.3 / std::sqrt(2), 1e-5);
        EXPECT_NEAR(*window.peak, 0.3, 1e-4);
    }
}

TEST(LevelTest, OfFullScaleIsOneAndOfZerosIsZero) {
    const Samples lowest(windowSamples, -32768);
    const Samples zeros(windowSamples, 0);
    const auto loudest = measureLevel({MediaTime{}, lowest, {}});
    const auto silent = measureLevel({MediaTime{}, zeros, {}});
    ASSERT_TRUE(loudest && silent);
    EXPECT_EQ(loudest->rms, 1);
    EXPECT_EQ(loudest->peak, 1);
    EXPECT_EQ(silent->rms, 0);
    EXPECT_EQ(silent->peak, 0);
}

TEST(LevelTest, LeavesMissingSamplesOut) {
    Samples half(windowSamples, 0);
    std::fill_n(half.begin(), windowSamples / 2, std::int16_t{8192});
    std::vector<std::uint8_t> missing(windowSamples, 1);
    EXPECT_FALSE(measureLevel({MediaTime{}, half, missing}));
    std::fill_n(missing.begin(), windowSamples / 2, std::uint8_t{0});
    const auto level = measureLevel({MediaTime{}, half, missing});
    ASSERT_TRUE(level);
    EXPECT_EQ(level->rms, 0.25);
    EXPECT_EQ(level->samples, windowSamples / 2U);
}

TEST(LevelTest, TellsVoiceWhereThereIsNoModel) {
    // A square wave's level is its amplitude: just below and just above 0.02 of full scale.
    const auto square = [](std::int16_t amplitude) {
        Samples samples(48000);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = static_cast<std::int16_t>(i % 96 < 48 ? amplitude : -amplitude);
        return samples;
    };
    EXPECT_THAT(analyse(*analyserWithoutModel(), square(655)).events, IsEmpty());
    const auto loud = analyse(*analyserWithoutModel(), square(656));
    ASSERT_EQ(loud.events.size(), 1U);
    EXPECT_EQ(loud.events[0], (SessionEvent{EventKind::Speech, MediaTime{}, std::chrono::seconds(1), {}, {}}));
    for (const auto &window : loud.windows) {
        EXPECT_EQ(window.voiceActivity, true);
        EXPECT_FALSE(window.voiceProbability);
    }
}

} // namespace
} // namespace candor::audio
