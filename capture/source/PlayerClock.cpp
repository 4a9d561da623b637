// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/PlayerClock.h"

namespace candor::source {

namespace {
// Sound outputs report in steps of tens of milliseconds: smaller differences than this are evened out.
constexpr auto largestEvenedOut = std::chrono::milliseconds(100);
constexpr int evenedOutShare = 8;
} // namespace

void PlayerClock::stopAt(MediaTime time) {
    m_media = time;
    m_running = false;
    m_waiting = false;
}

void PlayerClock::startAt(MediaTime time, double rate, std::chrono::nanoseconds longestWait) {
    m_media = time;
    m_rate = rate;
    m_since = m_clock.monotonicNow() + longestWait;
    m_running = true;
    m_waiting = longestWait > std::chrono::nanoseconds::zero();
}

void PlayerClock::follow(MediaTime time, MonotonicTime at) {
    if (!m_running)
        return;
    const MediaTime difference = time - this->at(at);
    const bool jumps = m_waiting || std::chrono::abs(difference) > largestEvenedOut;
    const MediaTime corrected = jumps ? time : this->at(at) + difference / evenedOutShare;
    m_waiting = false;
    m_media = corrected;
    m_since = at;
}

MediaTime PlayerClock::at(MonotonicTime time) const {
    if (!m_running || time <= m_since)
        return m_media;
    return m_media + std::chrono::round<MediaTime>(m_rate * std::chrono::duration<double, std::nano>(time - m_since));
}

} // namespace candor::source
