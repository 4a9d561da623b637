// SPDX-License-Identifier: GPL-3.0-or-later
// A repaint of the timeline of three hours while a person zooms and scrolls through it, against a painter that draws a
// line through every visible sample of the same lanes.
#include "Benchmarks.h"
#include "Measure.h"

#include "theme/Palette.h"
#include "widgets/Timeline.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace candor::bench {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using widgets::TimelineSample;

constexpr auto sessionLength = 3h;
constexpr int samplesPerSecond = 30;
constexpr int pictureWidth = 1280;
constexpr double mostMilliseconds = 16;
constexpr int stepsOfJourney = 60;
constexpr double closestSeconds = 2;

/// Values that wander as real ones do, with pieces that were not measured, speech, blinks and flags.
std::shared_ptr<const widgets::TimelineData> threeHours() {
    auto data = std::make_shared<widgets::TimelineData>();
    data->length = sessionLength;
    const auto count = static_cast<int>(toSeconds(sessionLength) * samplesPerSecond);
    data->samples.reserve(static_cast<std::size_t>(count));
    std::uint32_t noise = 1;
    const auto wander = [&noise](float value, float step) {
        noise = noise * 1664525 + 1013904223;
        return value * .99F + step * (static_cast<float>(noise >> 8) / 8388608.F - 1.F);
    };
    TimelineSample walking;
    for (int index = 0; index < count; ++index) {
        walking.seconds = static_cast<float>(index) / samplesPerSecond;
        walking.pitch = wander(walking.pitch, 2);
        walking.yaw = wander(walking.yaw, 3);
        walking.roll = wander(walking.roll, 1);
        walking.gaze = wander(walking.gaze, .1F);
        walking.eyes = index % 140 < 5 ? .1F : .28F;
        walking.voice = index % 900 < 500;
        walking.voiceLevel = walking.voice ? .02F + std::abs(wander(0, .2F)) : .001F;
        walking.faces = 1;
        TimelineSample sample = walking;
        if (index % 9000 < 400)
            sample.eyes = sample.pitch = sample.yaw = sample.roll = sample.gaze = std::nanf("");
        data->samples.push_back(sample);
    }
    for (MediaTime start = 20s; start < sessionLength; start += 45s)
        data->events.push_back({EventKind::LookingAway, start, start + 4s, {}, {}});
    return data;
}

struct View {
    MediaTime start{};
    MediaTime end{};
};

/// From the whole session down to seconds and back, sideways at each step.
std::vector<View> journey() {
    std::vector<View> views;
    const double whole = toSeconds(sessionLength);
    for (int step = 0; step < 2 * stepsOfJourney; ++step) {
        const int depth = step < stepsOfJourney ? step : 2 * stepsOfJourney - 1 - step;
        const double span = whole * std::pow(closestSeconds / whole, 1.0 * depth / (stepsOfJourney - 1));
        const double start = (whole - span) * (.3 + .4 * step / (2 * stepsOfJourney));
        views.push_back({fromSeconds(start), fromSeconds(start + span)});
    }
    return views;
}

/// The same lanes, the plain way: a line through all visible samples, broken where one was not measured.
void paintEverySample(QImage &image, const std::vector<TimelineSample> &samples, const View &view) {
    constexpr float TimelineSample::*lanes[]{&TimelineSample::voiceLevel, &TimelineSample::eyes, &TimelineSample::pitch,
                                             &TimelineSample::yaw,        &TimelineSample::roll, &TimelineSample::gaze};
    constexpr double ranges[]{1, .5, 90, 120, 60, 2};
    image.fill(Qt::white);
    QPainter painter(&image);
    const double start = toSeconds(view.start);
    const double end = toSeconds(view.end);
    const auto time = [](const TimelineSample &sample) { return double{sample.seconds}; };
    const auto first = std::ranges::lower_bound(samples, start, {}, time);
    const auto last = std::ranges::lower_bound(samples, end, {}, time);
    QPolygonF line;
    for (std::size_t lane = 0; lane < std::size(lanes); ++lane) {
        const double middle = 40 + 28.0 * static_cast<double>(lane);
        const auto draw = [&] {
            painter.drawPolyline(line);
            line.clear();
        };
        for (auto sample = first; sample != last; ++sample) {
            const float value = (*sample).*lanes[lane];
            if (std::isnan(value))
                draw();
            else
                line.append(QPointF((time(*sample) - start) / (end - start) * image.width(),
                                    middle - double{value} / ranges[lane] * 28));
        }
        draw();
    }
}

template<typename Work>
double milliseconds(Work work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double percentile95(std::vector<double> values) {
    std::ranges::sort(values);
    return values.empty() ? 0 : values[(values.size() - 1) * 95 / 100];
}

} // namespace

Result<Row> measureTimeline(const Setting &setting) {
    const auto data = threeHours();
    std::shared_ptr<const widgets::PreparedTimeline> prepared;
    const double preparing = milliseconds([&] { prepared = widgets::Timeline::prepare(data); });
    widgets::Timeline timeline;
    timeline.setPrepared(prepared);
    timeline.resize(pictureWidth, timeline.sizeHint().height());
    QImage image(timeline.size(), QImage::Format_RGB32);
    QImage peerImage(timeline.size(), QImage::Format_RGB32);
    timeline.render(&image); // loads fonts and icons

    std::vector<double> own;
    std::vector<double> peer;
    std::vector<double> playhead;
    std::vector<double> ratios;
    const auto views = journey();
    for (int round = 0; round < setting.rounds; ++round) {
        std::vector<double> ownOfRound;
        std::vector<double> peerOfRound;
        for (const View &view : views) {
            ownOfRound.push_back(milliseconds([&] {
                timeline.setView(view.start, view.end);
                timeline.render(&image);
            }));
            peerOfRound.push_back(milliseconds([&] { paintEverySample(peerImage, data->samples, view); }));
            playhead.push_back(milliseconds([&] {
                timeline.setPlayhead(view.start + (view.end - view.start) * (1 + round) / (2 + setting.rounds));
                timeline.render(&image);
            }));
        }
        ratios.push_back(percentile95(ownOfRound) / percentile95(peerOfRound));
        own.insert(own.end(), ownOfRound.begin(), ownOfRound.end());
        peer.insert(peer.end(), peerOfRound.begin(), peerOfRound.end());
    }
    const double ownP95 = percentile95(own);
    const double ratio = median(ratios);
    Row row;
    row.what = QStringLiteral("timeline of 3 hours at 30 signals a second, zoom and scroll, p95 of a frame");
    row.value = QStringLiteral("%1 ms; %2 ms where only the playhead moves")
                    .arg(text(ownP95, 1), text(percentile95(playhead), 1));
    row.peer = QStringLiteral("a line through each visible sample: %1 ms").arg(text(percentile95(peer), 1));
    row.ratio = text(ratio, 2);
    row.goal = QStringLiteral("at most %1 ms").arg(text(mostMilliseconds, 0));
    row.reached = ownP95 <= mostMilliseconds;
    row.numbers = {{QStringLiteral("p95_ms"), ownP95},
                   {QStringLiteral("median_ms"), median(own)},
                   {QStringLiteral("peer_p95_ms"), percentile95(peer)},
                   {QStringLiteral("peer_median_ms"), median(peer)},
                   {QStringLiteral("playhead_p95_ms"), percentile95(playhead)},
                   {QStringLiteral("ratio_p95"), ratio},
                   {QStringLiteral("prepare_ms"), preparing},
                   {QStringLiteral("samples"), static_cast<qint64>(data->samples.size())}};
    return row;
}

} // namespace candor::bench
