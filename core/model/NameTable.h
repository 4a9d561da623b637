// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace candor {

/// The name of a value in a table of pairs; for the functions of this folder that name enumerations.
template<typename Value, std::size_t count>
QString nameOf(const std::array<std::pair<Value, const char *>, count> &names, Value value) {
    for (const auto &[candidate, name] : names) {
        if (candidate == value)
            return QString::fromLatin1(name);
    }
    return {};
}

/// The value of a name, where the table has it.
template<typename Value, std::size_t count>
std::optional<Value> valueOf(const std::array<std::pair<Value, const char *>, count> &names, const QString &wanted) {
    for (const auto &[value, name] : names) {
        if (wanted == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace candor
