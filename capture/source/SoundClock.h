// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace candor::source {

/// A microphone's clock, measured: when each of its samples came, without the waiting that chunks, queues and a busy
/// machine add. What waited least in each two seconds lies on a straight line whose slope is the drift against the
/// monotonic clock (least squares over five minutes).
class SoundClock {
public:
    explicit SoundClock(int nominalRate) : m_rate(nominalRate) {}

    /// A chunk arrived; `frames` counts all that have come with its end.
    void add(MonotonicTime arrival, std::int64_t frames);

    /// Enough has come to know when the stream began to within a few milliseconds.
    [[nodiscard]] bool isSettled() const;
    /// When frame number `index` was at hand at the earliest.
    [[nodiscard]] MonotonicTime timeOf(std::int64_t index) const;
    /// Parts per million that the microphone runs fast; empty before a minute has been measured.
    [[nodiscard]] std::optional<double> driftPartsPerMillion() const;
    /// How much later than at the earliest a chunk came, on average since the start.
    [[nodiscard]] std::chrono::nanoseconds meanLateness() const;

private:
    struct Window {
        double time = 0;  ///< of its least late chunk, in seconds since the first arrival
        double delay = 0; ///< arrival less what the count of frames says, in seconds
    };
    struct Line {
        double slope = 0;
        double delay = 0; ///< at `time`
        double time = 0;
        [[nodiscard]] double at(double when) const { return delay + slope * (when - time); }
    };

    void close(const Window &window);
    void fit();

    int m_rate;
    std::optional<MonotonicTime> m_start;
    std::int64_t m_frames = 0;
    double m_windowStart = 0;
    std::optional<Window> m_open;
    std::deque<Window> m_windows;
    Line m_line;
    int m_outlying = 0;
    double m_last = 0;
    double m_delays = 0; ///< sum over all chunks since the start
    double m_least = 0;
    std::int64_t m_chunks = 0;
};

} // namespace candor::source
