// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScreenFixture.h"

#include <QDir>
#include <QTest>

namespace candor::tests {

ScreenFixture::ScreenFixture(const QString &modelsBelow)
    : context{clock, jobs, devices, {}, {}, QDir(folder.path()).filePath(QStringLiteral("workspace")), {}, {}} {
    context.models.modelFolder = QDir(modelsBelow).filePath(QStringLiteral("share/candor/models"));
    context.models.libraryFolder = QDir(modelsBelow).filePath(QStringLiteral("lib/candor"));
}

ScreenFixture::~ScreenFixture() { static_cast<void>(jobsDone()); }

void ScreenFixture::plugIn() {
    source::CameraDevice camera{
        QStringLiteral("v4l2:one"), QStringLiteral("First camera"), {{{1280, 720}, 30}, {{640, 480}, 30}}};
    source::MicrophoneDevice microphone{QStringLiteral("mic:one"), QStringLiteral("First microphone"), true};
    devices.set({{camera}, {microphone}});
}

bool ScreenFixture::jobsDone() {
    return QTest::qWaitFor([this] { return jobs.isIdle(); }, 10000);
}

} // namespace candor::tests
