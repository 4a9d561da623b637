// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FaceCounter.h"
#include "vision/FaceDetector.h"

#include <gmock/gmock.h>

#include <cmath>

namespace candor::vision {
namespace {

using ::testing::DoubleNear;
using ::testing::FloatNear;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(Detector, AnchorsLieAtTheMiddlesOfTheirCells) {
    const auto full = detectorAnchors(DetectorRange::Full);
    ASSERT_THAT(full, SizeIs(2304));
    EXPECT_EQ(full[0], (Point{.5F / 48, .5F / 48}));
    EXPECT_EQ(full[49], (Point{1.5F / 48, 1.5F / 48}));
    const auto close = detectorAnchors(DetectorRange::Short);
    ASSERT_THAT(close, SizeIs(896));
    EXPECT_EQ(close[1], (Point{.5F / 16, .5F / 16}));
    EXPECT_EQ(close[511], (Point{15.5F / 16, 15.5F / 16}));
    EXPECT_EQ(close[517], (Point{.5F / 8, .5F / 8}));
    EXPECT_EQ(close[518], (Point{1.5F / 8, .5F / 8}));
}

TEST(Detector, DecodesTheNetworksNumbers) {
    const std::vector<Point> anchors{{.25F, .25F}, {.5F, .75F}};
    std::vector<float> numbers(32, 0), scores{-1, 2};
    const float face[] = {19.2F, -9.6F, 38.4F, 57.6F, 1.92F, 3.84F};
    std::copy(std::begin(face), std::end(face), numbers.begin() + 16);
    const auto found = decodeDetections(numbers, scores, anchors, 192, .5);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].confidence, DoubleNear(1 / (1 + std::exp(-2)), 1e-6));
    EXPECT_THAT(found[0].box.x, DoubleNear(.5, 1e-6));
    EXPECT_THAT(found[0].box.y, DoubleNear(.55, 1e-6));
    EXPECT_THAT(found[0].box.width, DoubleNear(.2, 1e-6));
    EXPECT_THAT(found[0].box.height, DoubleNear(.3, 1e-6));
    EXPECT_THAT(found[0].keyPoints[0].x, FloatNear(.51F, 1e-5F));
    EXPECT_THAT(found[0].keyPoints[0].y, FloatNear(.77F, 1e-5F));
    scores[1] = std::nanf("");
    EXPECT_THAT(decodeDetections(numbers, scores, anchors, 192, .5), IsEmpty());
}

FaceDetection detection(double confidence, Box box) {
    FaceDetection face;
    face.confidence = confidence;
    face.box = box;
    face.keyPoints.fill({float(box.x), float(box.y)});
    return face;
}

TEST(Detector, JoinsWhatOverlapsByWeight) {
    const auto joined = joinOverlapping(
        {detection(.6, {12, 10, 20, 20}), detection(.9, {10, 10, 20, 20}), detection(.7, {60, 10, 20, 20})}, .3);
    ASSERT_THAT(joined, SizeIs(2));
    EXPECT_EQ(joined[0].confidence, .9);
    EXPECT_THAT(joined[0].box.x, DoubleNear((.9 * 10 + .6 * 12) / 1.5, 1e-6));
    EXPECT_THAT(joined[0].keyPoints[5].x, FloatNear(10.8F, 1e-4F));
    EXPECT_THAT(joined[1].box.x, DoubleNear(60, 1e-6));
}

TEST(Boxes, ShowOneFaceWhenTheyOverlapOrContainEachOther) {
    EXPECT_THAT(intersectionOverUnion({0, 0, 10, 10}, {5, 0, 10, 10}), DoubleNear(1 / 3.0, 1e-9));
    EXPECT_TRUE(showSameFace({0, 0, 100, 100}, {30, 30, 40, 40}));
    EXPECT_FALSE(showSameFace({0, 0, 100, 100}, {80, 0, 100, 100}));
    EXPECT_FALSE(showSameFace({0, 0, 10, 10}, {20, 20, 10, 10}));
}

class ScanOf : public ::testing::TestWithParam<PictureSize> {};

TEST_P(ScanOf, ShowsEverySmallFaceWholeInARegionThatIsFineEnough) {
    const PictureSize size = GetParam();
    const double smallest = 40;
    const auto regions = scanRegions(size, smallest);
    ASSERT_FALSE(regions.empty());
    EXPECT_GE(regions[0].size, std::max(size.width, size.height)) << "the first one shows the whole picture";
    EXPECT_LE(regions.size(), 30U);
    const bool ordinary = size.width <= 1920;
    for (double width = smallest; width < size.height / 2.0; width *= 1.3)
        for (double x = 0; x + width <= size.width; x += 23)
            for (double y = 0; y + width <= size.height; y += 23) {
                const Box face{x, y, width, width};
                const bool seen = std::any_of(regions.begin(), regions.end(), [&](const Region &region) {
                    // 4K is scanned more coarsely, for faces from twice the size.
                    return width * (ordinary ? 18.1 : 34) >= region.size && width <= region.size * .8 &&
                           !cutOff(face, region, size) && std::abs(x + width / 2 - region.centreX) < region.size / 2 &&
                           std::abs(y + width / 2 - region.centreY) < region.size / 2;
                });
                ASSERT_TRUE(seen) << size.width << ": face of " << width << " at " << x << ", " << y;
            }
}

INSTANTIATE_TEST_SUITE_P(Sizes, ScanOf,
                         ::testing::Values(PictureSize{320, 240}, PictureSize{640, 480}, PictureSize{640, 360},
                                           PictureSize{800, 600}, PictureSize{1280, 720}, PictureSize{720, 1280},
                                           PictureSize{1920, 1080}, PictureSize{3840, 2160}));

TEST(Scan, LooksAtSmallPicturesAtOnce) {
    EXPECT_THAT(scanRegions({640, 480}, 40), SizeIs(1));
    EXPECT_LE(scanRegions({1280, 720}, 40).size(), 4U);
    EXPECT_LE(scanRegions({1920, 1080}, 40).size(), 10U);
}

} // namespace
} // namespace candor::vision
