// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/VoiceActivityModel.h"

#include <algorithm>

namespace candor::audio {

namespace {
constexpr int contextSamples = 64;
constexpr int stateNumbers = 128;
} // namespace

VoiceActivityModel::VoiceActivityModel(inference::Model model)
    : m_model(std::move(model)), m_input(m_model.input("input")), m_state(m_model.input("state")),
      m_output(m_model.output("output")), m_nextState(m_model.output("stateN")) {}

Result<VoiceActivityModel> VoiceActivityModel::create(inference::InferenceRuntime &runtime) {
    const QString name = QStringLiteral("silero_vad_v5");
    auto model = runtime.load(name, {{"input", {1, contextSamples + voiceWindowSamples}},
                                     {"state", {2, 1, stateNumbers}},
                                     {"output", {1, 1}},
                                     {"stateN", {2, 1, stateNumbers}}});
    if (!model)
        return failure(model.error());
    VoiceActivityModel voice(std::move(*model));
    const auto rate = voice.m_model.integerInput("sr");
    if (voice.m_input.size() != contextSamples + voiceWindowSamples || voice.m_output.size() != 1 || rate.size() != 1 ||
        voice.m_state.size() != 2 * stateNumbers || voice.m_nextState.size() != voice.m_state.size())
        return failure(ErrorCode::InferenceFailed, name);
    rate[0] = voiceSampleRate;
    return voice;
}

Result<double> VoiceActivityModel::probability(std::span<const float, voiceWindowSamples> window) {
    std::ranges::copy(window, m_input.begin() + contextSamples);
    const auto ran = m_model.run();
    if (!ran)
        return failure(ran.error());
    std::ranges::copy(m_nextState, m_state.begin());
    std::ranges::copy(m_input.last(contextSamples), m_input.begin());
    return static_cast<double>(m_output[0]);
}

void VoiceActivityModel::reset() {
    std::ranges::fill(m_input, 0.F);
    std::ranges::fill(m_state, 0.F);
}

} // namespace candor::audio
