// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SessionEvent.h"
#include "model/Time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace candor {

/// A rectangle in pixels of the recorded picture.
struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(const Box &) const = default;
};

/// A point in pixels of the recorded picture.
struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point &) const = default;
};

/// Why a frame's face could not be measured. `None` means that it was measured.
enum class Obstacle { None, NoFace, TooDark, TooSmall, Occluded, TurnedAway, Blurred };

/// The name that files carry: "", "no_face", "too_dark", "too_small", "occluded", "turned_away", "blurred".
[[nodiscard]] QString obstacleName(Obstacle obstacle);
[[nodiscard]] std::optional<Obstacle> obstacleFromName(const QString &name);

/// The faces of one frame. `confidence` and `boundingBox` are of the tracked (largest at acquisition) face.
struct FaceSignal {
    bool detected = false;
    int count = 0;
    std::optional<double> confidence;
    std::optional<Box> boundingBox;

    bool operator==(const FaceSignal &) const = default;
};

/// Eye aspect ratios, the person's left and right.
struct EyeSignal {
    std::optional<double> leftEar;
    std::optional<double> rightEar;
    std::optional<double> averageEar;
    std::optional<bool> blinkDetected; ///< the eyes are in a blink on this frame

    bool operator==(const EyeSignal &) const = default;
};

/// Gaze in [-1, 1] from the person's straight ahead: x to their left, y up.
struct GazeDirection {
    double x = 0;
    double y = 0;

    bool operator==(const GazeDirection &) const = default;
};

struct GazeSignal {
    std::optional<GazeDirection> direction;
    std::optional<bool> lookingAway;

    bool operator==(const GazeSignal &) const = default;
};

/// Degrees. Yaw is positive when the person turns to their left, pitch when they look up, roll when the head tilts to
/// their right shoulder.
struct HeadPose {
    double pitch = 0;
    double yaw = 0;
    double roll = 0;

    bool operator==(const HeadPose &) const = default;
};

struct AudioSignal {
    std::optional<bool> voiceActivity;
    std::optional<double> rmsEnergy; ///< of full scale, 0 to 1

    bool operator==(const AudioSignal &) const = default;
};

struct IntegritySignal {
    std::optional<bool> multipleFaces;
    std::optional<bool> audioInterruption;

    bool operator==(const IntegritySignal &) const = default;
};

struct QualitySignal {
    bool measurable = false;
    Obstacle obstacle = Obstacle::NoFace;

    bool operator==(const QualitySignal &) const = default;
};

/// What one analysed frame says: one record of signals.json. A value that could not be measured is empty, never 0.
struct SignalFrame {
    std::uint64_t frameNumber = 0; ///< the recording's frame, from 0
    MediaTime mediaTime{};
    FaceSignal face;
    EyeSignal eyes;
    GazeSignal gaze;
    std::optional<HeadPose> headPose;
    AudioSignal audio;
    IntegritySignal integrity;
    QualitySignal quality;

    bool operator==(const SignalFrame &) const = default;
};

inline constexpr int contourPointCount = 68;
inline constexpr int irisPointCount = 10;

/// What the overlay needs at replay. Contour points in the order of the 68-point annotation scheme (jaw 0-16, brows
/// 17-26, nose 27-35, eyes 36-47, mouth 48-67; the person's right side first); iris points: centre and four of the rim,
/// right eye first.
struct FaceOverlay {
    std::uint64_t frameNumber = 0;
    std::vector<Box> faces; ///< all faces, the tracked one first
    std::optional<std::array<Point, contourPointCount>> contour;
    std::optional<std::array<Point, irisPointCount>> irises;

    bool operator==(const FaceOverlay &) const = default;
};

/// What vision says about one frame. The audio part of `signal` is empty.
struct VisualMeasurement {
    SignalFrame signal;
    FaceOverlay overlay;
    std::vector<SessionEvent> events; ///< that ended with this frame
};

/// What the voice analysis says about one window of sound.
struct SoundMeasurement {
    MediaTime start{};
    MediaTime end{};
    std::optional<bool> voiceActivity; ///< empty where neither model nor level can tell (no samples)
    std::optional<double> voiceProbability;
    std::optional<double> rmsEnergy; ///< of full scale, 0 to 1
    std::optional<double> peak;      ///< of full scale, 0 to 1
    bool interruption = false;

    bool operator==(const SoundMeasurement &) const = default;
};

} // namespace candor
