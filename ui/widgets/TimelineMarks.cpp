// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TimelineMarks.h"

#include "theme/Figures.h"
#include "theme/Type.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(candor::widgets::Timeline)
};

constexpr int tagWidth = 74;
constexpr int tagHeight = 20;
constexpr int hoverHeight = 24;
constexpr double pointerReach = 3; // pixels beside a narrow block that still mean it

QFont tagFont() {
    QFont font = theme::font(theme::Text::MonoCaption);
    font.setWeight(QFont::DemiBold);
    return font;
}

const SessionEvent &eventOf(const TimelineScene &scene, int index) {
    return scene.timeline.data().events[static_cast<std::size_t>(index)];
}

QString seconds(const SessionEvent &event) {
    return event.end > event.start
               ? QStringLiteral(", ") % theme::figure(toSeconds(event.end - event.start), 1) % QStringLiteral(" s")
               : QString();
}

/// A pause or gap that hides what a lane would show.
std::optional<int> holeOf(const TimelineScene &scene, LaneKind kind, MediaTime time) {
    for (const TimelineHole &hole : scene.timeline.holes()) {
        const bool covers = kind == LaneKind::Voice ? hole.inSound : hole.inPicture;
        if (hole.event >= 0 && covers && hole.start <= time && time < hole.end)
            return hole.event;
    }
    return std::nullopt;
}

TimelineHover signalHover(const TimelineScene &scene, const TimelineLane &lane, double x) {
    TimelineHover hover{x, lane.top + lane.height / 2.0, {}, {}};
    const MediaTime time = fromSeconds(std::max(0.0, scene.axis.secondsAt(x)));
    const auto at = [](MediaTime moment) -> QString { return theme::timeWithMillis(moment) % QChar(u' '); };
    const auto sample = scene.timeline.nearestSample(toSeconds(time));
    const auto series = seriesOf(lane.kind).value_or(TimelineSeries::Voice);
    if (sample && !std::isnan(scene.timeline.series(series).at(*sample))) {
        hover.words = at(fromSeconds(scene.timeline.secondsOf(*sample))) % laneValue(lane.kind, scene.timeline, sample);
        if (lane.kind != LaneKind::Voice && lane.kind != LaneKind::Faces)
            hover.y =
                lane.top +
                scaleOf(lane.kind, scene.settings).at(double{scene.timeline.series(series).at(*sample)}, lane.height);
    } else if (const auto hole = holeOf(scene, lane.kind, time)) {
        hover.words = at(time) % eventWords(eventOf(scene, *hole)) % seconds(eventOf(scene, *hole));
    } else {
        hover.words = at(time) % Words::tr("Not measurable");
    }
    return hover;
}

std::optional<int> lastBefore(const TimelineScene &scene, const std::vector<int> &events, MediaTime time) {
    std::optional<int> found;
    for (const int index : events) {
        if (eventOf(scene, index).start <= time)
            found = index;
    }
    return found;
}

std::optional<int> flagAt(const TimelineScene &scene, double x) {
    const MediaTime from = fromSeconds(scene.axis.secondsAt(x - pointerReach));
    const MediaTime to = fromSeconds(scene.axis.secondsAt(x + pointerReach));
    std::optional<int> found;
    for (const FlagGroup &group : scene.timeline.flags()) {
        if (group.end < from || group.start > to)
            continue;
        for (const int index : group.events) {
            const SessionEvent &event = eventOf(scene, index);
            if (event.start <= to && event.end >= from)
                found = index;
        }
    }
    return found;
}

} // namespace

std::optional<int> eventAt(const TimelineScene &scene, const QPointF &place) {
    const TimelineLane *lane = scene.lanes.at(static_cast<int>(place.y()));
    if (!lane || place.x() < scene.axis.left || scene.axis.span <= 0)
        return std::nullopt;
    const MediaTime time = fromSeconds(scene.axis.secondsAt(place.x() + pointerReach));
    if (lane->kind == LaneKind::Flags)
        return flagAt(scene, place.x());
    if (lane->kind == LaneKind::Questions)
        return lastBefore(scene, scene.timeline.questions(), time);
    if (lane->kind == LaneKind::Notes)
        return lastBefore(scene, scene.timeline.notes(), time);
    return std::nullopt;
}

std::optional<TimelineHover> hoverAt(const TimelineScene &scene, const QPointF &pointer) {
    const TimelineLane *lane = scene.lanes.at(static_cast<int>(pointer.y()));
    if (!lane || scene.axis.span <= 0 || pointer.x() < scene.axis.left ||
        pointer.x() >= scene.axis.left + scene.axis.width)
        return std::nullopt;
    if (seriesOf(lane->kind))
        return signalHover(scene, *lane, pointer.x());
    TimelineHover hover{pointer.x(), lane->top + lane->height / 2.0, {}, {}};
    const MediaTime time = fromSeconds(std::max(0.0, scene.axis.secondsAt(pointer.x())));
    if (const auto index = eventAt(scene, pointer)) {
        const SessionEvent &event = eventOf(scene, *index);
        hover.words = theme::timeWithMillis(event.start) % QChar(u' ') % eventWords(event).simplified() %
                      (isFlag(event.kind) ? seconds(event) : QString());
    } else {
        hover.words = theme::timeWithMillis(time);
    }
    return hover;
}

