// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Clock.h"

#include <chrono>

namespace candor::source {

/// Which media time is due: runs on the monotonic clock and lets itself be corrected by the sound that is heard. One
/// thread at a time.
class PlayerClock {
public:
    explicit PlayerClock(const Clock &clock) : m_clock(clock) {}

    /// Stands still at a media time.
    void stopAt(MediaTime time);
    /// Runs from a media time on. With `longestWait`, it stands there until follow() is called, that long at most:
    /// until a sound output begins to be heard.
    void startAt(MediaTime time, double rate, std::chrono::nanoseconds longestWait = {});
    /// `time` was heard at a time of the monotonic clock. Small differences are evened out, large ones jumped over.
    void follow(MediaTime time, MonotonicTime at);

    [[nodiscard]] MediaTime now() const { return at(m_clock.monotonicNow()); }
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    [[nodiscard]] MediaTime at(MonotonicTime time) const;

    const Clock &m_clock;
    MediaTime m_media{};     ///< at m_since
    MonotonicTime m_since{}; ///< it runs from here on; later than now while it waits
    double m_rate = 1;
    bool m_running = false;
    bool m_waiting = false;
};

} // namespace candor::source
