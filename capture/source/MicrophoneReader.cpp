// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/MicrophoneReader.h"

#include "source/Devices.h"

#include <QMediaDevices>

namespace candor::source {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds bufferLength{20};
constexpr milliseconds betweenLooks{100};
/// The list of devices tells of a microphone's going up to this later than its samples do.
constexpr milliseconds listLag{100};
constexpr milliseconds stallLimit{2000};
constexpr milliseconds betweenTries{1000};

std::optional<LiveSoundFormat> formatOf(const QAudioFormat &format) {
    LiveSoundFormat result;
    result.rate = format.sampleRate();
    result.channels = format.channelCount();
    switch (format.sampleFormat()) {
    case QAudioFormat::UInt8:
        result.sample = LiveSoundFormat::Sample::UInt8;
        break;
    case QAudioFormat::Int16:
        result.sample = LiveSoundFormat::Sample::Int16;
        break;
    case QAudioFormat::Int32:
        result.sample = LiveSoundFormat::Sample::Int32;
        break;
    case QAudioFormat::Float:
        result.sample = LiveSoundFormat::Sample::Float;
        break;
    default:
        return std::nullopt;
    }
    return result;
}

QAudioFormat wantedFormat(const QAudioDevice &device) {
    QAudioFormat format;
    format.setSampleRate(soundSampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return device.isFormatSupported(format) ? format : device.preferredFormat();
}

} // namespace

MicrophoneWorker::MicrophoneWorker(QString wanted, LiveQueue &queue, const Clock &clock, FirstDelivery<QString> &first)
    : m_wanted(std::move(wanted)), m_queue(queue), m_clock(clock), m_first(first) {}

void MicrophoneWorker::begin() {
    DeviceList devices;
    for (const QAudioDevice &device : QMediaDevices::audioInputs())
        devices.microphones.push_back({QString::fromUtf8(device.id()), device.description(), false});
    const auto microphone = findMicrophone(devices, m_wanted);
    if (!microphone) {
        m_first.settle(failure(microphone.error()));
        return;
    }
    m_id = microphone->id.toUtf8();
    m_name = microphone->name;
    m_timer = std::make_unique<QTimer>();
    connect(m_timer.get(), &QTimer::timeout, this, &MicrophoneWorker::look);
    m_timer->start(betweenLooks);
    look();
}

void MicrophoneWorker::end() {
    m_timer.reset();
    m_source.reset();
}

std::optional<QAudioDevice> MicrophoneWorker::chosenDevice() const {
    for (const QAudioDevice &device : QMediaDevices::audioInputs()) {
        if (device.id() == m_id)
            return device;
    }
    return std::nullopt;
}

void MicrophoneWorker::tell(LiveNote::What what) {
    if (m_trouble == what)
        return;
    m_trouble = what;
    m_queue.push(LiveNote{Interrupted::Microphone, what, m_clock.monotonicNow()});
}

void MicrophoneWorker::start(const QAudioDevice &device) {
    const QAudioFormat wanted = wantedFormat(device);
    const auto format = formatOf(wanted);
    if (!format) {
        stop(LiveNote::What::Failed);
        return;
    }
    m_source = std::make_unique<QAudioSource>(device, wanted);
    m_source->setBufferSize(wanted.bytesForDuration(std::chrono::microseconds(bufferLength).count()));
    m_stream = m_source->start();
    if (!m_stream || m_source->error() != QAudio::NoError) {
        stop(m_source->error() == QAudio::OpenError ? LiveNote::What::Busy : LiveNote::What::Failed);
        return;
    }
    m_state = State::Running;
    m_lastCame = m_clock.monotonicNow();
    m_queue.push(LiveSoundBegin{*format, bufferLength});
    connect(m_stream, &QIODevice::readyRead, this, &MicrophoneWorker::take);
}

void MicrophoneWorker::take() {
    if (m_state != State::Running)
        return;
    LiveSound sound{m_stream->readAll(), m_clock.monotonicNow()};
    if (sound.samples.isEmpty())
        return;
    m_lastCame = sound.arrived;
    m_heldBack.push_back(std::move(sound));
    handOn();
}

void MicrophoneWorker::handOn() {
    const MonotonicTime now = m_clock.monotonicNow();
    if (m_heldBack.empty() || now - m_heldBack.front().arrived < listLag)
        return;
    if (!chosenDevice()) {
        stop(LiveNote::What::Gone);
        return;
    }
    while (!m_heldBack.empty() && now - m_heldBack.front().arrived >= listLag) {
        if (m_trouble) {
            m_trouble.reset();
            m_queue.push(LiveNote{Interrupted::Microphone, LiveNote::What::Back, now});
        }
        m_queue.push(std::move(m_heldBack.front()));
        m_heldBack.pop_front();
        m_first.settle(m_name);
    }
}

void MicrophoneWorker::look() {
    const MonotonicTime now = m_clock.monotonicNow();
    const auto device = chosenDevice();
    if (m_state == State::Running) {
        if (!device)
            stop(LiveNote::What::Gone);
        else if (m_source->error() != QAudio::NoError && m_source->error() != QAudio::UnderrunError)
            stop(LiveNote::What::Failed);
        else if (now - m_lastCame > stallLimit)
            stop(LiveNote::What::Stalled);
        return;
    }
    if (!device) {
        stop(LiveNote::What::Gone);
    } else if (m_trouble == LiveNote::What::Gone || m_lastTried == MonotonicTime{} ||
               now - m_lastTried > betweenTries) {
        m_lastTried = now;
        start(*device);
    }
}

void MicrophoneWorker::stop(LiveNote::What trouble) {
    m_state = State::Waiting;
    m_lastTried = m_clock.monotonicNow();
    m_heldBack.clear();
    if (m_stream)
        m_stream->disconnect(this);
    m_stream = nullptr;
    // A slot of the stream may be what led here.
    if (m_source)
        m_source.release()->deleteLater();
    if (!m_first.isSettled()) {
        const ErrorCode code = trouble == LiveNote::What::Gone   ? ErrorCode::DeviceMissing
                               : trouble == LiveNote::What::Busy ? ErrorCode::DeviceBusy
                                                                 : ErrorCode::DeviceFailed;
        m_first.settle(failure(code, m_name));
        m_timer->stop();
        return;
    }
    tell(trouble);
}

MicrophoneReader::MicrophoneReader(QString wanted, LiveQueue &queue, const Clock &clock)
    : m_wanted(wanted), m_worker(std::make_unique<MicrophoneWorker>(std::move(wanted), queue, clock, m_first)) {
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_worker.get(), &MicrophoneWorker::begin);
    QObject::connect(&m_thread, &QThread::finished, m_worker.get(), &MicrophoneWorker::end, Qt::DirectConnection);
    m_thread.setObjectName(QStringLiteral("microphone"));
    m_thread.start();
}

MicrophoneReader::~MicrophoneReader() {
    m_thread.quit();
    m_thread.wait();
}

Result<QString> MicrophoneReader::awaitFirst(std::chrono::milliseconds longestWait) {
    return m_first.await(longestWait, m_wanted);
}

} // namespace candor::source
