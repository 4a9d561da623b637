// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace candor {

/// How much the fields of a workspace hold, in code points.
inline constexpr int mostInName = 200;            ///< of names, titles and other texts of a line
inline constexpr int mostInDescription = 100'000; ///< of descriptions and cover letters
inline constexpr int mostInNote = 20'000;
inline constexpr int mostInReason = 2'000;
inline constexpr int mostSkills = 60;
inline constexpr int mostInSkill = 80;

/// Whether a field may stay empty. White space alone is empty too.
enum class Presence { Required, Optional };

/// Whether a text can be kept as it is: no U+0000 and no other control characters of ASCII but tab and line ends, no
/// lone surrogates, at most `most` code points. Nothing is mended. Errors: InvalidField ("key: characters", "key:
/// empty"), FieldTooLong ("key: 200").
[[nodiscard]] Result<void> checkText(const QString &key, const QString &text, int most, Presence presence);
/// The same for a text of one line: neither tabs nor line ends.
[[nodiscard]] Result<void> checkLine(const QString &key, const QString &text, int most, Presence presence);
/// The same for a list of lines, none of them empty; more than `mostLines` of them is InvalidField ("key: range").
[[nodiscard]] Result<void> checkLines(const QString &key, const QStringList &lines, int mostLines, int most);

/// Whether a day is one that people plan with: from 2000 to 2100. Errors: InvalidField ("key: form", "key: range").
[[nodiscard]] Result<void> checkDay(const QString &key, QDate day);

} // namespace candor
