// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPictures.h"

#include "vision/PictureSampler.h"

#include <gmock/gmock.h>

#include <opencv2/imgproc.hpp>

namespace candor::vision {
namespace {

using ::testing::FloatNear;

/// A picture of one colour, as YUV numbers.
Picture plain(std::array<std::uint8_t, 3> colour, PictureSize size) {
    auto bytes = std::make_shared<std::vector<std::uint8_t>>();
    Picture picture;
    picture.size = size;
    const int chromaWidth = (size.width + 1) / 2;
    const int chromaHeight = (size.height + 1) / 2;
    picture.strides = {size.width + 3, chromaWidth + 5, chromaWidth + 5};
    const std::size_t luma = std::size_t(picture.strides[0] * size.height);
    const std::size_t chroma = std::size_t(picture.strides[1] * chromaHeight);
    bytes->assign(luma, colour[0]);
    bytes->insert(bytes->end(), chroma, colour[1]);
    bytes->insert(bytes->end(), chroma, colour[2]);
    picture.planes = {bytes->data(), bytes->data() + luma, bytes->data() + luma + chroma};
    picture.owner = bytes;
    return picture;
}

void expectColour(const Picture &picture, std::array<float, 3> rgb) {
    PictureSampler sampler;
    std::vector<float> values(3 * 64 * 64, -7);
    sampler.sample(picture, {30, 20, 25, .3}, 64, Outside::Nearest, {0, 1}, values);
    for (std::size_t channel = 0; channel < 3; ++channel)
        for (std::size_t i = 0; i < 64 * 64; ++i)
            ASSERT_THAT(values[channel * 64 * 64 + i], FloatNear(rgb[channel], .005F)) << "channel " << channel;
}

TEST(PictureSampler, KnowsTheMatricesAndRanges) {
    Picture picture = plain({81, 90, 240}, {61, 47}); // red in BT.601, video range
    expectColour(picture, {1, 0, 0});
    picture = plain({63, 102, 240}, {61, 47}); // red in BT.709
    picture.matrix = ColourMatrix::Bt709;
    expectColour(picture, {1, 0, 0});
    picture = plain({150, 44, 21}, {60, 48}); // green in BT.601, full range
    picture.fullRange = true;
    expectColour(picture, {0, 1, 0});
    picture = plain({29, 255, 107}, {60, 48}); // blue
    picture.fullRange = true;
    expectColour(picture, {0, 0, 1});
    expectColour(plain({16, 128, 128}, {60, 48}), {0, 0, 0});
    expectColour(plain({235, 128, 128}, {60, 48}), {1, 1, 1});
}

/// Brightness that grows along x and y by known amounts.
cv::Mat slope(cv::Size size) {
    cv::Mat picture(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            picture.at<cv::Vec3b>(y, x) =
                cv::Vec3b::all(std::uint8_t(20 + 100 * x / size.width + 80 * y / size.height));
    return picture;
}

class SamplerAtScale : public ::testing::TestWithParam<double> {};

TEST_P(SamplerAtScale, TakesEachValueFromItsPlace) {
    const cv::Size size(1600, 1200);
    const Picture picture = testing::pictureOf(slope(size), 7);
    PictureSampler sampler;
    constexpr int side = 96;
    std::vector<float> values(3 * side * side);
    const Region region{820, 610, GetParam() * side, .4};
    sampler.sample(picture, region, side, Outside::Nearest, {0, 255}, values);
    const double scale = GetParam();
    for (int row = 0; row < side; row += 5)
        for (int column = 0; column < side; column += 5) {
            const double x = (column + .5 - side / 2.0) * scale, y = (row + .5 - side / 2.0) * scale;
            const double atX = region.centreX + std::cos(.4) * x - std::sin(.4) * y;
            const double atY = region.centreY + std::sin(.4) * x + std::cos(.4) * y;
            if (atX < 2 || atY < 2 || atX > size.width - 2 || atY > size.height - 2)
                continue;
            const double expected = 19 + 100 * atX / size.width + 80 * atY / size.height;
            ASSERT_THAT(values[std::size_t(row * side + column)], FloatNear(float(expected), 2.5F))
                << column << ", " << row;
        }
}

INSTANTIATE_TEST_SUITE_P(Scales, SamplerAtScale, ::testing::Values(.5, 1., 1.9, 2., 3.3, 5., 9., 12.));

TEST(PictureSampler, AveragesWhatIsFinerThanTheCut) {
    cv::Mat stripes(800, 800, CV_8UC3, cv::Scalar::all(0));
    for (int x = 0; x < stripes.cols; x += 2)
        stripes.col(x).setTo(cv::Scalar::all(255));
    PictureSampler sampler;
    std::vector<float> values(3 * 64 * 64);
    sampler.sample(testing::pictureOf(stripes), {400, 400, 600, 0}, 64, Outside::Black, {0, 1}, values);
    for (const float value : values)
        ASSERT_THAT(value, FloatNear(.5F, .05F));
}

TEST(PictureSampler, FillsWhatLiesOutside) {
    const Picture white = plain({235, 128, 128}, {64, 64});
    PictureSampler sampler;
    std::vector<float> values(3 * 32 * 32);
    sampler.sample(white, {32, 32, 256, 0}, 32, Outside::Black, {-1, 1}, values);
    EXPECT_THAT(values[0], FloatNear(-1, .01F));
    EXPECT_THAT(values[16 * 32 + 16], FloatNear(1, .01F));
    sampler.sample(white, {32, 32, 256, 0}, 32, Outside::Nearest, {-1, 1}, values);
    EXPECT_THAT(values[0], FloatNear(1, .01F));
}

} // namespace
} // namespace candor::vision
