// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillContext.h"

#include "documents/SkillCues.h"
#include "documents/SkillItems.h"
#include "documents/SkillTrie.h"

#include <algorithm>

namespace candor::documents {

namespace {

using Words = std::vector<SkillWord>;
using Marks = std::vector<SkillMark>;
using Item = SkillItem;

constexpr std::size_t reach = 3;       // items to each side that a list of skills is known by
constexpr std::size_t enoughAlone = 3; // everyday words that make a list of skills by themselves

bool isNumber(const QString &folded) {
    return std::ranges::all_of(folded, [](QChar unit) { return unit.isDigit(); });
}

/// Whether the words right before or behind a mark say that it is a skill.
class CueReading {
public:
    CueReading(const Words &words, QStringView text) : m_words(words), m_text(text) {}

    bool says(const SkillMark &mark, const SkillMark *next) const {
        return saysBehind(mark) || (!goesOn(mark, next) && saysBefore(mark));
    }

private:
    /// "-based", "developer".
    bool saysBehind(const SkillMark &mark) const {
        std::size_t word = mark.end;
        if (word < m_words.size() && m_words[word].folded == u"-" && m_words[word].gap == WordGap::None)
            ++word;
        if (word >= m_words.size() || m_words[word].sign || m_words[word].gap > WordGap::Space)
            return false;
        const QString &folded = m_words[word].folded;
        const SkillCues &cues = skillCues();
        return cues.makers.contains(folded) ||
               (mark.written && (cues.behind.contains(folded) || mark.term->rules.before.contains(folded)));
    }

    /// A hyphen or a capital says that the mark is part of something else: "C-level", "with Julia Schmidt".
    bool goesOn(const SkillMark &mark, const SkillMark *next) const {
        if (mark.end >= m_words.size() || (next != nullptr && next->first == mark.end))
            return false;
        const SkillWord &behind = m_words[mark.end];
        if (behind.sign)
            return (behind.folded == u"-" && behind.gap == WordGap::None) ||
                   (mark.term->letter && behind.folded == u"." && mark.end + 1 < m_words.size() &&
                    m_words[mark.end + 1].gap == WordGap::Space && startsUpper(mark.end + 1));
        return behind.gap == WordGap::Space && (startsUpper(mark.end) || isNumber(behind.folded));
    }

    /// "Schmidt", "GmbH", but not "MVC".
    bool startsUpper(std::size_t word) const {
        const QStringView found = m_text.sliced(m_words[word].start, m_words[word].length);
        const auto isLower = [](QChar unit) { return unit.isLower(); };
        return found.front().isUpper() && (found.size() == 1 || std::any_of(found.begin(), found.end(), isLower));
    }

    bool saysBefore(const SkillMark &mark) const {
        std::size_t word = mark.first;
        const QString *before = wordBefore(word);
        if (before != nullptr && mark.written && mark.term->rules.after.contains(*before))
            return true;
        if (before != nullptr && isQualifier(*before) && !skillCues().prepositions.contains(*before))
            before = wordBefore(word); // "in modern C"
        if (before == nullptr)
            return false;
        const SkillCues &cues = skillCues();
        if (mark.written && cues.rightBefore.contains(*before))
            return true;
        if (!cues.prepositions.contains(*before))
            return false;
        const QString *noun = wordBefore(word);
        if (noun == nullptr)
            return false;
        const bool programs = *before != u"for" && cues.programming.contains(*noun);
        return mark.written ? programs || cues.nouns.contains(*noun) : programs && !mark.term->rules.after.isEmpty();
    }

    /// The word before, which it goes to; null where a sign or a paragraph is in between.
    const QString *wordBefore(std::size_t &word) const {
        if (word == 0 || m_words[word].gap == WordGap::Paragraph || m_words[word - 1].sign)
            return nullptr;
        --word;
        return &m_words[word].folded;
    }

