// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FaceDetector.h"

#include <algorithm>
#include <cmath>

namespace candor::vision {

namespace {

constexpr double joinOverlap = 0.3;
constexpr std::size_t numbersPerAnchor = 16;

int inputSide(DetectorRange range) { return range == DetectorRange::Short ? 128 : 192; }

void addGrid(std::vector<Point> &anchors, int cells, int perCell) {
    for (int y = 0; y < cells; ++y)
        for (int x = 0; x < cells; ++x)
            anchors.insert(anchors.end(), std::size_t(perCell),
                           Point{(float(x) + .5F) / float(cells), (float(y) + .5F) / float(cells)});
}

/// Adds `weight` times `from` to a detection's box and points.
void accumulate(FaceDetection &to, const FaceDetection &from, double weight) {
    to.box.x += weight * from.box.x;
    to.box.y += weight * from.box.y;
    to.box.width += weight * from.box.width;
    to.box.height += weight * from.box.height;
    for (std::size_t i = 0; i < to.keyPoints.size(); ++i) {
        to.keyPoints[i].x += float(weight * from.keyPoints[i].x);
        to.keyPoints[i].y += float(weight * from.keyPoints[i].y);
    }
}

} // namespace

std::vector<Point> detectorAnchors(DetectorRange range) {
    std::vector<Point> anchors;
    if (range == DetectorRange::Full) {
        addGrid(anchors, 48, 1); // one layer of stride 4
    } else {
        addGrid(anchors, 16, 2); // stride 8
        addGrid(anchors, 8, 6);  // three layers of stride 16, two anchors each
    }
    return anchors;
}

std::vector<FaceDetection> decodeDetections(std::span<const float> regressors, std::span<const float> scores,
                                            std::span<const Point> anchors, int inputSide, double leastConfidence) {
    // Compared as logits, so that the exponential is paid for the few that pass.
    const auto leastLogit = float(std::log(leastConfidence / (1 - leastConfidence)));
    std::vector<FaceDetection> detections;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        if (!(scores[i] >= leastLogit))
            continue;
        const float *numbers = regressors.data() + i * numbersPerAnchor;
        const auto side = float(inputSide);
        FaceDetection detection;
        detection.confidence = 1 / (1 + std::exp(-std::min(double(scores[i]), 100.0)));
        detection.box.width = numbers[2] / side;
        detection.box.height = numbers[3] / side;
        detection.box.x = numbers[0] / side + anchors[i].x - detection.box.width / 2;
        detection.box.y = numbers[1] / side + anchors[i].y - detection.box.height / 2;
        for (std::size_t k = 0; k < detection.keyPoints.size(); ++k)
            detection.keyPoints[k] = {numbers[4 + 2 * k] / side + anchors[i].x,
                                      numbers[5 + 2 * k] / side + anchors[i].y};
        if (detection.box.width > 0 && detection.box.height > 0)
            detections.push_back(detection);
    }
    return detections;
}

std::vector<FaceDetection> joinOverlapping(std::vector<FaceDetection> detections, double overlap) {
    std::stable_sort(detections.begin(), detections.end(),
                     [](const auto &a, const auto &b) { return a.confidence > b.confidence; });
    std::vector<FaceDetection> joined;
    std::vector<bool> used(detections.size(), false);
    for (std::size_t i = 0; i < detections.size(); ++i) {
        if (used[i])
            continue;
        FaceDetection sum;
        double weight = 0;
        for (std::size_t j = i; j < detections.size(); ++j) {
            if (used[j] || (j != i && intersectionOverUnion(detections[i].box, detections[j].box) <= overlap))
                continue;
            used[j] = true;
            weight += detections[j].confidence;
            accumulate(sum, detections[j], detections[j].confidence);
        }
        FaceDetection mean;
        mean.confidence = detections[i].confidence;
        accumulate(mean, sum, 1 / weight);
        joined.push_back(mean);
    }
    return joined;
}

FaceDetector::FaceDetector(inference::Model model, DetectorRange range, double leastConfidence)
    : m_model(std::move(model)), m_leastConfidence(leastConfidence), m_side(inputSide(range)),
      m_anchors(detectorAnchors(range)) {}

Result<FaceDetector> FaceDetector::create(inference::InferenceRuntime &runtime, DetectorRange range,
                                          double leastConfidence) {
    const auto name = range == DetectorRange::Short ? QStringLiteral("face_detection_short_range")
                                                    : QStringLiteral("face_detection_full_range");
    auto model = runtime.load(name);
    if (!model)
        return failure(model.error());
    FaceDetector detector(std::move(*model), range, leastConfidence);
    // Told apart by size: the names differ between the two networks.
    for (const auto &output : detector.m_model.outputs()) {
        const std::size_t size = detector.m_model.output(output.name).size();
        if (size == detector.m_anchors.size())
            detector.m_scores = output.name;
        else if (size == detector.m_anchors.size() * numbersPerAnchor)
            detector.m_regressors = output.name;
    }
    if (!detector.m_model.inputs().empty())
        detector.m_input = detector.m_model.inputs().front().name;
    const auto expected = std::size_t(3) * std::size_t(detector.m_side) * std::size_t(detector.m_side);
    if (detector.m_scores.empty() || detector.m_regressors.empty() ||
        detector.m_model.input(detector.m_input).size() != expected)
        return failure(ErrorCode::ModelDamaged, name);
    return detector;
}

Result<std::vector<FaceDetection>> FaceDetector::detect(const Picture &picture, const Region &region) {
    const Region upright{region.centreX, region.centreY, region.size, 0};
    m_sampler.sample(picture, upright, m_side, Outside::Black, {-1, 1}, m_model.input(m_input));
    if (auto run = m_model.run(); !run)
        return failure(run.error());
    auto found = joinOverlapping(
        decodeDetections(m_model.output(m_regressors), m_model.output(m_scores), m_anchors, m_side, m_leastConfidence),
        joinOverlap);
    const double left = upright.centreX - upright.size / 2;
    const double top = upright.centreY - upright.size / 2;
    for (FaceDetection &face : found) {
        face.box = {face.box.x * upright.size + left, face.box.y * upright.size + top, face.box.width * upright.size,
                    face.box.height * upright.size};
        for (Point &point : face.keyPoints)
            point = {float(point.x * upright.size + left), float(point.y * upright.size + top)};
    }
    return found;
}

} // namespace candor::vision
