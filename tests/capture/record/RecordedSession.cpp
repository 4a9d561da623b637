// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedSession.h"

namespace candor::test {

namespace {
constexpr std::uint64_t samplesPerStep = soundSampleRate / 30;
}

Result<void> writeStep(record::SessionRecorder &recorder, const RecordingPlan &plan, std::uint64_t number) {
    const auto time = frameTime(number);
    if (plan.picture) {
        const auto frame = pictureNumber(number, time, plan.picture->size, number % 30 == 0);
        if (auto written = recorder.writePicture(frame); !written)
            return written;
    }
    if (plan.sound) {
        if (auto written = recorder.writeSound(soundFrom(number * samplesPerStep, samplesPerStep)); !written)
            return written;
    }
    if (plan.telemetry && plan.picture) {
        if (auto written = recorder.writeSignal(signalOf(number, time), overlayOf(number)); !written)
            return written;
    }
    FrameCounters counters;
    counters.captured = counters.analysed = number + 1;
    return recorder.tick(time, counters);
}

Result<SessionSummary> recordSession(const QString &folder, const RecordingPlan &plan, std::uint64_t steps,
                                     const record::Progress &progress) {
    auto recorder = record::SessionRecorder::create(folder, plan);
    if (!recorder)
        return failure(recorder.error());
    for (std::uint64_t number = 0; number < steps; ++number) {
        if (auto written = writeStep(**recorder, plan, number); !written)
            return failure(written.error());
    }
    const auto end = frameTime(steps - 1);
    if (auto written = (*recorder)->writeEvent({EventKind::Speech, end / 2, end, {}, 0.9}); !written)
        return failure(written.error());
    if (auto written = (*recorder)->writeEvent({EventKind::Blink, end / 4, end / 3, 0.12, 0.8}); !written)
        return failure(written.error());
    FrameCounters counters;
    counters.captured = counters.analysed = steps;
    const ProcessingCost cost{1.5, 2.5, 0.5, 1.0, 40.0};
    return (*recorder)->finish(counters, cost, plan.startedAt + std::chrono::minutes(1), progress);
}

} // namespace candor::test
