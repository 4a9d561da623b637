// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/MeasurableSpans.h"

#include <algorithm>

namespace candor::screens {

namespace {

constexpr auto longestStanding = std::chrono::milliseconds(500);

bool isSameKind(const MeasurableSpan &left, const MeasurableSpan &right) {
    return left.kind == right.kind && left.obstacle == right.obstacle && left.cause == right.cause;
}

void append(std::vector<MeasurableSpan> &spans, MeasurableSpan span) {
    if (span.end <= span.start)
        return;
    if (!spans.empty() && spans.back().end == span.start && isSameKind(spans.back(), span))
        spans.back().end = span.end;
    else
        spans.push_back(std::move(span));
}

MeasurableSpan spanOf(const SignalFrame &signal, MediaTime end) {
    const bool measured = signal.quality.measurable;
    return {signal.mediaTime,
            end,
            measured ? SpanKind::Measured : SpanKind::Obstructed,
            measured ? Obstacle::None : signal.quality.obstacle,
            {}};
}

/// What was said about the picture by events: gaps and pauses, in the order of time and without overlaps.
std::vector<MeasurableSpan> spansOf(const std::vector<SessionEvent> &events) {
    std::vector<MeasurableSpan> found;
    for (const SessionEvent &event : events) {
        const auto *word = std::get_if<QString>(&event.value);
        const QString cause = word ? word->section(u':', 0, 0) : QString();
        if (event.kind == EventKind::Pause)
            found.push_back({event.start, event.end, SpanKind::Pause, Obstacle::None, {}});
        else if (event.kind == EventKind::Gap && cause != u"microphone")
            found.push_back({event.start, event.end, SpanKind::Gap, Obstacle::None, cause});
    }
    std::sort(found.begin(), found.end(),
              [](const MeasurableSpan &left, const MeasurableSpan &right) { return left.start < right.start; });
    std::vector<MeasurableSpan> apart;
    for (MeasurableSpan &span : found) {
        if (!apart.empty())
            span.start = std::max(span.start, apart.back().end);
        append(apart, std::move(span));
    }
    return apart;
}

} // namespace

void SpanBuilder::add(const SignalFrame &signal) {
    if (m_last) {
        // Records that go back in time say nothing.
        if (signal.mediaTime <= m_last->mediaTime)
            return;
        append(m_spans, spanOf(*m_last, std::min<MediaTime>(signal.mediaTime, m_last->mediaTime + longestStanding)));
    }
    m_last = signal;
}

std::vector<MeasurableSpan> SpanBuilder::finish(MediaTime length, const std::vector<SessionEvent> &events) const {
    std::vector<MeasurableSpan> measured = m_spans;
    if (m_last)
        append(measured, spanOf(*m_last, std::min<MediaTime>(length, m_last->mediaTime + longestStanding)));
    const auto said = spansOf(events);

    std::vector<MeasurableSpan> result;
    MediaTime now{};
    auto signal = measured.begin();
    auto event = said.begin();
    while (now < length) {
        while (signal != measured.end() && signal->end <= now)
            ++signal;
        while (event != said.end() && event->end <= now)
            ++event;
        const MediaTime nextEvent = event == said.end() ? length : event->start;
        MeasurableSpan span{now, length, SpanKind::NotAnalysed, Obstacle::None, {}};
        if (event != said.end() && event->start <= now) {
            span = *event;
        } else if (signal != measured.end() && signal->start <= now) {
            span = *signal;
            span.end = std::min(span.end, nextEvent);
        } else {
            span.end = std::min(signal == measured.end() ? length : signal->start, nextEvent);
        }
        span.start = now;
        span.end = std::min(span.end, length);
        now = span.end;
        append(result, std::move(span));
    }
    return result;
}

Unmeasured unmeasuredIn(const std::vector<MeasurableSpan> &spans) {
    Unmeasured result;
    for (const MeasurableSpan &span : spans) {
        if (span.kind == SpanKind::Measured)
            continue;
        if (span.kind == SpanKind::Pause) {
            result.paused += span.length();
            continue;
        }
        result.length += span.length();
        const auto same = std::find_if(result.causes.begin(), result.causes.end(),
                                       [&span](const auto &cause) { return isSameKind(cause.example, span); });
        if (same == result.causes.end())
            result.causes.push_back({span, span.length()});
        else
            same->length += span.length();
    }
    std::stable_sort(result.causes.begin(), result.causes.end(),
                     [](const auto &left, const auto &right) { return left.length > right.length; });
    return result;
}

} // namespace candor::screens
