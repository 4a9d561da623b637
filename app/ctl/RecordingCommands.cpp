// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "DeviceChoice.h"
#include "RecordingRun.h"
#include "SummaryText.h"

#include "engine/TerminationSignals.h"
#include "record/SummaryJson.h"
#include "source/FileSource.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>

namespace candor::ctl {

namespace {

class RecordingCommands {
    Q_DECLARE_TR_FUNCTIONS(RecordingCommands)

public:
    static int record(const QStringList &arguments);
    static int analyze(const QStringList &arguments);

private:
    struct Request {
        source::FileSourceOptions files;
        std::optional<DeviceChoice> devices; ///< instead of files
        engine::RecordingOptions recording;
    };

    static QCommandLineOption outOption() {
        return {QStringLiteral("out"), tr("The session's folder; it must be new or empty."), tr("DIR")};
    }
    static QCommandLineOption telemetryOption() {
        return {QStringLiteral("telemetry"),
                tr("on (default) measures face, eyes, gaze, head and voice; off records picture and sound alone."),
                tr("on|off"), QStringLiteral("on")};
    }
    static QCommandLineOption pictureOption() {
        return {QStringLiteral("picture"),
                tr("Size of the picture: SD (640x480), HD (1280x720), FHD (1920x1080) or WxH; the picture is fitted in "
                   "with black bars. off records sound alone. Default: the size of what is recorded."),
                tr("SIZE")};
    }
    static QCommandLineOption containerOption() {
        return {QStringLiteral("container"), tr("mp4 (default; H.264 and AAC) or webm (VP8 and Opus)."), tr("mp4|webm"),
                QStringLiteral("mp4")};
    }
    static QCommandLineOption jsonOption() {
        return {QStringLiteral("json"), tr("Print one JSON object on standard output.")};
    }

