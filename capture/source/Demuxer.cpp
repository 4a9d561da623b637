// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/Demuxer.h"

extern "C" {
#include <libavutil/avutil.h>
#include <libavutil/opt.h>
#include <libavutil/parseutils.h>
}

#include <cstring>
#include <vector>

namespace candor::source {

namespace {

// Containers and raw streams that hold their media themselves. Playlists (hls, dash, concat), picture sequences and
// scripts, which name other files or addresses, are left out.
constexpr auto acceptedFormats =
    "mov,matroska,avi,flv,live_flv,mpegts,mpeg,mpegvideo,m4v,h264,hevc,vc1,av1,obu,ivf,ogg,asf,gif,apng,nut,mxf,dv,rm,"
    "wtv,yuv4mpegpipe,mjpeg,gxf,wav,w64,aiff,au,caf,flac,mp3,aac,ac3,eac3,dts,amr,amrnb,amrwb,ape,wv,tta,tak,voc,gsm";

constexpr int mostStreams = 100;
constexpr int mostFailuresInARow = 100;
// The largest single piece of memory that a header may make the libraries ask for: an accepted picture at 8 bytes a
// pixel and its padding.
constexpr std::size_t largestAllocation = std::size_t{longestPictureSide} * longestPictureSide * 8 + (64U << 20U);
constexpr auto longestCredible = std::chrono::hours(1000);

int refuseOtherFiles(AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **) { return AVERROR(EPERM); }

int isInterrupted(void *interruption) { return static_cast<const Interruption *>(interruption)->requested() ? 1 : 0; }

bool isCover(const AVStream &stream) {
    return (stream.disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) != 0;
}

/// The libraries decode a little of every stream to know it: with the same limits as we do.
int lookIntoStreams(AVFormatContext *format) {
    std::vector<AVDictionary *> options(format->nb_streams, nullptr);
    for (AVDictionary *&option : options) {
        av_dict_set_int(&option, "max_pixels", std::int64_t{longestPictureSide} * longestPictureSide, 0);
        av_dict_set_int(&option, "threads", 1, 0);
    }
    const int looked = avformat_find_stream_info(format, options.empty() ? nullptr : options.data());
    for (AVDictionary *&option : options)
        av_dict_free(&option);
    return looked;
}

} // namespace

Demuxer::Demuxer(QString path, const Interruption &interruption)
    : m_path(std::move(path)), m_interruption(interruption) {}

Error Demuxer::reasonFor(int error, ErrorCode otherwise) const {
    if (m_interruption.cancelled.load())
        return {ErrorCode::Cancelled, m_path};
    if (m_interruption.timeIsUp())
        return {ErrorCode::DecodeFailed, m_path + QStringLiteral(": took too long")};
    if (m_bytes->failedWith() != 0)
        return {ErrorCode::FileUnreadable, m_path};
    return {otherwise, m_path + QStringLiteral(": ") + libraryMessage(error)};
}

Result<std::unique_ptr<Demuxer>> Demuxer::open(const QString &path, const Interruption &interruption) {
    av_log_set_level(AV_LOG_QUIET); // what a file is wrong with is told through Error and SourceProblem
    av_max_alloc(largestAllocation);
    std::unique_ptr<Demuxer> demuxer(new Demuxer(path, interruption));
    auto bytes = FileBytes::open(path, interruption);
    if (!bytes)
        return failure(bytes.error());
    demuxer->m_bytes = std::move(*bytes);

    AVFormatContext *format = avformat_alloc_context();
    if (!format)
        return failure(ErrorCode::FileUnreadable, path);
    format->pb = demuxer->m_bytes->context();
    format->flags |= AVFMT_FLAG_CUSTOM_IO;
    format->io_open = refuseOtherFiles;
    format->interrupt_callback = {isInterrupted, const_cast<Interruption *>(&interruption)};
    format->max_streams = mostStreams;
    AVDictionary *options = nullptr;
    av_dict_set(&options, "format_whitelist", acceptedFormats, 0);
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    // No name is given: the content decides, not the ending of the name.
    const int opened = avformat_open_input(&format, "", nullptr, &options);
    av_dict_free(&options);
    if (opened < 0)
        return failure(demuxer->reasonFor(opened, ErrorCode::NotMedia));
    demuxer->m_format.reset(format);

    const int looked = lookIntoStreams(format);
    if (interruption.requested() || looked < 0)
        return failure(demuxer->reasonFor(looked, ErrorCode::NotMedia));
    return demuxer;
}

bool Demuxer::select(AVMediaType kind) {
    int index = av_find_best_stream(m_format.get(), kind, -1, -1, nullptr, 0);
    if (index >= 0 && isCover(*m_format->streams[index])) {
        index = -1;
        for (unsigned i = 0; i < m_format->nb_streams && index < 0; ++i) {
            const AVStream &stream = *m_format->streams[i];
            if (stream.codecpar->codec_type == kind && !isCover(stream))
                index = static_cast<int>(i);
        }
    }
    if (index < 0)
        return false;
    m_stream = m_format->streams[index];
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        if (m_format->streams[i] != m_stream)
            m_format->streams[i]->discard = AVDISCARD_ALL;
    }
    return true;
}

