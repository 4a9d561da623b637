// SPDX-License-Identifier: GPL-3.0-or-later
#include "Options.h"

#include "common/ChosenDevices.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace candor::desktop {

namespace {

const QString noMicrophone = QStringLiteral("off");

void addOptions(QCommandLineParser &parser) {
    parser.setApplicationDescription(
        Options::tr("Job interviews, recorded and honestly measured, on this computer alone."));
    parser.addOptions({
        {{QStringLiteral("h"), QStringLiteral("help")}, Options::tr("Show this text.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, Options::tr("Show the version.")},
        {QStringLiteral("workspace"),
         Options::tr("Folder of the workspace: jobs, people, recordings. Default: CANDOR_WORKSPACE, else candor in the "
                     "data folder. An empty folder becomes a new workspace."),
         Options::tr("DIR")},
        {QStringLiteral("connection"),
         Options::tr("File that says where the workspace's PostgreSQL database is, instead of connection.json in its "
                     "folder."),
         Options::tr("FILE")},
        {QStringLiteral("camera"),
         Options::tr(
             "Camera to begin with, by its name or id (\"candorctl devices\" lists them), or a clip in its place."),
         Options::tr("NAME|file:PATH")},
        {QStringLiteral("microphone"), Options::tr("Microphone to begin with, likewise; off: none."),
         Options::tr("NAME|file:PATH|off")},
        {QStringLiteral("demo"),
         Options::tr(
             "Work with an invented company in a workspace of its own; the sample interview plays as camera and "
             "microphone.")},
        {QStringLiteral("role"),
         Options::tr(
             "With --demo: who sits at the window: recruiter (default), seeker, domain_expert, admin or guest."),
         Options::tr("ROLE")},
        {QStringLiteral("pictures"),
         Options::tr("With --demo: save a picture of every screen in light and dark, at 1280x800 and 1024x768, then "
                     "end. Needs no display."),
         Options::tr("DIR")},
    });
}

} // namespace

QString defaultWorkspace() {
    const QString fromEnvironment = qEnvironmentVariable("CANDOR_WORKSPACE");
    return fromEnvironment.isEmpty()
               ? QString(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % u"/candor")
               : fromEnvironment;
}

Result<Options> Options::read(const QStringList &arguments) {
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return failure(ErrorCode::InvalidArgument, parser.errorText());
    Options options;
    if (parser.isSet(QStringLiteral("help"))) {
        options.wish = Wish::Help;
        return options;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        options.wish = Wish::Version;
        return options;
    }
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       tr("\"%1\" is not understood here.").arg(parser.positionalArguments().constFirst()));
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.pictures = parser.value(QStringLiteral("pictures"));
    if (parser.isSet(QStringLiteral("pictures")) && (!options.demo || options.pictures.isEmpty()))
        return failure(ErrorCode::InvalidArgument, tr("--pictures DIR goes with --demo."));
    if (parser.isSet(QStringLiteral("role"))) {
        const auto role = roleFromName(parser.value(QStringLiteral("role")));
        if (!role || !options.demo)
            return failure(ErrorCode::InvalidArgument,
                           tr("--role recruiter, seeker, domain_expert, admin or guest goes with --demo."));
        options.role = *role;
    }
    const QString connection = parser.value(QStringLiteral("connection"));
    if (parser.isSet(QStringLiteral("connection")) && (connection.isEmpty() || options.demo))
        return failure(ErrorCode::InvalidArgument, tr("--connection needs a file, and does not go with --demo."));
    if (!connection.isEmpty())
        options.connectionFile = QDir::cleanPath(QDir::current().absoluteFilePath(connection));
    QString workspace = parser.value(QStringLiteral("workspace"));
    if (parser.isSet(QStringLiteral("workspace")) && workspace.isEmpty())
        return failure(ErrorCode::InvalidArgument, tr("--workspace needs a folder."));
    // The sample interview does not belong among a person's own sessions.
    if (workspace.isEmpty())
        workspace = options.demo ? QString(defaultWorkspace() % u"-demo") : defaultWorkspace();
    options.workspace = QDir::cleanPath(QDir::current().absoluteFilePath(workspace));
    options.chosen.camera = parser.value(QStringLiteral("camera"));
    options.chosen.microphone = parser.value(QStringLiteral("microphone"));
    const bool cameraIsFile = screens::isFileChoice(options.chosen.camera);
    const bool microphoneIsFile = screens::isFileChoice(options.chosen.microphone);
    const bool microphoneIsDevice =
        !options.chosen.microphone.isEmpty() && options.chosen.microphone != noMicrophone && !microphoneIsFile;
    if ((cameraIsFile && microphoneIsDevice) || (microphoneIsFile && !cameraIsFile && !options.chosen.camera.isEmpty()))
        return failure(ErrorCode::InvalidArgument,
                       tr("A file and a device cannot be recorded together: choose two files or two devices."));
    return options;
}

source::SourceChoice completed(const source::SourceChoice &named, const source::DeviceList &devices) {
    if (named.camera.isEmpty() && named.microphone.isEmpty())
        return named;
    const source::SourceChoice usual = screens::orUsualDevices({}, devices);
    source::SourceChoice result = named;
    if (named.microphone == noMicrophone)
        result.microphone.clear();
    else if (named.microphone.isEmpty())
        result.microphone = screens::isFileChoice(named.camera) ? named.camera : usual.microphone;
    if (named.camera.isEmpty() && !screens::isFileChoice(named.microphone))
        result.camera = usual.camera;
    return result;
}

QString Options::help() {
    QCommandLineParser parser;
    addOptions(parser);
    // Before there is an application, Qt's text knows no name of the program.
    return parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("candor"));
}

} // namespace candor::desktop
