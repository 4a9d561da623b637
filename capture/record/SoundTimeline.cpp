// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SoundTimeline.h"

#include <algorithm>
#include <cmath>

namespace candor::record {

namespace {
constexpr std::int64_t tolerance = soundSampleRate / 2000;
}

SoundPlacement SoundTimeline::place(const AudioBlock &block) {
    SoundPlacement placement;
    if (!block.samples || block.samples->empty())
        return placement;
    placement.samples = *block.samples;
    const auto start = std::llround(toSeconds(block.stamp.mediaTime) * soundSampleRate);
    const auto offset = start - static_cast<std::int64_t>(m_samples);
    if (offset > tolerance)
        placement.silence = static_cast<std::uint64_t>(offset);
    else if (offset < -tolerance)
        placement.samples =
            placement.samples.subspan(std::min(placement.samples.size(), static_cast<std::size_t>(-offset)));
    if (placement.samples.empty())
        placement.silence = 0;
    m_samples += placement.silence + placement.samples.size();
    return placement;
}

} // namespace candor::record
