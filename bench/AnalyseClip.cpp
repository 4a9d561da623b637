// SPDX-License-Identifier: GPL-3.0-or-later
// candorctl analyze of a 640x480 clip with sound, as fast as the machine allows, media written: against the ffmpeg
// command transcoding the same clip.
#include "Benchmarks.h"
#include "Clips.h"
#include "FfmpegPeer.h"
#include "SessionRun.h"

#include <QDir>

namespace candor::bench {

namespace {

constexpr PictureSize size{640, 480};
constexpr int frameRate = 25;
constexpr double clipSeconds = 53;
constexpr double leastOfRealTime = 10;

} // namespace

Result<Row> measureAnalyseClip(const Setting &setting) {
    const QDir scratch(setting.scratchFolder);
    const QString clip = scratch.filePath(QStringLiteral("clip.mp4"));
    const QString peerOutput = scratch.filePath(QStringLiteral("peer.mp4"));
    if (auto made = makeClip(setting.sampleFolder, size, frameRate, clipSeconds, clip); !made)
        return failure(made.error());
    QJsonObject summary;
    double seconds = 0;
    const auto ours = [&](int) -> Result<Cost> {
        const auto run = runSession(setting.programFolder, setting.scratchFolder, {QStringLiteral("analyze"), clip});
        if (!run)
            return failure(run.error());
        summary = run->summary;
        seconds = run->seconds();
        return run->process.cost;
    };
    const auto theirs = [&](int) -> Result<Cost> {
        const auto run = transcode(clip, ReadPace::AsFastAsPossible, peerOutput);
        return run ? Result<Cost>(run->cost) : failure(run.error());
    };
    const auto costs = measureInTurns(setting.rounds, 1, ours, theirs);
    if (!costs)
        return failure(costs.error());
    const double speed = seconds / median(costs->own, &Cost::wallSeconds);
    const double peerSpeed = seconds / median(costs->peer, &Cost::wallSeconds);
    Row row;
    row.what = QStringLiteral("analyze of a 640x480 clip of %1 s, with encoding").arg(text(seconds, 0));
    row.value = text(speed, 1) % QStringLiteral(" x real time");
    row.peer = QStringLiteral("ffmpeg transcoding: %1 x real time").arg(text(peerSpeed, 1));
    row.ratio = text(medianRatio(*costs, &Cost::wallSeconds), 2);
    row.goal = QStringLiteral("at least %1 x real time").arg(text(leastOfRealTime, 0));
    row.reached = speed >= leastOfRealTime;
    row.numbers = {{QStringLiteral("real_time"), speed},
                   {QStringLiteral("peer_real_time"), peerSpeed},
                   {QStringLiteral("cpu_seconds"), median(costs->own, &Cost::cpuSeconds)},
                   {QStringLiteral("peer_cpu_seconds"), median(costs->peer, &Cost::cpuSeconds)},
                   {QStringLiteral("ratio_wall"), medianRatio(*costs, &Cost::wallSeconds)},
                   {QStringLiteral("ratio_cpu"), medianRatio(*costs, &Cost::cpuSeconds)},
                   {QStringLiteral("frames"), summary.value(u"frames")},
                   {QStringLiteral("cost"), summary.value(u"cost")}};
    QFile::remove(clip);
    QFile::remove(peerOutput);
    return row;
}

} // namespace candor::bench
