// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/FirstDelivery.h"
#include "source/LiveQueue.h"

#include "model/Clock.h"

#include <QAudioDevice>
#include <QAudioSource>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <deque>
#include <memory>

namespace candor::source {

/// Reads the chosen microphone, and never another: lives on the events of a thread of its own. Qt goes on with whatever
/// microphone is left when the chosen one goes, and tells nobody; so what came is only handed on once the chosen one
/// was still there some time later.
class MicrophoneWorker : public QObject {
    Q_OBJECT

public:
    MicrophoneWorker(QString wanted, LiveQueue &queue, const Clock &clock, FirstDelivery<QString> &first);

    /// On the worker's thread.
    void begin();
    void end();

private:
    enum class State { Waiting, Running };

    [[nodiscard]] std::optional<QAudioDevice> chosenDevice() const;
    void start(const QAudioDevice &device);
    void take();
    void look();
    void handOn();
    void stop(LiveNote::What trouble);
    void tell(LiveNote::What what);

    const QString m_wanted;
    LiveQueue &m_queue;
    const Clock &m_clock;
    FirstDelivery<QString> &m_first;
    QByteArray m_id;
    QString m_name;
    std::unique_ptr<QAudioSource> m_source;
    QIODevice *m_stream = nullptr;
    std::deque<LiveSound> m_heldBack;
    std::unique_ptr<QTimer> m_timer;
    State m_state = State::Waiting;
    MonotonicTime m_lastCame{};
    MonotonicTime m_lastTried{};
    std::optional<LiveNote::What> m_trouble;
};

/// A MicrophoneWorker on its thread.
class MicrophoneReader {
public:
    MicrophoneReader(QString wanted, LiveQueue &queue, const Clock &clock);
    ~MicrophoneReader();

    /// Waits until the microphone has delivered its first samples, and says its name. Errors: DeviceMissing,
    /// InvalidArgument (the name fits several), DeviceBusy, DeviceFailed, each with the microphone's name.
    Result<QString> awaitFirst(std::chrono::milliseconds longestWait);

private:
    const QString m_wanted;
    FirstDelivery<QString> m_first;
    std::unique_ptr<MicrophoneWorker> m_worker;
    QThread m_thread;
};

} // namespace candor::source
