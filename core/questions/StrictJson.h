// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace candor::questions {

/// Why a text is no JSON that can be relied on, and in which line.
struct JsonFault {
    int line = 1;
    QString detail; ///< "form", "characters" or "name: twice"

    bool operator==(const JsonFault &) const = default;
};

/// The object that is the whole of `bytes`, whose first line is `firstLine`. Members that stand in an object twice are
/// a fault too: readers of JSON take the one or the other.
[[nodiscard]] tl::expected<QJsonObject, JsonFault> strictObject(const QByteArray &bytes, int firstLine);

/// A member's name as an error may show it: short, without signs that a terminal or we ourselves give a meaning.
[[nodiscard]] QString shownName(const QString &name);

} // namespace candor::questions