    const Words &m_words;
    QStringView m_text;
};

/// Whether the items around a mark make it one of a list of skills.
class ListReading {
public:
    ListReading(const std::vector<Item> &items, const Marks &marks) : m_items(items), m_marks(marks) {}

    bool lists(std::size_t index) const {
        const Item &item = m_items[index];
        const SkillMark &mark = m_marks[item.mark];
        if (item.label == SkillLabel::Other)
            return false;
        const bool whole = item.marks == 1 && item.otherWords == 0;
        if (whole)
            return item.label == SkillLabel::Skills || hasSkillNear(index) || isAmongEveryday(index);
        return mark.written && (isJoinedToSkillBefore(index) || isJoinedToSkillBehind(index));
    }

private:
    template<typename Predicate>
    std::size_t countNear(std::size_t index, Predicate predicate) const {
        const std::size_t from = index - std::min(index, reach);
        const std::size_t to = std::min(m_items.size(), index + reach + 1);
        std::size_t count = 0;
        for (std::size_t other = from; other < to; ++other) {
            if (other != index && m_items[other].list == m_items[index].list && m_items[other].mark != noMark)
                count += predicate(m_items[other]) ? 1 : 0;
        }
        return count;
    }

    bool isSkill(std::size_t mark) const { return m_marks[mark].certain && m_marks[mark].term->skill >= 0; }

    bool hasSkillNear(std::size_t index) const {
        return countNear(index, [this](const Item &other) { return isSkill(other.mark) && other.words <= shortItem; }) >
               0;
    }

    /// "C, R, Go": nothing but such words, and not only letters.
    bool isAmongEveryday(std::size_t index) const {
        const SkillMark &mark = m_marks[m_items[index].mark];
        bool letters = mark.term->letter;
        const std::size_t others = countNear(index, [&](const Item &other) {
            const bool whole = other.marks == 1 && other.otherWords == 0 && m_marks[other.mark].written;
            letters = letters && (!whole || m_marks[other.mark].term->letter);
            return whole && m_marks[other.mark].term->skill >= 0;
        });
        return mark.written && !letters && others + 1 >= enoughAlone;
    }

    /// "Python or Go for services".
    bool isJoinedToSkillBefore(std::size_t index) const {
        const Item &item = m_items[index];
        if (index == 0 || !item.joinedBefore || m_marks[item.mark].first != item.first)
            return false;
        const Item &before = m_items[index - 1];
        if (before.list != item.list || before.marks == 0)
            return false;
        const std::size_t last = before.mark + before.marks - 1;
        return m_marks[last].end == before.end && isSkill(last);
    }

    /// "a service in Go and Python".
    bool isJoinedToSkillBehind(std::size_t index) const {
        const Item &item = m_items[index];
        if (index + 1 == m_items.size() || !item.joinedBehind || m_marks[item.mark].end != item.end)
            return false;
        const Item &behind = m_items[index + 1];
        return behind.list == item.list && behind.mark != noMark && m_marks[behind.mark].first == behind.first &&
               isSkill(behind.mark);
    }

    const std::vector<Item> &m_items;
    const Marks &m_marks;
};

} // namespace

bool isQualifier(const QString &folded) { return isNumber(folded) || skillCues().qualifiers.contains(folded); }

void decideByContext(const std::vector<SkillWord> &words, QStringView text, std::vector<SkillMark> &marks) {
    const CueReading cues(words, text);
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const SkillMark *next = index + 1 < marks.size() ? &marks[index + 1] : nullptr;
        marks[index].certain = marks[index].certain || cues.says(marks[index], next);
    }
    if (std::ranges::all_of(marks, &SkillMark::certain))
        return;
    const std::vector<Item> items = skillItems(words, text, marks);
    const ListReading lists(items, marks);
    for (std::size_t index = 0; index < items.size(); ++index) {
        const Item &item = items[index];
        if (item.mark != noMark && !marks[item.mark].certain)
            marks[item.mark].certain = lists.lists(index);
    }
}

} // namespace candor::documents
