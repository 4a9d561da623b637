// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Folder.h"
#include "record/SoundEncoder.h"
#include "record/VideoEncoder.h"

#include <deque>

namespace candor::record {

/// Encodes picture and sound into recording.mkv. Packets are written in the order they come, so that a stalled stream
/// keeps nothing of the other from the disk, and at most 100 ms of them are held back.
class MediaWriter {
public:
    /// Opens the encoders. Errors: EncodeFailed.
    [[nodiscard]] static Result<std::unique_ptr<MediaWriter>> open(const RecordingPlan &plan);
    ~MediaWriter();

    /// Makes the file; nothing may be written before. Errors: those of Folder::create().
    Result<void> createFile(const Folder &folder);
    /// Errors: InvalidArgument, EncodeFailed, and those of writing.
    Result<void> writePicture(const VideoFrame &frame);
    Result<void> writeSilence(std::uint64_t samples);
    Result<void> writeSound(std::span<const std::int16_t> samples);
    /// Hands to the system what is held back.
    Result<void> flush();
    Result<void> sync();
    /// Writes what the encoders hold and the file's end.
    Result<void> close();

    [[nodiscard]] std::uint64_t picturesHandedOver() const { return m_picturesHandedOver; }
    /// End of the last thing handed to the system.
    [[nodiscard]] MediaTime end() const { return m_endHandedOver; }

private:
    explicit MediaWriter(RecordingPlan plan) : m_plan(std::move(plan)) {}
    Result<void> addStream(const AVCodecContext &context, AVStream *&stream);
    Result<void> writeHeader();
    Result<void> writePacket(AVPacket *packet, AVStream *stream, AVRational timeBase);
    Result<void> takeSoundPacket(AVPacket *packet);
    [[nodiscard]] Result<void> checked(int result) const;

    RecordingPlan m_plan;
    std::optional<VideoEncoder> m_video;
    std::optional<SoundEncoder> m_sound;
    FileDescriptor m_file;
    std::unique_ptr<MediaIo> m_io;
    AVFormatContext *m_format = nullptr;
    AVStream *m_videoStream = nullptr;
    AVStream *m_soundStream = nullptr;
    bool m_headerWritten = false;
    std::deque<PacketPointer> m_soundBeforeHeader;
    std::uint64_t m_picturesWritten = 0;
    std::uint64_t m_picturesHandedOver = 0;
    std::optional<MediaTime> m_heldBackFrom;
    MediaTime m_end{};
    MediaTime m_endHandedOver{};
};

} // namespace candor::record
