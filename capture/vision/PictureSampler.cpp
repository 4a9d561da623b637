// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/PictureSampler.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace candor::vision {

namespace {

/// red = luma*Y + red_v*V + redOffset and so on, already scaled to the network's range.
struct Conversion {
    float luma, redV, greenU, greenV, blueU;
    float redOffset, greenOffset, blueOffset;
    float low, high;
};

Conversion conversion(const Picture &picture, ValueRange range) {
    // ITU-R BT.601 and BT.709: weights of red and blue in luma.
    const bool hd = picture.matrix == ColourMatrix::Bt709;
    const double kr = hd ? 0.2126 : 0.299;
    const double kb = hd ? 0.0722 : 0.114;
    const double kg = 1 - kr - kb;
    const double span = range.high - double(range.low);
    const double lumaScale = span / (picture.fullRange ? 255 : 219);
    const double chromaScale = span / (picture.fullRange ? 255 : 224);
    const double black = picture.fullRange ? 0 : 16;
    const double redV = 2 * (1 - kr) * chromaScale;
    const double blueU = 2 * (1 - kb) * chromaScale;
    const double greenU = -blueU * kb / kg;
    const double greenV = -redV * kr / kg;
    const double base = range.low - black * lumaScale;
    return {float(lumaScale),
            float(redV),
            float(greenU),
            float(greenV),
            float(blueU),
            float(base - 128 * redV),
            float(base - 128 * (greenU + greenV)),
            float(base - 128 * blueU),
            range.low,
            range.high};
}

// Everything by value or restrict, so that the compiler can turn it into vector instructions.
void convertRow(const std::uint8_t *__restrict y, const std::uint8_t *__restrict u, const std::uint8_t *__restrict v,
                int side, const Conversion c, float *__restrict red, float *__restrict green, float *__restrict blue) {
    for (int x = 0; x < side; ++x) {
        const float luma = c.luma * float(y[x]);
        const float r = luma + c.redV * float(v[x]) + c.redOffset;
        const float g = luma + c.greenU * float(u[x]) + c.greenV * float(v[x]) + c.greenOffset;
        const float b = luma + c.blueU * float(u[x]) + c.blueOffset;
        red[x] = r < c.low ? c.low : (r > c.high ? c.high : r);
        green[x] = g < c.low ? c.low : (g > c.high ? c.high : g);
        blue[x] = b < c.low ? c.low : (b > c.high ? c.high : b);
    }
}

cv::Mat planeOf(const Picture &picture, std::size_t index) {
    const int halve = index == 0 ? 0 : 1;
    const int width = (picture.size.width + halve) >> halve;
    const int height = (picture.size.height + halve) >> halve;
    // OpenCV has no read-only matrix; nothing below writes to it.
    return {height, width, CV_8UC1, const_cast<std::uint8_t *>(picture.planes[index]),
            static_cast<std::size_t>(picture.strides[index])};
}

/// The rows and columns that a region touches, with a border for interpolation, on a grid of `step` pixels.
cv::Rect touched(const Region &region, cv::Size size, int step) {
    const double half =
        region.size / 2 * (std::abs(std::cos(region.rotation)) + std::abs(std::sin(region.rotation))) + 2 * step;
    const auto down = [step](double value, int limit) {
        return std::clamp(int(std::floor(std::clamp(value, -1e6, 1e6))) / step * step, 0, limit / step * step);
    };
    const int left = down(region.centreX - half, size.width);
    const int top = down(region.centreY - half, size.height);
    const int right = down(region.centreX + half + step, size.width);
    const int bottom = down(region.centreY + half + step, size.height);
    return {left, top, right - left, bottom - top};
}

constexpr int fractionBits = 16;
constexpr int weightBits = 8;

int fixed(double value) { return int(std::lround(value * (1 << fractionBits))); }

/// Whether every pixel of the square and its right and lower neighbours are in the plane.
bool liesInside(const cv::Size &plane, const cv::Matx23d &map, int side) {
    for (const int column : {0, side - 1}) {
        for (const int row : {0, side - 1}) {
            const double x = map(0, 0) * column + map(0, 1) * row + map(0, 2);
            const double y = map(1, 0) * column + map(1, 1) * row + map(1, 2);
            // A hundredth of a pixel for the rounding of the steps.
            if (!(x >= .01 && y >= .01 && x < plane.width - 1.01 && y < plane.height - 1.01))
                return false;
        }
    }
    return true;
}

/// Bilinear interpolation of a square that lies inside: without borders it takes half of what warpAffine does.
void cutInside(const cv::Mat &plane, const cv::Matx23d &map, int side, cv::Mat &cut) {
    cut.create(side, side, CV_8UC1);
    constexpr int one = 1 << weightBits;
    const int stepX = fixed(map(0, 0));
    const int stepY = fixed(map(1, 0));
    const std::uint8_t *const first = plane.ptr();
    const auto stride = std::ptrdiff_t(plane.step);
    for (int row = 0; row < side; ++row) {
        int x = fixed(map(0, 1) * row + map(0, 2));
        int y = fixed(map(1, 1) * row + map(1, 2));
        std::uint8_t *const out = cut.ptr(row);
        for (int column = 0; column < side; ++column, x += stepX, y += stepY) {
            const std::uint8_t *const upper = first + (y >> fractionBits) * stride + (x >> fractionBits);
            const std::uint8_t *const lower = upper + stride;
            const int right = (x >> (fractionBits - weightBits)) & (one - 1);
            const int down = (y >> (fractionBits - weightBits)) & (one - 1);
            const int above = upper[0] * (one - right) + upper[1] * right;
            const int below = lower[0] * (one - right) + lower[1] * right;
            out[column] = std::uint8_t((above * (one - down) + below * down + one * one / 2) >> (2 * weightBits));
        }
    }
}

} // namespace

