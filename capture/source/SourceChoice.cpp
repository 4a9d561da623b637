// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/SourceChoice.h"

#include "source/FileSource.h"
#include "source/LiveSource.h"

namespace candor::source {

namespace {

/// The path in "file:PATH"; empty where a device is named.
QString fileOf(const QString &chosen) {
    const QString prefix = QStringLiteral("file:");
    return chosen.startsWith(prefix) ? chosen.mid(prefix.size()) : QString();
}

} // namespace

Result<std::unique_ptr<MediaSource>> makeSource(const SourceChoice &choice, const Clock &clock) {
    const QString pictureFile = fileOf(choice.camera);
    const QString soundFile = fileOf(choice.microphone);
    if (choice.camera.isEmpty() && choice.microphone.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("camera, microphone"));
    if (pictureFile.isEmpty() && soundFile.isEmpty()) {
        LiveSourceOptions options;
        options.camera = choice.camera;
        options.microphone = choice.microphone;
        options.pictureSize = choice.pictureSize;
        return std::make_unique<LiveSource>(std::move(options), clock);
    }
    const bool isMixed =
        (pictureFile.isEmpty() && !choice.camera.isEmpty()) || (soundFile.isEmpty() && !choice.microphone.isEmpty());
    if (isMixed)
        return failure(ErrorCode::InvalidArgument, pictureFile.isEmpty() ? choice.camera : choice.microphone);
    FileSourceOptions options;
    options.pictureFile = pictureFile;
    options.pictureRequired = !pictureFile.isEmpty();
    options.soundFile = soundFile;
    // A file that is camera and microphone at once need not have sound.
    options.soundRequired = !soundFile.isEmpty() && soundFile != pictureFile;
    options.pictureSize = choice.pictureSize;
    options.pace = Pace::AsIfLive;
    return std::make_unique<FileSource>(std::move(options), clock);
}

} // namespace candor::source
