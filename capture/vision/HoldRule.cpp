// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/HoldRule.h"

#include <algorithm>
#include <utility>

namespace candor::vision {

namespace {

constexpr MediaTime longestDoubt = std::chrono::milliseconds(500);

} // namespace

std::optional<SessionEvent> HoldRule::update(MediaTime now, std::optional<bool> condition,
                                             std::optional<double> strength, std::optional<double> confidence) {
    if (!condition)
        return m_start && now - m_lastTrue > longestDoubt ? finish(m_lastTrue) : std::nullopt;
    if (!*condition)
        return finish(now);
    if (!m_start)
        m_start = now;
    m_lastTrue = now;
    m_holds = now - *m_start > m_time;
    if (strength)
        m_strength = std::max(m_strength.value_or(*strength), *strength);
    if (confidence) {
        m_confidenceSum += *confidence;
        ++m_confidenceCount;
    }
    return std::nullopt;
}

std::optional<SessionEvent> HoldRule::finish(MediaTime end) {
    std::optional<SessionEvent> event;
    if (m_start && end - *m_start > m_time) {
        event.emplace();
        event->kind = m_kind;
        event->start = *m_start;
        event->end = end;
        if (m_strength)
            event->value = *m_strength;
        if (m_confidenceCount > 0)
            event->confidence = m_confidenceSum / m_confidenceCount;
    }
    *this = HoldRule(m_kind, m_time);
    return event;
}

} // namespace candor::vision
