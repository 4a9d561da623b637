// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candor {

/// What makes two spellings of a skill one: NFKC, case folded, trimmed, white space as one space. "C++" and "c++" are
/// one skill, "C" and "C++" are two. Empty where the text is blank.
[[nodiscard]] inline QString skillKey(const QString &skill) {
    const auto compatible = QString::NormalizationForm_KC;
    // Folding can undo the normal form, and the normal form can bring capitals back ("℡").
    return skill.normalized(compatible).toCaseFolded().normalized(compatible).toCaseFolded().simplified();
}

} // namespace candor
