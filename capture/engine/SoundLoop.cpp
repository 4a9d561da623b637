// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SoundLoop.h"

namespace candor::engine {

void runSoundLoop(audio::VoiceAnalyser &analyser, SoundQueue &blocks, RecorderQueue &recorder, EngineState &state) {
    bool measuring = true;
    while (!blocks.isExhausted()) {
        const auto block = blocks.pop(std::chrono::milliseconds(500));
        if (!block || !measuring)
            continue;
        auto analysis = analyser.analyse(*block);
        if (!analysis) {
            state.fail(analysis.error());
            const MediaTime at = block->stamp.mediaTime;
            recorder.pushAlways(SessionEvent{EventKind::Problem, at, at, QStringLiteral("measurement_failed"), {}});
            measuring = false;
            continue;
        }
        recorder.pushAlways(std::move(*analysis));
    }
    if (measuring)
        recorder.pushAlways(analyser.finish(MediaTime(state.mediaEnd)));
    recorder.pushAlways(SoundDone{});
}

} // namespace candor::engine
