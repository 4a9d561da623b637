// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/SoundWindow.h"

#include <optional>

namespace candor::audio {

/// Level of a window, of full scale (32768), 0 to 1.
struct SoundLevel {
    double rms = 0;          ///< square root of the mean square of the samples
    double peak = 0;         ///< greatest magnitude
    std::size_t samples = 0; ///< that were measured
};

/// Measures the samples that are not missing; empty where all are.
[[nodiscard]] std::optional<SoundLevel> measureLevel(const SoundWindow &window);

} // namespace candor::audio
