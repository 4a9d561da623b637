// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"

#include <gmock/gmock.h>

#include <map>

namespace candor::source::testing {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// The quarters of the colour clips, upright: red, green / blue, gray; in BT.601 limited range.
constexpr std::array<int, 3> red{81, 90, 240};
constexpr std::array<int, 3> green{144, 54, 34};
constexpr std::array<int, 3> blue{41, 240, 110};
constexpr std::array<int, 3> gray{126, 128, 128};

MATCHER_P2(IsNear, colour, tolerance, "") {
    for (std::size_t i = 0; i < colour.size(); ++i) {
        if (std::abs(arg[i] - colour[i]) > tolerance)
            return false;
    }
    return true;
}

/// Colours in the middle of the four quarters.
std::vector<std::array<int, 3>> quarters(const Picture &picture) {
    const auto [width, height] = picture.size;
    return {pixelAt(picture, width / 4, height / 4), pixelAt(picture, width * 3 / 4, height / 4),
            pixelAt(picture, width / 4, height * 3 / 4), pixelAt(picture, width * 3 / 4, height * 3 / 4)};
}

TEST(FileSourcePicture, DeliversEveryPictureOfEveryContainer) {
    for (const char *name : {"flash.mkv", "flash.mp4", "flash.webm", "flash.avi", "flash.ts", "silent.mp4"}) {
        const Delivery delivery = deliver(both(name));
        ASSERT_FALSE(delivery.error) << name;
        EXPECT_THAT(delivery.pictures, SizeIs(90)) << name;
        EXPECT_EQ(delivery.format.picture, (PictureFormat{{320, 240}, 30})) << name;
        EXPECT_THAT(delivery.flashes(), ElementsAre(0, 1, 2)) << name;
        EXPECT_THAT(delivery.problems, IsEmpty()) << name;
        for (std::size_t i = 0; i < delivery.pictures.size(); ++i) {
            EXPECT_EQ(delivery.pictures[i].stamp.sequence, i);
            EXPECT_NEAR(toSeconds(delivery.pictures[i].stamp.mediaTime), static_cast<double>(i) / 30, .0011) << name;
        }
    }
}

TEST(FileSourcePicture, SaysWhatTheHeaderSays) {
    const Delivery delivery = deliver(both("flash.mp4"));
    EXPECT_NEAR(toSeconds(delivery.format.expectedLength.value()), 3, .05);
    using namespace std::chrono;
    EXPECT_EQ(delivery.format.recordedAt, WallTime(sys_days(year(2024) / 3 / 5) + 10h + 20min + 30s));
    EXPECT_FALSE(delivery.format.live);
    EXPECT_FALSE(deliver(both("flash.mkv")).format.recordedAt);
}

TEST(FileSourcePicture, StandsUpright) {
    const std::map<const char *, std::vector<std::array<int, 3>>> expected{
        {"upright.mp4", {red, green, blue, gray}},    {"rotated90.mp4", {green, gray, red, blue}},
        {"rotated180.mp4", {gray, blue, green, red}}, {"rotated270.mp4", {blue, red, gray, green}},
        {"mirrored.mp4", {green, red, gray, blue}},
    };
    for (const auto &[name, colours] : expected) {
        const Delivery delivery = deliver(both(name));
        ASSERT_THAT(delivery.pictures, SizeIs(5)) << name;
        const Picture &picture = delivery.pictures[2].picture;
        const bool turned = std::string(name) == "rotated90.mp4" || std::string(name) == "rotated270.mp4";
        EXPECT_EQ(picture.size, turned ? (PictureSize{240, 320}) : (PictureSize{320, 240})) << name;
        for (std::size_t i = 0; i < colours.size(); ++i)
            EXPECT_THAT(quarters(picture)[i], IsNear(colours[i], 4)) << name << " quarter " << i;
    }
}

TEST(FileSourcePicture, ConvertsEveryPixelFormat) {
    for (const char *name : {"ten-bit.mkv", "ten-bit-422.mp4", "planar444.mp4", "rgb.mkv"}) {
        const Delivery delivery = deliver(both(name));
        ASSERT_THAT(delivery.pictures, SizeIs(5)) << name;
        const Picture &picture = delivery.pictures[0].picture;
        EXPECT_FALSE(picture.fullRange);
        EXPECT_EQ(picture.matrix, ColourMatrix::Bt601);
        const std::vector<std::array<int, 3>> colours{red, green, blue, gray};
        for (std::size_t i = 0; i < colours.size(); ++i)
            EXPECT_THAT(quarters(picture)[i], IsNear(colours[i], 4)) << name << " quarter " << i;
    }
}

TEST(FileSourcePicture, BringsGrayToLimitedRange) {
    // Full-range luma of the four colours is 76, 150, 29 and 128.
    const Delivery delivery = deliver(both("gray.mkv"));
    ASSERT_THAT(delivery.pictures, SizeIs(5));
    const auto colours = quarters(delivery.pictures[0].picture);
    EXPECT_THAT(colours[0], IsNear(std::array{81, 128, 128}, 3));
    EXPECT_THAT(colours[1], IsNear(std::array{145, 128, 128}, 3));
    EXPECT_THAT(colours[2], IsNear(std::array{41, 128, 128}, 3));
    EXPECT_FALSE(delivery.pictures[0].picture.fullRange);
}

TEST(FileSourcePicture, KeepsFullRangeAndSaysSo) {
    const Delivery delivery = deliver(both("flash.avi"));
    ASSERT_FALSE(delivery.pictures.empty());
    EXPECT_TRUE(delivery.pictures[0].picture.fullRange);
    EXPECT_GT(pixelAt(delivery.pictures[0].picture, 100, 100)[0], 250);
}

TEST(FileSourcePicture, TakesHighDefinitionForBt709) {
    const Delivery delivery = deliver(both("uhd.mp4"));
    ASSERT_THAT(delivery.pictures, SizeIs(10));
    EXPECT_EQ(delivery.pictures[0].picture.size, (PictureSize{3840, 2160}));
    EXPECT_EQ(delivery.pictures[0].picture.matrix, ColourMatrix::Bt709);
}

TEST(FileSourcePicture, MakesOddSizesEven) {
    EXPECT_EQ(deliver(both("odd.mkv")).pictures.at(0).picture.size, (PictureSize{320, 240}));
}

TEST(FileSourcePicture, MakesPixelsSquare) {
    const Delivery delivery = deliver(both("wide-pixels.mp4"));
    EXPECT_EQ(delivery.format.picture->size, (PictureSize{640, 240}));
    EXPECT_THAT(quarters(delivery.pictures.at(0).picture)[1], IsNear(green, 4));
}

TEST(FileSourcePicture, FitsWithBlackBars) {
    FileSourceOptions options = both("rotated90.mp4");
    options.pictureSize = PictureSize{640, 480};
    const Delivery delivery = deliver(options);
    ASSERT_THAT(delivery.pictures, SizeIs(5));
    EXPECT_EQ(delivery.format.picture->size, (PictureSize{640, 480}));
    const Picture &picture = delivery.pictures[0].picture;
    constexpr std::array black{16, 128, 128};
    // 240x320 becomes 360x480 in the middle.
    EXPECT_THAT(pixelAt(picture, 130, 240), IsNear(black, 0));
    EXPECT_THAT(pixelAt(picture, 510, 240), IsNear(black, 0));
    EXPECT_THAT(pixelAt(picture, 150, 10), IsNear(green, 6));
    EXPECT_THAT(pixelAt(picture, 490, 470), IsNear(blue, 6));
}

TEST(FileSourcePicture, KeepsTheSizeWhenTheStreamChangesIt) {
    const Delivery delivery = deliver(both("size-change.ts"));
    ASSERT_FALSE(delivery.error);
    EXPECT_THAT(delivery.pictures, SizeIs(10));
    for (const VideoFrame &frame : delivery.pictures)
        EXPECT_EQ(frame.picture.size, (PictureSize{160, 120}));
}

TEST(FileSourcePicture, KeepsVariableFrameRate) {
    // Pictures whose number is a multiple of 3 or 7, at 30 a second.
    std::vector<int> expected;
    for (int number = 0; number < 60; ++number) {
        if (number % 3 == 0 || number % 7 == 0)
            expected.push_back(static_cast<int>(std::lround(number * 1000. / 30)));
    }
    const auto times = deliver(both("vfr.mkv")).pictureTimes();
    ASSERT_THAT(times, SizeIs(expected.size()));
    for (std::size_t i = 0; i < times.size(); ++i)
        EXPECT_NEAR(times[i], expected[i], 1);
}

TEST(FileSourcePicture, ReadsAnAnimation) {
    EXPECT_THAT(deliver(both("animation.gif")).pictureTimes(),
                ElementsAre(0, 100, 200, 300, 400, 500, 600, 700, 800, 900));
}

} // namespace
} // namespace candor::source::testing
