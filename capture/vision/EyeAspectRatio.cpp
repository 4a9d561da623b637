// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/EyeAspectRatio.h"

#include <algorithm>
#include <cmath>

namespace candor::vision {

double eyeAspectRatio(const MeshPoints &points, const EyePoints &eye) {
    const auto distance = [&](std::size_t a, std::size_t b) { return planeDistance(points[eye[a]], points[eye[b]]); };
    const double width = distance(0, 3);
    return width > 0 ? (distance(1, 5) + distance(2, 4)) / (2 * width) : 0;
}

double cornerForeshortening(const FaceGeometry &geometry, const cv::Matx33d &rotation, const EyePoints &eye) {
    const cv::Point3d line = geometry.vertices[eye[3]] - geometry.vertices[eye[0]];
    const cv::Vec3d turned = rotation * cv::Vec3d(line.x, -line.y, -line.z);
    const double frontal = std::hypot(line.x, line.y);
    return frontal > 0 ? std::hypot(turned[0], turned[1]) / frontal : 1;
}

} // namespace candor::vision
