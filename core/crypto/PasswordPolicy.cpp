// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/PasswordPolicy.h"

#include "crypto/CommonPasswords.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace candor::crypto {

namespace {

constexpr qsizetype shortestWord = 4;   // shorter ones are no clue: "tom" begins many a good password
constexpr qsizetype mostOrnaments = 10; // digits and signs before and after a word that add little to it

// The password as text, wiped when it goes.
class WipedText {
public:
    explicit WipedText(QString content) : text(std::move(content)) {}
    WipedText(const WipedText &) = delete;
    WipedText &operator=(const WipedText &) = delete;
    ~WipedText() { wipe(text); }

    QString text;
};

// '1' and its like stand for two letters; `one` says which.
QChar letterFor(QChar sign, QChar one) {
    switch (sign.unicode()) {
    case u'0':
        return u'o';
    case u'3':
        return u'e';
    case u'4':
    case u'@':
        return u'a';
    case u'5':
    case u'$':
        return u's';
    case u'7':
    case u'+':
        return u't';
    case u'8':
        return u'b';
    case u'9':
        return u'g';
    case u'1':
    case u'!':
    case u'|':
        return one;
    default:
        return sign;
    }
}

QString withLetters(QString text, QChar one) {
    for (QChar &character : text)
        character = letterFor(character, one);
    return text;
}

// "abab" is twice "ab", "aaaa" four times "a".
bool isRepetition(QStringView text, const auto &isKnown) {
    for (qsizetype unit = 1; unit <= text.size() / 2; ++unit) {
        // A text that fits its own end when it is moved on by a divisor of its length repeats what was left out.
        if (text.size() % unit == 0 && text.sliced(unit) == text.chopped(unit) && isKnown(text.first(unit)))
            return true;
    }
    return false;
}

qsizetype ornamentsBefore(QStringView text) {
    return std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }) - text.begin();
}

qsizetype ornamentsAfter(QStringView text) {
    return std::find_if(text.rbegin(), text.rend(), [](QChar c) { return c.isLetter(); }) - text.rbegin();
}

// Whether a known word is left when some, none or all of the digits and signs around it are taken away: "summer2024!",
// but also "hell0" of "hell0!!", where the 0 belongs to the word.
bool isAdorned(const std::array<QStringView, 3> &spellings, const auto &isKnown) {
    const QStringView typed = spellings.front();
    const qsizetype before = std::min(ornamentsBefore(typed), mostOrnaments);
    const qsizetype after = std::min(ornamentsAfter(typed), mostOrnaments);
    for (qsizetype first = 0; first <= before; ++first) {
        for (qsizetype last = 0; last <= after && first + last <= mostOrnaments; ++last) {
            const qsizetype left = typed.size() - first - last;
            if (left < shortestWord)
                break;
            const bool found = std::ranges::any_of(spellings, [&](QStringView spelling) {
                const QStringView word = spelling.sliced(first, left);
                return isKnown(word) || isRepetition(word, isKnown);
            });
            if (found)
                return true;
        }
    }
    return false;
}

void addWords(const QString &text, QStringList &words) {
    const QString folded = text.normalized(QString::NormalizationForm_C).toCaseFolded().simplified();
    QStringList parts;
    QString part;
    for (const QChar character : folded) {
        if (character.isLetterOrNumber() || character.isMark() || character.isSurrogate()) {
            part += character;
        } else if (!part.isEmpty()) {
            parts += part;
            part.clear();
        }
    }
    parts += part;
    words += folded;
    words += parts.join(QString());
    words += parts;
}

QStringList wordsOf(const AccountWords &account) {
    QStringList words;
    addWords(account.email, words);
    addWords(account.email.section(u'@', 0, 0), words);
    addWords(account.name, words);
    addWords(account.company, words);
    return words;
}

qsizetype codePoints(QByteArrayView utf8) {
    return std::ranges::count_if(utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; });
}

} // namespace

std::optional<PasswordFlaw> passwordFlaw(const Secret &password, const PasswordPolicy &policy,
                                         const AccountWords &account) {
    if (password.bytes().size() > policy.mostBytes)
        return PasswordFlaw::TooLong;
    if (codePoints(password.bytes()) < policy.fewestCharacters)
        return PasswordFlaw::TooShort;
    const WipedText typed(QString::fromUtf8(password.bytes()));
    const WipedText folded(typed.text.toCaseFolded());
    const WipedText withI(withLetters(folded.text, u'i'));
    const WipedText withL(withLetters(folded.text, u'l'));
    const std::array<QStringView, 3> spellings = {folded.text, withI.text, withL.text};
    const QStringList words = wordsOf(account);
    if (isAdorned(spellings, [&words](QStringView word) { return words.contains(word); }))
        return PasswordFlaw::NamesAccount;
    // So short a word is the unit of a repetition.
    if (isAdorned(spellings, [](QStringView word) { return word.size() < shortestWord || isCommonPassword(word); }))
        return PasswordFlaw::Common;
    return std::nullopt;
}

} // namespace candor::crypto
