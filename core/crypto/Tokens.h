// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace candor::crypto {

/// Bytes that nobody can foresee, from the kernel (getentropy). Ends the program where the kernel has none: there is no
/// safe way to go on.
[[nodiscard]] QByteArray randomBytes(qsizetype count);

} // namespace candor::crypto
