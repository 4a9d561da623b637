// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillContext.h"

#include "documents/SkillCues.h"
#include "documents/SkillTrie.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace candor::documents {

namespace {

using Words = std::vector<SkillWord>;
using Marks = std::vector<SkillMark>;

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr std::size_t shortItem = 4;   // words: more are a sentence
constexpr std::size_t shortLine = 45;  // UTF-16 units: a longer line without a comma at its end goes on in the next
constexpr std::size_t reach = 3;       // items to each side that a list of skills is known by
constexpr std::size_t enoughAlone = 3; // everyday words that make a list of skills by themselves

bool isNumber(const QString &folded) {
    return std::ranges::all_of(folded, [](QChar unit) { return unit.isDigit(); });
}

enum class Label { None, Skills, Other };

/// What stands between two signs of a list: words, and the marks among them.
struct Item {
    std::size_t first = 0; ///< word
    std::size_t end = 0;
    std::size_t marks = 0;      ///< how many
    std::size_t mark = none;    ///< the first of them
    std::size_t words = 0;      ///< outside of marks
    std::size_t otherWords = 0; ///< of these, no qualifiers or labels
    std::size_t list = 0;       ///< items of one list have one number
    Label label = Label::None;  ///< what it is labelled
    bool joinedBefore = false;  ///< by "and", "or" or a slash
    bool joinedBehind = false;
};

/// Cuts a text into items and labels them by headings and by what stands before a colon.
class ItemReading {
public:
    ItemReading(const Words &words, QStringView text, const Marks &marks)
        : m_words(words), m_text(text), m_marks(marks) {}

    std::vector<Item> items() {
        std::size_t mark = 0;
        for (std::size_t word = 0; word < m_words.size();) {
            if (word == 0 || m_words[word].gap >= WordGap::Line)
                beginLine(word, mark);
            if (mark < m_marks.size() && m_marks[mark].first == word) {
                takeMark(mark);
                word = m_marks[mark++].end;
            } else {
                takeWord(word++, mark);
            }
        }
        close(false);
        return std::move(m_items);
    }

private:
    void beginLine(std::size_t word, std::size_t mark) {
        if (m_words[word].gap == WordGap::Paragraph) {
            close(true);
            m_label = m_section;
        } else if (!isWrapped(word)) {
            close(false);
        }
        m_line = word;
        const std::optional<Label> heading = headingOf(word, mark);
        if (!heading)
            return;
        close(true);
        m_section = *heading;
        m_label = *heading;
    }

    /// A line that ends by the width of the page: the next one goes on with its last item.
    bool isWrapped(std::size_t word) const {
        const SkillWord &last = m_words[word - 1];
        return !last.sign && static_cast<std::size_t>(last.start + last.length - m_words[m_line].start) > shortLine;
    }

    /// A line of a few words, one of which names skills or something else that resumes have sections for.
    std::optional<Label> headingOf(std::size_t first, std::size_t mark) const {
        if (mark < m_marks.size() && m_marks[mark].first == first && m_marks[mark].certain)
            return std::nullopt;
        std::size_t count = 0;
        Label label = Label::None;
        for (std::size_t word = first; word < m_words.size(); ++word) {
            const SkillWord &current = m_words[word];
            if (word != first && current.gap >= WordGap::Line)
                break;
            if (current.sign) {
                const bool last = word + 1 == m_words.size() || m_words[word + 1].gap >= WordGap::Line;
                if (current.folded != u"and" && current.folded != u"-" && !(current.folded == u":" && last))
                    return std::nullopt;
                continue;
            }
            if (++count > shortItem)
                return std::nullopt;
            label = labelled(label, current.folded);
        }
        return label == Label::None ? std::nullopt : std::optional(label);
    }

    static Label labelled(Label label, const QString &folded) {
        if (label != Label::Skills && skillCues().otherLabels.contains(folded))
            return Label::Other;
        return skillCues().labels.contains(folded) ? Label::Skills : label;
    }

    void takeMark(std::size_t index) {
        const SkillMark &mark = m_marks[index];
        if (m_words[mark.first].gap == WordGap::Wide)
            close(false);
        open(mark.first);
        m_item.marks += 1;
        m_item.mark = std::min(m_item.mark, index);
        m_item.end = mark.end;
    }

    void takeWord(std::size_t index, std::size_t mark) {
        const SkillWord &word = m_words[index];
        if (word.gap == WordGap::Wide)
            close(false);
        if (word.sign ? word.folded == u"and" : skillCues().joining.contains(word.folded)) {
            join();
        } else if (word.sign) {
            takeSign(index, mark);
        } else {
            open(index);
            m_item.end = index + 1;
            m_item.words += 1;
            m_itemLabel = labelled(m_itemLabel, word.folded);
            const bool other = !isQualifier(word.folded) && !skillCues().labels.contains(word.folded);
            m_item.otherWords += other ? 1 : 0;
        }
    }

