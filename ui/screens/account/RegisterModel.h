// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "account/SharedSecret.h"
#include "model/Result.h"

#include <QObject>

namespace candor::screens {

class WorkspaceAccess;

/// Makes an account: a guest's own, or the first administrator's. Who may use it at once is signed in.
class RegisterModel : public QObject {
    Q_OBJECT

public:
    explicit RegisterModel(WorkspaceAccess &access, QObject *parent = nullptr);

    void registerAccount(const access::Registration &person, const SharedSecret &password);
    /// The organisation's name goes into the settings.
    void setUp(const QString &organisation, const access::Registration &person, const SharedSecret &password);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void busyChanged(bool busy);
    void signedIn();
    void awaitsApproval(); ///< the account is there; an administrator has to approve it
    void refused(const candor::Error &error);

private:
    void setBusy(bool busy);
    void take(const Result<std::optional<access::SignedIn>> &result);

    WorkspaceAccess &m_access;
    bool m_busy = false;
};

} // namespace candor::screens
