// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace candor::store {

/// Cuts text into the words that full-text search keeps and looks for, the same for both dialects: case and accents
/// folded (NFKD without marks), letters, digits and symbols of every plane, with '+', '#' and inner '.', '-', '_' as
/// part of a word, so that "C++", "C#", ".NET" and "Node.js" stay what they are. Characters of scripts without spaces
/// (Han, kana, Thai, ...) are words of one character.
[[nodiscard]] QStringList searchWords(const QString &text);

/// The query in SQLite's FTS5 or PostgreSQL's tsquery that finds rows which hold all words of the text, each also as
/// the beginning of a word; nothing in the text is syntax. Empty where the text has no words.
[[nodiscard]] QString fts5Query(const QString &text);
[[nodiscard]] QString tsQuery(const QString &text);

/// What is kept of a row: its texts in the order of their weight (title, skills, the rest).
struct SearchDocument {
    QString title;
    QString skills;
    QString body;

    bool operator==(const SearchDocument &) const = default;
};

/// The text that PostgreSQL reads as a tsvector, weights A, B and C.
[[nodiscard]] QString tsVector(const SearchDocument &document);

} // namespace candor::store
