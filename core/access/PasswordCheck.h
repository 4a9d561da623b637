// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Gate.h"
#include "crypto/Secret.h"
#include "model/Result.h"
#include "store/AccountStore.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace candor::crypto {
class PasswordHashing;
}

namespace candor::access {

/// What somebody who gives a password may be: an account, or a name that is none.
struct Candidate {
    std::optional<store::StoredAccount> account;
    QStringList subjects; ///< whose failures count

    [[nodiscard]] AuditObject object() const;
};

/// The candidate of a typed name, and of an account that is known.
[[nodiscard]] Result<Candidate> candidateOf(Call &call, const QString &origin, const QString &typed);
[[nodiscard]] Result<Candidate> candidateOf(Call &call, const QString &origin, AccountId account);

/// SignInDelayed where one of the subjects has to wait; then the call has ended and it is in the audit log.
[[nodiscard]] Result<void> checkDelay(Call &call, const QStringList &subjects, const QString &action,
                                      const AuditObject &object);
/// Counts, writes to the audit log, ends the call and says `code`.
[[nodiscard]] Error failedTry(Call &call, const QStringList &subjects, const QString &action, const AuditObject &object,
                              const QString &detail, ErrorCode code);

/// What a hash says of a password; one hash for every candidate.
struct PasswordCheck {
    bool fits = false;
    std::optional<QString> upgraded; ///< a new hash that should replace the stored one
};
/// With `upgrade`, a hash that is no longer good enough is made anew.
[[nodiscard]] Result<PasswordCheck> checkPassword(const crypto::PasswordHashing &hashing,
                                                  const crypto::Secret &password, const Candidate &candidate,
                                                  bool upgrade);

} // namespace candor::access
