// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Remuxer.h"

#include <cmath>

namespace candor::record {

namespace {

constexpr int packetsBetweenProgress = 256;
constexpr int aacFrame = 1024;

/// The muxer of the finished file. The mp4 muxer reads the file again when it moves the index to the front.
class Output {
public:
    Output(const FileDescriptor &file, Container container) : m_file(&file), m_io(file, true) {
        avformat_alloc_output_context2(&m_format, nullptr, container == Container::WebM ? "webm" : "mp4", nullptr);
        av_log_set_level(AV_LOG_QUIET); // what goes wrong is told through Error
        m_format->pb = m_io.context();
        m_format->flags |= AVFMT_FLAG_CUSTOM_IO;
        m_format->opaque = this;
        m_format->io_open = &Output::openAgain;
        m_format->io_close2 = [](AVFormatContext *, AVIOContext *) { return 0; };
        m_format->avoid_negative_ts = AVFMT_AVOID_NEG_TS_DISABLED;
    }
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;
    ~Output() { avformat_free_context(m_format); }

    [[nodiscard]] AVFormatContext *get() const { return m_format; }
    AVStream *copyStream(const AVStream *source) {
        auto *stream = avformat_new_stream(m_format, nullptr);
        avcodec_parameters_copy(stream->codecpar, source->codecpar);
        stream->codecpar->codec_tag = 0;
        stream->time_base = source->time_base;
        stream->avg_frame_rate = source->avg_frame_rate;
        return stream;
    }
    Result<void> checked(int result) const {
        const int number = m_io.failureNumber() != 0 ? m_io.failureNumber() : m_again ? m_again->failureNumber() : 0;
        if (number != 0)
            return failure(systemError(number, QStringLiteral("recording")));
        if (result < 0)
            return failure(ErrorCode::WriteFailed, mediaErrorText(result));
        return {};
    }

private:
    static int openAgain(AVFormatContext *format, AVIOContext **context, const char *, int flags, AVDictionary **) {
        auto *output = static_cast<Output *>(format->opaque);
        if (flags & AVIO_FLAG_WRITE)
            return AVERROR(EPERM);
        output->m_again = std::make_unique<MediaIo>(*output->m_file, false);
        *context = output->m_again->context();
        return 0;
    }

    const FileDescriptor *m_file;
    MediaIo m_io;
    std::unique_ptr<MediaIo> m_again;
    AVFormatContext *m_format = nullptr;
};

/// AAC's packets follow each other without holes; Matroska's whole milliseconds blur that.
class SoundTimes {
public:
    explicit SoundTimes(const AVStream *source) : m_source(source) {}

