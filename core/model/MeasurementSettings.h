// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

namespace candor {

/// Thresholds of the measurement. Seconds, pixels, degrees, 0 to 1. The defaults are Candor's published rules.
struct MeasurementSettings {
    // Eyes
    double openEyeAspectRatio = 0.25;   ///< above: open
    double blinkEyeAspectRatio = 0.20;  ///< below: blink, until the person's own open-eye level is known
    double closedEyeAspectRatio = 0.15; ///< below: closed
    MediaTime baselineOpenTime = std::chrono::seconds(3); ///< of open eyes, until the personal level is used
    MediaTime eyesClosedTime = std::chrono::seconds(2);

    // Head and gaze
    double normalPitch = 15;
    double normalYaw = 20;
    double normalRoll = 10;
    double lookingAwayPitch = 30;
    double headTurnedYaw = 45;
    double headTiltedRoll = 20;
    double gazeAwayDistance = 0.35; ///< from the person's own median direction
    MediaTime headAndGazeTime = std::chrono::seconds(1);

    // Faces
    MediaTime faceCountTime = std::chrono::milliseconds(500);
    double smallestFace = 40;         ///< width in pixels from which a face is counted
    double smallestMeasuredFace = 64; ///< width in pixels from which eyes and gaze are measured

    // Voice
    double voiceProbability = 0.5;
    MediaTime voiceHangover = std::chrono::milliseconds(200);
    double fallbackVoiceRms = 0.02; ///< of full scale, where no model is loaded
    MediaTime interruptionTime = std::chrono::milliseconds(500);
    double clippingShare = 0.05; ///< of the samples of one second

    bool operator==(const MeasurementSettings &) const = default;
};

} // namespace candor
