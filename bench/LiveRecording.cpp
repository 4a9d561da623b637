// SPDX-License-Identifier: GPL-3.0-or-later
// candorctl record of a 1280x720 clip at 30 frames a second, paced as live: the processor that decoding, measuring,
// encoding and writing take, frames lost and memory. The ffmpeg command decodes and encodes the same at the same pace.
#include "Benchmarks.h"
#include "Clips.h"
#include "FfmpegPeer.h"
#include "SessionRun.h"

#include <QDir>

namespace candor::bench {

namespace {

constexpr PictureSize size{1280, 720};
constexpr int frameRate = 30;
constexpr double mostOfOneCore = 0.4;
constexpr double mostMebibytes = 400;
constexpr double spareSeconds = 1; // of the clip, so that the recording and not the clip ends it

} // namespace

Result<Row> measureLiveRecording(const Setting &setting) {
    const QDir scratch(setting.scratchFolder);
    const QString clip = scratch.filePath(QStringLiteral("live.mkv"));
    const QString peerOutput = scratch.filePath(QStringLiteral("peer.mkv"));
    const double wanted = setting.liveSeconds;
    if (auto made = makeClip(setting.sampleFolder, size, frameRate, wanted + spareSeconds, clip); !made)
        return failure(made.error());
    const auto own =
        runSession(setting.programFolder, setting.scratchFolder,
                   {QStringLiteral("record"), QStringLiteral("--camera"), u"file:" % clip,
                    QStringLiteral("--microphone"), u"file:" % clip, QStringLiteral("--seconds"), text(wanted, 0)});
    if (!own)
        return failure(own.error());
    const auto peer = transcode(clip, ReadPace::AsIfLive, peerOutput);
    if (!peer)
        return failure(peer.error());
    const double ownShare = own->process.cost.cpuSeconds / own->seconds();
    const double peerShare = peer->cost.cpuSeconds / (wanted + spareSeconds);
    const double memory = own->process.peakResidentMebibytes;
    const bool complete =
        own->droppedFrames() == 0 && static_cast<double>(own->recordedFrames()) >= wanted * frameRate - 1;
    Row row;
    row.what = QStringLiteral("recording 720p30 paced as live, %1 s").arg(setting.liveSeconds);
    row.value = QStringLiteral("%1 of a core, %2 of %3 frames dropped, %4 MiB")
                    .arg(text(ownShare, 3))
                    .arg(own->droppedFrames())
                    .arg(own->recordedFrames())
                    .arg(text(memory, 0));
    row.peer = QStringLiteral("ffmpeg -re, encoding alone: %1 of a core").arg(text(peerShare, 3));
    row.ratio = text(ownShare / peerShare, 2);
    row.goal = QStringLiteral("at most %1 of a core, 0 dropped, under %2 MiB")
                   .arg(text(mostOfOneCore, 1), text(mostMebibytes, 0));
    row.reached = ownShare <= mostOfOneCore && complete && memory < mostMebibytes;
    row.numbers = {{QStringLiteral("core_share"), ownShare},
                   {QStringLiteral("peer_core_share"), peerShare},
                   {QStringLiteral("peak_rss_mib"), memory},
                   {QStringLiteral("seconds"), own->seconds()},
                   {QStringLiteral("frames"), own->summary.value(u"frames")},
                   {QStringLiteral("cost"), own->summary.value(u"cost")}};
    QFile::remove(clip);
    QFile::remove(peerOutput);
    return row;
}

} // namespace candor::bench
