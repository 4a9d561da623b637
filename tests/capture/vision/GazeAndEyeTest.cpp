// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/EyeAspectRatio.h"
#include "vision/GazeEstimator.h"

#include <gmock/gmock.h>

namespace candor::vision {
namespace {

using ::testing::DoubleNear;

/// Two eyes 30 pixels wide and 9 high on one line, irises in the middle and at rest height.
MeshPoints openEyes() {
    MeshPoints points{};
    const auto eye = [&points](const EyePoints &p, float left) {
        const float x[] = {0, 10, 20, 30, 20, 10};
        const float y[] = {0, -4.5F, -4.5F, 0, 4.5F, 4.5F};
        for (std::size_t i = 0; i < p.size(); ++i)
            points[p[i]] = {left + x[i], 100 + y[i], 0};
    };
    eye(rightEyeRatio, 100);
    eye(leftEyeRatio, 160);
    points[rightIrisStart] = {115, 98.5F, 0};
    points[leftIrisStart] = {175, 98.5F, 0};
    return points;
}

TEST(EyeAspectRatio, IsTheFormula) {
    MeshPoints points = openEyes();
    EXPECT_THAT(eyeAspectRatio(points, rightEyeRatio), DoubleNear((9 + 9) / (2 * 30.0), 1e-6));
    points[rightEyeRatio[1]].y += 3; // p2
    EXPECT_THAT(eyeAspectRatio(points, rightEyeRatio), DoubleNear((6 + 9) / (2 * 30.0), 1e-6));
    points[rightEyeRatio[3]].x += 10; // p4
    EXPECT_THAT(eyeAspectRatio(points, rightEyeRatio), DoubleNear((6 + 9) / (2 * 40.0), 1e-6));
    EXPECT_EQ(eyeAspectRatio(MeshPoints{}, leftEyeRatio), 0);
}

TEST(EyeAspectRatio, ForeshorteningUndoesATurn) {
    FaceGeometry face;
    face.vertices[33] = {-4.5, 2.6, 3};
    face.vertices[133] = {-1.9, 2.6, 3};
    const double c = std::cos(.5), s = std::sin(.5);
    EXPECT_THAT(cornerForeshortening(face, cv::Matx33d::eye(), rightEyeRatio), DoubleNear(1, 1e-9));
    EXPECT_THAT(cornerForeshortening(face, {c, 0, s, 0, 1, 0, -s, 0, c}, rightEyeRatio), DoubleNear(c, 1e-9));
}

void moveIrises(MeshPoints &points, float x, float y) {
    for (const std::size_t iris : {rightIrisStart, leftIrisStart}) {
        points[iris].x += x;
        points[iris].y += y;
    }
}

TEST(Gaze, IsZeroStraightAheadAndFollowsTheIrises) {
    MeshPoints points = openEyes();
    const auto straight = estimateGaze(points, {}, 0);
    ASSERT_TRUE(straight);
    EXPECT_THAT(straight->x, DoubleNear(0, .01));
    EXPECT_THAT(straight->y, DoubleNear(0, .01));
    moveIrises(points, 4, -2); // to the right of the picture, that is the person's left, and up
    const auto moved = estimateGaze(points, {}, 0);
    EXPECT_THAT(moved->x, DoubleNear(4 / 30.0 / .28, .01));
    EXPECT_THAT(moved->y, DoubleNear(2 / 30.0 / .28, .01));
    moveIrises(points, 40, 40);
    const auto extreme = estimateGaze(points, {}, 0);
    EXPECT_EQ(extreme->x, 1);
    EXPECT_EQ(extreme->y, -1);
}

TEST(Gaze, DoesNotDependOnTilt) {
    MeshPoints points = openEyes();
    moveIrises(points, 4, -2);
    const auto upright = estimateGaze(points, {}, 0);
    const float c = std::cos(.4F), s = std::sin(.4F);
    for (Landmark &point : points)
        point = {c * point.x - s * point.y, s * point.x + c * point.y, 0};
    const auto tilted = estimateGaze(points, {}, 0);
    EXPECT_THAT(tilted->x, DoubleNear(upright->x, 1e-3));
    EXPECT_THAT(tilted->y, DoubleNear(upright->y, 1e-3));
}

TEST(Gaze, LeavesHiddenEyesOutAndTakesTheTurnOfTheHeadAway) {
    MeshPoints points = openEyes();
    points[leftIrisStart].x += 5;
    EXPECT_THAT(estimateGaze(points, {false, true}, 0)->x, DoubleNear(0, .01));
    EXPECT_GT(estimateGaze(points, {true, false}, 0)->x, .5);
    EXPECT_FALSE(estimateGaze(points, {false, false}, 0));
    // Irises lie before the corners: turned to the left they appear further left than they look.
    EXPECT_LT(estimateGaze(openEyes(), {}, 20)->x, 0);
    EXPECT_GT(estimateGaze(openEyes(), {}, -20)->x, 0);
}

TEST(UsualDirection, IsTheMedianOnceEnoughWasSeen) {
    UsualDirection usual;
    for (int i = 0; i < 14; ++i)
        usual.add(std::chrono::milliseconds(200 * i), {.2, -.1});
    EXPECT_FALSE(usual.distance({0, 0}));
    usual.add(std::chrono::milliseconds(2800), {.2, -.1});
    for (int i = 15; i < 25; ++i)
        usual.add(std::chrono::milliseconds(200 * i), {-.9, .9}); // looking elsewhere for less than half of the time
    ASSERT_TRUE(usual.distance({.5, .3}));
    EXPECT_THAT(*usual.distance({.5, .3}), DoubleNear(.5, 1e-9));
    EXPECT_THAT(*usual.distance({.2, -.1}), DoubleNear(0, 1e-9));
    EXPECT_LT(gazeDegrees(.35), 20);
    EXPECT_GT(gazeDegrees(.35), 10);
}

} // namespace
} // namespace candor::vision
