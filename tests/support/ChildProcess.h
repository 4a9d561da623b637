// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <optional>
#include <sys/types.h>

namespace candor::test {

/// A process whose lines are read as they come, and which is killed without a warning.
class ChildProcess {
public:
    explicit ChildProcess(const QStringList &command);
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess();

    /// The next line; empty at the end, or where none comes in time.
    std::optional<QByteArray> readLine(std::chrono::milliseconds limit = std::chrono::seconds(60));
    /// Waits until the process ends by itself or the time is over.
    bool waitForEnd(std::chrono::milliseconds limit);
    void kill();
    /// Its exit code; -1 where a signal ended it.
    int wait();

private:
    bool receive(std::chrono::milliseconds limit);

    pid_t m_id = -1;
    int m_output = -1;
    bool m_ended = false;
    QByteArray m_pending;
};

} // namespace candor::test
