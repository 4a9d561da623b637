// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candor::workspace {

/// What a person calls the field of a refusal, and where it stands: "title", "line 4, title", "section 2, question 3"
/// give "The title", "The title (line 4)", "Question 3 (section 2)".
[[nodiscard]] QString fieldWords(const QString &key);
/// Only where: " (line 4)"; empty where the key names no place.
[[nodiscard]] QString placeWords(const QString &key);

} // namespace candor::workspace
