// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/TextAssembly.h"

#include "extraction/WordShape.h"

#include <algorithm>
#include <array>

namespace candor::extraction {
namespace {

constexpr char16_t softHyphen = 0xAD;
constexpr char16_t hyphen = 0x2010;

/// "Hard- und Software": that hyphen stays.
bool isConjunction(const QString &word) {
    static constexpr std::array words{u"und", u"oder", u"bzw", u"bzw.", u"sowie", u"and", u"or", u"to"};
    return std::any_of(words.begin(), words.end(), [&word](QStringView known) { return word == known; });
}

/// A word that was divided at the end of a line, in the block and below: the rest moves up.
void joinDivided(std::vector<PageLine> &lines) {
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        PageLine &line = lines[at];
        PageLine &next = lines[at + 1];
        if (line.block != next.block || line.words.empty() || next.words.empty())
            continue;
        PageWord &last = line.words.back();
        if (last.text.size() < 2)
            continue;
        const QChar sign = last.text.back();
        if (sign != u'-' && sign != softHyphen && sign != hyphen)
            continue;
        const PageWord &rest = next.words.front();
        const bool below = rest.box.left() < last.box.right();
        const bool letters = last.text[last.text.size() - 2].isLetter() && rest.text.front().isLower();
        if (!below || !letters || isConjunction(rest.text))
            continue;
        // In an address the hyphen is its own.
        const bool address = last.text.contains(u'@') || last.text.contains(u'/') || last.text.contains(u"www.");
        if (!address)
            last.text.chop(1);
        last.text += rest.text;
        next.words.erase(next.words.begin());
        if (!next.words.empty())
            next.words.front().gap = Gap::None;
    }
}

float sizeOf(const PageLine &line) {
    float size = 0;
    qsizetype characters = 0;
    for (const PageWord &word : line.words) {
        // The size of most of its characters.
        if (word.text.size() > characters) {
            characters = word.text.size();
            size = word.size;
        }
    }
    return size;
}

bool isBold(const PageLine &line) {
    qsizetype bold = 0;
    qsizetype all = 0;
    for (const PageWord &word : line.words) {
        bold += word.bold ? word.text.size() : 0;
        all += word.text.size();
    }
    return 2 * bold > all;
}

bool beginsWithBullet(const PageLine &line) {
    const PageWord &first = line.words.front();
    const bool goesOn = line.words.size() > 1;
    return (isBullet(first.text) && goesOn) || (first.text == u"o" && goesOn) ||
           (first.text.size() > 1 && first.text.front() == u'•');
}

QRectF fractions(const QRectF &box, QSizeF page) {
    const double width = std::max(page.width(), 1.0);
    const double height = std::max(page.height(), 1.0);
    const double left = std::clamp(box.left() / width, 0.0, 1.0);
    const double top = std::clamp(box.top() / height, 0.0, 1.0);
    return {left, top, std::clamp(box.right() / width, left, 1.0) - left,
            std::clamp(box.bottom() / height, top, 1.0) - top};
}

void append(const PageLine &line, const LaidOutPage &page, documents::DocumentText &document) {
    documents::DocumentLine target;
    target.start = static_cast<int>(document.text.size());
    target.page = page.number;
    target.box = fractions(line.box, page.size);
    target.fontSize = sizeOf(line);
    target.bold = isBold(line);
    target.block = line.block;
    target.bullet = beginsWithBullet(line);
    for (const PageWord &word : line.words) {
        QString text = word.text;
        text.remove(QChar(softHyphen));
        if (text.isEmpty())
            continue;
        if (!target.words.empty() && word.gap != Gap::None)
            document.text += word.gap == Gap::Wide ? u'\t' : u' ';
        const QRectF box = fractions(word.box, page.size);
        target.words.push_back({static_cast<int>(document.text.size()), static_cast<int>(text.size()),
                                static_cast<float>(box.left()), static_cast<float>(box.right())});
        document.text += text;
    }
    target.length = static_cast<int>(document.text.size()) - target.start;
    if (target.length == 0)
        return;
    document.text += u'\n';
    document.lines.push_back(std::move(target));
}

} // namespace

void assemblePages(std::vector<LaidOutPage> pages, documents::DocumentText &document) {
    for (LaidOutPage &page : pages) {
        joinDivided(page.lines);
        for (const PageLine &line : page.lines) {
            if (!line.words.empty())
                append(line, page, document);
        }
    }
}

} // namespace candor::extraction
