// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/FaceDetector.h"
#include "vision/MeshPoints.h"
#include "vision/PictureSampler.h"

#include "inference/InferenceRuntime.h"

#include <array>

namespace candor::vision {

/// The points of one face, in pixels of the picture.
using MeshPoints = std::array<Landmark, meshPointCount>;

/// What the landmark network says of one region.
struct FaceLandmarks {
    MeshPoints points{};
    double confidence = 0; ///< that the region shows a face, 0 to 1
};

/// Where to look for the landmarks of a face that the detector found: 1.5 times its box, upright along the eyes.
[[nodiscard]] Region regionOf(const FaceDetection &detection);

/// Where to look for the landmarks in the next frame: 1.5 times their turned bounding square.
[[nodiscard]] Region regionOf(const MeshPoints &points);

/// The upright rectangle around the face's surface.
[[nodiscard]] Box boundingBox(const MeshPoints &points);

/// The landmark network with refined lips, eyes and irises (478 points; Grishchenko et al., Attention Mesh, 2020).
class FaceMesh {
public:
    /// Errors: those of InferenceRuntime::load; ModelDamaged when the network's shape is not the expected one.
    [[nodiscard]] static Result<FaceMesh> create(inference::InferenceRuntime &runtime);

    /// Landmarks of the face in `region`. Error: InferenceFailed.
    [[nodiscard]] Result<FaceLandmarks> locate(const Picture &picture, const Region &region);

    /// Brightness of the region that was looked at last, 192 x 192, turned upright.
    [[nodiscard]] const cv::Mat &luma() const { return m_sampler.luma(); }
    [[nodiscard]] const Region &region() const { return m_region; }

private:
    explicit FaceMesh(inference::Model model);

    inference::Model m_model;
    std::string m_input;
    PictureSampler m_sampler;
    Region m_region;
};

} // namespace candor::vision