void PictureSampler::samplePlane(cv::Mat plane, const Region &wanted, int side, cv::Mat &shrunk, cv::Mat &cut,
                                 Outside outside, double outsideValue) {
    Region region = wanted;
    int halvings = 0;
    while (region.size / side / (1 << halvings) >= 2 && halvings < 6)
        ++halvings;
    if (halvings > 0) {
        const cv::Rect part = touched(region, plane.size(), 1 << halvings);
        if (part.width >= (1 << halvings) && part.height >= (1 << halvings)) {
            plane = plane(part);
            region.centreX -= part.x;
            region.centreY -= part.y;
            for (int i = 0; i < halvings; ++i) {
                // Exactly 2 x 2 pixels at a time: that is OpenCV's vectorised way of averaging.
                cv::Mat &target = i % 2 == 0 ? shrunk : cut;
                cv::resize(plane(cv::Rect(0, 0, plane.cols & ~1, plane.rows & ~1)), target,
                           cv::Size(plane.cols / 2, plane.rows / 2), 0, 0, cv::INTER_AREA);
                plane = target;
                region.centreX /= 2;
                region.centreY /= 2;
                region.size /= 2;
            }
            if (halvings % 2 == 0)
                std::swap(shrunk, cut); // `cut` is about to be written
            plane = shrunk;
        }
    }
    const double step = region.size / side;
    const double cosine = std::cos(region.rotation) * step;
    const double sine = std::sin(region.rotation) * step;
    const double middle = side / 2.0;
    // Pixel indices: a pixel's centre is at +0.5 on both sides.
    const double x = region.centreX - .5 - cosine * (middle - .5) + sine * (middle - .5);
    const double y = region.centreY - .5 - sine * (middle - .5) - cosine * (middle - .5);
    const cv::Matx23d map(cosine, -sine, x, sine, cosine, y);
    if (liesInside(plane.size(), map, side))
        return cutInside(plane, map, side, cut);
    cv::warpAffine(plane, cut, map, cv::Size(side, side), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   outside == Outside::Nearest ? cv::BORDER_REPLICATE : cv::BORDER_CONSTANT, cv::Scalar(outsideValue));
}

void PictureSampler::sample(const Picture &picture, const Region &region, int side, Outside outside, ValueRange range,
                            std::span<float> values) {
    samplePlane(planeOf(picture, 0), region, side, m_shrunk[0], m_cut[0], outside, picture.fullRange ? 0 : 16);
    // Colour has half the resolution already: cut it at half the side and let it grow, which is cheaper.
    const Region half{region.centreX / 2, region.centreY / 2, region.size / 2, region.rotation};
    for (std::size_t i = 1; i < 3; ++i) {
        samplePlane(planeOf(picture, i), half, side / 2, m_shrunk[i], m_cut[i], outside, 128);
        cv::resize(m_cut[i], m_chroma[i - 1], cv::Size(side, side), 0, 0, cv::INTER_LINEAR);
    }
    const Conversion convert = conversion(picture, range);
    const auto plane = std::ptrdiff_t(side) * side;
    for (int row = 0; row < side; ++row) {
        float *out = values.data() + std::ptrdiff_t(row) * side;
        convertRow(m_cut[0].ptr(row), m_chroma[0].ptr(row), m_chroma[1].ptr(row), side, convert, out, out + plane,
                   out + 2 * plane);
    }
}

} // namespace candor::vision
