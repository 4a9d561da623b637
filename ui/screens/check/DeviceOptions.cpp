// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/DeviceOptions.h"

#include "common/ChosenDevices.h"

#include <QCoreApplication>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr PictureSize usualSizes[] = {{1920, 1080}, {1280, 720}, {640, 480}};

class OptionTexts {
    Q_DECLARE_TR_FUNCTIONS(OptionTexts)

public:
    static QString absent(const QString &name) { return tr("%1 (not there)").arg(name); }
    static QString file(const QString &name) { return tr("File %1").arg(name); }
    static QString noCamera() { return tr("No camera"); }
    static QString noMicrophone() { return tr("No microphone"); }
    static QString usual() { return tr("Usual"); }
};

template<typename Device, typename Found>
std::vector<DeviceOption> options(const std::vector<Device> &devices, const Found &chosen, const QString &wanted,
                                  const QString &wantedName, const QString &remembered) {
    std::vector<DeviceOption> result;
    for (const Device &device : devices) {
        // A person may have named the device on the command line; its line keeps what they wrote.
        const bool isChosen = chosen && chosen->id == device.id;
        result.push_back({isChosen ? wanted : device.id, device.name, true});
    }
    if (isFileChoice(wanted))
        result.push_back({wanted, OptionTexts::file(wantedName), true});
    else if (!wanted.isEmpty() && !chosen)
        result.push_back({wanted, OptionTexts::absent(remembered.isEmpty() ? wanted : remembered), false});
    return result;
}

} // namespace

QString sizeWords(PictureSize size) { return QStringLiteral("%1\u00d7%2").arg(size.width).arg(size.height); }

std::vector<DeviceOption> cameraOptions(const source::DeviceList &devices, const QString &chosen,
                                        const QString &remembered) {
    source::SourceChoice choice;
    choice.camera = chosen;
    auto result =
        options(devices.cameras, source::findCamera(devices, chosen), chosen, cameraName(choice, devices), remembered);
    result.push_back({QString(), OptionTexts::noCamera(), true});
    return result;
}

std::vector<DeviceOption> microphoneOptions(const source::DeviceList &devices, const QString &chosen,
                                            const QString &remembered) {
    source::SourceChoice choice;
    choice.microphone = chosen;
    auto result = options(devices.microphones, source::findMicrophone(devices, chosen), chosen,
                          microphoneName(choice, devices), remembered);
    result.push_back({QString(), OptionTexts::noMicrophone(), true});
    return result;
}

std::vector<SizeOption> sizeOptions(const source::DeviceList &devices, const source::SourceChoice &chosen) {
    std::vector<SizeOption> result = {{std::nullopt, OptionTexts::usual()}};
    const auto add = [&result](PictureSize size) {
        const SizeOption option{size, sizeWords(size)};
        if (std::find(result.begin(), result.end(), option) == result.end())
            result.push_back(option);
    };
    const auto camera = source::findCamera(devices, chosen.camera);
    if (camera && !camera->formats.empty()) {
        for (const PictureFormat &format : camera->formats)
            add(format.size);
    } else {
        for (const PictureSize size : usualSizes)
            add(size);
    }
    if (chosen.pictureSize)
        add(*chosen.pictureSize);
    return result;
}

} // namespace candor::screens
