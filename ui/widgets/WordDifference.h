// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace candor::widgets {

/// A stretch of text that stayed, came or went between two versions.
struct WordChange {
    enum class Kind { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const WordChange &) const = default;
};

/// What changed from one text to another, word by word, in the order of reading: what went stands before what came in
/// its place. Together the same and the added stretches are `after`, the same and the removed ones `before`.
[[nodiscard]] std::vector<WordChange> wordChanges(const QString &before, const QString &after);

} // namespace candor::widgets
