// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/HoldRule.h"

#include "model/Measurement.h"
#include "model/MeasurementSettings.h"

#include <optional>
#include <vector>

namespace candor::vision {

/// What the flags are decided from. Empty: could not be measured.
struct FlagEvidence {
    int faceCount = 0;
    std::optional<double> faceConfidence;
    std::optional<bool> eyesClosed;
    std::optional<HeadPose> headPose;
    std::optional<double> gazeDistance; ///< from the person's usual direction
};

/// The integrity flags. Values of the events: the largest angle in degrees (looking_away, head_turned, head_tilted),
/// the most faces (multiple_faces), none (face_absent, eyes_closed).
class FlagRules {
public:
    explicit FlagRules(const MeasurementSettings &settings);

    /// Takes in one frame; returns the flags that ended with it.
    [[nodiscard]] std::vector<SessionEvent> update(MediaTime now, const FlagEvidence &evidence);

    /// Ends all that runs.
    [[nodiscard]] std::vector<SessionEvent> finish(MediaTime end);

    /// Whether the person is looking away for longer than allowed; empty when it cannot be told on this frame.
    [[nodiscard]] std::optional<bool> lookingAway() const;
    [[nodiscard]] bool multipleFaces() const { return m_multipleFaces.holds(); }

private:
    [[nodiscard]] std::optional<bool> looksAway(const FlagEvidence &evidence) const;

    MeasurementSettings m_settings;
    HoldRule m_faceAbsent;
    HoldRule m_multipleFaces;
    HoldRule m_eyesClosed;
    HoldRule m_lookingAway;
    HoldRule m_headTurned;
    HoldRule m_headTilted;
    bool m_lookKnown = false;
};

} // namespace candor::vision
