// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace candor {

/// The text of a piece of HTML: paragraphs parted by empty lines, list items on lines that begin with "- ", references
/// decoded, scripts, styles and comments left out. Empty where there is no markup in it, so that it is text already.
/// Takes time in proportion to its length whatever stands in it.
[[nodiscard]] std::optional<QString> textOfHtml(const QString &html);

/// Plain text as HTML: what empty lines part becomes paragraphs, other line ends become breaks.
[[nodiscard]] QString htmlOfText(const QString &text);

} // namespace candor
