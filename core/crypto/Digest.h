// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <initializer_list>
#include <span>

class QIODevice;

namespace candor::crypto {

inline constexpr qsizetype sha256Length = 32; ///< bytes

/// SHA-256 (FIPS 180-4), 32 bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// SHA-256 of what an open device holds from its position to its end, read in blocks; for files, not for sockets.
/// Error: FileUnreadable, with the device's message.
[[nodiscard]] Result<QByteArray> sha256(QIODevice &device);

/// Lower-case hexadecimal.
[[nodiscard]] QString hexadecimal(QByteArrayView bytes);

/// The digest of one row of a chain: SHA-256 over the digest of the row before (empty for the first) and the fields.
/// Everything goes in with its length, so that two different lists never give the same bytes: 64 bit, big-endian, of
/// `previous`, then its bytes, then the number of fields, then each field's length and bytes. A missing field is an
/// empty one; where the difference matters, the caller adds a field that says so.
[[nodiscard]] QByteArray chainDigest(QByteArrayView previous, std::span<const QByteArrayView> fields);
[[nodiscard]] QByteArray chainDigest(QByteArrayView previous, std::initializer_list<QByteArrayView> fields);

} // namespace candor::crypto
