// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FlagRules.h"

#include "vision/GazeEstimator.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace candor::vision {

FlagRules::FlagRules(const MeasurementSettings &settings)
    : m_settings(settings), m_faceAbsent(EventKind::FaceAbsent, settings.faceCountTime),
      m_multipleFaces(EventKind::MultipleFaces, settings.faceCountTime),
      m_eyesClosed(EventKind::EyesClosed, settings.eyesClosedTime),
      m_lookingAway(EventKind::LookingAway, settings.headAndGazeTime),
      m_headTurned(EventKind::HeadTurned, settings.headAndGazeTime),
      m_headTilted(EventKind::HeadTilted, settings.headAndGazeTime) {}

std::optional<bool> FlagRules::looksAway(const FlagEvidence &evidence) const {
    if (evidence.headPose && std::abs(evidence.headPose->pitch) > m_settings.lookingAwayPitch)
        return true;
    if (evidence.gazeDistance)
        return *evidence.gazeDistance > m_settings.gazeAwayDistance;
    return std::nullopt;
}

std::vector<SessionEvent> FlagRules::update(MediaTime now, const FlagEvidence &evidence) {
    const auto beyond = [](std::optional<double> angle, double limit) {
        return angle ? std::optional(*angle > limit) : std::nullopt;
    };
    std::optional<double> pitch, yaw, roll;
    if (evidence.headPose) {
        pitch = std::abs(evidence.headPose->pitch);
        yaw = std::abs(evidence.headPose->yaw);
        roll = std::abs(evidence.headPose->roll);
    }
    const auto away = looksAway(evidence);
    m_lookKnown = away.has_value();
    double awayAngle = evidence.gazeDistance ? gazeDegrees(*evidence.gazeDistance) : 0;
    if (pitch && *pitch > m_settings.lookingAwayPitch)
        awayAngle = std::max(awayAngle, *pitch);

    const auto confidence = evidence.faceConfidence;
    std::optional<SessionEvent> ended[] = {
        m_faceAbsent.update(now, evidence.faceCount == 0),
        m_multipleFaces.update(now, evidence.faceCount > 1, evidence.faceCount, confidence),
        m_eyesClosed.update(now, evidence.eyesClosed, {}, confidence),
        m_lookingAway.update(now, away, awayAngle, confidence),
        m_headTurned.update(now, beyond(yaw, m_settings.headTurnedYaw), yaw, confidence),
        m_headTilted.update(now, beyond(roll, m_settings.headTiltedRoll), roll, confidence),
    };
    std::vector<SessionEvent> events;
    for (auto &event : ended)
        if (event)
            events.push_back(std::move(*event));
    return events;
}

std::vector<SessionEvent> FlagRules::finish(MediaTime end) {
    m_lookKnown = false;
    std::vector<SessionEvent> events;
    for (HoldRule *rule :
         {&m_faceAbsent, &m_multipleFaces, &m_eyesClosed, &m_lookingAway, &m_headTurned, &m_headTilted})
        if (auto event = rule->finish(end))
            events.push_back(std::move(*event));
    return events;
}

std::optional<bool> FlagRules::lookingAway() const {
    return m_lookKnown ? std::optional(m_lookingAway.holds()) : std::nullopt;
}

} // namespace candor::vision
