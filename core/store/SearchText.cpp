// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchText.h"

#include "store/SearchFolding.h"

#include <QSet>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostCharacters = 1'000'000;
constexpr qsizetype mostWords = 20'000;
constexpr qsizetype mostQueryWords = 32;
constexpr qsizetype mostWordCharacters = 128;
constexpr qsizetype mostDocumentBytes = 400'000;
constexpr int lastPosition = 16'383; ///< that a tsvector keeps

bool isJoiner(char32_t character) {
    return character == U'.' || character == U'-' || character == U'_' || character == U'+' || character == U'#';
}

/// Collects words from the characters of a folded text.
class WordCutter {
public:
    QStringList cut(const QString &text) {
        const auto characters = text.toUcs4();
        for (qsizetype i = 0; i < characters.size() && m_words.size() < mostWords; ++i) {
            const char32_t next = i + 1 < characters.size() ? characters.at(i + 1) : U'\0';
            take(characters.at(i), next);
        }
        finishWord();
        return m_words.mid(0, mostWords);
    }

private:
    void take(char32_t character, char32_t next) {
        switch (searchPart(character)) {
        case SearchPart::Letter:
            m_isSingle ? finishWord() : void();
            append(character);
            break;
        case SearchPart::Mark:
            // Behind nothing it is a word of its own: what was typed alone is found.
            append(character);
            break;
        case SearchPart::Single:
            finishWord();
            append(character);
            m_isSingle = true;
            break;
        case SearchPart::Ignored:
            break;
        case SearchPart::Separator:
            takeSeparator(character, next);
            break;
        }
    }
    /// '+' and '#' belong to the word before them, '.', '-' and '_' to the words on both sides; a leading '.' to the
    /// word after it.
    void takeSeparator(char32_t character, char32_t next) {
        const bool inWord = !m_word.isEmpty() && !m_isSingle;
        const bool beforeLetter = searchPart(next) == SearchPart::Letter;
        const bool closes = character == U'+' || character == U'#';
        const bool joins = character == U'.' || character == U'-' || character == U'_';
        if ((closes && inWord) || (joins && inWord && beforeLetter)) {
            append(character);
        } else {
            finishWord();
            if (character == U'.' && beforeLetter) {
                append(character);
            }
        }
    }
    void append(char32_t character) {
        const auto units = QChar::fromUcs4(character);
        if (m_word.size() + QStringView(units).size() <= mostWordCharacters) {
            m_word += units;
        }
    }
    void finishWord() {
        if (!m_word.isEmpty()) {
            m_words.append(m_word);
        }
        m_word.clear();
        m_isSingle = false;
    }

    QStringList m_words;
    QString m_word;
    bool m_isSingle = false;
};

/// "node.js" -> "node", "js"; nothing of a word that has no parts.
QStringList partsOf(const QString &word) {
    QStringList parts;
    QString part;
    for (const QChar character : word) {
        if (isJoiner(character.unicode())) {
            part.isEmpty() ? void() : parts.append(part);
            part.clear();
        } else {
            part += character;
        }
    }
    if (part == word) {
        return {};
    }
    part.isEmpty() ? void() : parts.append(part);
    return parts;
}

/// Counts what a document may still hold.
class Room {
public:
    bool take(const QString &word) {
        m_bytes -= word.toUtf8().size() + 1;
        --m_words;
        return m_bytes >= 0 && m_words >= 0;
    }

private:
    qsizetype m_bytes = mostDocumentBytes;
    qsizetype m_words = mostWords;
};

QStringList wordsWithin(const QString &text, Room &room) {
    QStringList kept;
    for (const QString &word : documentWords(text)) {
        if (!room.take(word)) {
            break;
        }
        kept.append(word);
    }
    return kept;
}

/// Every word quoted, so that nothing in it is syntax, and with the sign of "begins with".
QString query(const QString &text, QChar quote, const QString &prefixSign, const QString &conjunction) {
    QStringList terms;
    const auto words = searchWords(text.left(mostQueryWords * (mostWordCharacters + 1)));
    for (QString word : words.mid(0, mostQueryWords)) {
        word.replace(u'\\', u"\\\\"_s).replace(quote, QString(2, quote));
        terms.append(quote + word + quote + prefixSign);
    }
    terms.removeDuplicates();
    return terms.join(conjunction);
}

void addLexemes(QStringList &lexemes, const QStringList &words, QChar weight, int &position) {
    for (QString word : words) {
        position = qMin(position + 1, lastPosition);
        word.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
        lexemes.append(u'\'' + word + u"':"_s + QString::number(position) + weight);
    }
}

} // namespace

QStringList searchWords(const QString &text) { return WordCutter().cut(searchFolded(text.left(mostCharacters))); }

QStringList documentWords(const QString &text) {
    QStringList words;
    for (const QString &word : searchWords(text)) {
        words.append(word);
        words.append(partsOf(word));
    }
    return words.mid(0, mostWords);
}

QString fts5Query(const QString &text) { return query(text, u'"', u"*"_s, u" AND "_s); }

QString tsQuery(const QString &text) { return query(text, u'\'', u":*"_s, u" & "_s); }

SearchDocument folded(const SearchDocument &document) {
    Room room;
    const QString title = wordsWithin(document.title, room).join(u' ');
    const QString skills = wordsWithin(document.skills, room).join(u' ');
    return {title, skills, wordsWithin(document.body, room).join(u' ')};
}

QString tsVector(const SearchDocument &document) {
    Room room;
    QStringList lexemes;
    int position = 0;
    addLexemes(lexemes, wordsWithin(document.title, room), u'A', position);
    addLexemes(lexemes, wordsWithin(document.skills, room), u'B', position);
    addLexemes(lexemes, wordsWithin(document.body, room), u'C', position);
    return lexemes.join(u' ');
}

} // namespace candor::store
