// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ResumeLines.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace candor::documents {

namespace {

constexpr int mostLines = 20'000;
constexpr int mostCharacters = 20'000;
constexpr float wideGap = 0.035F; // of the page's width; words set to both margins stand closer

bool isListSign(QChar character) {
    static constexpr QStringView signs = u"•◦▪▫■□‣⁃·○●►▶➢➤✓✔→★☆*❖◆◇§¶|»›∙⚫⬤¬";
    return signs.contains(character) || character.category() == QChar::Other_PrivateUse;
}

/// Takes signs of a list and icons off the front. True where there was one.
bool takeListSign(QStringView text, TextRange &range) {
    bool found = false;
    while (!range.isEmpty()) {
        const QChar first = text[range.start];
        const bool isDash = first == u'-' || first == u'–' || first == u'—';
        const bool isDashItem = isDash && range.length > 1 && text[range.start + 1].isSpace();
        const bool isLetterO =
            first == u'o' && range.length > 2 && text[range.start + 1].isSpace() && text[range.start + 2].isUpper();
        // What a font without Unicode map makes of a dot.
        const bool isBrace = first == u'{' && range.length > 1 && text[range.start + 1].isSpace() &&
                             !text.sliced(range.start, range.length).contains(u'}');
        if (!isListSign(first) && !isDashItem && !isLetterO && !isBrace)
            break;
        found = found || first.category() != QChar::Other_PrivateUse;
        range = trimmed(text, {range.start + 1, range.length - 1});
    }
    return found;
}

/// Where white space of the text alone is a wide gap: a tab or three spaces.
void cutAtSpaces(QStringView text, TextRange range, std::vector<TextRange> &parts) {
    int from = range.start;
    int space = -1;
    bool hasTab = false;
    for (int at = range.start; at < range.end(); ++at) {
        if (text[at].isSpace()) {
            if (space < 0)
                space = at;
            hasTab = hasTab || text[at] == u'\t';
            continue;
        }
        if (space >= 0 && (hasTab || at - space >= 3)) {
            parts.push_back({from, space - from});
            from = at;
        }
        space = -1;
        hasTab = false;
    }
    parts.push_back({from, range.end() - from});
}

/// Where words stand far apart on the page.
std::vector<TextRange> cutAtWords(const DocumentLine &line, std::vector<TextRange> parts) {
    if (line.words.size() < 2)
        return parts;
    std::vector<TextRange> result;
    size_t word = 0;
    for (TextRange part : parts) {
        for (; word + 1 < line.words.size() && line.words[word + 1].start < part.end(); ++word) {
            const DocumentWord &next = line.words[word + 1];
            if (next.left - line.words[word].right < wideGap || next.start <= part.start)
                continue;
            const int end = line.words[word].start + line.words[word].length;
            if (end <= part.start || end > next.start)
                continue;
            result.push_back({part.start, end - part.start});
            part = {next.start, part.end() - next.start};
        }
        if (!part.isEmpty())
            result.push_back(part);
    }
    return result;
}

/// "Page 2 of 3", "Seite 2", "- 2 -" at the edge of a page.
bool isPageNumber(QStringView text) {
    if (text.size() > 60)
        return false;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    const auto isNumber = [](QStringView word) {
        return !word.isEmpty() &&
               std::ranges::all_of(word, [](QChar sign) { return sign.isDigit() || sign == u'/' || sign == u'.'; });
    };
    const bool isNamed = words.front().compare(u"page", Qt::CaseInsensitive) == 0 ||
                         words.front().compare(u"seite", Qt::CaseInsensitive) == 0;
    return isNamed && words.size() >= 2 && isNumber(words[1]) && (words.size() <= 4 || text.contains(u'-'));
}

} // namespace

TextRange trimmed(QStringView text, TextRange range) {
    while (range.length > 0 && text[range.start].isSpace()) {
        ++range.start;
        --range.length;
    }
    while (range.length > 0 && text[range.end() - 1].isSpace())
        --range.length;
    return range;
}

QStringView viewOf(const DocumentText &document, TextRange range) {
    return QStringView(document.text).sliced(range.start, range.length);
}

