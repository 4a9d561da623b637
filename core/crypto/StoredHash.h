// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/PasswordHash.h"

#include <QByteArray>

#include <variant>

namespace candor::crypto {

/// An Argon2id hash taken apart.
struct StoredArgon2 {
    Argon2Cost cost;
    QByteArray salt;
    QByteArray hash;

    bool operator==(const StoredArgon2 &) const = default;
};

/// A PBKDF2-HMAC-SHA256 hash taken apart.
struct StoredPbkdf2 {
    std::uint32_t iterations = 0;
    QByteArray salt;
    QByteArray hash;

    bool operator==(const StoredPbkdf2 &) const = default;
};

using StoredHash = std::variant<StoredArgon2, StoredPbkdf2>;

/// Takes a stored string apart (forms: Argon2PasswordHashing). Strict, and bounded: what it returns is safe to compute,
/// in about a second and 256 MiB at the most. Error: InvalidArgument, with what does not fit and nothing of the string.
[[nodiscard]] Result<StoredHash> parseStoredHash(const QString &stored);

/// The PHC string of an Argon2id hash.
[[nodiscard]] QString storedForm(const StoredArgon2 &hash);

} // namespace candor::crypto
