// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PictureTiming.h"

#include <algorithm>

namespace candor::source {

MediaTime PictureTiming::next(std::optional<std::chrono::nanoseconds> fileTime) {
    if (!m_lastExact) {
        m_origin = fileTime.value_or(std::chrono::nanoseconds::zero());
        m_lastExact = m_last = MediaTime::zero();
        return m_last;
    }
    const std::chrono::nanoseconds guess = *m_lastExact + m_interval;
    std::chrono::nanoseconds exact = guess;
    if (fileTime) {
        exact = *fileTime - m_origin + m_shift;
        if (exact > *m_lastExact + longestHole || exact < *m_lastExact - longestStepBack) {
            m_shift += guess - exact;
            exact = guess;
        }
    }
    m_lastExact = exact;
    const MediaTime whole = std::chrono::round<std::chrono::milliseconds>(exact);
    m_last = std::max<MediaTime>(whole, m_last + std::chrono::milliseconds(1));
    return m_last;
}

} // namespace candor::source
