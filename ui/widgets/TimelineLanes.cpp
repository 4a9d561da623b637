// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TimelineLanes.h"

#include "theme/Figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(candor::widgets::Timeline)
};

constexpr int voiceHeight = 32;
constexpr int traceHeight = 28;
constexpr int eventHeight = 24;
constexpr int traceMargin = 3;

class Rows {
public:
    void add(LaneKind kind, const QString &name, int height, const QString &remark = {}) {
        m_lanes.lanes.push_back({kind, name, remark, m_lanes.bottom(), height});
    }
    void addAbsent(const QString &name) { add(LaneKind::Absent, name, eventHeight, Words::tr("Not measured")); }
    [[nodiscard]] TimelineLanes take() { return std::move(m_lanes); }

private:
    TimelineLanes m_lanes;
};

QString flagWords(EventKind kind) {
    switch (kind) {
    case EventKind::EyesClosed:
        return Words::tr("Eyes closed");
    case EventKind::LookingAway:
        return Words::tr("Looking away");
    case EventKind::HeadTurned:
        return Words::tr("Head turned");
    case EventKind::HeadTilted:
        return Words::tr("Head tilted");
    case EventKind::FaceAbsent:
        return Words::tr("Face absent");
    case EventKind::MultipleFaces:
        return Words::tr("Multiple faces");
    case EventKind::AudioInterruption:
        return Words::tr("Audio interruption");
    case EventKind::WindowLeft:
        return Words::tr("Window left");
    case EventKind::Copy:
        return Words::tr("Copied");
    case EventKind::Paste:
        return Words::tr("Pasted");
    default:
        return {};
    }
}

} // namespace

TimelineLanes TimelineLanes::of(const PreparedTimeline &timeline) {
    Rows rows;
    const bool voice = timeline.has(TimelineSeries::Voice);
    const bool faces = timeline.has(TimelineSeries::Faces);
    if (!voice && !faces) {
        rows.addAbsent(Words::tr("Signals"));
    } else {
        if (voice)
            rows.add(LaneKind::Voice, Words::tr("Voice"), voiceHeight);
        else
            rows.addAbsent(Words::tr("Voice"));
        if (faces) {
            rows.add(LaneKind::Faces, Words::tr("Faces"), eventHeight);
            rows.add(LaneKind::Eyes, Words::tr("Eyes, EAR"), traceHeight);
            rows.add(LaneKind::Pitch, Words::tr("Pitch"), traceHeight);
            rows.add(LaneKind::Yaw, Words::tr("Yaw"), traceHeight);
            rows.add(LaneKind::Roll, Words::tr("Roll"), traceHeight);
            rows.add(LaneKind::Gaze, Words::tr("Gaze"), traceHeight);
        } else {
            rows.addAbsent(Words::tr("Face"));
        }
    }
    if (!timeline.flags().empty())
        rows.add(LaneKind::Flags, Words::tr("Flags"), eventHeight);
    if (!timeline.questions().empty())
        rows.add(LaneKind::Questions, Words::tr("Questions"), eventHeight);
    if (!timeline.notes().empty())
        rows.add(LaneKind::Notes, Words::tr("Notes"), eventHeight);
    return rows.take();
}

QRect TimelineLanes::scrollBar(int width) const {
    return {labelWidth, bottom() + scrollBarGap, std::max(0, width - labelWidth), scrollBarHeight};
}

const TimelineLane *TimelineLanes::at(int y) const {
    const auto found =
        std::ranges::find_if(lanes, [y](const TimelineLane &lane) { return lane.top <= y && y < lane.bottom(); });
    return found == lanes.end() ? nullptr : &*found;
}

std::optional<TimelineSeries> seriesOf(LaneKind kind) {
    switch (kind) {
    case LaneKind::Voice:
        return TimelineSeries::Voice;
    case LaneKind::Faces:
        return TimelineSeries::Faces;
    case LaneKind::Eyes:
        return TimelineSeries::Eyes;
    case LaneKind::Pitch:
        return TimelineSeries::Pitch;
    case LaneKind::Yaw:
        return TimelineSeries::Yaw;
    case LaneKind::Roll:
        return TimelineSeries::Roll;
    case LaneKind::Gaze:
        return TimelineSeries::Gaze;
    default:
        return std::nullopt;
    }
}

double LaneScale::at(double value, int height) const {
    const double share = std::clamp((value - least) / (greatest - least), 0.0, 1.0);
    return traceMargin + (1 - share) * (height - 2 * traceMargin);
}

LaneScale scaleOf(LaneKind kind, const MeasurementSettings &settings) {
    const auto around = [](double normal) { return LaneScale{-3 * normal, 3 * normal, -normal, normal}; };
    switch (kind) {
    case LaneKind::Eyes: {
        const double greatest = 1.6 * settings.openEyeAspectRatio;
        return {0, greatest, settings.openEyeAspectRatio, greatest};
    }
    case LaneKind::Pitch:
        return around(settings.normalPitch);
    case LaneKind::Yaw:
        return around(settings.normalYaw);
    case LaneKind::Roll:
        return around(settings.normalRoll);
    case LaneKind::Gaze:
        return {-1, 1, -settings.gazeAwayDistance, settings.gazeAwayDistance};
    default:
        return {};
    }
}

QString laneValue(LaneKind kind, const PreparedTimeline &timeline, std::optional<std::size_t> sample) {
    const auto series = seriesOf(kind);
    if (!series)
        return {};
    const float value = sample ? timeline.series(*series).at(*sample) : std::numeric_limits<float>::quiet_NaN();
    if (std::isnan(value))
        return theme::emptyFigure();
    const auto number = double{value};
    switch (kind) {
    case LaneKind::Voice:
        return theme::decibels(number) % QStringLiteral(" dBFS");
    case LaneKind::Faces:
        return QString::number(std::lround(number));
    case LaneKind::Eyes:
        return theme::figure(number, 2);
    case LaneKind::Gaze:
        return theme::signedFigure(number, 2);
    default:
        return theme::signedFigure(number, 1) % QChar(0xb0);
    }
}

QString eventWords(const SessionEvent &event) {
    const auto *word = std::get_if<QString>(&event.value);
    switch (event.kind) {
    case EventKind::Pause:
        return Words::tr("Pause");
    case EventKind::Gap:
        if (word && word->startsWith(u"camera"))
            return Words::tr("Camera gap");
        if (word && word->startsWith(u"microphone"))
            return Words::tr("Microphone gap");
        return Words::tr("Recording gap");
    case EventKind::Question:
    case EventKind::Note:
        return word ? *word : QString();
    case EventKind::Bookmark:
        return word && !word->isEmpty() ? *word : Words::tr("Bookmark");
    default:
        return flagWords(event.kind);
    }
}

} // namespace candor::widgets
