// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound.h"

#include "audio/SampleRateConverter.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

namespace candor::audio {
namespace {

std::vector<float> converted(const Samples &samples, std::size_t blockSize) {
    auto converter = SampleRateConverter::create();
    EXPECT_TRUE(converter);
    std::vector<float> output;
    for (std::size_t from = 0; from < samples.size(); from += blockSize) {
        const auto count = std::min(blockSize, samples.size() - from);
        EXPECT_TRUE(converter->convert(std::span(samples).subspan(from, count), output));
    }
    EXPECT_TRUE(converter->drain(output));
    return output;
}

TEST(SampleRateConverterTest, KeepsTheTimeOfEverySample) {
    const auto output = converted(sine(1, 440, 0.5), 480);
    ASSERT_NEAR(static_cast<double>(output.size()), 16000, 1);
    for (std::size_t i = 100; i < 15900; ++i)
        ASSERT_NEAR(output[i], 0.5 * std::sin(2 * std::numbers::pi * 440 * static_cast<double>(i) / 16000), 0.002) << i;
}

TEST(SampleRateConverterTest, TakesOutWhatTheLowerRateCannotHold) {
    const auto output = converted(sine(1, 12000, 0.5), 480);
    for (std::size_t i = 100; i < 15900; ++i)
        ASSERT_NEAR(output[i], 0, 0.002) << i;
}

TEST(SampleRateConverterTest, DoesNotDependOnTheSizeOfBlocks) {
    const auto sound = noise(1, 0.5);
    const auto whole = converted(sound, sound.size());
    EXPECT_EQ(converted(sound, 48), whole);
    EXPECT_EQ(converted(sound, 1021), whole);
}

TEST(SampleRateConverterTest, ForgetsWhatWasBeforeAReset) {
    auto converter = SampleRateConverter::create();
    ASSERT_TRUE(converter);
    std::vector<float> output;
    ASSERT_TRUE(converter->convert(noise(1, 0.5), output));
    ASSERT_TRUE(converter->drain(output));
    ASSERT_TRUE(converter->reset());
    output.clear();
    ASSERT_TRUE(converter->convert(silence(1), output));
    ASSERT_TRUE(converter->drain(output));
    EXPECT_THAT(output, testing::Each(0.F));
    EXPECT_NEAR(static_cast<double>(output.size()), 16000, 1);
}

} // namespace
} // namespace candor::audio
