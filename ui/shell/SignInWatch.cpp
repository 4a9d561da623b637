// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/SignInWatch.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "common/WorkspaceAccess.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>

namespace candor::shell {

using access::Actor;
using workspace::Workspace;

SignInWatch::SignInWatch(screens::WorkspaceAccess &access, WatchIntervals intervals, QObject *parent)
    : QObject(parent), m_access(access), m_intervals(intervals) {
    QCoreApplication::instance()->installEventFilter(this);
    connect(&m_access, &screens::WorkspaceAccess::reachableChanged, this, &SignInWatch::schedule);
    connect(&m_access, &screens::WorkspaceAccess::refused, this, &SignInWatch::look);
    connect(&m_access, &screens::WorkspaceAccess::actorChanged, this, [this] {
        // Questions of another actor are not answered any more.
        m_looking = false;
        m_noteTimer.stop();
        m_noted.invalidate();
        schedule();
    });
    schedule();
}

bool SignInWatch::eventFilter(QObject *watched, QEvent *event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        if (m_access.isSignedIn() && !m_access.isLocked() && !m_noteTimer.isActive()) {
            const auto passed = std::chrono::milliseconds(m_noted.isValid() ? m_noted.elapsed() : 0);
            if (!m_noted.isValid() || passed >= m_intervals.note)
                noteActivity();
            else // what is done in between counts when the next note is due
                m_noteTimer.start(static_cast<int>((m_intervals.note - passed).count()), this);
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void SignInWatch::timerEvent(QTimerEvent *event) {
    if (event->timerId() == m_noteTimer.timerId()) {
        m_noteTimer.stop();
        if (m_access.isSignedIn() && !m_access.isLocked())
            noteActivity();
    } else if (event->timerId() == m_lookTimer.timerId()) {
        look();
    } else {
        QObject::timerEvent(event);
    }
}

void SignInWatch::noteActivity() {
    m_noted.start();
    m_access.ask(
        this, [](Workspace &workspace, const Actor &actor) { return workspace.signIns().noteActivity(actor); },
        [](const Result<void> &) {});
}

void SignInWatch::schedule() {
    const auto wait = m_access.isReachable() ? m_intervals.look : m_intervals.again;
    m_lookTimer.start(static_cast<int>(wait.count()), this);
}

void SignInWatch::look() {
    if (m_looking)
        return;
    m_looking = true;
    if (m_access.isSignedIn())
        lookAtSignIn();
    else
        lookAsGuest();
}

void SignInWatch::lookAtSignIn() {
    m_access.ask(
        this, [](Workspace &workspace, const Actor &actor) { return workspace.signIns().status(actor); },
        [this](const Result<access::SignInStatus> &status) {
            m_looking = false;
            if (!status)
                return;
            m_access.setLocked(status->locked);
            if (!status->locked)
                lookAtAccount();
        });
}

/// Another window may have changed the role or the name.
void SignInWatch::lookAtAccount() {
    if (m_access.onlyApplication())
        return; // a code gives no account to look at
    m_access.ask(
        this, [](Workspace &workspace, const Actor &actor) { return workspace.people().account(actor, actor.account); },
        [this](const Result<Account> &account) {
            if (!account || !m_access.account())
                return;
            if (account->role != m_access.role())
                m_access.become(m_access.actor(), *account);
            else if (*account != *m_access.account())
                m_access.setAccount(*account);
        });
}

void SignInWatch::lookAsGuest() {
    m_access.ask(
        this, [](Workspace &workspace, const Actor &) { return workspace.people().hasNobody(); },
        [this](const Result<bool> &) { m_looking = false; });
}

} // namespace candor::shell