void paintHover(QPainter &painter, const TimelineScene &scene, const TimelineHover &hover) {
    const double x = std::floor(hover.x) + .5;
    painter.save();
    painter.setPen(QPen(scene.colours.quiet, 1, Qt::CustomDashLine));
    QPen dashed(scene.colours.quiet, 1);
    dashed.setDashPattern({2, 2});
    painter.setPen(dashed);
    painter.drawLine(QPointF(x, TimelineLanes::rulerHeight), QPointF(x, scene.lanes.bottom()));
    painter.setPen(QPen(scene.colours.ink, 1));
    if (hover.y) {
        painter.fillRect(QRectF(x - 3.5, std::round(*hover.y) - 3, 6, 6), scene.colours.paper);
        painter.drawRect(QRectF(x - 3, std::round(*hover.y) - 2.5, 5, 5));
    }
    const QFont font = theme::font(theme::Text::MonoCaption);
    const QFontMetrics metrics(font);
    const double room = std::max(0.0, scene.axis.width - 32);
    const QString words = metrics.elidedText(hover.words, Qt::ElideRight, static_cast<int>(std::max(room, 120.0)));
    const double width = metrics.horizontalAdvance(words) + 16;
    // To the pointer's left where there is room: what comes next stays visible.
    double left = hover.x - 12 - width;
    if (left < scene.axis.left)
        left = std::min(hover.x + 12, scene.axis.left + scene.axis.width - width);
    const QRectF box(std::round(left) + .5, std::round(hover.laneMiddle - hoverHeight / 2.0) + .5, width - 1,
                     hoverHeight - 1);
    painter.fillRect(box, scene.colours.paper);
    painter.drawRect(box);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, words);
    painter.restore();
}

QRect playheadArea(const TimelineScene &scene, MediaTime playhead) {
    const int x = static_cast<int>(std::lround(scene.axis.at(playhead)));
    return {x - tagWidth, 0, 2 * tagWidth, scene.lanes.bottom()};
}

void paintPlayhead(QPainter &painter, const TimelineScene &scene, MediaTime playhead) {
    const double seconds = toSeconds(playhead);
    if (seconds < scene.axis.start || seconds > scene.axis.start + scene.axis.span)
        return;
    const double right = scene.axis.left + scene.axis.width;
    const double x = std::round(scene.axis.at(playhead));
    painter.fillRect(QRectF(std::min(x - 1, right - 2), 0, 2, scene.lanes.bottom()), scene.colours.ink);
    const QFont font = tagFont();
    const QString words = theme::timeWithMillis(playhead);
    const double width = std::max(1.0 * tagWidth, QFontMetricsF(font).horizontalAdvance(words) + 8);
    const double left = std::max(scene.axis.left, std::min(std::round(x - width / 2), right - width));
    const QRectF tag(left, 0, width, tagHeight);
    painter.fillRect(tag, scene.colours.ink);
    painter.setFont(font);
    painter.setPen(scene.colours.paper);
    painter.drawText(tag, Qt::AlignCenter, words);
}

void paintValues(QPainter &painter, const TimelineScene &scene, MediaTime playhead) {
    constexpr int right = TimelineLanes::labelWidth - 12;
    const auto row = [](int top, int height) { return QRect(0, top, right, height); };
    painter.setPen(scene.colours.quiet);
    painter.setFont(theme::font(theme::Text::Caption));
    painter.drawText(row(0, TimelineLanes::rulerHeight), Qt::AlignLeft | Qt::AlignVCenter, Words::tr("Lane"));
    painter.setFont(theme::font(theme::Text::MonoCaption));
    painter.drawText(row(0, TimelineLanes::rulerHeight), Qt::AlignRight | Qt::AlignVCenter, theme::shortTime(playhead));
    painter.setPen(scene.colours.ink);
    const auto sample = scene.timeline.sampleAt(toSeconds(playhead));
    for (const TimelineLane &lane : scene.lanes.lanes) {
        if (seriesOf(lane.kind))
            painter.drawText(row(lane.top, lane.height), Qt::AlignRight | Qt::AlignVCenter,
                             laneValue(lane.kind, scene.timeline, sample));
    }
}

void paintLoop(QPainter &painter, const TimelineScene &scene, const std::pair<MediaTime, MediaTime> &range) {
    const double right = scene.axis.left + scene.axis.width;
    const double from = std::clamp(std::round(scene.axis.at(range.first)), scene.axis.left - 1, right);
    const double to = std::clamp(std::round(scene.axis.at(range.second)), scene.axis.left - 1, right);
    painter.save();
    painter.setClipRect(QRectF(scene.axis.left, 0, scene.axis.width, scene.lanes.bottom()), Qt::IntersectClip);
    painter.fillRect(QRectF(from, TimelineLanes::rulerHeight - 4, std::max(1.0, to - from), 4), scene.colours.ink);
    for (const double x : {from, to})
        painter.fillRect(QRectF(x, TimelineLanes::rulerHeight - 4, 1, scene.lanes.bottom()), scene.colours.edge);
    painter.restore();
}

} // namespace candor::widgets
