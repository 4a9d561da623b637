// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <optional>

namespace candor::screens {

/// Holds back a verdict until it has lasted, so that words do not flicker. The first one counts at once.
template<typename Value>
class Steady {
public:
    static constexpr MonotonicTime holdTime = std::chrono::milliseconds(700);

    /// Whether the steady value changed.
    bool put(Value value, MonotonicTime now) {
        if (!m_value) {
            m_value = value;
            m_candidate = value;
            return true;
        }
        if (value != m_candidate) {
            m_candidate = value;
            m_since = now;
        }
        if (m_candidate == *m_value || now - m_since < holdTime)
            return false;
        m_value = m_candidate;
        return true;
    }
    void clear() { m_value.reset(); }
    [[nodiscard]] const std::optional<Value> &value() const { return m_value; }

private:
    std::optional<Value> m_value;
    Value m_candidate{};
    MonotonicTime m_since{};
};

} // namespace candor::screens
