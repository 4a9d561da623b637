// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Clock.h"

#include <time.h>

namespace candor {

MonotonicTime SystemClock::monotonicNow() const {
    // CLOCK_MONOTONIC, and with it std::chrono::steady_clock, stands still while the machine sleeps; a recording that
    // was interrupted so has a gap.
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

WallTime SystemClock::wallNow() const {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace candor
