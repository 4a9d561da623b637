// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/LevelMeter.h"

#include <algorithm>
#include <cmath>

namespace candor::audio {

namespace {
constexpr double fullScale = 32768;
} // namespace

std::optional<SoundLevel> measureLevel(const SoundWindow &window) {
    const auto missing = static_cast<std::size_t>(std::ranges::count(window.missing, std::uint8_t{1}));
    const std::size_t measured = window.samples.size() - missing;
    if (measured == 0)
        return std::nullopt;
    // Missing samples are zeros and change neither the sum nor the extremes.
    std::int64_t squares = 0;
    int lowest = 0;
    int highest = 0;
    for (const int sample : window.samples) {
        squares += sample * sample;
        lowest = std::min(lowest, sample);
        highest = std::max(highest, sample);
    }
    return SoundLevel{std::sqrt(static_cast<double>(squares) / static_cast<double>(measured)) / fullScale,
                      std::max(highest, -lowest) / fullScale, measured};
}

} // namespace candor::audio
