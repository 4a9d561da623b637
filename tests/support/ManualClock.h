// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Clock.h"

#include <atomic>

namespace candor::tests {

/// Stands still until a test moves it. It begins on 1 May 2026, 12:00 UTC.
class ManualClock final : public Clock {
public:
    [[nodiscard]] MonotonicTime monotonicNow() const override { return m_monotonic; }
    [[nodiscard]] WallTime wallNow() const override { return m_wall; }

    void advance(std::chrono::milliseconds time) {
        m_monotonic = m_monotonic.load() + time;
        m_wall = m_wall.load() + time;
    }
    void setWall(WallTime time) { m_wall = time; }

private:
    std::atomic<MonotonicTime> m_monotonic{MonotonicTime(std::chrono::hours(1))};
    std::atomic<WallTime> m_wall{WallTime(std::chrono::seconds(1'777'636'800))};
};

} // namespace candor::tests
