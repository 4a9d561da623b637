// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/HoleLimit.h"

#include <algorithm>

namespace candor::source {

bool HoleLimit::reach(MediaTime time, bool countsTogether) {
    // Whole milliseconds, so that times that are whole milliseconds remain so.
    const MediaTime hole = std::chrono::floor<std::chrono::milliseconds>(time - m_covered);
    if (hole <= MediaTime::zero())
        return false;
    m_covered = time;
    if (hole > longestKept || (countsTogether && m_kept + hole > longestKeptTogether)) {
        m_leftOut += hole;
        return true;
    }
    if (countsTogether)
        m_kept += hole;
    return false;
}

void HoleLimit::cover(MediaTime end) { m_covered = std::max(m_covered, end); }

} // namespace candor::source
