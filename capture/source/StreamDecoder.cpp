// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/StreamDecoder.h"

#include <algorithm>

namespace candor::source {

namespace {

constexpr int mostFailuresWhileDraining = 100;
// Beyond any recording: keeps sums of times far from overflowing.
constexpr auto latestTime = std::chrono::nanoseconds(std::chrono::hours(24 * 365 * 50));

bool isTooLarge(int width, int height) { return width > longestPictureSide || height > longestPictureSide; }

} // namespace

Result<std::unique_ptr<StreamDecoder>> StreamDecoder::open(const QString &path, AVMediaType kind,
                                                           const Interruption &interruption) {
    auto demuxer = Demuxer::open(path, interruption);
    if (!demuxer)
        return failure(demuxer.error());
    if (!(*demuxer)->select(kind))
        return failure(ErrorCode::NoPictureOrSound, path);
    const AVStream &stream = *(*demuxer)->stream();
    const AVCodecParameters &parameters = *stream.codecpar;
    if (kind == AVMEDIA_TYPE_VIDEO && isTooLarge(parameters.width, parameters.height)) {
        return failure(ErrorCode::DecodeFailed,
                       QStringLiteral("%1: %2x%3 pixels").arg(path).arg(parameters.width).arg(parameters.height));
    }
    const AVCodec *decoder = avcodec_find_decoder(parameters.codec_id);
    if (!decoder)
        return failure(ErrorCode::DecodeFailed,
                       path + QStringLiteral(": ") + QString::fromLatin1(avcodec_get_name(parameters.codec_id)));

    std::unique_ptr<StreamDecoder> result(new StreamDecoder);
    result->m_codec.reset(avcodec_alloc_context3(decoder));
    result->m_packet.reset(av_packet_alloc());
    AVCodecContext *codec = result->m_codec.get();
    if (!codec || !result->m_packet || avcodec_parameters_to_context(codec, &parameters) < 0)
        return failure(ErrorCode::DecodeFailed, path);
    codec->pkt_timebase = stream.time_base;
    codec->max_pixels = std::int64_t{longestPictureSide} * longestPictureSide;
    codec->thread_count = parameters.width * parameters.height > 1280 * 720 ? 2 : 1;
    codec->thread_type = FF_THREAD_SLICE; // threads by frames would add pictures of delay and of memory
    if (const int opened = avcodec_open2(codec, decoder, nullptr); opened < 0)
        return failure(ErrorCode::DecodeFailed, path + QStringLiteral(": ") + libraryMessage(opened));
    result->m_demuxer = std::move(*demuxer);
    return result;
}

Result<StreamDecoder::Outcome> StreamDecoder::step(AVFrame &frame) {
    const int received = avcodec_receive_frame(m_codec.get(), &frame);
    if (received == 0) {
        m_failuresInARow = 0;
        if (frame.decode_error_flags != 0 || (frame.flags & AV_FRAME_FLAG_CORRUPT) != 0)
            ++m_damaged;
        if (!isTooLarge(frame.width, frame.height))
            return Outcome::Frame;
        av_frame_unref(&frame);
        ++m_damaged;
        return Outcome::Working;
    }
    if (received == AVERROR_EOF)
        return Outcome::End;
    if (received == AVERROR(EAGAIN) && !m_draining)
        return feed();
    ++m_damaged;
    if (m_draining && ++m_failuresInARow > mostFailuresWhileDraining)
        return Outcome::End;
    return Outcome::Working;
}

Result<StreamDecoder::Outcome> StreamDecoder::feed() {
    const auto read = m_demuxer->read(*m_packet);
    if (!read)
        return failure(read.error());
    int sent = 0;
    switch (*read) {
    case Demuxer::Outcome::Damaged:
        ++m_damaged;
        return Outcome::Working;
    case Demuxer::Outcome::End:
        m_draining = true;
        sent = avcodec_send_packet(m_codec.get(), nullptr);
        break;
    case Demuxer::Outcome::Packet: {
        const bool corrupt = (m_packet->flags & AV_PKT_FLAG_CORRUPT) != 0;
        sent = avcodec_send_packet(m_codec.get(), m_packet.get());
        av_packet_unref(m_packet.get());
        if (corrupt && sent >= 0)
            ++m_damaged;
        break;
    }
    }
    if (sent < 0 && sent != AVERROR_EOF)
        ++m_damaged;
    return Outcome::Working;
}

bool StreamDecoder::seek(std::int64_t streamTime) {
    if (!m_demuxer->seek(streamTime))
        return false;
    avcodec_flush_buffers(m_codec.get());
    m_draining = false;
    m_failuresInARow = 0;
    return true;
}

int StreamDecoder::takeDamaged() { return std::exchange(m_damaged, 0); }

std::optional<std::chrono::nanoseconds> StreamDecoder::timeOf(const AVFrame &frame) const {
    const std::int64_t time = frame.best_effort_timestamp != AV_NOPTS_VALUE ? frame.best_effort_timestamp : frame.pts;
    if (time == AV_NOPTS_VALUE)
        return std::nullopt;
    const std::chrono::nanoseconds exact(
        av_rescale_q(time, m_demuxer->stream()->time_base, AVRational{1, 1'000'000'000}));
    return std::clamp(exact, -latestTime, latestTime);
}

} // namespace candor::source
