// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/FileSource.h"

#include "model/Clock.h"

namespace candor::source {

/// Says when something that lies at a media time of the file is to be handed out, and where it then lies in the
/// recording: after a stop everything is shifted by the same whole number of milliseconds.
class Pacing {
public:
    Pacing(Pace pace, const Clock &clock) : m_pace(pace), m_clock(clock) {}

    /// Handing out later than this counts as a stop.
    static constexpr std::chrono::milliseconds longestLateness{500};

    struct Decision {
        std::chrono::nanoseconds wait{};               ///< until it is time; zero: now
        std::optional<std::chrono::milliseconds> stop; ///< how long nothing was handed out
    };
    /// Time begins to run with the first question. A stop is told once; what follows is already shifted by it.
    Decision decide(MediaTime fileTime);
    /// Where the file's time lies in the recording.
    [[nodiscard]] MediaTime shifted(MediaTime fileTime) const { return fileTime + m_shift; }

private:
    Pace m_pace;
    const Clock &m_clock;
    std::optional<MonotonicTime> m_begin;
    std::chrono::milliseconds m_shift{};
};

} // namespace candor::source
