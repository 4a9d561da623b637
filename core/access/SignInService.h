// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "crypto/Secret.h"
#include "model/Account.h"
#include "model/Result.h"

#include <optional>

namespace candor::crypto {
class PasswordHashing;
}
namespace candor::store {
enum class CodePurpose;
struct OneTimeCode;
} // namespace candor::store

namespace candor::access {

class Call;
class Gate;
struct Candidate;
struct PasswordCheck;

/// Who has just signed in.
struct SignedIn {
    Actor actor;
    Account account;
    std::optional<ApplicationId> onlyApplication; ///< signed in by an interview's code
    WallTime endsAt{};

    bool operator==(const SignedIn &) const = default;
};

/// How things stand with a running sign-in.
struct SignInStatus {
    bool locked = false;
    WallTime locksAt{}; ///< without activity
    WallTime endsAt{};

    bool operator==(const SignInStatus &) const = default;
};

/// Signing in and out, passwords and one-time codes. An unknown account costs the same hash and gets the same words as
/// a wrong password; after five failures of an account or of a source each further try waits longer. Passwords are
/// hashed outside of transactions: nobody waits for the database meanwhile.
class SignInService {
public:
    SignInService(Gate &gate, const crypto::PasswordHashing &hashing);

    /// By email or user name. Errors: SignInFailed, SignInDelayed, AccountInactive, AccountAwaiting.
    [[nodiscard]] Result<SignedIn> signIn(const QString &origin, const QString &name, const crypto::Secret &password);
    /// By an interview's one-time code; the sign-in reaches that application alone. Errors: CodeInvalid, SignInDelayed,
    /// AccountInactive.
    [[nodiscard]] Result<SignedIn> signInByCode(const QString &origin, const QString &code);
    [[nodiscard]] Result<void> signOut(const Actor &actor);
    /// The window says that somebody is there; twice a minute is enough.
    [[nodiscard]] Result<void> noteActivity(const Actor &actor);
    [[nodiscard]] Result<SignInStatus> status(const Actor &actor);
    /// Locks at once, as for a person who goes away; the window also says so when the idle minutes are over.
    [[nodiscard]] Result<void> lock(const Actor &actor);
    /// Errors: SignInFailed, SignInDelayed.
    [[nodiscard]] Result<void> unlock(const Actor &actor, const crypto::Secret &password);

    /// Ends all other sign-ins of the account. Errors: SignInFailed (the old one is wrong), SignInDelayed, the new
    /// one's; Conflict where it was changed meanwhile.
    [[nodiscard]] Result<void> changePassword(const Actor &actor, const crypto::Secret &old,
                                              const crypto::Secret &replacement);
    /// An administrator hands it to the person; valid for an hour, once. The text is not kept.
    [[nodiscard]] Result<QString> issueResetCode(const Actor &actor, AccountId account);
    /// Ends all sign-ins of the account. Errors: CodeInvalid, SignInDelayed, the password's.
    [[nodiscard]] Result<void> resetPassword(const QString &origin, const QString &code,
                                             const crypto::Secret &replacement);

private:
    /// The steps of a sign-in before and after the hash; empty where the stored hash has changed in between.
    [[nodiscard]] Result<Candidate> startTry(const QString &origin, const QString &name);
    [[nodiscard]] Result<std::optional<SignedIn>> endTry(const QString &origin, const Candidate &candidate,
                                                         const PasswordCheck &check);
    /// The code that was typed, where it may be used now; otherwise the try counts as one of its source.
    [[nodiscard]] Result<store::OneTimeCode> usableCode(Call &call, const QString &origin, const QString &typed,
                                                        store::CodePurpose purpose, const QString &action);

    Gate &m_gate;
    const crypto::PasswordHashing &m_hashing;
};

} // namespace candor::access
