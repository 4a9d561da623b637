// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "crypto/Secret.h"
#include "model/Account.h"
#include "model/Page.h"
#include "model/Result.h"

#include <QByteArray>

#include <vector>

namespace candor::crypto {
class PasswordHashing;
}
namespace candor::store {
enum class TransactionKind;
}

namespace candor::access {

class Call;
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
    /// A guest's own registration; administrators make accounts of every role with it, active at once. That an email is
    /// taken is said (Duplicate): a person who forgot their account is helped more than one who asks for others'.
    [[nodiscard]] Result<Account> registerAccount(const Actor &actor, const Registration &person,
                                                  const crypto::Secret &password);

    [[nodiscard]] Result<Account> account(const Actor &actor, AccountId id);
    [[nodiscard]] Result<Account> accountByEmail(const Actor &actor, const QString &email);
    [[nodiscard]] Result<Page<Account>> list(const Actor &actor, const AccountFilter &filter, const PageRange &range);
    /// Recruiters and experts who could be added to a job; for whoever may manage a job's set-up.
    [[nodiscard]] Result<std::vector<Account>> colleagues(const Actor &actor);
    /// User name, full name, company, phone and language: one's own, or an administrator. The email stays (InvalidField
    /// "email: fixed"), role and state have calls of their own. Conflict where the revision is an older one.
    [[nodiscard]] Result<Account> save(const Actor &actor, const Account &account);
    /// Counts in the very next call of the account everywhere. MoveNotAllowed ("last_administrator") where nobody would
    /// be left to manage people.
    [[nodiscard]] Result<Account> setRole(const Actor &actor, AccountId id, Role role);
    /// Deactivates, reactivates or approves; ends the sign-ins of who is not active. MoveNotAllowed
    /// ("last_administrator").
    [[nodiscard]] Result<Account> setState(const Actor &actor, AccountId id, AccountState state);

    /// One's own, or an administrator; who has said nothing yet has one of revision 0.
    [[nodiscard]] Result<SeekerProfile> profile(const Actor &actor, AccountId id);
    /// One's own, or an administrator. Skills that are the same are kept once. Conflict where the revision is an older
    /// one.
    [[nodiscard]] Result<SeekerProfile> saveProfile(const Actor &actor, const SeekerProfile &profile);
    /// PNG of at most 256 KiB, made by the window; empty: none. Errors: FileTooLarge, WrongFileType.
    [[nodiscard]] Result<QByteArray> picture(const Actor &actor, AccountId id);
    [[nodiscard]] Result<void> savePicture(const Actor &actor, AccountId id, const QByteArray &png);

private:
    /// A call about an account that is the actor's own or that an administrator manages.
    [[nodiscard]] Result<Call> beginFor(const Actor &actor, AccountId id, store::TransactionKind kind);

    Gate &m_gate;
    const crypto::PasswordHashing &m_hashing;
};

} // namespace candor::access
