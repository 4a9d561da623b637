// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace candor::engine {

/// Owns the threads of a recording: starts them, asks them to end and waits for them.
class ThreadGroup {
public:
    ThreadGroup();
    ThreadGroup(const ThreadGroup &) = delete;
    ThreadGroup &operator=(const ThreadGroup &) = delete;
    ~ThreadGroup();

    /// Runs `loop` on a thread of its own; it must return soon after its thread's interruption is requested.
    void start(const QString &name, std::function<void()> loop);
    void requestInterruption();
    void wait();

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace candor::engine
