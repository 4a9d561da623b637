// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <QString>

#include <cstdint>
#include <optional>

/// Numbers as the design writes them: minus is U+2212, thousands are parted by a narrow space (U+202F), an empty value
/// is an en dash and never 0. The decimal sign follows the locale.
namespace candor::theme {

[[nodiscard]] QString emptyFigure();
[[nodiscard]] QString figure(double value, int decimals);
[[nodiscard]] QString figure(const std::optional<double> &value, int decimals);
[[nodiscard]] QString signedFigure(const std::optional<double> &value, int decimals); ///< with its sign, also plus
[[nodiscard]] QString count(std::uint64_t value);
[[nodiscard]] QString percent(const std::optional<double> &share, int decimals); ///< "96.0" of 0.96; the unit is apart
[[nodiscard]] QString clockTime(MediaTime time);                                 ///< "00:12:41", for the recording dot
[[nodiscard]] QString shortTime(MediaTime time);                                 ///< "12:41", "1:02:03" from an hour on
[[nodiscard]] QString timeWithTenths(MediaTime time);                            ///< "12:41.1"
[[nodiscard]] QString timeWithMillis(MediaTime time);                            ///< "12:41.100"
[[nodiscard]] QString bytes(std::uint64_t bytes);                                ///< "48.2 GB", powers of 1000
[[nodiscard]] QString decibels(const std::optional<double> &ofFullScale); ///< "−21" dBFS of a linear level; dash at 0

} // namespace candor::theme
