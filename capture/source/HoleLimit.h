// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <chrono>

namespace candor::source {

/// Bounds how much time in which a source has neither picture nor sound is kept: a small file could claim days of it,
/// all of which would be recorded as silence. What follows a hole that is too long is moved to where the last picture
/// or sound ended, both by the same time, so that they stay together.
class HoleLimit {
public:
    static constexpr std::chrono::minutes longestKept{10};
    static constexpr std::chrono::hours longestKeptTogether{1};

    /// The next picture or sound lies here in the source's time, which must not decrease. `countsTogether`: whether
    /// this hole counts towards longestKeptTogether. True where the hole before it was too long and is left out.
    bool reach(MediaTime time, bool countsTogether);
    /// A picture or sound that was reached lasts until here in the source's time.
    void cover(MediaTime end);
    /// Where what was reached last, or ends later, lies without the holes that were left out.
    [[nodiscard]] MediaTime placed(MediaTime time) const { return time - m_leftOut; }

private:
    MediaTime m_covered{};
    MediaTime m_kept{};
    MediaTime m_leftOut{};
};

} // namespace candor::source
