// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/PictureSampler.h"
#include "vision/Region.h"

#include "inference/InferenceRuntime.h"
#include "model/Result.h"

#include <array>
#include <vector>

namespace candor::vision {

/// One face found. Pixels of the picture. Key points: right eye, left eye, nose, mouth, right ear, left ear (the
/// person's sides).
struct FaceDetection {
    double confidence = 0;
    Box box;
    std::array<Point, 6> keyPoints{};
};

/// The two published BlazeFace networks.
enum class DetectorRange {
    Short, ///< 128 pixels, for a face that fills a good part of the region
    Full,  ///< 192 pixels, down to a face of a sixteenth of the region
};

/// The centres that a detector's answers are relative to, in [0, 1] of its input.
[[nodiscard]] std::vector<Point> detectorAnchors(DetectorRange range);

/// Network answers to faces, in [0, 1] of the network's input: `regressors` holds 16 numbers an anchor (centre, size,
/// six points; in input pixels), `scores` one logit an anchor.
[[nodiscard]] std::vector<FaceDetection> decodeDetections(std::span<const float> regressors,
                                                          std::span<const float> scores, std::span<const Point> anchors,
                                                          int inputSide, double leastConfidence);

/// Joins what overlaps: each group's box and points become the mean weighted with confidence, its confidence the best
/// one's (Bazarevsky et al., BlazeFace, 2019).
[[nodiscard]] std::vector<FaceDetection> joinOverlapping(std::vector<FaceDetection> detections, double overlap);

/// Finds faces in an upright square of a picture.
class FaceDetector {
public:
    /// Errors: those of InferenceRuntime::load; ModelDamaged when the network's shape is not the expected one.
    [[nodiscard]] static Result<FaceDetector> create(inference::InferenceRuntime &runtime, DetectorRange range,
                                                     double leastConfidence = 0.5);

    /// Faces in `region` (its rotation is ignored), best first. Error: InferenceFailed.
    [[nodiscard]] Result<std::vector<FaceDetection>> detect(const Picture &picture, const Region &region);

private:
    FaceDetector(inference::Model model, DetectorRange range, double leastConfidence);

    inference::Model m_model;
    double m_leastConfidence;
    int m_side;
    std::string m_input;
    std::string m_regressors;
    std::string m_scores;
    std::vector<Point> m_anchors;
    PictureSampler m_sampler;
};

} // namespace candor::vision
