// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes of voice, faces and traces. One column is one device pixel; what it shows is asked of the pyramids.
#include "theme/Type.h"
#include "widgets/Hatching.h"
#include "widgets/TimelinePainter.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

constexpr double barWidth = 3;
constexpr double barStep = 4;
constexpr double loudestLevel = .5; // of full scale; speech stays below

/// The columns of the view: the first sample of each, and of the one after the last.
class Columns {
public:
    explicit Columns(const TimelineScene &scene)
        : m_scene(scene), m_count(static_cast<int>(std::lround(scene.axis.width * scene.devicePixelRatio))) {
        m_seconds = m_count > 0 ? scene.axis.span / m_count : 0;
        m_first.reserve(static_cast<std::size_t>(m_count) + 1);
        for (int column = 0; column <= m_count; ++column)
            m_first.push_back(scene.timeline.firstFrom(start(column)));
    }

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] double start(int column) const { return m_scene.axis.start + column * m_seconds; }
    [[nodiscard]] std::size_t first(int column) const { return m_first[static_cast<std::size_t>(column)]; }
    [[nodiscard]] double left(int column) const { return m_scene.axis.left + column / m_scene.devicePixelRatio; }
    /// What a column shows: its samples, or the line between its neighbours where it has none.
    [[nodiscard]] Extent extent(const SamplePyramid &values, int column) const {
        const std::size_t next = first(column);
        if (next < first(column + 1) || next == 0 || next >= values.size())
            return values.extent(next, first(column + 1));
        const double from = m_scene.timeline.secondsOf(next - 1);
        const double to = m_scene.timeline.secondsOf(next);
        if (values.measured(next - 1, next + 1) < 2 || to - from > longestSampleSeconds)
            return {};
        const auto between = [&](double seconds) {
            const auto share = static_cast<float>((seconds - from) / (to - from));
            return values.at(next - 1) + share * (values.at(next) - values.at(next - 1));
        };
        const float left = between(start(column));
        const float right = between(start(column + 1));
        return {std::min(left, right), std::max(left, right)};
    }
    [[nodiscard]] int columnOf(MediaTime time) const {
        const double column = m_seconds > 0 ? (toSeconds(time) - m_scene.axis.start) / m_seconds : 0;
        return static_cast<int>(std::lround(std::clamp(column, 0.0, 1.0 * m_count)));
    }

    /// Whether nothing or less than half was measured in a column; one without samples is as the one that stands there.
    [[nodiscard]] bool isUnmeasured(const SamplePyramid &values, int column) const {
        const std::size_t begin = first(column);
        const std::size_t end = first(column + 1);
        if (begin < end)
            return 2 * values.measured(begin, end) < end - begin;
        return begin == 0 || values.measured(begin - 1, begin) == 0;
    }

private:
    const TimelineScene &m_scene;
    int m_count;
    double m_seconds = 0;
    std::vector<std::size_t> m_first;
};

void markHoles(std::vector<bool> &hatched, const TimelineScene &scene, const Columns &columns, bool sound) {
    for (const TimelineHole &hole : scene.timeline.holes()) {
        if (!(sound ? hole.inSound : hole.inPicture))
            continue;
        const int begin = columns.columnOf(hole.start);
        const int end = columns.columnOf(hole.end);
        std::fill(hatched.begin() + begin, hatched.begin() + end, true);
    }
}

void paintHatched(QPainter &painter, const TimelineScene &scene, const Columns &columns, const TimelineLane &lane,
                  TimelineSeries series, const QBrush &brush) {
    std::vector<bool> hatched(static_cast<std::size_t>(columns.count()));
    for (int column = 0; column < columns.count(); ++column)
        hatched[static_cast<std::size_t>(column)] = columns.isUnmeasured(scene.timeline.series(series), column);
    markHoles(hatched, scene, columns, series == TimelineSeries::Voice);
    const auto height = static_cast<double>(lane.height - 9);
    for (int column = 0; column < columns.count();) {
        int end = column;
        while (end < columns.count() && hatched[static_cast<std::size_t>(end)])
            ++end;
        if (end > column)
            painter.fillRect(
                QRectF(columns.left(column), lane.top + 4, columns.left(end) - columns.left(column), height), brush);
        column = end + 1;
    }
}

