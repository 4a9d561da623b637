// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/Columns.h"

#include "extraction/Rows.h"
#include "extraction/WordShape.h"

#include <algorithm>
#include <cmath>

namespace candor::extraction {
namespace {

constexpr int fewestLines = 3;
constexpr std::size_t mostCandidates = 24;
constexpr double narrowestGutter = 0.75; // in font sizes
constexpr double leastGutterPoints = 5;
constexpr double level = 0.25;       // baselines this near are one line, in font sizes
constexpr double overlap = 0.35;     // lines that have this much height in common stand beside each other
constexpr double nearlyAsTall = 0.8; // of the tallest: then the leftmost gutter is taken

struct Side {
    int lines = 0;
    int dates = 0;
    int headings = 0;
    int shortLines = 0;
    double width = 0;  // of all lines together
    float largest = 0; // font size
    double top = 1e9;
    double bottom = -1e9;
};

/// Rows from `first` to `last` that no word crosses the gutter in.
struct Run {
    std::size_t first = 0;
    std::size_t last = 0;
    double gutter = 0;
    double height = 0;
};

struct Halves {
    std::size_t split = 0; // the first word of the row that is to the right
    bool crossed = false;
};

Halves halve(const Row &row, double from, double to) {
    Halves halves;
    while (halves.split < row.words.size() && row.words[halves.split]->box.left() < to) {
        halves.crossed = halves.crossed || row.words[halves.split]->box.right() > from;
        ++halves.split;
    }
    return halves;
}

/// The words of a row that belong together and stand next to the gutter.
QString cellText(const Row &row, std::size_t begin, std::size_t end, double em) {
    QString text;
    for (std::size_t at = begin; at < end; ++at) {
        if (at > begin && row.words[at]->box.left() - row.words[at - 1]->box.right() > 2 * em)
            text.clear();
        if (!text.isEmpty())
            text += u' ';
        text += row.words[at]->text;
    }
    return text;
}

constexpr double shortWidth = 0.3; // of the region
constexpr qsizetype shortText = 18;

void count(Side &side, const Row &row, std::size_t begin, std::size_t end, double em, double regionWidth) {
    const QString text = cellText(row, begin, end, em);
    if (end - begin == 1 && isBullet(row.words[begin]->text))
        return;
    ++side.lines;
    side.dates += looksLikeDates(text) ? 1 : 0;
    side.headings += isSectionHeading(text) ? 1 : 0;
    const double width = row.words[end - 1]->box.right() - row.words[begin]->box.left();
    side.width += width;
    side.shortLines += width <= shortWidth * regionWidth || text.size() <= shortText ? 1 : 0;
    for (std::size_t at = begin; at < end; ++at) {
        side.largest = std::max(side.largest, row.words[at]->size);
        side.top = std::min(side.top, row.words[at]->box.top());
        side.bottom = std::max(side.bottom, row.words[at]->box.bottom());
    }
}

class GutterSearch {
public:
    explicit GutterSearch(const Words &words)
        : m_em(std::max(medianSize(words), 1.0)), m_rows(rowsOf(words)),
          m_least(std::max(narrowestGutter * m_em, leastGutterPoints)) {
        m_left = 1e9;
        m_right = -1e9;
        for (const PageWord *word : words) {
            m_left = std::min(m_left, word->box.left());
            m_right = std::max(m_right, word->box.right());
        }
    }

    std::optional<ColumnSplit> best() {
        std::vector<Run> runs;
        for (const double candidate : candidates())
            addRuns(candidate, runs);
        if (runs.empty())
            return std::nullopt;
        double tallest = 0;
        for (const Run &run : runs)
            tallest = std::max(tallest, run.height);
        const Run *chosen = nullptr;
        for (const Run &run : runs) {
            if (run.height >= nearlyAsTall * tallest && (!chosen || run.gutter < chosen->gutter))
                chosen = &run;
        }
        return split(*chosen);
    }

private:
    /// Where lines and cells begin, the frequent ones.
    std::vector<double> candidates() const {
        std::vector<double> starts;
        for (const Row &row : m_rows) {
            for (std::size_t at = 0; at < row.words.size(); ++at) {
                const double left = row.words[at]->box.left();
                const bool begins = at == 0 || left - row.words[at - 1]->box.right() >= m_least;
                if (begins && left > m_left + m_least)
                    starts.push_back(left);
            }
        }
        std::sort(starts.begin(), starts.end());
        std::vector<std::pair<int, double>> groups;
        for (const double start : starts) {
            if (!groups.empty() && start - groups.back().second <= 2)
                ++groups.back().first;
            else
                groups.emplace_back(1, start);
        }
        std::stable_sort(groups.begin(), groups.end(),
                         [](const auto &left, const auto &right) { return left.first > right.first; });
        std::vector<double> found;
        for (const auto &[times, start] : groups) {
            if (found.size() == mostCandidates)
                break;
            found.push_back(start);
        }
        return found;
    }

    void addRuns(double gutter, std::vector<Run> &runs) const {
        const double to = gutter - 0.5;
        const double from = gutter - m_least;
        std::size_t first = 0;
        for (std::size_t at = 0; at <= m_rows.size(); ++at) {
            if (at < m_rows.size() && !halve(m_rows[at], from, to).crossed)
                continue;
            if (at > first)
                judge({first, at, gutter, 0}, runs);
            first = at + 1;
        }
    }

