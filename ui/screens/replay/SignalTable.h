// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"

#include <cstddef>
#include <vector>

namespace candor::screens {

/// The signal records of a session, found by the number of their frame. Keeps 80 bytes a record: three hours at 30
/// frames a second are 26 MB.
class SignalTable {
public:
    /// Records come in the order of their frames.
    void add(const SignalFrame &signal);
    void finish() { m_rows.shrink_to_fit(); }
    /// The record of this very frame; empty where that frame was not analysed.
    [[nodiscard]] std::optional<SignalFrame> find(std::uint64_t frameNumber) const;
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

private:
    /// NaN and -1 stand for what was not measured.
    struct Row {
        std::uint64_t frameNumber;
        MediaTime mediaTime;
        float confidence, x, y, width, height;
        float leftEar, rightEar, averageEar;
        float gazeX, gazeY;
        float pitch, yaw, roll;
        float rmsEnergy;
        std::int16_t faces;
        std::int8_t blink, lookingAway, voice, multipleFaces, interruption;
        bool detected, measurable;
        Obstacle obstacle;
    };

    std::vector<Row> m_rows;
};

} // namespace candor::screens
