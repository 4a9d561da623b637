// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace candor::crypto {

/// Whether a case-folded text is one of the lists of resources/passwords, or runs along the alphabet, the digits or a
/// keyboard, forwards or backwards. Thread-safe.
[[nodiscard]] bool isCommonPassword(QStringView folded);

} // namespace candor::crypto
