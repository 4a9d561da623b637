// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace candor::store {

/// Cuts text into the words that full-text search keeps and looks for, the same for both dialects.
/// Folded: case, compatibility forms (NFKD), and the marks of scripts where readers leave them out (Latin, Greek,
/// Cyrillic, Hebrew, Arabic); marks of other scripts (Indic vowel signs, the dots of kana) are letters like any other.
/// Letters without a decomposition are read as their neighbours type them ("ł" is "l", "ß" is "ss").
/// A word: letters, digits and private-use characters of every plane, with '+', '#' and '.', '-', '_' as part of it, so
/// that "C++", "C#", ".NET" and "Node.js" stay what they are. Characters of scripts without spaces (Han, kana, Thai,
/// Lao, Khmer, Myanmar) and symbols (emoji, "€") are words of one character. All else parts words.
/// Bounds: the first 1,000,000 characters, 20,000 words, 128 characters a word (of a longer one its beginning).
[[nodiscard]] QStringList searchWords(const QString &text);

/// The words, and besides each compound one its parts ("node.js": "node" and "js"): what is kept of a document.
[[nodiscard]] QStringList documentWords(const QString &text);

/// The query in SQLite's FTS5 or PostgreSQL's tsquery that finds rows which hold all words of the text (its first 32),
/// each also as the beginning of a word; nothing in the text is syntax. Empty where the text has no words.
[[nodiscard]] QString fts5Query(const QString &text);
[[nodiscard]] QString tsQuery(const QString &text);

/// What is kept of a row: its texts in the order of their weight (title, skills, the rest).
struct SearchDocument {
    QString title;
    QString skills;
    QString body;

    bool operator==(const SearchDocument &) const = default;
};

/// The same document as words parted by spaces, no more than 20,000 of them and 400,000 bytes in all: what FTS5 reads.
[[nodiscard]] SearchDocument folded(const SearchDocument &document);

/// The text that PostgreSQL reads as a tsvector, weights A, B and C; bounded alike, which its limit of 1 MB wants.
[[nodiscard]] QString tsVector(const SearchDocument &document);

} // namespace candor::store
