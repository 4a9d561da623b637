// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/CameraPipeline.h"

#include <gst/video/video.h>

#include <algorithm>
#include <cerrno>

namespace candor::source {

namespace {

/// A driver that claims an older picture than this has stamped it with another clock.
constexpr auto oldestPicture = std::chrono::milliseconds(500);

QString capsOf(const CameraMode &mode) {
    QString caps = mode.jpeg ? QStringLiteral("image/jpeg") : QStringLiteral("video/x-raw");
    caps += QStringLiteral(",width=%1,height=%2").arg(mode.size.width).arg(mode.size.height);
    if (mode.rateNumerator > 0)
        caps += QStringLiteral(",framerate=%1/%2").arg(mode.rateNumerator).arg(mode.rateDenominator);
    return caps;
}

QString pipelineOf(const CameraOffer &offer, const std::optional<CameraMode> &mode) {
    QString text = offer.element;
    if (mode)
        text += u" ! " % capsOf(*mode);
    if (mode && mode->jpeg)
        text += QStringLiteral(" ! jpegdec");
    return text % QStringLiteral(" ! videoconvert ! video/x-raw,format=I420 ! "
                                 "appsink name=sink drop=false max-buffers=4 sync=false");
}

AVColorSpace colourSpaceOf(const GstVideoColorimetry &colorimetry) {
    switch (colorimetry.matrix) {
    case GST_VIDEO_COLOR_MATRIX_BT709:
        return AVCOL_SPC_BT709;
    case GST_VIDEO_COLOR_MATRIX_BT601:
        return AVCOL_SPC_SMPTE170M;
    default:
        return AVCOL_SPC_UNSPECIFIED;
    }
}

/// A mapped picture and what keeps it.
struct MappedPicture {
    GStreamerPointer<GstSample> sample;
    GstVideoFrame frame{};
    bool mapped = false;

