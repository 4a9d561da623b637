// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candor::extraction {

/// The address if it is one of the web, of mail or a telephone number and holds nothing unprintable; otherwise empty.
[[nodiscard]] QString usableLinkTarget(const QString &target);

} // namespace candor::extraction
