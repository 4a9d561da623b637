// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/MediaReader.h"

#include <algorithm>
#include <cmath>

namespace candor::record {

namespace {

constexpr int packetsBetweenProgress = 256;
constexpr std::int64_t usualFrameDuration = 33; // milliseconds

int refuseOtherFiles(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **) { return AVERROR(EPERM); }

bool isRecorded(const AVCodecParameters &parameters) {
    switch (parameters.codec_id) {
    case AV_CODEC_ID_H264:
    case AV_CODEC_ID_VP8:
    case AV_CODEC_ID_AAC:
    case AV_CODEC_ID_OPUS:
        return true;
    default:
        return false;
    }
}

} // namespace

MediaReader::~MediaReader() { avformat_close_input(&m_format); }

Result<std::unique_ptr<MediaReader>> MediaReader::open(FileDescriptor file, MediaFormat format, const QString &name) {
    const auto fail = [&name](int number) {
        return failure(ErrorCode::NotMedia, QString(name + QStringLiteral(": ") + mediaErrorText(number)));
    };
    av_log_set_level(AV_LOG_QUIET); // what a file is wrong with is told through Error
    std::unique_ptr<MediaReader> reader(new MediaReader(std::move(file)));
    reader->m_io = std::make_unique<MediaIo>(reader->m_file, false);
    reader->m_format = avformat_alloc_context();
    reader->m_format->pb = reader->m_io->context();
    reader->m_format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_DISCARD_CORRUPT;
    reader->m_format->io_open = refuseOtherFiles;
    // A demuxer frees the context where opening fails.
    const int opened = avformat_open_input(
        &reader->m_format, nullptr, av_find_input_format(format == MediaFormat::Mp4 ? "mp4" : "matroska"), nullptr);
    if (opened < 0)
        return fail(opened);
    if (const int found = avformat_find_stream_info(reader->m_format, nullptr); found < 0)
        return fail(found);
    for (unsigned index = 0; index < reader->m_format->nb_streams; ++index) {
        AVStream *stream = reader->m_format->streams[index];
        auto *&place = stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO ? reader->m_picture : reader->m_sound;
        if (!place && isRecorded(*stream->codecpar))
            place = stream;
        else
            stream->discard = AVDISCARD_ALL;
    }
    return reader;
}

bool MediaReader::next(AVPacket *packet) {
    for (;;) {
        av_packet_unref(packet);
        if (av_read_frame(m_format, packet) < 0)
            return false;
        const bool ours = (m_picture && packet->stream_index == m_picture->index) ||
                          (m_sound && packet->stream_index == m_sound->index);
        if (ours && packet->pts != AV_NOPTS_VALUE && packet->size > 0 && !(packet->flags & AV_PKT_FLAG_CORRUPT))
            return true;
    }
}

Result<void> MediaReader::decodePictures(std::int64_t from, const std::function<bool(const AVFrame &)> &each) {
    if (!m_picture)
        return {};
    const auto *decoder = avcodec_find_decoder(m_picture->codecpar->codec_id);
    CodecContext context(decoder ? avcodec_alloc_context3(decoder) : nullptr);
    if (!context || avcodec_parameters_to_context(context.get(), m_picture->codecpar) < 0)
        return failure(ErrorCode::DecodeFailed, QStringLiteral("no decoder"));
    context->pkt_timebase = m_picture->time_base;
    context->thread_count = 2;
    if (avcodec_open2(context.get(), decoder, nullptr) < 0)
        return failure(ErrorCode::DecodeFailed, QStringLiteral("no decoder"));
    if (const int sought = av_seek_frame(m_format, m_picture->index, from, AVSEEK_FLAG_BACKWARD); sought < 0)
        return failure(ErrorCode::DecodeFailed, mediaErrorText(sought));
    const PacketPointer packet(av_packet_alloc());
    const FramePointer frame(av_frame_alloc());
    bool more = true;
    while (more) {
        more = next(packet.get());
        if (more && packet->stream_index != m_picture->index)
            continue;
        if (const int sent = avcodec_send_packet(context.get(), more ? packet.get() : nullptr);
            sent < 0 && sent != AVERROR_EOF)
            return failure(ErrorCode::DecodeFailed, mediaErrorText(sent));
        for (;;) {
            const int received = avcodec_receive_frame(context.get(), frame.get());
            if (received == AVERROR(EAGAIN) || received == AVERROR_EOF)
                break;
            if (received < 0)
                return failure(ErrorCode::DecodeFailed, mediaErrorText(received));
            if (!each(*frame))
                return {};
        }
    }
    return {};
}

double MediaScan::pictureEnd() const {
    if (pictureTimes.empty())
        return 0;
    const auto nominal = frameRate > 0 ? std::int64_t{std::lround(1000 / frameRate)} : usualFrameDuration;
    const auto count = pictureTimes.size();
    const auto last = count > 1 ? std::min(nominal, pictureTimes[count - 1] - pictureTimes[count - 2]) : nominal;
    return static_cast<double>(pictureTimes.back() + last) / 1000;
}

double MediaScan::duration() const { return std::max(pictureEnd(), soundEnd); }

Result<MediaScan> scanMedia(FileDescriptor file, MediaFormat format, const QString &name,
                            const ByteProgress &progress) {
    auto reader = MediaReader::open(std::move(file), format, name);
    if (!reader)
        return failure(reader.error());
    const auto *picture = (*reader)->pictureStream();
    const auto *sound = (*reader)->soundStream();
    MediaScan scan;
    scan.hasPictureStream = picture != nullptr;
    scan.hasSoundStream = sound != nullptr;
    if (picture) {
        scan.width = picture->codecpar->width;
        scan.height = picture->codecpar->height;
        scan.frameRate = picture->avg_frame_rate.den > 0 ? av_q2d(picture->avg_frame_rate) : 0;
    }
    scan.isVp8 = (picture && picture->codecpar->codec_id == AV_CODEC_ID_VP8) ||
                 (sound && sound->codecpar->codec_id == AV_CODEC_ID_OPUS);
    const PacketPointer packet(av_packet_alloc());
    for (int count = 0; (*reader)->next(packet.get()); ++count) {
        if (picture && packet->stream_index == picture->index) {
            scan.pictureTimes.push_back(av_rescale_q(packet->pts, picture->time_base, AVRational{1, 1000}));
        } else {
            ++scan.soundPackets;
            scan.soundEnd =
                std::max(scan.soundEnd, static_cast<double>(packet->pts + packet->duration) * av_q2d(sound->time_base));
        }
        if (count % packetsBetweenProgress == 0 && progress && !progress((*reader)->position(), (*reader)->size()))
            return failure(ErrorCode::Cancelled);
    }
    return scan;
}

} // namespace candor::record
