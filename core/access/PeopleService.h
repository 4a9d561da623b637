// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "crypto/Secret.h"
#include "model/Account.h"
#include "model/Page.h"
#include "model/Result.h"

#include <QByteArray>

namespace candor::crypto {
class PasswordHashing;
}

namespace candor::access {

class Gate;

/// What a person gives when registering. A recruiter or a domain expert waits for an administrator's approval.
struct Registration {
    QString email;
    QString userName;
    QString fullName;
    QString company;
    QString phone;
    QString language;
    Role role = Role::Seeker;
    QString acceptedTerms; ///< version of the terms that were agreed to, as in "seeker-1": goes into the audit detail

    bool operator==(const Registration &) const = default;
};

/// Accounts and profiles. Errors of fields: InvalidField, FieldTooLong, Duplicate ("email", "user_name"), the
/// password's.
class PeopleService {
public:
    PeopleService(Gate &gate, const crypto::PasswordHashing &hashing);

    /// Whether the workspace waits for its first administrator.
    [[nodiscard]] Result<bool> hasNobody();
    /// Refused as NotAllowed where there is an account already.
    [[nodiscard]] Result<Account> createFirstAdministrator(const QString &origin, const Registration &person,
                                                           const crypto::Secret &password);
    /// A guest's own registration; administrators make accounts of every role with it, active at once.
    [[nodiscard]] Result<Account> registerAccount(const Actor &actor, const Registration &person,
                                                  const crypto::Secret &password);

    [[nodiscard]] Result<Account> account(const Actor &actor, AccountId id);
    [[nodiscard]] Result<Account> accountByEmail(const Actor &actor, const QString &email);
    [[nodiscard]] Result<Page<Account>> list(const Actor &actor, const AccountFilter &filter, const PageRange &range);
    /// Recruiters and experts who could be added to a job; for whoever may manage a job's set-up.
    [[nodiscard]] Result<std::vector<Account>> colleagues(const Actor &actor);
    /// Names, company, phone, language: one's own, or an administrator. Conflict where the revision is an older one.
    [[nodiscard]] Result<Account> save(const Actor &actor, const Account &account);
    [[nodiscard]] Result<Account> setRole(const Actor &actor, AccountId id, Role role);
    /// Deactivates, reactivates or approves; ends the sign-ins of who is not active. The last active administrator
    /// stays.
    [[nodiscard]] Result<Account> setState(const Actor &actor, AccountId id, AccountState state);

    [[nodiscard]] Result<SeekerProfile> profile(const Actor &actor, AccountId id);
    [[nodiscard]] Result<SeekerProfile> saveProfile(const Actor &actor, const SeekerProfile &profile);
    /// PNG of at most 256 KiB, made by the window; empty: none.
    [[nodiscard]] Result<QByteArray> picture(const Actor &actor, AccountId id);
    [[nodiscard]] Result<void> savePicture(const Actor &actor, AccountId id, const QByteArray &png);

private:
    Gate &m_gate;
    const crypto::PasswordHashing &m_hashing;
};

} // namespace candor::access
