// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"

#include <cstdint>
#include <optional>

namespace candor::source {

/// How many numbers the bar code knows before it begins again at 0.
inline constexpr unsigned frameBarCodeNumbers = 1U << 20U;

/// Draws a number into the lowest tenth of a luma plane: 28 cells, two of them a white and a black mark at each end,
/// 20 of the number (highest first), 4 of its checksum.
void drawFrameBarCode(std::uint8_t *luma, int stride, PictureSize size, unsigned number);

/// The number that a FakeSource picture carries in its bar code; empty where there is none to read. The picture may
/// have been scaled, encoded and decoded.
[[nodiscard]] std::optional<unsigned> readFrameBarCode(const Picture &picture);

} // namespace candor::source