/// A root keeps soft speech visible and room noise small.
double voiceShare(double level) { return std::sqrt(std::clamp(level / loudestLevel, 0.0, 1.0)); }

void paintVoice(QPainter &painter, const TimelineScene &scene, const TimelineLane &lane) {
    const SamplePyramid &levels = scene.timeline.series(TimelineSeries::Voice);
    const double middle = lane.top + std::floor(lane.height / 2.0) - .5;
    painter.fillRect(QRectF(scene.axis.left, middle, scene.axis.width, 1), scene.colours.rule);
    // Bars stand on multiples of their time, so that they do not flicker while the view moves.
    const double seconds = barStep * scene.axis.secondsPerPixel();
    const auto from = static_cast<long>(std::floor(scene.axis.start / seconds));
    const auto to = static_cast<long>(std::ceil((scene.axis.start + scene.axis.span) / seconds));
    std::size_t begin = scene.timeline.firstFrom(static_cast<double>(from) * seconds);
    for (long bar = from; bar < to; ++bar) {
        const std::size_t end = scene.timeline.firstFrom(static_cast<double>(bar + 1) * seconds);
        Extent extent = levels.extent(begin, end);
        bool voiced = scene.timeline.voiced(begin, end) > 0;
        if (begin == end) {
            // Closer than the samples lie: the one that stands here.
            if (const auto sample = scene.timeline.sampleAt((static_cast<double>(bar) + .5) * seconds)) {
                extent = levels.extent(*sample, *sample + 1);
                voiced = scene.timeline.voiced(*sample, *sample + 1) > 0;
            }
        }
        begin = end;
        const double x = std::round(scene.axis.at(static_cast<double>(bar) * seconds));
        if (extent.isEmpty())
            continue;
        const double half = std::round(voiceShare(double{extent.greatest}) * (lane.height - 8) / 2);
        if (half >= 1)
            painter.fillRect(QRectF(x, middle + .5 - half, barWidth, 2 * half),
                             voiced ? scene.colours.ink : scene.colours.edge);
    }
}

void paintFaces(QPainter &painter, const TimelineScene &scene, const Columns &columns, const TimelineLane &lane) {
    const SamplePyramid &faces = scene.timeline.series(TimelineSeries::Faces);
    const double width = 1 / scene.devicePixelRatio;
    const double bottom = lane.bottom() - 5;
    for (int column = 0; column < columns.count(); ++column) {
        std::size_t begin = columns.first(column);
        const std::size_t end = columns.first(column + 1);
        if (begin == end && begin > 0 &&
            columns.start(column) - scene.timeline.secondsOf(begin - 1) <= longestSampleSeconds)
            --begin;
        const Extent extent = faces.extent(begin, end);
        if (extent.isEmpty() || extent.greatest < 1)
            continue;
        // Half as high where the face was there only for a part of the column.
        const double height = extent.least < 1 ? 2 : 4;
        painter.fillRect(QRectF(columns.left(column), bottom - height, width, height), scene.colours.ink);
        if (extent.greatest >= 2)
            painter.fillRect(QRectF(columns.left(column), lane.top + 5, width, 4), scene.colours.alert);
    }
}

/// A column of a picture, from `top` to `bottom` in its pixels; pixels that are covered in part are translucent.
void fillColumn(QImage &picture, int column, double top, double bottom, const QColor &colour) {
    const int first = std::max(0, static_cast<int>(std::floor(top)));
    const int end = std::min(picture.height(), static_cast<int>(std::ceil(bottom)));
    for (int row = first; row < end; ++row) {
        const double covered = std::min(bottom, row + 1.0) - std::max(top, 1.0 * row);
        const int alpha = static_cast<int>(std::lround(255 * covered));
        reinterpret_cast<QRgb *>(picture.scanLine(row))[column] =
            qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha));
    }
}

