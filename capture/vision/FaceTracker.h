// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/FaceDetector.h"
#include "vision/FaceMesh.h"

#include <optional>

namespace candor::vision {

/// Follows one face from frame to frame by its own landmarks: each frame's landmarks say where to look in the next.
/// The landmarks are not smoothed, so that nothing lags behind the picture.
class FaceTracker {
public:
    /// Errors: those of InferenceRuntime::load.
    [[nodiscard]] static Result<FaceTracker> create(inference::InferenceRuntime &runtime);

    /// The followed face in the next picture; where it is not at its last place, looks for it around there at once.
    /// Nothing when no face is followed or it is lost. Error: InferenceFailed.
    [[nodiscard]] Result<std::optional<FaceLandmarks>> follow(const Picture &picture);

    /// Starts to follow a face that a detector found. Nothing when the landmarks say that it is none.
    [[nodiscard]] Result<std::optional<FaceLandmarks>> acquire(const Picture &picture, const FaceDetection &face);

    void reset() { m_region.reset(); }

    /// Brightness of the face region that was looked at last: square, the face upright.
    [[nodiscard]] const cv::Mat &luma() const { return m_mesh.luma(); }
    /// The region of the picture that luma() shows.
    [[nodiscard]] const Region &lumaRegion() const { return m_mesh.region(); }

private:
    FaceTracker(FaceDetector detector, FaceMesh mesh);
    [[nodiscard]] Result<std::optional<FaceLandmarks>> keep(const Picture &picture,
                                                            const Result<FaceLandmarks> &located);
    [[nodiscard]] Result<std::optional<FaceDetection>> findAround(const Picture &picture, const Region &place);

    FaceDetector m_detector;
    FaceMesh m_mesh;
    std::optional<Region> m_region;
};

} // namespace candor::vision
