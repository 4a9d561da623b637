// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"

#include <QDate>
#include <QStringView>

#include <optional>

namespace candor::documents {

/// One date and where it ends in the text.
struct DatePoint {
    std::optional<int> year; ///< empty: "Mar" of "Mar – Jun 2019"
    std::optional<int> month;
    int end = 0;
    bool isYearOnly = false;    ///< four digits alone
    bool isShort = false;       ///< "03/19", "'19", "03": a date only beside another
    std::optional<int> endYear; ///< "2018/19" spans two years
};

/// The date that begins at `at`; empty where none does. `isPart` allows what is a date only in a range.
[[nodiscard]] std::optional<DatePoint> datePointAt(QStringView text, int at, const QDate &today, bool isPart);

/// The end of a word that means today ("present", "heute") at `at`, or 0.
[[nodiscard]] int endOfPresent(QStringView text, int at);
/// The end of a word like "since", "seit" at `at`, or 0.
[[nodiscard]] int endOfSince(QStringView text, int at);
/// The end of a word like "until", "bis" at `at`, or 0.
[[nodiscard]] int endOfUntil(QStringView text, int at);

} // namespace candor::documents