ResumeLine partOfLine(const DocumentText &document, const ResumeLine &line, TextRange range) {
    ResumeLine part = line;
    part.range = trimmed(document.text, range);
    part.bullet = takeListSign(document.text, part.range) || part.bullet;
    part.text = viewOf(document, part.range);
    part.parts.clear();
    for (TextRange each : line.parts) {
        const int from = std::max(each.start, part.range.start);
        const int to = std::min(each.end(), part.range.end());
        if (from < to)
            part.parts.push_back(trimmed(document.text, {from, to - from}));
    }
    if (part.parts.empty())
        part.parts.push_back(part.range);
    return part;
}

std::vector<ResumeLine> resumeLinesOf(const DocumentText &document) {
    std::vector<DocumentLine> cut;
    if (document.lines.empty()) {
        qsizetype start = 0;
        while (start < document.text.size() && cut.size() < mostLines) {
            qsizetype end = document.text.indexOf(u'\n', start);
            end = end < 0 ? document.text.size() : end;
            DocumentLine line;
            line.start = static_cast<int>(start);
            line.length = static_cast<int>(end - start);
            cut.push_back(line);
            start = end + 1;
        }
    }
    const auto &lines = document.lines.empty() ? cut : document.lines;
    const int size = static_cast<int>(document.text.size());
    std::vector<ResumeLine> result;
    for (const DocumentLine &line : lines) {
        if (result.size() == mostLines)
            break;
        if (line.start < 0 || line.length <= 0 || line.start >= size)
            continue;
        ResumeLine made;
        made.range = {line.start, std::min({line.length, size - line.start, mostCharacters})};
        made.range = trimmed(document.text, made.range);
        made.bullet = takeListSign(document.text, made.range) || line.bullet;
        if (made.range.isEmpty())
            continue;
        made.text = viewOf(document, made.range);
        const bool isRule =
            std::ranges::none_of(made.text, [](QChar sign) { return sign.isLetterOrNumber() || sign.isSurrogate(); });
        if (isRule || isPageNumber(made.text))
            continue;
        made.page = line.page;
        made.box = line.box;
        made.size = std::isfinite(line.fontSize) ? line.fontSize : 0;
        made.bold = line.bold;
        made.heading = line.heading;
        made.block = line.block;
        cutAtSpaces(document.text, made.range, made.parts);
        made.parts = cutAtWords(line, std::move(made.parts));
        if (made.parts.empty())
            made.parts.push_back(made.range);
        result.push_back(std::move(made));
    }
    return result;
}

bool sameStyle(const ResumeLine &left, const ResumeLine &right) {
    return left.bold == right.bold && std::abs(left.size - right.size) <= 0.5F;
}

float bodySizeOf(const std::vector<ResumeLine> &lines) {
    std::map<int, qsizetype> characters; // by half points
    for (const ResumeLine &line : lines) {
        if (line.size > 0 && line.size < 1000)
            characters[static_cast<int>(std::lround(line.size * 2))] += line.range.length;
    }
    const auto most = std::ranges::max_element(characters, {}, [](const auto &each) { return each.second; });
    return most == characters.end() ? 0 : static_cast<float>(most->first) / 2;
}

PlaceFinder::PlaceFinder(const DocumentText &document)
    : m_document(document), m_isOrdered(std::ranges::is_sorted(document.lines, {}, &DocumentLine::start)) {}

DocumentPlace PlaceFinder::placeOf(TextRange range) const {
    DocumentPlace place;
    place.start = range.start;
    place.length = range.length;
    const auto &lines = m_document.lines;
    auto line = lines.begin();
    if (m_isOrdered) {
        line = std::ranges::upper_bound(lines, range.start, {}, &DocumentLine::start);
        line = line == lines.begin() ? line : line - 1;
    }
    for (; line != lines.end() && (!m_isOrdered || line->start < range.end()); ++line) {
        if (line->start + line->length <= range.start || line->start >= range.end() || line->page < 0)
            continue;
        if (place.page >= 0 && line->page != place.page)
            continue;
        place.page = line->page;
        QRectF box;
        for (const DocumentWord &word : line->words) {
            if (word.start + word.length > range.start && word.start < range.end())
                box = box.united(QRectF(QPointF(word.left, line->box.top()), QPointF(word.right, line->box.bottom())));
        }
        place.box = place.box.united(box.isEmpty() ? line->box : box);
    }
    return place;
}

} // namespace candor::documents
