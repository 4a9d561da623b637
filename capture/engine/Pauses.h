// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <optional>
#include <vector>

namespace candor::engine {

/// From start to end of media time.
struct TimeSpan {
    MediaTime start{};
    MediaTime end{};

    bool operator==(const TimeSpan &) const = default;
};

/// A recording's pauses, in the order of time.
class Pauses {
public:
    void begin(MediaTime at) { m_openSince = at; }
    /// Ends the open pause and returns it.
    TimeSpan end(MediaTime at);
    [[nodiscard]] bool isOpen() const { return m_openSince.has_value(); }

    /// Whether what begins at `start` lies in a pause. Sound comes late: by then several short ones may be over.
    [[nodiscard]] bool covers(MediaTime start) const;
    /// What of a span lies outside all pauses.
    [[nodiscard]] std::vector<TimeSpan> outside(TimeSpan span) const;

private:
    std::vector<TimeSpan> m_ended;
    std::optional<MediaTime> m_openSince;
};

} // namespace candor::engine
