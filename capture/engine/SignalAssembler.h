// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"

#include <deque>
#include <vector>

namespace candor::engine {

/// Joins what vision says about a frame with what the voice analysis says about its instant. A frame waits for its
/// sound until `longestWait` of media time has gone by; then its sound is "not measured".
class SignalAssembler {
public:
    SignalAssembler(bool soundExpected, MediaTime longestWait);

    void addVisual(VisualMeasurement measurement);
    void addSound(const std::vector<SoundMeasurement> &windows);
    void soundEnded() { m_soundExpected = false; }

    /// The frames that are complete, in order.
    [[nodiscard]] std::vector<VisualMeasurement> takeComplete();

private:
    [[nodiscard]] bool isComplete(MediaTime time) const;
    void join(SignalFrame &signal);

    bool m_soundExpected;
    MediaTime m_longestWait;
    MediaTime m_soundKnownUntil{};
    std::deque<SoundMeasurement> m_windows;
    std::deque<VisualMeasurement> m_waiting;
};

} // namespace candor::engine
