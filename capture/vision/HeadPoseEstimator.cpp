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

constexpr int mostSteps = 10;
// A step that turns the head by less than a hundredth of a degree changes nothing that is reported.
constexpr double smallestStep = 1e-4;

cv::Matx33d turnBy(const cv::Vec3d &vector) {
    cv::Matx33d turn;
    cv::Rodrigues(vector, turn);
    return turn;
}

/// Sums of a least-squares step over the points: normal matrix, right side, and the distances before the step.
struct NormalEquations {
    cv::Matx66d matrix = cv::Matx66d::zeros();
    cv::Vec6d right;
    double distance = 0;

    /// `turned` is the model's point turned, `seen` where it should be projected to.
    void add(const cv::Vec3d &turned, const cv::Vec3d &shift, const cv::Point2d &seen, double focal,
             const cv::Point2d &middle) {
        const cv::Vec3d place = turned + shift;
        const double scale = focal / place[2];
        const double x = place[0] / place[2];
        const double y = place[1] / place[2];
        const double errorX = focal * x + middle.x - seen.x;
        const double errorY = focal * y + middle.y - seen.y;
        // Derivatives of the projection by the place, times those of the place by a small turn and a shift.
        const cv::Vec3d byPlaceX(scale, 0, -scale * x);
        const cv::Vec3d byPlaceY(0, scale, -scale * y);
        const cv::Vec3d byTurnX = turned.cross(byPlaceX);
        const cv::Vec3d byTurnY = turned.cross(byPlaceY);
        const cv::Vec6d rowX(byTurnX[0], byTurnX[1], byTurnX[2], byPlaceX[0], byPlaceX[1], byPlaceX[2]);
        const cv::Vec6d rowY(byTurnY[0], byTurnY[1], byTurnY[2], byPlaceY[0], byPlaceY[1], byPlaceY[2]);
        for (int row = 0; row < 6; ++row) {
            for (int column = 0; column <= row; ++column)
                matrix(row, column) += rowX[row] * rowX[column] + rowY[row] * rowY[column];
            right[row] -= rowX[row] * errorX + rowY[row] * errorY;
        }
        distance += std::hypot(errorX, errorY);
    }
    /// The turn and shift that make the errors smallest, to first order; nothing where the points do not tell.
    [[nodiscard]] std::optional<cv::Vec6d> step() {
        for (int row = 0; row < 6; ++row)
            for (int column = row + 1; column < 6; ++column)
                matrix(row, column) = matrix(column, row);
        cv::Vec6d found;
        if (!cv::solve(matrix, right, found, cv::DECOMP_CHOLESKY))
            return std::nullopt;
        return found;
    }
};

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

bool HeadPoseEstimator::startFromScratch(const cv::Matx33d &camera) {
    cv::Vec3d vector;
    if (!cv::solvePnP(m_model, m_seen, camera, cv::noArray(), vector, m_shift, false, cv::SOLVEPNP_SQPNP))
        return false;
    m_turn = turnBy(vector);
    return true;
}

double HeadPoseEstimator::refine(double focal, const cv::Point2d &middle) {
    // Gauss-Newton: from the last frame's pose two or three steps do, at a tenth of what a general solver takes.
    const auto count = double(m_model.size());
    double distance = 0;
    for (int steps = 0; steps < mostSteps; ++steps) {
        NormalEquations equations;
        for (std::size_t i = 0; i < m_model.size(); ++i)
            equations.add(m_turn * cv::Vec3d(m_model[i].x, m_model[i].y, m_model[i].z), m_shift, m_seen[i], focal,
                          middle);
        distance = equations.distance / count;
        const auto step = equations.step();
        if (!step)
            break;
        const cv::Vec3d turn((*step)[0], (*step)[1], (*step)[2]);
        m_turn = turnBy(turn) * m_turn;
        m_shift += cv::Vec3d((*step)[3], (*step)[4], (*step)[5]);
        if (cv::norm(turn) < smallestStep)
            break;
    }
    return distance;
}

std::optional<HeadOrientation> HeadPoseEstimator::estimate(const MeshPoints &points, PictureSize size) {
    for (std::size_t i = 0; i < m_indices.size(); ++i)
        m_seen[i] = {points[m_indices[i]].x, points[m_indices[i]].y};
    const double focal = size.width;
    const cv::Point2d middle(size.width / 2.0, size.height / 2.0);
    const double width = std::max(1.0, boundingBox(points).width);
    // Beyond this the start was bad, and a start from scratch may do better.
    constexpr double goodMisfit = 0.06;
    double misfit = m_started ? refine(focal, middle) / width : 1;
    if (!(misfit < goodMisfit) || m_shift[2] <= 0) {
        if (!startFromScratch(cv::Matx33d(focal, 0, middle.x, 0, focal, middle.y, 0, 0, 1)))
            return std::nullopt;
        misfit = refine(focal, middle) / width;
    }
    m_started = std::isfinite(misfit) && m_shift[2] > 0;
    if (!m_started)
        return std::nullopt;
    HeadOrientation orientation;
    orientation.rotation = turnTo(m_shift).t() * m_turn;
    orientation.pose = anglesOf(orientation.rotation);
    orientation.misfit = misfit;
    return orientation;
}

} // namespace candor::vision