/// Least to greatest of each column, joined to its neighbours; breaks where nothing was measured. The painter's own
/// smooth lines would cost more than a frame where pixels are small.
void paintTrace(QPainter &painter, const TimelineScene &scene, const Columns &columns, const TimelineLane &lane,
                TimelineSeries series) {
    const LaneScale scale = scaleOf(lane.kind, scene.settings);
    const SamplePyramid &values = scene.timeline.series(series);
    const double ratio = scene.devicePixelRatio;
    QImage picture(columns.count(), static_cast<int>(std::lround(lane.height * ratio)),
                   QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    std::optional<std::pair<double, double>> last;
    for (int column = 0; column < columns.count(); ++column) {
        const Extent extent = columns.extent(values, column);
        if (extent.isEmpty()) {
            last.reset();
            continue;
        }
        const double top = scale.at(double{extent.greatest}, lane.height) - .5;
        const double bottom = scale.at(double{extent.least}, lane.height) + .5;
        const double from = last ? std::min(top, last->second - 1) : top;
        const double to = last ? std::max(bottom, last->first + 1) : bottom;
        fillColumn(picture, column, from * ratio, to * ratio, scene.colours.ink);
        last = {top, bottom};
    }
    picture.setDevicePixelRatio(ratio);
    painter.drawImage(QPointF(scene.axis.left, lane.top), picture);
}

void paintNormalBand(QPainter &painter, const TimelineScene &scene, const TimelineLane &lane) {
    const LaneScale scale = scaleOf(lane.kind, scene.settings);
    const double top = std::round(lane.top + scale.at(scale.normalTo, lane.height));
    const double bottom = std::round(lane.top + scale.at(scale.normalFrom, lane.height));
    painter.fillRect(QRectF(scene.axis.left, top, scene.axis.width, bottom - top), scene.colours.wash);
    painter.fillRect(QRectF(scene.axis.left, top, scene.axis.width, 1), scene.colours.rule);
    painter.fillRect(QRectF(scene.axis.left, bottom, scene.axis.width, 1), scene.colours.rule);
}

/// Pauses and gaps by word, where it fits.
void paintHoleWords(QPainter &painter, const TimelineScene &scene) {
    const QFont font = theme::font(theme::Text::Caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(scene.colours.quiet);
    for (const TimelineHole &hole : scene.timeline.holes()) {
        const double left = std::max(scene.axis.at(hole.start), scene.axis.left);
        const double right = std::min(scene.axis.at(hole.end), scene.axis.left + scene.axis.width);
        if (hole.event < 0 || right <= left)
            continue;
        const QString words = eventWords(scene.timeline.data().events[static_cast<std::size_t>(hole.event)]);
        const double needed = metrics.horizontalAdvance(words) + 8;
        if (needed > right - left)
            continue;
        const auto lane = std::ranges::find_if(scene.lanes.lanes, [&](const TimelineLane &candidate) {
            return hole.inSound ? seriesOf(candidate.kind).has_value() : candidate.kind == LaneKind::Faces;
        });
        if (lane == scene.lanes.lanes.end())
            continue;
        const QRectF plate(std::round((left + right - needed) / 2), lane->top + std::floor((lane->height - 17) / 2.0),
                           needed, 16);
        painter.fillRect(plate, scene.colours.paper);
        painter.drawText(plate, Qt::AlignCenter, words);
    }
}

} // namespace

void paintSignals(QPainter &painter, const TimelineScene &scene) {
    const Columns columns(scene);
    if (columns.count() == 0)
        return;
    // The pattern moves with the time that it covers.
    const double shift = scene.axis.left - std::round(scene.axis.start / scene.axis.secondsPerPixel());
    const QBrush brush = hatching(scene.colours.edge, scene.devicePixelRatio, std::fmod(shift, 17));
    for (const TimelineLane &lane : scene.lanes.lanes) {
        const auto series = seriesOf(lane.kind);
        if (!series)
            continue;
        const bool trace = lane.kind != LaneKind::Voice && lane.kind != LaneKind::Faces;
        if (trace)
            paintNormalBand(painter, scene, lane);
        paintHatched(painter, scene, columns, lane, *series, brush);
        if (trace)
            paintTrace(painter, scene, columns, lane, *series);
        else if (lane.kind == LaneKind::Voice)
            paintVoice(painter, scene, lane);
        else
            paintFaces(painter, scene, columns, lane);
    }
    paintHoleWords(painter, scene);
}

} // namespace candor::widgets
