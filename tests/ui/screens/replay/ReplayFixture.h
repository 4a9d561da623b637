// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NumberedSession.h"

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "source/Devices.h"

#include <QTemporaryDir>

namespace candor::tests {

/// How long something is waited for that comes at once on an idle machine.
inline constexpr int patience = 20000;

/// A replay needs no devices.
class NoDevices final : public source::DeviceWatch {
public:
    [[nodiscard]] source::DeviceList devices() const override { return {}; }
};

/// What a replay works with, and a folder for sessions.
struct ReplayFixture {
    ReplayFixture();

    /// Records a session.
    [[nodiscard]] QString session(const QString &name, const NumberedPlan &plan = {}) const;

    QTemporaryDir folder;
    SystemClock clock;
    NoDevices devices;
    screens::AsyncRunner jobs;
    screens::ScreenContext context;
};

/// Puts bytes in a file's middle.
void damage(const QString &file);

} // namespace candor::tests
