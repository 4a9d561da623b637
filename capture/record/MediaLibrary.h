// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/FileDescriptor.h"

#include "model/Result.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include <functional>
#include <memory>

namespace candor::record {

/// FFmpeg's objects, freed with their owners.
struct MediaDeleter {
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVIOContext *context) const {
        av_freep(&context->buffer);
        avio_context_free(&context);
    }
};
using CodecContext = std::unique_ptr<AVCodecContext, MediaDeleter>;
using FramePointer = std::unique_ptr<AVFrame, MediaDeleter>;
using PacketPointer = std::unique_ptr<AVPacket, MediaDeleter>;

/// How much later than its packets' times Matroska's blocks must be written: readers take Opus's priming off again, as
/// the track's CodecDelay says, but FFmpeg 5.1 does not add it.
[[nodiscard]] std::int64_t matroskaDelay(const AVCodecParameters &parameters, AVRational timeBase);

/// Takes an encoder's packets; they are its own and valid during the call.
using PacketSink = std::function<Result<void>(AVPacket *packet)>;

/// Gives an encoder a frame (null: the end) and hands on what comes out. Errors: EncodeFailed and the sink's.
Result<void> encodeFrame(AVCodecContext &context, AVFrame *frame, AVPacket &packet, const PacketSink &sink);

/// FFmpeg's words for one of its error numbers.
[[nodiscard]] QString mediaErrorText(int number);

/// Reads or writes an open file for FFmpeg, and remembers what the system said when that failed.
class MediaIo {
public:
    /// `writable` also allows the muxer to read back. The descriptor must outlive this.
    MediaIo(const FileDescriptor &file, bool writable);

    [[nodiscard]] AVIOContext *context() const { return m_context.get(); }
    /// errno of the first failure; 0 where there was none.
    [[nodiscard]] int failureNumber() const { return m_failure; }
    /// Bytes up to where the file was last read or written.
    [[nodiscard]] std::uint64_t position() const { return m_position; }

private:
    static int read(void *opaque, std::uint8_t *bytes, int size);
    static int write(void *opaque, std::uint8_t *bytes, int size);
    static std::int64_t seek(void *opaque, std::int64_t offset, int whence);

    const FileDescriptor *m_file;
    std::uint64_t m_position = 0;
    int m_failure = 0;
    std::unique_ptr<AVIOContext, MediaDeleter> m_context;
};

} // namespace candor::record
