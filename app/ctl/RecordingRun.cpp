// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingRun.h"

#include "ProgressLine.h"

#include "engine/TerminationSignals.h"

#include <QEventLoop>

#include <cstdio>

namespace candor::ctl {

Result<SessionSummary> RecordingRun::record(std::unique_ptr<source::MediaSource> source,
                                            engine::RecordingOptions options, Announce announce) {
    engine::TerminationSignals termination;
    const SystemClock clock;
    engine::RecordingEngine engine(std::move(source), std::move(options), clock);
    ProgressLine progressLine;
    std::optional<engine::RecordingFinished> finished;
    QEventLoop loop;

    bool stopped = false;
    QObject::connect(&termination, &engine::TerminationSignals::received, &loop, [&engine, &stopped] {
        stopped = true;
        engine.stop();
    });
    QObject::connect(&engine, &engine::RecordingEngine::recordingStarted, &loop, [announce] {
        if (announce == Announce::Yes)
            std::fputs("recording\n", stderr);
    });
    QObject::connect(&engine, &engine::RecordingEngine::progressed, &loop,
                     [&progressLine](const engine::RecordingProgress &progress) {
                         if (progress.phase == engine::RecordingProgress::Phase::Finalising) {
                             progressLine.showStep(tr("Finishing the files"), progress.finalised, progress.toFinalise);
                             return;
                         }
                         const double recorded = toSeconds(progress.recorded);
                         if (!progress.expected) {
                             progressLine.show(tr("%1 s recorded").arg(recorded, 0, 'f', 1), recorded, std::nullopt);
                             return;
                         }
                         const double expected = toSeconds(*progress.expected);
                         progressLine.show(tr("%1 s of %2 s").arg(recorded, 0, 'f', 1).arg(expected, 0, 'f', 1),
                                           recorded, expected);
                     });
    QObject::connect(&engine, &engine::RecordingEngine::finished, &loop,
                     [&finished, &loop](const engine::RecordingFinished &result) {
                         finished = result;
                         loop.quit();
                     });
    if (auto started = engine.start(); !started)
        return failure(started.error());
    loop.exec();
    progressLine.clear();
    if (finished->failure && finished->failure->code == ErrorCode::NothingRecorded)
        return failure(ErrorCode::Cancelled,
                       tr("The recording ended before anything was recorded. Nothing was left behind."));
    if (finished->failure)
        return failure(*finished->failure);
    if (stopped && announce == Announce::No) {
        return failure(ErrorCode::Cancelled,
                       tr("Stopped after %1 s of the clip; the session holds what was done so far.")
                           .arg(finished->summary->durationSeconds, 0, 'f', 1));
    }
    return *finished->summary;
}

} // namespace candor::ctl
