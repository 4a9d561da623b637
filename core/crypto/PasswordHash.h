// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Secret.h"
#include "model/Result.h"

#include <QString>

#include <cstdint>

namespace candor::crypto {

/// What one Argon2id hash costs. The defaults are OWASP's smallest recommendation (Password Storage Cheat Sheet).
struct Argon2Cost {
    std::uint32_t memoryKibibytes = 19456;
    std::uint32_t iterations = 2;
    std::uint32_t lanes = 1;

    bool operator==(const Argon2Cost &) const = default;
};

/// What a stored hash says about a password.
struct PasswordVerdict {
    bool matches = false;
    /// It matches, and a new hash should replace the stored one: another algorithm, or cheaper than today's cost.
    bool needsUpgrade = false;

    bool operator==(const PasswordVerdict &) const = default;
};

/// Makes and checks the strings that are stored in place of passwords. Thread-safe. An interface, so that tests can
/// count the calls.
class PasswordHashing {
public:
    PasswordHashing() = default;
    PasswordHashing(const PasswordHashing &) = delete;
    PasswordHashing &operator=(const PasswordHashing &) = delete;
    virtual ~PasswordHashing() = default;

    /// The string to store. Error: CryptographyFailed (no memory).
    [[nodiscard]] virtual Result<QString> hash(const Secret &password) const = 0;
    /// Errors: InvalidArgument (`stored` is none of the known forms, or asks for more work than any honest hash: it is
    /// refused, not tried), CryptographyFailed (no memory).
    [[nodiscard]] virtual Result<PasswordVerdict> verify(const Secret &password, const QString &stored) const = 0;
    /// A stored string that no known password fits, at today's cost: verify against it where there is no account, so
    /// that the answer takes the same time.
    [[nodiscard]] virtual const QString &decoy() const = 0;
};

/// Argon2id version 1.3 (RFC 9106), written as `$argon2id$v=19$m=19456,t=2,p=1$salt$hash` with a salt of 16 and a hash
/// of 32 bytes. Verifies PBKDF2-SHA256 of older programs too:
/// - Django: `pbkdf2_sha256$ITERATIONS$SALT$HASH`, the salt as text, the hash in padded base64
/// - passlib: `$pbkdf2-sha256$ITERATIONS$SALT$HASH`, base64 without padding and with '.' for '+'
/// - PHC: `$pbkdf2-sha256$i=ITERATIONS[,l=LENGTH]$SALT$HASH`, base64 without padding
class Argon2PasswordHashing final : public PasswordHashing {
public:
    explicit Argon2PasswordHashing(Argon2Cost cost = {});

    [[nodiscard]] Result<QString> hash(const Secret &password) const override;
    [[nodiscard]] Result<PasswordVerdict> verify(const Secret &password, const QString &stored) const override;
    [[nodiscard]] const QString &decoy() const override { return m_decoy; }

private:
    Argon2Cost m_cost;
    QString m_decoy;
};

} // namespace candor::crypto
