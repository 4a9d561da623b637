// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/BarCode.h"

#include <algorithm>
#include <array>

namespace candor::source {

namespace {

constexpr int numberBits = 20;
constexpr int checkBits = 4;
constexpr int markCells = 2;
constexpr int cellCount = 2 * markCells + numberBits + checkBits;
constexpr int stripShare = 10;
constexpr std::uint8_t dark = 16;
constexpr std::uint8_t bright = 235;
constexpr double smallestContrast = 60;

int stripTop(PictureSize size) { return size.height - std::max(4, size.height / stripShare); }

int cellBegin(PictureSize size, int cell) { return size.width * cell / cellCount; }

/// Folds the number's bits so that neither an empty strip nor a shifted one passes.
unsigned checksum(unsigned number) {
    unsigned sum = 0b1001;
    for (int shift = 0; shift < numberBits; shift += checkBits)
        sum = ((sum << 1U | sum >> 3U) & 0xFU) ^ (number >> static_cast<unsigned>(shift) & 0xFU);
    return sum;
}

std::array<bool, cellCount> cellsOf(unsigned number) {
    std::array<bool, cellCount> cells{};
    cells[0] = true;             // white, black,
    cells[cellCount - 1] = true; // ..., black, white
    const unsigned bits = number << checkBits | checksum(number);
    for (int bit = 0; bit < numberBits + checkBits; ++bit) {
        const int cell = markCells + bit;
        cells[static_cast<std::size_t>(cell)] =
            (bits >> static_cast<unsigned>(numberBits + checkBits - 1 - bit) & 1U) != 0;
    }
    return cells;
}

/// Mean of a cell's inner half, where scaling and compression have blurred the least.
double brightness(const Picture &picture, int cell) {
    const int begin = cellBegin(picture.size, cell);
    const int width = cellBegin(picture.size, cell + 1) - begin;
    const int top = stripTop(picture.size);
    const int height = picture.size.height - top;
    double sum = 0;
    int count = 0;
    for (int y = top + height / 4; y < top + std::max(height / 4 + 1, height * 3 / 4); ++y) {
        for (int x = begin + width / 4; x < begin + std::max(width / 4 + 1, width * 3 / 4); ++x, ++count)
            sum += picture.planes[0][std::ptrdiff_t{y} * picture.strides[0] + x];
    }
    return sum / count;
}

} // namespace

void drawFrameBarCode(std::uint8_t *luma, int stride, PictureSize size, unsigned number) {
    const auto cells = cellsOf(number % frameBarCodeNumbers);
    for (int y = stripTop(size); y < size.height; ++y) {
        std::uint8_t *row = luma + std::ptrdiff_t{y} * stride;
        for (int cell = 0; cell < cellCount; ++cell)
            std::fill(row + cellBegin(size, cell), row + cellBegin(size, cell + 1),
                      cells[static_cast<std::size_t>(cell)] ? bright : dark);
    }
}

std::optional<unsigned> readFrameBarCode(const Picture &picture) {
    if (picture.planes[0] == nullptr || picture.size.width < 2 * cellCount || picture.size.height < 8)
        return std::nullopt;
    const double white = (brightness(picture, 0) + brightness(picture, cellCount - 1)) / 2;
    const double black = (brightness(picture, 1) + brightness(picture, cellCount - 2)) / 2;
    if (white - black < smallestContrast)
        return std::nullopt;
    unsigned bits = 0;
    for (int cell = markCells; cell < cellCount - markCells; ++cell)
        bits = bits << 1U | (brightness(picture, cell) > (white + black) / 2 ? 1U : 0U);
    const unsigned number = bits >> checkBits;
    if ((bits & 0xFU) != checksum(number))
        return std::nullopt;
    return number;
}

} // namespace candor::source
