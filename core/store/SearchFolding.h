// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candor::store {

/// What a character is to a word of full-text search.
enum class SearchPart {
    Letter,    ///< of a word
    Mark,      ///< belongs to the character before it
    Single,    ///< a word by itself: scripts without spaces, symbols
    Ignored,   ///< neither seen nor parting: joiners, direction marks, soft hyphens
    Separator, ///< parts words; '+', '#', '.', '-' and '_' are among them
};

[[nodiscard]] SearchPart searchPart(char32_t character);

/// The text with case, compatibility forms and marks folded, as searchWords() says.
[[nodiscard]] QString searchFolded(const QString &text);

} // namespace candor::store
