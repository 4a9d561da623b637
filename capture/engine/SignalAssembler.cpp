// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SignalAssembler.h"

namespace candor::engine {

SignalAssembler::SignalAssembler(bool soundExpected, MediaTime longestWait)
    : m_soundExpected(soundExpected), m_longestWait(longestWait) {}

void SignalAssembler::addVisual(VisualMeasurement measurement) { m_waiting.push_back(std::move(measurement)); }

void SignalAssembler::addSound(const std::vector<SoundMeasurement> &windows) {
    for (const SoundMeasurement &window : windows) {
        m_windows.push_back(window);
        m_soundKnownUntil = window.end;
    }
    // Without pictures nothing consumes the windows.
    while (m_windows.size() > 1 && m_waiting.empty() && m_windows.front().end + m_longestWait < m_soundKnownUntil)
        m_windows.pop_front();
}

bool SignalAssembler::isComplete(MediaTime time) const {
    return !m_soundExpected || time < m_soundKnownUntil || m_waiting.back().signal.mediaTime - time > m_longestWait;
}

void SignalAssembler::join(SignalFrame &signal) {
    while (!m_windows.empty() && m_windows.front().end <= signal.mediaTime)
        m_windows.pop_front();
    if (m_windows.empty() || m_windows.front().start > signal.mediaTime)
        return;
    const SoundMeasurement &window = m_windows.front();
    signal.audio = {window.voiceActivity, window.rmsEnergy};
    signal.integrity.audioInterruption = window.interruption;
}

std::vector<VisualMeasurement> SignalAssembler::takeComplete() {
    std::vector<VisualMeasurement> complete;
    while (!m_waiting.empty() && isComplete(m_waiting.front().signal.mediaTime)) {
        join(m_waiting.front().signal);
        complete.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return complete;
}

} // namespace candor::engine
