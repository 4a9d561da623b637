// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound.h"

#include <gmock/gmock.h>

namespace candor::audio {
namespace {

using namespace testing;
using namespace std::chrono_literals;

TEST(WindowsTest, AreConsecutiveAndLoseNothingAtTheEnd) {
    for (auto *make : {analyserWithModel, analyserWithoutModel}) {
        const auto analysis = analyse(*make(), sine(0.1, 1000, 0.5)); // 3 windows and 4 ms
        ASSERT_EQ(analysis.windows.size(), 4U);
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_EQ(analysis.windows[i].start, i * 32ms);
        EXPECT_EQ(analysis.windows[3].end, 100ms);
        EXPECT_THAT(analysis.windows[3].peak, Optional(DoubleNear(0.5, 1e-3)));
        EXPECT_TRUE(analysis.windows[3].voiceActivity);
    }
}

TEST(WindowsTest, KeepTheTimeOfTheFirstSample) {
    const auto analysis = analyse(*analyserWithoutModel(), {{137ms, noise(0.064, 0.1)}});
    ASSERT_EQ(analysis.windows.size(), 2U);
    EXPECT_EQ(analysis.windows[0].start, 137ms);
    EXPECT_EQ(analysis.windows[1].end, 201ms);
}

TEST(WindowsTest, DoNotDependOnTheSizeOfBlocks) {
    const Samples first = noise(0.7, 0.02) + sine(0.5, 150, 0.9) + silence(0.6) + noise(0.333, 0.3);
    const std::vector<Piece> pieces{{0s, first}, {2433ms, first}, {5s, first}}; // 0.3 s and 0.434 s missing...
    const std::vector<Piece> torn{{0s, first}, {2433ms, first}, {6s, first}};   // ...or 1.434 s
    for (auto *make : {analyserWithModel, analyserWithoutModel}) {
        for (const auto &sound : {pieces, torn}) {
            const auto whole = analyse(*make(), sound, 48000);
            EXPECT_THAT(whole.events, Not(IsEmpty()));
            for (const std::size_t blockSize : {48U, 480U, 1023U, 1536U, 5000U}) {
                const auto cut = analyse(*make(), sound, blockSize);
                EXPECT_EQ(cut.windows, whole.windows) << blockSize;
                EXPECT_EQ(cut.events, whole.events) << blockSize;
            }
        }
    }
}

TEST(WindowsTest, AreGivenAsSoonAsTheyAreComplete) {
    const auto analyser = analyserWithModel();
    const auto sound = noise(1, 0.1);
    std::size_t windows = 0;
    for (std::int64_t block = 0; block < 100; ++block) {
        AudioBlock next;
        next.stamp.mediaTime = block * 10ms;
        next.samples = std::make_shared<Samples>(sound.begin() + block * 480, sound.begin() + (block + 1) * 480);
        const auto analysis = analyser->analyse(next);
        ASSERT_TRUE(analysis);
        windows += analysis->windows.size();
        // The model's lower rate costs a look-ahead of 1 ms.
        EXPECT_EQ(windows, static_cast<std::size_t>((10 * (block + 1) - 2) / 32));
    }
}

TEST(WindowsTest, TakeTimesThatAreRoundedAsFollowing) {
    std::vector<Piece> pieces;
    for (int i = 0; i < 100; ++i) // 1024 samples last 21.333 ms
        pieces.push_back({i * 64ms / 3 / 1ms * 1ms, noise(1024 / 48000.0, 0.1, static_cast<unsigned>(i))});
    const auto analysis = analyse(*analyserWithoutModel(), pieces, 1024);
    Samples whole;
    for (const auto &piece : pieces)
        whole = whole + piece.samples;
    EXPECT_EQ(analysis.windows, analyse(*analyserWithoutModel(), whole).windows);
}

TEST(WindowsTest, LeaveOutSoundOfTimeThatWasMeasured) {
    const auto sound = noise(1, 0.1);
    const auto analysis = analyse(*analyserWithoutModel(), {{0s, sound}, {900ms, noise(0.5, 0.1)}}, 48000);
    EXPECT_EQ(analysis.windows.back().end, 1400ms);
}

TEST(WindowsTest, BeginTheModelAnewAfterAnInterruption) {
    const auto tone = noise(0.512, 0.1, 7); // 16 windows
    const auto fresh = analyse(*analyserWithModel(), tone, 1536);
    const auto after = analyse(*analyserWithModel(), {{0s, sine(0.992, 200, 0.5)}, {1600ms, tone}}, 1536);
    ASSERT_EQ(fresh.windows.size(), 16U);
    ASSERT_EQ(after.windows.size(), 66U);
    for (std::size_t i = 0; i < 16; ++i)
        EXPECT_EQ(after.windows[50 + i].voiceProbability, fresh.windows[i].voiceProbability) << i;
}

} // namespace
} // namespace candor::audio
