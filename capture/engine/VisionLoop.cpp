// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/VisionLoop.h"

namespace candor::engine {

namespace {

void recordEvents(RecorderQueue &recorder, std::vector<SessionEvent> events) {
    for (SessionEvent &event : events)
        recorder.pushAlways(std::move(event));
}

/// Empty where the measurement cannot go on.
std::optional<VisualMeasurement> analyseFrame(const AcceptedFrame &accepted, vision::FaceAnalyser &analyser,
                                              RecorderQueue &recorder, EngineState &state, CostMeter &cost) {
    const auto before = threadCpuTime();
    auto measurement = analyser.analyse(accepted.frame.picture, accepted.frameNumber, accepted.frame.stamp.mediaTime);
    if (!measurement) {
        state.fail(measurement.error());
        const MediaTime at = accepted.frame.stamp.mediaTime;
        recorder.pushAlways(SessionEvent{EventKind::Problem, at, at, QStringLiteral("measurement_failed"), {}});
        return std::nullopt;
    }
    cost.analysed(threadCpuTime() - before);
    ++state.analysed;
    return std::move(*measurement);
}

void show(PreviewQueue *preview, VideoFrame frame, const std::optional<VisualMeasurement> &measurement) {
    if (!preview)
        return;
    PreviewInput input{std::move(frame), std::nullopt, std::nullopt, std::nullopt};
    if (measurement) {
        input.signal = measurement->signal;
        input.overlay = measurement->overlay;
    }
    preview->push(std::move(input));
}

} // namespace

void runVisionLoop(vision::FaceAnalyser &analyser, VisionQueue &frames, RecorderQueue &recorder, PreviewQueue *preview,
                   EngineState &state, CostMeter &cost) {
    bool measuring = true;
    while (!frames.isExhausted()) {
        auto input = frames.pop(std::chrono::milliseconds(500));
        if (!input)
            continue;
        if (const auto *gap = std::get_if<source::SourceGap>(&*input)) {
            if (measuring)
                recordEvents(recorder, analyser.interrupt(gap->start, gap->end));
            continue;
        }
        if (auto *shown = std::get_if<ShownFrame>(&*input)) {
            show(preview, std::move(shown->frame), std::nullopt);
            continue;
        }
        auto &accepted = std::get<AcceptedFrame>(*input);
        std::optional<VisualMeasurement> measurement;
        if (measuring) {
            measurement = analyseFrame(accepted, analyser, recorder, state, cost);
            measuring = measurement.has_value();
        }
        // The person sees it before the recorder's thread wakes for it.
        show(preview, std::move(accepted.frame), measurement);
        if (measurement)
            recorder.pushAlways(std::move(*measurement));
    }
    recordEvents(recorder, analyser.finish(MediaTime(state.mediaEnd)));
    recorder.pushAlways(VisionDone{});
    if (preview)
        preview->close();
}

} // namespace candor::engine