    void takeSign(std::size_t index, std::size_t mark) {
        const QString &sign = m_words[index].folded;
        const bool parted = index + 1 == m_words.size() || m_words[index + 1].gap != WordGap::None;
        if (sign == u"." || sign == u"!" || sign == u"?") {
            if (parted && !isInitial(index, mark)) {
                close(true);
                m_label = m_section;
            } else if (!parted || sign == u".") {
                m_item.otherWords += m_open ? 1 : 0; // "R. Smith", "1.2"
            }
            return;
        }
        if (sign == u":" && m_open && m_item.words > 0 && m_item.words + m_item.marks <= shortItem + 1) {
            const Label label = m_itemLabel;
            close(true);
            m_label = label == Label::None ? m_section : label;
            return;
        }
        const bool within = sign == u"'" || sign == u"\"" || sign == u"#" || sign == u"%" || sign == u"*" ||
                            (sign == u"-" && (!parted || m_words[index].gap == WordGap::None));
        if (within)
            return;
        if (sign == u"/")
            join();
        else
            close(false);
    }

    /// "R. Smith" rather than the end of a sentence: a letter, and no list of skills before it.
    bool isInitial(std::size_t index, std::size_t mark) const {
        if (mark == 0 || m_marks[mark - 1].end != index || !m_marks[mark - 1].term->letter)
            return false;
        if (index + 1 == m_words.size() || m_words[index + 1].gap >= WordGap::Line)
            return false;
        const bool inList = mark >= 2 && m_marks[mark - 2].certain && !m_items.empty() &&
                            m_items.back().mark == mark - 2 && m_items.back().list == m_list;
        return !inList && m_text.at(m_words[index + 1].start).isUpper();
    }

    void join() {
        close(false);
        if (!m_items.empty())
            m_items.back().joinedBehind = true;
        m_joined = true;
    }

    void open(std::size_t word) {
        if (m_open)
            return;
        m_open = true;
        m_item = {};
        m_item.first = word;
        m_item.joinedBefore = m_joined;
        m_joined = false;
        m_itemLabel = Label::None;
    }

    void close(bool endsList) {
        if (m_open) {
            m_item.list = m_list;
            m_item.label = m_label;
            const bool labelOnly = m_item.marks == 0 && m_item.otherWords == 0 && m_itemLabel == Label::Skills;
            if (labelOnly || (m_item.marks == 1 && m_itemLabel == Label::Skills && m_label == Label::None))
                m_label = m_item.label = Label::Skills;
            m_items.push_back(m_item);
            m_open = false;
        }
        m_joined = false;
        if (endsList)
            ++m_list;
    }

    const Words &m_words;
    QStringView m_text;
    const Marks &m_marks;
    std::vector<Item> m_items;
    Item m_item;
    std::size_t m_line = 0;
    std::size_t m_list = 0;
    Label m_section = Label::None;
    Label m_label = Label::None;
    Label m_itemLabel = Label::None;
    bool m_open = false;
    bool m_joined = false;
};

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

    bool startsUpper(std::size_t word) const {
        const SkillWord &found = m_words[word];
        return m_text.at(found.start).isUpper() &&
               (found.length < 2 || m_text.at(found.start + found.length - 1).isLower());
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
        if (item.label == Label::Other)
            return false;
        const bool whole = item.marks == 1 && item.otherWords == 0;
        if (whole)
            return item.label == Label::Skills || hasSkillNear(index) || isAmongEveryday(index);
        return mark.written && (isJoinedToSkillBefore(index) || isJoinedToSkillBehind(index));
    }

private:
    template<typename Predicate>
    std::size_t countNear(std::size_t index, Predicate predicate) const {
        const std::size_t from = index - std::min(index, reach);
        const std::size_t to = std::min(m_items.size(), index + reach + 1);
        std::size_t count = 0;
        for (std::size_t other = from; other < to; ++other) {
            if (other != index && m_items[other].list == m_items[index].list && m_items[other].mark != none)
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
        bool letters = m_marks[m_items[index].mark].term->letter;
        const std::size_t others = countNear(index, [&](const Item &other) {
            const bool whole = other.marks == 1 && other.otherWords == 0;
            letters = letters && (!whole || m_marks[other.mark].term->letter);
            return whole && m_marks[other.mark].term->skill >= 0;
        });
        return !letters && others + 1 >= enoughAlone;
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
        return behind.list == item.list && behind.mark != none && m_marks[behind.mark].first == behind.first &&
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
    const std::vector<Item> items = ItemReading(words, text, marks).items();
    const ListReading lists(items, marks);
    for (std::size_t index = 0; index < items.size(); ++index) {
        const Item &item = items[index];
        if (item.mark != none && !marks[item.mark].certain)
            marks[item.mark].certain = lists.lists(index);
    }
}

} // namespace candor::documents
