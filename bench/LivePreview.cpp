// SPDX-License-Identifier: GPL-3.0-or-later
// A live recording of 1280x720 at 30 frames a second with preview, overlay and instruments' signals in this process, as
// the window does it: the processor that all of it takes, frames lost, and the time from a frame's arrival to its
// paint. The peer is the same recording by candorctl, which shows nothing.
#include "Benchmarks.h"
#include "Clips.h"
#include "Measure.h"
#include "SessionRun.h"

#include "engine/RecordingEngine.h"
#include "source/FileSource.h"
#include "widgets/PictureView.h"

#include <QDir>
#include <QEventLoop>

namespace candor::bench {

namespace {

constexpr PictureSize size{1280, 720};
constexpr int frameRate = 30;
constexpr double mostOfOneCore = 0.8;
constexpr double mostMilliseconds = 50;
constexpr double spareSeconds = 1; // of the clip, so that the recording and not the clip ends it

struct ShownRun {
    Cost cost;
    SessionSummary summary;
    std::vector<double> milliseconds; ///< from a frame's arrival to its paint
    std::size_t withOverlay = 0;
};

Result<ShownRun> recordAndShow(const Setting &setting, const QString &clip, const QString &folder) {
    const SystemClock clock;
    source::FileSourceOptions files;
    files.pictureFile = files.soundFile = clip;
    files.pictureRequired = files.soundRequired = true;
    files.pace = source::Pace::AsIfLive;
    engine::RecordingOptions options;
    options.folder = folder;
    options.preview = true;
    options.models = inference::ModelLocation::besideProgram(setting.programFolder);
    options.longest = std::chrono::seconds(setting.liveSeconds);

    ShownRun run;
    widgets::PictureView view;
    view.resize(size.width, size.height);
    view.show();
    auto cost = measured([&]() -> Result<void> {
        engine::RecordingEngine engine(std::make_unique<source::FileSource>(files, clock), options, clock);
        engine.setPreviewSize(view.imageSize());
        std::optional<engine::RecordingFinished> finished;
        std::optional<MonotonicTime> arrived; // of the picture that is shown and not painted yet
        QEventLoop loop;
        QObject::connect(&engine, &engine::RecordingEngine::previewCame, &view, [&] {
            auto picture = engine.takePreview();
            if (!picture)
                return;
            arrived = picture->stamp.monotonicTime;
            run.withOverlay += picture->overlay ? 1 : 0;
            view.show(widgets::ShownPicture{std::move(picture->image), picture->pictureSize, std::move(picture->signal),
                                            std::move(picture->overlay)});
        });
        QObject::connect(&view, &widgets::PictureView::painted, &view, [&] {
            if (arrived)
                run.milliseconds.push_back(toSeconds(clock.monotonicNow() - *arrived) * 1000);
            arrived.reset();
        });
        QObject::connect(&engine, &engine::RecordingEngine::finished, &loop,
                         [&](const engine::RecordingFinished &result) {
                             finished = result;
                             loop.quit();
                         });
        engine.begin();
        loop.exec();
        if (finished->failure)
            return failure(*finished->failure);
        run.summary = *finished->summary;
        return {};
    });
    if (!cost)
        return failure(cost.error());
    run.cost = *cost;
    return run;
}

} // namespace

Result<Row> measureLivePreview(const Setting &setting) {
    const QDir scratch(setting.scratchFolder);
    const QString clip = scratch.filePath(QStringLiteral("preview.mkv"));
    const QString folder = scratch.filePath(QStringLiteral("preview"));
    if (auto made = makeClip(setting.sampleFolder, size, frameRate, setting.liveSeconds + spareSeconds, clip); !made)
        return failure(made.error());
    const auto own = recordAndShow(setting, clip, folder);
    QDir(folder).removeRecursively();
    if (!own)
        return failure(own.error());
    const auto peer = runSession(setting.programFolder, setting.scratchFolder,
                                 {QStringLiteral("record"), QStringLiteral("--camera"), u"file:" % clip,
                                  QStringLiteral("--microphone"), u"file:" % clip, QStringLiteral("--seconds"),
                                  QString::number(setting.liveSeconds)});
    QFile::remove(clip);
    if (!peer)
        return failure(peer.error());
    const FrameCounters &frames = own->summary.frames;
    const double share = own->cost.cpuSeconds / own->summary.durationSeconds;
    const double peerShare = peer->process.cost.cpuSeconds / peer->seconds();
    const double p95 = percentile(own->milliseconds, .95);
    Row row;
    row.what = QStringLiteral("live 720p30 with preview and overlay, %1 s").arg(setting.liveSeconds);
    row.value =
        QStringLiteral("%1 of a core; %2 of %3 frames not recorded, %4 not analysed, %5 painted; capture to paint "
                       "%6 ms (median), %7 ms (95 of 100)")
            .arg(text(share, 3))
            .arg(frames.droppedRecording)
            .arg(frames.captured)
            .arg(frames.droppedAnalysis)
            .arg(own->milliseconds.size())
            .arg(text(percentile(own->milliseconds, .5), 1), text(p95, 1));
    row.peer = QStringLiteral("candorctl record, nothing shown: %1 of a core").arg(text(peerShare, 3));
    row.ratio = text(share / peerShare, 2);
    row.goal = QStringLiteral("at most %1 of a core, 0 dropped, under %2 ms")
                   .arg(text(mostOfOneCore, 1), text(mostMilliseconds, 0));
    row.reached = share <= mostOfOneCore && frames.droppedRecording == 0 && p95 < mostMilliseconds;
    row.numbers = {{QStringLiteral("core_share"), share},
                   {QStringLiteral("peer_core_share"), peerShare},
                   {QStringLiteral("frames"), static_cast<qint64>(frames.captured)},
                   {QStringLiteral("dropped_recording"), static_cast<qint64>(frames.droppedRecording)},
                   {QStringLiteral("dropped_analysis"), static_cast<qint64>(frames.droppedAnalysis)},
                   {QStringLiteral("dropped_preview"), static_cast<qint64>(frames.droppedPreview)},
                   {QStringLiteral("painted"), static_cast<qint64>(own->milliseconds.size())},
                   {QStringLiteral("painted_with_overlay"), static_cast<qint64>(own->withOverlay)},
                   {QStringLiteral("capture_to_paint_ms_median"), percentile(own->milliseconds, .5)},
                   {QStringLiteral("capture_to_paint_ms_p95"), p95},
                   {QStringLiteral("capture_to_paint_ms_p99"), percentile(own->milliseconds, .99)}};
    return row;
}

} // namespace candor::bench
