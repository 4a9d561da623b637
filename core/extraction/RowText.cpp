// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/RowText.h"

#include "extraction/WordShape.h"

#include <algorithm>

namespace candor::extraction {
namespace {

constexpr double cellGap = 1.5;        // in font sizes
constexpr double narrowCellGap = 0.75; // where the line's other gaps are much narrower
constexpr double wordGap = 0.15;
constexpr double headingGap = 0.6;
constexpr std::size_t fewestSpacedLetters = 4;

using Line = std::vector<PageWord>;

QRectF boxOf(const Line &words) {
    QRectF box;
    for (const PageWord &word : words)
        box = box.isNull() ? word.box : box.united(word.box);
    return box;
}

bool isLoneLetter(const PageWord &word) {
    return (word.text.size() == 1 && word.text.front().isLetter()) || word.text == u"&";
}

double gapAfter(const Line &words, std::size_t at) { return words[at + 1].box.left() - words[at].box.right(); }

void append(PageWord &word, const PageWord &next) {
    word.text += next.text;
    word.box = word.box.united(next.box);
    word.spaceAfter = next.spaceAfter;
}

/// "E X P E R I E N C E" is one word; wider gaps among its letters part words.
Line withoutLetterSpacing(Line words) {
    Line joined;
    std::size_t at = 0;
    while (at < words.size()) {
        std::size_t end = at;
        while (end < words.size() && isLoneLetter(words[end]) && words[end].size == words[at].size &&
               (end == at || gapAfter(words, end - 1) < 3 * words[at].size))
            ++end;
        if (end - at < fewestSpacedLetters) {
            end = std::max(end, at + 1);
            std::move(words.begin() + static_cast<std::ptrdiff_t>(at), words.begin() + static_cast<std::ptrdiff_t>(end),
                      std::back_inserter(joined));
            at = end;
            continue;
        }
        std::vector<double> gaps;
        for (std::size_t letter = at; letter + 1 < end; ++letter)
            gaps.push_back(gapAfter(words, letter));
        std::sort(gaps.begin(), gaps.end());
        const double usual = std::max(gaps[gaps.size() / 3], 0.1 * words[at].size);
        for (std::size_t letter = at; letter < end; ++letter) {
            const bool begins = letter == at || gapAfter(words, letter - 1) > 1.7 * usual;
            if (begins) {
                if (letter > at)
                    joined.back().spaceAfter = true;
                joined.push_back(words[letter]);
            } else {
                append(joined.back(), words[letter]);
            }
            joined.back().spaceAfter = letter + 1 == end && words[letter].spaceAfter;
        }
        at = end;
    }
    return joined;
}

/// Kerning and narrow spacing leave heaps of letters, "EDUC AT I O N": those that spell a heading are one.
void joinHeading(Line &words) {
    if (words.size() < 3)
        return;
    QString letters;
    for (const PageWord &word : words)
        letters += word.text;
    if (letters.size() > 4 * static_cast<qsizetype>(words.size()))
        return;
    const QString heading = spelledHeading(letters);
    if (heading.isEmpty())
        return;
    for (std::size_t at = 1; at < words.size(); ++at)
        append(words.front(), words[at]);
    words.resize(1);
    words.front().text = heading;
}

/// The gap that is usual on the line; none where there are too few to say.
double usualGap(const Line &words) {
    std::vector<double> gaps;
    for (std::size_t at = 0; at + 1 < words.size(); ++at)
        gaps.push_back(gapAfter(words, at));
    if (gaps.size() < 3)
        return 0;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return std::max(*middle, 0.0);
}

void nameGaps(Line &words) {
    const double usual = usualGap(words);
    for (std::size_t at = 1; at < words.size(); ++at) {
        const double gap = gapAfter(words, at - 1);
        const double size = std::max<double>(std::min(words[at].size, words[at - 1].size), 1);
        const bool behindBullet = at == 1 && isBullet(words[0].text);
        const bool wide = gap > cellGap * size || (gap > narrowCellGap * size && gap > 2 * usual);
        if (wide && !behindBullet)
            words[at].gap = Gap::Wide;
        else if (behindBullet || words[at - 1].spaceAfter || gap > wordGap * size)
            words[at].gap = Gap::Space;
        else
            words[at].gap = Gap::None;
    }
}

QString reversed(const QString &text) {
    QString result;
    result.reserve(text.size());
    for (qsizetype at = text.size(); at > 0;) {
        // A mark stays behind the letter that it belongs to, a pair of surrogates stays a pair.
        qsizetype begin = at - 1;
        while (begin > 0 && (text[begin].isMark() || text[begin].isLowSurrogate()))
            --begin;
        for (qsizetype unit = begin; unit < at; ++unit)
            result += text[unit].isSurrogate() ? text[unit] : text[unit].mirroredChar();
        at = begin;
    }
    return result;
}

/// Pages show right-to-left text as it is seen; text holds it as it is read.
void readLogically(Line &words) {
    std::vector<bool> turns;
    qsizetype fromRight = 0;
    qsizetype fromLeft = 0;
    for (PageWord &word : words) {
        const bool turn = hasRightToLeft(word.text);
        turns.push_back(turn);
        (turn ? fromRight : fromLeft) +=
            std::count_if(word.text.begin(), word.text.end(), [](QChar character) { return character.isLetter(); });
        if (turn)
            word.text = reversed(word.text);
    }
    if (fromRight == 0)
        return;
    std::vector<std::size_t> order(words.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        order[at] = at;
    const bool lineFromRight = fromRight >= fromLeft;
    if (lineFromRight)
        std::reverse(order.begin(), order.end());
    // What runs against the line, turned around as a whole.
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && turns[order[end]] != lineFromRight)
            ++end;
        std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                     order.begin() + static_cast<std::ptrdiff_t>(end));
        begin = end + 1;
    }
    Line logical;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const std::size_t seen = order[at];
        logical.push_back(words[seen]);
        Gap gap = Gap::None;
        if (at > 0) {
            // The gap between two neighbours, whichever of them is to the right; others are at least a space apart.
            const std::size_t before = order[at - 1];
            const bool neighbours = seen + 1 == before || before + 1 == seen;
            gap = neighbours ? words[std::max(seen, before)].gap : Gap::Space;
        }
        logical.back().gap = gap;
    }
    words = std::move(logical);
}

