// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/StoredHash.h"

#include <QList>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace candor::crypto {

namespace {

using namespace Qt::StringLiterals;
using Parts = QList<QByteArray>;

// Beyond these a stored string is not a hash that anyone made to verify passwords, but one that is made to stop the
// program. Django 6 makes 1,200,000 iterations; RFC 9106's second choice is 64 MiB three times.
constexpr qsizetype longestStored = 512;
constexpr qsizetype longestSalt = 64;
constexpr qsizetype shortestArgon2Salt = 8;
constexpr qsizetype shortestHash = 16;
constexpr qsizetype longestHash = 64;
constexpr std::uint32_t mostMemoryKibibytes = 256 * 1024;
constexpr std::uint32_t mostIterations = 64;
constexpr std::uint32_t mostLanes = 16;
constexpr std::uint64_t mostWorkKibibytes = 1024 * 1024; // memory times iterations
constexpr std::uint32_t mostPbkdf2Iterations = 4'000'000;

constexpr auto withoutPadding = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

tl::unexpected<Error> refused(const QString &why) {
    return failure(ErrorCode::InvalidArgument, u"stored password hash: "_s + why);
}

// Decimal digits as the form's authors write them: no sign, no space, no leading zero.
std::optional<std::uint32_t> numberFrom(const QByteArray &text) {
    bool fits = false;
    const std::uint32_t number = text.toUInt(&fits);
    if (!fits || QByteArray::number(number) != text)
        return std::nullopt;
    return number;
}

std::optional<std::uint32_t> numberFrom(const QByteArray &text, const char *name) {
    return text.startsWith(name) ? numberFrom(text.mid(static_cast<qsizetype>(qstrlen(name)))) : std::nullopt;
}

// Only the one spelling that encoding gives: Qt's decoder is more lenient.
std::optional<QByteArray> bytesFrom(const QByteArray &base64, QByteArray::Base64Options options) {
    QByteArray bytes = QByteArray::fromBase64(base64, options);
    if (bytes.toBase64(options) != base64)
        return std::nullopt;
    return bytes;
}

bool isBetween(qsizetype least, const QByteArray &bytes, qsizetype most) {
    return bytes.size() >= least && bytes.size() <= most;
}

std::optional<Argon2Cost> costFrom(const QByteArray &text) {
    const Parts parts = text.split(',');
    if (parts.size() != 3)
        return std::nullopt;
    const auto memory = numberFrom(parts[0], "m=");
    const auto iterations = numberFrom(parts[1], "t=");
    const auto lanes = numberFrom(parts[2], "p=");
    if (!memory || !iterations || !lanes)
        return std::nullopt;
    return Argon2Cost{*memory, *iterations, *lanes};
}

// RFC 9106, 3.1: at least 8 KiB a lane.
bool isReasonable(const Argon2Cost &cost) {
    return cost.lanes >= 1 && cost.lanes <= mostLanes && cost.iterations >= 1 && cost.iterations <= mostIterations &&
           cost.memoryKibibytes >= 8 * cost.lanes && cost.memoryKibibytes <= mostMemoryKibibytes &&
           std::uint64_t{cost.memoryKibibytes} * cost.iterations <= mostWorkKibibytes;
}

// "", "argon2id", "v=19", costs, salt, hash
Result<StoredHash> argon2From(const Parts &parts) {
    if (parts.size() != 6 || parts[2] != "v=19")
        return refused(u"not the form of Argon2id 1.3"_s);
    const auto cost = costFrom(parts[3]);
    if (!cost || !isReasonable(*cost))
        return refused(u"the cost is outside the bounds"_s);
    const auto salt = bytesFrom(parts[4], withoutPadding);
    const auto hash = bytesFrom(parts[5], withoutPadding);
    if (!salt || !isBetween(shortestArgon2Salt, *salt, longestSalt) || !hash ||
        !isBetween(shortestHash, *hash, longestHash))
        return refused(u"salt or hash is damaged"_s);
    return StoredArgon2{*cost, *salt, *hash};
}

Result<StoredHash> pbkdf2Of(std::optional<std::uint32_t> iterations, const std::optional<QByteArray> &salt,
                            const std::optional<QByteArray> &hash) {
    if (!iterations || *iterations < 1 || *iterations > mostPbkdf2Iterations)
        return refused(u"the number of iterations is outside the bounds"_s);
    if (!salt || !isBetween(1, *salt, longestSalt) || !hash || !isBetween(shortestHash, *hash, longestHash))
        return refused(u"salt or hash is damaged"_s);
    return StoredPbkdf2{*iterations, *salt, *hash};
}

// "pbkdf2_sha256", iterations, salt, hash
Result<StoredHash> djangoFrom(const Parts &parts) {
    if (parts.size() != 4)
        return refused(u"not Django's form"_s);
    return pbkdf2Of(numberFrom(parts[1]), parts[2], bytesFrom(parts[3], QByteArray::Base64Encoding));
}

// "", "pbkdf2-sha256", iterations or "i=...,l=...", salt, hash
Result<StoredHash> modularPbkdf2From(Parts parts) {
    if (parts.size() != 5)
        return refused(u"not the form of PBKDF2"_s);
    const bool passlib = !parts[2].startsWith("i=");
    if (passlib) {
        parts[3].replace('.', '+');
        parts[4].replace('.', '+');
    }
    const auto salt = bytesFrom(parts[3], withoutPadding);
    const auto hash = bytesFrom(parts[4], withoutPadding);
    if (passlib)
        return pbkdf2Of(numberFrom(parts[2]), salt, hash);
    const Parts settings = parts[2].split(',');
    const bool lengthFits =
        settings.size() == 1 || (settings.size() == 2 && hash && numberFrom(settings[1], "l=") == hash->size());
    if (!lengthFits)
        return refused(u"not the form of PBKDF2"_s);
    return pbkdf2Of(numberFrom(settings[0], "i="), salt, hash);
}

} // namespace

Result<StoredHash> parseStoredHash(const QString &stored) {
    const bool ascii = std::all_of(stored.begin(), stored.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
    if (stored.size() > longestStored || !ascii)
        return refused(u"too long, or not ASCII"_s);
    const Parts parts = stored.toLatin1().split('$');
    if (parts[0] == "pbkdf2_sha256")
        return djangoFrom(parts);
    if (parts.size() > 1 && parts[0].isEmpty() && parts[1] == "argon2id")
        return argon2From(parts);
    if (parts.size() > 1 && parts[0].isEmpty() && parts[1] == "pbkdf2-sha256")
        return modularPbkdf2From(parts);
    return refused(u"an unknown algorithm"_s);
}

QString storedForm(const StoredArgon2 &hash) {
    return u"$argon2id$v=19$m=%1,t=%2,p=%3$%4$%5"_s.arg(
        QString::number(hash.cost.memoryKibibytes), QString::number(hash.cost.iterations),
        QString::number(hash.cost.lanes), QString::fromLatin1(hash.salt.toBase64(withoutPadding)),
        QString::fromLatin1(hash.hash.toBase64(withoutPadding)));
}

} // namespace candor::crypto
