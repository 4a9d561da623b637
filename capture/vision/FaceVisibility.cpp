// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FaceVisibility.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <initializer_list>

namespace candor::vision {

namespace {

constexpr int shownSide = 96; // of a region of 1.5 faces: the face is 64 pixels wide
constexpr double tail = 0.05; // of the values, that extremes are taken without

class Histogram {
public:
    void add(int value) {
        ++m_counts[std::size_t(value)];
        m_sum += value;
        ++m_total;
    }
    [[nodiscard]] double mean() const { return m_total > 0 ? double(m_sum) / m_total : 0; }
    [[nodiscard]] int quantile(double share) const {
        int seen = 0;
        for (std::size_t value = 0; value < m_counts.size(); ++value) {
            seen += m_counts[value];
            if (seen > share * m_total)
                return int(value);
        }
        return 0;
    }
    [[nodiscard]] int span() const { return quantile(1 - tail) - quantile(tail); }

private:
    std::array<int, 256> m_counts{};
    std::int64_t m_sum = 0;
    int m_total = 0;
};

Histogram valuesOf(const cv::Mat &part) {
    Histogram histogram;
    for (int y = 0; y < part.rows; ++y) {
        const std::uint8_t *row = part.ptr(y);
        for (int x = 0; x < part.cols; ++x)
            histogram.add(row[x]);
    }
    return histogram;
}

double steepness(const cv::Mat &part) {
    Histogram across, along;
    for (int y = 1; y + 1 < part.rows; ++y) {
        const std::uint8_t *above = part.ptr(y - 1);
        const std::uint8_t *row = part.ptr(y);
        const std::uint8_t *below = part.ptr(y + 1);
        for (int x = 1; x + 1 < part.cols; ++x) {
            across.add(std::abs(row[x + 1] - row[x - 1]));
            along.add(std::abs(below[x] - above[x]));
        }
    }
    return std::min(across.quantile(1 - tail), along.quantile(1 - tail)) / 2.0;
}

/// The upright rectangle in the square that holds some points of the face, grown by shares of its width.
cv::Rect around(const MeshPoints &points, const Region &region, std::initializer_list<std::size_t> which, double growX,
                double growY) {
    const double scale = shownSide / region.size;
    const double cosine = std::cos(region.rotation) * scale;
    const double sine = std::sin(region.rotation) * scale;
    double left = shownSide, right = 0, top = shownSide, bottom = 0;
    for (const std::size_t index : which) {
        const double x = points[index].x - region.centreX;
        const double y = points[index].y - region.centreY;
        const double column = std::clamp(cosine * x + sine * y + shownSide / 2.0, 0.0, double(shownSide));
        const double row = std::clamp(cosine * y - sine * x + shownSide / 2.0, 0.0, double(shownSide));
        left = std::min(left, column);
        right = std::max(right, column);
        top = std::min(top, row);
        bottom = std::max(bottom, row);
    }
    const double width = right - left;
    const cv::Rect wanted(cv::Point(int(left - growX * width), int(top - growY * width)),
                          cv::Point(int(right + growX * width) + 1, int(bottom + growY * width) + 1));
    return wanted & cv::Rect(0, 0, shownSide, shownSide);
}

} // namespace

FaceVisibility visibilityOf(const cv::Mat &luma, const Region &region, const MeshPoints &points, bool fullRange) {
    const double span = fullRange ? 255 : 219;
    const double black = fullRange ? 0 : 16;
    cv::Mat shown;
    cv::resize(luma, shown, cv::Size(shownSide, shownSide), 0, 0, cv::INTER_AREA);
    constexpr std::size_t forehead = 10, chin = 152, rightBrow = 105, leftBrow = 334, underNose = 2;
    const auto part = [&](std::initializer_list<std::size_t> which, double growX, double growY) {
        return shown(around(points, region, which, growX, growY));
    };
    const auto eyeContrast = [&](std::size_t outer, std::size_t inner) {
        return valuesOf(part({outer, inner}, .15, .35)).span() / span;
    };
    const cv::Mat middle = part({rightEyeOuterCorner, leftEyeOuterCorner, rightBrow, leftBrow, underNose}, 0, 0);

    FaceVisibility visibility;
    const double mean = valuesOf(part({rightEyeOuterCorner, leftEyeOuterCorner, forehead, chin}, 0, 0)).mean();
    visibility.brightness = std::max(0.0, (mean - black) / span);
    visibility.rightEyeContrast = eyeContrast(rightEyeOuterCorner, rightEyeInnerCorner);
    visibility.leftEyeContrast = eyeContrast(leftEyeOuterCorner, leftEyeInnerCorner);
    visibility.sharpness = steepness(middle) / std::max(1, valuesOf(middle).span());
    return visibility;
}

} // namespace candor::vision