int Demuxer::mediaStreamCount() const {
    int count = 0;
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        const AVStream &stream = *m_format->streams[i];
        const AVMediaType kind = stream.codecpar->codec_type;
        if ((kind == AVMEDIA_TYPE_VIDEO && !isCover(stream)) || kind == AVMEDIA_TYPE_AUDIO)
            ++count;
    }
    return count;
}

std::optional<std::chrono::nanoseconds> Demuxer::claimedEnd(bool readsWholeFile) const {
    if (m_format->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE)
        return std::nullopt;
    std::int64_t start = m_stream->start_time;
    std::int64_t duration = m_stream->duration;
    AVRational unit = m_stream->time_base;
    if (readsWholeFile && m_format->duration > 0) {
        // Matroska counts from 0 instead of from where its first frame lies.
        const bool countsFromZero = std::strcmp(m_format->iformat->name, "matroska,webm") == 0;
        start = countsFromZero ? 0 : m_format->start_time;
        duration = m_format->duration;
        unit = {1, AV_TIME_BASE};
    }
    constexpr AVRational nanosecond{1, 1'000'000'000};
    const std::chrono::nanoseconds length(duration > 0 ? av_rescale_q(duration, unit, nanosecond) : 0);
    const std::chrono::nanoseconds begin(start != AV_NOPTS_VALUE ? av_rescale_q(start, unit, nanosecond) : 0);
    if (length.count() <= 0 || length > longestCredible || std::chrono::abs(begin) > longestCredible)
        return std::nullopt;
    return begin + length;
}

std::optional<WallTime> Demuxer::creationTime() const {
    for (const AVDictionary *metadata : {m_format->metadata, m_stream ? m_stream->metadata : nullptr}) {
        const AVDictionaryEntry *entry = av_dict_get(metadata, "creation_time", nullptr, 0);
        std::int64_t microseconds = 0;
        if (entry && av_parse_time(&microseconds, entry->value, 0) >= 0)
            return WallTime(std::chrono::milliseconds(microseconds / 1000));
    }
    return std::nullopt;
}

Result<Demuxer::Outcome> Demuxer::read(AVPacket &packet) {
    int result = av_read_frame(m_format.get(), &packet);
    while (result >= 0 && packet.stream_index != m_stream->index) { // not every demuxer heeds the discarding
        av_packet_unref(&packet);
        if (m_interruption.requested())
            return failure(reasonFor(AVERROR_EXIT, ErrorCode::FileUnreadable));
        result = av_read_frame(m_format.get(), &packet);
    }
    if (result >= 0) {
        m_failuresInARow = 0;
        return Outcome::Packet;
    }
    if (m_interruption.requested() || m_bytes->failedWith() != 0)
        return failure(reasonFor(result, ErrorCode::FileUnreadable));
    if (result == AVERROR_EOF || ++m_failuresInARow > mostFailuresInARow)
        return Outcome::End;
    return Outcome::Damaged;
}

bool Demuxer::seek(std::int64_t streamTime) {
    m_failuresInARow = 0;
    return av_seek_frame(m_format.get(), m_stream->index, streamTime, AVSEEK_FLAG_BACKWARD) >= 0;
}

} // namespace candor::source
