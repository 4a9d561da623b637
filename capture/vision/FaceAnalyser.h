// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/InferenceRuntime.h"
#include "model/Measurement.h"
#include "model/MeasurementSettings.h"
#include "model/Media.h"
#include "model/Result.h"

#include <memory>
#include <vector>

namespace candor::vision {

/// Pictures to measurements: finds and counts faces, follows the largest one's 478 landmarks from frame to frame, and
/// derives eyes, blinks, gaze and head pose. Keeps the person's baselines. One thread at a time.
class FaceAnalyser {
public:
    /// Loads the models. Errors: those of InferenceRuntime::load.
    [[nodiscard]] static Result<std::unique_ptr<FaceAnalyser>> create(inference::InferenceRuntime &runtime,
                                                                      const MeasurementSettings &settings);
    ~FaceAnalyser();

    /// Measures the next frame; media times must increase. Depends on nothing but the frames given so far.
    [[nodiscard]] Result<VisualMeasurement> analyse(const Picture &picture, std::uint64_t frameNumber,
                                                    MediaTime mediaTime);

    /// Says that no picture came from `start` to `end`: running observations end at `start`, tracking starts anew.
    [[nodiscard]] std::vector<SessionEvent> interrupt(MediaTime start, MediaTime end);

    /// Ends the running observations; returns the events that this completes.
    [[nodiscard]] std::vector<SessionEvent> finish(MediaTime end);

private:
    struct State;
    explicit FaceAnalyser(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace candor::vision
