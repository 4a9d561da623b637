// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/Pacing.h"

namespace candor::source {

Pacing::Decision Pacing::decide(MediaTime fileTime) {
    if (m_pace == Pace::AsFastAsPossible)
        return {};
    const MonotonicTime now = m_clock.monotonicNow();
    if (!m_begin)
        m_begin = now - fileTime;
    const MonotonicTime due = *m_begin + shifted(fileTime);
    if (now < due)
        return {due - now, std::nullopt};
    if (now - due <= longestLateness)
        return {};
    const auto stop = std::chrono::floor<std::chrono::milliseconds>(now - due);
    m_shift += stop;
    return {std::chrono::nanoseconds::zero(), stop};
}

} // namespace candor::source
