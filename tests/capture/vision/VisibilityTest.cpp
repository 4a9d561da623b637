// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPictures.h"

#include "vision/Measurability.h"

#include <gmock/gmock.h>

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace candor::vision {
namespace {

constexpr double faceWidth = 120;
const cv::Size pictureSize(640, 480);
const cv::Point corner(200, 100);

cv::Mat plainPicture() { return testing::compose(pictureSize, {{testing::faceOfWidth(faceWidth), corner}}); }

SignalFrame measured(const cv::Mat &bgr) {
    return testing::analyseStill(*testing::newAnalyser(), testing::pictureOf(bgr), 8).signal;
}

void expectObstacle(const SignalFrame &signal, Obstacle obstacle) {
    EXPECT_EQ(signal.quality, (QualitySignal{false, obstacle})) << obstacleName(signal.quality.obstacle).toStdString();
    EXPECT_FALSE(signal.eyes.leftEar || signal.eyes.rightEar || signal.eyes.averageEar || signal.gaze.direction);
    EXPECT_FALSE(signal.eyes.blinkDetected);
}

TEST(Visibility, AnOrdinaryFaceIsMeasured) {
    const SignalFrame signal = measured(plainPicture());
    EXPECT_EQ(signal.quality, (QualitySignal{true, Obstacle::None}));
    EXPECT_TRUE(signal.eyes.leftEar && signal.eyes.rightEar && signal.gaze.direction && signal.headPose);
    // Half as bright is still well visible.
    EXPECT_TRUE(measured(plainPicture() * .5).quality.measurable);
}

TEST(Visibility, DarknessIsNamed) {
    cv::Mat curve(1, 256, CV_8UC1), dark;
    for (int i = 0; i < 256; ++i)
        curve.at<std::uint8_t>(i) = std::uint8_t(255 * std::pow(i / 255.0, 4) + .5);
    cv::LUT(plainPicture(), curve, dark);
    expectObstacle(measured(dark), Obstacle::TooDark);
    expectObstacle(measured(plainPicture() * .12), Obstacle::TooDark);
}

TEST(Visibility, BlurIsNamed) {
    cv::Mat blurred;
    cv::GaussianBlur(plainPicture(), blurred, cv::Size(), faceWidth * .05);
    expectObstacle(measured(blurred), Obstacle::Blurred);
    // A head that moves sideways while the picture is taken.
    const int length = int(faceWidth * .2) | 1;
    cv::filter2D(plainPicture(), blurred, -1, cv::Mat::ones(1, length, CV_32F) / length);
    expectObstacle(measured(blurred), Obstacle::Blurred);
    EXPECT_TRUE(measured(blurred).headPose);
}

TEST(Visibility, SmallnessIsNamed) {
    const SignalFrame signal = measured(testing::compose(pictureSize, {{testing::faceOfWidth(50), corner}}));
    expectObstacle(signal, Obstacle::TooSmall);
    EXPECT_TRUE(signal.headPose) << "pose needs fewer pixels than eyes";
    EXPECT_TRUE(measured(testing::compose(pictureSize, {{testing::faceOfWidth(75), corner}})).quality.measurable);
}

TEST(Visibility, CoveredEyesAreNamed) {
    const SignalFrame plain = measured(plainPicture());
    const Box face = *plain.face.boundingBox;
    const auto cover = [&](double left, double top, double right, double bottom) {
        cv::Mat picture = plainPicture();
        cv::rectangle(picture,
                      cv::Rect2d(face.x + left * face.width, face.y + top * face.height, (right - left) * face.width,
                                 (bottom - top) * face.height),
                      cv::Scalar(95, 100, 105), cv::FILLED);
        return measured(picture);
    };
    expectObstacle(cover(.5, .1, 1.1, .5), Obstacle::Occluded);   // one eye
    expectObstacle(cover(-.2, -.2, .5, 1.2), Obstacle::Occluded); // one half
    const SignalFrame all = cover(-.3, -.3, 1.3, 1.3);
    EXPECT_FALSE(all.quality.measurable);
    EXPECT_EQ(all.quality.obstacle, Obstacle::NoFace);
}

HeadOrientation turnedTo(HeadPose pose) {
    HeadOrientation orientation;
    orientation.pose = pose;
    orientation.misfit = .011;
    return orientation;
}

const FaceVisibility ordinary{.4, .24, .24, .2};

TEST(Measurability, HiddenEyesAndTurnedAwayFaces) {
    const auto judge = [](HeadPose pose) {
        return Measurability(MeasurementSettings{}).judge({}, 100, ordinary, turnedTo(pose));
    };
    EXPECT_EQ(judge({}).obstacle, Obstacle::None);
    const MeasurableParts left = judge({0, 40, 0});
    EXPECT_EQ(left.obstacle, Obstacle::None);
    EXPECT_FALSE(left.eyes.left) << "turned to their left, the left eye is the far one";
    EXPECT_TRUE(left.eyes.right);
    EXPECT_FALSE(judge({0, -40, 0}).eyes.right);
    for (const HeadPose pose : {HeadPose{0, 60, 0}, HeadPose{0, -60, 0}, HeadPose{45, 0, 0}, HeadPose{-45, 0, 0}}) {
        const MeasurableParts away = judge(pose);
        EXPECT_EQ(away.obstacle, Obstacle::TurnedAway);
        EXPECT_FALSE(away.eyes.left || away.eyes.right);
        EXPECT_TRUE(away.headPose) << "how far it is turned is what can still be said";
    }
}

TEST(Measurability, ABlinksLossOfContrastIsNoObstacle) {
    Measurability measurability{MeasurementSettings{}};
    const FaceVisibility closed{.4, .08, .08, .12};
    for (int frame = 0; frame < 50; ++frame) {
        const bool blink = frame >= 30 && frame < 33;
        const auto parts = measurability.judge(testing::frameTime(frame), 100, blink ? closed : ordinary, turnedTo({}));
        EXPECT_EQ(parts.obstacle, Obstacle::None) << frame;
    }
}

} // namespace
} // namespace candor::vision
