// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TimelinePainter.h"

#include "theme/Figures.h"
#include "theme/Type.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

constexpr double shortestHandle = 8;

void paintRuler(QPainter &painter, const TimelineScene &scene) {
    constexpr int height = TimelineLanes::rulerHeight;
    const TimelineAxis &axis = scene.axis;
    painter.fillRect(QRect(0, 0, scene.width, 1), scene.colours.ink);
    painter.fillRect(QRect(0, height - 1, scene.width, 1), scene.colours.rule);
    if (axis.span <= 0)
        return;
    painter.save();
    painter.setClipRect(QRectF(axis.left, 0, axis.width, height), Qt::IntersectClip);
    painter.setFont(theme::font(theme::Text::MonoCaption));
    painter.setPen(scene.colours.quiet);
    const RulerStep step = rulerStep(axis.secondsPerPixel());
    const double part = step.seconds / step.parts;
    const auto first = static_cast<long>(std::floor(axis.start / step.seconds)) * step.parts;
    const auto last = static_cast<long>(std::ceil((axis.start + axis.span) / part));
    for (long index = first; index <= last; ++index) {
        const double seconds = static_cast<double>(index) * part;
        const double x = std::round(axis.at(seconds));
        const bool figure = index % step.parts == 0;
        painter.fillRect(QRectF(x, height - (figure ? 9 : 5), 1, figure ? 8 : 4), scene.colours.edge);
        if (figure) {
            const MediaTime time = fromSeconds(seconds);
            painter.drawText(QRectF(x + 4, 2, 120, 20), Qt::AlignLeft | Qt::AlignVCenter,
                             step.seconds < 1 ? theme::timeWithTenths(time) : theme::shortTime(time));
        }
    }
    painter.restore();
}

void paintNames(QPainter &painter, const TimelineScene &scene) {
    painter.setFont(theme::font(theme::Text::Caption));
    for (const TimelineLane &lane : scene.lanes.lanes) {
        const bool absent = lane.kind == LaneKind::Absent;
        painter.setPen(absent ? scene.colours.quiet : scene.colours.ink);
        painter.drawText(QRect(0, lane.top, TimelineLanes::labelWidth - 12, lane.height),
                         Qt::AlignLeft | Qt::AlignVCenter, lane.name);
        if (absent)
            painter.drawText(QRectF(scene.axis.left + 8, lane.top, std::max(0.0, scene.axis.width - 8), lane.height),
                             Qt::AlignLeft | Qt::AlignVCenter, lane.remark);
        painter.fillRect(QRect(0, lane.bottom() - 1, scene.width, 1), scene.colours.rule);
    }
}

} // namespace

QRectF scrollHandle(const TimelineLanes &lanes, const TimelineViewport &viewport, int width) {
    const QRectF bar(lanes.scrollBar(width));
    const double length = toSeconds(viewport.length());
    if (length <= 0)
        return bar;
    const double wanted = toSeconds(viewport.span()) / length * bar.width();
    const double handle = std::min(std::max(wanted, shortestHandle), bar.width());
    const double hidden = length - toSeconds(viewport.span());
    const double share = hidden > 0 ? toSeconds(viewport.start()) / hidden : 0;
    return {bar.left() + share * (bar.width() - handle), bar.top(), handle, bar.height()};
}

void paintTimeline(QPainter &painter, const TimelineScene &scene, const TimelineViewport &viewport) {
    paintRuler(painter, scene);
    paintNames(painter, scene);
    painter.save();
    painter.setClipRect(QRectF(scene.axis.left, 0, scene.axis.width, scene.lanes.height()), Qt::IntersectClip);
    if (scene.axis.span > 0 && scene.axis.width > 0) {
        paintSignals(painter, scene);
        paintEvents(painter, scene);
    }
    painter.fillRect(scene.lanes.scrollBar(scene.width), scene.colours.wash);
    painter.fillRect(scrollHandle(scene.lanes, viewport, scene.width), scene.colours.edge);
    painter.restore();
}

} // namespace candor::widgets
