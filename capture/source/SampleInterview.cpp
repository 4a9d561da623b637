// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/SampleInterview.h"

#include <QDir>

namespace candor::source {

SampleInterview SampleInterview::besideProgram(const QString &programFolder) {
    const QDir sample(QDir::cleanPath(QDir(programFolder).filePath(QStringLiteral("../share/candor/sample"))));
    return {sample.filePath(QStringLiteral("camera.mp4")), sample.filePath(QStringLiteral("microphone.wav"))};
}

FileSourceOptions SampleInterview::files(Pace pace) const {
    FileSourceOptions options;
    options.pictureFile = camera;
    options.soundFile = microphone;
    options.pictureRequired = true;
    options.soundRequired = true;
    options.pace = pace;
    return options;
}

SourceChoice SampleInterview::choice() const { return {u"file:" + camera, u"file:" + microphone, std::nullopt}; }

} // namespace candor::source
