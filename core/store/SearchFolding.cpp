// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchFolding.h"

#include <QList>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

/// Scripts that are written without spaces between words.
bool isWithoutSpaces(char32_t character) {
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return character == U'\u30FC'; // the long vowel of kana, which is common to both
    }
}

/// Scripts whose marks readers leave out when they look for a word; marks after symbols say how to draw them.
bool losesMarks(char32_t base) {
    switch (QChar::script(base)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hebrew:
    case QChar::Script_Arabic:
    case QChar::Script_Common:
    case QChar::Script_Unknown:
        return true;
    default:
        return false;
    }
}

bool isMark(char32_t character) {
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return true;
    default:
        return false;
    }
}

/// Letters that Unicode does not take apart, as their neighbours type them.
QString plain(char32_t letter) {
    switch (letter) {
    case U'\u00DF': // sharp s
        return u"ss"_s;
    case U'\u00E6': // ae
        return u"ae"_s;
    case U'\u0153': // oe
        return u"oe"_s;
    case U'\u00FE': // thorn
        return u"th"_s;
    case U'\u0142': // l with stroke
        return u"l"_s;
    case U'\u00F8': // o with stroke
        return u"o"_s;
    case U'\u0111': // d with stroke
    case U'\u00F0': // eth
        return u"d"_s;
    case U'\u0127': // h with stroke
        return u"h"_s;
    case U'\u0131': // dotless i
        return u"i"_s;
    case U'\u0167': // t with stroke
        return u"t"_s;
    default:
        return {};
    }
}

} // namespace

SearchPart searchPart(char32_t character) {
    if (isMark(character)) {
        return SearchPart::Mark;
    }
    if (character == U'\uFFFD') { // stands for what was no character
        return SearchPart::Separator;
    }
    switch (QChar::category(character)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Other_PrivateUse:
        return isWithoutSpaces(character) ? SearchPart::Single : SearchPart::Letter;
    case QChar::Symbol_Currency:
    case QChar::Symbol_Math:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
        return character < 0x80 ? SearchPart::Separator : SearchPart::Single;
    case QChar::Other_Format:
        return SearchPart::Ignored;
    case QChar::Other_NotAssigned: // by the Unicode that this Qt knows: a newer one may have put a letter there
        return QChar::isNonCharacter(character) ? SearchPart::Ignored : SearchPart::Single;
    default:
        return SearchPart::Separator;
    }
}

QString searchFolded(const QString &text) {
    const auto decomposed =
        text.normalized(QString::NormalizationForm_KD).toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString kept;
    kept.reserve(decomposed.size());
    char32_t base = U' ';
    for (const uint character : decomposed.toUcs4()) {
        if (!isMark(character)) {
            base = character;
        } else if (losesMarks(base)) {
            continue;
        }
        if (const QString letters = plain(character); !letters.isEmpty()) {
            kept += letters;
        } else {
            kept += QChar::fromUcs4(character);
        }
    }
    return kept.normalized(QString::NormalizationForm_C);
}

} // namespace candor::store
