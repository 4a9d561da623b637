// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Page.h"
#include "model/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace candor::store {

class Connection;

/// An account with what stands in place of its password.
struct StoredAccount {
    Account account;
    QString passwordHash;

    bool operator==(const StoredAccount &) const = default;
};

/// Accounts and their pictures. Emails and user names come in the form that is compared (access::signInForm).
class AccountStore {
public:
    explicit AccountStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<qint64> count();
    [[nodiscard]] Result<qint64> countActive(Role role);
    [[nodiscard]] Result<std::optional<StoredAccount>> account(AccountId id);
    [[nodiscard]] Result<std::optional<StoredAccount>> byEmail(const QString &email);
    /// By email or user name.
    [[nodiscard]] Result<std::optional<StoredAccount>> bySignIn(const QString &name);
    /// "email" or "user_name" where another account than this one has it.
    [[nodiscard]] Result<std::optional<QString>> takenField(const Account &account);

    [[nodiscard]] Result<AccountId> add(const Account &account, const QString &passwordHash);
    /// User name, names, company, phone and language. False: the revision is an older one.
    [[nodiscard]] Result<bool> save(const Account &account, WallTime at);
    [[nodiscard]] Result<void> setRole(AccountId id, Role role, WallTime at);
    [[nodiscard]] Result<void> setState(AccountId id, AccountState state, WallTime at);
    [[nodiscard]] Result<void> setPasswordHash(AccountId id, const QString &passwordHash);

    /// By full name.
    [[nodiscard]] Result<Page<Account>> list(const AccountFilter &filter, const PageRange &range);
    /// Active accounts of some roles, by full name.
    [[nodiscard]] Result<std::vector<Account>> activeOf(const std::vector<Role> &roles);

    [[nodiscard]] Result<QByteArray> picture(AccountId id);
    [[nodiscard]] Result<void> setPicture(AccountId id, const QByteArray &png);

private:
    [[nodiscard]] Result<std::optional<StoredAccount>> one(const QString &condition, const QVariantList &bound);

    Connection &m_connection;
};

} // namespace candor::store
