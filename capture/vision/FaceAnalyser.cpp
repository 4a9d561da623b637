// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FaceAnalyser.h"

#include "vision/BlinkDetector.h"
#include "vision/EyeAspectRatio.h"
#include "vision/FaceCounter.h"
#include "vision/FaceTracker.h"
#include "vision/FaceVisibility.h"
#include "vision/FlagRules.h"
#include "vision/GazeEstimator.h"
#include "vision/HeadPoseEstimator.h"
#include "vision/Measurability.h"

#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <iterator>

namespace candor::vision {

namespace {

constexpr double leastOpennessForGaze = 0.6; // lids further down cover the iris

bool usable(const Picture &picture) {
    bool planes = true;
    for (std::size_t i = 0; i < 3; ++i)
        planes = planes && picture.planes[i] != nullptr &&
                 picture.strides[i] >= (i == 0 ? picture.size.width : (picture.size.width + 1) / 2);
    return planes && picture.size.width >= 2 && picture.size.height >= 2;
}

template<std::size_t count>
std::array<Point, count> pick(const MeshPoints &points, const std::array<std::uint16_t, count> &which) {
    std::array<Point, count> picked;
    std::transform(which.begin(), which.end(), picked.begin(), [&](std::uint16_t index) {
        return Point{points[index].x, points[index].y};
    });
    return picked;
}

} // namespace

struct FaceAnalyser::State {
    State(const MeasurementSettings &settings, FaceTracker &&faceTracker, FaceCounter &&faceCounter,
          FaceGeometry &&faceGeometry)
        : tracker(std::move(faceTracker)), counter(std::move(faceCounter)), geometry(std::move(faceGeometry)),
          pose(geometry), blinks(settings), measurability(settings), flags(settings),
          smallestMeasured(settings.smallestMeasuredFace) {}

    Result<std::optional<FaceLandmarks>> findFace(const Picture &picture);
    Result<VisualMeasurement> measure(const Picture &picture, std::uint64_t frameNumber, MediaTime now);
    void measureFace(const Picture &picture, const FaceLandmarks &face, VisualMeasurement &measurement,
                     FlagEvidence &evidence);
    void measureEyes(const FaceLandmarks &face, VisibleEyes visible, const HeadOrientation &orientation,
                     VisualMeasurement &measurement, FlagEvidence &evidence);
    void startAnew();

