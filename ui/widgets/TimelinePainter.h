// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"
#include "widgets/TimelineLanes.h"
#include "widgets/TimelineViewport.h"

class QPainter;

namespace candor::widgets {

/// What a timeline's unmoving layer is painted from.
struct TimelineScene {
    const PreparedTimeline &timeline;
    const TimelineLanes &lanes;
    const MeasurementSettings &settings;
    const theme::Palette &colours;
    TimelineAxis axis;
    double devicePixelRatio = 1;
    int width = 0; ///< of the widget
};

/// Ruler, names, lanes with all their data, scroll bar: everything but playhead, loop and hover. Costs by the pixel,
/// not by the sample.
void paintTimeline(QPainter &painter, const TimelineScene &scene, const TimelineViewport &viewport);

/// The lanes of voice, faces and traces; hatched where nothing was measured.
void paintSignals(QPainter &painter, const TimelineScene &scene);

/// The lanes of flags, questions and notes.
void paintEvents(QPainter &painter, const TimelineScene &scene);

/// The handle of the scroll bar.
[[nodiscard]] QRectF scrollHandle(const TimelineLanes &lanes, const TimelineViewport &viewport, int width);

} // namespace candor::widgets
