// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/SoundWindow.h"
#include "inference/InferenceRuntime.h"
#include "model/Result.h"

#include <span>

namespace candor::audio {

/// Silero VAD, version 5, at 16 kHz: input [1, 576] (the last 64 samples of the window before, then the window's 512),
/// state [2, 1, 128] carried from run to run, output [1, 1].
class VoiceActivityModel {
public:
    /// Errors: those of InferenceRuntime::load.
    [[nodiscard]] static Result<VoiceActivityModel> create(inference::InferenceRuntime &runtime);

    /// The probability of voice in the next window, samples in [-1, 1]. Errors: InferenceFailed.
    [[nodiscard]] Result<double> probability(std::span<const float, voiceWindowSamples> window);

    /// Forgets the sound before: the next window is a first one.
    void reset();

private:
    explicit VoiceActivityModel(inference::Model model);

    inference::Model m_model;
    std::span<float> m_input;
    std::span<float> m_state;
    std::span<const float> m_output;
    std::span<const float> m_nextState;
};

} // namespace candor::audio
