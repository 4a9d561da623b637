// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/LightLevels.h"

#include <gmock/gmock.h>

#include <functional>

namespace candor::vision {
namespace {

using testing::DoubleNear;
using testing::Optional;

/// A picture of 640x480 whose luma is told by place.
Picture pictureOf(const std::function<int(int x, int y)> &luma, bool fullRange = true) {
    constexpr PictureSize size{640, 480};
    constexpr int stride = 672;
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(static_cast<std::size_t>(stride) * size.height, 255);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x)
            (*bytes)[static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(luma(x, y));
    }
    Picture picture;
    picture.size = size;
    picture.fullRange = fullRange;
    picture.planes = {bytes->data(), bytes->data(), bytes->data()};
    picture.strides = {stride, stride / 2, stride / 2};
    picture.owner = bytes;
    return picture;
}

TEST(LightLevelsTest, AreSharesOfFullWhiteInEitherRange) {
    EXPECT_THAT(measureLight(pictureOf([](int, int) { return 51; }), {}).picture, DoubleNear(.2, 1e-9));
    EXPECT_THAT(measureLight(pictureOf([](int, int) { return 235; }, false), {}).picture, DoubleNear(1, 1e-9));
    EXPECT_THAT(measureLight(pictureOf([](int, int) { return 16; }, false), {}).picture, DoubleNear(0, 1e-9));
    EXPECT_EQ(measureLight(pictureOf([](int, int) { return 3; }, false), {}).picture, 0);
    EXPECT_EQ(measureLight(pictureOf([](int, int) { return 51; }), {}).face, std::nullopt);
}

TEST(LightLevelsTest, ThePersonsLeftIsThePicturesRight) {
    const Box face{200, 100, 200, 240};
    const auto levels = measureLight(pictureOf([](int x, int) { return x < 300 ? 51 : 204; }), face);
    EXPECT_THAT(levels.personsRight, Optional(DoubleNear(.2, 1e-9)));
    EXPECT_THAT(levels.personsLeft, Optional(DoubleNear(.8, 1e-9)));
    EXPECT_THAT(levels.face, Optional(DoubleNear(.5, .01)));
}

TEST(LightLevelsTest, MeasuresTheFaceAndNotTheWindowBehindIt) {
    const Box face{240, 120, 120, 160};
    const auto inFace = [&face](int x, int y) {
        return x >= face.x && x < face.x + face.width && y >= face.y && y < face.y + face.height;
    };
    const auto levels = measureLight(pictureOf([&](int x, int y) { return inFace(x, y) ? 25 : 255; }), face);
    EXPECT_GT(levels.picture, .9);
    EXPECT_THAT(levels.face, Optional(DoubleNear(25 / 255., 1e-9)));
    EXPECT_EQ(levels.clipped, 0);
    EXPECT_GT(measureLight(pictureOf([&](int x, int y) { return inFace(x, y) ? 25 : 255; }), {}).clipped, .9);
}

TEST(LightLevelsTest, AFaceThatThePictureCutsIsMeasuredWhereItIs) {
    const auto picture = pictureOf([](int x, int) { return x < 20 ? 51 : 204; });
    const auto cut = measureLight(picture, Box{-60, -20, 160, 200}); // its middle is at 20
    EXPECT_THAT(cut.personsRight, Optional(DoubleNear(.2, 1e-9)));
    EXPECT_THAT(cut.personsLeft, Optional(DoubleNear(.8, 1e-9)));
    for (const Box &outside : {Box{700, 10, 50, 50}, Box{-80, 10, 50, 50}, Box{10, 10, 0, 0}, Box{10, 500, 9, 9}})
        EXPECT_EQ(measureLight(picture, outside).face, std::nullopt);
    EXPECT_TRUE(measureLight(picture, Box{630, 470, 1e12, 1e12}).face);
}

TEST(LightLevelsTest, APictureWithoutPixelsIsDark) { EXPECT_EQ(measureLight(Picture{}, Box{}), LightLevels{}); }

} // namespace
} // namespace candor::vision
