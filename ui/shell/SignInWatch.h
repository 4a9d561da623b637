// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <chrono>

namespace candor::screens {
class WorkspaceAccess;
}

namespace candor::shell {

/// How often the watch does what it does.
struct WatchIntervals {
    std::chrono::milliseconds note{30000}; ///< between two notes that somebody is there
    std::chrono::milliseconds look{10000}; ///< between two looks at the sign-in
    std::chrono::milliseconds again{3000}; ///< between two tries to reach a database that does not answer
};

/// Tells the workspace that somebody uses the window, and looks how things stand with the sign-in: locked, ended, the
/// role changed, the database gone or back. What it finds it puts into WorkspaceAccess.
class SignInWatch : public QObject {
    Q_OBJECT

public:
    explicit SignInWatch(screens::WorkspaceAccess &access, WatchIntervals intervals = {}, QObject *parent = nullptr);

    /// Looks now: somebody pressed "Try again", or a service refused.
    void look();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void noteActivity();
    void lookAtSignIn();
    void lookAtAccount();
    void lookAsGuest();
    void schedule();

    screens::WorkspaceAccess &m_access;
    WatchIntervals m_intervals;
    QBasicTimer m_lookTimer;
    QBasicTimer m_noteTimer;
    QElapsedTimer m_noted;
    bool m_looking = false;
};

} // namespace candor::shell
