// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleSession.h"

#include "record/SessionIndex.h"
#include "source/FileSource.h"

#include <QCoreApplication>
#include <QDir>

namespace candor::desktop {

SampleSession::SampleSession(const source::SampleInterview &sample, const QString &workspace, const QString &uuid,
                             const inference::ModelLocation &models, const Clock &clock, QObject *parent)
    : QObject(parent) {
    engine::RecordingOptions options;
    options.uuid = uuid;
    options.folder = QDir(record::sessionsFolder(workspace)).filePath(options.uuid);
    options.models = models;
    options.camera = QCoreApplication::translate("SampleSession", "sample interview");
    options.microphone = options.camera;
    auto source = std::make_unique<source::FileSource>(sample.files(source::Pace::AsFastAsPossible), clock);
    m_engine = std::make_unique<engine::RecordingEngine>(std::move(source), std::move(options), clock);
    connect(m_engine.get(), &engine::RecordingEngine::finished, this, &SampleSession::finished);
}

void SampleSession::record() { m_engine->begin(); }

} // namespace candor::desktop
