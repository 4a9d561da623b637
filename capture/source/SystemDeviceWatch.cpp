// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/SystemDeviceWatch.h"

#include "source/SystemCameras.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QTimer>

#include <algorithm>

namespace candor::source {

namespace {

constexpr auto betweenLooks = std::chrono::milliseconds(250);

std::vector<MicrophoneDevice> microphones() {
    std::vector<MicrophoneDevice> result;
    const QByteArray standard = QMediaDevices::defaultAudioInput().id();
    for (const QAudioDevice &device : QMediaDevices::audioInputs())
        result.push_back({QString::fromUtf8(device.id()), device.description(), device.id() == standard});
    return result;
}

} // namespace

struct SystemDeviceWatch::State {
    SystemCameras cameras;
    DeviceList known;
    QMediaDevices sound;
    QTimer timer;
};

SystemDeviceWatch::SystemDeviceWatch(QObject *parent) : DeviceWatch(parent), m_state(std::make_unique<State>()) {
    const auto look = [this] {
        DeviceList now{{}, microphones()};
        for (CameraOffer &offer : m_state->cameras.cameras())
            now.cameras.push_back(std::move(offer.device));
        return now;
    };
    const auto lookAgain = [this, look] {
        DeviceList now = look();
        if (now == m_state->known)
            return;
        m_state->known = std::move(now);
        emit changed();
    };
    m_state->known = look();
    connect(&m_state->sound, &QMediaDevices::audioInputsChanged, this, lookAgain);
    // The bus wants no main loop of GLib's own; whoever runs one less thread has one less to end.
    connect(&m_state->timer, &QTimer::timeout, this, [this, lookAgain] {
        if (m_state->cameras.takeChanged())
            lookAgain();
    });
    m_state->timer.start(betweenLooks);
}

SystemDeviceWatch::~SystemDeviceWatch() = default;

DeviceList SystemDeviceWatch::devices() const { return m_state->known; }

} // namespace candor::source
