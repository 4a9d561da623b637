// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeviceChoice.h"

#include "source/SystemDeviceWatch.h"

#include <QFileInfo>

#include <algorithm>

namespace candor::ctl {

bool DeviceChoice::isDevice(const QString &value) {
    return !value.isEmpty() && value != u"off" && !value.startsWith(QStringLiteral("file:"));
}

Result<DeviceChoice> DeviceChoice::find(const QString &camera, const QString &microphone) {
    const auto fail = [](const Error &error, const QString &option) -> Error {
        if (QFileInfo(error.detail).isFile())
            return {
                ErrorCode::InvalidArgument,
                tr("--%1 takes a device's name or file:PATH. To read a file: --%1 file:%2").arg(option, error.detail)};
        if (error.code == ErrorCode::InvalidArgument)
            return {ErrorCode::InvalidArgument,
                    tr("\"%1\" fits several devices. \"candorctl devices\" lists their full names and ids.")
                        .arg(error.detail)};
        return error;
    };
    const source::DeviceList devices = source::SystemDeviceWatch().devices();
    DeviceChoice choice;
    if (!camera.isEmpty()) {
        const auto found = source::findCamera(devices, camera);
        if (!found)
            return failure(fail(found.error(), QStringLiteral("camera")));
        choice.source.camera = found->id;
        choice.camera = found->name;
    }
    if (microphone == u"off")
        return choice;
    if (!microphone.isEmpty()) {
        const auto found = source::findMicrophone(devices, microphone);
        if (!found)
            return failure(fail(found.error(), QStringLiteral("microphone")));
        choice.source.microphone = found->id;
        choice.microphone = found->name;
        return choice;
    }
    const auto standard = std::find_if(devices.microphones.begin(), devices.microphones.end(),
                                       [](const auto &device) { return device.isDefault; });
    if (standard == devices.microphones.end())
        return failure(ErrorCode::DeviceMissing);
    choice.source.microphone = standard->id;
    choice.microphone = standard->name;
    return choice;
}

QString DeviceChoice::describe() const {
    return tr("camera: %1\nmicrophone: %2")
        .arg(camera.isEmpty() ? tr("off") : camera, microphone.isEmpty() ? tr("off") : microphone);
}

} // namespace candor::ctl
