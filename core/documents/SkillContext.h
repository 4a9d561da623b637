// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/SkillWords.h"

#include <QStringView>

#include <cstddef>
#include <vector>

namespace candor::documents {

struct SkillTerm;

/// A form that was found in a text.
struct SkillMark {
    std::size_t first = 0; ///< word
    std::size_t end = 0;   ///< the word behind
    const SkillTerm *term = nullptr;
    bool certain = false; ///< a skill in any sentence; otherwise its neighbours decide
    bool written = false; ///< with its own capitals
};

/// Decides which marks that are not certain stand for a skill, by what stands around them, and makes those certain:
/// words that say so right before or behind ("programmed in Go", "R programming"), or a place of its own in a list of
/// skills ("Python, Go, R", "Languages: C / R", "R (ggplot2)", a line below the heading "Skills"). Linear.
void decideByContext(const std::vector<SkillWord> &words, QStringView text, std::vector<SkillMark> &marks);

/// Whether a word only says how well or how long something is known ("good", "knowledge", "years", "with").
[[nodiscard]] bool isQualifier(const QString &folded);

} // namespace candor::documents
