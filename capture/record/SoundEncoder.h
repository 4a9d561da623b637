// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Session.h"
#include "record/MediaLibrary.h"
#include "record/VideoEncoder.h"

#include <span>

namespace candor::record {

/// AAC (mp4) or Opus (webm) of one uninterrupted stream of mono samples that begins at media time 0; time base
/// 1/48000. An encoder delays sound by its priming; the stream's first samples (21 ms of AAC, 7 ms of Opus) are left
/// out in exchange, so that sound lies where it was.
class SoundEncoder {
public:
    /// Errors: EncodeFailed.
    [[nodiscard]] static Result<SoundEncoder> open(Container container);

    Result<void> encode(std::span<const std::int16_t> samples, const PacketSink &sink);
    /// However much it is, this takes no longer than writing its packets: once the encoder has come to rest, they are
    /// all the same.
    Result<void> encodeSilence(std::uint64_t count, const PacketSink &sink);
    Result<void> flush(const PacketSink &sink);
    [[nodiscard]] const AVCodecContext &context() const { return *m_context; }

private:
    SoundEncoder(CodecContext context, FramePointer frame);
    Result<void> encodeZeros(std::uint64_t count, const PacketSink &sink);
    Result<void> repeatPacket(const AVPacket &packet, std::uint64_t count, const PacketSink &sink);
    Result<void> sendPending(const PacketSink &sink);
    Result<void> send(AVFrame *frame, const PacketSink &sink);

    CodecContext m_context;
    FramePointer m_frame;
    PacketPointer m_packet;
    std::vector<float> m_pending;
    std::uint64_t m_priming;     ///< samples that are still to be left out
    std::int64_t m_nextTime;     ///< of the encoder's own time, which knows no repeated packets
    std::int64_t m_repeated = 0; ///< how far the stream's time is ahead of that
    bool m_flushed = false;
};

} // namespace candor::record
