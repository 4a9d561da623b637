// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SessionEvent.h"
#include "model/Time.h"

#include <cstdint>
#include <vector>

namespace candor::widgets {

/// One signal record as the timeline needs it; NaN where it was not measured.
struct TimelineSample {
    float seconds = 0;
    float voiceLevel = 0; ///< rms of full scale
    float eyes = 0;       ///< average EAR
    float pitch = 0;
    float yaw = 0;
    float roll = 0;
    float gaze = 0;         ///< distance of the gaze direction's x from straight ahead, in [-1, 1]
    std::int16_t faces = 0; ///< −1: not looked at
    bool voice = false;
    bool measurable = false;
};

/// What a timeline shows of one session. Samples in the order of time.
struct TimelineData {
    MediaTime length{};
    std::vector<TimelineSample> samples;
    std::vector<SessionEvent> events;
};

} // namespace candor::widgets
