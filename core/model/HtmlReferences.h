// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace candor {

/// A character reference that was read.
struct HtmlReference {
    QString text;
    qsizetype length = 0; ///< in the source, from '&' on

    bool operator==(const HtmlReference &) const = default;
};

/// What stands at the beginning of `source`, which begins with '&': "&amp;", "&#228;" or "&#xE4;" as HTML reads them.
/// Knows the names of HTML 4's Latin-1 and what word processors put into texts. Empty where it is a mere '&'.
[[nodiscard]] std::optional<HtmlReference> htmlReference(QStringView source);

} // namespace candor
