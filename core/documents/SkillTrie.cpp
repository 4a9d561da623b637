// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillTrie.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace candor::documents {

namespace {

constexpr int shortestVersioned = 3; // letters before digits that are a version: not "s3"

quint64 childKey(int node, int word, FormJoin join) {
    return (static_cast<quint64>(node) << 34U) | (static_cast<quint64>(word) << 2U) | static_cast<quint64>(join);
}

/// The letters of "python3"; empty where the word is none like that.
QStringView withoutVersion(const QString &word) {
    qsizetype length = word.size();
    while (length > 0 && word.at(length - 1).isDigit())
        --length;
    return length >= shortestVersioned && length < word.size() ? QStringView(word).first(length) : QStringView();
}

bool isHyphen(const SkillWord &word) { return word.sign && word.folded == u"-"; }

} // namespace

/// A node that was reached, and the word that comes next.
struct SkillTrie::Step {
    const std::vector<SkillWord> &words;
    const std::vector<int> &ids;
    int node = 0;
    std::size_t next = 0;
    FormJoin join = FormJoin::Words;
};

SkillTrie::SkillTrie(const SkillList &list) : m_termOfNode{-1} {
    for (std::size_t index = 0; index < list.skills().size(); ++index) {
        const Skill &skill = list.skills()[index];
        add(skill.name, static_cast<int>(index), skill.rules);
        for (const SkillAlias &alias : skill.aliases)
            add(alias.text, static_cast<int>(index), alias.rules);
    }
    for (const QString &phrase : list.phrases())
        add(phrase, -1, {});
}

void SkillTrie::add(const QString &form, int skill, const SkillRules &rules) {
    int node = 0;
    for (const FormPart &part : formParts(form)) {
        const int word = idOf(part.folded) == noWord ? static_cast<int>(m_words.size()) : idOf(part.folded);
        m_words.insert(part.folded, word);
        int next = child(node, word, part.join);
        if (next == noNode) {
            next = static_cast<int>(m_termOfNode.size());
            m_children.insert(childKey(node, word, part.join), next);
            m_termOfNode.push_back(-1);
        }
        node = next;
    }
    const QString written = asWritten(form);
    const bool letter = written.size() == 1;
    m_termOfNode[static_cast<std::size_t>(node)] = static_cast<int>(m_terms.size());
    m_terms.push_back({skill, rules, written, letter});
}

std::vector<int> SkillTrie::ids(const std::vector<SkillWord> &words) const {
    std::vector<int> ids;
    ids.reserve(words.size());
    std::ranges::transform(words, std::back_inserter(ids), [this](const SkillWord &word) { return idOf(word.folded); });
    return ids;
}

int SkillTrie::child(int node, int word, FormJoin join) const {
    return m_children.value(childKey(node, word, join), noNode);
}

void SkillTrie::matches(const std::vector<SkillWord> &words, const std::vector<int> &ids, std::size_t first,
                        std::vector<SkillMatch> &found) const {
    found.clear();
    follow({words, ids, 0, first, FormJoin::Words}, found);
    std::ranges::sort(found, {}, [](const SkillMatch &match) { return std::pair(match.end, !match.version); });
}

/// Goes on with the word at `next`, whole, as the first half of one that the end of a line parts, or as one with a
/// version.
void SkillTrie::follow(const Step &step, std::vector<SkillMatch> &found) const {
    const auto &[words, ids, node, next, join] = step;
    const SkillWord &word = words[next];
    if (word.address)
        return;
    if (ids[next] != noWord)
        enter(step, ids[next], next + 1, false, found);
    if (word.sign)
        return;
    const bool parted = next + 2 < words.size() && isHyphen(words[next + 1]) && words[next + 1].gap == WordGap::None &&
                        words[next + 2].gap == WordGap::Line && !words[next + 2].sign;
    if (parted) {
        if (const int whole = idOf(word.folded + words[next + 2].folded); whole != noWord)
            enter(step, whole, next + 3, false, found);
    }
    if (const QStringView letters = withoutVersion(word.folded); !letters.isEmpty()) {
        if (const int bare = idOf(letters.toString()); bare != noWord)
            enter(step, bare, next + 1, true, found);
    }
}

void SkillTrie::enter(const Step &step, int word, std::size_t end, bool version, std::vector<SkillMatch> &found) const {
    const auto &[words, ids, node, next, join] = step;
    const int entered = child(node, word, join);
    if (entered == noNode)
        return;
    if (const int term = m_termOfNode[static_cast<std::size_t>(entered)]; term >= 0)
        found.push_back({end, term, version});
    if (version || end >= words.size())
        return;
    const SkillWord &behind = words[end];
    if (isHyphen(behind)) {
        const bool joins = behind.gap == WordGap::None && end + 1 < words.size() &&
                           words[end + 1].gap != WordGap::Wide && words[end + 1].gap != WordGap::Paragraph;
        if (joins)
            follow({words, ids, entered, end + 1, FormJoin::Words}, found);
        return;
    }
    if (behind.gap == WordGap::None)
        follow({words, ids, entered, end, FormJoin::Glued}, found);
    if (behind.gap == WordGap::None || behind.gap == WordGap::Space)
        follow({words, ids, entered, end, FormJoin::Loose}, found);
    if (behind.gap == WordGap::Space || behind.gap == WordGap::Line)
        follow({words, ids, entered, end, FormJoin::Words}, found);
}

int SkillTrie::termOf(QStringView form) const {
    int node = 0;
    for (const FormPart &part : formParts(form)) {
        const int word = idOf(part.folded);
        node = word == noWord ? noNode : child(node, word, part.join);
        if (node == noNode)
            return -1;
    }
    return node == 0 ? -1 : m_termOfNode[static_cast<std::size_t>(node)];
}

} // namespace candor::documents
