// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/TimelinePainter.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <utility>

namespace candor::widgets {

/// What moves over a timeline's unmoving layer.

/// What is said where the pointer stands.
struct TimelineHover {
    double x = 0;
    double laneMiddle = 0;
    std::optional<double> y; ///< of the value on its trace
    QString words;
};

/// Nothing beside the lanes.
[[nodiscard]] std::optional<TimelineHover> hoverAt(const TimelineScene &scene, const QPointF &pointer);
/// The flag, question or note at a place; of TimelineData::events.
[[nodiscard]] std::optional<int> eventAt(const TimelineScene &scene, const QPointF &place);

void paintHover(QPainter &painter, const TimelineScene &scene, const TimelineHover &hover);
void paintPlayhead(QPainter &painter, const TimelineScene &scene, MediaTime playhead);
/// The values at the playhead, in the column of names.
void paintValues(QPainter &painter, const TimelineScene &scene, MediaTime playhead);
void paintLoop(QPainter &painter, const TimelineScene &scene, const std::pair<MediaTime, MediaTime> &range);

/// What the playhead covers; wide enough for its tag.
[[nodiscard]] QRect playheadArea(const TimelineScene &scene, MediaTime playhead);

} // namespace candor::widgets
