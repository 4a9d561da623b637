// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillItems.h"

#include "documents/SkillCues.h"
#include "documents/SkillTrie.h"

#include <algorithm>
#include <optional>

namespace candor::documents {

namespace {

using Words = std::vector<SkillWord>;
using Marks = std::vector<SkillMark>;
using Item = SkillItem;
using Label = SkillLabel;

constexpr std::size_t shortLine = 45; // UTF-16 units: a longer line without a comma at its end goes on in the next

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

} // namespace

std::vector<SkillItem> skillItems(const std::vector<SkillWord> &words, QStringView text,
                                  const std::vector<SkillMark> &marks) {
    return ItemReading(words, text, marks).items();
}

} // namespace candor::documents
