// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineDifference.h"

#include <algorithm>

namespace candor::ctl {

namespace {

/// The most pairs of lines that are compared with each other.
constexpr qsizetype mostPairs = 4'000'000;

/// Where texts differ, between their common beginning and end.
struct Middle {
    qsizetype start = 0;
    qsizetype beforeEnd = 0;
    qsizetype afterEnd = 0;

    [[nodiscard]] qsizetype before() const { return beforeEnd - start; }
    [[nodiscard]] qsizetype after() const { return afterEnd - start; }
};

Middle middleOf(const QStringList &before, const QStringList &after) {
    Middle middle{0, before.size(), after.size()};
    while (middle.start < std::min(before.size(), after.size()) && before.at(middle.start) == after.at(middle.start))
        ++middle.start;
    while (middle.beforeEnd > middle.start && middle.afterEnd > middle.start &&
           before.at(middle.beforeEnd - 1) == after.at(middle.afterEnd - 1)) {
        --middle.beforeEnd;
        --middle.afterEnd;
    }
    return middle;
}

/// How many lines are left of what begins at a line of each: the longest common subsequence, from the end.
class CommonLines {
public:
    CommonLines(const QStringList &before, const QStringList &after, const Middle &middle)
        : m_width(middle.after() + 1), m_counts(static_cast<std::size_t>((middle.before() + 1) * m_width)) {
        for (qsizetype i = middle.before() - 1; i >= 0; --i) {
            for (qsizetype j = middle.after() - 1; j >= 0; --j)
                m_counts[index(i, j)] = before.at(middle.start + i) == after.at(middle.start + j)
                                            ? at(i + 1, j + 1) + 1
                                            : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    [[nodiscard]] int at(qsizetype i, qsizetype j) const { return m_counts[index(i, j)]; }

private:
    [[nodiscard]] std::size_t index(qsizetype i, qsizetype j) const {
        return static_cast<std::size_t>(i * m_width + j);
    }

    qsizetype m_width;
    std::vector<int> m_counts;
};

void append(std::vector<ComparedLine> &lines, LineChange change, const QStringList &texts, qsizetype from,
            qsizetype to) {
    for (qsizetype i = from; i < to; ++i)
        lines.push_back({change, texts.at(i)});
}

void appendMiddle(std::vector<ComparedLine> &lines, const QStringList &before, const QStringList &after,
                  const Middle &middle) {
    qsizetype i = 0;
    qsizetype j = 0;
    if (middle.before() * middle.after() <= mostPairs) {
        const CommonLines common(before, after, middle);
        while (i < middle.before() && j < middle.after()) {
            const QString &removed = before.at(middle.start + i);
            const QString &added = after.at(middle.start + j);
            if (removed == added) {
                lines.push_back({LineChange::Same, removed});
                ++i;
                ++j;
            } else if (common.at(i + 1, j) >= common.at(i, j + 1)) {
                lines.push_back({LineChange::Removed, removed});
                ++i;
            } else {
                lines.push_back({LineChange::Added, added});
                ++j;
            }
        }
    }
    append(lines, LineChange::Removed, before, middle.start + i, middle.beforeEnd);
    append(lines, LineChange::Added, after, middle.start + j, middle.afterEnd);
}

} // namespace

QString lineChangeName(LineChange change) {
    switch (change) {
    case LineChange::Same:
        return QStringLiteral("same");
    case LineChange::Removed:
        return QStringLiteral("removed");
    case LineChange::Added:
        return QStringLiteral("added");
    }
    return {};
}

std::vector<ComparedLine> lineDifference(const QStringList &before, const QStringList &after) {
    const Middle middle = middleOf(before, after);
    std::vector<ComparedLine> lines;
    append(lines, LineChange::Same, before, 0, middle.start);
    appendMiddle(lines, before, after, middle);
    append(lines, LineChange::Same, before, middle.beforeEnd, before.size());
    return lines;
}

} // namespace candor::ctl
