// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DateColumns.h"

#include "documents/DatePoint.h"
#include "documents/DateRanges.h"
#include "documents/SectionHeadings.h"
#include "documents/StationLines.h"

#include <algorithm>
#include <iterator>

namespace candor::documents {

namespace {

constexpr qsizetype longestLabel = 60;

/// Consecutive lines of one block on one page.
struct Run {
    size_t begin = 0;
    size_t end = 0;
    QRectF box;
};

std::vector<Run> runsOf(const std::vector<ResumeLine> &lines) {
    std::vector<Run> runs;
    for (size_t at = 0; at < lines.size(); ++at) {
        const bool isSame =
            !runs.empty() && lines[at].block == lines[at - 1].block && lines[at].page == lines[at - 1].page;
        if (!isSame)
            runs.push_back({at, at, {}});
        runs.back().end = at + 1;
        runs.back().box = runs.back().box.united(lines[at].box);
    }
    return runs;
}

bool isDates(const ResumeLine &line, const QDate &today) {
    if (line.range.length > longestLabel)
        return false;
    if (isDateFragment(line.text, today))
        return true;
    const auto spans = findDates(line.text, today);
    return spans.size() == 1 && spans.front().range.length == line.text.size();
}

/// Nearly all lines are dates, labels or headings, and some are dates or labels.
bool isDateColumn(const std::vector<ResumeLine> &lines, const Run &run, const QDate &today) {
    size_t dates = 0;
    size_t labels = 0;
    size_t headings = 0;
    for (size_t at = run.begin; at < run.end; ++at) {
        const ResumeLine &line = lines[at];
        if (line.parts.size() > 1)
            continue;
        if (isDates(line, today))
            ++dates;
        else if (sectionHeadingOf(line.text))
            ++headings;
        else if (line.range.length <= longestLabel && (line.text.endsWith(u':') || isStationLabel(line.text)))
            ++labels;
    }
    const size_t count = run.end - run.begin;
    return (dates >= 2 || labels >= 3) && (dates + labels + headings) * 10 >= count * 6;
}

/// The right column begins where the left one ends, at about the same heights.
bool isBeside(const Run &left, const Run &right) {
    const double overlap = std::min(left.box.bottom(), right.box.bottom()) - std::max(left.box.top(), right.box.top());
    return !left.box.isEmpty() && !right.box.isEmpty() && right.box.left() > left.box.left() + 0.05 &&
           right.box.left() >= left.box.right() - 0.05 &&
           overlap > 0.5 * std::min(left.box.height(), right.box.height());
}

/// In which order two lines are read across both columns: lines at one height from left to right.
bool isBefore(const ResumeLine &left, const ResumeLine &right) {
    const double step = std::min(left.box.height(), right.box.height()) / 2;
    return right.box.top() - left.box.top() > -step;
}

} // namespace

void interleaveDateColumns(std::vector<ResumeLine> &lines, const QDate &today) {
    const std::vector<Run> runs = runsOf(lines);
    for (size_t at = 0; at + 1 < runs.size(); ++at) {
        const Run &left = runs[at];
        const Run &right = runs[at + 1];
        if (lines[left.begin].page < 0 || lines[left.begin].page != lines[right.begin].page || !isBeside(left, right) ||
            (!isDateColumn(lines, left, today) && !isDateColumn(lines, right, today)))
            continue;
        std::vector<ResumeLine> merged;
        merged.reserve(right.end - left.begin);
        size_t first = left.begin;
        size_t second = right.begin;
        while (first < left.end || second < right.end) {
            const bool isFirst = second == right.end || (first < left.end && isBefore(lines[first], lines[second]));
            merged.push_back(std::move(lines[isFirst ? first++ : second++]));
        }
        std::ranges::move(merged, lines.begin() + static_cast<std::ptrdiff_t>(left.begin));
        ++at; // the right column is used up
    }
}

} // namespace candor::documents
