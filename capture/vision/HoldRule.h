// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SessionEvent.h"

#include <optional>

namespace candor::vision {

/// "A condition holds for longer than a time": the one shape that all flags have. Causal: it holds from the frame on
/// which the time is over; the event tells the whole span.
class HoldRule {
public:
    HoldRule(EventKind kind, MediaTime time) : m_kind(kind), m_time(time) {}

    /// What the frame at `now` says: whether the condition is true (empty: cannot be told; then what runs goes on, but
    /// not for long), how strongly (the event keeps the largest) and how sure. Returns the event that this ends.
    [[nodiscard]] std::optional<SessionEvent> update(MediaTime now, std::optional<bool> condition,
                                                     std::optional<double> strength = {},
                                                     std::optional<double> confidence = {});

    /// Ends what runs at `end`.
    [[nodiscard]] std::optional<SessionEvent> finish(MediaTime end);

    /// Whether the condition has been true for longer than the rule's time.
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    EventKind m_kind;
    MediaTime m_time;
    std::optional<MediaTime> m_start;
    MediaTime m_lastTrue{};
    bool m_holds = false;
    std::optional<double> m_strength;
    double m_confidenceSum = 0;
    int m_confidenceCount = 0;
};

} // namespace candor::vision
