// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/MeasurementSettings.h"
#include "widgets/PreparedTimeline.h"

#include <QRect>
#include <QString>

#include <optional>
#include <vector>

namespace candor::widgets {

enum class LaneKind { Voice, Faces, Eyes, Pitch, Yaw, Roll, Gaze, Flags, Questions, Notes, Absent };

/// One row of a timeline.
struct TimelineLane {
    LaneKind kind = LaneKind::Absent;
    QString name;
    QString remark; ///< of what is absent
    int top = 0;
    int height = 0;

    [[nodiscard]] int bottom() const { return top + height; }
};

/// Which lanes a session has, and where: ruler, lanes, scroll bar.
struct TimelineLanes {
    static constexpr int labelWidth = 136;
    static constexpr int rulerHeight = 24;
    static constexpr int scrollBarHeight = 8;
    static constexpr int scrollBarGap = 4;

    std::vector<TimelineLane> lanes;

    [[nodiscard]] static TimelineLanes of(const PreparedTimeline &timeline);
    [[nodiscard]] int bottom() const { return lanes.empty() ? rulerHeight : lanes.back().bottom(); }
    [[nodiscard]] int height() const { return bottom() + scrollBarGap + scrollBarHeight; }
    [[nodiscard]] QRect scrollBar(int width) const;
    [[nodiscard]] const TimelineLane *at(int y) const;
};

/// The series that a lane draws; empty for lanes of events.
[[nodiscard]] std::optional<TimelineSeries> seriesOf(LaneKind kind);

/// The values between which a lane's trace is drawn, and its normal band.
struct LaneScale {
    double least = 0;
    double greatest = 1;
    double normalFrom = 0;
    double normalTo = 0;

    /// Where a value lies in the lane, in pixels from its top.
    [[nodiscard]] double at(double value, int height) const;
};
[[nodiscard]] LaneScale scaleOf(LaneKind kind, const MeasurementSettings &settings);

/// A sample's value in a lane, with its unit; an en dash where it was not measured.
[[nodiscard]] QString laneValue(LaneKind kind, const PreparedTimeline &timeline, std::optional<std::size_t> sample);

/// The words of an event: its kind, or what a person wrote.
[[nodiscard]] QString eventWords(const SessionEvent &event);

} // namespace candor::widgets
