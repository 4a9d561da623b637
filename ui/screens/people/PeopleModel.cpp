// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/PeopleModel.h"

#include "access/SignInService.h"
#include "common/WorkspaceAccess.h"

namespace candor::screens {

using access::Actor;
using workspace::Workspace;

namespace {

struct Listing {
    Page<Account> page;
    qint64 awaiting = 0;
};

} // namespace

PeopleModel::PeopleModel(WorkspaceAccess &access, QObject *parent) : QObject(parent), m_access(access) {
    m_table.setAsk([this](const PageRange &range) { ask(range); });
}

void PeopleModel::setFilter(const AccountFilter &filter) {
    if (m_filter == filter && m_wasRead)
        return;
    m_filter = filter;
    refresh();
}

void PeopleModel::refresh() {
    m_reading.cancel();
    m_reading = m_access.ask(
        this,
        [filter = m_filter](Workspace &workspace, const Actor &actor) -> Result<Listing> {
            auto page = workspace.people().list(actor, filter, {0, PeopleTable::rowsOfAPage});
            if (!page)
                return failure(page.error());
            AccountFilter waiting;
            waiting.state = AccountState::AwaitingApproval;
            const auto awaiting = workspace.people().list(actor, waiting, {0, 1});
            if (!awaiting)
                return failure(awaiting.error());
            return Listing{std::move(*page), awaiting->total};
        },
        [this](Result<Listing> listing) {
            if (!listing) {
                emit failed(listing.error());
                return;
            }
            m_wasRead = true;
            m_awaiting = listing->awaiting;
            m_table.setFirst(std::move(listing->page));
            emit listed();
        });
}

void PeopleModel::ask(const PageRange &range) {
    m_reading = m_access.ask(
        this,
        [filter = m_filter, range](Workspace &workspace, const Actor &actor) {
            return workspace.people().list(actor, filter, range);
        },
        [this](Result<Page<Account>> page) {
            if (page)
                m_table.append(std::move(*page));
            else
                m_table.failed();
        });
}

void PeopleModel::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged(busy);
}

void PeopleModel::takeChange(const Result<Account> &result) {
    setBusy(false);
    if (!result) {
        emit refused(result.error());
        return;
    }
    m_table.replace(*result);
    emit changed(*result);
    refresh();
}

void PeopleModel::setRole(AccountId account, Role role) {
    setBusy(true);
    m_access.ask(
        this,
        [account, role](Workspace &workspace, const Actor &actor) {
            return workspace.people().setRole(actor, account, role);
        },
        [this](const Result<Account> &result) { takeChange(result); });
}

void PeopleModel::setState(AccountId account, AccountState state) {
    setBusy(true);
    m_access.ask(
        this,
        [account, state](Workspace &workspace, const Actor &actor) {
            return workspace.people().setState(actor, account, state);
        },
        [this](const Result<Account> &result) { takeChange(result); });
}

void PeopleModel::issueResetCode(AccountId account) {
    setBusy(true);
    m_access.ask(
        this,
        [account](Workspace &workspace, const Actor &actor) {
            return workspace.signIns().issueResetCode(actor, account);
        },
        [this, account](const Result<QString> &code) {
            setBusy(false);
            if (code)
                emit codeIssued(account, *code);
            else
                emit refused(code.error());
        });
}

void PeopleModel::addAccount(const access::Registration &person,
                             const std::shared_ptr<const crypto::Secret> &password) {
    setBusy(true);
    m_access.ask(
        this,
        [person, password](Workspace &workspace, const Actor &actor) {
            return workspace.people().registerAccount(actor, person, *password);
        },
        [this](const Result<Account> &account) {
            setBusy(false);
            if (!account) {
                emit refused(account.error());
                return;
            }
            emit added(*account);
            refresh();
        });
}

} // namespace candor::screens
