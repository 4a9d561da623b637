// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Clock.h"
#include "model/Session.h"

#include <chrono>
#include <vector>

namespace candor::engine {

/// CPU time that the calling thread has used.
[[nodiscard]] std::chrono::nanoseconds threadCpuTime();

/// Adds up what a recording's processing takes. analysed() belongs to the vision thread; cost() is asked when it has
/// ended.
class CostMeter {
public:
    explicit CostMeter(const Clock &clock);

    /// CPU time that the analysis of one frame took.
    void analysed(std::chrono::nanoseconds cpuTime);
    /// Since construction; the peak of resident memory is the process's.
    [[nodiscard]] ProcessingCost cost() const;

private:
    const Clock &m_clock;
    MonotonicTime m_startedAt;
    double m_cpuSecondsBefore;
    std::vector<float> m_analysisMilliseconds;
};

} // namespace candor::engine
