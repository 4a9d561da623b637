// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "model/Clock.h"
#include "source/Devices.h"

#include <QTemporaryDir>

namespace candor::tests {

/// Devices that a test plugs in and out.
class FixedDevices final : public source::DeviceWatch {
public:
    [[nodiscard]] source::DeviceList devices() const override { return m_devices; }
    void set(source::DeviceList devices) {
        m_devices = std::move(devices);
        emit changed();
    }

private:
    source::DeviceList m_devices;
};

/// What a screen works with, on a workspace of its own. `modelsBelow`: a build's folder.
struct ScreenFixture {
    explicit ScreenFixture(const QString &modelsBelow);
    ~ScreenFixture();

    /// One camera and one microphone are there.
    void plugIn();
    /// Waits until no job runs.
    [[nodiscard]] bool jobsDone();

    QTemporaryDir folder;
    SystemClock clock;
    FixedDevices devices;
    screens::AsyncRunner jobs;
    screens::ScreenContext context;
};

} // namespace candor::tests
