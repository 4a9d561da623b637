// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/RecordingEngine.h"
#include "source/SampleInterview.h"

#include <QObject>

#include <memory>

namespace candor::desktop {

/// Records and measures the sample interview into a workspace, as fast as the machine allows.
class SampleSession : public QObject {
    Q_OBJECT

public:
    SampleSession(const source::SampleInterview &sample, const QString &workspace, const QString &uuid,
                  const inference::ModelLocation &models, const Clock &clock, QObject *parent = nullptr);

    /// finished() follows.
    void record();

signals:
    void finished(const candor::engine::RecordingFinished &finished);

private:
    std::unique_ptr<engine::RecordingEngine> m_engine;
};

} // namespace candor::desktop
