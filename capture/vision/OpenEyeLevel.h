// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <deque>
#include <optional>

namespace candor::vision {

/// A person's own level of one open eye: an upper median of the aspect ratios seen lately, so that blinks do not lower
/// it and raised brows do not lift it at once.
class OpenEyeLevel {
public:
    void add(MediaTime now, double ratio);

    /// Nothing before the first sample.
    [[nodiscard]] std::optional<double> level() const { return m_level; }

    void reset();

private:
    struct Sample {
        MediaTime time;
        double ratio;
    };
    std::deque<Sample> m_samples;
    std::optional<MediaTime> m_computed;
    std::optional<double> m_level;
};

} // namespace candor::vision
