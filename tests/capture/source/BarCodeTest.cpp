// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/BarCode.h"

#include <gmock/gmock.h>

#include <memory>
#include <vector>

namespace candor::source {
namespace {

using ::testing::Optional;

struct LumaPicture {
    explicit LumaPicture(PictureSize size) : bytes(static_cast<std::size_t>(size.width * size.height), 90) {
        picture.size = size;
        picture.planes[0] = bytes.data();
        picture.strides[0] = size.width;
    }
    std::vector<std::uint8_t> bytes;
    Picture picture;
};

TEST(BarCode, IsReadAsItWasDrawn) {
    for (const PictureSize size : {PictureSize{640, 480}, {320, 240}, {160, 120}, {1280, 720}, {58, 40}}) {
        for (const unsigned number : {0U, 1U, 2U, 89U, 12345U, 699050U, frameBarCodeNumbers - 1}) {
            LumaPicture luma(size);
            drawFrameBarCode(luma.bytes.data(), size.width, size, number);
            EXPECT_THAT(readFrameBarCode(luma.picture), Optional(number)) << size.width;
        }
    }
}

TEST(BarCode, SurvivesNoiseAndLowContrast) {
    const PictureSize size{320, 240};
    LumaPicture luma(size);
    drawFrameBarCode(luma.bytes.data(), size.width, size, 4711);
    unsigned state = 1;
    for (std::uint8_t &value : luma.bytes) {
        state = state * 1664525U + 1013904223U;
        value = static_cast<std::uint8_t>(60 + value / 2 + (state >> 24U) % 40);
    }
    EXPECT_THAT(readFrameBarCode(luma.picture), Optional(4711U));
}

TEST(BarCode, ReadsNothingWhereThereIsNone) {
    EXPECT_EQ(readFrameBarCode(LumaPicture({320, 240}).picture), std::nullopt);
    EXPECT_EQ(readFrameBarCode(Picture{}), std::nullopt);
}

TEST(BarCode, RefusesADamagedCell) {
    const PictureSize size{280, 100};
    LumaPicture luma(size);
    drawFrameBarCode(luma.bytes.data(), size.width, size, 1000);
    const int damagedCell = 10;
    for (int y = 90; y < 100; ++y) {
        for (int x = damagedCell * 10; x < damagedCell * 10 + 10; ++x) {
            std::uint8_t &value = luma.bytes[static_cast<std::size_t>(y * size.width + x)];
            value = static_cast<std::uint8_t>(251 - value);
        }
    }
    EXPECT_EQ(readFrameBarCode(luma.picture), std::nullopt);
}

} // namespace
} // namespace candor::source
