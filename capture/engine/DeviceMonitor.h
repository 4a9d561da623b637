// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/PreviewPicture.h"
#include "inference/InferenceRuntime.h"
#include "model/Clock.h"
#include "model/MeasurementSettings.h"
#include "model/Result.h"
#include "source/MediaSource.h"
#include "vision/LightLevels.h"

#include <QObject>
#include <QSize>

#include <memory>
#include <optional>

namespace candor::engine {

/// What a device check looks at besides the picture.
struct CheckedPicture {
    PreviewPicture preview;
    std::optional<vision::LightLevels> light;
};

/// Shows and measures what a source delivers and keeps nothing: the device check. Source and measurement have threads
/// of their own; signals come on the thread of the monitor's owner. Frames that cannot be measured in time are skipped.
class DeviceMonitor : public QObject {
    Q_OBJECT

public:
    DeviceMonitor(std::unique_ptr<source::MediaSource> source, inference::ModelLocation models,
                  MeasurementSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~DeviceMonitor() override; ///< ends and waits

    /// Opens source and models on the monitor's thread; opened() or failed() follows.
    void start();
    void stop();
    void setPreviewSize(QSize size);
    /// The newest picture that was not taken yet.
    [[nodiscard]] std::optional<CheckedPicture> takePicture();

signals:
    void opened(const candor::source::SourceFormat &format);
    void pictureCame();
    void soundMeasured(const candor::SoundMeasurement &sound);
    void problem(const candor::source::SourceProblem &problem);
    void failed(const candor::Error &error);
    void stopped();

private:
    struct Session;
    std::unique_ptr<Session> m_session;
};

} // namespace candor::engine
