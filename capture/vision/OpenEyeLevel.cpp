// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/OpenEyeLevel.h"

#include <algorithm>
#include <vector>

namespace candor::vision {

namespace {

constexpr MediaTime window = std::chrono::seconds(20);
constexpr MediaTime interval = std::chrono::milliseconds(200); // between two computations
constexpr double share = 0.6;                                  // of the samples that lie below the level

} // namespace

void OpenEyeLevel::add(MediaTime now, double ratio) {
    m_samples.push_back({now, ratio});
    while (now - m_samples.front().time > window)
        m_samples.pop_front();
    if (m_computed && now - *m_computed < interval)
        return;
    m_computed = now;
    std::vector<double> ratios;
    ratios.reserve(m_samples.size());
    for (const Sample &sample : m_samples)
        ratios.push_back(sample.ratio);
    const auto place = ratios.begin() + std::ptrdiff_t(double(ratios.size() - 1) * share);
    std::nth_element(ratios.begin(), place, ratios.end());
    m_level = *place;
}

void OpenEyeLevel::reset() { *this = {}; }

} // namespace candor::vision
