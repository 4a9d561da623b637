// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ChosenDevices.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr QLatin1String filePrefix("file:");

class DeviceTexts {
    Q_DECLARE_TR_FUNCTIONS(DeviceTexts)

public:
    static QString both(const QString &camera, const QString &microphone) {
        if (camera.isEmpty() && microphone.isEmpty())
            return tr("No camera and no microphone");
        return (camera.isEmpty() ? tr("No camera") : camera) % QStringLiteral(", ") %
               (microphone.isEmpty() ? tr("no microphone") : microphone);
    }
};

template<typename Found>
QString nameOf(const QString &wanted, const Found &found) {
    if (wanted.isEmpty())
        return {};
    if (isFileChoice(wanted))
        return QFileInfo(wanted.mid(filePrefix.size())).fileName();
    return found ? found->name : wanted;
}

} // namespace

source::SourceChoice orUsualDevices(const source::SourceChoice &choice, const source::DeviceList &devices) {
    if (!choice.camera.isEmpty() || !choice.microphone.isEmpty())
        return choice;
    source::SourceChoice result = choice;
    if (!devices.cameras.empty())
        result.camera = devices.cameras.front().id;
    const auto usual = std::find_if(devices.microphones.begin(), devices.microphones.end(),
                                    [](const source::MicrophoneDevice &device) { return device.isDefault; });
    if (usual != devices.microphones.end())
        result.microphone = usual->id;
    else if (!devices.microphones.empty())
        result.microphone = devices.microphones.front().id;
    return result;
}

QString cameraName(const source::SourceChoice &choice, const source::DeviceList &devices) {
    return nameOf(choice.camera, source::findCamera(devices, choice.camera));
}

QString microphoneName(const source::SourceChoice &choice, const source::DeviceList &devices) {
    return nameOf(choice.microphone, source::findMicrophone(devices, choice.microphone));
}

bool isFileChoice(const QString &wanted) { return wanted.startsWith(filePrefix); }

QString deviceWords(const source::SourceChoice &choice, const source::DeviceList &devices) {
    return DeviceTexts::both(cameraName(choice, devices), microphoneName(choice, devices));
}

} // namespace candor::screens
