// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TimelineViewport.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace candor::widgets {

namespace {

constexpr MediaTime shortestSpan = std::chrono::milliseconds(500);
constexpr double pixelsBetweenFigures = 88;

constexpr std::array<RulerStep, 15> rulerSteps{{{.1, 2},
                                                {.2, 2},
                                                {.5, 5},
                                                {1, 5},
                                                {2, 2},
                                                {5, 5},
                                                {10, 2},
                                                {15, 3},
                                                {30, 3},
                                                {60, 4},
                                                {120, 4},
                                                {300, 5},
                                                {600, 5},
                                                {1800, 3},
                                                {3600, 4}}};

} // namespace

void TimelineViewport::setLength(MediaTime length) {
    length = std::max(length, MediaTime{});
    const bool all = m_start == MediaTime{} && m_end == m_length;
    m_length = length;
    if (all || m_end > length || span() <= MediaTime{})
        showAll();
}

void TimelineViewport::set(MediaTime start, MediaTime end) {
    if (end < start)
        std::swap(start, end);
    const MediaTime span = std::min(std::max(end - start, shortestSpan), m_length);
    m_start = std::clamp(start, MediaTime{}, m_length - span);
    m_end = m_start + span;
}

void TimelineViewport::zoom(double factor, MediaTime around) {
    if (!(factor > 0) || span() <= MediaTime{})
        return;
    around = std::clamp(around, m_start, m_end);
    const double most = static_cast<double>(m_length.count());
    const double least = std::min(static_cast<double>(shortestSpan.count()), most);
    const double wanted = std::clamp(static_cast<double>(span().count()) / factor, least, most);
    const double share = static_cast<double>((around - m_start).count()) / static_cast<double>(span().count());
    const auto start = around - MediaTime(std::llround(share * wanted));
    set(start, start + MediaTime(std::llround(wanted)));
}

void TimelineViewport::scroll(MediaTime by) {
    const MediaTime width = span();
    m_start = std::clamp(m_start + by, MediaTime{}, m_length - width);
    m_end = m_start + width;
}

void TimelineViewport::showAll() {
    m_start = {};
    m_end = m_length;
}

double TimelineAxis::at(double seconds) const { return span > 0 ? left + (seconds - start) / span * width : left; }

double TimelineAxis::secondsAt(double x) const { return width > 0 ? start + (x - left) / width * span : start; }

RulerStep rulerStep(double secondsPerPixel) {
    const auto found = std::ranges::find_if(
        rulerSteps, [&](const RulerStep &step) { return step.seconds >= secondsPerPixel * pixelsBetweenFigures; });
    return found == rulerSteps.end() ? RulerStep{std::ceil(secondsPerPixel * pixelsBetweenFigures / 3600) * 3600, 1}
                                     : *found;
}

} // namespace candor::widgets