    static Result<void> readCommon(const QCommandLineParser &parser, Request &request);
    static Result<void> readFiles(const QString &camera, const QString &microphone, source::FileSourceOptions &files);
    static Result<Request> readRecord(const QCommandLineParser &parser);
    static Result<Request> readAnalyze(const QCommandLineParser &parser);
    static Result<SessionSummary> run(Request request, Announce announce);
    static int report(const QString &folder, const SessionSummary &summary, bool json);
};

Result<void> RecordingCommands::readCommon(const QCommandLineParser &parser, Request &request) {
    request.recording.folder = parser.value(QStringLiteral("out"));
    if (request.recording.folder.isEmpty())
        return failure(ErrorCode::InvalidArgument, tr("--out DIR is missing: it names the session's folder."));
    const auto container = CommandLine::container(parser.value(QStringLiteral("container")));
    if (!container)
        return failure(container.error());
    request.recording.container = *container;
    const auto telemetry = CommandLine::onOff(QStringLiteral("telemetry"), parser.value(QStringLiteral("telemetry")));
    if (!telemetry)
        return failure(telemetry.error());
    request.recording.telemetry = *telemetry;
    if (const QString picture = parser.value(QStringLiteral("picture")); picture == u"off") {
        request.files.pictureFile.clear();
        request.files.pictureRequired = false;
        if (request.devices) {
            request.devices->source.camera.clear();
            request.devices->camera.clear();
        }
    } else if (!picture.isEmpty()) {
        const auto size = CommandLine::pictureSize(picture);
        if (!size)
            return failure(size.error());
        request.files.pictureSize = *size;
        if (request.devices)
            request.devices->source.pictureSize = *size;
    }
    const bool nothing = request.devices
                             ? request.devices->source.camera.isEmpty() && request.devices->source.microphone.isEmpty()
                             : request.files.pictureFile.isEmpty() && request.files.soundFile.isEmpty();
    if (nothing)
        return failure(ErrorCode::InvalidArgument, tr("With picture and sound off there is nothing to record."));
    request.recording.models = inference::ModelLocation::besideProgram(QCoreApplication::applicationDirPath());
    // Only names, no folders: the manifest travels with the session.
    request.recording.camera =
        request.devices ? request.devices->camera : QFileInfo(request.files.pictureFile).fileName();
    request.recording.microphone =
        request.devices ? request.devices->microphone : QFileInfo(request.files.soundFile).fileName();
    return {};
}

Result<void> RecordingCommands::readFiles(const QString &camera, const QString &microphone,
                                          source::FileSourceOptions &files) {
    files.pace = source::Pace::AsIfLive;
    if (!camera.isEmpty()) {
        const auto file = CommandLine::fileOf(QStringLiteral("camera"), camera);
        if (!file)
            return failure(file.error());
        files.pictureFile = *file;
        files.pictureRequired = true;
        files.soundFile = *file;
    }
    if (microphone == u"off") {
        files.soundFile.clear();
    } else if (!microphone.isEmpty()) {
        const auto file = CommandLine::fileOf(QStringLiteral("microphone"), microphone);
        if (!file)
            return failure(file.error());
        files.soundFile = *file;
        files.soundRequired = true;
    }
    return {};
}

Result<RecordingCommands::Request> RecordingCommands::readRecord(const QCommandLineParser &parser) {
    Request request;
    const QString camera = parser.value(QStringLiteral("camera"));
    const QString microphone = parser.value(QStringLiteral("microphone"));
    if (camera.isEmpty() && microphone.isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       tr("--camera NAME is missing; \"candorctl devices\" lists the names."));
    if (DeviceChoice::isDevice(camera) || DeviceChoice::isDevice(microphone)) {
        if (camera.startsWith(u"file:") || microphone.startsWith(u"file:"))
            return failure(ErrorCode::InvalidArgument,
                           tr("A file and a device cannot be recorded together: --camera and --microphone take two "
                              "devices or two files (file:PATH)."));
        const auto devices = DeviceChoice::find(camera, microphone);
        if (!devices)
            return failure(devices.error());
        request.devices = *devices;
    } else if (auto files = readFiles(camera, microphone, request.files); !files) {
        return failure(files.error());
    }
    if (parser.isSet(QStringLiteral("seconds"))) {
        const auto longest = CommandLine::seconds(parser.value(QStringLiteral("seconds")));
        if (!longest)
            return failure(longest.error());
        request.recording.longest = *longest;
    }
    if (auto common = readCommon(parser, request); !common)
        return failure(common.error());
    return request;
}

Result<RecordingCommands::Request> RecordingCommands::readAnalyze(const QCommandLineParser &parser) {
    Request request;
    request.files.pictureFile = parser.positionalArguments().constFirst();
    request.files.soundFile = request.files.pictureFile;
    if (const QString audio = parser.value(QStringLiteral("audio")); !audio.isEmpty()) {
        request.files.soundFile = audio;
        request.files.soundRequired = true;
    }
    if (auto common = readCommon(parser, request); !common)
        return failure(common.error());
    return request;
}

Result<SessionSummary> RecordingCommands::run(Request request, Announce announce) {
    static const SystemClock clock;
    std::unique_ptr<source::MediaSource> source;
    if (request.devices) {
        auto live = source::makeSource(request.devices->source, clock);
        if (!live)
            return failure(live.error());
        source = std::move(*live);
        std::fprintf(stderr, "%s\n", qPrintable(request.devices->describe()));
    } else {
        source = std::make_unique<source::FileSource>(std::move(request.files), clock);
    }
    return RecordingRun::record(std::move(source), std::move(request.recording), announce);
}

int RecordingCommands::report(const QString &folder, const SessionSummary &summary, bool json) {
    const QString path = QFileInfo(folder).absoluteFilePath();
    if (json) {
        QJsonObject object = CommandLine::objectOf(record::summaryToJson(summary));
        object.insert(QStringLiteral("folder"), path);
        CommandLine::print(object);
    } else {
        CommandLine::print(SummaryText::describe(summary));
        CommandLine::print(SummaryText::files(path));
    }
    return done;
}

int RecordingCommands::record(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Records a session: picture, sound and what they measure. Files are read as if live.\n"
           "Without --microphone the default microphone (the sound of the camera's file) is recorded.\n"
           "Ctrl+C ends the recording in order."));
    parser.addOptions({
        outOption(),
        {QStringLiteral("camera"),
         tr("Where the picture comes from: a device's id, its name or a part of it, or a file."), tr("NAME|file:PATH")},
        {QStringLiteral("microphone"), tr("Where the sound comes from; off records no sound."),
         tr("NAME|file:PATH|off")},
        {QStringLiteral("seconds"), tr("Stop after N seconds."), tr("N")},
        telemetryOption(),
        pictureOption(),
        containerOption(),
        jsonOption(),
    });
    if (const auto exitCode = CommandLine::parse(parser, QStringLiteral("record"), arguments, {}))
        return *exitCode;
    engine::TerminationSignals::block(); // looking for devices starts threads
    const auto request = readRecord(parser);
    if (!request)
        return CommandLine::fail(request.error());
    const auto summary = run(*request, Announce::Yes);
    if (!summary)
        return CommandLine::fail(summary.error());
    return report(request->recording.folder, *summary, parser.isSet(QStringLiteral("json")));
}

int RecordingCommands::analyze(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Makes a session of a clip as fast as the machine allows: media, signals, events and summary."));
    parser.addPositionalArgument(QStringLiteral("CLIP"), tr("A video or sound file."));
    parser.addOptions({
        outOption(),
        {QStringLiteral("audio"), tr("Take the sound from this file instead."), tr("FILE")},
        telemetryOption(),
        pictureOption(),
        containerOption(),
        jsonOption(),
    });
    if (const auto exitCode =
            CommandLine::parse(parser, QStringLiteral("analyze"), arguments, {QStringLiteral("CLIP")}))
        return *exitCode;
    const auto request = readAnalyze(parser);
    if (!request)
        return CommandLine::fail(request.error());
    const auto summary = run(*request, Announce::No);
    if (!summary)
        return CommandLine::fail(summary.error());
    return report(request->recording.folder, *summary, parser.isSet(QStringLiteral("json")));
}

} // namespace

int runRecord(const QStringList &arguments) { return RecordingCommands::record(arguments); }
int runAnalyze(const QStringList &arguments) { return RecordingCommands::analyze(arguments); }

} // namespace candor::ctl
