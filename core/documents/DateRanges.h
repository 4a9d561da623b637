// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ResumeLines.h"
#include "model/Resume.h"

#include <QDate>
#include <QStringView>

#include <vector>

namespace candor::documents {

/// Dates as a resume writes them: from, to, or one date alone.
struct DateSpan {
    TextRange range; ///< in the text that was searched, with the brackets around it
    std::optional<YearMonth> start;
    std::optional<YearMonth> end;
    bool ongoing = false;
    bool single = false;     ///< one date alone, in `start`
    bool open = false;       ///< ends in a dash: what follows may stand on the next line
    bool dangling = false;   ///< a dash follows and then something else: a cell's next line may hold the end
    bool isYearOnly = false; ///< a bare year alone ("2014"): weak, it may be something else

    bool operator==(const DateSpan &) const = default;
};

/// Dates in the text, in order: "03/2019", "2019-03", "3.2019", "01.03.2019", "Mar 2019 – Present", "seit 2020",
/// "bis heute", "2018–20", "Summer 2017", "'19". English and German, months and words also in French, Spanish, Italian,
/// Portuguese, Dutch and Polish. Years from 1940 to ten years after `today`. Linear.
[[nodiscard]] std::vector<DateSpan> findDates(QStringView text, const QDate &today);

/// What is left of the text after "(2 years 3 months)", "· 2 yrs 3 mos", "3 Jahre": 0 where no length of time begins
/// at `from`, else its end.
[[nodiscard]] int endOfDuration(QStringView text, int from);

} // namespace candor::documents