std::size_t cellEnd(const Line &words, std::size_t begin = 0) {
    std::size_t end = begin + 1;
    while (end < words.size() && words[end].gap != Gap::Wide)
        ++end;
    return std::min(end, words.size());
}

QString cellText(const Line &words, std::size_t begin, std::size_t end) {
    QString text;
    for (std::size_t at = begin; at < end; ++at) {
        if (at > begin && words[at].gap != Gap::None)
            text += u' ';
        text += words[at].text;
    }
    return text;
}

/// Where the words of a heading end that has its text beside it; 0: there is none.
std::size_t headingEnd(const Line &words) {
    for (std::size_t end = 1; end < std::min<std::size_t>(words.size(), 5); ++end) {
        if (words[end].box.left() - words[end - 1].box.right() > headingGap * words[end].size)
            return isSectionHeading(cellText(words, 0, end)) ? end : 0;
    }
    return 0;
}

/// "Jan 2019 –" beside a job and "Mar 2021" below: the span goes whole to the job's line.
void joinSpans(std::vector<Line> &lines) {
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        Line &line = lines[at];
        Line &next = lines[at + 1];
        const std::size_t end = cellEnd(line);
        if (end >= line.size() || next.empty() || !endsInDash(cellText(line, 0, end)) ||
            !looksLikeDates(cellText(line, 0, end)))
            continue;
        const std::size_t nextEnd = cellEnd(next);
        const bool below = std::abs(next.front().box.left() - line.front().box.left()) < line.front().size;
        if (!below || !looksLikeDates(cellText(next, 0, nextEnd)))
            continue;
        next.front().gap = Gap::Space;
        line.insert(line.begin() + static_cast<std::ptrdiff_t>(end), next.begin(),
                    next.begin() + static_cast<std::ptrdiff_t>(nextEnd));
        next.erase(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(nextEnd));
        if (!next.empty())
            next.front().gap = Gap::None;
    }
}

} // namespace

std::vector<PageLine> linesOf(const std::vector<Row> &rows) {
    std::vector<Line> lines;
    for (const Row &row : rows) {
        Line words;
        words.reserve(row.words.size());
        for (const PageWord *word : row.words)
            words.push_back(*word);
        words = withoutLetterSpacing(std::move(words));
        joinHeading(words);
        nameGaps(words);
        readLogically(words);
        if (const std::size_t end = headingEnd(words); end > 0) {
            lines.emplace_back(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end));
            words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end));
            words.front().gap = Gap::None;
        }
        lines.push_back(std::move(words));
    }
    joinSpans(lines);
    std::vector<PageLine> result;
    for (Line &words : lines) {
        if (words.empty())
            continue;
        const QRectF box = boxOf(words);
        result.push_back({std::move(words), box, 0});
    }
    return result;
}

} // namespace candor::extraction
