// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "model/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace candor::documents {

/// Where a written form stands for its skill.
enum class SkillPlace {
    Anywhere,    ///< in any case, in any sentence
    AsWritten,   ///< only with these capitals ("SAS")
    Capitalised, ///< with these capitals anywhere, otherwise only among skills ("React", not "react to")
    AmongSkills, ///< a word of everyday language or a name: only among skills or beside words that say so ("Go", "R")
};

/// Rules of one written form. The words are single, in lower case.
struct SkillRules {
    SkillPlace place = SkillPlace::Anywhere;
    QStringList after;  ///< AmongSkills: it also counts right after one of these ("in": "a server in Go")
    QStringList before; ///< and right before one of these ("server": "an Express server")

    bool operator==(const SkillRules &) const = default;
};

struct SkillAlias {
    QString text;
    SkillRules rules;

    bool operator==(const SkillAlias &) const = default;
};

struct Skill {
    QString name;
    JobDomain domain = JobDomain::General;
    SkillRules rules; ///< of the name itself
    std::vector<SkillAlias> aliases;

    bool operator==(const Skill &) const = default;
};

/// A list with an administrator's changes, and what of them could not be done.
struct ChangedSkillList;

/// The skills that resumes and jobs are read by, with every way in which they are written. A value; unique in names and
/// aliases: no two skills are written alike, hyphens and spaces counting as one.
///
/// As text, one line a skill; `resources/skills` holds the built-in ones:
///
///     # a comment
///     @version 3
///     @domain AI-ML
///     Machine learning | ML [case] | Maschinelles Lernen
///     Go [context; after in with; before services] | Golang
///     ! R&D | go to market
///
/// In brackets the rules of a written form: `case` (AsWritten), `capitals` (Capitalised), `context` (AmongSkills),
/// `after` and `before` with words. A line that begins with "!" holds phrases that are no skills although they look so.
class SkillList {
public:
    static constexpr int mostSkills = 5'000;
    static constexpr int mostAliases = 40;  ///< a skill
    static constexpr int mostPhrases = 500; ///< that are no skills
    static constexpr int longestName = 80;  ///< UTF-16 units, aliases alike
    static constexpr qsizetype mostBytes = 2'000'000;

    SkillList() = default;

    /// Errors: InvalidField, "line 12: what is wrong"; FileTooLarge.
    [[nodiscard]] static Result<SkillList> parse(const QByteArray &text);
    /// The list that is compiled in.
    [[nodiscard]] static const SkillList &builtIn();

    /// Merges an administrator's changes, which are text too:
    ///
    ///     add AI-ML: Our framework | its alias
    ///     add alias Kubernetes: kube | K8
    ///     remove: jQuery
    ///     remove alias Kubernetes: kube
    ///     remove phrase: go to market
    ///
    /// Removals come first, so that an alias can move. What is already so (after an update of the built-in list)
    /// changes nothing; what cannot be, because another skill is written like that, is left out and named in
    /// `conflicts`: refuse those when an administrator edits, live with them when a stored text is read. Errors: as
    /// parse().
    [[nodiscard]] Result<ChangedSkillList> withChanges(const QByteArray &changes) const;

    /// The list with skills of a job that it does not have, each found wherever it is written; what cannot be the name
    /// of a skill is left out.
    [[nodiscard]] SkillList withUnlisted(const QStringList &names) const;

    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] const std::vector<Skill> &skills() const { return m_skills; }
    [[nodiscard]] const QStringList &phrases() const { return m_phrases; } ///< that are no skills

    /// parse(toText()) is the same list.
    [[nodiscard]] QByteArray toText() const;

    bool operator==(const SkillList &) const = default;

private:
    friend class SkillListBuilder;

    int m_version = 0;
    std::vector<Skill> m_skills;
    QStringList m_phrases;
};

struct ChangedSkillList {
    SkillList list;
    QStringList conflicts; ///< "line 2: what is wrong"

    bool operator==(const ChangedSkillList &) const = default;
};

} // namespace candor::documents
