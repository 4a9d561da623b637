// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipReader.h"

#include <stdexcept>
#include <string>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace candor::testing {

namespace {

struct Free {
    void operator()(AVFormatContext *context) const { avformat_close_input(&context); }
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
};

void require(bool holds, const std::string &what) {
    if (!holds)
        throw std::runtime_error(what);
}

} // namespace

struct ClipReader::State {
    std::unique_ptr<AVFormatContext, Free> container;
    std::unique_ptr<AVCodecContext, Free> decoder;
    std::unique_ptr<AVPacket, Free> packet;
    int stream = -1;
    std::optional<std::int64_t> firstTime;
};

ClipReader::ClipReader(const std::filesystem::path &path) : m_state(std::make_unique<State>()) {
    AVFormatContext *container = nullptr;
    require(avformat_open_input(&container, path.c_str(), nullptr, nullptr) == 0, "cannot open " + path.string());
    m_state->container.reset(container);
    require(avformat_find_stream_info(container, nullptr) >= 0, "no streams in " + path.string());
    const AVCodec *codec = nullptr;
    m_state->stream = av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, &codec, 0);
    require(m_state->stream >= 0, "no picture in " + path.string());
    m_state->decoder.reset(avcodec_alloc_context3(codec));
    AVCodecContext *decoder = m_state->decoder.get();
    decoder->thread_count = 1;
    avcodec_parameters_to_context(decoder, container->streams[m_state->stream]->codecpar);
    require(avcodec_open2(decoder, codec, nullptr) == 0, "no decoder for " + path.string());
    m_state->packet.reset(av_packet_alloc());
}

ClipReader::~ClipReader() = default;

std::optional<ClipPicture> ClipReader::next() {
    const std::shared_ptr<AVFrame> frame(av_frame_alloc(), [](AVFrame *owned) { av_frame_free(&owned); });
    while (avcodec_receive_frame(m_state->decoder.get(), frame.get()) < 0) {
        AVPacket *packet = m_state->packet.get();
        const bool more = av_read_frame(m_state->container.get(), packet) >= 0;
        if (!more) {
            if (avcodec_send_packet(m_state->decoder.get(), nullptr) < 0)
                return std::nullopt;
            continue;
        }
        if (packet->stream_index == m_state->stream)
            avcodec_send_packet(m_state->decoder.get(), packet);
        av_packet_unref(packet);
    }
    require(frame->format == AV_PIX_FMT_YUV420P || frame->format == AV_PIX_FMT_YUVJ420P, "not 4:2:0");
    if (!m_state->firstTime)
        m_state->firstTime = frame->best_effort_timestamp;
    ClipPicture clip;
    clip.picture.size = {frame->width, frame->height};
    clip.picture.matrix = frame->colorspace == AVCOL_SPC_BT709 ? ColourMatrix::Bt709 : ColourMatrix::Bt601;
    clip.picture.fullRange = frame->color_range == AVCOL_RANGE_JPEG;
    for (std::size_t i = 0; i < 3; ++i) {
        clip.picture.planes[i] = frame->data[i];
        clip.picture.strides[i] = frame->linesize[i];
    }
    clip.picture.owner = frame;
    const AVRational unit = m_state->container->streams[m_state->stream]->time_base;
    clip.mediaTime =
        MediaTime(av_rescale_q(frame->best_effort_timestamp - *m_state->firstTime, unit, AVRational{1, 1'000'000'000}));
    return clip;
}

} // namespace candor::testing
