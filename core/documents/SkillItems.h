// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/SkillContext.h"
#include "documents/SkillWords.h"

#include <QStringView>

#include <cstddef>
#include <limits>
#include <vector>

namespace candor::documents {

inline constexpr std::size_t noMark = std::numeric_limits<std::size_t>::max();
inline constexpr std::size_t shortItem = 4; ///< words: more are a sentence

/// What a heading or the text before a colon says of what follows.
enum class SkillLabel { None, Skills, Other };

/// What stands between two signs of a list: words, and the marks among them.
struct SkillItem {
    std::size_t first = 0; ///< word
    std::size_t end = 0;
    std::size_t marks = 0;               ///< how many
    std::size_t mark = noMark;           ///< the first of them
    std::size_t words = 0;               ///< outside of marks
    std::size_t otherWords = 0;          ///< of these, no qualifiers or labels
    std::size_t list = 0;                ///< items of one list have one number
    SkillLabel label = SkillLabel::None; ///< what it is labelled
    bool joinedBefore = false;           ///< by "and", "or" or a slash
    bool joinedBehind = false;
};

/// Cuts a text into items, in order.
[[nodiscard]] std::vector<SkillItem> skillItems(const std::vector<SkillWord> &words, QStringView text,
                                                const std::vector<SkillMark> &marks);

} // namespace candor::documents
