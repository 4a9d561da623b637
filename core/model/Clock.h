// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

namespace candor {

/// The clocks a session reads; injected, so that tests can move them. Implementations are thread-safe.
class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Never goes back, does not follow the wall clock, goes on while the machine sleeps.
    [[nodiscard]] virtual MonotonicTime monotonicNow() const = 0;
    /// UTC; may jump when someone sets it.
    [[nodiscard]] virtual WallTime wallNow() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock {
public:
    [[nodiscard]] MonotonicTime monotonicNow() const override;
    [[nodiscard]] WallTime wallNow() const override;
};

} // namespace candor
