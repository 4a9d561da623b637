// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/LightLevels.h"

#include <algorithm>
#include <cmath>

namespace candor::vision {

namespace {

// Light changes slowly over a picture: every fourth pixel each way tells as much, at a sixteenth of the cost.
constexpr int step = 4;
// Below white by what a camera's noise and a codec's rounding take away.
constexpr int clippedOfFullRange = 253;
constexpr int clippedOfVideoRange = 234;

struct Span {
    int begin = 0;
    int end = 0;
};

Span spanWithin(double from, double length, int limit) {
    const auto pixel = [limit](double at) {
        return static_cast<int>(std::clamp(std::isfinite(at) ? at : 0.0, 0.0, static_cast<double>(limit)));
    };
    return {pixel(std::floor(from)), pixel(std::ceil(from + length))};
}

/// Luma added up over a part of a picture.
struct Sum {
    std::uint64_t luma = 0;
    std::uint64_t clipped = 0;
    std::uint64_t pixels = 0;

    void add(const Picture &picture, Span columns, Span rows) {
        const int white = picture.fullRange ? clippedOfFullRange : clippedOfVideoRange;
        for (int y = rows.begin; y < rows.end; y += step) {
            const std::uint8_t *row = picture.planes[0] + static_cast<std::ptrdiff_t>(y) * picture.strides[0];
            for (int x = columns.begin; x < columns.end; x += step) {
                luma += row[x];
                clipped += row[x] >= white ? 1 : 0;
                ++pixels;
            }
        }
    }
    Sum operator+(const Sum &other) const {
        return {luma + other.luma, clipped + other.clipped, pixels + other.pixels};
    }
    [[nodiscard]] double mean(bool fullRange) const {
        const double value = static_cast<double>(luma) / static_cast<double>(pixels);
        return std::clamp(fullRange ? value / 255 : (value - 16) / 219, 0.0, 1.0);
    }
    [[nodiscard]] double clippedShare() const { return static_cast<double>(clipped) / static_cast<double>(pixels); }
};

} // namespace

LightLevels measureLight(const Picture &picture, const std::optional<Box> &face) {
    LightLevels levels;
    if (!picture.planes[0] || picture.size.width <= 0 || picture.size.height <= 0)
        return levels;
    Sum whole;
    whole.add(picture, {0, picture.size.width}, {0, picture.size.height});
    levels.picture = whole.mean(picture.fullRange);
    levels.clipped = whole.clippedShare();
    if (!face)
        return levels;

    const Span columns = spanWithin(face->x, face->width, picture.size.width);
    const Span rows = spanWithin(face->y, face->height, picture.size.height);
    // By the face's own middle, also where the picture's edge cuts it.
    const int middle = std::clamp(spanWithin(face->x, face->width / 2, picture.size.width).end, columns.begin,
                                  std::max(columns.begin, columns.end));
    Sum pictureLeft;
    Sum pictureRight;
    pictureLeft.add(picture, {columns.begin, middle}, rows);
    pictureRight.add(picture, {middle, columns.end}, rows);
    const Sum all = pictureLeft + pictureRight;
    if (all.pixels == 0)
        return levels;
    levels.face = all.mean(picture.fullRange);
    levels.clipped = all.clippedShare();
    if (pictureRight.pixels > 0)
        levels.personsLeft = pictureRight.mean(picture.fullRange);
    if (pictureLeft.pixels > 0)
        levels.personsRight = pictureLeft.mean(picture.fullRange);
    return levels;
}

} // namespace candor::vision
