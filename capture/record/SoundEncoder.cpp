// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SoundEncoder.h"

extern "C" {
#include <libavutil/channel_layout.h>
}

#include <algorithm>
#include <array>
#include <cstring>

namespace candor::record {

namespace {
constexpr std::int64_t aacBitRate = 96'000;
constexpr std::int64_t opusBitRate = 64'000;
constexpr float fullScale = 32768;
/// After so many silent frames nothing of what came before is left in the encoder.
constexpr std::uint64_t framesToRest = 16;
} // namespace

SoundEncoder::SoundEncoder(CodecContext context, FramePointer frame)
    : m_context(std::move(context)), m_frame(std::move(frame)), m_packet(av_packet_alloc()),
      m_priming(static_cast<std::uint64_t>(m_context->initial_padding)), m_nextTime(m_context->initial_padding) {}

Result<SoundEncoder> SoundEncoder::open(Container container) {
    const bool opus = container == Container::WebM;
    const char *name = opus ? "libopus" : "aac";
    const auto *codec = avcodec_find_encoder_by_name(name);
    if (!codec)
        return failure(ErrorCode::EncodeFailed, QString::fromLatin1(name));
    CodecContext context(avcodec_alloc_context3(codec));
    context->log_level_offset = AV_LOG_TRACE; // what goes wrong is told through Error
    context->sample_rate = soundSampleRate;
    context->sample_fmt = opus ? AV_SAMPLE_FMT_FLT : AV_SAMPLE_FMT_FLTP;
    context->bit_rate = opus ? opusBitRate : aacBitRate;
    context->time_base = {1, soundSampleRate};
    context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    av_channel_layout_default(&context->ch_layout, 1);
    if (const int opened = avcodec_open2(context.get(), codec, nullptr); opened < 0)
        return failure(ErrorCode::EncodeFailed,
                       QString(QString::fromLatin1(name) + QStringLiteral(": ") + mediaErrorText(opened)));
    FramePointer frame(av_frame_alloc());
    frame->format = context->sample_fmt;
    frame->sample_rate = soundSampleRate;
    frame->nb_samples = context->frame_size;
    av_channel_layout_copy(&frame->ch_layout, &context->ch_layout);
    if (const int made = av_frame_get_buffer(frame.get(), 0); made < 0)
        return failure(ErrorCode::EncodeFailed, mediaErrorText(made));
    return SoundEncoder(std::move(context), std::move(frame));
}

Result<void> SoundEncoder::encode(std::span<const std::int16_t> samples, const PacketSink &sink) {
    const auto skipped = std::min<std::uint64_t>(m_priming, samples.size());
    m_priming -= skipped;
    const auto frameSize = static_cast<std::size_t>(m_context->frame_size);
    for (const auto sample : samples.subspan(skipped)) {
        m_pending.push_back(static_cast<float>(sample) / fullScale);
        if (m_pending.size() < frameSize)
            continue;
        if (auto sent = sendPending(sink); !sent)
            return sent;
    }
    return {};
}

Result<void> SoundEncoder::encodeSilence(std::uint64_t count, const PacketSink &sink) {
    const auto frameSize = static_cast<std::uint64_t>(m_context->frame_size);
    const std::uint64_t toRest = m_priming + frameSize - m_pending.size() + framesToRest * frameSize;
    if (count < toRest + frameSize)
        return encodeZeros(count, sink);
    PacketPointer last;
    const auto keepLast = [&last, &sink](AVPacket *packet) {
        last.reset(av_packet_clone(packet));
        return sink(packet);
    };
    if (auto rested = encodeZeros(toRest, keepLast); !rested)
        return rested;
    const std::uint64_t frames = last ? (count - toRest) / frameSize : 0;
    if (auto repeated = frames > 0 ? repeatPacket(*last, frames, sink) : Result<void>(); !repeated)
        return repeated;
    return encodeZeros(count - toRest - frames * frameSize, sink);
}

Result<void> SoundEncoder::encodeZeros(std::uint64_t count, const PacketSink &sink) {
    static constexpr std::array<std::int16_t, 4096> zeros{};
    while (count > 0) {
        const auto part = std::min<std::uint64_t>(count, zeros.size());
        if (auto encoded = encode(std::span(zeros).first(part), sink); !encoded)
            return encoded;
        count -= part;
    }
    return {};
}

Result<void> SoundEncoder::repeatPacket(const AVPacket &packet, std::uint64_t count, const PacketSink &sink) {
    for (std::uint64_t number = 1; number <= count; ++number) {
        av_packet_unref(m_packet.get());
        if (av_packet_ref(m_packet.get(), &packet) < 0)
            return failure(ErrorCode::EncodeFailed, QStringLiteral("out of memory"));
        const auto later = static_cast<std::int64_t>(number) * m_context->frame_size;
        m_packet->pts += later;
        m_packet->dts += later;
        if (auto taken = sink(m_packet.get()); !taken)
            return taken;
    }
    m_repeated += static_cast<std::int64_t>(count) * m_context->frame_size;
    return {};
}

Result<void> SoundEncoder::send(AVFrame *frame, const PacketSink &sink) {
    return encodeFrame(*m_context, frame, *m_packet, [this, &sink](AVPacket *packet) {
        packet->pts += m_repeated;
        packet->dts += m_repeated;
        return sink(packet);
    });
}

Result<void> SoundEncoder::sendPending(const PacketSink &sink) {
    if (const int writable = av_frame_make_writable(m_frame.get()); writable < 0)
        return failure(ErrorCode::EncodeFailed, mediaErrorText(writable));
    m_frame->nb_samples = static_cast<int>(m_pending.size());
    std::memcpy(m_frame->data[0], m_pending.data(), m_pending.size() * sizeof(float));
    m_frame->pts = m_nextTime;
    m_nextTime += m_frame->nb_samples;
    m_pending.clear();
    return send(m_frame.get(), sink);
}

Result<void> SoundEncoder::flush(const PacketSink &sink) {
    if (m_flushed)
        return {};
    m_flushed = true;
    if (!m_pending.empty()) {
        if (auto sent = sendPending(sink); !sent)
            return sent;
    }
    return send(nullptr, sink);
}

} // namespace candor::record
