// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/MediaLibrary.h"

extern "C" {
#include <libavutil/error.h>
#include <libavutil/mem.h>
}

#include <array>
#include <cerrno>
#include <unistd.h>

namespace candor::record {

namespace {
constexpr int ioBufferSize = 32 * 1024;
}

std::int64_t matroskaDelay(const AVCodecParameters &parameters, AVRational timeBase) {
    if (parameters.codec_id != AV_CODEC_ID_OPUS)
        return 0;
    return av_rescale_q(parameters.initial_padding, AVRational{1, parameters.sample_rate}, timeBase);
}

Result<void> encodeFrame(AVCodecContext &context, AVFrame *frame, AVPacket &packet, const PacketSink &sink) {
    if (const int sent = avcodec_send_frame(&context, frame); sent < 0)
        return failure(ErrorCode::EncodeFailed, mediaErrorText(sent));
    for (;;) {
        const int received = avcodec_receive_packet(&context, &packet);
        if (received == AVERROR(EAGAIN) || received == AVERROR_EOF)
            return {};
        if (received < 0)
            return failure(ErrorCode::EncodeFailed, mediaErrorText(received));
        if (auto taken = sink(&packet); !taken)
            return taken;
    }
}

QString mediaErrorText(int number) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(number, text.data(), text.size());
    return QString::fromUtf8(text.data());
}

MediaIo::MediaIo(const FileDescriptor &file, bool writable) : m_file(&file) {
    auto *buffer = static_cast<unsigned char *>(av_malloc(ioBufferSize));
    m_context.reset(avio_alloc_context(buffer, ioBufferSize, writable ? 1 : 0, this, &MediaIo::read,
                                       writable ? &MediaIo::write : nullptr, &MediaIo::seek));
}

int MediaIo::read(void *opaque, std::uint8_t *bytes, int size) {
    auto *io = static_cast<MediaIo *>(opaque);
    for (;;) {
        const auto count =
            pread(io->m_file->get(), bytes, static_cast<std::size_t>(size), static_cast<off_t>(io->m_position));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            io->m_failure = errno;
            return AVERROR(io->m_failure);
        }
        io->m_position += static_cast<std::uint64_t>(count);
        return count == 0 ? AVERROR_EOF : static_cast<int>(count);
    }
}

int MediaIo::write(void *opaque, std::uint8_t *bytes, int size) {
    auto *io = static_cast<MediaIo *>(opaque);
    int left = size;
    while (left > 0) {
        const auto count =
            pwrite(io->m_file->get(), bytes, static_cast<std::size_t>(left), static_cast<off_t>(io->m_position));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            if (io->m_failure == 0)
                io->m_failure = errno;
            return AVERROR(errno);
        }
        io->m_position += static_cast<std::uint64_t>(count);
        bytes += count;
        left -= static_cast<int>(count);
    }
    return size;
}

std::int64_t MediaIo::seek(void *opaque, std::int64_t offset, int whence) {
    auto *io = static_cast<MediaIo *>(opaque);
    const auto size = static_cast<std::int64_t>(io->m_file->size());
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return size;
    case SEEK_CUR:
        offset += static_cast<std::int64_t>(io->m_position);
        break;
    case SEEK_END:
        offset += size;
        break;
    default:
        break;
    }
    if (offset < 0)
        return AVERROR(EINVAL);
    io->m_position = static_cast<std::uint64_t>(offset);
    return offset;
}

} // namespace candor::record
