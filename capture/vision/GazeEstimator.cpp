// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/GazeEstimator.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace candor::vision {

namespace {

// In widths of an eye between its corners (about 26 mm for the mesh's corner points).
constexpr double reach = 0.28;      // of an iris (12 mm) from the middle to the corner
constexpr double restHeight = 0.05; // of the iris above the line between the corners when looking straight ahead
constexpr double irisLead = 0.12;   // of the iris before the corners, towards the camera
constexpr double irisRadius = 0.38; // from the eyeball's middle to the iris (10 mm)

constexpr double largestYaw = 60; // beyond, the tangent says nothing sensible

constexpr MediaTime window = std::chrono::minutes(2);
constexpr MediaTime interval = std::chrono::milliseconds(200);
constexpr std::size_t leastSamples = 15; // three seconds

struct Offset {
    double along = 0;  ///< to the person's left
    double across = 0; ///< up
};

/// `right` is the corner at the person's right, `left` the one at their left.
Offset irisOffset(const Landmark &iris, const Landmark &right, const Landmark &left) {
    const double x = double(left.x) - right.x;
    const double y = double(left.y) - right.y;
    const double square = std::max(x * x + y * y, 1e-6);
    const double fromX = double(iris.x) - (double(left.x) + right.x) / 2;
    const double fromY = double(iris.y) - (double(left.y) + right.y) / 2;
    return {(fromX * x + fromY * y) / square, (fromX * y - fromY * x) / square};
}

double medianOf(std::vector<double> &values) {
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::optional<GazeDirection> estimateGaze(const MeshPoints &points, VisibleEyes visible, double yaw) {
    Offset sum;
    int eyes = 0;
    const auto add = [&](std::size_t iris, std::size_t right, std::size_t left) {
        const Offset offset = irisOffset(points[iris], points[right], points[left]);
        sum.along += offset.along;
        sum.across += offset.across;
        ++eyes;
    };
    if (visible.right)
        add(rightIrisStart, rightEyeOuterCorner, rightEyeInnerCorner);
    if (visible.left)
        add(leftIrisStart, leftEyeInnerCorner, leftEyeOuterCorner);
    if (eyes == 0)
        return std::nullopt;
    const double turn = std::clamp(yaw, -largestYaw, largestYaw) * std::numbers::pi / 180;
    const double along = sum.along / eyes - irisLead * std::tan(turn);
    // Widths shrink with the cosine when the head turns, heights do not.
    const double across = sum.across / eyes * std::cos(turn) - restHeight;
    return GazeDirection{std::clamp(along / reach, -1.0, 1.0), std::clamp(across / reach, -1.0, 1.0)};
}

void UsualDirection::add(MediaTime now, const GazeDirection &direction) {
    if (!m_samples.empty() && now - m_samples.back().time < interval)
        return;
    m_samples.push_back({now, direction});
    while (now - m_samples.front().time > window)
        m_samples.pop_front();
    if (m_samples.size() < leastSamples)
        return;
    std::vector<double> x, y;
    x.reserve(m_samples.size());
    y.reserve(m_samples.size());
    for (const Sample &sample : m_samples) {
        x.push_back(sample.direction.x);
        y.push_back(sample.direction.y);
    }
    m_usual = GazeDirection{medianOf(x), medianOf(y)};
}

std::optional<double> UsualDirection::distance(const GazeDirection &direction) const {
    if (!m_usual)
        return std::nullopt;
    return std::hypot(direction.x - m_usual->x, direction.y - m_usual->y);
}

double gazeDegrees(double distance) {
    return std::asin(std::min(1.0, distance * reach / irisRadius)) * 180 / std::numbers::pi;
}

} // namespace candor::vision
