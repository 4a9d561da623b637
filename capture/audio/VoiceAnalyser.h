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
    std::vector<SoundMeasurement> windows; ///< consecutive, 32 ms each; the recording's last one may be shorter
    std::vector<SessionEvent> events;      ///< speech, audio_interruption
};

/// Sound to measurements: voice activity (Silero, 16 kHz), level, clipping, silence, interruption. One thread at a
/// time. What comes out does not depend on how the sound is cut into blocks.
///
/// - Voice is active from a window of MeasurementSettings::voiceProbability on, while windows stay within 0.15 below
///   it, and for the hangover after them. A speech event ends with its last window of voice, before the hangover; its
///   confidence is the mean probability. Speech under 160 ms is no event.
/// - A hole of up to MeasurementSettings::interruptionTime is bridged with zeros that are not measured: a window that
/// is
///   more than half hole has no voice activity, one that is all hole no level. Longer ones are an audio_interruption
///   ("no_samples") and the model begins anew after them; so is the time before a first block that comes later than
///   that. Other interruptions are "digital_silence" and "clipping" (see InterruptionDetector).
/// - Samples up to 20 ms off the time that their number says are taken as following; ones further back, as far as they
///   lie in time that was measured, are left out.
class VoiceAnalyser {
public:
    /// Loads the model. Errors: those of InferenceRuntime::load.
    [[nodiscard]] static Result<std::unique_ptr<VoiceAnalyser>> create(inference::InferenceRuntime &runtime,
                                                                       const MeasurementSettings &settings);
    /// Works by level alone (MeasurementSettings::fallbackVoiceRms), for machines where no model can be loaded.
    [[nodiscard]] static std::unique_ptr<VoiceAnalyser> createWithoutModel(const MeasurementSettings &settings);
    ~VoiceAnalyser();

    /// Measures the next block. Error: InferenceFailed; the block is used up, and the next one may be given.
    [[nodiscard]] Result<SoundAnalysis> analyse(const AudioBlock &block);

    /// Says that nothing is to be measured from `start` to `end`, and that this is no interruption: what waits for a
    /// whole window is measured, running speech and interruptions end at `start`, and measuring begins anew at `end`.
    [[nodiscard]] SoundAnalysis interrupt(MediaTime start, MediaTime end);

    /// Measures what waits for a whole window and ends running speech and interruptions at `end` (the recording's end;
    /// later than the last sample where sound stopped early). Nothing may follow.
    [[nodiscard]] SoundAnalysis finish(MediaTime end);

private:
    struct State;
    explicit VoiceAnalyser(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace candor::audio
