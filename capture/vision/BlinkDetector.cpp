// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/BlinkDetector.h"

#include <algorithm>

namespace candor::vision {

namespace {

constexpr double typicalOpenRatio = 0.32; // what the fixed thresholds are meant for
constexpr double leastOpenRatio = 0.12;   // below no eye is open, however narrow
constexpr double upShare = 0.75;          // lids are up again
constexpr double recovered = 0.55;        // or have come back this far from where they were
constexpr double newDrop = 0.25;          // a second blink before the lids were fully up
constexpr double winkShare = 0.85;        // an eye that stays this open is not blinking
constexpr double closedHysteresis = 0.1;

// A blink takes 0.1 to 0.4 s. Slow full closures up to about a second are still blinks; lids that only sink part of the
// way for so long belong to a look downwards.
constexpr MediaTime longestPartialBlink = std::chrono::milliseconds(400);
constexpr MediaTime longestFullBlink = std::chrono::milliseconds(1100);
constexpr MediaTime shortestBlink = std::chrono::milliseconds(30);
constexpr MediaTime longestHole = std::chrono::milliseconds(200); // without a measurement within a blink
constexpr MediaTime longestFrame = std::chrono::milliseconds(100);

} // namespace

BlinkDetector::BlinkDetector(const MeasurementSettings &settings)
    : m_baselineTime(settings.baselineOpenTime), m_openShare(settings.openEyeAspectRatio / typicalOpenRatio),
      m_blinkShare(settings.blinkEyeAspectRatio / typicalOpenRatio),
      m_closedShare(settings.closedEyeAspectRatio / typicalOpenRatio) {}

double BlinkDetector::shareOf(const OpenEyeLevel &level, double ratio) const {
    const double open = m_personal ? level.level().value_or(typicalOpenRatio) : typicalOpenRatio;
    return ratio / std::max(open, leastOpenRatio);
}

void BlinkDetector::learn(MediaTime now, std::optional<double> left, std::optional<double> right, double openness) {
    const MediaTime passed = m_before ? std::min(now - *m_before, longestFrame) : MediaTime{};
    // Once the level is known, lowered lids must not pull it down, unless they stay: then it is how the person sits.
    const bool stays = m_dip && now - m_dip->start > longestFullBlink && openness > m_closedShare;
    if (!m_personal || !m_dip || stays) {
        if (left)
            m_left.add(now, *left);
        if (right)
            m_right.add(now, *right);
    }
    if (m_personal)
        return;
    m_measuredTime += passed;
    if (openness > m_openShare)
        m_openTime += passed;
    // Narrow eyes never pass the fixed threshold: after twice the time their level is taken as it is.
    const double level = std::max(m_left.level().value_or(0), m_right.level().value_or(0));
    m_personal = m_openTime >= m_baselineTime || (m_measuredTime >= 2 * m_baselineTime && level > leastOpenRatio);
}

MediaTime BlinkDetector::longest(const Dip &dip) const {
    return dip.least < m_closedShare ? longestFullBlink : longestPartialBlink;
}

std::optional<SessionEvent> BlinkDetector::endDip(MediaTime now, double openness) {
    const Dip dip = *m_dip;
    m_dip.reset();
    m_armed = false;
    m_highest = openness;
    const MediaTime lasted = now - dip.start;
    if (lasted < shortestBlink || lasted > longest(dip) || dip.moreOpenEye > winkShare)
        return std::nullopt;
    SessionEvent blink;
    blink.kind = EventKind::Blink;
    blink.start = dip.start;
    blink.end = now;
    blink.value = dip.least;
    // Half sure at the threshold, fully from two thirds of the way below it.
    blink.confidence = std::clamp(.5 + .75 * (m_blinkShare - dip.least) / m_blinkShare, .5, 1.0);
    return blink;
}

LidState BlinkDetector::update(MediaTime now, std::optional<double> left, std::optional<double> right) {
    LidState state;
    if (!left && !right) {
        if (m_dip && now - m_dip->lastSeen > longestHole)
            interrupt();
        m_before = now;
        return state;
    }
    const double leftShare = shareOf(m_left, left.value_or(right.value_or(0)));
    const double rightShare = shareOf(m_right, right.value_or(left.value_or(0)));
    const double openness = !right ? leftShare : !left ? rightShare : (leftShare + rightShare) / 2;
    const double moreOpenEye = !right ? leftShare : !left ? rightShare : std::max(leftShare, rightShare);

    m_highest = std::max(m_highest, openness);
    m_armed = m_armed || openness >= upShare || openness < m_highest - newDrop;
    if (!m_dip && m_armed && openness < m_blinkShare)
        m_dip = Dip{now, now, openness, moreOpenEye};
    if (m_dip) {
        m_dip->lastSeen = now;
        if (openness <= m_dip->least) {
            m_dip->least = openness;
            m_dip->moreOpenEye = moreOpenEye;
        }
        if (openness >= std::min(upShare, m_dip->least + recovered * (1 - m_dip->least)))
            state.blink = endDip(now, openness);
    }
    m_closed = openness < m_closedShare + (m_closed ? closedHysteresis : 0);
    learn(now, left, right, openness);
    m_before = now;

    state.openness = openness;
    state.closed = m_closed;
    state.blinking = m_dip && now - m_dip->start <= longest(*m_dip) && m_dip->moreOpenEye <= winkShare;
    return state;
}

void BlinkDetector::interrupt() {
    m_dip.reset();
    m_closed = false;
    m_armed = true;
    m_highest = 1;
    m_before.reset();
}

} // namespace candor::vision
