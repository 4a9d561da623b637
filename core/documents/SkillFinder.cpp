// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillFinder.h"

#include "documents/SkillContext.h"
#include "documents/SkillTrie.h"
#include "documents/SkillWords.h"

#include <algorithm>

namespace candor::documents {

namespace {

using Words = std::vector<SkillWord>;

bool isGlued(const Words &words, std::size_t index) {
    return index < words.size() && words[index].gap == WordGap::None;
}

bool isSign(const Words &words, std::size_t index, QStringView sign) {
    return isGlued(words, index) && words[index].sign && words[index].folded == sign;
}

bool isPlainWord(const Words &words, std::size_t index) { return index < words.size() && !words[index].sign; }

/// What may not stand glued to a word of everyday language; a hyphen behind it is the context's matter.
bool partsOnlyCertain(QStringView sign) {
    constexpr QStringView signs = u"'\\$=%";
    return sign == u"and" || (sign.size() == 1 && signs.contains(sign.front()));
}

bool beginsWell(const Words &words, QStringView text, std::size_t first, const SkillTerm &term) {
    const bool ambiguous = term.rules.place == SkillPlace::AmongSkills;
    if (first == 0 || !isGlued(words, first))
        return true;
    const SkillWord &before = words[first - 1];
    if (!before.sign)
        return !words[first].sign; // ".NET" in "example.net"; two scripts may touch
    if (before.folded == u"." && isGlued(words, first - 1) && first > 1 && !words[first - 2].sign &&
        !text.at(words[first].start).isUpper())
        return false; // "lib.python", but a forgotten space
    if (before.folded == u"@")
        return false;
    return !ambiguous || (before.folded != u"-" && before.folded != u"." && !partsOnlyCertain(before.folded));
}

bool endsWell(const Words &words, QStringView text, const SkillMatch &match, const SkillTerm &term) {
    const std::size_t end = match.end;
    const bool ambiguous = term.rules.place == SkillPlace::AmongSkills;
    if (!isGlued(words, end))
        return true;
    const SkillWord &behind = words[end];
    if (!behind.sign) // "C++17", not "C++Builder"
        return !words[end - 1].sign || behind.folded.front().isDigit();
    if (behind.folded == u"#" || behind.folded == u"@")
        return false;
    if (behind.folded == u"+" && (term.letter || isSign(words, end + 1, u"+")))
        return false;
    if (behind.folded == u"." && isGlued(words, end + 1) && isPlainWord(words, end + 1)) {
        const QChar next = text.at(words[end + 1].start);
        return next.isDigit() || (!ambiguous && !next.isLower()); // not "java.util", but a forgotten space
    }
    return !ambiguous || !partsOnlyCertain(behind.folded);
}

} // namespace

class SkillFinder::Index {
public:
    explicit Index(SkillList skills) : list(std::move(skills)), trie(list) {}

    /// The longest forms from left to right; `strict`: by the rules of case and boundary.
    std::vector<SkillMark> marks(const Words &words, QStringView text, bool strict) const {
        const std::vector<int> ids = trie.ids(words);
        std::vector<SkillMark> marks;
        std::vector<SkillMatch> found;
        for (std::size_t first = 0; first < words.size();) {
            trie.matches(words, ids, first, found);
            std::size_t next = first + 1;
            for (auto match = found.rbegin(); match != found.rend(); ++match) {
                if (addMark(words, text, first, *match, strict, marks)) {
                    next = match->end;
                    break;
                }
            }
            first = next;
        }
        return marks;
    }

    SkillList list;
    SkillTrie trie;

private:
    bool addMark(const Words &words, QStringView text, std::size_t first, const SkillMatch &match, bool strict,
                 std::vector<SkillMark> &marks) const {
        const SkillTerm &term = trie.term(match.term);
        SkillMark mark{first, match.end, &term, true, true};
        if (!beginsWell(words, text, first, term) || !endsWell(words, text, match, term))
            return false;
        if (strict && term.rules.place != SkillPlace::Anywhere) {
            mark.written = isWritten(words, text, mark, match.version);
            if (term.rules.place == SkillPlace::AsWritten && !mark.written)
                return false;
            mark.certain = mark.written && term.rules.place != SkillPlace::AmongSkills;
        }
        marks.push_back(mark);
        return true;
    }

    static bool isWritten(const Words &words, QStringView text, const SkillMark &mark, bool version) {
        const int start = words[mark.first].start;
        const int end = words[mark.end - 1].start + words[mark.end - 1].length;
        QString written = asWritten(text.sliced(start, end - start));
        while (version && !written.isEmpty() && written.back().isDigit())
            written.chop(1);
        return written == mark.term->written;
    }
};

SkillFinder::SkillFinder(SkillList list) : m_index(std::make_unique<const Index>(std::move(list))) {}
SkillFinder::~SkillFinder() = default;
SkillFinder::SkillFinder(SkillFinder &&) noexcept = default;
SkillFinder &SkillFinder::operator=(SkillFinder &&) noexcept = default;

const SkillList &SkillFinder::list() const { return m_index->list; }

const Skill &SkillFinder::skill(const SkillMention &mention) const {
    return list().skills()[static_cast<std::size_t>(mention.skill)];
}

std::vector<SkillMention> SkillFinder::find(QStringView text) const {
    const Words words = skillWords(text);
    std::vector<SkillMark> marks = m_index->marks(words, text, true);
    decideByContext(words, text, marks);
    std::vector<SkillMention> mentions;
    for (const SkillMark &mark : marks) {
        if (!mark.certain || mark.term->skill < 0)
            continue;
        const SkillWord &last = words[mark.end - 1];
        const int start = words[mark.first].start;
        mentions.push_back({mark.term->skill, start, last.start + last.length - start});
    }
    return mentions;
}

std::optional<int> SkillFinder::indexOf(QStringView term) const {
    if (const int form = m_index->trie.termOf(term); form >= 0) {
        const int skill = m_index->trie.term(form).skill;
        return skill < 0 ? std::nullopt : std::optional(skill);
    }
    const Words words = skillWords(term);
    const std::vector<SkillMark> marks = m_index->marks(words, term, false);
    std::optional<int> only;
    std::size_t next = 0;
    const auto isOverlooked = [&words](std::size_t from, std::size_t to) {
        return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                           words.begin() + static_cast<std::ptrdiff_t>(to),
                           [](const SkillWord &word) { return word.sign || isQualifier(word.folded); });
    };
    for (const SkillMark &mark : marks) {
        if (mark.term->skill < 0 || (only && *only != mark.term->skill) || !isOverlooked(next, mark.first))
            return std::nullopt;
        only = mark.term->skill;
        next = mark.end;
    }
    return isOverlooked(next, words.size()) ? only : std::nullopt;
}

std::optional<QString> SkillFinder::canonical(QStringView term) const {
    const std::optional<int> index = indexOf(term);
    return index ? std::optional(list().skills()[static_cast<std::size_t>(*index)].name) : std::nullopt;
}

} // namespace candor::documents
