// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Session.h"
#include "record/Folder.h"
#include "record/MediaReader.h"

namespace candor::record {

/// The finished recording's name: recording.mp4 or recording.webm.
[[nodiscard]] QString recordingName(Container container);
[[nodiscard]] MediaFormat mediaFormat(Container container);

/// Copies the packets of recording.mkv into the finished container (mp4 with its index in front), brings it to the
/// disk, holds it against the source and only then gives it its name. `source` is the scan of recording.mkv. Errors:
/// NotMedia, WriteFailed, DecodeFailed, Cancelled, and those of writing.
Result<void> remux(const Folder &folder, const MediaScan &source, Container container, const ByteProgress &progress);

/// Whether a finished recording holds every packet of the source: each picture at its time, the sound packets, and a
/// first and last picture that can be decoded. Errors: SessionDamaged, DecodeFailed, and those of reading.
Result<void> compareMedia(const Folder &folder, const QString &name, Container container, const MediaScan &source,
                          const ByteProgress &progress);

} // namespace candor::record
