// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace candor::screens {

/// What an hour of an interview in 1280x720 takes, about.
inline constexpr std::uint64_t bytesOfAnHour = 900'000'000;
/// From here on a person should know that the disk gets full.
inline constexpr std::uint64_t fewBytes = 1'000'000'000;

/// Free bytes of the disk that holds the folder, or will hold it; empty where nobody can tell. May wait for the disk.
[[nodiscard]] std::optional<std::uint64_t> freeBytes(const QString &folder);

} // namespace candor::screens
