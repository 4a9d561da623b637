// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace candor::documents {

/// What stands between a word and the one before it.
enum class WordGap {
    None,      ///< nothing
    Space,     ///< one or two spaces
    Wide,      ///< a tabulator or more spaces: another column
    Line,      ///< the end of a line
    Paragraph, ///< an empty line or a new page; also before the first word
};

/// A run of letters and digits of one script, or a single sign. Characters of scripts without spaces stand alone.
struct SkillWord {
    QString folded; ///< NFKC and case folded, invisible characters left out; of a sign its plain form ("‐" is "-")
    int start = 0;  ///< UTF-16 units
    int length = 0;
    WordGap gap = WordGap::None;
    bool sign = false;
    bool address = false; ///< part of a web or mail address

    bool operator==(const SkillWord &) const = default;
};

/// Cuts text into words and signs, in order. Linear; any text will do, lone surrogates and control characters included.
/// Of a text longer than 10,000,000 UTF-16 units, its beginning.
[[nodiscard]] std::vector<SkillWord> skillWords(QStringView text);

/// The characters as they were written (NFKC), without white space, hyphens and what cannot be seen: what exact case is
/// compared by.
[[nodiscard]] QString asWritten(QStringView text);

} // namespace candor::documents
