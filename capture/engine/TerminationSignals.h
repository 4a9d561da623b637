// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace candor::engine {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, so that a recording ends with a finished session. Construct it,
/// or call block(), before any thread is started: the threads inherit that the signals are not theirs.
class TerminationSignals : public QObject {
    Q_OBJECT

public:
    /// Keeps the signals from ending the program until there is an object that takes them; for programs whose
    /// libraries start threads before an object can be made.
    static void block();

    TerminationSignals();
    ~TerminationSignals() override;

signals:
    void received();

private:
    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace candor::engine
