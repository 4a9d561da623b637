// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Clock.h"

namespace candor {

MonotonicTime SystemClock::monotonicNow() const {
    return std::chrono::duration_cast<MonotonicTime>(std::chrono::steady_clock::now().time_since_epoch());
}

WallTime SystemClock::wallNow() const {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace candor
