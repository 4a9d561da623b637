// SPDX-License-Identifier: GPL-3.0-or-later
#include "FfmpegPeer.h"

namespace candor::bench {

Result<ChildResult> transcode(const QString &clip, ReadPace pace, const QString &output) {
    const auto words = [](const QString &options) { return options.split(u' '); };
    QStringList arguments = words(QStringLiteral("-v error -nostdin -y"));
    if (pace == ReadPace::AsIfLive)
        arguments += QStringLiteral("-re");
    arguments += QStringList{QStringLiteral("-i"), clip};
    arguments +=
        words(QStringLiteral("-c:v libx264 -preset veryfast -tune zerolatency -crf 23 -threads:v 2 "
                             "-x264-params scenecut=0:keyint=infinite -force_key_frames expr:gte(t,n_forced)"));
    arguments += words(QStringLiteral("-c:a aac -b:a 96k -ac 1 -ar 48000")) + QStringList{output};
    auto result = runChild(QStringLiteral("ffmpeg"), arguments);
    if (result && result->exitCode != 0)
        return failure(ErrorCode::EncodeFailed, result->lastWords);
    return result;
}

} // namespace candor::bench
