// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChildProcess.h"

namespace candor::bench {

/// How fast the ffmpeg command reads its input.
enum class ReadPace { AsFastAsPossible, AsIfLive };

/// The ffmpeg command making of `clip` what Candor's recorder makes of it: x264 veryfast zerolatency crf 23 on two
/// threads with a key frame each second, AAC mono 96 kbit/s; the container by the name of `output`. Errors: those of
/// runChild(); EncodeFailed.
[[nodiscard]] Result<ChildResult> transcode(const QString &clip, ReadPace pace, const QString &output);

} // namespace candor::bench
