// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipReader.h"
#include "TestPictures.h"

#include <gmock/gmock.h>

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace candor::vision {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

Picture faceAt(cv::Size size, double width, cv::Point corner, int padding = 0) {
    return testing::pictureOf(testing::compose(size, {{testing::faceOfWidth(width), corner}}), padding);
}

TEST(FaceAnalyser, LeavesEmptyWhatAPictureWithoutAFaceCannotShow) {
    auto analyser = testing::newAnalyser();
    const auto measured = testing::analyseStill(*analyser, testing::pictureOf(testing::compose({640, 480}, {})), 3);
    const SignalFrame &signal = measured.signal;
    EXPECT_FALSE(signal.face.detected);
    EXPECT_EQ(signal.face.count, 0);
    EXPECT_FALSE(signal.face.confidence || signal.face.boundingBox);
    EXPECT_FALSE(signal.eyes.leftEar || signal.eyes.rightEar || signal.eyes.averageEar || signal.eyes.blinkDetected);
    EXPECT_FALSE(signal.gaze.direction || signal.gaze.lookingAway || signal.headPose);
    EXPECT_EQ(signal.quality, (QualitySignal{false, Obstacle::NoFace}));
    EXPECT_EQ(signal.integrity.multipleFaces, std::optional(false));
    EXPECT_FALSE(measured.overlay.contour || measured.overlay.irises);
    EXPECT_EQ(signal.frameNumber, 2U);
    EXPECT_EQ(signal.mediaTime, testing::frameTime(2));
}

TEST(FaceAnalyser, SaysTheSameOfTheSameFramesAgain) {
    const Picture picture = faceAt({640, 480}, 140, {150, 60});
    const auto once = testing::analyseStill(*testing::newAnalyser(), picture, 20);
    const auto again = testing::analyseStill(*testing::newAnalyser(), picture, 20);
    EXPECT_EQ(once.signal, again.signal);
    EXPECT_EQ(once.overlay, again.overlay);
}

TEST(FaceAnalyser, DoesNotDependOnPaddingOrSize) {
    const auto plain = testing::analyseStill(*testing::newAnalyser(), faceAt({640, 480}, 140, {150, 60}), 5);
    const auto padded = testing::analyseStill(*testing::newAnalyser(), faceAt({640, 480}, 140, {150, 60}, 13), 5);
    EXPECT_EQ(plain.signal, padded.signal);
    ASSERT_TRUE(plain.signal.headPose);

    // The same picture in 4K: six times as wide.
    const cv::Mat small = testing::compose({640, 360}, {{testing::faceOfWidth(120), {200, 50}}});
    cv::Mat large;
    cv::resize(small, large, cv::Size(3840, 2160), 0, 0, cv::INTER_CUBIC);
    const auto low = testing::analyseStill(*testing::newAnalyser(), testing::pictureOf(small), 12);
    const auto high = testing::analyseStill(*testing::newAnalyser(), testing::pictureOf(large), 12);
    ASSERT_TRUE(low.signal.quality.measurable);
    ASSERT_EQ(high.signal.quality.obstacle, Obstacle::None);
    EXPECT_EQ(high.signal.face.count, 1);
    EXPECT_NEAR(high.signal.face.boundingBox->x, 6 * low.signal.face.boundingBox->x, 15);
    EXPECT_NEAR(high.signal.face.boundingBox->width, 6 * low.signal.face.boundingBox->width, 15);
    EXPECT_NEAR(*high.signal.eyes.averageEar, *low.signal.eyes.averageEar, .015);
    EXPECT_NEAR(high.signal.headPose->yaw, low.signal.headPose->yaw, 1);
    EXPECT_NEAR(high.signal.headPose->pitch, low.signal.headPose->pitch, 1.5);
}

TEST(FaceAnalyser, RefusesAPictureWithoutPlanes) {
    const auto refused = testing::newAnalyser()->analyse(Picture{}, 0, MediaTime{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
}

/// Mean of yaw, gaze and the eyes over a few frames of a picture.
SignalFrame settled(const cv::Mat &bgr) {
    return testing::analyseStill(*testing::newAnalyser(), testing::pictureOf(bgr), 10).signal;
}

TEST(FaceAnalyser, MirroringSwapsThePersonsSides) {
    // A frame of the second clip in which the head is turned.
    candor::testing::ClipReader clip(testing::clipPath("cap13_edit2.mp4"));
    auto analyser = testing::newAnalyser();
    SignalFrame most;
    FaceOverlay overlay;
    std::optional<Picture> turned;
    for (int frame = 0; frame < 765; ++frame) {
        const auto next = clip.next();
        ASSERT_TRUE(next);
        const auto measured = analyser->analyse(next->picture, std::uint64_t(frame), next->mediaTime);
        ASSERT_TRUE(measured);
        const SignalFrame &signal = measured->signal;
        if (signal.headPose && signal.gaze.direction &&
            (!most.headPose || std::abs(signal.headPose->yaw) > std::abs(most.headPose->yaw))) {
            most = signal;
            turned = next->picture;
            overlay = measured->overlay;
        }
    }
    ASSERT_TRUE(turned);
    ASSERT_GT(std::abs(most.headPose->yaw), 10);

    // Nose against the middle of the eyes: towards the right of the picture when the person turns to their left.
    const auto &contour = *overlay.contour;
    const double eyes = (contour[36].x + contour[45].x) / 2;
    EXPECT_EQ(contour[30].x > eyes, most.headPose->yaw > 0);
    EXPECT_LT(contour[36].x, contour[45].x) << "the person's right is at the picture's left";
    EXPECT_LT((*overlay.irises)[0].x, (*overlay.irises)[5].x);

    cv::Mat planes(turned->size.height * 3 / 2, turned->size.width, CV_8UC1), bgr, mirrored;
    std::uint8_t *to = planes.data;
    for (std::size_t i = 0; i < 3; ++i)
        for (int row = 0; row < turned->size.height >> (i ? 1 : 0); ++row, to += turned->size.width >> (i ? 1 : 0))
            std::copy_n(turned->planes[i] + std::ptrdiff_t(row) * turned->strides[i], turned->size.width >> (i ? 1 : 0),
                        to);
    cv::cvtColor(planes, bgr, cv::COLOR_YUV2BGR_I420);
    cv::flip(bgr, mirrored, 1);
    const SignalFrame as = settled(bgr);
    const SignalFrame was = settled(mirrored);
    ASSERT_TRUE(as.headPose && was.headPose && as.eyes.averageEar && was.eyes.averageEar);
    EXPECT_NEAR(was.headPose->yaw, -as.headPose->yaw, 3);
    EXPECT_NEAR(was.headPose->roll, -as.headPose->roll, 2);
    EXPECT_NEAR(was.headPose->pitch, as.headPose->pitch, 3);
    EXPECT_NEAR(was.gaze.direction->x, -as.gaze.direction->x, .2);
    EXPECT_NEAR(was.gaze.direction->y, as.gaze.direction->y, .2);
    EXPECT_NEAR(*was.eyes.leftEar, *as.eyes.rightEar, .04);
    EXPECT_NEAR(*was.eyes.rightEar, *as.eyes.leftEar, .04);
}

TEST(FaceAnalyser, TiltingThePictureTiltsTheHead) {
    const cv::Mat upright = testing::compose({640, 480}, {{testing::faceOfWidth(140), {150, 60}}});
    const double before = settled(upright).headPose->roll;
    cv::Mat tilted;
    // Counter-clockwise on the screen: the crown goes to the picture's left, the person's right shoulder.
    cv::warpAffine(upright, tilted, cv::getRotationMatrix2D({300, 250}, 15, 1), upright.size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    EXPECT_NEAR(settled(tilted).headPose->roll, before + 15, 1.5);
}

TEST(FaceAnalyser, FlagsAFaceThatLeavesAndFindsItAgainAtOnce) {
    const Picture face = faceAt({640, 480}, 130, {180, 90});
    const Picture elsewhere = faceAt({640, 480}, 110, {400, 200});
    const Picture empty = testing::pictureOf(testing::compose({640, 480}, {}));
    auto analyser = testing::newAnalyser();
    std::vector<SessionEvent> events;
    for (int frame = 0; frame < 75; ++frame) {
        const bool gone = frame >= 25 && frame < 50;
        const auto measured = testing::analyseStill(*analyser, gone ? empty : frame < 25 ? face : elsewhere, 1, frame);
        EXPECT_EQ(measured.signal.face.count, gone ? 0 : 1) << frame;
        EXPECT_EQ(measured.signal.quality.measurable, !gone) << frame;
        std::copy(measured.events.begin(), measured.events.end(), std::back_inserter(events));
    }
    ASSERT_THAT(events, SizeIs(1));
    EXPECT_EQ(events[0].kind, EventKind::FaceAbsent);
    EXPECT_EQ(events[0].start, testing::frameTime(25));
    EXPECT_EQ(events[0].end, testing::frameTime(50));
}

TEST(FaceAnalyser, InterruptAndFinishEndWhatRuns) {
    const Picture empty = testing::pictureOf(testing::compose({640, 480}, {}));
    auto analyser = testing::newAnalyser();
    testing::analyseStill(*analyser, empty, 26);
    const auto interrupted = analyser->interrupt(testing::frameTime(26), testing::frameTime(100));
    ASSERT_THAT(interrupted, SizeIs(1));
    EXPECT_EQ(interrupted[0].kind, EventKind::FaceAbsent);
    EXPECT_EQ(interrupted[0].end, testing::frameTime(26));
    testing::analyseStill(*analyser, empty, 5, 100);
    EXPECT_THAT(analyser->finish(testing::frameTime(105)), IsEmpty()) << "0.2 s of absence are too short";
}

} // namespace
} // namespace candor::vision
