// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace candor::source {

/// Plays mono sound faster or slower at its own pitch: overlaps pieces of 30 ms, each taken from where, within 8 ms, it
/// fits best onto the one before (WSOLA; Verhelst and Roelands, 1993). What comes out is as long as what went in,
/// divided by the rate; at rate 1 it is what went in.
class TimeStretch {
public:
    /// `rate` 0.5 to 2.
    explicit TimeStretch(double rate) : m_rate(rate) {}

    /// Takes the next samples and gives out what they make.
    [[nodiscard]] std::vector<std::int16_t> add(std::span<const std::int16_t> samples);

private:
    [[nodiscard]] std::size_t bestBegin(std::size_t nominal) const;

    double m_rate;
    std::vector<std::int16_t> m_input; ///< from m_inputBegin on
    std::uint64_t m_inputBegin = 0;    ///< samples that were given before it
    std::uint64_t m_pieces = 0;
    std::size_t m_natural = 0; ///< where in m_input the last piece would have gone on
};

} // namespace candor::source
