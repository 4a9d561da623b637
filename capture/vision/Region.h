// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"

#include <array>
#include <cmath>

namespace candor::vision {

/// A square of a picture, possibly turned and reaching over its edges. Pixels; a pixel's centre lies at +0.5.
struct Region {
    double centreX = 0;
    double centreY = 0;
    double size = 0;
    double rotation = 0; ///< radians, clockwise on the screen

    bool operator==(const Region &) const = default;
};

/// A landmark in pixels of the picture; z grows away from the camera, in the same scale as x.
struct Landmark {
    float x = 0;
    float y = 0;
    float z = 0;

    bool operator==(const Landmark &) const = default;
};

/// Distance in the picture's plane.
[[nodiscard]] inline double planeDistance(const Landmark &a, const Landmark &b) {
    return std::hypot(double(a.x) - b.x, double(a.y) - b.y);
}

/// Area of the intersection over the area of the union.
[[nodiscard]] double intersectionOverUnion(const Box &a, const Box &b);

/// Whether two boxes, possibly found at different scales or moments, show one face: they overlap much, or the smaller
/// one's centre lies inside the other and they share most of the smaller one's area.
[[nodiscard]] bool showSameFace(const Box &a, const Box &b);

} // namespace candor::vision
