// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"

#include <cstdint>
#include <span>

namespace candor::record {

/// Where a block of sound goes in a stream without holes that starts at media time 0.
struct SoundPlacement {
    std::uint64_t silence = 0;             ///< samples to put before it
    std::span<const std::int16_t> samples; ///< what remains of the block
};

/// Lays blocks of sound end to end: holes are filled, overlaps and what lies before 0 are cut. Time stamps may waver by
/// half a millisecond without a sample being added or cut.
class SoundTimeline {
public:
    /// The block's place; the stream counts as written up to its end.
    [[nodiscard]] SoundPlacement place(const AudioBlock &block);
    [[nodiscard]] std::uint64_t samples() const { return m_samples; }

private:
    std::uint64_t m_samples = 0;
};

} // namespace candor::record
