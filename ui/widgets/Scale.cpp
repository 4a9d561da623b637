// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

constexpr double quietestDecibels = -60;

} // namespace

void paintScale(QPainter &painter, const QRectF &area, const Scale &scale, double value,
                const theme::Palette &colours) {
    const auto at = [&](double number) {
        const double share = (number - scale.least) / (scale.greatest - scale.least);
        return area.left() + std::round(std::clamp(share, 0.0, 1.0) * area.width());
    };
    const double middle = std::floor(area.center().y());
    painter.fillRect(QRectF(area.left(), middle, area.width(), 1), colours.edge);
    const double from = at(scale.normalFrom);
    painter.fillRect(QRectF(from, middle - 2, at(scale.normalTo) - from, 4), colours.edge);
    if (scale.tick)
        painter.fillRect(QRectF(std::min(at(*scale.tick), area.right() - 1), middle - 4, 1, 8), colours.quiet);
    const double left = std::clamp(at(value) - 1, area.left(), area.right() - 3);
    painter.fillRect(QRectF(left, middle - 6, 3, 12), colours.ink);
}

double shareOfDecibels(double level) {
    if (!(level > 0))
        return 0;
    return std::clamp(1 - 20 * std::log10(level) / quietestDecibels, 0.0, 1.0);
}

void paintLevel(QPainter &painter, const QRectF &area, const LevelSegments &segments, double level,
                const theme::Palette &colours) {
    const int step = segments.width + segments.gap;
    const int count = static_cast<int>(area.width() + segments.gap) / step;
    const auto filled = static_cast<int>(shareOfDecibels(level) * count);
    for (int index = 0; index < count; ++index)
        painter.fillRect(QRectF(area.left() + index * step, area.top(), segments.width, area.height()),
                         index < filled ? colours.ink : colours.rule);
}

} // namespace candor::widgets
