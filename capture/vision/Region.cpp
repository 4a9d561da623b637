// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/Region.h"

#include <algorithm>

namespace candor::vision {

namespace {

double intersection(const Box &a, const Box &b) {
    const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const double height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return std::max(0.0, width) * std::max(0.0, height);
}

} // namespace

double intersectionOverUnion(const Box &a, const Box &b) {
    const double shared = intersection(a, b);
    const double all = a.width * a.height + b.width * b.height - shared;
    return all > 0 ? shared / all : 0;
}

bool showSameFace(const Box &a, const Box &b) {
    constexpr double muchOverlap = 0.3;
    constexpr double mostOfSmaller = 0.6;
    if (intersectionOverUnion(a, b) > muchOverlap)
        return true;
    const double smaller = std::min(a.width * a.height, b.width * b.height);
    return smaller > 0 && intersection(a, b) / smaller > mostOfSmaller;
}

} // namespace candor::vision