    FaceTracker tracker;
    FaceCounter counter;
    FaceGeometry geometry;
    HeadPoseEstimator pose;
    BlinkDetector blinks;
    Measurability measurability;
    UsualDirection usualDirection;
    FlagRules flags;
    double smallestMeasured;
    PictureSize size;
};

Result<std::optional<FaceLandmarks>> FaceAnalyser::State::findFace(const Picture &picture) {
    auto followed = tracker.follow(picture);
    if (!followed || *followed)
        return followed;
    pose.reset();
    measurability.reset();
    const auto candidate = counter.findCandidate(picture);
    if (!candidate)
        return failure(candidate.error());
    if (!*candidate)
        return std::optional<FaceLandmarks>();
    auto acquired = tracker.acquire(picture, **candidate);
    if (acquired && *acquired)
        counter.handOver(boundingBox((*acquired)->points));
    return acquired;
}

void FaceAnalyser::State::measureEyes(const FaceLandmarks &face, VisibleEyes visible,
                                      const HeadOrientation &orientation, VisualMeasurement &measurement,
                                      FlagEvidence &evidence) {
    SignalFrame &signal = measurement.signal;
    // Blinks are judged by what the lids would show from the front: turning the head narrows an eye, not its lids.
    std::optional<double> left, right;
    if (visible.left) {
        signal.eyes.leftEar = eyeAspectRatio(face.points, leftEyeRatio);
        left = *signal.eyes.leftEar * cornerForeshortening(geometry, orientation.rotation, leftEyeRatio);
    }
    if (visible.right) {
        signal.eyes.rightEar = eyeAspectRatio(face.points, rightEyeRatio);
        right = *signal.eyes.rightEar * cornerForeshortening(geometry, orientation.rotation, rightEyeRatio);
    }
    if (visible.left && visible.right)
        signal.eyes.averageEar = (*signal.eyes.leftEar + *signal.eyes.rightEar) / 2;

    LidState lids = blinks.update(signal.mediaTime, left, right);
    signal.eyes.blinkDetected = lids.blinking;
    evidence.eyesClosed = lids.closed;
    if (lids.blink)
        measurement.events.push_back(std::move(*lids.blink));
    if (!lids.openness || *lids.openness < leastOpennessForGaze)
        return;
    signal.gaze.direction = estimateGaze(face.points, visible, orientation.pose.yaw);
    if (signal.gaze.direction) {
        usualDirection.add(signal.mediaTime, *signal.gaze.direction);
        evidence.gazeDistance = usualDirection.distance(*signal.gaze.direction);
    }
}

void FaceAnalyser::State::measureFace(const Picture &picture, const FaceLandmarks &face, VisualMeasurement &measurement,
                                      FlagEvidence &evidence) {
    SignalFrame &signal = measurement.signal;
    const Box box = boundingBox(face.points);
    const auto orientation = pose.estimate(face.points, picture.size);
    const auto visibility = visibilityOf(tracker.luma(), tracker.lumaRegion(), face.points, picture.fullRange);
    const MeasurableParts parts = measurability.judge(signal.mediaTime, box.width, visibility, orientation);
    signal.quality = {parts.obstacle == Obstacle::None, parts.obstacle};
    if (parts.headPose)
        signal.headPose = evidence.headPose = orientation->pose;
    if (orientation)
        measureEyes(face, parts.eyes, *orientation, measurement, evidence);

    measurement.overlay.contour = pick(face.points, contourPoints);
    auto &irises = measurement.overlay.irises.emplace();
    for (std::size_t i = 0; i < irises.size(); ++i)
        irises[i] = {face.points[rightIrisStart + i].x, face.points[rightIrisStart + i].y};
}

Result<VisualMeasurement> FaceAnalyser::State::measure(const Picture &picture, std::uint64_t frameNumber,
                                                       MediaTime now) {
    if (picture.size != size) {
        startAnew();
        size = picture.size;
    }
    const auto found = findFace(picture);
    if (!found)
        return failure(found.error());
    const std::optional<FaceLandmarks> &face = *found;
    const std::optional<Box> box = face ? std::optional(boundingBox(face->points)) : std::nullopt;
    if (auto scanned = counter.scan(picture, now, box); !scanned)
        return failure(scanned.error());
    const std::vector<FaceDetection> others = counter.others(box);

    VisualMeasurement measurement;
    measurement.signal.frameNumber = measurement.overlay.frameNumber = frameNumber;
    measurement.signal.mediaTime = now;
    FaceSignal &signal = measurement.signal.face;
    signal.count = int(others.size()) + (face ? 1 : 0);
    signal.detected = signal.count > 0;
    if (box)
        measurement.overlay.faces.push_back(*box);
    for (const FaceDetection &other : others)
        measurement.overlay.faces.push_back(other.box);
    if (signal.detected) {
        signal.confidence = face ? face->confidence : others.front().confidence;
        signal.boundingBox = measurement.overlay.faces.front();
    }

    FlagEvidence evidence;
    evidence.faceCount = signal.count;
    evidence.faceConfidence = signal.confidence;
    if (face) {
        measureFace(picture, *face, measurement, evidence);
    } else {
        // A face that the detector sees and the landmark network does not is small or covered.
        const bool small = signal.detected && signal.boundingBox->width < smallestMeasured;
        measurement.signal.quality = {false, !signal.detected ? Obstacle::NoFace
                                             : small          ? Obstacle::TooSmall
                                                              : Obstacle::Occluded};
        static_cast<void>(blinks.update(now, std::nullopt, std::nullopt));
    }
    auto ended = flags.update(now, evidence);
    std::move(ended.begin(), ended.end(), std::back_inserter(measurement.events));
    measurement.signal.gaze.lookingAway = flags.lookingAway();
    measurement.signal.integrity.multipleFaces = flags.multipleFaces();
    return measurement;
}

void FaceAnalyser::State::startAnew() {
    tracker.reset();
    counter.reset();
    pose.reset();
    measurability.reset();
    blinks.interrupt();
}

FaceAnalyser::FaceAnalyser(std::unique_ptr<State> state) : m_state(std::move(state)) {}

FaceAnalyser::~FaceAnalyser() = default;

Result<std::unique_ptr<FaceAnalyser>> FaceAnalyser::create(inference::InferenceRuntime &runtime,
                                                           const MeasurementSettings &settings) {
    // For the whole program: pictures are small here, and threads of OpenCV's own would take cores from the recorder
    // and cost more in waiting than they bring.
    cv::setNumThreads(1);
    auto tracker = FaceTracker::create(runtime);
    if (!tracker)
        return failure(tracker.error());
    auto counter = FaceCounter::create(runtime, settings);
    if (!counter)
        return failure(counter.error());
    const auto text = runtime.readChecked(QStringLiteral("face_geometry.txt"));
    if (!text)
        return failure(text.error());
    auto geometry = parseFaceGeometry(*text);
    if (!geometry)
        return failure(geometry.error());
    return std::unique_ptr<FaceAnalyser>(new FaceAnalyser(
        std::make_unique<State>(settings, std::move(*tracker), std::move(*counter), std::move(*geometry))));
}

Result<VisualMeasurement> FaceAnalyser::analyse(const Picture &picture, std::uint64_t frameNumber,
                                                MediaTime mediaTime) {
    if (!usable(picture))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("picture"));
    try {
        return m_state->measure(picture, frameNumber, mediaTime);
    } catch (const cv::Exception &exception) {
        return failure(ErrorCode::InferenceFailed, QString::fromStdString(exception.msg));
    }
}

std::vector<SessionEvent> FaceAnalyser::interrupt(MediaTime start, MediaTime end) {
    static_cast<void>(end); // what comes next says its own time
    m_state->startAnew();
    return m_state->flags.finish(start);
}

std::vector<SessionEvent> FaceAnalyser::finish(MediaTime end) {
    m_state->blinks.interrupt();
    return m_state->flags.finish(end);
}

} // namespace candor::vision
