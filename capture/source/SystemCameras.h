// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/CameraDirectory.h"
#include "source/GStreamerPointer.h"

namespace candor::source {

/// The machine's cameras, as GStreamer's device monitor knows them. A camera that V4L2 and PipeWire both offer is
/// listed once, through V4L2, which says when it is busy and stamps its pictures in the kernel.
class SystemCameras final : public CameraDirectory {
public:
    SystemCameras();
    ~SystemCameras() override;

    [[nodiscard]] std::vector<CameraOffer> cameras() override;
    /// Whether something came or went since the last question.
    [[nodiscard]] bool takeChanged();

private:
    GStreamerPointer<GstDeviceMonitor> m_monitor;
    bool m_started = false;
    bool m_changed = false;
};

} // namespace candor::source
