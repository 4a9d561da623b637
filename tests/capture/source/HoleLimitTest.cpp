// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"

#include "source/HoleLimit.h"

#include <gmock/gmock.h>

namespace candor::source::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Where a second that begins here comes to lie.
MediaTime place(HoleLimit &limit, MediaTime time, bool countsTogether = true) {
    limit.reach(time, countsTogether);
    const MediaTime placed = limit.placed(time);
    limit.cover(time + 1s);
    return placed;
}

TEST(HoleLimit, KeepsTenMinutesAndNoMore) {
    HoleLimit limit;
    EXPECT_EQ(place(limit, 0s), 0s);
    EXPECT_EQ(place(limit, 601s), 601s);
    EXPECT_EQ(place(limit, 602s + 600s + 1ms), 602s);
    EXPECT_EQ(place(limit, 1208s + 1ms), 608s);
}

TEST(HoleLimit, KeepsAnHourTogether) {
    HoleLimit limit;
    MediaTime last{};
    for (int number = 0; number < 100; ++number)
        last = place(limit, number * 541s);
    EXPECT_EQ(last, 99 * 1s + 6 * 9min); // a seventh would exceed the hour
}

TEST(HoleLimit, CountsOnlyWhatIsToBeCounted) {
    HoleLimit limit;
    MediaTime last{};
    for (int number = 0; number < 100; ++number)
        last = place(limit, number * 541s, false);
    EXPECT_EQ(last, 99 * 541s);
}

TEST(HoleLimit, CountsAHoleOnce) {
    HoleLimit limit;
    for (int number = 0; number < 100; ++number)
        EXPECT_FALSE(limit.reach(9min, true));
    EXPECT_TRUE(limit.reach(5h, true));
    EXPECT_FALSE(limit.reach(5h, true));
    EXPECT_EQ(limit.placed(5h), 9min);
}

TEST(HoleLimit, LeavesPartsOfAMillisecondWhereTheyAre) {
    HoleLimit limit;
    limit.cover(1s + 300us);
    EXPECT_TRUE(limit.reach(5h, true));
    EXPECT_EQ(limit.placed(5h), 1001ms);
    EXPECT_EQ(limit.placed(5h + 1ms), 1002ms);
}

TEST(HoleLimit, KeepsPictureAndSoundOfAFileTogether) {
    const Delivery delivery = deliver(both("five-hours-later.mkv")); // from 1.5 s on
    ASSERT_FALSE(delivery.error);
    EXPECT_THAT(delivery.problemNames(), ElementsAre("long_hole_shortened"));
    EXPECT_NEAR(toSeconds(delivery.problems.at(0).at), 1.5, .03);
    EXPECT_THAT(delivery.pictures, SizeIs(90));
    const auto flashes = delivery.flashes();
    const auto clicks = delivery.clicks();
    ASSERT_THAT(flashes, SizeIs(3));
    ASSERT_THAT(clicks, SizeIs(3));
    EXPECT_NEAR(flashes[2], 2, .03); // the sound before the hole reaches a little beyond the picture
    for (std::size_t i = 0; i < clicks.size(); ++i)
        EXPECT_NEAR(clicks[i], flashes[i], .001);
}

TEST(HoleLimit, HoldsForPictureOrSoundAlone) {
    FileSourceOptions options = both("five-hours-later.mkv");
    options.soundFile.clear();
    const Delivery picture = deliver(options);
    EXPECT_THAT(picture.problemNames(), ElementsAre("long_hole_shortened"));
    ASSERT_THAT(picture.flashes(), SizeIs(3));
    EXPECT_NEAR(picture.flashes()[2], 2, .0011);
    options = both("five-hours-later.mkv");
    options.pictureFile.clear();
    const Delivery sound = deliver(options);
    EXPECT_THAT(sound.problemNames(), ElementsAre("long_hole_shortened"));
    ASSERT_THAT(sound.clicks(), SizeIs(3));
    EXPECT_NEAR(sound.clicks()[2], 2, .03);
}

TEST(HoleLimit, BoundsManyHolesOfAFile) {
    const Delivery delivery = deliver(both("many-holes.mkv")); // 9 min after each 0.3 s
    ASSERT_FALSE(delivery.error);
    EXPECT_THAT(delivery.problemNames(), ElementsAre("long_hole_shortened"));
    EXPECT_THAT(delivery.pictures, SizeIs(90));
    EXPECT_NEAR(toSeconds(delivery.sound.back().stamp.mediaTime), 6 * 540 + 3, .3);
    EXPECT_NEAR(toSeconds(delivery.pictures.back().stamp.mediaTime), 6 * 540 + 3, .3);
    MediaTime end{0};
    for (const AudioBlock &block : delivery.sound) {
        EXPECT_GE(block.stamp.mediaTime + 1us, end);
        end = block.stamp.mediaTime + block.duration();
    }
    for (std::size_t i = 1; i < delivery.pictures.size(); ++i)
        EXPECT_GT(delivery.pictures[i].stamp.mediaTime, delivery.pictures[i - 1].stamp.mediaTime);
}

TEST(HoleLimit, AHoleOfTheSoundAloneIsNoHole) { EXPECT_THAT(deliver(both("sound-hole.mkv")).problems, IsEmpty()); }

} // namespace
} // namespace candor::source::testing
