// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/SignInModel.h"

#include "access/SignInService.h"
#include "common/WorkspaceAccess.h"

#include <QTimerEvent>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int oneSecond = 1000;

} // namespace

SignInModel::SignInModel(WorkspaceAccess &access, QObject *parent) : QObject(parent), m_access(access) {}

void SignInModel::begin() {
    m_busy = true;
    emit stateChanged();
}

void SignInModel::signIn(const QString &name, const SharedSecret &password) {
    if (m_busy || m_secondsToWait > 0)
        return;
    begin();
    m_access.ask(
        this,
        [origin = m_access.origin(), name, password](workspace::Workspace &workspace, const access::Actor &) {
            return workspace.signIns().signIn(origin, name, *password);
        },
        [this](Result<access::SignedIn> result) { take(Way::Password, std::move(result)); });
}

void SignInModel::openByCode(const QString &code) {
    if (m_busy || m_secondsToWait > 0)
        return;
    begin();
    m_access.ask(
        this,
        [origin = m_access.origin(), code](workspace::Workspace &workspace, const access::Actor &) {
            return workspace.signIns().signInByCode(origin, code);
        },
        [this](Result<access::SignedIn> result) { take(Way::InterviewCode, std::move(result)); });
}

void SignInModel::replacePassword(const QString &code, const SharedSecret &replacement) {
    if (m_busy || m_secondsToWait > 0)
        return;
    begin();
    m_access.ask(
        this,
        [origin = m_access.origin(), code, replacement](workspace::Workspace &workspace, const access::Actor &) {
            return workspace.signIns().resetPassword(origin, code, *replacement);
        },
        [this](const Result<void> &result) {
            if (!result) {
                refuse(Way::ResetCode, result.error());
                return;
            }
            m_busy = false;
            m_failures = 0;
            emit stateChanged();
            emit passwordReplaced();
        });
}

void SignInModel::take(Way way, Result<access::SignedIn> result) {
    if (!result) {
        refuse(way, result.error());
        return;
    }
    m_busy = false;
    m_failures = 0;
    emit stateChanged();
    m_access.become(result->actor, result->account, result->onlyApplication);
    if (result->onlyApplication)
        emit codeAccepted(*result->onlyApplication);
    else
        emit signedIn();
}

void SignInModel::refuse(Way way, const Error &error) {
    m_busy = false;
    if (error.code == ErrorCode::SignInFailed || error.code == ErrorCode::CodeInvalid)
        ++m_failures;
    if (error.code == ErrorCode::SignInDelayed) {
        m_secondsToWait = std::max(1, error.detail.toInt());
        m_second.start(oneSecond, this);
    }
    emit stateChanged();
    emit refused(way, error);
}

void SignInModel::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_second.timerId())
        return QObject::timerEvent(event);
    if (--m_secondsToWait <= 0) {
        m_secondsToWait = 0;
        m_second.stop();
    }
    emit stateChanged();
}

} // namespace candor::screens
