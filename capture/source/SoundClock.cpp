// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/SoundClock.h"

#include <algorithm>

namespace candor::source {

namespace {

constexpr double windowLength = 2;
constexpr std::size_t mostWindows = 150;
/// Fewer windows than this say too little about a slope.
constexpr std::size_t windowsForSlope = 15;
constexpr double shortestForDrift = 60;
/// Chunks that are said to have come by so much too early or late belong to another count: samples were lost.
constexpr double jump = .03;
constexpr int outlyingForJump = 3;
constexpr double settled = .4;
/// Crystals are within a few hundred; more is a mistake of the fit.
constexpr double steepest = 1e-3;

} // namespace

void SoundClock::add(MonotonicTime arrival, std::int64_t frames) {
    if (!m_start)
        m_start = arrival;
    const double time = toSeconds(arrival - *m_start);
    const double delay = time - static_cast<double>(frames) / m_rate;
    m_frames = frames;
    m_last = time;
    m_least = m_chunks == 0 ? delay : std::min(m_least, delay);
    m_delays += delay;
    ++m_chunks;

    if (m_open && time - m_windowStart >= windowLength) {
        close(*m_open);
        m_open.reset();
    }
    if (!m_open) {
        m_windowStart = time;
        m_open = Window{time, delay};
    } else if (delay - m_line.slope * time < m_open->delay - m_line.slope * m_open->time) {
        m_open = Window{time, delay};
    }
    if (m_windows.empty())
        m_line = {0, m_open->delay, m_open->time};
}

void SoundClock::close(const Window &window) {
    const double off = m_windows.empty() ? 0 : window.delay - m_line.at(window.time);
    if (off > jump && ++m_outlying < outlyingForJump)
        return; // a machine that stood still, unless it stays so
    if (off > jump || off < -jump) {
        m_windows.clear();
        m_line = {m_line.slope, window.delay, window.time};
    }
    m_outlying = 0;
    m_windows.push_back(window);
    if (m_windows.size() > mostWindows)
        m_windows.pop_front();
    fit();
}

void SoundClock::fit() {
    const auto count = static_cast<double>(m_windows.size());
    double time = 0;
    double delay = 0;
    for (const Window &window : m_windows) {
        time += window.time / count;
        delay += window.delay / count;
    }
    if (m_windows.size() < windowsForSlope) {
        // Too short for a slope of its own; the one known before goes on, through the last few.
        const std::size_t recent = std::min<std::size_t>(3, m_windows.size());
        double sum = 0;
        for (std::size_t i = m_windows.size() - recent; i < m_windows.size(); ++i)
            sum += m_windows[i].delay - m_line.slope * (m_windows[i].time - m_windows.back().time);
        m_line = {m_line.slope, sum / static_cast<double>(recent), m_windows.back().time};
        return;
    }
    double covariance = 0;
    double variance = 0;
    for (const Window &window : m_windows) {
        covariance += (window.time - time) * (window.delay - delay);
        variance += (window.time - time) * (window.time - time);
    }
    m_line = {std::clamp(covariance / variance, -steepest, steepest), delay, time};
}

bool SoundClock::isSettled() const { return m_last >= settled; }

MonotonicTime SoundClock::timeOf(std::int64_t index) const {
    const double position = static_cast<double>(index) / m_rate;
    // The delay is known as a function of arrival, which for a frame on the line is its position and its delay.
    const double arrival = position + m_line.at(position + m_line.at(position));
    return m_start.value_or(MonotonicTime::zero()) + fromSeconds(arrival);
}

std::optional<double> SoundClock::driftPartsPerMillion() const {
    if (m_windows.size() < windowsForSlope || m_windows.back().time - m_windows.front().time < shortestForDrift)
        return std::nullopt;
    // A fast clock counts more frames, so that its chunks seem to come earlier and earlier.
    return -m_line.slope * 1e6;
}

std::chrono::nanoseconds SoundClock::meanLateness() const {
    return m_chunks == 0 ? std::chrono::nanoseconds::zero()
                         : fromSeconds(m_delays / static_cast<double>(m_chunks) - m_least);
}

} // namespace candor::source
