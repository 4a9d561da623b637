// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/PicturePool.h"

#include "model/Media.h"

namespace candor::source {

/// Draws picture number `number` of a test film: a sliding pattern, a square on its way and the bar code; a flash is
/// white but for the bar code. The same for the same number.
[[nodiscard]] Picture drawTestPicture(PicturePool &pool, PictureSize size, unsigned number, bool flash);

} // namespace candor::source
