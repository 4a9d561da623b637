// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/CameraDirectory.h"
#include "source/GStreamerPointer.h"
#include "source/LiveQueue.h"
#include "source/PictureConverter.h"

#include "model/Clock.h"

#include <gst/app/gstappsink.h>

#include <optional>

namespace candor::source {

/// What a GStreamer error of a camera means: DeviceMissing, DeviceBusy or DeviceFailed.
[[nodiscard]] ErrorCode cameraErrorOf(const GError &error, const QString &debug);

/// A camera that is running: raw or JPEG pictures in, upright 4:2:0 pictures with their time out.
class CameraPipeline {
public:
    /// Starts the camera in that mode (empty: whatever it delivers). It must be there now: PLAYING on an absent node
    /// never returns. Errors: DeviceFailed, DeviceBusy.
    static Result<std::unique_ptr<CameraPipeline>> start(const CameraOffer &offer, std::optional<CameraMode> mode,
                                                         const Clock &clock);
    ~CameraPipeline();

    /// The next picture; empty where none came within `longestWait`. Errors: DeviceMissing, DeviceBusy, DeviceFailed.
    Result<std::optional<LivePicture>> pull(std::chrono::milliseconds longestWait, PictureConverter &converter);

    /// Size and rate of the pictures that come; known with the first.
    [[nodiscard]] const std::optional<PictureFormat> &format() const { return m_format; }

private:
    explicit CameraPipeline(const Clock &clock) : m_clock(clock) {}
    Result<LivePicture> take(GStreamerPointer<GstSample> sample, PictureConverter &converter);
    [[nodiscard]] std::optional<Error> takeError() const;

    const Clock &m_clock;
    QString m_name;
    GStreamerPointer<GstElement> m_pipeline;
    GStreamerPointer<GstAppSink> m_sink;
    GStreamerPointer<GstBus> m_bus;
    std::optional<PictureFormat> m_format;
};

} // namespace candor::source
