// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/FaceGeometry.h"
#include "vision/FaceMesh.h"

#include "model/Media.h"

#include <optional>

namespace candor::vision {

/// How a head is turned relative to the line from the camera to it.
struct HeadOrientation {
    HeadPose pose;
    cv::Matx33d rotation = cv::Matx33d::eye(); ///< canonical face (y down, z away) to camera, line of sight removed
    double misfit = 0; ///< mean distance of the points from the fitted face's, in shares of the face's width
};

/// Degrees of a rotation as HeadOrientation::rotation holds it.
[[nodiscard]] HeadPose anglesOf(const cv::Matx33d &rotation);

/// Fits the canonical face's rigid points to the landmarks, for a camera whose focal length is the picture's width (a
/// horizontal field of view of 53 degrees, usual for webcams), and takes away the angle under which the face is seen:
/// otherwise an off-centre face that looks straight at the camera would read as turned.
class HeadPoseEstimator {
public:
    explicit HeadPoseEstimator(const FaceGeometry &geometry);

    /// Nothing where no pose fits. The previous frame's pose is only a starting point, not a filter.
    [[nodiscard]] std::optional<HeadOrientation> estimate(const MeshPoints &points, PictureSize size);

    /// Forgets the starting point.
    void reset() { m_started = false; }

private:
    [[nodiscard]] bool startFromScratch(const cv::Matx33d &camera);
    /// Refines turn and shift; returns the mean distance of the projected points, in pixels.
    double refine(double focal, const cv::Point2d &middle);

    std::vector<std::uint16_t> m_indices;
    std::vector<cv::Point3d> m_model;
    std::vector<cv::Point2d> m_seen;
    cv::Matx33d m_turn;
    cv::Vec3d m_shift;
    bool m_started = false;
};

} // namespace candor::vision
