// SPDX-License-Identifier: GPL-3.0-or-later
#include "NumberedSession.h"

#include "record/SessionRecorder.h"
#include "source/BarCode.h"
#include "source/TestPicture.h"

#include <gtest/gtest.h>

#include <cmath>

namespace candor::tests {

namespace {

constexpr int analysedEach = 10;
constexpr int faceEach = 7;
constexpr std::uint64_t samplesPerFrame = soundSampleRate / 30;

SignalFrame signalOf(std::uint64_t number, MediaTime time) {
    SignalFrame signal;
    signal.frameNumber = number;
    signal.mediaTime = time;
    signal.audio = {number % 2 == 0, 0.045};
    signal.headPose = HeadPose{1, static_cast<double>(number) / 4, 2};
    if (!hasFace(number))
        return signal;
    signal.face = {true, 1, 0.98, Box{static_cast<double>(number), 50, 80, 90.5}};
    signal.eyes = {0.28, 0.27, 0.275, false};
    signal.gaze = {GazeDirection{0.05, -0.02}, false};
    signal.quality = {true, Obstacle::None};
    return signal;
}

FaceOverlay overlayOf(std::uint64_t number) {
    FaceOverlay overlay;
    overlay.frameNumber = number;
    if (!hasFace(number))
        return overlay;
    overlay.faces = {Box{static_cast<double>(number), 50, 80, 90.5}};
    overlay.contour.emplace();
    overlay.irises.emplace();
    for (std::size_t point = 0; point < overlay.contour->size(); ++point)
        overlay.contour->at(point) = {static_cast<float>(number), static_cast<float>(point)};
    return overlay;
}

AudioBlock toneOf(std::uint64_t number, MediaTime time) {
    auto samples = std::make_shared<std::vector<std::int16_t>>(samplesPerFrame);
    for (std::size_t index = 0; index < samples->size(); ++index) {
        const double phase = static_cast<double>(number * samplesPerFrame + index) * 440 / soundSampleRate;
        (*samples)[index] = static_cast<std::int16_t>(3000 * std::sin(phase * 6.283185307));
    }
    return {{number, time, time}, std::move(samples)};
}

RecordingPlan recordingPlan(const NumberedPlan &plan) {
    RecordingPlan recording;
    recording.uuid = QStringLiteral("7f3ac21e-52b5-4a4e-9a57-0d3f6f1f7a10");
    recording.startedAt = WallTime(std::chrono::milliseconds(1'793'000'000'000));
    if (plan.picture)
        recording.picture = PictureFormat{plan.size, 30};
    recording.sound = plan.sound;
    recording.telemetry = plan.telemetry;
    recording.camera = QStringLiteral("numbers");
    recording.microphone = QStringLiteral("tone");
    return recording;
}

} // namespace

MediaTime timeOfFrame(std::uint64_t number, const NumberedPlan &plan) {
    const MediaTime steady = std::chrono::milliseconds((number * 1000 + 15) / 30);
    return plan.pause && number >= plan.pause->first ? steady + plan.pause->second : steady;
}

bool isAnalysed(std::uint64_t number) { return number % analysedEach != analysedEach - 1; }
bool hasFace(std::uint64_t number) { return number % faceEach != faceEach - 1; }

void recordNumbered(const QString &folder, const NumberedPlan &plan) {
    auto recorder = record::SessionRecorder::create(folder, recordingPlan(plan));
    ASSERT_TRUE(recorder) << recorder.error().detail.toStdString();
    source::PicturePool pool;
    FrameCounters counters;
    for (std::uint64_t number = 0; number < plan.frames; ++number) {
        const MediaTime time = timeOfFrame(number, plan);
        if (plan.picture) {
            const auto picture = source::drawTestPicture(pool, plan.size, static_cast<unsigned>(number), false);
            ASSERT_TRUE((*recorder)->writePicture({{number, time, time}, picture}));
        }
        if (plan.sound) {
            ASSERT_TRUE((*recorder)->writeSound(toneOf(number, time)));
        }
        if (plan.telemetry && plan.picture && isAnalysed(number)) {
            ASSERT_TRUE((*recorder)->writeSignal(signalOf(number, time), overlayOf(number)));
        }
        counters.captured = counters.analysed = number + 1;
        ASSERT_TRUE((*recorder)->tick(time, counters));
    }
    for (const SessionEvent &event : plan.events)
        ASSERT_TRUE((*recorder)->writeEvent(event));
    if (!plan.finished)
        return;
    ASSERT_TRUE((*recorder)->finish(counters, {}, WallTime(std::chrono::milliseconds(1'793'000'060'000))));
}

std::optional<unsigned> numberIn(const QImage &image) {
    // The bar code is read from a luma plane.
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    Picture picture;
    picture.size = {grey.width(), grey.height()};
    picture.planes[0] = grey.constBits();
    picture.strides[0] = static_cast<int>(grey.bytesPerLine());
    return source::readFrameBarCode(picture);
}

unsigned numberIn(const SignalFrame &signal) {
    return signal.headPose ? static_cast<unsigned>(std::lround(signal.headPose->yaw * 4)) : ~0U;
}

unsigned numberIn(const FaceOverlay &overlay) {
    return overlay.contour ? static_cast<unsigned>(std::lround(overlay.contour->front().x)) : ~0U;
}

} // namespace candor::tests
