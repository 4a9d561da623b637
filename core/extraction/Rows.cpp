// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/Rows.h"

#include <algorithm>
#include <limits>

namespace candor::extraction {
namespace {

// How far apart the feet of two words of one row may be, in sizes of the smaller one.
constexpr double largestShift = 0.75;
constexpr std::size_t rowsLookedAt = 12;

struct Open {
    Row row;
    double size = 0;
};

bool belongs(const Open &open, const PageWord &word) {
    const double shift = std::abs(open.row.bottom - word.box.bottom());
    const double size = std::min<double>(open.size, word.size);
    if (shift > largestShift * size)
        return false;
    const double common = std::min(open.row.bottom, word.box.bottom()) - std::max(open.row.top, word.box.top());
    return common >= 0.5 * std::min(open.row.bottom - open.row.top, word.box.height());
}

} // namespace

std::vector<Row> rowsOf(const std::vector<const PageWord *> &words) {
    std::vector<const PageWord *> sorted = words;
    std::stable_sort(sorted.begin(), sorted.end(), [](const PageWord *left, const PageWord *right) {
        return left->box.bottom() < right->box.bottom();
    });
    std::vector<Open> open;
    for (const PageWord *word : sorted) {
        Open *best = nullptr;
        double shift = std::numeric_limits<double>::max();
        const std::size_t first = open.size() > rowsLookedAt ? open.size() - rowsLookedAt : 0;
        for (std::size_t at = first; at < open.size(); ++at) {
            const double far = std::abs(open[at].row.bottom - word->box.bottom());
            if (far < shift && belongs(open[at], *word)) {
                best = &open[at];
                shift = far;
            }
        }
        if (!best) {
            best = &open.emplace_back(Open{{{}, word->box.top(), word->box.bottom()}, word->size});
        } else if (word->size > best->size) {
            // The larger word says where the row stands: a superscript came first.
            best->row.top = word->box.top();
            best->row.bottom = word->box.bottom();
            best->size = word->size;
        }
        best->row.words.push_back(word);
    }
    std::vector<Row> rows;
    rows.reserve(open.size());
    for (Open &each : open) {
        std::stable_sort(each.row.words.begin(), each.row.words.end(), [](const PageWord *left, const PageWord *right) {
            return left->box.left() < right->box.left();
        });
        rows.push_back(std::move(each.row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &upper, const Row &lower) { return upper.bottom < lower.bottom; });
    return rows;
}

double medianSize(const std::vector<const PageWord *> &words) {
    if (words.empty())
        return 10;
    std::vector<float> sizes;
    sizes.reserve(words.size());
    for (const PageWord *word : words)
        sizes.push_back(word->size);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return *middle;
}

} // namespace candor::extraction
