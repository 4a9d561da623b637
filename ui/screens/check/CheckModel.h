// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/CheckWords.h"
#include "check/DeviceOptions.h"
#include "check/Steady.h"
#include "common/ScreenContext.h"
#include "engine/DeviceMonitor.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <array>
#include <deque>
#include <memory>
#include <optional>

namespace candor::screens {

enum class Check { Camera, Framing, Light, Sound, Loudspeaker, Disk };
inline constexpr std::size_t checkCount = 6;

/// Looks at the chosen devices, the room and the disk, and says what is good. A device that cannot be opened does not
/// take the other one with it.
class CheckModel : public QObject {
    Q_OBJECT

public:
    explicit CheckModel(ScreenContext &context, QObject *parent = nullptr);
    ~CheckModel() override;

    void open();    ///< takes the devices
    void close();   ///< lets go of them; released() follows
    void recheck(); ///< from the beginning
    [[nodiscard]] bool isOpen() const { return m_wanted; }
    /// No device is held.
    [[nodiscard]] bool isReleased() const { return !m_monitor; }

    [[nodiscard]] const source::SourceChoice &choice() const { return m_choice; }
    [[nodiscard]] std::vector<DeviceOption> cameras() const;
    [[nodiscard]] std::vector<DeviceOption> microphones() const;
    [[nodiscard]] std::vector<SizeOption> sizes() const;
    void choose(const source::SourceChoice &choice); ///< and looks at it
    void confirm();                                  ///< writes the choice into the context

    [[nodiscard]] const CheckReading &reading(Check check) const;
    [[nodiscard]] int goodCount() const;
    void setLoudspeaker(LoudspeakerState state);
    /// The newest picture.
    [[nodiscard]] const std::optional<engine::CheckedPicture> &picture() const { return m_picture; }
    void setPreviewSize(QSize size);
    /// Level of now and greatest of the last seconds, of full scale; empty where no sound comes.
    [[nodiscard]] std::optional<double> level() const { return m_level; }
    [[nodiscard]] std::optional<double> peak() const { return m_judge.peak(); }

signals:
    void readingsChanged();
    void optionsChanged();
    void pictureCame();
    void pictureLost();
    void levelChanged();
    void released();

private:
    /// What is tried to be opened; after a failure of both, each on its own.
    struct Attempt {
        bool camera = true;
        bool microphone = true;
    };

    void restart();
    void launch();
    void releaseMonitor();
    void monitorFailed(const Error &error);
    void monitorOpened(const source::SourceFormat &format);
    void noteProblem(const source::SourceProblem &problem);
    void lookAtPicture();
    void hear(const SoundMeasurement &sound);
    void judgeSound();
    void devicesChanged();
    void lookAtDisk();
    void set(Check check, CheckReading reading);
    void setPictureReadings(const CheckReading &camera);
    void rememberNames();

    ScreenContext &m_context;
    source::SourceChoice m_choice;
    source::SourceChoice m_seen; ///< the context's choice when it was last looked at
    bool m_wanted = false;
    std::unique_ptr<engine::DeviceMonitor> m_monitor;
    bool m_stopping = false;
    bool m_microphoneLost = false;
    Attempt m_attempt;
    std::deque<Attempt> m_attempts; ///< still to be tried
    QSize m_previewSize;
    std::optional<source::SourceFormat> m_format;
    std::array<CheckReading, checkCount> m_readings;
    Steady<Framing> m_framing;
    Steady<Light> m_light;
    Steady<SoundVerdict> m_sound;
    SoundJudge m_judge;
    std::optional<engine::CheckedPicture> m_picture;
    std::optional<double> m_level;
    MonotonicTime m_lastSound{};
    QTimer m_soundTimer;
    QMap<QString, QString> m_names; ///< of devices that were seen
};

} // namespace candor::screens
