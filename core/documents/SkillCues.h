// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace candor::documents {

/// Folded words that tell whether an everyday word beside them is a skill, in English and German.
struct SkillCues {
    QSet<QString> joining;     ///< between the items of a list: "and"
    QSet<QString> labels;      ///< in front of skills: "languages", "skills"
    QSet<QString> otherLabels; ///< in front of anything else: "hobbies", "education"
    QSet<QString> behind;      ///< with the skill's own capitals: "framework"
    QSet<QString> makers;      ///< behind it, whatever its capitals: "developer"
    QSet<QString> rightBefore; ///< "using"
    QSet<QString> prepositions;
    QSet<QString> nouns;       ///< before a preposition: "experience in"
    QSet<QString> programming; ///< the same, and says so whatever the capitals: "programmed in"
    QSet<QString> qualifiers;  ///< around a skill without changing it: "advanced", "years"

    SkillCues();
};

/// The words; made once.
[[nodiscard]] const SkillCues &skillCues();

} // namespace candor::documents
