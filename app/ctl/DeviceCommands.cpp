// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"

#include "source/SystemDeviceWatch.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace candor::ctl {

namespace {

class DeviceCommands {
    Q_DECLARE_TR_FUNCTIONS(DeviceCommands)

public:
    static int devices(const QStringList &arguments);

private:
    static QJsonArray toJson(const source::DeviceList &devices);
    static QString toText(const source::DeviceList &devices);
};

QJsonArray DeviceCommands::toJson(const source::DeviceList &devices) {
    QJsonArray result;
    for (const source::CameraDevice &camera : devices.cameras) {
        QJsonArray formats;
        for (const PictureFormat &format : camera.formats) {
            QJsonObject object{{QStringLiteral("width"), format.size.width},
                               {QStringLiteral("height"), format.size.height}};
            object.insert(QStringLiteral("frame_rate"),
                          format.frameRate > 0 ? QJsonValue(format.frameRate) : QJsonValue(QJsonValue::Null));
            formats.append(object);
        }
        result.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("camera")},
                                  {QStringLiteral("id"), camera.id},
                                  {QStringLiteral("name"), camera.name},
                                  {QStringLiteral("formats"), formats}});
    }
    for (const source::MicrophoneDevice &microphone : devices.microphones) {
        result.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("microphone")},
                                  {QStringLiteral("id"), microphone.id},
                                  {QStringLiteral("name"), microphone.name},
                                  {QStringLiteral("default"), microphone.isDefault}});
    }
    return result;
}

QString DeviceCommands::toText(const source::DeviceList &devices) {
    QStringList lines;
    lines << (devices.cameras.empty() ? tr("There is no camera.") : tr("Cameras"));
    for (const source::CameraDevice &camera : devices.cameras) {
        lines << u"  " % camera.name << u"    " % camera.id;
        QStringList formats;
        for (const PictureFormat &format : camera.formats) {
            const QString size = QStringLiteral("%1x%2").arg(format.size.width).arg(format.size.height);
            formats << (format.frameRate > 0 ? tr("%1 at %2").arg(size).arg(format.frameRate) : size);
        }
        if (!formats.isEmpty())
            lines << u"    " % formats.join(QStringLiteral(", "));
    }
    lines << (devices.microphones.empty() ? tr("There is no microphone.") : tr("Microphones"));
    for (const source::MicrophoneDevice &microphone : devices.microphones) {
        lines << u"  " % (microphone.isDefault ? tr("%1 (default)").arg(microphone.name) : microphone.name)
              << u"    " % microphone.id;
    }
    return lines.join(u'\n');
}

int DeviceCommands::devices(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Lists the cameras and microphones that are there, with the names and ids that record takes."));
    parser.addOption({QStringLiteral("json"), tr("Print one JSON array on standard output.")});
    if (const auto exitCode = CommandLine::parse(parser, QStringLiteral("devices"), arguments, {}))
        return *exitCode;
    const source::DeviceList devices = source::SystemDeviceWatch().devices();
    if (parser.isSet(QStringLiteral("json")))
        CommandLine::print(toJson(devices));
    else
        CommandLine::print(toText(devices));
    return done;
}

} // namespace

int runDevices(const QStringList &arguments) { return DeviceCommands::devices(arguments); }

} // namespace candor::ctl
