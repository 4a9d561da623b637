// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/PageLayout.h"

#include "extraction/Columns.h"
#include "extraction/RowText.h"
#include "extraction/Rows.h"

#include <algorithm>
#include <array>

namespace candor::extraction {
namespace {

constexpr int deepest = 6;

QRectF turned(const QRectF &box, int quarterTurns, QSizeF page) {
    switch (quarterTurns) {
    case 1: // the text runs down: its lines follow each other from right to left
        return {box.top(), page.width() - box.right(), box.height(), box.width()};
    case 2:
        return {page.width() - box.right(), page.height() - box.bottom(), box.width(), box.height()};
    case 3:
        return {page.height() - box.bottom(), box.left(), box.height(), box.width()};
    default:
        return box;
    }
}

/// What turned() made, back on the page.
QRectF turnedBack(const QRectF &box, int quarterTurns, QSizeF page) {
    if (quarterTurns == 1 || quarterTurns == 3)
        return turned(box, 4 - quarterTurns, page.transposed());
    return turned(box, quarterTurns, page);
}

class Arrangement {
public:
    explicit Arrangement(int firstBlock) : m_block(firstBlock) {}

    void arrange(const Words &words, int depth) {
        if (words.empty())
            return;
        if (depth < deepest) {
            if (const auto split = splitColumns(words)) {
                arrange(split->above, depth + 1);
                arrange(split->left, depth + 1);
                arrange(split->right, depth + 1);
                arrange(split->below, depth + 1);
                return;
            }
        }
        for (PageLine &line : linesOf(rowsOf(words))) {
            line.block = m_block;
            m_lines.push_back(std::move(line));
        }
        ++m_block;
    }

    int nextBlock() const { return m_block; }
    std::vector<PageLine> take() { return std::move(m_lines); }

private:
    int m_block;
    std::vector<PageLine> m_lines;
};

} // namespace

std::vector<PageLine> layOutPage(const std::vector<PageWord> &words, QSizeF page, int firstBlock) {
    std::array<std::vector<PageWord>, 4> turns;
    for (const PageWord &word : words) {
        const int rotation = word.rotation & 3;
        PageWord upright = word;
        upright.box = turned(word.box, rotation, page);
        turns[static_cast<std::size_t>(rotation)].push_back(std::move(upright));
    }
    std::array<int, 4> order{0, 1, 2, 3};
    std::stable_sort(order.begin(), order.end(), [&turns](int left, int right) {
        return turns[static_cast<std::size_t>(left)].size() > turns[static_cast<std::size_t>(right)].size();
    });
    std::vector<PageLine> lines;
    for (const int rotation : order) {
        const auto &upright = turns[static_cast<std::size_t>(rotation)];
        Words region;
        region.reserve(upright.size());
        for (const PageWord &word : upright)
            region.push_back(&word);
        Arrangement arrangement(firstBlock);
        arrangement.arrange(region, 0);
        firstBlock = arrangement.nextBlock();
        for (PageLine &line : arrangement.take()) {
            line.box = turnedBack(line.box, rotation, page);
            for (PageWord &word : line.words)
                word.box = turnedBack(word.box, rotation, page);
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace candor::extraction
