// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Program.h"

#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace candor::live {

/// A process beside the tests; it ends with the object.
class Companion {
public:
    Companion(const QString &program, const QStringList &arguments, const ctl::Environment &environment);
    ~Companion();
    Companion(const Companion &) = delete;
    Companion &operator=(const Companion &) = delete;

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QProcess m_process;
};

/// PipeWire with its session manager and its PulseAudio door, in a folder of its own: no display, no sound card, no
/// device but those that a test makes. All of it ends with the object.
class SoundServer {
public:
    SoundServer();
    ~SoundServer();
    SoundServer(const SoundServer &) = delete;
    SoundServer &operator=(const SoundServer &) = delete;

    /// Whether everything came up.
    [[nodiscard]] bool isUp() const { return m_up; }
    [[nodiscard]] const ctl::Environment &environment() const { return m_environment; }

    /// Waits until the condition holds; false where it does not within a generous while.
    static bool await(const std::function<bool()> &condition);

    /// A null sink and a microphone that hears what is played into it. Returns the microphone's module, which
    /// removeMicrophone() takes; 0 where it failed.
    int addMicrophone(const QString &name);
    void removeMicrophone(int module);
    /// candorctl devices --json.
    [[nodiscard]] QByteArray devices() const;
    [[nodiscard]] bool awaitDevice(const QByteArray &id, bool there = true) const;

private:
    void start(const QString &program, const QStringList &arguments);
    [[nodiscard]] QByteArray pactl(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    ctl::Environment m_environment;
    std::vector<std::unique_ptr<Companion>> m_servers; ///< in the order in which they were started
    bool m_up = false;
};

} // namespace candor::live
