// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <optional>
#include <utility>

namespace candor::widgets {

/// The part of a session that is in view; never beyond its ends.
class TimelineViewport {
public:
    void setLength(MediaTime length); ///< keeps the view where it still fits, else shows all
    [[nodiscard]] MediaTime length() const { return m_length; }
    [[nodiscard]] MediaTime start() const { return m_start; }
    [[nodiscard]] MediaTime end() const { return m_end; }
    [[nodiscard]] MediaTime span() const { return m_end - m_start; }

    void set(MediaTime start, MediaTime end);
    void zoom(double factor, MediaTime around); ///< > 1: closer; `around` keeps its place
    void scroll(MediaTime by);
    void showAll();
    [[nodiscard]] bool contains(MediaTime time) const { return m_start <= time && time <= m_end; }

    bool operator==(const TimelineViewport &) const = default;

private:
    MediaTime m_length{};
    MediaTime m_start{};
    MediaTime m_end{};
};

/// Where times lie in pixels. `left` and `width` are of the lanes.
struct TimelineAxis {
    double start = 0; ///< seconds
    double span = 0;  ///< seconds; 0 where the session is empty
    double left = 0;
    double width = 0;

    [[nodiscard]] double at(double seconds) const;
    [[nodiscard]] double at(MediaTime time) const { return at(toSeconds(time)); }
    [[nodiscard]] double secondsAt(double x) const;
    [[nodiscard]] double secondsPerPixel() const { return width > 0 ? span / width : 0; }
};

/// Seconds between two figures of a ruler, and how many parts lie between them.
struct RulerStep {
    double seconds = 1;
    int parts = 1;
};
[[nodiscard]] RulerStep rulerStep(double secondsPerPixel);

} // namespace candor::widgets
