// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/FieldParser.h"

#include <algorithm>
#include <cmath>

namespace candor::documents {

std::optional<double> totalYearsOf(const std::vector<ResumeStation> &experience, const QDate &today) {
    // Months since year 0; the end is the month behind the last one.
    struct Span {
        int from = 0;
        int to = 0;
    };
    const int afterToday = today.year() * 12 + today.month();
    std::vector<Span> spans;
    for (const ResumeStation &station : experience) {
        if (!station.start)
            continue;
        const int from = station.start->year * 12 + station.start->month.value_or(1) - 1;
        // Without an end that is known, all that is sure is the month it began in.
        int to = from + 1;
        if (station.ongoing)
            to = afterToday;
        else if (station.end)
            to = station.end->year * 12 + station.end->month.value_or(12);
        spans.push_back({from, std::min(to, afterToday)});
    }
    if (spans.empty())
        return {};
    std::ranges::sort(spans, {}, &Span::from);
    int months = 0;
    int covered = spans.front().from;
    for (const Span &span : spans) {
        months += std::max(0, span.to - std::max(span.from, covered));
        covered = std::max(covered, span.to);
    }
    return std::round(months / 12.0 * 100) / 100;
}

} // namespace candor::documents
