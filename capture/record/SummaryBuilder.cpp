// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SummaryBuilder.h"

#include <algorithm>

namespace candor::record {

namespace {
constexpr double longestStanding = 1.0;
constexpr double loneRecordSeconds = 1.0 / 30;
} // namespace

void SummaryBuilder::close(double seconds) {
    m_seconds += seconds;
    if (m_last->quality.measurable)
        m_measurableSeconds += seconds;
    if (m_last->face.detected)
        m_presentSeconds += seconds;
}

double SummaryBuilder::standingUntil(MediaTime next) const {
    const auto pause = std::upper_bound(m_pauseStarts.begin(), m_pauseStarts.end(), m_last->mediaTime);
    if (pause != m_pauseStarts.end())
        next = std::min(next, *pause);
    return std::clamp(toSeconds(next - m_last->mediaTime), 0.0, longestStanding);
}

void SummaryBuilder::addSignal(const SignalFrame &signal) {
    if (m_last) {
        m_lastSeconds = standingUntil(signal.mediaTime);
        close(m_lastSeconds);
    }
    m_last = signal;
    m_maxFaceCount = std::max(m_maxFaceCount, signal.face.count);
}

void SummaryBuilder::addEvent(const SessionEvent &event) {
    auto &total = m_totals[static_cast<std::size_t>(event.kind)];
    ++total.count;
    total.seconds += std::max(0.0, toSeconds(event.end - event.start));
    if (event.kind == EventKind::Pause)
        m_pauseStarts.push_back(event.start);
}

SessionSummary SummaryBuilder::summary(const RecordingPlan &plan, double durationSeconds, const FrameCounters &counters,
                                       const std::optional<ProcessingCost> &cost) const {
    SummaryBuilder all = *this;
    if (all.m_last)
        all.close(all.m_lastSeconds > 0 ? all.m_lastSeconds : loneRecordSeconds);

    SessionSummary summary;
    summary.durationSeconds = durationSeconds;
    summary.frames = counters;
    if (plan.telemetry && all.m_seconds > 0) {
        summary.measurableShare = all.m_measurableSeconds / all.m_seconds;
        summary.facePresentShare = all.m_presentSeconds / all.m_seconds;
        summary.maxFaceCount = m_maxFaceCount;
    }
    if (plan.telemetry && all.m_measurableSeconds > 0) {
        summary.blinkCount = total(EventKind::Blink).count;
        summary.blinksPerMinute = total(EventKind::Blink).count * 60 / all.m_measurableSeconds;
        summary.gazeAwaySeconds = total(EventKind::LookingAway).seconds;
    }
    if (plan.telemetry && plan.sound) {
        summary.speechSeconds = total(EventKind::Speech).seconds;
        summary.speechTurns = total(EventKind::Speech).count;
    }
    for (std::size_t index = 0; index < m_totals.size(); ++index) {
        const auto kind = static_cast<EventKind>(index);
        if (isFlag(kind) && m_totals[index].count > 0)
            summary.flags.push_back({kind, m_totals[index].count, m_totals[index].seconds});
    }
    summary.gapCount = total(EventKind::Gap).count;
    summary.gapSeconds = total(EventKind::Gap).seconds;
    summary.pauseCount = total(EventKind::Pause).count;
    summary.pauseSeconds = total(EventKind::Pause).seconds;
    summary.problemCount = total(EventKind::Problem).count;
    summary.cost = cost;
    summary.versions = plan.versions;
    return summary;
}

} // namespace candor::record
