// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/PasswordHash.h"

#include "crypto/StoredHash.h"
#include "crypto/Tokens.h"

#include <argon2.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace candor::crypto {

namespace {

constexpr qsizetype saltLength = 16;
constexpr qsizetype hashLength = 32;

Result<QByteArray> computed(const Secret &password, const StoredArgon2 &stored) {
    QByteArray hash(stored.hash.size(), Qt::Uninitialized);
    const QByteArrayView bytes = password.bytes();
    const int outcome = argon2id_hash_raw(stored.cost.iterations, stored.cost.memoryKibibytes, stored.cost.lanes,
                                          bytes.data(), static_cast<std::size_t>(bytes.size()), stored.salt.constData(),
                                          static_cast<std::size_t>(stored.salt.size()), hash.data(),
                                          static_cast<std::size_t>(hash.size()));
    if (outcome != ARGON2_OK)
        return failure(ErrorCode::CryptographyFailed, QString::fromUtf8(argon2_error_message(outcome)));
    return hash;
}

Result<QByteArray> computed(const Secret &password, const StoredPbkdf2 &stored) {
    QByteArray hash(stored.hash.size(), Qt::Uninitialized);
    const QByteArrayView bytes = password.bytes();
    const int done = PKCS5_PBKDF2_HMAC(
        bytes.data(), static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(stored.salt.constData()),
        static_cast<int>(stored.salt.size()), static_cast<int>(stored.iterations), EVP_sha256(),
        static_cast<int>(hash.size()), reinterpret_cast<unsigned char *>(hash.data()));
    if (done != 1)
        return failure(ErrorCode::CryptographyFailed, QStringLiteral("PBKDF2"));
    return hash;
}

// Lanes are left out: more of them make a hash faster for its owner, not harder for others.
bool isWeaker(const StoredArgon2 &stored, const Argon2Cost &today) {
    return stored.cost.memoryKibibytes < today.memoryKibibytes || stored.cost.iterations < today.iterations ||
           stored.salt.size() < saltLength || stored.hash.size() < hashLength;
}

bool isWeaker(const StoredPbkdf2 & /*stored*/, const Argon2Cost & /*today*/) { return true; }

} // namespace

// A random hash fits no password that anyone knows, and costs nothing to make.
Argon2PasswordHashing::Argon2PasswordHashing(Argon2Cost cost)
    : m_cost(cost), m_decoy(storedForm({cost, randomBytes(saltLength), randomBytes(hashLength)})) {}

Result<QString> Argon2PasswordHashing::hash(const Secret &password) const {
    StoredArgon2 made{m_cost, randomBytes(saltLength), QByteArray(hashLength, '\0')};
    auto bytes = computed(password, made);
    if (!bytes)
        return failure(bytes.error());
    made.hash = *bytes;
    return storedForm(made);
}

Result<PasswordVerdict> Argon2PasswordHashing::verify(const Secret &password, const QString &stored) const {
    const auto parsed = parseStoredHash(stored);
    if (!parsed)
        return failure(parsed.error());
    return std::visit(
        [&](const auto &known) -> Result<PasswordVerdict> {
            const auto bytes = computed(password, known);
            if (!bytes)
                return failure(bytes.error());
            const bool matches =
                CRYPTO_memcmp(bytes->constData(), known.hash.constData(), static_cast<std::size_t>(bytes->size())) == 0;
            return PasswordVerdict{matches, matches && isWeaker(known, m_cost)};
        },
        *parsed);
}

} // namespace candor::crypto
