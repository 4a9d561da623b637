// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/SignalTable.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace candor::screens {

namespace {

constexpr float unmeasured = std::numeric_limits<float>::quiet_NaN();

float packed(const std::optional<double> &value) { return value ? static_cast<float>(*value) : unmeasured; }
float packed(bool present, double value) { return present ? static_cast<float>(value) : unmeasured; }
std::int8_t packed(const std::optional<bool> &value) { return value ? (*value ? 1 : 0) : -1; }

std::optional<double> number(float value) { return std::isnan(value) ? std::nullopt : std::optional<double>(value); }
std::optional<bool> truth(std::int8_t value) { return value < 0 ? std::nullopt : std::optional<bool>(value > 0); }

} // namespace

void SignalTable::add(const SignalFrame &signal) {
    const Box box = signal.face.boundingBox.value_or(Box());
    const bool hasBox = signal.face.boundingBox.has_value();
    const GazeDirection gaze = signal.gaze.direction.value_or(GazeDirection());
    const bool hasGaze = signal.gaze.direction.has_value();
    const HeadPose pose = signal.headPose.value_or(HeadPose());
    const bool hasPose = signal.headPose.has_value();
    m_rows.push_back({signal.frameNumber,
                      signal.mediaTime,
                      packed(signal.face.confidence),
                      packed(hasBox, box.x),
                      packed(hasBox, box.y),
                      packed(hasBox, box.width),
                      packed(hasBox, box.height),
                      packed(signal.eyes.leftEar),
                      packed(signal.eyes.rightEar),
                      packed(signal.eyes.averageEar),
                      packed(hasGaze, gaze.x),
                      packed(hasGaze, gaze.y),
                      packed(hasPose, pose.pitch),
                      packed(hasPose, pose.yaw),
                      packed(hasPose, pose.roll),
                      packed(signal.audio.rmsEnergy),
                      static_cast<std::int16_t>(std::clamp(signal.face.count, 0, 32767)),
                      packed(signal.eyes.blinkDetected),
                      packed(signal.gaze.lookingAway),
                      packed(signal.audio.voiceActivity),
                      packed(signal.integrity.multipleFaces),
                      packed(signal.integrity.audioInterruption),
                      signal.face.detected,
                      signal.quality.measurable,
                      signal.quality.obstacle});
}

std::optional<SignalFrame> SignalTable::find(std::uint64_t frameNumber) const {
    const auto row = std::ranges::lower_bound(m_rows, frameNumber, {}, &Row::frameNumber);
    if (row == m_rows.end() || row->frameNumber != frameNumber)
        return std::nullopt;
    SignalFrame signal;
    signal.frameNumber = row->frameNumber;
    signal.mediaTime = row->mediaTime;
    signal.face = {row->detected, row->faces, number(row->confidence), std::nullopt};
    if (!std::isnan(row->x))
        signal.face.boundingBox = Box{row->x, row->y, row->width, row->height};
    signal.eyes = {number(row->leftEar), number(row->rightEar), number(row->averageEar), truth(row->blink)};
    if (!std::isnan(row->gazeX))
        signal.gaze.direction = GazeDirection{row->gazeX, row->gazeY};
    signal.gaze.lookingAway = truth(row->lookingAway);
    if (!std::isnan(row->pitch))
        signal.headPose = HeadPose{row->pitch, row->yaw, row->roll};
    signal.audio = {truth(row->voice), number(row->rmsEnergy)};
    signal.integrity = {truth(row->multipleFaces), truth(row->interruption)};
    signal.quality = {row->measurable, row->obstacle};
    return signal;
}

} // namespace candor::screens