    /// Cheaper than judging: most runs have nothing on one side.
    bool hasBothSides(const Run &run) const {
        int left = 0;
        int right = 0;
        for (std::size_t at = run.first; at < run.last && (left < fewestLines || right < fewestLines); ++at) {
            left += m_rows[at].words.front()->box.left() < run.gutter - 0.5 ? 1 : 0;
            right += m_rows[at].words.back()->box.left() >= run.gutter - 0.5 ? 1 : 0;
        }
        return left >= fewestLines && right >= fewestLines;
    }

    void judge(Run run, std::vector<Run> &runs) const {
        if (!hasBothSides(run))
            return;
        Side left;
        Side right;
        int levelLines = 0;
        int beside = 0;
        double lastLeft = -1e9;
        double lastRight = -1e9;
        for (std::size_t at = run.first; at < run.last; ++at) {
            const Row &row = m_rows[at];
            const std::size_t split = halve(row, run.gutter - m_least, run.gutter - 0.5).split;
            const bool hasLeft = split > 0;
            const bool hasRight = split < row.words.size();
            if (hasLeft)
                count(left, row, 0, split, m_em, m_right - m_left);
            if (hasRight)
                count(right, row, split, row.words.size(), m_em, m_right - m_left);
            if (hasLeft && hasRight) {
                levelLines += isLevel(*row.words[split - 1], *row.words[split]) ? 1 : 0;
                ++beside;
            } else if (row.top < (hasLeft ? lastRight : lastLeft) - overlap * m_em) {
                ++beside;
            }
            if (hasLeft)
                lastLeft = row.bottom;
            if (hasRight)
                lastRight = row.bottom;
        }
        if (left.lines < fewestLines || right.lines < fewestLines)
            return;
        const double common = std::min(left.bottom, right.bottom) - std::max(left.top, right.top);
        const double smaller = std::min(left.bottom - left.top, right.bottom - right.top);
        if (common < 3 * m_em || common < 0.4 * smaller)
            return;
        if (readAcross(left, right, levelLines, beside))
            return;
        run.height = std::max(left.bottom, right.bottom) - std::min(left.top, right.top);
        runs.push_back(run);
    }

    bool isLevel(const PageWord &left, const PageWord &right) const {
        // Boxes reach below the baseline by about a fifth of the size.
        const auto baseline = [](const PageWord &word) { return word.box.bottom() - 0.22 * word.size; };
        return std::abs(baseline(left) - baseline(right)) <= level * m_em;
    }

    /// Dates or labels beside what they belong to, against two columns that happen to stand side by side.
    bool readAcross(const Side &left, const Side &right, int levelLines, int beside) const {
        const Side &small = left.width * right.lines < right.width * left.lines ? left : right;
        const int fewerLines = std::min(left.lines, right.lines);
        const auto dated = [](const Side &side) {
            return static_cast<double>(side.dates) / std::max(side.lines - side.headings, 1);
        };
        if ((dated(left) >= 0.5 || dated(right) >= 0.5) && levelLines >= 0.4 * fewerLines)
            return true;
        // Labels above or between what they stand for: two columns have lines beside each other.
        if (beside < 0.5 * fewerLines)
            return true;
        // What stands beside each other is level: rows of a table, unless two columns share their grid by chance.
        const bool isShort = small.shortLines >= 0.7 * small.lines;
        const bool bothHaveHeadings = left.headings > 0 && right.headings > 0;
        const bool inRows = levelLines >= 0.8 * beside && levelLines >= 0.3 * fewerLines;
        // A name set large beside an address is no label of it.
        const float smaller = std::min(left.largest, right.largest);
        const bool oneStandsOut = std::max(left.largest, right.largest) > 1.8F * smaller;
        return isShort && inRows && !bothHaveHeadings && !oneStandsOut;
    }

    ColumnSplit split(const Run &run) const {
        ColumnSplit split;
        const std::size_t last = run.last < m_rows.size() ? withoutForerunners(run) : run.last;
        for (std::size_t at = 0; at < m_rows.size(); ++at) {
            const auto &words = m_rows[at].words;
            if (at < run.first || at >= last) {
                Words &target = at < run.first ? split.above : split.below;
                target.insert(target.end(), words.begin(), words.end());
                continue;
            }
            const auto middle = words.begin() + static_cast<std::ptrdiff_t>(
                                                    halve(m_rows[at], run.gutter - m_least, run.gutter - 0.5).split);
            split.left.insert(split.left.end(), words.begin(), middle);
            split.right.insert(split.right.end(), middle, words.end());
        }
        return split;
    }

    /// A short heading at the foot of a run belongs to the wide lines below it where it stands nearer to them.
    std::size_t withoutForerunners(const Run &run) const {
        std::size_t last = run.last;
        while (last > run.first + 2 * fewestLines) {
            const Row &row = m_rows[last - 1];
            const double below = m_rows[last].top - row.bottom;
            const double above = row.top - m_rows[last - 2].bottom;
            if (below >= above || above < 0.3 * m_em)
                break;
            --last;
        }
        return last;
    }

    double m_em;
    std::vector<Row> m_rows;
    double m_least;
    double m_left;
    double m_right;
};

} // namespace

std::optional<ColumnSplit> splitColumns(const Words &words) {
    if (words.size() < 2 * fewestLines)
        return std::nullopt;
    return GutterSearch(words).best();
}

} // namespace candor::extraction
