// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"
#include "model/Result.h"
#include "model/Session.h"

#include <chrono>
#include <optional>
#include <variant>

namespace candor::source {

/// What a source will deliver, known once it is open.
struct SourceFormat {
    std::optional<PictureFormat> picture; ///< empty: no picture will come
    bool sound = false;
    std::optional<MediaTime> expectedLength; ///< what a file's header claims; a live device has none
    std::optional<WallTime> recordedAt;      ///< a file's creation time
    bool live = false;                       ///< delivers at its own pace and cannot wait for a slow reader
};

/// Which part of the session an interruption stopped.
enum class Interrupted { Camera, Microphone, Everything };

/// Nothing came from start to end of media time; what follows lies after it.
struct SourceGap {
    Interrupted what = Interrupted::Everything;
    MediaTime start{};
    MediaTime end{};

    bool operator==(const SourceGap &) const = default;
};

/// Something a person should know, in a fixed word for files ("damaged_packets", "shorter_than_claimed", ...).
struct SourceProblem {
    QString what;
    MediaTime at{};
    int count = 1; ///< how often since it was last told

    bool operator==(const SourceProblem &) const = default;
};

/// Nothing arrived within the time that read() was allowed to wait.
struct NothingYet {};

/// The source has delivered all it has.
struct EndOfSource {};

using SourceItem = std::variant<VideoFrame, AudioBlock, SourceGap, SourceProblem, NothingYet, EndOfSource>;

/// Where pictures and sound come from: a file, a live device or a test's script. Used by one thread at a time.
class MediaSource {
public:
    MediaSource() = default;
    MediaSource(const MediaSource &) = delete;
    MediaSource &operator=(const MediaSource &) = delete;
    virtual ~MediaSource() = default;

    /// Opens and says what will come. Errors: FileNotFound, FileUnreadable, NotPermitted, NotMedia, NoPictureOrSound,
    /// DecodeFailed, Cancelled.
    virtual Result<SourceFormat> open() = 0;

    /// The next thing, in the order of media time; waits at most `longestWait` (real time). Pictures have the size that
    /// open() said, media times of pictures strictly increase, those of sound never overlap. An error ends the source.
    virtual Result<SourceItem> read(std::chrono::milliseconds longestWait) = 0;

    /// How sound and picture were brought together so far; empty where a file's own times hold.
    [[nodiscard]] virtual std::optional<SoundSynchrony> synchrony() const { return std::nullopt; }
};

} // namespace candor::source
