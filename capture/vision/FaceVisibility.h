// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/FaceMesh.h"

namespace candor::vision {

/// How well a face can be seen, whatever its size.
struct FaceVisibility {
    double brightness = 0;       ///< mean over the face: black 0, white 1
    double leftEyeContrast = 0;  ///< span of brightness around the person's left eye, 0 to 1
    double rightEyeContrast = 0; ///< and around the right one
    double sharpness = 0; ///< steepest steps of brightness a pixel, in shares of its span between brows and nose, the
                          ///< face being shown 64 pixels wide; across or along, whichever is less (motion blurs one)
};

/// Looks at the brightness of the face's region: `luma`, a square as the picture codes it, shows `region`.
[[nodiscard]] FaceVisibility visibilityOf(const cv::Mat &luma, const Region &region, const MeshPoints &points,
                                          bool fullRange);

} // namespace candor::vision
