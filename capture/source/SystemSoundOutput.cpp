// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/SoundOutput.h"

#include "model/Media.h"

#include <QAudioSink>
#include <QMediaDevices>

namespace candor::source {

namespace {

// Short enough that pause and volume are heard at once, long enough for a busy machine.
constexpr int bufferMilliseconds = 100;
constexpr int bytesPerSample = 2;

QAudioFormat monoFormat() {
    QAudioFormat format;
    format.setSampleRate(soundSampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

class SystemSoundOutput final : public SoundOutput {
public:
    explicit SystemSoundOutput(std::function<void()> changed) {
        QObject::connect(&m_devices, &QMediaDevices::audioOutputsChanged, &m_devices, std::move(changed));
    }

    [[nodiscard]] bool isAvailable() const override { return !QMediaDevices::defaultAudioOutput().isNull(); }

    [[nodiscard]] bool start() override {
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (device.isNull())
            return false;
        // A sink keeps the device it was made with, so each run takes the one that is the default now.
        m_sink = std::make_unique<QAudioSink>(device, monoFormat());
        m_sink->setBufferSize(soundSampleRate * bytesPerSample * bufferMilliseconds / 1000);
        m_written = 0;
        m_target = m_sink->start();
        return m_target != nullptr && m_sink->error() == QAudio::NoError;
    }

    void stop() override {
        m_target = nullptr;
        if (m_sink)
            m_sink->reset();
        m_sink.reset();
    }

    [[nodiscard]] std::size_t room() const override {
        return m_target ? static_cast<std::size_t>(std::max<qsizetype>(0, m_sink->bytesFree())) / bytesPerSample : 0;
    }

    std::size_t write(std::span<const std::int16_t> samples) override {
        if (!m_target)
            return 0;
        const qint64 bytes =
            m_target->write(reinterpret_cast<const char *>(samples.data()), static_cast<qint64>(samples.size_bytes()));
        const auto taken = static_cast<std::size_t>(std::max<qint64>(0, bytes)) / bytesPerSample;
        m_written += taken;
        return taken;
    }

    [[nodiscard]] std::uint64_t heard() const override {
        if (!m_target)
            return 0;
        const auto waiting =
            static_cast<std::uint64_t>(std::max<qsizetype>(0, m_sink->bufferSize() - m_sink->bytesFree())) /
            bytesPerSample;
        return m_written > waiting ? m_written - waiting : 0;
    }

    [[nodiscard]] bool hasFailed() const override {
        return !m_sink || m_sink->error() == QAudio::FatalError || m_sink->error() == QAudio::IOError ||
               m_sink->error() == QAudio::OpenError || m_sink->state() == QAudio::StoppedState;
    }

private:
    QMediaDevices m_devices;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_target = nullptr; ///< the sink's own
    std::uint64_t m_written = 0;
};

} // namespace

std::unique_ptr<SoundOutput> makeSystemSoundOutput(std::function<void()> changed) {
    return std::make_unique<SystemSoundOutput>(std::move(changed));
}

} // namespace candor::source
