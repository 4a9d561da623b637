// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/CheckedPicture.h"
#include "inference/InferenceRuntime.h"
#include "model/Clock.h"
#include "model/MeasurementSettings.h"
#include "model/Result.h"
#include "source/MediaSource.h"

#include <QObject>
#include <QSize>

#include <memory>
#include <optional>

namespace candor::engine {

/// Shows and measures what a source delivers and keeps nothing: the device check. Source and measurement have threads
/// of their own; signals come on the thread of the monitor's owner. Frames that cannot be measured in time are skipped.
/// Pictures come before the models are loaded. Where they cannot be loaded, the check goes on without measurement
/// (voice is told by its level), and a problem says "measurement_unavailable".
class DeviceMonitor : public QObject {
    Q_OBJECT

public:
    DeviceMonitor(std::unique_ptr<source::MediaSource> source, inference::ModelLocation models,
                  MeasurementSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~DeviceMonitor() override; ///< ends and waits

    /// Opens source and models on the monitor's thread; opened(), failed() or stopped() follows.
    void start();
    /// Ends it; stopped() follows when the devices have been let go of.
    void stop();
    void setPreviewSize(QSize size);
    /// The newest picture that was not taken yet.
    [[nodiscard]] std::optional<CheckedPicture> takePicture();

signals:
    void opened(const candor::source::SourceFormat &format);
    void pictureCame();
    void soundMeasured(const candor::SoundMeasurement &sound);
    void problem(const candor::source::SourceProblem &problem);
    /// The source could not be opened or broke; it has been let go of.
    void failed(const candor::Error &error);
    void stopped();

private:
    struct Session;

    void open();
    void loadModels();
    void readSource();
    void measurePictures();
    void measureSound();

    std::unique_ptr<Session> m_session;
};

} // namespace candor::engine
