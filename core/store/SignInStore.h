// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Id.h"
#include "model/Result.h"
#include "model/Time.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace candor::store {

class Connection;

/// A sign-in as it is kept, with what its account is now.
struct StoredSignIn {
    SignInId id;
    AccountId account;
    std::optional<ApplicationId> application; ///< signed in by an interview's code
    WallTime startedAt{};
    WallTime lastSeenAt{}; ///< Unix time 0: locked by hand
    std::optional<WallTime> endedAt;
    Role role = Role::Guest;
    AccountState state = AccountState::Inactive;

    bool operator==(const StoredSignIn &) const = default;
};

/// What a one-time code is for.
enum class CodePurpose { PasswordReset, Interview };

/// A one-time code; of its text only the digest is kept (crypto::tokenDigest).
struct OneTimeCode {
    QByteArray digest;
    CodePurpose purpose = CodePurpose::PasswordReset;
    AccountId account;
    std::optional<ApplicationId> application; ///< an interview's
    AccountId issuedBy;
    WallTime issuedAt{};
    WallTime expiresAt{};
    std::optional<WallTime> usedAt;

    bool operator==(const OneTimeCode &) const = default;
};

/// How often a sign-in failed in a row; the subject is an account, a typed name's digest or a source's.
struct SignInFailures {
    int failures = 0;
    WallTime lastFailedAt{};

    bool operator==(const SignInFailures &) const = default;
};

/// Sign-ins, their failures and one-time codes.
class SignInStore {
public:
    explicit SignInStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<std::optional<StoredSignIn>> signIn(SignInId id);
    [[nodiscard]] Result<SignInId> add(AccountId account, std::optional<ApplicationId> application,
                                       const QString &origin, WallTime at);
    [[nodiscard]] Result<void> setLastSeen(SignInId id, WallTime at);
    [[nodiscard]] Result<void> end(SignInId id, WallTime at);
    /// Ends what is open of an account, but for `except`.
    [[nodiscard]] Result<void> endAllOf(AccountId account, SignInId except, WallTime at);

    [[nodiscard]] Result<SignInFailures> failures(const QString &subject);
    [[nodiscard]] Result<void> setFailures(const QString &subject, const SignInFailures &failures);
    [[nodiscard]] Result<void> clearFailures(const QString &subject);
    /// Forgets those of before.
    [[nodiscard]] Result<void> clearFailuresBefore(WallTime time);

    /// Keeps a code; earlier ones of the same purpose for the same account and application go.
    [[nodiscard]] Result<void> replaceCode(const OneTimeCode &code);
    [[nodiscard]] Result<std::optional<OneTimeCode>> code(const QByteArray &digest, CodePurpose purpose);
    [[nodiscard]] Result<void> markUsed(const QByteArray &digest, WallTime at);

private:
    Connection &m_connection;
};

} // namespace candor::store
