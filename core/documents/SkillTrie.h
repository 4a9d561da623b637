// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/SkillForm.h"
#include "documents/SkillList.h"
#include "documents/SkillWords.h"

#include <QHash>
#include <QString>

#include <cstddef>
#include <vector>

namespace candor::documents {

/// A written form as the trie holds it.
struct SkillTerm {
    int skill = -1; ///< index in the list; -1: a phrase that is no skill
    SkillRules rules;
    QString written;     ///< see asWritten()
    bool letter = false; ///< a single letter: "R"
};

/// Where a form may end when read from some word on.
struct SkillMatch {
    std::size_t end = 0; ///< the word behind it
    int term = -1;
    bool version = false; ///< its last word has digits behind it: "Python3"
};

/// All written forms of a list as a trie over words.
class SkillTrie {
public:
    explicit SkillTrie(const SkillList &list);

    /// A number for each word: the same for the same word, noWord for one that is in no form.
    [[nodiscard]] std::vector<int> ids(const std::vector<SkillWord> &words) const;

    /// Every form that begins at a word, the longest last. Bounded by the longest form, not by the text.
    void matches(const std::vector<SkillWord> &words, const std::vector<int> &ids, std::size_t first,
                 std::vector<SkillMatch> &found) const;

    [[nodiscard]] const SkillTerm &term(int index) const { return m_terms[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int termOf(QStringView form) const; ///< -1: none is written like that

private:
    static constexpr int noWord = -1;
    static constexpr int noNode = -1;

    struct Step;

    void add(const QString &form, int skill, const SkillRules &rules);
    int idOf(const QString &folded) const { return m_words.value(folded, noWord); }
    int child(int node, int word, FormJoin join) const;
    void follow(const Step &step, std::vector<SkillMatch> &found) const;
    void enter(const Step &step, int word, std::size_t end, bool version, std::vector<SkillMatch> &found) const;

    QHash<QString, int> m_words;
    QHash<quint64, int> m_children;
    std::vector<int> m_termOfNode;
    std::vector<SkillTerm> m_terms;
};

} // namespace candor::documents
