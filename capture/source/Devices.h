// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Session.h"

#include <QObject>
#include <QString>

#include <vector>

namespace candor::source {

/// A camera that is there now.
struct CameraDevice {
    QString id;                         ///< stays the same when it is plugged in again: "v4l2:..." or "pipewire:..."
    QString name;                       ///< for a person
    std::vector<PictureFormat> formats; ///< what it offers, largest first; empty where it does not tell

    bool operator==(const CameraDevice &) const = default;
};

/// A microphone that is there now.
struct MicrophoneDevice {
    QString id;
    QString name;
    bool isDefault = false;

    bool operator==(const MicrophoneDevice &) const = default;
};

/// What can be recorded from, in the order in which it is offered.
struct DeviceList {
    std::vector<CameraDevice> cameras;
    std::vector<MicrophoneDevice> microphones;

    bool operator==(const DeviceList &) const = default;
};

/// Knows the devices and notices their coming and going.
class DeviceWatch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is there now; never waits for a device.
    [[nodiscard]] virtual DeviceList devices() const = 0;

signals:
    void changed();
};

/// The one device that a person means: by its id, else by its exact name, else by a part of its name that only one has
/// (case does not matter). Errors: DeviceMissing, InvalidArgument where the name fits several.
[[nodiscard]] Result<CameraDevice> findCamera(const DeviceList &devices, const QString &wanted);
[[nodiscard]] Result<MicrophoneDevice> findMicrophone(const DeviceList &devices, const QString &wanted);

} // namespace candor::source
