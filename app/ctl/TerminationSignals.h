// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace candor::ctl {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, so that a recording ends with a finished session. Construct it
/// before any thread is started: the threads inherit that the signals are not theirs.
class TerminationSignals : public QObject {
    Q_OBJECT

public:
    TerminationSignals();
    ~TerminationSignals() override;

signals:
    void received();

private:
    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace candor::ctl
