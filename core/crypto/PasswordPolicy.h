// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Secret.h"

#include <QString>

#include <optional>

namespace candor::crypto {

/// What a new password must be. There are no rules about kinds of characters (NIST SP 800-63B, 5.1.1.2).
struct PasswordPolicy {
    int fewestCharacters = 10;  ///< Unicode code points, after normalisation
    qsizetype mostBytes = 1024; ///< of UTF-8, so that nobody makes the hash work on megabytes

    bool operator==(const PasswordPolicy &) const = default;
};

/// What others know about an account's person. May be empty.
struct AccountWords {
    QString email;
    QString name;
    QString company;
};

/// Why a password is refused.
enum class PasswordFlaw {
    TooShort,
    TooLong,
    Common,       ///< one of those that are tried first, with whatever digits and signs around it
    NamesAccount, ///< the account's e-mail address, name or company, or a part of them, with the same
};

/// The first reason to refuse `password` as a new one; empty where there is none. Upper and lower case, digits and
/// signs in place of letters ("p@ssw0rd"), up to ten digits and signs before and after, and repetition make no
/// difference.
[[nodiscard]] std::optional<PasswordFlaw> passwordFlaw(const Secret &password, const PasswordPolicy &policy,
                                                       const AccountWords &account);

} // namespace candor::crypto
