// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/HeadPoseEstimator.h"

#include <opencv2/calib3d.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace candor::vision {

namespace {

constexpr double degrees = 180 / std::numbers::pi;

/// The rotation that turns the optical axis to `direction` the short way.
cv::Matx33d turnTo(const cv::Vec3d &direction) {
    const cv::Vec3d to = cv::normalize(direction);
    const cv::Vec3d axis(-to[1], to[0], 0);
    const double sine = cv::norm(axis);
    if (sine < 1e-9)
        return cv::Matx33d::eye();
    cv::Matx33d turn;
    cv::Rodrigues(axis * (std::atan2(sine, to[2]) / sine), turn);
    return turn;
}

double meanDistance(const std::vector<cv::Point2d> &a, const std::vector<cv::Point2d> &b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::hypot(a[i].x - b[i].x, a[i].y - b[i].y);
    return sum / double(a.size());
}

} // namespace

HeadPose anglesOf(const cv::Matx33d &rotation) {
    // Z (roll), then Y (yaw), then X (pitch), in a camera's axes: x right, y down, z away. The signs turn them into a
    // person's: left, up, right shoulder.
    HeadPose pose;
    pose.yaw = std::asin(std::clamp(rotation(2, 0), -1.0, 1.0)) * degrees;
    pose.pitch = -std::atan2(rotation(2, 1), rotation(2, 2)) * degrees;
    pose.roll = -std::atan2(rotation(1, 0), rotation(0, 0)) * degrees;
    return pose;
}

HeadPoseEstimator::HeadPoseEstimator(const FaceGeometry &geometry) : m_indices(geometry.rigidPoints) {
    for (const std::uint16_t index : m_indices) {
        const cv::Point3d &vertex = geometry.vertices[index];
        m_model.emplace_back(vertex.x, -vertex.y, -vertex.z);
    }
    m_seen.resize(m_model.size());
}

std::optional<HeadOrientation> HeadPoseEstimator::estimate(const MeshPoints &points, PictureSize size) {
    for (std::size_t i = 0; i < m_indices.size(); ++i)
        m_seen[i] = {points[m_indices[i]].x, points[m_indices[i]].y};
    const double focal = size.width;
    const cv::Matx33d camera(focal, 0, size.width / 2.0, 0, focal, size.height / 2.0, 0, 0, 1);
    const double width = std::max(1.0, boundingBox(points).width);
    // Beyond this the start was bad, and a start from scratch may do better.
    constexpr double goodMisfit = 0.06;
    // A step that turns the head by less than a hundredth of a degree changes nothing that is reported.
    constexpr double smallestStep = 1e-4;
    double misfit = 1;
    const auto refine = [&] {
        cv::solvePnPRefineLM(m_model, m_seen, camera, cv::noArray(), m_turn, m_shift,
                             cv::TermCriteria(cv::TermCriteria::EPS + cv::TermCriteria::COUNT, 10, smallestStep));
        cv::projectPoints(m_model, m_turn, m_shift, camera, cv::noArray(), m_projected);
        misfit = meanDistance(m_projected, m_seen) / width;
    };
    if (m_started)
        refine();
    if (!m_started || !(misfit < goodMisfit) || m_shift.at<double>(2) <= 0) {
        if (!cv::solvePnP(m_model, m_seen, camera, cv::noArray(), m_turn, m_shift, false, cv::SOLVEPNP_SQPNP))
            return std::nullopt;
        refine();
    }
    const cv::Vec3d shift(m_shift.at<double>(0), m_shift.at<double>(1), m_shift.at<double>(2));
    m_started = std::isfinite(misfit) && shift[2] > 0;
    if (!m_started)
        return std::nullopt;
    cv::Matx33d turn;
    cv::Rodrigues(m_turn, turn);
    HeadOrientation orientation;
    orientation.rotation = turnTo(shift).t() * turn;
    orientation.pose = anglesOf(orientation.rotation);
    orientation.misfit = misfit;
    return orientation;
}

} // namespace candor::vision
