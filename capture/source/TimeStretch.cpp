// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/TimeStretch.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numbers>

namespace candor::source {

namespace {

// At 48 kHz: pieces of 30 ms that overlap by half, looked for within 8 ms to both sides.
constexpr std::size_t hop = 720;
constexpr std::size_t reach = 384;
constexpr std::size_t coarseStep = 8;

/// How unlike two stretches of sound are, by every so many of their samples.
std::int64_t difference(const std::int16_t *one, const std::int16_t *other, std::size_t step) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < hop; i += step)
        sum += std::abs(static_cast<int>(one[i]) - other[i]);
    return sum;
}

} // namespace

std::size_t TimeStretch::bestBegin(std::size_t nominal) const {
    const std::int16_t *natural = m_input.data() + m_natural;
    const auto search = [&](std::size_t from, std::size_t to, std::size_t step, std::size_t sampleStep) {
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        std::size_t best = from;
        for (std::size_t begin = from; begin <= to; begin += step) {
            if (const auto unlike = difference(m_input.data() + begin, natural, sampleStep); unlike < least) {
                least = unlike;
                best = begin;
            }
        }
        return best;
    };
    const std::size_t lowest = nominal > reach ? nominal - reach : 0;
    const std::size_t highest = nominal + reach;
    const std::size_t coarse = search(lowest, highest, coarseStep, 4);
    return search(coarse > lowest + coarseStep ? coarse - coarseStep : lowest, std::min(coarse + coarseStep, highest),
                  1, 2);
}

std::vector<std::int16_t> TimeStretch::add(std::span<const std::int16_t> samples) {
    if (m_rate == 1)
        return {samples.begin(), samples.end()};
    m_input.insert(m_input.end(), samples.begin(), samples.end());
    std::vector<std::int16_t> output;
    for (;;) {
        const auto nominal = static_cast<std::size_t>(
            static_cast<std::uint64_t>(std::llround(static_cast<double>(m_pieces) * hop * m_rate)) - m_inputBegin);
        if (m_input.size() < std::max(nominal + reach, m_natural) + 2 * hop)
            break;
        const std::size_t begin = m_pieces == 0 ? 0 : bestBegin(nominal);
        for (std::size_t i = 0; i < hop; ++i) {
            // Fades from how the last piece goes on to this piece.
            const double share =
                0.5 - 0.5 * std::cos(std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(hop));
            const double mixed = (1 - share) * m_input[m_natural + i] + share * m_input[begin + i];
            output.push_back(static_cast<std::int16_t>(std::lround(mixed)));
        }
        m_natural = begin + hop;
        ++m_pieces;
        // What neither the next search nor the fade can reach is dropped.
        const auto next = static_cast<std::size_t>(
            static_cast<std::uint64_t>(std::llround(static_cast<double>(m_pieces) * hop * m_rate)) - m_inputBegin);
        const std::size_t unneeded = std::min(m_natural, next > reach ? next - reach : 0);
        m_input.erase(m_input.begin(), std::next(m_input.begin(), static_cast<std::ptrdiff_t>(unneeded)));
        m_inputBegin += unneeded;
        m_natural -= unneeded;
    }
    return output;
}

} // namespace candor::source
