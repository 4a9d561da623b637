// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/CheckModel.h"

#include "common/AsyncRunner.h"
#include "common/ChosenDevices.h"
#include "common/DiskSpace.h"
#include "source/Devices.h"

#include <algorithm>

namespace candor::screens {

namespace {

constexpr auto soundInterval = std::chrono::milliseconds(250);
constexpr auto longestSilence = std::chrono::seconds(1);

} // namespace

CheckModel::CheckModel(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {
    m_choice = orUsualDevices(context.chosen, context.devices.devices());
    m_seen = context.chosen;
    m_readings.fill(waitingReading());
    set(Check::Loudspeaker, loudspeakerReading(LoudspeakerState::Untested));
    rememberNames();
    m_soundTimer.setInterval(soundInterval);
    connect(&m_soundTimer, &QTimer::timeout, this, &CheckModel::judgeSound);
    connect(&context.devices, &source::DeviceWatch::changed, this, &CheckModel::devicesChanged);
}

CheckModel::~CheckModel() = default;

void CheckModel::open() {
    if (m_wanted)
        return;
    m_wanted = true;
    if (m_context.chosen != m_seen)
        m_choice = m_context.chosen; // somebody has chosen elsewhere since
    m_seen = m_context.chosen;
    m_choice = orUsualDevices(m_choice, m_context.devices.devices());
    emit optionsChanged();
    m_soundTimer.start();
    lookAtDisk();
    restart();
}

void CheckModel::close() {
    m_wanted = false;
    m_soundTimer.stop();
    restart();
}

void CheckModel::recheck() {
    set(Check::Loudspeaker, loudspeakerReading(LoudspeakerState::Untested));
    lookAtDisk();
    restart();
}

void CheckModel::choose(const source::SourceChoice &choice) {
    if (choice == m_choice)
        return;
    m_choice = choice;
    emit optionsChanged();
    restart();
}

void CheckModel::confirm() {
    m_context.chosen = m_choice;
    m_seen = m_choice;
}

std::vector<DeviceOption> CheckModel::cameras() const {
    return cameraOptions(m_context.devices.devices(), m_choice.camera, m_names.value(m_choice.camera));
}

std::vector<DeviceOption> CheckModel::microphones() const {
    return microphoneOptions(m_context.devices.devices(), m_choice.microphone, m_names.value(m_choice.microphone));
}

std::vector<SizeOption> CheckModel::sizes() const { return sizeOptions(m_context.devices.devices(), m_choice); }

void CheckModel::rememberNames() {
    const source::DeviceList devices = m_context.devices.devices();
    for (const auto &camera : devices.cameras)
        m_names.insert(camera.id, camera.name);
    for (const auto &microphone : devices.microphones)
        m_names.insert(microphone.id, microphone.name);
}

void CheckModel::devicesChanged() {
    rememberNames();
    m_choice = orUsualDevices(m_choice, m_context.devices.devices());
    emit optionsChanged();
    // A running monitor takes a device that returns by itself; one that could not open is tried again.
    const bool failed = m_readings[static_cast<std::size_t>(Check::Camera)].state == widgets::State::Alert ||
                        m_readings[static_cast<std::size_t>(Check::Sound)].state == widgets::State::Alert;
    if (m_wanted && (!m_monitor || (failed && (!m_attempt.camera || !m_attempt.microphone))))
        restart();
}

const CheckReading &CheckModel::reading(Check check) const { return m_readings[static_cast<std::size_t>(check)]; }

int CheckModel::goodCount() const {
    return static_cast<int>(std::count_if(m_readings.begin(), m_readings.end(), [](const CheckReading &reading) {
        return reading.state == widgets::State::Good;
    }));
}

void CheckModel::set(Check check, CheckReading reading) {
    CheckReading &kept = m_readings[static_cast<std::size_t>(check)];
    if (kept == reading)
        return;
    kept = std::move(reading);
    emit readingsChanged();
}

void CheckModel::setPictureReadings(const CheckReading &camera) {
    set(Check::Camera, camera);
    set(Check::Framing, noPictureReading());
    set(Check::Light, noPictureReading());
    m_framing.clear();
    m_light.clear();
    m_picture.reset();
    emit pictureLost();
}

void CheckModel::setLoudspeaker(LoudspeakerState state) { set(Check::Loudspeaker, loudspeakerReading(state)); }

void CheckModel::setPreviewSize(QSize size) {
    m_previewSize = size;
    if (m_monitor)
        m_monitor->setPreviewSize(size);
}

void CheckModel::lookAtDisk() {
    m_context.jobs.run(
        this, [folder = m_context.workspace](const JobTicket &) { return freeBytes(folder); },
        [this](const std::optional<std::uint64_t> &bytes) { set(Check::Disk, diskReading(bytes)); });
}

void CheckModel::lookAtPicture() {
    if (!m_monitor || m_stopping)
        return;
    auto picture = m_monitor->takePicture();
    if (!picture)
        return;
    const MonotonicTime now = m_context.clock.monotonicNow();
    if (const auto &signal = picture->preview.signal;
        signal && m_framing.put(judgeFraming(signal->face.boundingBox, picture->preview.pictureSize), now))
        set(Check::Framing, framingReading(*m_framing.value()));
    if (picture->light && m_light.put(judgeLight(*picture->light), now))
        set(Check::Light, lightReading(*m_light.value()));
    m_picture = std::move(*picture);
    if (m_format && m_format->picture)
        set(Check::Camera, cameraReading(*m_format->picture)); // it may have been away
    emit pictureCame();
}

void CheckModel::hear(const SoundMeasurement &sound) {
    // What was on its way when the monitor went is still delivered.
    if (m_stopping || !m_monitor)
        return;
    m_lastSound = m_context.clock.monotonicNow();
    m_judge.add(sound);
    m_level = sound.rmsEnergy;
    emit levelChanged();
}

void CheckModel::judgeSound() {
    if (!m_format || !m_format->sound || m_microphoneLost)
        return;
    const MonotonicTime now = m_context.clock.monotonicNow();
    SoundVerdict verdict = m_judge.verdict();
    if (now - m_lastSound > longestSilence) {
        verdict = SoundVerdict::None;
        if (m_level) {
            m_level.reset();
            emit levelChanged();
        }
    }
    if (m_sound.put(verdict, now))
        set(Check::Sound, soundReading(*m_sound.value()));
}

} // namespace candor::screens
