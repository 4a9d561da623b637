// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/Measurability.h"

#include <algorithm>
#include <cmath>

namespace candor::vision {

namespace {

// Chosen between what ordinary clips show on every frame and what the same frames show when they are darkened, blurred
// or covered; in brackets: lowest (highest) ordinary value, and the value where aspect ratios begin to go wrong.
constexpr double darkFace = 0.07;        // brightness (.34; .05)
constexpr double dimFace = 0.25;         // brightness below which contrast decides
constexpr double dimContrast = 0.06;     // of the better eye (.14; .05)
constexpr double leastSharpness = 0.135; // (.15; .13 for a blur of a twenty-fifth of the face)
constexpr double largestMisfit = 0.024;  // (.021; .03 for a face of which half is covered)
constexpr double coveredEye = 0.35;      // contrast of an eye against the other one's (.6; 0)
constexpr double coveredEyes = 0.28;     // contrast of the better eye against brightness (.39; .2)

constexpr double hiddenEyeYaw = 35;  // degrees: the nose hides the far eye
constexpr double turnedAwayYaw = 55; // neither eye shows its shape
constexpr double turnedAwayPitch = 40;
constexpr double evenEyesYaw = 20; // within, both eyes show alike

constexpr double averagingSeconds = 0.3;

} // namespace

void Measurability::average(MediaTime now, const FaceVisibility &visibility, double misfit) {
    // The first frame stands alone, later ones count by the time that passed.
    const double weight = m_before ? 1 - std::exp(-toSeconds(now - *m_before) / averagingSeconds) : 1;
    m_before = now;
    const auto blend = [weight](double &mean, double value) { mean += weight * (value - mean); };
    blend(m_visibility.brightness, visibility.brightness);
    blend(m_visibility.leftEyeContrast, visibility.leftEyeContrast);
    blend(m_visibility.rightEyeContrast, visibility.rightEyeContrast);
    blend(m_visibility.sharpness, visibility.sharpness);
    blend(m_misfit, misfit);
}

bool Measurability::tooDark() const {
    const double contrast = std::max(m_visibility.leftEyeContrast, m_visibility.rightEyeContrast);
    return m_visibility.brightness < darkFace || (m_visibility.brightness < dimFace && contrast < dimContrast);
}

bool Measurability::occluded(const HeadPose &pose) const {
    const auto [less, more] = std::minmax(m_visibility.leftEyeContrast, m_visibility.rightEyeContrast);
    return m_misfit > largestMisfit || more < coveredEyes * m_visibility.brightness ||
           (std::abs(pose.yaw) < evenEyesYaw && less < coveredEye * more);
}

Obstacle Measurability::obstacleNow(double faceWidth, const std::optional<HeadOrientation> &orientation) const {
    if (tooDark())
        return Obstacle::TooDark;
    if (faceWidth < m_smallestFace)
        return Obstacle::TooSmall;
    if (!orientation)
        return Obstacle::Occluded;
    const HeadPose &pose = orientation->pose;
    if (std::abs(pose.yaw) > turnedAwayYaw || std::abs(pose.pitch) > turnedAwayPitch)
        return Obstacle::TurnedAway;
    // Before occlusion: a blurred face fits badly too.
    if (m_visibility.sharpness < leastSharpness)
        return Obstacle::Blurred;
    return occluded(pose) ? Obstacle::Occluded : Obstacle::None;
}

MeasurableParts Measurability::judge(MediaTime now, double faceWidth, const FaceVisibility &visibility,
                                     const std::optional<HeadOrientation> &orientation) {
    average(now, visibility, orientation ? orientation->misfit : m_misfit);
    MeasurableParts parts;
    parts.obstacle = obstacleNow(faceWidth, orientation);
    parts.headPose = orientation && parts.obstacle != Obstacle::TooDark && parts.obstacle != Obstacle::Occluded;
    if (parts.obstacle != Obstacle::None)
        parts.eyes = {false, false};
    else if (orientation->pose.yaw > hiddenEyeYaw)
        parts.eyes.left = false;
    else if (orientation->pose.yaw < -hiddenEyeYaw)
        parts.eyes.right = false;
    return parts;
}

} // namespace candor::vision
