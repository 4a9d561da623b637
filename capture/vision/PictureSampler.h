// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/Region.h"

#include "model/Media.h"

#include <opencv2/core.hpp>

#include <span>

namespace candor::vision {

/// What lies outside the picture: the nearest pixel, or black.
enum class Outside { Nearest, Black };

/// The range of the values that a network wants: black is `low`, white is `high`.
struct ValueRange {
    float low = 0;
    float high = 1;
};

/// Cuts square regions out of planar pictures and hands them to networks as planes of red, green and blue. Only the cut
/// is ever converted; what is much larger than the cut is shrunk by averaging first, so that nothing aliases.
class PictureSampler {
public:
    /// Fills `values` (3 x side x side floats) with `region`, turned upright and scaled to `side` (an even number).
    void sample(const Picture &picture, const Region &region, int side, Outside outside, ValueRange range,
                std::span<float> values);

    /// Brightness of what was sampled last, side x side, as the picture codes it. Valid until the next sample.
    [[nodiscard]] const cv::Mat &luma() const { return m_cut[0]; }

private:
    void samplePlane(cv::Mat plane, const Region &region, int side, cv::Mat &shrunk, cv::Mat &cut, Outside outside,
                     double outsideValue);

    std::array<cv::Mat, 3> m_shrunk;
    std::array<cv::Mat, 3> m_cut;
    std::array<cv::Mat, 2> m_chroma;
};

} // namespace candor::vision
