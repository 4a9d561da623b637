// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/FileSource.h"

#include "source/FileTracks.h"
#include "source/HoleLimit.h"
#include "source/Pacing.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace candor::source {

struct FileSource::State {
    State(FileSourceOptions given, const Clock &wanted)
        : options(std::move(given)), clock(wanted), pacing(options.pace, wanted) {}

    Result<void> openPicture();
    Result<void> openSound();
    [[nodiscard]] bool readsWholeFile(const Demuxer &demuxer) const;
    [[nodiscard]] SourceFormat describe();
    void describe(const Demuxer &demuxer, std::chrono::nanoseconds origin, SourceFormat &format);
    Result<void> decodeAhead(std::chrono::steady_clock::time_point until);
    [[nodiscard]] bool hasAll() const;
    /// Where the next item lies, without the holes that are left out.
    [[nodiscard]] MediaTime nextTime();
    [[nodiscard]] bool pictureIsNext() const;
    SourceItem handOut();
    SourceGap gapOf(MediaTime fileTime, std::chrono::milliseconds stop) const;
    void reportDamage(MediaTime at, bool last);
    SourceItem end();
    SourceItem takeProblem();
    /// Waits until the time or cancel(); false where it was cancelled.
    [[nodiscard]] bool waitUntil(std::chrono::steady_clock::time_point time);

    FileSourceOptions options;
    const Clock &clock;
    Pacing pacing;
    Interruption interruption;
    std::mutex cancelMutex;
    std::condition_variable cancelCondition;
    std::unique_ptr<PictureTrack> picture;
    std::unique_ptr<SoundTrack> sound;
    std::deque<SourceProblem> problems;
    std::optional<MediaTime> expectedLength;
    int damaged = 0;
    std::optional<MediaTime> damageTold;
    HoleLimit holes;
    bool shorteningTold = false;
    std::uint64_t pictureSequence = 0;
    std::uint64_t soundSequence = 0;
    MediaTime soundEnd{};   // of the file's time
    MediaTime shiftedEnd{}; // of what was handed out, on the recording's axis
    bool ended = false;
};

} // namespace candor::source