    MappedPicture() = default;
    MappedPicture(const MappedPicture &) = delete;
    MappedPicture &operator=(const MappedPicture &) = delete;
    ~MappedPicture() {
        if (mapped)
            gst_video_frame_unmap(&frame);
    }
};

/// The picture where it lies, as the converter takes it; empty where memory has run out.
FramePointer frameOf(std::unique_ptr<MappedPicture> mapped) {
    FramePointer frame(av_frame_alloc());
    if (!frame)
        return frame;
    const GstVideoFrame &picture = mapped->frame;
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = GST_VIDEO_FRAME_WIDTH(&picture);
    frame->height = GST_VIDEO_FRAME_HEIGHT(&picture);
    for (int plane = 0; plane < 3; ++plane) {
        frame->data[plane] = static_cast<std::uint8_t *>(picture.data[plane]);
        frame->linesize[plane] = picture.info.stride[plane];
    }
    frame->colorspace = colourSpaceOf(picture.info.colorimetry);
    frame->color_range =
        picture.info.colorimetry.range == GST_VIDEO_COLOR_RANGE_0_255 ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    frame->buf[0] = av_buffer_create(
        frame->data[0], picture.info.size,
        [](void *kept, std::uint8_t *) { delete static_cast<MappedPicture *>(kept); }, mapped.get(),
        AV_BUFFER_FLAG_READONLY);
    if (!frame->buf[0])
        return {};
    static_cast<void>(mapped.release()); // the buffer deletes it
    return frame;
}

} // namespace

ErrorCode cameraErrorOf(const GError &error, const QString &debug) {
    const bool isResource = error.domain == GST_RESOURCE_ERROR;
    if ((isResource && error.code == GST_RESOURCE_ERROR_BUSY) || debug.contains(QString::fromUtf8(g_strerror(EBUSY))))
        return ErrorCode::DeviceBusy;
    if (isResource && error.code == GST_RESOURCE_ERROR_NOT_FOUND)
        return ErrorCode::DeviceMissing;
    return ErrorCode::DeviceFailed;
}

Result<std::unique_ptr<CameraPipeline>> CameraPipeline::start(const CameraOffer &offer, std::optional<CameraMode> mode,
                                                              const Clock &clock) {
    std::unique_ptr<CameraPipeline> camera(new CameraPipeline(clock));
    camera->m_name = offer.device.name;
    GError *problem = nullptr;
    GstElement *made =
        startGStreamer() ? gst_parse_launch(pipelineOf(offer, mode).toUtf8().constData(), &problem) : nullptr;
    const GStreamerPointer<GError> error(problem);
    if (made)
        camera->m_pipeline.reset(GST_ELEMENT(gst_object_ref_sink(made)));
    if (error || !made)
        return failure(ErrorCode::DeviceFailed, offer.device.name);
    camera->m_sink.reset(GST_APP_SINK(gst_bin_get_by_name(GST_BIN(made), "sink")));
    camera->m_bus.reset(gst_element_get_bus(made));
    // Arrivals are compared with time stamps, so both have to be of one clock.
    const GStreamerPointer<GstClock> systemClock(gst_system_clock_obtain());
    gst_pipeline_use_clock(GST_PIPELINE(made), systemClock.get());
    if (gst_element_set_state(made, GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
        return failure(camera->takeError().value_or(Error{ErrorCode::DeviceFailed, offer.device.name}));
    return camera;
}

CameraPipeline::~CameraPipeline() {
    if (m_pipeline)
        gst_element_set_state(m_pipeline.get(), GST_STATE_NULL);
}

std::optional<Error> CameraPipeline::takeError() const {
    const auto kinds = static_cast<GstMessageType>(GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
    const GStreamerPointer<GstMessage> message(gst_bus_pop_filtered(m_bus.get(), kinds));
    if (!message)
        return std::nullopt;
    if (GST_MESSAGE_TYPE(message.get()) == GST_MESSAGE_EOS)
        return Error{ErrorCode::DeviceFailed, m_name};
    GError *problem = nullptr;
    gchar *text = nullptr;
    gst_message_parse_error(message.get(), &problem, &text);
    const GStreamerPointer<GError> error(problem);
    const GStreamerPointer<gchar> debug(text);
    return Error{error ? cameraErrorOf(*error, QString::fromUtf8(text)) : ErrorCode::DeviceFailed, m_name};
}

Result<std::optional<LivePicture>> CameraPipeline::pull(std::chrono::milliseconds longestWait,
                                                        PictureConverter &converter) {
    const auto wait = std::chrono::nanoseconds(longestWait);
    GStreamerPointer<GstSample> sample(
        gst_app_sink_try_pull_sample(m_sink.get(), static_cast<GstClockTime>(wait.count())));
    if (sample) {
        auto picture = take(std::move(sample), converter);
        if (!picture)
            return failure(picture.error());
        return std::move(*picture);
    }
    if (auto error = takeError())
        return failure(std::move(*error));
    if (gst_app_sink_is_eos(m_sink.get()) != FALSE)
        return failure(ErrorCode::DeviceFailed, m_name);
    return std::nullopt;
}

Result<LivePicture> CameraPipeline::take(GStreamerPointer<GstSample> sample, PictureConverter &converter) {
    LivePicture live;
    live.arrived = live.captured = m_clock.monotonicNow();
    GstBuffer *buffer = gst_sample_get_buffer(sample.get());
    GstCaps *caps = gst_sample_get_caps(sample.get());
    GstVideoInfo info;
    if (!buffer || !caps || gst_video_info_from_caps(&info, caps) == FALSE)
        return failure(ErrorCode::DeviceFailed, m_name);

    if (GST_BUFFER_PTS_IS_VALID(buffer)) {
        const GStreamerPointer<GstClock> clock(gst_element_get_clock(m_pipeline.get()));
        const auto running = static_cast<std::int64_t>(gst_clock_get_time(clock.get())) -
                             static_cast<std::int64_t>(gst_element_get_base_time(m_pipeline.get()));
        const std::chrono::nanoseconds age(running - static_cast<std::int64_t>(GST_BUFFER_PTS(buffer)));
        if (age > std::chrono::nanoseconds::zero() && age < oldestPicture)
            live.captured -= age;
    }
    m_format = PictureFormat{{info.width, info.height},
                             info.fps_n > 0 && info.fps_d > 0 ? static_cast<double>(info.fps_n) / info.fps_d : 0};

    auto mapped = std::make_unique<MappedPicture>();
    mapped->sample = std::move(sample);
    mapped->mapped = gst_video_frame_map(&mapped->frame, &info, buffer, GST_MAP_READ) != FALSE;
    if (!mapped->mapped)
        return failure(ErrorCode::DeviceFailed, m_name);
    FramePointer frame = frameOf(std::move(mapped));
    if (!frame)
        return failure(ErrorCode::DeviceFailed, m_name);
    auto picture = converter.convert(std::move(frame), AVRational{info.par_n, info.par_d}, Orientation{});
    if (!picture)
        return failure(ErrorCode::DeviceFailed, m_name);
    live.picture = std::move(*picture);
    return live;
}

} // namespace candor::source
