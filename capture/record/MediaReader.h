// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/MediaLibrary.h"

#include <functional>
#include <optional>
#include <vector>

namespace candor::record {

/// What a media file is written as; no other format is tried on a file.
enum class MediaFormat { Matroska, Mp4 };

/// Reads the packets and pictures of a recording, also of one that a crash cut short.
class MediaReader {
public:
    /// Errors: NotMedia.
    [[nodiscard]] static Result<std::unique_ptr<MediaReader>> open(FileDescriptor file, MediaFormat format,
                                                                   const QString &name);
    ~MediaReader();

    [[nodiscard]] const AVStream *pictureStream() const { return m_picture; }
    [[nodiscard]] const AVStream *soundStream() const { return m_sound; }
    /// The next whole packet of either stream; false at the end, or where the file is torn.
    [[nodiscard]] bool next(AVPacket *packet);
    /// Bytes read so far, and in all.
    [[nodiscard]] std::uint64_t position() const { return m_io->position(); }
    [[nodiscard]] std::uint64_t size() const { return m_file.size(); }
    /// Decodes pictures from the key frame at or before `from` (in the picture stream's time base) to the end, or until
    /// `each` returns false. Errors: DecodeFailed.
    Result<void> decodePictures(std::int64_t from, const std::function<bool(const AVFrame &)> &each);

private:
    explicit MediaReader(FileDescriptor file) : m_file(std::move(file)) {}

    FileDescriptor m_file;
    std::unique_ptr<MediaIo> m_io;
    AVFormatContext *m_format = nullptr;
    AVStream *m_picture = nullptr;
    AVStream *m_sound = nullptr;
};

/// The times of all that can be read of a recording.
struct MediaScan {
    std::vector<std::int64_t> pictureTimes; ///< milliseconds
    std::uint64_t soundPackets = 0;
    double soundEnd = 0; ///< seconds
    int width = 0;
    int height = 0;
    double frameRate = 0;
    bool hasPictureStream = false;
    bool hasSoundStream = false;
    bool isVp8 = false;

    /// End of picture and of sound, seconds. The last picture stands for as long as the one before it did, or for a
    /// frame of the nominal rate, whichever is shorter.
    [[nodiscard]] double pictureEnd() const;
    [[nodiscard]] double duration() const;
    [[nodiscard]] bool isEmpty() const { return pictureTimes.empty() && soundPackets == 0; }
};

/// Called with bytes done and in all; false gives up.
using ByteProgress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

/// Reads a file to its end. Errors: NotMedia, Cancelled.
[[nodiscard]] Result<MediaScan> scanMedia(FileDescriptor file, MediaFormat format, const QString &name,
                                          const ByteProgress &progress = {});

} // namespace candor::record
