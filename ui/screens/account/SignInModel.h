// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/SharedSecret.h"
#include "model/Id.h"
#include "model/Result.h"

#include <QBasicTimer>
#include <QObject>

namespace candor::access {
struct SignedIn;
}

namespace candor::screens {

class WorkspaceAccess;

/// Signing in by password or by an interview's code, and a new password by an administrator's code. One try at a time;
/// after too many wrong ones it counts the seconds until the next.
class SignInModel : public QObject {
    Q_OBJECT

public:
    /// Which part of the form a try belongs to.
    enum class Way { Password, InterviewCode, ResetCode };
    Q_ENUM(Way)

    explicit SignInModel(WorkspaceAccess &access, QObject *parent = nullptr);

    void signIn(const QString &name, const SharedSecret &password);
    void openByCode(const QString &code);
    void replacePassword(const QString &code, const SharedSecret &replacement);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] int secondsToWait() const { return m_secondsToWait; }
    /// Wrong tries in a row in this window.
    [[nodiscard]] int failures() const { return m_failures; }

signals:
    void stateChanged(); ///< busy or not, and the seconds to wait
    void signedIn();
    void codeAccepted(ApplicationId application);
    void passwordReplaced();
    void refused(candor::screens::SignInModel::Way way, const candor::Error &error);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void begin();
    void take(Way way, Result<access::SignedIn> result);
    void refuse(Way way, const Error &error);

    WorkspaceAccess &m_access;
    QBasicTimer m_second;
    bool m_busy = false;
    int m_secondsToWait = 0;
    int m_failures = 0;
};

} // namespace candor::screens
