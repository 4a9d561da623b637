// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Devices.h"

#include <memory>

namespace candor::source {

/// The machine's cameras (GstDeviceMonitor: V4L2 and PipeWire, each camera once) and microphones (QMediaDevices). Needs
/// an event loop on its thread to notice changes; devices() knows what is there from the first call on.
class SystemDeviceWatch final : public DeviceWatch {
    Q_OBJECT

public:
    explicit SystemDeviceWatch(QObject *parent = nullptr);
    ~SystemDeviceWatch() override;

    [[nodiscard]] DeviceList devices() const override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace candor::source
