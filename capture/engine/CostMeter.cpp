// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/CostMeter.h"

#include <QFile>

#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <cmath>

namespace candor::engine {

namespace {

rusage processUsage() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage;
}

double cpuSeconds(const rusage &usage) {
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// The peak of resident memory since this program was started; getrusage() would count what ran in the process before
/// it.
double residentPeak() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray label = "VmHWM:";
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(label))
            return line.mid(label.size()).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Nearest-rank percentile.
std::optional<double> percentile(std::vector<float> values, double share) {
    if (values.empty())
        return std::nullopt;
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(values.begin(), nth, values.end());
    return static_cast<double>(*nth);
}

} // namespace

std::chrono::nanoseconds threadCpuTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

CostMeter::CostMeter(const Clock &clock)
    : m_clock(clock), m_startedAt(clock.monotonicNow()), m_cpuSecondsBefore(cpuSeconds(processUsage())) {}

void CostMeter::analysed(std::chrono::nanoseconds cpuTime) {
    m_analysisMilliseconds.push_back(std::chrono::duration<float, std::milli>(cpuTime).count());
}

ProcessingCost CostMeter::cost() const {
    ProcessingCost cost;
    cost.analysisMillisecondsMedian = percentile(m_analysisMilliseconds, .5);
    cost.analysisMillisecondsP99 = percentile(m_analysisMilliseconds, .99);
    cost.cpuSeconds = cpuSeconds(processUsage()) - m_cpuSecondsBefore;
    cost.wallSeconds = toSeconds(m_clock.monotonicNow() - m_startedAt);
    cost.peakResidentMebibytes = residentPeak();
    return cost;
}

} // namespace candor::engine
