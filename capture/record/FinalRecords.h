// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Folder.h"
#include "record/MediaReader.h"
#include "record/SummaryBuilder.h"

namespace candor::record {

/// What became of the working signal records.
struct SignalCut {
    std::uint64_t kept = 0;
    std::uint64_t withoutPicture = 0;
    std::optional<std::uint64_t> lastFrame;
};

/// Makes signals.json of signals.jsonl: one record a line, in the order of frames, only of pictures that the recording
/// holds; damaged lines are left out. Errors: those of reading and writing.
[[nodiscard]] Result<SignalCut> makeSignals(const Folder &folder, const MediaScan &media, SummaryBuilder &summary);

/// Cuts landmarks.bin behind the last whole record that a kept signal can belong to. Errors: those of writing.
Result<void> cutLandmarks(const Folder &folder, const SignalCut &cut);

/// Whether an event may end after the last picture and sample: a gap or a pause that was ended by the end.
[[nodiscard]] bool mayOutlastMedia(EventKind kind);

/// Makes events.json of events.jsonl, in the order of their starts and inside the recording's time, which only some may
/// outlast. `recovered` adds the event that says so. Errors: those of reading and writing.
Result<void> makeEvents(const Folder &folder, double durationSeconds, bool recovered, SummaryBuilder &summary);

} // namespace candor::record
