// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/DocxLines.h"

#include "extraction/WordShape.h"

#include <algorithm>

namespace candor::extraction {
namespace {

using Lines = std::vector<DocxLine>;

constexpr qsizetype longestLabel = 48;
constexpr std::size_t mostLabelLines = 2;

void append(Lines &lines, Lines more) {
    lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Cells of a line cleaned each for itself; empty ones at its ends are left out.
QString cleanLine(QStringView line) {
    QStringList cells;
    for (const QStringView cell : line.split(u'\t')) {
        const QString clean = cleanWord(cell.toString()).remove(QChar(0xAD));
        if (!clean.isEmpty())
            cells.append(clean);
    }
    return cells.join(u'\t');
}

void addParagraph(const DocxParagraph &paragraph, int &block, Lines &lines) {
    const bool bold = 2 * paragraph.boldCharacters > paragraph.text.size();
    bool bullet = paragraph.bullet;
    for (const QStringView part : QStringView(paragraph.text).split(u'\n')) {
        DocxLine line{cleanLine(part), paragraph.size, bold, paragraph.heading, bullet, block};
        if (line.text.isEmpty())
            continue;
        const qsizetype gap = line.text.indexOf(u'\t');
        const qsizetype space = gap < 0 ? line.text.indexOf(u' ') : gap;
        if (space > 0 && isBullet(QStringView(line.text).first(space))) {
            line.bullet = true;
            if (gap > 0)
                line.text[gap] = u' ';
        }
        lines.push_back(std::move(line));
        // The item's own sign stands before its first line only.
        bullet = false;
    }
    for (const DocxContent &box : paragraph.boxes) {
        ++block;
        append(lines, linesOf(box, block));
    }
}

QString joined(const Lines &lines) {
    QString text;
    for (const DocxLine &line : lines)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + line.text;
    return text;
}

/// One line of which the cells stand beside each other; it looks as its longest cell does.
DocxLine across(const std::vector<DocxLine> &cells) {
    DocxLine line = *std::max_element(cells.begin(), cells.end(), [](const DocxLine &left, const DocxLine &right) {
        return left.text.size() < right.text.size();
    });
    line.text.clear();
    for (const DocxLine &cell : cells)
        line.text += (line.text.isEmpty() ? QString() : QStringLiteral("\t")) + cell.text;
    return line;
}

bool isLabel(const Lines &cell) { return cell.size() <= mostLabelLines && joined(cell).size() <= longestLabel; }

/// A name set large beside an address is not its label.
bool standsOut(const DocxLine &line, const DocxLine &other) { return line.size > 1.25F * other.size && other.size > 0; }

class TableLines {
public:
    TableLines(Lines &lines, int &block) : m_lines(lines), m_block(block) {}

    void add(const std::vector<DocxRow> &rows) {
        ++m_block;
        for (const DocxRow &row : rows)
            addRow(row);
        ++m_block;
    }

private:
    void addRow(const DocxRow &row) {
        std::vector<Lines> cells;
        for (const DocxContent &content : row.cells) {
            int inner = m_block;
            Lines cell = linesOf(content, inner);
            if (!cell.empty())
                cells.push_back(std::move(cell));
        }
        if (cells.empty())
            return;
        if (cells.size() == 1)
            addColumn(std::move(cells.front()));
        else if (std::all_of(cells.begin(), cells.end(), [](const Lines &cell) { return cell.size() == 1; }))
            addShort(cells);
        else if (cells.size() == 2 && isLabel(cells[0]) && !standsOut(cells[0].front(), cells[1].front()))
            addLabelled(cells[0], std::move(cells[1]), true);
        else if (cells.size() == 2 && isLabel(cells[1]) && looksLikeDates(joined(cells[1])))
            addLabelled(cells[1], std::move(cells[0]), false);
        else
            addColumns(std::move(cells));
    }

    void addColumns(std::vector<Lines> cells) {
        for (Lines &cell : cells) {
            ++m_block;
            addColumn(std::move(cell));
        }
        ++m_block;
    }

    /// Blocks within a cell were counted from the table's; they go on from where the table is now.
    void addColumn(Lines cell) {
        const int first = cell.front().block;
        int last = m_block;
        for (DocxLine &line : cell) {
            line.block += m_block - first;
            last = std::max(last, line.block);
        }
        m_block = last;
        append(m_lines, std::move(cell));
    }

    void addShort(const std::vector<Lines> &cells) {
        std::vector<DocxLine> row;
        row.reserve(cells.size());
        for (const Lines &cell : cells)
            row.push_back(cell.front());
        if (isSectionHeading(row.front().text)) {
            row.front().block = m_block;
            m_lines.push_back(row.front());
            row.erase(row.begin());
        }
        DocxLine line = across(row);
        line.block = m_block;
        m_lines.push_back(std::move(line));
    }

    void addLabelled(const Lines &label, Lines text, bool labelFirst) {
        DocxLine labelLine = label.front();
        labelLine.text = joined(label);
        if (labelFirst && isSectionHeading(labelLine.text)) {
            labelLine.block = m_block;
            m_lines.push_back(labelLine);
        } else {
            text.front() = labelFirst ? across({labelLine, text.front()}) : across({text.front(), labelLine});
        }
        for (DocxLine &line : text)
            line.block = m_block;
        append(m_lines, std::move(text));
    }

    Lines &m_lines;
    int &m_block;
};

} // namespace

std::vector<DocxLine> linesOf(const DocxContent &content, int &block) {
    Lines lines;
    for (const DocxNode &node : content) {
        if (!node.rows.empty()) {
            TableLines(lines, block).add(node.rows);
            continue;
        }
        addParagraph(node.paragraph, block, lines);
        // After a text box the text goes on in a block of its own.
        if (!node.paragraph.boxes.empty())
            ++block;
    }
    return lines;
}

} // namespace candor::extraction
