// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"

#include <QRectF>

#include <optional>

class QPainter;

namespace candor::widgets {

/// A line from `least` to `greatest` with its normal band and one tick.
struct Scale {
    double least = 0;
    double greatest = 1;
    double normalFrom = 0;
    double normalTo = 1;
    std::optional<double> tick;

    bool operator==(const Scale &) const = default;
};

/// Paints the scale and where the value stands; values beyond its ends stand at them.
void paintScale(QPainter &painter, const QRectF &area, const Scale &scale, double value, const theme::Palette &colours);

/// Segments of a level from -60 to 0 dBFS.
struct LevelSegments {
    int width = 4;
    int gap = 2;
};
void paintLevel(QPainter &painter, const QRectF &area, const LevelSegments &segments, double level,
                const theme::Palette &colours);

/// Where a linear level of full scale lies between -60 (0) and 0 dBFS (1).
[[nodiscard]] double shareOfDecibels(double level);

} // namespace candor::widgets
