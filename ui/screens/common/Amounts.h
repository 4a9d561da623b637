// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace candor::screens {

/// A whole amount as a person writes it, thousands parted or not: "52 000", "52.000", "52'000". Empty where it is none.
[[nodiscard]] std::optional<qint64> wholeAmount(const QString &text);

} // namespace candor::screens
