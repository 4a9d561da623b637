// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/VoiceAnalyser.h"
#include "engine/EngineState.h"
#include "engine/RecorderInput.h"

#include <functional>

namespace candor::engine {

/// Measures the sound of `blocks` until that queue is exhausted; ends with SoundDone. An inference that fails ends the
/// measurement, not the recording. `measured` is told of each window at once.
void runSoundLoop(audio::VoiceAnalyser &analyser, SoundQueue &blocks, RecorderQueue &recorder, EngineState &state,
                  const std::function<void(const SoundMeasurement &)> &measured);

} // namespace candor::engine
