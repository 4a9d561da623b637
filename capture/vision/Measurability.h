// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/FaceVisibility.h"
#include "vision/GazeEstimator.h"
#include "vision/HeadPoseEstimator.h"

#include "model/MeasurementSettings.h"

#include <optional>

namespace candor::vision {

/// What of a followed face can be measured, and if not all of it, why.
struct MeasurableParts {
    Obstacle obstacle = Obstacle::None;
    bool headPose = true;
    VisibleEyes eyes; ///< that aspect ratio, blinks and gaze can be taken from
};

/// Judges frame by frame how far a face can be trusted. What is judged from brightness is averaged over a fraction of a
/// second, since a blink takes contrast away from the eyes for a moment and must not be mistaken for an obstacle.
class Measurability {
public:
    explicit Measurability(const MeasurementSettings &settings) : m_smallestFace(settings.smallestMeasuredFace) {}

    [[nodiscard]] MeasurableParts judge(MediaTime now, double faceWidth, const FaceVisibility &visibility,
                                        const std::optional<HeadOrientation> &orientation);

    void reset() { m_before.reset(); }

private:
    void average(MediaTime now, const FaceVisibility &visibility, double misfit);
    [[nodiscard]] Obstacle obstacleNow(double faceWidth, const std::optional<HeadOrientation> &orientation) const;
    [[nodiscard]] bool tooDark() const;
    [[nodiscard]] bool occluded(const HeadPose &pose) const;

    double m_smallestFace;
    std::optional<MediaTime> m_before;
    FaceVisibility m_visibility;
    double m_misfit = 0;
};

} // namespace candor::vision
