// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/MediaSource.h"

#include "model/Clock.h"

#include <QString>

#include <memory>

namespace candor::source {

/// When a file's frames are handed out.
enum class Pace { AsFastAsPossible, AsIfLive };

/// Which files a FileSource reads and how.
struct FileSourceOptions {
    QString pictureFile;          ///< empty: no picture
    QString soundFile;            ///< may be the same file; empty: no sound
    bool soundRequired = false;   ///< a sound file without sound is an error, not a silent session
    bool pictureRequired = false; ///< likewise for the picture
    std::optional<PictureSize>
        pictureSize; ///< the picture is fitted into this size with black bars; empty: its own size
    Pace pace = Pace::AsFastAsPossible;
    std::chrono::milliseconds longestOpening = std::chrono::seconds(20); ///< open() gives up after this (real time)
};

/// Pictures and sound from any container and codec FFmpeg reads. Media time 0 is the first picture (the first sample
/// where there is none); both files start together. Rotation is undone, odd sizes are made even, anything that is not 8
/// bit 4:2:0 is converted. Paced as live, a machine that could not keep up (or a stopped process) shows as a SourceGap:
/// what follows is shifted, nothing is skipped. Files are not trusted: only regular files of known containers are read,
/// memory is bounded, and no other file or address is ever opened on a file's behalf.
/// Problems: "damaged_packets", "shorter_than_claimed", "sound_before_picture" (left out), "picture_not_decodable",
/// "sound_not_decodable" (the session goes on without it), "long_hole_shortened" (told once; see HoleLimit).
class FileSource final : public MediaSource {
public:
    FileSource(FileSourceOptions options, const Clock &clock);
    ~FileSource() override;

    Result<SourceFormat> open() override;
    Result<SourceItem> read(std::chrono::milliseconds longestWait) override;

    /// Makes a running or later open() or read() fail with Cancelled. From any thread.
    void cancel();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace candor::source
