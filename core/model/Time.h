// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace candor {

/// Time on the recording's axis, counted from its first recorded frame (or sample, where there is no picture).
using MediaTime = std::chrono::nanoseconds;

/// Time on the monotonic clock of the running session; only differences mean something.
using MonotonicTime = std::chrono::nanoseconds;

/// Wall-clock time, UTC.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// Seconds as a floating-point number, for files and formulas.
[[nodiscard]] constexpr double toSeconds(std::chrono::nanoseconds time) {
    return std::chrono::duration<double>(time).count();
}

/// The nearest nanosecond to a number of seconds.
[[nodiscard]] constexpr std::chrono::nanoseconds fromSeconds(double seconds) {
    return std::chrono::nanoseconds(
        static_cast<std::chrono::nanoseconds::rep>(seconds * 1e9 + (seconds < 0 ? -.5 : .5)));
}

} // namespace candor
