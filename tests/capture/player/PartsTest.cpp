// SPDX-License-Identifier: GPL-3.0-or-later
#include "WatchedPlayer.h"

#include "source/PictureImage.h"
#include "source/PlayerClock.h"
#include "source/TimeStretch.h"

#include <gmock/gmock.h>

#include <QColor>

#include <cmath>
#include <numbers>

namespace candor::test {

namespace {

using namespace std::chrono_literals;

std::vector<std::int16_t> tone(double frequency, double seconds) {
    std::vector<std::int16_t> samples(static_cast<std::size_t>(seconds * soundSampleRate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(
            12000 * std::sin(2 * std::numbers::pi * frequency * static_cast<double>(i) / soundSampleRate));
    return samples;
}

double frequencyOf(std::span<const std::int16_t> samples) {
    int rises = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    return rises * static_cast<double>(soundSampleRate) / static_cast<double>(samples.size());
}

TEST(PlayerTimeStretch, KeepsPitchAndLoudnessAndMakesTheLength) {
    for (const double rate : {0.5, 0.8, 1.25, 2.0}) {
        source::TimeStretch stretch(rate);
        std::vector<std::int16_t> output;
        const auto input = tone(440, 4);
        for (std::size_t begin = 0; begin < input.size(); begin += 960) {
            const auto piece =
                stretch.add(std::span(input).subspan(begin, std::min<std::size_t>(960, input.size() - begin)));
            output.insert(output.end(), piece.begin(), piece.end());
        }
        EXPECT_NEAR(static_cast<double>(output.size()) * rate, static_cast<double>(input.size()), 4000 * rate) << rate;
        EXPECT_NEAR(frequencyOf(output), 440, 6) << rate;
        double energy = 0;
        for (const std::int16_t sample : output)
            energy += static_cast<double>(sample) * sample;
        EXPECT_NEAR(std::sqrt(energy / static_cast<double>(output.size())), 12000 / std::numbers::sqrt2, 600) << rate;
    }
}

TEST(PlayerTimeStretch, LeavesTheOrdinaryRateAlone) {
    source::TimeStretch stretch(1);
    const auto input = tone(1000, 0.1);
    EXPECT_EQ(stretch.add(input), input);
}

TEST(PlayerClock, EvensOutSmallDifferencesAndJumpsOverLargeOnes) {
    HandClock monotonic;
    source::PlayerClock clock(monotonic);
    clock.startAt(1s, 2);
    monotonic.advance(500ms);
    EXPECT_EQ(clock.now(), 2s);
    clock.follow(2s + 16ms, monotonic.monotonicNow());
    EXPECT_EQ(clock.now(), 2s + 2ms);
    clock.follow(3s, monotonic.monotonicNow());
    EXPECT_EQ(clock.now(), 3s);
    clock.stopAt(5s);
    monotonic.advance(1s);
    EXPECT_EQ(clock.now(), 5s);
    clock.follow(9s, monotonic.monotonicNow());
    EXPECT_EQ(clock.now(), 5s) << "it stands";
}

TEST(PlayerClock, WaitsForTheSoundButNotForEver) {
    HandClock monotonic;
    source::PlayerClock clock(monotonic);
    clock.startAt(1s, 1, 500ms);
    monotonic.advance(200ms);
    EXPECT_EQ(clock.now(), 1s);
    clock.follow(1s + 10ms, monotonic.monotonicNow());
    monotonic.advance(100ms);
    EXPECT_EQ(clock.now(), 1s + 110ms);
    clock.startAt(4s, 1, 500ms);
    monotonic.advance(700ms);
    EXPECT_EQ(clock.now(), 4s + 200ms);
}

/// A picture of one colour.
Picture plain(std::array<std::uint8_t, 3> colour, ColourMatrix matrix, bool fullRange) {
    const auto bytes = std::make_shared<std::vector<std::uint8_t>>();
    const PictureSize size{64, 32};
    bytes->insert(bytes->end(), 64 * 32, colour[0]);
    bytes->insert(bytes->end(), 32 * 16, colour[1]);
    bytes->insert(bytes->end(), 32 * 16, colour[2]);
    return {size,         matrix,
            fullRange,    {bytes->data(), bytes->data() + 64 * 32, bytes->data() + 64 * 32 + 32 * 16},
            {64, 32, 32}, bytes};
}

TEST(PlayerPictureImage, ShowsColoursByMatrixAndRange) {
    source::PictureImage converter;
    const auto colourOf = [&](const Picture &picture, QSize target) {
        const QImage image = converter.convert(picture, target);
        return QColor(image.pixel(image.width() / 2, image.height() / 2));
    };
    const auto isNear = [](QColor one, QColor other) {
        return std::abs(one.red() - other.red()) <= 3 && std::abs(one.green() - other.green()) <= 3 &&
               std::abs(one.blue() - other.blue()) <= 3;
    };
    for (const QSize target : {QSize(), QSize(40, 40)}) {
        // Pure red as ITU-R BT.601 and BT.709 write it, white in both ranges.
        EXPECT_TRUE(isNear(colourOf(plain({81, 90, 240}, ColourMatrix::Bt601, false), target), Qt::red));
        EXPECT_TRUE(isNear(colourOf(plain({63, 102, 240}, ColourMatrix::Bt709, false), target), Qt::red));
        EXPECT_TRUE(isNear(colourOf(plain({235, 128, 128}, ColourMatrix::Bt709, false), target), Qt::white));
        EXPECT_TRUE(isNear(colourOf(plain({255, 128, 128}, ColourMatrix::Bt601, true), target), Qt::white));
        EXPECT_TRUE(isNear(colourOf(plain({128, 128, 128}, ColourMatrix::Bt601, true), target), QColor(128, 128, 128)));
    }
}

TEST(PlayerPictureImage, FitsWithItsShape) {
    source::PictureImage converter;
    const auto picture = plain({100, 128, 128}, ColourMatrix::Bt601, false);
    EXPECT_EQ(converter.convert(picture, {}).size(), QSize(64, 32));
    EXPECT_EQ(converter.convert(picture, {100, 100}).size(), QSize(100, 50));
    EXPECT_EQ(converter.convert(picture, {100, 10}).size(), QSize(20, 10));
    EXPECT_EQ(converter.convert(picture, {1, 1}).size(), QSize(2, 2));
}

} // namespace

} // namespace candor::test
