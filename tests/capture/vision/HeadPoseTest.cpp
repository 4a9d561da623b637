// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPictures.h"

#include "vision/HeadPoseEstimator.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

namespace candor::vision {
namespace {

using ::testing::DoubleNear;

FaceGeometry geometry() {
    const auto text = testing::modelRuntime()->readChecked(QStringLiteral("face_geometry.txt"));
    if (!text)
        throw std::runtime_error("no face geometry");
    auto parsed = parseFaceGeometry(*text);
    if (!parsed)
        throw std::runtime_error("unreadable face geometry");
    return *parsed;
}

constexpr PictureSize size{1280, 720};

/// A point of the canonical face turned by a person's movements, in a camera's axes (x right, y down, z away). Written
/// out by hand from the meaning of the angles, not with the code under test.
cv::Point3d turned(const cv::Point3d &vertex, const HeadPose &pose) {
    const double unit = std::numbers::pi / 180;
    double x = vertex.x, y = -vertex.y, z = -vertex.z;
    // Looking up: the nose (z < 0) goes up (y < 0).
    const double up = pose.pitch * unit;
    const double y1 = y * std::cos(up) + z * std::sin(up);
    z = z * std::cos(up) - y * std::sin(up);
    y = y1;
    // Turning to their left: the nose goes to the right of the picture (x > 0).
    const double left = pose.yaw * unit;
    const double x1 = x * std::cos(left) - z * std::sin(left);
    z = z * std::cos(left) + x * std::sin(left);
    x = x1;
    // Tilting to their right shoulder: the crown (y < 0) goes to the left of the picture (x < 0).
    const double right = pose.roll * unit;
    return {x * std::cos(right) + y * std::sin(right), y * std::cos(right) - x * std::sin(right), z};
}

/// The face at `place` (centimetres from the camera) as a camera of focal length `size.width` shows it. `head` is
/// relative to the line of sight only for a face in the middle.
MeshPoints seen(const FaceGeometry &face, const HeadPose &head, const cv::Point3d &place) {
    MeshPoints points{};
    for (std::size_t i = 0; i < face.vertices.size(); ++i) {
        const cv::Point3d at = turned(face.vertices[i], head) + place;
        points[i] = {float(size.width * at.x / at.z + size.width / 2.0),
                     float(size.width * at.y / at.z + size.height / 2.0), float(at.z)};
    }
    return points;
}

class KnownPose : public ::testing::TestWithParam<HeadPose> {};

TEST_P(KnownPose, IsFoundWithItsSigns) {
    const FaceGeometry face = geometry();
    HeadPoseEstimator estimator(face);
    const auto found = estimator.estimate(seen(face, GetParam(), {0, 0, 50}), size);
    ASSERT_TRUE(found);
    EXPECT_THAT(found->pose.pitch, DoubleNear(GetParam().pitch, .1));
    EXPECT_THAT(found->pose.yaw, DoubleNear(GetParam().yaw, .1));
    EXPECT_THAT(found->pose.roll, DoubleNear(GetParam().roll, .1));
    EXPECT_LT(found->misfit, .001);
}

INSTANTIATE_TEST_SUITE_P(Poses, KnownPose,
                         ::testing::Values(HeadPose{}, HeadPose{20, 0, 0}, HeadPose{-20, 0, 0}, HeadPose{0, 30, 0},
                                           HeadPose{0, -30, 0}, HeadPose{0, 0, 15}, HeadPose{0, 0, -15},
                                           HeadPose{10, 40, -12}, HeadPose{-25, -55, 20}));

TEST(HeadPoseEstimator, TakesTheLineOfSightAway) {
    // A face at the side that looks straight into the camera: turned by the angle under which it is seen.
    const FaceGeometry face = geometry();
    HeadPoseEstimator estimator(face);
    const cv::Point3d place(18, 0, 50);
    const double angle = std::atan2(place.x, place.z) * 180 / std::numbers::pi;
    // At the picture's right, the camera is at the person's right: they turn right.
    const auto found = estimator.estimate(seen(face, {0, -angle, 0}, place), size);
    ASSERT_TRUE(found);
    EXPECT_THAT(found->pose.yaw, DoubleNear(0, .2));
    EXPECT_THAT(found->pose.pitch, DoubleNear(0, .2));
    const auto parallel = estimator.estimate(seen(face, {}, place), size);
    ASSERT_TRUE(parallel);
    EXPECT_THAT(parallel->pose.yaw, DoubleNear(angle, .2));
}

TEST(HeadPoseEstimator, FollowsAJumpFromABadStart) {
    const FaceGeometry face = geometry();
    HeadPoseEstimator estimator(face);
    ASSERT_TRUE(estimator.estimate(seen(face, {0, -60, 0}, {-20, -10, 45}), size));
    const auto found = estimator.estimate(seen(face, {10, 60, 20}, {15, 10, 90}), size);
    ASSERT_TRUE(found);
    EXPECT_LT(found->misfit, .001);
}

TEST(HeadPoseEstimator, ReportsHowBadlyAFaceFits) {
    const FaceGeometry face = geometry();
    HeadPoseEstimator estimator(face);
    MeshPoints points = seen(face, {}, {0, 0, 50});
    for (std::size_t i = 0; i < surfacePointCount; i += 2)
        points[i].x += 30;
    const auto found = estimator.estimate(points, size);
    ASSERT_TRUE(found);
    EXPECT_GT(found->misfit, .024);
}

TEST(FaceGeometry, RefusesDamagedText) {
    EXPECT_FALSE(parseFaceGeometry("vertex 0 1 2 3\nweight 0 1\n"));
    EXPECT_FALSE(parseFaceGeometry("something else"));
    const QByteArray whole = *testing::modelRuntime()->readChecked(QStringLiteral("face_geometry.txt"));
    EXPECT_TRUE(parseFaceGeometry(whole));
    EXPECT_FALSE(parseFaceGeometry(whole + "vertex 468 0 0 0\n"));
    EXPECT_FALSE(parseFaceGeometry(QByteArray(whole).replace("vertex 7 ", "vertex 8 ")));
}

} // namespace
} // namespace candor::vision
