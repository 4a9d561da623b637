// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PreparedTimeline.h"

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

constexpr std::size_t branches = 8;

Extent extentOf(float value) { return std::isnan(value) ? Extent{} : Extent{value, value}; }

template<typename Value>
std::vector<float> valuesOf(const std::vector<TimelineSample> &samples, Value value) {
    std::vector<float> values(samples.size());
    std::ranges::transform(samples, values.begin(), value);
    return values;
}

float facesOf(const TimelineSample &sample) {
    return sample.faces < 0 ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(sample.faces);
}

QString wordOf(const SessionEvent &event) {
    const auto *word = std::get_if<QString>(&event.value);
    return word ? *word : QString();
}

} // namespace

void Extent::add(const Extent &other) {
    least = std::min(least, other.least);
    greatest = std::max(greatest, other.greatest);
}

SamplePyramid::SamplePyramid(std::vector<float> values) : m_values(std::move(values)) {
    m_measuredBefore.reserve(m_values.size() + 1);
    m_measuredBefore.push_back(0);
    for (const float value : m_values)
        m_measuredBefore.push_back(m_measuredBefore.back() + (std::isnan(value) ? 0 : 1));
    std::size_t below = m_values.size();
    while (below > branches) {
        std::vector<Extent> level((below + branches - 1) / branches);
        for (std::size_t index = 0; index < below; ++index)
            level[index / branches].add(m_levels.empty() ? extentOf(m_values[index]) : m_levels.back()[index]);
        below = level.size();
        m_levels.push_back(std::move(level));
    }
}

Extent SamplePyramid::extent(std::size_t first, std::size_t end) const {
    Extent result;
    end = std::min(end, m_values.size());
    // Climbs while whole blocks lie inside, and takes what sticks out at both ends on the way.
    for (std::size_t level = 0; first < end; ++level) {
        const auto at = [&](std::size_t index) {
            return level == 0 ? extentOf(m_values[index]) : m_levels[level - 1][index];
        };
        if (level == m_levels.size()) {
            for (; first < end; ++first)
                result.add(at(first));
            break;
        }
        for (; first < end && first % branches != 0; ++first)
            result.add(at(first));
        for (; first < end && end % branches != 0; --end)
            result.add(at(end - 1));
        first /= branches;
        end /= branches;
    }
    return result;
}

std::size_t SamplePyramid::measured(std::size_t first, std::size_t end) const {
    end = std::min(end, m_values.size());
    return first < end ? m_measuredBefore[end] - m_measuredBefore[first] : 0;
}

PreparedTimeline::PreparedTimeline(std::shared_ptr<const TimelineData> data)
    : m_data(data ? std::move(data) : std::make_shared<const TimelineData>()) {
    const auto &samples = m_data->samples;
    m_series = {SamplePyramid(valuesOf(samples, [](const TimelineSample &sample) { return sample.voiceLevel; })),
                SamplePyramid(valuesOf(samples, facesOf)),
                SamplePyramid(valuesOf(samples, [](const TimelineSample &sample) { return sample.eyes; })),
                SamplePyramid(valuesOf(samples, [](const TimelineSample &sample) { return sample.pitch; })),
                SamplePyramid(valuesOf(samples, [](const TimelineSample &sample) { return sample.yaw; })),
                SamplePyramid(valuesOf(samples, [](const TimelineSample &sample) { return sample.roll; })),
                SamplePyramid(valuesOf(samples, [](const TimelineSample &sample) { return sample.gaze; }))};
    m_voicedBefore.reserve(samples.size() + 1);
    m_voicedBefore.push_back(0);
    for (const TimelineSample &sample : samples)
        m_voicedBefore.push_back(m_voicedBefore.back() + (sample.voice ? 1 : 0));
    sortEvents();
    findHoles();
}

const SamplePyramid &PreparedTimeline::series(TimelineSeries series) const {
    return m_series[static_cast<std::size_t>(series)];
}

