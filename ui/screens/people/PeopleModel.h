// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Page.h"
#include "people/PeopleTable.h"

#include "access/PeopleService.h"
#include "common/AsyncRunner.h"

#include <QObject>

#include <memory>

namespace candor::crypto {
class Secret;
}

namespace candor::screens {

class WorkspaceAccess;

/// The accounts that an administrator looks at, and what they do with one of them.
class PeopleModel : public QObject {
    Q_OBJECT

public:
    explicit PeopleModel(WorkspaceAccess &access, QObject *parent = nullptr);

    [[nodiscard]] PeopleTable &table() { return m_table; }
    [[nodiscard]] const AccountFilter &filter() const { return m_filter; }
    void setFilter(const AccountFilter &filter);
    void refresh();
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    /// How many wait for approval, whatever the filter is.
    [[nodiscard]] qint64 awaiting() const { return m_awaiting; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void setRole(AccountId account, Role role);
    void setState(AccountId account, AccountState state);
    void issueResetCode(AccountId account);
    void addAccount(const access::Registration &person, const std::shared_ptr<const crypto::Secret> &password);

signals:
    void listed();
    void failed(const candor::Error &error); ///< the list cannot be read
    void busyChanged(bool busy);
    void changed(const candor::Account &account); ///< role or state
    void codeIssued(candor::AccountId account, const QString &code);
    void added(const candor::Account &account);
    void refused(const candor::Error &error); ///< what was to be done with an account

private:
    void ask(const PageRange &range);
    void setBusy(bool busy);
    void takeChange(const Result<Account> &result);

    WorkspaceAccess &m_access;
    PeopleTable m_table;
    AccountFilter m_filter;
    JobTicket m_reading;
    qint64 m_awaiting = 0;
    bool m_wasRead = false;
    bool m_busy = false;
};

} // namespace candor::screens
