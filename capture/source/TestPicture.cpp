// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/TestPicture.h"

#include "source/BarCode.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace candor::source {

namespace {

constexpr std::uint8_t white = 235;
constexpr std::uint8_t colourless = 128;
constexpr int longestShift = 8192;

/// Goes back and forth between 0 and `most`.
int swing(unsigned number, int speed, int most) {
    if (most <= 0)
        return 0;
    const int period = 2 * most;
    const auto place = static_cast<int>(static_cast<std::uint64_t>(number) * static_cast<unsigned>(speed) %
                                        static_cast<unsigned>(period));
    return place < most ? place : period - place;
}

} // namespace

Picture drawTestPicture(PicturePool &pool, PictureSize size, unsigned number, bool flash) {
    WritablePicture target = pool.take(size);
    if (!target.picture.owner)
        return {};
    const auto offset = static_cast<int>(number % (longestShift / 2));
    for (std::size_t plane = 0; plane < target.planes.size(); ++plane) {
        const int width = plane == 0 ? size.width : size.width / 2;
        const int height = plane == 0 ? size.height : size.height / 2;
        // A slope up and down between 40 and 167 (luma) or 96 and 159 (chroma), that slides along.
        const int base = plane == 0 ? 40 : 96;
        const int fold = plane == 0 ? 127 : 63;
        const int period = 2 * fold;
        std::vector<std::uint8_t> slope(static_cast<std::size_t>(width + period));
        for (int x = 0; x < width + period; ++x)
            slope[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(base + std::abs(x % period - fold));
        for (int y = 0; y < height; ++y) {
            std::uint8_t *row = target.planes[plane] + std::ptrdiff_t{y} * target.picture.strides[plane];
            if (flash) {
                std::memset(row, plane == 0 ? white : colourless, static_cast<std::size_t>(width));
                continue;
            }
            const int shift = y + (plane == 1 ? -offset : offset) * 2 + longestShift;
            std::memcpy(row, slope.data() + shift % period, static_cast<std::size_t>(width));
        }
    }
    if (!flash) {
        const int side = std::min(size.width, size.height) / 6;
        const int left = swing(number, 5, size.width - side);
        const int top = swing(number, 3, size.height * 8 / 10 - side);
        for (int y = top; y < top + side; ++y)
            std::memset(target.planes[0] + std::ptrdiff_t{y} * target.picture.strides[0] + left, 200,
                        static_cast<std::size_t>(side));
    }
    drawFrameBarCode(target.planes[0], target.picture.strides[0], size, number);
    return target.picture;
}

} // namespace candor::source
