// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/FaceGeometry.h"
#include "vision/FaceMesh.h"

namespace candor::vision {

/// (|p2-p6| + |p3-p5|) / (2 |p1-p4|) in the picture's plane (Soukupová and Čech, Real-Time Eye Blink Detection using
/// Facial Landmarks, 2016). 0 for an eye without width.
[[nodiscard]] double eyeAspectRatio(const MeshPoints &points, const EyePoints &eye);

/// By how much a turned head shortens the line between an eye's corners against a frontal view: 1 for none. An eye
/// aspect ratio times this is what the same lids would show from the front.
[[nodiscard]] double cornerForeshortening(const FaceGeometry &geometry, const cv::Matx33d &rotation,
                                          const EyePoints &eye);

} // namespace candor::vision
