// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/VideoEncoder.h"

extern "C" {
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <limits>

namespace candor::record {

namespace {

constexpr int silence = AV_LOG_TRACE;           // what goes wrong is told through Error
constexpr std::int64_t keyFrameInterval = 1000; // milliseconds
constexpr double usualFrameRate = 30;
constexpr int largestForOneThread = 1280 * 720;
constexpr double vp8BitsPerPixelAndSecond = 2.7; // 2.5 Mbit/s at 1280x720

void setColours(AVCodecContext &context, ColourMeaning meaning) {
    const bool modern = meaning.matrix == ColourMatrix::Bt709;
    context.colorspace = modern ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
    context.color_primaries = modern ? AVCOL_PRI_BT709 : AVCOL_PRI_SMPTE170M;
    context.color_trc = modern ? AVCOL_TRC_BT709 : AVCOL_TRC_SMPTE170M;
    context.color_range = meaning.fullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
}

/// The picture's planes as they lie, kept alive by the frame.
Result<FramePointer> wrapped(const Picture &picture) {
    FramePointer frame(av_frame_alloc());
    auto *owner = new std::shared_ptr<const void>(picture.owner);
    const auto release = [](void *opaque, std::uint8_t *) {
        delete static_cast<std::shared_ptr<const void> *>(opaque);
    };
    frame->width = picture.size.width;
    frame->height = picture.size.height;
    frame->format = AV_PIX_FMT_YUV420P;
    for (std::size_t plane = 0; plane < picture.planes.size(); ++plane) {
        frame->data[plane] = const_cast<std::uint8_t *>(picture.planes[plane]); // encoders only read
        frame->linesize[plane] = picture.strides[plane];
    }
    const auto size = static_cast<std::size_t>(picture.strides[0]) * static_cast<std::size_t>(picture.size.height);
    frame->buf[0] = av_buffer_create(frame->data[0], size, release, owner, AV_BUFFER_FLAG_READONLY);
    if (!frame->buf[0]) {
        delete owner;
        return failure(ErrorCode::EncodeFailed, QStringLiteral("out of memory"));
    }
    return frame;
}

int swsMatrix(ColourMatrix matrix) { return matrix == ColourMatrix::Bt709 ? SWS_CS_ITU709 : SWS_CS_ITU601; }

} // namespace

void VideoEncoder::ScalerDeleter::operator()(SwsContext *context) const { sws_freeContext(context); }

VideoEncoder::VideoEncoder(CodecContext context, ColourMeaning meaning)
    : m_context(std::move(context)), m_meaning(meaning), m_packet(av_packet_alloc()) {}

Result<VideoEncoder> VideoEncoder::open(const PictureFormat &format, Container container, ColourMeaning meaning) {
    const bool vp8 = container == Container::WebM;
    if (vp8)
        meaning = {};
    const char *name = vp8 ? "libvpx" : "libx264";
    const auto *codec = avcodec_find_encoder_by_name(name);
    if (!codec)
        return failure(ErrorCode::EncodeFailed, QString::fromLatin1(name));
    CodecContext context(avcodec_alloc_context3(codec));
    context->width = format.size.width;
    context->height = format.size.height;
    context->pix_fmt = AV_PIX_FMT_YUV420P;
    context->time_base = {1, 1000};
    context->framerate = av_d2q(format.frameRate > 0 ? format.frameRate : usualFrameRate, 100'000);
    context->gop_size = std::numeric_limits<int>::max(); // key frames are forced, by time
    context->max_b_frames = 0;
    // A second thread cuts each picture in two, which costs a fifth more; it is worth that where pictures are large.
    context->thread_count = format.size.width * format.size.height > largestForOneThread ? 2 : 1;
    context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    context->log_level_offset = silence;
    setColours(*context, meaning);
    void *options = context->priv_data;
    if (vp8) {
        const double pixels = static_cast<double>(format.size.width) * format.size.height;
        // libvpx's threads wait for each other by spinning, which costs more than a second thread brings, most of all
        // where other programs want the cores too.
        context->thread_count = 1;
        context->bit_rate =
            static_cast<std::int64_t>(std::clamp(pixels * vp8BitsPerPixelAndSecond, 400'000.0, 8'000'000.0));
        av_opt_set(options, "deadline", "realtime", 0);
        av_opt_set_int(options, "cpu-used", 8, 0);
        av_opt_set_int(options, "lag-in-frames", 0, 0);
        av_opt_set_int(options, "auto-alt-ref", 0, 0);
    } else {
        av_opt_set(options, "preset", "veryfast", 0);
        av_opt_set(options, "tune", "zerolatency", 0);
        av_opt_set_double(options, "crf", 23, 0);
        av_opt_set_int(options, "forced-idr", 1, 0);
        av_opt_set(options, "x264-params", "scenecut=0", 0);
    }
    if (const int opened = avcodec_open2(context.get(), codec, nullptr); opened < 0)
        return failure(ErrorCode::EncodeFailed,
                       QString(QString::fromLatin1(name) + QStringLiteral(": ") + mediaErrorText(opened)));
    return VideoEncoder(std::move(context), meaning);
}

Result<FramePointer> VideoEncoder::converted(const Picture &picture) {
    const ColourMeaning source{picture.matrix, picture.fullRange};
    const auto size = picture.size;
    if (!m_scaler || m_scalerSource != source) {
        m_scaler.reset(sws_getContext(size.width, size.height, AV_PIX_FMT_YUV420P, size.width, size.height,
                                      AV_PIX_FMT_YUV420P, SWS_BILINEAR, nullptr, nullptr, nullptr));
        m_scalerSource = source;
        if (!m_scaler)
            return failure(ErrorCode::EncodeFailed, QStringLiteral("colours cannot be converted"));
        constexpr int one = 1 << 16;
        sws_setColorspaceDetails(m_scaler.get(), sws_getCoefficients(swsMatrix(source.matrix)),
                                 source.fullRange ? 1 : 0, sws_getCoefficients(swsMatrix(m_meaning.matrix)),
                                 m_meaning.fullRange ? 1 : 0, 0, one, one);
    }
    FramePointer frame(av_frame_alloc());
    frame->width = size.width;
    frame->height = size.height;
    frame->format = AV_PIX_FMT_YUV420P;
    if (av_frame_get_buffer(frame.get(), 0) < 0 ||
        sws_scale(m_scaler.get(), picture.planes.data(), picture.strides.data(), 0, size.height, frame->data,
                  frame->linesize) < 0)
        return failure(ErrorCode::EncodeFailed, QStringLiteral("colours cannot be converted"));
    return frame;
}

Result<void> VideoEncoder::encode(const VideoFrame &frame, const PacketSink &sink) {
    const auto &picture = frame.picture;
    const auto time = std::chrono::round<std::chrono::milliseconds>(frame.stamp.mediaTime).count();
    if (picture.size != PictureSize{m_context->width, m_context->height} || !picture.planes[0])
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a picture of another size"));
    if (time < 0 || (m_lastTime && time <= *m_lastTime))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a picture's time does not increase"));
    const bool same = ColourMeaning{picture.matrix, picture.fullRange} == m_meaning;
    auto input = same ? wrapped(picture) : converted(picture);
    if (!input)
        return failure(input.error());
    auto &raw = **input;
    raw.pts = time;
    raw.colorspace = m_context->colorspace;
    raw.color_range = m_context->color_range;
    if (!m_lastTime || time - m_lastKeyTime >= keyFrameInterval) {
        raw.pict_type = AV_PICTURE_TYPE_I;
        m_lastKeyTime = time;
    }
    m_lastTime = time;
    return encodeFrame(*m_context, &raw, *m_packet, sink);
}

Result<void> VideoEncoder::flush(const PacketSink &sink) {
    return m_lastTime ? encodeFrame(*m_context, nullptr, *m_packet, sink) : Result<void>();
}

} // namespace candor::record
