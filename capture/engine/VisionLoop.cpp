// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/VisionLoop.h"

namespace candor::engine {

namespace {

void recordEvents(RecorderQueue &recorder, std::vector<SessionEvent> events) {
    for (SessionEvent &event : events)
        recorder.pushAlways(std::move(event));
}

/// False where the measurement cannot go on.
bool analyseFrame(const AcceptedFrame &accepted, vision::FaceAnalyser &analyser, RecorderQueue &recorder,
                  EngineState &state, CostMeter &cost) {
    const auto before = threadCpuTime();
    auto measurement = analyser.analyse(accepted.frame.picture, accepted.frameNumber, accepted.frame.stamp.mediaTime);
    if (!measurement) {
        state.fail(measurement.error());
        const MediaTime at = accepted.frame.stamp.mediaTime;
        recorder.pushAlways(SessionEvent{EventKind::Problem, at, at, QStringLiteral("measurement_failed"), {}});
        return false;
    }
    cost.analysed(threadCpuTime() - before);
    ++state.analysed;
    recorder.pushAlways(std::move(*measurement));
    return true;
}

} // namespace

void runVisionLoop(vision::FaceAnalyser &analyser, VisionQueue &frames, RecorderQueue &recorder, EngineState &state,
                   CostMeter &cost) {
    bool measuring = true;
    while (!frames.isExhausted()) {
        auto input = frames.pop(std::chrono::milliseconds(500));
        if (!input || !measuring)
            continue;
        if (const auto *gap = std::get_if<source::SourceGap>(&*input))
            recordEvents(recorder, analyser.interrupt(gap->start, gap->end));
        else
            measuring = analyseFrame(std::get<AcceptedFrame>(*input), analyser, recorder, state, cost);
    }
    recordEvents(recorder, analyser.finish(MediaTime(state.mediaEnd)));
    recorder.pushAlways(VisionDone{});
}

} // namespace candor::engine
