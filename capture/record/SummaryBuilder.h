// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Session.h"

#include <array>
#include <vector>

namespace candor::record {

/// Makes a session's summary of its signals and events, the same way at the end of a recording and in a recovery.
/// Shares are of time that was not paused: a signal record stands for the time until the next one, or until a pause, at
/// most for one second.
class SummaryBuilder {
public:
    /// Before the signals, in the order of their starts.
    void addEvent(const SessionEvent &event);
    /// In the order of their times.
    void addSignal(const SignalFrame &signal);

    [[nodiscard]] SessionSummary summary(const RecordingPlan &plan, double durationSeconds,
                                         const FrameCounters &counters,
                                         const std::optional<ProcessingCost> &cost) const;

private:
    struct Total {
        int count = 0;
        double seconds = 0;
    };
    [[nodiscard]] const Total &total(EventKind kind) const { return m_totals[static_cast<std::size_t>(kind)]; }
    /// How long the last record stands when the next one comes at `next`.
    [[nodiscard]] double standingUntil(MediaTime next) const;
    /// Counts the last record's time.
    void close(double seconds);

    std::array<Total, static_cast<std::size_t>(EventKind::Problem) + 1> m_totals{};
    std::vector<MediaTime> m_pauseStarts;
    std::optional<SignalFrame> m_last;
    double m_lastSeconds = 0;
    double m_seconds = 0;
    double m_measurableSeconds = 0;
    double m_presentSeconds = 0;
    int m_maxFaceCount = 0;
};

} // namespace candor::record
