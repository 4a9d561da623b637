// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SoundLoop.h"

namespace candor::engine {

void runSoundLoop(audio::VoiceAnalyser &analyser, SoundQueue &blocks, RecorderQueue &recorder, EngineState &state,
                  const std::function<void(const SoundMeasurement &)> &measured) {
    const auto handOn = [&](audio::SoundAnalysis analysis) {
        for (const SoundMeasurement &window : analysis.windows)
            measured(window);
        recorder.pushAlways(std::move(analysis));
    };
    bool measuring = true;
    while (!blocks.isExhausted()) {
        const auto input = blocks.pop(std::chrono::milliseconds(500));
        if (!input || !measuring)
            continue;
        if (const auto *pause = std::get_if<source::SourceGap>(&*input)) {
            handOn(analyser.interrupt(pause->start, pause->end));
            continue;
        }
        const auto &block = std::get<AudioBlock>(*input);
        auto analysis = analyser.analyse(block);
        if (!analysis) {
            state.fail(analysis.error());
            const MediaTime at = block.stamp.mediaTime;
            recorder.pushAlways(SessionEvent{EventKind::Problem, at, at, QStringLiteral("measurement_failed"), {}});
            measuring = false;
            continue;
        }
        handOn(std::move(*analysis));
    }
    if (measuring)
        handOn(analyser.finish(MediaTime(state.mediaEnd)));
    recorder.pushAlways(SoundDone{});
}

} // namespace candor::engine
