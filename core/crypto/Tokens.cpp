// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Tokens.h"

#include "crypto/Digest.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <unistd.h>

namespace candor::crypto {

namespace {

constexpr std::string_view codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int codeLength = 8;
constexpr int codeHalf = codeLength / 2;
constexpr int bitsPerLetter = 5;
constexpr qsizetype sessionTokenBytes = 32;

// The letter of the alphabet that a typed character stands for; 0 where it is none.
char codeLetter(QChar typed) {
    const char letter = static_cast<char>(typed.unicode() < 0x80 ? typed.toUpper().unicode() : 0);
    if (letter == 'O')
        return '0';
    if (letter == 'I' || letter == 'L')
        return '1';
    return letter != 0 && codeAlphabet.find(letter) != std::string_view::npos ? letter : '\0';
}

bool isSeparator(QChar typed) { return typed.isSpace() || typed.category() == QChar::Punctuation_Dash; }

} // namespace

QByteArray randomBytes(qsizetype count) {
    constexpr qsizetype mostAtOnce = 256; // getentropy's own limit
    QByteArray bytes(count, Qt::Uninitialized);
    for (qsizetype done = 0; done < count; done += mostAtOnce) {
        if (getentropy(bytes.data() + done, static_cast<std::size_t>(std::min(mostAtOnce, count - done))) != 0)
            qFatal("The system has no random numbers.");
    }
    return bytes;
}

QString sessionToken() {
    return QString::fromLatin1(
        randomBytes(sessionTokenBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString oneTimeCode() {
    std::uint64_t bits = 0;
    for (const char byte : randomBytes(codeLength * bitsPerLetter / 8))
        bits = bits << 8 | static_cast<unsigned char>(byte);
    QString code;
    for (int place = 0; place < codeLength; ++place) {
        if (place == codeHalf)
            code += u'-';
        code += QLatin1Char(codeAlphabet[bits & 31]);
        bits >>= bitsPerLetter;
    }
    return code;
}

std::optional<QString> normalisedCode(const QString &typed) {
    QString code;
    for (const QChar character : typed) {
        if (isSeparator(character))
            continue;
        const char letter = codeLetter(character);
        if (letter == '\0' || code.size() == codeLength)
            return std::nullopt;
        code += QLatin1Char(letter);
    }
    if (code.size() != codeLength)
        return std::nullopt;
    return code.insert(codeHalf, u'-');
}

QByteArray tokenDigest(const QString &token) { return sha256(token.toUtf8()); }

bool sameDigest(QByteArrayView first, QByteArrayView second) {
    return first.size() == sha256Length && second.size() == sha256Length &&
           CRYPTO_memcmp(first.data(), second.data(), static_cast<std::size_t>(sha256Length)) == 0;
}

} // namespace candor::crypto
