// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/MediaWriter.h"

namespace candor::record {

namespace {

constexpr MediaTime longestHeldBack = std::chrono::milliseconds(100);
// Sound packets that wait for the first picture, which tells what colours mean: about 200 ms.
constexpr std::size_t mostSoundBeforeHeader = 10;

MediaTime inTime(std::int64_t value, AVRational timeBase) {
    return MediaTime(av_rescale_q(value, timeBase, AVRational{1, 1'000'000'000}));
}

} // namespace

Result<std::unique_ptr<MediaWriter>> MediaWriter::open(const RecordingPlan &plan) {
    std::unique_ptr<MediaWriter> writer(new MediaWriter(plan));
    if (plan.picture) {
        auto video = VideoEncoder::open(*plan.picture, plan.container, {});
        if (!video)
            return failure(video.error());
        writer->m_video = std::move(*video);
    }
    if (plan.sound) {
        auto sound = SoundEncoder::open(plan.container);
        if (!sound)
            return failure(sound.error());
        writer->m_sound = std::move(*sound);
    }
    return writer;
}

MediaWriter::~MediaWriter() { avformat_free_context(m_format); }

Result<void> MediaWriter::createFile(const Folder &folder) {
    auto file = folder.create(names::workingMedia);
    if (!file)
        return failure(file.error());
    m_file = std::move(*file);
    m_io = std::make_unique<MediaIo>(m_file, true);
    return {};
}

Result<void> MediaWriter::checked(int result) const {
    if (m_io->failureNumber() != 0)
        return failure(systemError(m_io->failureNumber(), names::workingMedia));
    if (result < 0)
        return failure(ErrorCode::WriteFailed,
                       QString(names::workingMedia + QStringLiteral(": ") + mediaErrorText(result)));
    return {};
}

Result<void> MediaWriter::addStream(const AVCodecContext &context, AVStream *&stream) {
    stream = avformat_new_stream(m_format, nullptr);
    if (!stream || avcodec_parameters_from_context(stream->codecpar, &context) < 0)
        return failure(ErrorCode::EncodeFailed, QStringLiteral("out of memory"));
    stream->time_base = context.time_base;
    if (context.codec_type == AVMEDIA_TYPE_VIDEO && m_plan.picture->frameRate > 0)
        stream->avg_frame_rate = context.framerate;
    // AAC's priming is already made up for; Opus decoders drop it by themselves, as its header tells them.
    if (context.codec_id == AV_CODEC_ID_AAC)
        stream->codecpar->initial_padding = 0;
    return {};
}

Result<void> MediaWriter::writeHeader() {
    m_headerWritten = true;
    if (avformat_alloc_output_context2(&m_format, nullptr, "matroska", nullptr) < 0)
        return failure(ErrorCode::EncodeFailed, QStringLiteral("no Matroska"));
    m_format->pb = m_io->context();
    m_format->flags |= AVFMT_FLAG_FLUSH_PACKETS | AVFMT_FLAG_CUSTOM_IO;
    m_format->flush_packets = 1;
    m_format->avoid_negative_ts = AVFMT_AVOID_NEG_TS_DISABLED;
    if (m_video) {
        if (auto added = addStream(m_video->context(), m_videoStream); !added)
            return added;
    }
    if (m_sound) {
        if (auto added = addStream(m_sound->context(), m_soundStream); !added)
            return added;
    }
    AVDictionary *options = nullptr;
    av_dict_set_int(&options, "cluster_time_limit", 200, 0);
    const int written = avformat_write_header(m_format, &options);
    av_dict_free(&options);
    if (auto header = checked(written); !header)
        return header;
    while (!m_soundBeforeHeader.empty()) {
        const auto packet = std::move(m_soundBeforeHeader.front());
        m_soundBeforeHeader.pop_front();
        if (auto sound = writePacket(packet.get(), m_soundStream, m_sound->context().time_base); !sound)
            return sound;
    }
    return {};
}

Result<void> MediaWriter::writePacket(AVPacket *packet, AVStream *stream, AVRational timeBase) {
    const auto time = inTime(packet->pts, timeBase);
    m_end = std::max(m_end, time + inTime(packet->duration, timeBase));
    av_packet_rescale_ts(packet, timeBase, stream->time_base);
    const auto delay = matroskaDelay(*stream->codecpar, stream->time_base);
    packet->pts += delay;
    packet->dts += delay;
    packet->stream_index = stream->index;
    const int written = av_write_frame(m_format, packet);
    av_packet_unref(packet);
    if (auto done = checked(written); !done)
        return done;
    if (stream == m_videoStream)
        ++m_picturesWritten;
    if (!m_heldBackFrom)
        m_heldBackFrom = time;
    const auto held = time - *m_heldBackFrom;
    return held >= longestHeldBack || held <= -longestHeldBack ? flush() : Result<void>();
}

Result<void> MediaWriter::writePicture(const VideoFrame &frame) {
    if (!m_video)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no picture was planned"));
    if (!m_headerWritten) {
        const ColourMeaning meaning{frame.picture.matrix, frame.picture.fullRange};
        if (meaning != m_video->meaning()) {
            auto video = VideoEncoder::open(*m_plan.picture, m_plan.container, meaning);
            if (!video)
                return failure(video.error());
            m_video = std::move(*video);
        }
        if (auto header = writeHeader(); !header)
            return header;
    }
    return m_video->encode(
        frame, [this](AVPacket *packet) { return writePacket(packet, m_videoStream, m_video->context().time_base); });
}

Result<void> MediaWriter::takeSoundPacket(AVPacket *packet) {
    if (m_headerWritten)
        return writePacket(packet, m_soundStream, m_sound->context().time_base);
    m_soundBeforeHeader.emplace_back(av_packet_clone(packet));
    av_packet_unref(packet);
    return m_video && m_soundBeforeHeader.size() < mostSoundBeforeHeader ? Result<void>() : writeHeader();
}

Result<void> MediaWriter::writeSilence(std::uint64_t samples) {
    return m_sound->encodeSilence(samples, [this](AVPacket *packet) { return takeSoundPacket(packet); });
}

Result<void> MediaWriter::writeSound(std::span<const std::int16_t> samples) {
    return m_sound->encode(samples, [this](AVPacket *packet) { return takeSoundPacket(packet); });
}

Result<void> MediaWriter::flush() {
    if (!m_heldBackFrom)
        return {};
    m_heldBackFrom.reset();
    if (auto flushed = checked(av_write_frame(m_format, nullptr)); !flushed)
        return flushed;
    avio_flush(m_format->pb);
    if (auto flushed = checked(0); !flushed)
        return flushed;
    m_picturesHandedOver = m_picturesWritten;
    m_endHandedOver = m_end;
    return {};
}

Result<void> MediaWriter::sync() {
    if (auto flushed = flush(); !flushed)
        return flushed;
    return syncFile(m_file, names::workingMedia);
}

Result<void> MediaWriter::close() {
    if (m_sound) {
        if (auto done = m_sound->flush([this](AVPacket *packet) { return takeSoundPacket(packet); }); !done)
            return done;
    }
    if (!m_headerWritten) {
        if (auto header = writeHeader(); !header)
            return header;
    }
    if (m_video) {
        const auto sink = [this](AVPacket *packet) {
            return writePacket(packet, m_videoStream, m_video->context().time_base);
        };
        if (auto done = m_video->flush(sink); !done)
            return done;
    }
    const int written = av_write_trailer(m_format);
    if (auto done = checked(written); !done)
        return done;
    m_heldBackFrom.reset();
    m_picturesHandedOver = m_picturesWritten;
    m_endHandedOver = m_end;
    return syncFile(m_file, names::workingMedia);
}

} // namespace candor::record
