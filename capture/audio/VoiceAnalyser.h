// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/InferenceRuntime.h"
#include "model/Measurement.h"
#include "model/MeasurementSettings.h"
#include "model/Media.h"
#include "model/Result.h"

#include <memory>
#include <vector>

namespace candor::audio {

/// The windows that a block of sound completed, and the events that ended with them.
struct SoundAnalysis {
    std::vector<SoundMeasurement> windows; ///< consecutive, 32 ms each
    std::vector<SessionEvent> events;      ///< speech, audio_interruption
};

/// Sound to measurements: voice activity (Silero, 16 kHz), level, clipping, silence, interruption. One thread at a
/// time.
class VoiceAnalyser {
public:
    /// Loads the model. Errors: those of InferenceRuntime::load.
    [[nodiscard]] static Result<std::unique_ptr<VoiceAnalyser>> create(inference::InferenceRuntime &runtime,
                                                                       const MeasurementSettings &settings);
    /// Works by level alone (MeasurementSettings::fallbackVoiceRms), for machines where no model can be loaded.
    [[nodiscard]] static std::unique_ptr<VoiceAnalyser> createWithoutModel(const MeasurementSettings &settings);
    ~VoiceAnalyser();

    /// Measures the next block. A hole before it of more than MeasurementSettings::interruptionTime is an interruption.
    [[nodiscard]] Result<SoundAnalysis> analyse(const AudioBlock &block);

    /// Ends running speech and interruptions at `end` (the recording's end; later than the last sample where sound
    /// stopped early).
    [[nodiscard]] SoundAnalysis finish(MediaTime end);

private:
    struct State;
    explicit VoiceAnalyser(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace candor::audio
