// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "source/SourceChoice.h"

#include <QCoreApplication>
#include <QString>

namespace candor::ctl {

/// Devices that were named on the command line, found.
class DeviceChoice {
    Q_DECLARE_TR_FUNCTIONS(DeviceChoice)

public:
    source::SourceChoice source; ///< by id
    QString camera;              ///< names for a person; empty: none
    QString microphone;

    /// Whether an option's value names a device, not a file.
    [[nodiscard]] static bool isDevice(const QString &value);
    /// The devices of that name; `microphone` empty: the default one, "off": none. Errors: DeviceMissing (without a
    /// detail: there is no microphone at all), InvalidArgument.
    [[nodiscard]] static Result<DeviceChoice> find(const QString &camera, const QString &microphone);
    /// What is going to be recorded, in words.
    [[nodiscard]] QString describe() const;
};

} // namespace candor::ctl
