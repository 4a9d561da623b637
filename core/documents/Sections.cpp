// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Sections.h"

#include "documents/FoldedText.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace candor::documents {

namespace {

constexpr float sameSize = 0.6F;

bool isCapitals(QStringView text) {
    const auto isLower = [](QChar sign) { return sign.isLower(); };
    const auto isUpper = [](QChar sign) { return sign.isUpper(); };
    return std::ranges::any_of(text, isUpper) && std::ranges::none_of(text, isLower);
}

/// How headings of this document look, learnt from those that we know.
struct HeadingLook {
    float size = 0;
    bool bold = false;
    bool capitals = false;
};

bool looksLike(const ResumeLine &line, const HeadingLook &look) {
    return std::abs(line.size - look.size) <= sameSize && line.bold == look.bold &&
           isCapitals(line.text) == look.capitals;
}

/// Words that also head a part of a station.
bool isWeakHeading(QStringView text) {
    static const WordSet words{
        u"highlights|career highlights|overview|details|technologies|tools|technology|achievements|accomplishments|"
        "activities|courses|coursework|relevant coursework|project|projects|project experience|skills|tech "
        "stack|summary|"
        "tasks|training|service|research|teaching|leadership|other|additional|links|aufgaben|tätigkeiten|erfolge|"
        "technologien|werkzeuge|projekte|methoden|kurse|forschung|lehre|software|thesis|key "
        "projects|expertise|work|profile"};
    return words.contains(folded(text).remove(u':'));
}

/// The look that most known headings share; nothing where they share none or look like text.
std::optional<HeadingLook> headingLook(const std::vector<ResumeLine> &lines, float bodySize) {
    std::vector<const ResumeLine *> known;
    for (const ResumeLine &line : lines) {
        const auto heading = sectionHeadingOf(line.text);
        if (heading && heading->isExact && line.parts.size() == 1 && known.size() < 64)
            known.push_back(&line);
    }
    HeadingLook best;
    qsizetype most = 0;
    for (const ResumeLine *each : known) {
        const HeadingLook look{each->size, each->bold, isCapitals(each->text)};
        const auto same =
            std::ranges::count_if(known, [&](const ResumeLine *other) { return looksLike(*other, look); });
        if (same > most) {
            most = same;
            best = look;
        }
    }
    if (most < 2 || best.size <= 0)
        return {};
    return best.size > bodySize + sameSize || best.capitals ? std::optional(best) : std::nullopt;
}

class SectionBuilder {
public:
    SectionBuilder(const DocumentText &document, const std::vector<ResumeLine> &lines)
        : m_document(document), m_lines(lines), m_bodySize(bodySizeOf(lines)), m_look(headingLook(lines, m_bodySize)) {
        m_sections.emplace_back();
    }

    std::vector<ResumeSectionLines> build() {
        for (size_t at = 0; at < m_lines.size(); ++at) {
            const ResumeLine &line = m_lines[at];
            if (const auto heading = headingOverTwo(at)) {
                open(heading->kind, line);
                ++at;
                continue;
            }
            if (const auto heading = headingAt(line)) {
                open(heading->kind, line);
                continue;
            }
            if (const auto heading = sideHeading(line)) {
                open(heading->kind, partOfLine(m_document, line, line.parts.front()));
                const TextRange rest{line.parts[1].start, line.range.end() - line.parts[1].start};
                add(partOfLine(m_document, line, rest));
                continue;
            }
            add(line);
        }
        return std::move(m_sections);
    }

private:
    struct Column {
        size_t section = 0;
        double left = 0;
        int page = -1;
    };

    std::optional<SectionHeading> headingAt(const ResumeLine &line) const {
        if (line.range.length > 60)
            return {};
        if (line.parts.size() > 1) { // set with spaces between its letters
            const auto spaced = sectionHeadingOf(line.text);
            return spaced && spaced->isExact ? spaced : std::nullopt;
        }
        const bool isStyled = isHeadingLike(line);
        if (const auto known = sectionHeadingOf(line.text)) {
            if (isWeakHeading(line.text) && !line.heading && (m_look ? !looksLike(line, *m_look) : !isStyled))
                return {};
            // A list item or a word of a sentence that happens to be one.
            const bool isPlain = line.bullet && !isStyled;
            const bool isLower = line.text.front().isLower() && !isStyled;
            if (known->isExact ? !isPlain && !isLower && !isSmaller(line) : isStyled && !line.bullet)
                return known;
            return {};
        }
        if (m_look && !line.bullet && std::abs(line.size - m_look->size) <= 0.2F && looksLike(line, *m_look) &&
            m_sections.size() > 1 && isWordy(line.text) && isAligned(line) && !isTop(line))
            return SectionHeading{SectionKind::Other, false};
        return {};
    }

    /// "Education and" / "training"
    std::optional<SectionHeading> headingOverTwo(size_t at) const {
        if (at + 1 >= m_lines.size())
            return {};
        const ResumeLine &line = m_lines[at];
        const ResumeLine &next = m_lines[at + 1];
        if (line.range.length > 40 || next.range.length > 40 || !sameStyle(line, next) || line.block != next.block ||
            next.bullet)
            return {};
        const bool isOpen = line.text.endsWith(u" and") || line.text.endsWith(u" und") || line.text.endsWith(u'&') ||
                            line.text.endsWith(u'-') || line.text.endsWith(u" AND") || line.text.endsWith(u" UND");
        const bool goesOn = next.text.startsWith(u"and ") || next.text.startsWith(u"und ") ||
                            next.text.startsWith(u"& ") || next.text.startsWith(u"AND ") ||
                            next.text.startsWith(u"UND ");
        if ((!isOpen && !goesOn) || !isHeadingLike(line))
            return {};
        const auto heading = sectionHeadingOf(QString(line.text % u' ' % next.text));
        return heading && heading->isExact ? heading : std::nullopt;
    }

