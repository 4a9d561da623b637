// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Pauses.h"

#include <algorithm>

namespace candor::engine {

TimeSpan Pauses::end(MediaTime at) {
    const TimeSpan pause{*m_openSince, std::max(*m_openSince, at)};
    m_openSince.reset();
    m_ended.push_back(pause);
    return pause;
}

bool Pauses::covers(MediaTime start) const {
    if (m_openSince && start >= *m_openSince)
        return true;
    return std::ranges::any_of(m_ended,
                               [start](const TimeSpan &pause) { return start >= pause.start && start < pause.end; });
}

std::vector<TimeSpan> Pauses::outside(TimeSpan span) const {
    std::vector<TimeSpan> pieces;
    const auto add = [&pieces, &span](MediaTime until) {
        if (until > span.start)
            pieces.push_back({span.start, until});
    };
    for (const TimeSpan &pause : m_ended) {
        add(std::min(span.end, pause.start));
        span.start = std::max(span.start, pause.end);
    }
    add(m_openSince ? std::min(span.end, *m_openSince) : span.end);
    return pieces;
}

} // namespace candor::engine
