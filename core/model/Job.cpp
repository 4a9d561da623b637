// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Job.h"

namespace candor {

QDate lastDayOnEarth(WallTime now) {
    const auto day = std::chrono::floor<std::chrono::days>(now - std::chrono::hours(12));
    const std::chrono::year_month_day date(day);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

} // namespace candor
