// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"

#include <gmock/gmock.h>

namespace candor::source::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(FileSourceSound, LiesWithinAMillisecondOfThePicture) {
    for (const char *name : {"flash.mkv", "flash.mp4", "flash.webm", "flash.avi", "flash.ts", "late-start.mkv"}) {
        const Delivery delivery = deliver(both(name));
        ASSERT_FALSE(delivery.error) << name;
        const auto flashes = delivery.flashes();
        const auto clicks = delivery.clicks();
        ASSERT_THAT(flashes, ElementsAre(0, 1, 2)) << name;
        ASSERT_THAT(clicks, SizeIs(3)) << name;
        for (std::size_t i = 1; i < clicks.size(); ++i)
            EXPECT_NEAR(clicks[i], flashes[i], .001) << name;
        EXPECT_THAT(delivery.problems, IsEmpty()) << name;
    }
}

TEST(FileSourceSound, ComesInWholeBlocks) {
    const Delivery delivery = deliver(both("flash.mkv"));
    ASSERT_THAT(delivery.sound, SizeIs(150));
    for (std::size_t i = 0; i < delivery.sound.size(); ++i) {
        EXPECT_EQ(delivery.sound[i].stamp.sequence, i);
        EXPECT_EQ(delivery.sound[i].stamp.mediaTime, 20ms * i);
        EXPECT_THAT(*delivery.sound[i].samples, SizeIs(960));
    }
}

TEST(FileSourceSound, IsReadAlone) {
    for (const char *name : {"sound.wav", "cover.m4a", "stereo44100.wav"}) {
        const Delivery delivery = deliver(both(name));
        ASSERT_FALSE(delivery.error) << name;
        EXPECT_FALSE(delivery.format.picture) << name;
        EXPECT_TRUE(delivery.format.sound) << name;
        EXPECT_NEAR(static_cast<double>(delivery.sampleCount()), 3 * soundSampleRate, 1024) << name;
        ASSERT_THAT(delivery.clicks(), SizeIs(3)) << name;
        EXPECT_NEAR(delivery.clicks()[2], 2, .001) << name;
    }
}

TEST(FileSourceSound, BeginsWhereTheFileSays) {
    const Delivery late = deliver(both("late-sound.mkv"));
    ASSERT_THAT(late.clicks(), SizeIs(3));
    EXPECT_EQ(late.sound[0].stamp.mediaTime, 250ms);
    EXPECT_NEAR(late.clicks()[1], 1.25, .001);

    const Delivery early = deliver(both("early-sound.mkv"));
    EXPECT_THAT(early.problemNames(), ElementsAre("sound_before_picture"));
    EXPECT_EQ(early.sound.at(0).stamp.mediaTime, 0ms);
    EXPECT_NEAR(early.clicks().at(1), 1, .001);
}

TEST(FileSourceSound, KeepsAHole) {
    const Delivery delivery = deliver(both("sound-hole.mkv"));
    EXPECT_THAT(delivery.pictures, SizeIs(90));
    std::vector<std::pair<double, double>> holes;
    for (std::size_t i = 1; i < delivery.sound.size(); ++i) {
        const auto end = delivery.sound[i - 1].stamp.mediaTime + delivery.sound[i - 1].duration();
        EXPECT_GE(delivery.sound[i].stamp.mediaTime + 1us, end);
        if (delivery.sound[i].stamp.mediaTime > end + 2ms)
            holes.emplace_back(toSeconds(end), toSeconds(delivery.sound[i].stamp.mediaTime));
    }
    ASSERT_THAT(holes, SizeIs(1));
    EXPECT_NEAR(holes[0].first, 1.003, .002);  // the packets that begin from 1 s on are missing
    EXPECT_NEAR(holes[0].second, 2.005, .002); // to the first that begins after 2 s
}

TEST(FileSourceSound, ComesFromASecondFile) {
    FileSourceOptions options;
    options.pictureFile = clip("silent.mp4");
    options.soundFile = clip("stereo44100.wav");
    const Delivery delivery = deliver(options);
    EXPECT_THAT(delivery.pictures, SizeIs(90));
    ASSERT_THAT(delivery.clicks(), SizeIs(3));
    EXPECT_NEAR(delivery.clicks()[2], delivery.flashes().at(2), .001);
}

TEST(FileSourceSound, AlternatesWithThePictureEvenWhenItLiesBehindItInTheFile) {
    for (const char *name : {"flash.mp4", "sound-behind.mp4"}) {
        const HandClock clock;
        FileSource source(both(name), clock);
        ASSERT_TRUE(source.open());
        MediaTime last{};
        int count = 0;
        for (;;) {
            auto item = source.read(0ms);
            ASSERT_TRUE(item);
            if (std::holds_alternative<EndOfSource>(*item))
                break;
            const auto *picture = std::get_if<VideoFrame>(&*item);
            const auto *sound = std::get_if<AudioBlock>(&*item);
            ASSERT_TRUE(picture || sound);
            const MediaTime time = picture ? picture->stamp.mediaTime : sound->stamp.mediaTime;
            EXPECT_GE(time, last);
            last = time;
            ++count;
        }
        EXPECT_GT(count, 230);
    }
}

TEST(FileSourceSound, IsMissedOnlyWhereItIsRequired) {
    FileSourceOptions options = both("silent.mp4");
    EXPECT_FALSE(deliver(options).format.sound);
    options.soundRequired = true;
    EXPECT_EQ(deliver(options).error->code, ErrorCode::NoPictureOrSound);
    options = both("sound.wav");
    options.pictureRequired = true;
    EXPECT_EQ(deliver(options).error->code, ErrorCode::NoPictureOrSound);
}

} // namespace
} // namespace candor::source::testing
