// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/Loudspeaker.h"

#include "model/Media.h"

#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>

#include <cmath>
#include <numbers>

namespace candor::screens {

namespace {

constexpr double frequencies[] = {440, 587.33, 880};
constexpr int toneSamples = soundSampleRate * 300 / 1000;
constexpr int pauseSamples = soundSampleRate * 150 / 1000;
constexpr int rampSamples = soundSampleRate * 15 / 1000; // a tone that begins at once clicks
constexpr double loudness = 8192;

} // namespace

std::vector<std::int16_t> threeTones() {
    std::vector<std::int16_t> samples;
    samples.reserve(std::size_t{3} * (toneSamples + pauseSamples));
    for (const double frequency : frequencies) {
        for (int i = 0; i < toneSamples; ++i) {
            const double ramp = std::min(
                {1., static_cast<double>(i) / rampSamples, static_cast<double>(toneSamples - i) / rampSamples});
            const double angle = 2 * std::numbers::pi * frequency * i / soundSampleRate;
            samples.push_back(static_cast<std::int16_t>(std::lround(loudness * ramp * std::sin(angle))));
        }
        samples.insert(samples.end(), pauseSamples, 0);
    }
    return samples;
}

class Loudspeaker::Player final : public QObject {
public:
    explicit Player(Loudspeaker &owner) : m_owner(owner) {
        const auto samples = threeTones();
        m_bytes = QByteArray(reinterpret_cast<const char *>(samples.data()),
                             static_cast<qsizetype>(samples.size() * sizeof(std::int16_t)));
    }

    void play() {
        if (m_sink)
            return;
        QAudioFormat format;
        format.setSampleRate(soundSampleRate);
        format.setChannelCount(1);
        format.setSampleFormat(QAudioFormat::Int16);
        const QAudioDevice output = QMediaDevices::defaultAudioOutput();
        if (output.isNull() || !output.isFormatSupported(format)) {
            emit m_owner.noOutput();
            return;
        }
        m_sink = new QAudioSink(output, format, this);
        m_tones = new QBuffer(&m_bytes, m_sink);
        m_tones->open(QIODevice::ReadOnly);
        connect(m_sink, &QAudioSink::stateChanged, this, &Player::notice);
        m_sink->start(m_tones);
        if (m_sink && m_sink->state() == QAudio::StoppedState)
            end(false);
    }

private:
    void notice(QAudio::State state) {
        if (state == QAudio::IdleState)
            end(true);
        else if (state == QAudio::StoppedState)
            end(false);
    }

    void end(bool whole) {
        if (!m_sink)
            return;
        QAudioSink *sink = std::exchange(m_sink, nullptr);
        sink->disconnect(this);
        sink->stop();
        sink->deleteLater();
        if (whole)
            emit m_owner.played();
        else
            emit m_owner.noOutput();
    }

    Loudspeaker &m_owner;
    QByteArray m_bytes;
    QAudioSink *m_sink = nullptr;
    QBuffer *m_tones = nullptr;
};

Loudspeaker::Loudspeaker(QObject *parent) : QObject(parent), m_player(new Player(*this)) {
    m_thread.setObjectName(QStringLiteral("loudspeaker"));
    m_player->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_player, &QObject::deleteLater);
    m_thread.start();
}

Loudspeaker::~Loudspeaker() {
    m_thread.quit();
    m_thread.wait();
}

void Loudspeaker::play() {
    QMetaObject::invokeMethod(m_player, [player = m_player] { player->play(); });
}

} // namespace candor::screens
