// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace candor::crypto {

/// Bytes that nobody can foresee, from the kernel (getentropy). Ends the program where the kernel has none: there is no
/// safe way to go on.
[[nodiscard]] QByteArray randomBytes(qsizetype count);

/// Names a session: 256 random bits in base64url, 43 characters of A-Z a-z 0-9 - _.
[[nodiscard]] QString sessionToken();

/// A code that people read out and type: `XXXX-XXXX`, 40 random bits in Crockford's base 32 (digits and capitals
/// without I, L, O and U). Short enough to be tried out: let it end within hours and count the failures.
[[nodiscard]] QString oneTimeCode();

/// What someone typed as a code, in the form that oneTimeCode() gives: any case, with or without hyphen and spaces, O
/// for 0, I or L for 1. Empty where it can be no code.
[[nodiscard]] std::optional<QString> normalisedCode(const QString &typed);

/// What a database keeps of a token or code (in its normalised form): SHA-256 of its UTF-8, 32 bytes.
[[nodiscard]] QByteArray tokenDigest(const QString &token);

/// Whether two digests of tokenDigest() are equal; takes the same time wherever they differ. False where one of them is
/// not 32 bytes long, so that a missing digest equals nothing.
[[nodiscard]] bool sameDigest(QByteArrayView first, QByteArrayView second);

} // namespace candor::crypto
