// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace candor::extraction {

/// Whether the text is not much more than a date or a span of dates: "2019 – 2021", "seit 03/2020", "May 2018 -
/// present".
[[nodiscard]] bool looksLikeDates(QStringView text);
/// Whether a dash or a word such as "to" or "bis" leaves the end of a span open.
[[nodiscard]] bool endsInDash(QStringView text);
/// The usual headings of a resume, English and German.
[[nodiscard]] bool isSectionHeading(QStringView text);
/// The heading that these letters spell, as they are but with its spaces: "WORKEXPERIENCE" is "WORK EXPERIENCE"; empty
/// where they spell none.
[[nodiscard]] QString spelledHeading(QStringView letters);
/// A sign that begins an item of a list, and nothing else.
[[nodiscard]] bool isBullet(QStringView word);
/// "3", "- 3 -", "Page 3 of 5", "Seite 3/5".
[[nodiscard]] bool isPageNumber(QStringView line);
[[nodiscard]] bool hasRightToLeft(QStringView text);
/// Ligatures and presentation forms taken apart, signs of lists from symbol fonts as bullets, no control characters.
[[nodiscard]] QString cleanWord(QString word);

} // namespace candor::extraction