    /// A heading in the margin with its first line beside it.
    static std::optional<SectionHeading> sideHeading(const ResumeLine &line) {
        if (line.parts.size() < 2 || line.bullet)
            return {};
        const qsizetype length = line.parts.front().length;
        const auto heading = sectionHeadingOf(line.text.first(std::min(length, line.text.size())));
        const bool isSide = heading && heading->isExact && heading->kind != SectionKind::Contact &&
                            !line.text.first(length).endsWith(u':');
        return isSide ? heading : std::nullopt;
    }

    bool isHeadingLike(const ResumeLine &line) const {
        return line.heading || line.bold || isCapitals(line.text) ||
               (line.size > m_bodySize + sameSize && m_bodySize > 0) || (m_look && looksLike(line, *m_look));
    }
    /// Headings of this document are larger than this line, which says "Experience" in passing.
    bool isSmaller(const ResumeLine &line) const {
        return m_look && !line.heading && m_look->size > line.size + 1.5F && line.size <= m_bodySize + sameSize &&
               !line.bold && !isCapitals(line.text);
    }
    /// It begins where a heading that we know began; text is not indented so.
    bool isAligned(const ResumeLine &line) const {
        return std::ranges::any_of(m_sections, [&](const ResumeSectionLines &section) {
            return section.heading && std::abs(section.heading->box.left() - line.box.left()) < 0.01 &&
                   sameStyle(*section.heading, line);
        });
    }
    static bool isWordy(QStringView text) {
        const auto letters = std::ranges::count_if(text, [](QChar sign) { return sign.isLetter() || sign.isSpace(); });
        return text.size() >= 4 && text.size() <= 40 && letters * 10 >= text.size() * 8;
    }
    /// The name and what is set as large as it.
    static bool isTop(const ResumeLine &line) { return line.page == 0 && !line.box.isEmpty() && line.box.top() < 0.12; }

    void open(SectionKind kind, const ResumeLine &heading) {
        m_sections.push_back({kind, heading, {}});
        m_current = m_sections.size() - 1;
        m_latest = m_current;
        remember(heading);
    }

    void add(const ResumeLine &line) {
        if (isOutside(line))
            m_current = sectionOfColumn(line);
        else if (isBackIn(line))
            m_current = m_latest;
        m_sections[m_current].lines.push_back(line);
        m_lastPage = line.page;
        m_lastBlock = line.block;
    }

    /// It stands above the heading of the section on the same page, so it cannot be part of it; or it begins a page in
    /// another column than the section.
    bool isOutside(const ResumeLine &line) const {
        const auto &heading = m_sections[m_current].heading;
        if (!heading || line.box.isEmpty() || heading->box.isEmpty())
            return false;
        if (line.page == heading->page)
            return line.box.bottom() < heading->box.top();
        const bool isNewPage = m_lastPage >= 0 && m_lastPage != line.page;
        return isNewPage && columnOf(line) != nullptr && columnOf(line)->section != m_current;
    }

    /// After lines that stood elsewhere on the page a block goes on below the newest heading.
    bool isBackIn(const ResumeLine &line) const {
        const auto &heading = m_sections[m_latest].heading;
        return m_current != m_latest && heading && line.block != m_lastBlock && line.page == heading->page &&
               !line.box.isEmpty() && line.box.top() > heading->box.top() &&
               std::abs(line.box.left() - heading->box.left()) < 0.12;
    }

    /// The newest section whose heading stood in the line's column.
    const Column *columnOf(const ResumeLine &line) const {
        const Column *best = nullptr;
        for (auto column = m_columns.rbegin(); column != m_columns.rend(); ++column) {
            if (std::abs(column->left - line.box.left()) < 0.08)
                return &*column;
            if (!best && column->left <= line.box.left() + 0.02 && line.box.left() - column->left < 0.2)
                best = &*column;
        }
        return best;
    }
    size_t sectionOfColumn(const ResumeLine &line) const {
        const Column *column = columnOf(line);
        // On the same page a column's section is above the line.
        if (!column ||
            (column->page == line.page && m_sections[column->section].heading->box.top() > line.box.bottom()))
            return 0;
        return column->section;
    }
    void remember(const ResumeLine &heading) {
        std::erase_if(m_columns, [&](const Column &each) { return std::abs(each.left - heading.box.left()) < 0.03; });
        if (m_columns.size() < 64)
            m_columns.push_back({m_current, heading.box.left(), heading.page});
    }

    const DocumentText &m_document;
    const std::vector<ResumeLine> &m_lines;
    float m_bodySize;
    std::optional<HeadingLook> m_look;
    std::vector<ResumeSectionLines> m_sections;
    std::vector<Column> m_columns;
    size_t m_current = 0;
    size_t m_latest = 0;
    int m_lastPage = -1;
    int m_lastBlock = 0;
};

} // namespace

std::vector<ResumeSectionLines> sectionsOf(const DocumentText &document, const std::vector<ResumeLine> &lines) {
    return SectionBuilder(document, lines).build();
}

} // namespace candor::documents