    void restore(AVPacket &packet, AVRational timeBase) {
        if (m_source->codecpar->codec_id != AV_CODEC_ID_AAC)
            return av_packet_rescale_ts(&packet, m_source->time_base, timeBase);
        const AVRational samples{1, m_source->codecpar->sample_rate};
        const auto blurred = av_rescale_q(packet.pts, m_source->time_base, samples);
        const auto tolerance = m_source->codecpar->sample_rate / 500;
        const auto exact = std::abs(blurred - m_next) <= tolerance ? m_next : blurred;
        m_next = exact + aacFrame;
        packet.pts = packet.dts = exact;
        packet.duration = aacFrame;
        av_packet_rescale_ts(&packet, samples, timeBase);
    }

private:
    const AVStream *m_source;
    std::int64_t m_next = 0;
};

Result<void> copyPackets(MediaReader &reader, Output &output, const MediaScan &source, const ByteProgress &progress) {
    AVStream *picture = source.pictureTimes.empty() ? nullptr : output.copyStream(reader.pictureStream());
    AVStream *sound = source.soundPackets == 0 ? nullptr : output.copyStream(reader.soundStream());
    if (sound && reader.soundStream()->codecpar->codec_id == AV_CODEC_ID_AAC) {
        sound->time_base = {1, reader.soundStream()->codecpar->sample_rate};
        sound->codecpar->frame_size = aacFrame;
    }
    AVDictionary *options = nullptr;
    av_dict_set(&options, "movflags", "faststart", 0);
    const int header = avformat_write_header(output.get(), &options);
    av_dict_free(&options);
    if (auto done = output.checked(header); !done)
        return done;
    SoundTimes soundTimes(reader.soundStream());
    const PacketPointer packet(av_packet_alloc());
    std::size_t pictures = 0;
    for (int count = 0; reader.next(packet.get()); ++count) {
        if (reader.pictureStream() && packet->stream_index == reader.pictureStream()->index) {
            if (pictures == source.pictureTimes.size())
                continue;
            // The last picture's duration is known to nobody but the scan.
            const auto time = source.pictureTimes[pictures++];
            const auto end = pictures < source.pictureTimes.size()
                                 ? source.pictureTimes[pictures]
                                 : static_cast<std::int64_t>(std::lround(source.pictureEnd() * 1000));
            packet->pts = packet->dts = time;
            packet->duration = end - time;
            packet->stream_index = picture->index;
            av_packet_rescale_ts(packet.get(), AVRational{1, 1000}, picture->time_base);
        } else if (sound) {
            soundTimes.restore(*packet, sound->time_base);
            const auto delay = matroskaDelay(*sound->codecpar, sound->time_base);
            packet->pts += delay;
            packet->dts += delay;
            packet->stream_index = sound->index;
        } else {
            continue;
        }
        packet->pos = -1;
        const int written = av_interleaved_write_frame(output.get(), packet.get());
        if (auto done = output.checked(written); !done)
            return done;
        if (count % packetsBetweenProgress == 0 && progress && !progress(reader.position(), reader.size()))
            return failure(ErrorCode::Cancelled);
    }
    const int trailer = av_write_trailer(output.get());
    return output.checked(trailer);
}

Result<void> decodeEnds(const Folder &folder, const QString &name, Container container, const MediaScan &source) {
    for (const auto wanted : {source.pictureTimes.front(), source.pictureTimes.back()}) {
        auto file = folder.openForReading(name);
        if (!file)
            return failure(file.error());
        auto reader = MediaReader::open(std::move(*file), mediaFormat(container), name);
        if (!reader)
            return failure(reader.error());
        const auto *stream = (*reader)->pictureStream();
        if (!stream)
            return failure(ErrorCode::DecodeFailed, name);
        const auto timeBase = stream->time_base;
        bool found = false;
        const auto from = av_rescale_q(wanted, AVRational{1, 1000}, timeBase);
        const auto decoded = (*reader)->decodePictures(from, [&](const AVFrame &frame) {
            found = frame.pts != AV_NOPTS_VALUE && av_rescale_q(frame.pts, timeBase, AVRational{1, 1000}) == wanted;
            return !found;
        });
        if (!decoded)
            return failure(decoded.error());
        if (!found)
            return failure(ErrorCode::DecodeFailed, QStringLiteral("%1: picture at %2 ms").arg(name).arg(wanted));
    }
    return {};
}

} // namespace

QString recordingName(Container container) {
    return container == Container::WebM ? QStringLiteral("recording.webm") : QStringLiteral("recording.mp4");
}

MediaFormat mediaFormat(Container container) {
    return container == Container::WebM ? MediaFormat::Matroska : MediaFormat::Mp4;
}

Result<void> compareMedia(const Folder &folder, const QString &name, Container container, const MediaScan &source,
                          const ByteProgress &progress) {
    auto file = folder.openForReading(name);
    if (!file)
        return failure(file.error());
    const auto copy = scanMedia(std::move(*file), mediaFormat(container), name, progress);
    if (!copy)
        return failure(copy.error());
    if (copy->pictureTimes != source.pictureTimes || copy->soundPackets != source.soundPackets)
        return failure(ErrorCode::SessionDamaged,
                       QStringLiteral("%1: %2 pictures and %3 sound packets instead of %4 and %5, or other times")
                           .arg(name)
                           .arg(copy->pictureTimes.size())
                           .arg(copy->soundPackets)
                           .arg(source.pictureTimes.size())
                           .arg(source.soundPackets));
    return source.pictureTimes.empty() ? Result<void>() : decodeEnds(folder, name, container, source);
}

Result<void> remux(const Folder &folder, const MediaScan &source, Container container, const ByteProgress &progress) {
    auto file = folder.openForReading(names::workingMedia);
    if (!file)
        return failure(file.error());
    auto reader = MediaReader::open(std::move(*file), MediaFormat::Matroska, names::workingMedia);
    if (!reader)
        return failure(reader.error());
    const auto name = recordingName(container);
    auto part = ReplacedFile::begin(folder, name);
    if (!part)
        return failure(part.error());
    {
        Output output(part->descriptor(), container);
        if (auto copied = copyPackets(**reader, output, source, progress); !copied)
            return copied;
    }
    if (auto synced = part->sync(); !synced)
        return synced;
    if (auto same = compareMedia(folder, name + names::partSuffix, container, source, {}); !same)
        return same;
    return part->commit();
}

} // namespace candor::record