bool PreparedTimeline::has(TimelineSeries wanted) const {
    const SamplePyramid &values = series(wanted);
    return values.measured(0, values.size()) > 0;
}

std::size_t PreparedTimeline::firstFrom(double seconds) const {
    const auto &samples = m_data->samples;
    const auto found = std::ranges::lower_bound(samples, seconds, {},
                                                [](const TimelineSample &sample) { return double{sample.seconds}; });
    return static_cast<std::size_t>(found - samples.begin());
}

std::optional<std::size_t> PreparedTimeline::sampleAt(double seconds) const {
    // Samples carry their time as float; a millisecond is what three hours leave of it.
    const std::size_t next = firstFrom(seconds + .001);
    if (next == 0 || seconds - secondsOf(next - 1) > longestSampleSeconds)
        return std::nullopt;
    return next - 1;
}

std::optional<std::size_t> PreparedTimeline::nearestSample(double seconds) const {
    const std::size_t next = firstFrom(seconds);
    std::optional<std::size_t> nearest;
    double distance = longestSampleSeconds;
    for (const std::size_t index : {next - 1, next}) {
        if (index >= m_data->samples.size() || std::abs(secondsOf(index) - seconds) > distance)
            continue;
        distance = std::abs(secondsOf(index) - seconds);
        nearest = index;
    }
    return nearest;
}

double PreparedTimeline::secondsOf(std::size_t sample) const { return double{m_data->samples[sample].seconds}; }

std::size_t PreparedTimeline::voiced(std::size_t first, std::size_t end) const {
    end = std::min(end, m_data->samples.size());
    return first < end ? m_voicedBefore[end] - m_voicedBefore[first] : 0;
}

std::optional<int> PreparedTimeline::holeEventAt(MediaTime time) const {
    for (const TimelineHole &hole : m_holes) {
        if (hole.event >= 0 && hole.start <= time && time < hole.end)
            return hole.event;
    }
    return std::nullopt;
}

void PreparedTimeline::findHoles() {
    const auto &samples = m_data->samples;
    const auto hole = [this](double from, double to) {
        if (to - from > longestSampleSeconds)
            m_holes.push_back({fromSeconds(from), fromSeconds(to), -1, true, true});
    };
    double last = 0;
    for (const TimelineSample &sample : samples) {
        hole(last, double{sample.seconds});
        last = double{sample.seconds};
    }
    hole(last, toSeconds(m_data->length));
    for (std::size_t index = 0; index < m_data->events.size(); ++index) {
        const SessionEvent &event = m_data->events[index];
        if ((event.kind != EventKind::Pause && event.kind != EventKind::Gap) || event.end <= event.start)
            continue;
        const QString what = event.kind == EventKind::Gap ? wordOf(event) : QString();
        m_holes.push_back({event.start, event.end, static_cast<int>(index), !what.startsWith(u"camera"),
                           !what.startsWith(u"microphone")});
    }
}

void PreparedTimeline::sortEvents() {
    const auto &events = m_data->events;
    std::vector<int> order(events.size());
    for (std::size_t index = 0; index < order.size(); ++index)
        order[index] = static_cast<int>(index);
    const auto start = [&](int index) { return events[static_cast<std::size_t>(index)].start; };
    std::ranges::stable_sort(order, {}, start);
    for (const int index : order) {
        const SessionEvent &event = events[static_cast<std::size_t>(index)];
        if (event.kind == EventKind::Question)
            m_questions.push_back(index);
        else if (event.kind == EventKind::Note || event.kind == EventKind::Bookmark)
            m_notes.push_back(index);
        if (!isFlag(event.kind))
            continue;
        if (m_flags.empty() || event.start > m_flags.back().end)
            m_flags.push_back({event.start, event.start, {}});
        m_flags.back().end = std::max({m_flags.back().end, event.start, event.end});
        m_flags.back().events.push_back(index);
    }
}

} // namespace candor::widgets
