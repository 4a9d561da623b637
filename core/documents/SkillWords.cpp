// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillWords.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestText = 10'000'000;
constexpr char32_t softHyphen = 0xAD;
constexpr char32_t zeroWidthSpace = 0x200B;

/// Goes through the characters of a text; half a surrogate pair is one of its own.
class Characters {
public:
    explicit Characters(QStringView text) : m_text(text) {}

    bool hasNext() const { return m_position < m_text.size(); }
    qsizetype position() const { return m_position; }
    char32_t peekNext() const {
        const QChar unit = m_text.at(m_position);
        const bool pair =
            unit.isHighSurrogate() && m_position + 1 < m_text.size() && m_text.at(m_position + 1).isLowSurrogate();
        return pair ? QChar::surrogateToUcs4(unit, m_text.at(m_position + 1)) : unit.unicode();
    }
    char32_t next() {
        const char32_t character = peekNext();
        m_position += QChar::requiresSurrogates(character) ? 2 : 1;
        return character;
    }

private:
    QStringView m_text;
    qsizetype m_position = 0;
};

bool isSpace(char32_t character) { return QChar::isSpace(character) || character == zeroWidthSpace; }

bool isInvisible(char32_t character) {
    return QChar::category(character) == QChar::Other_Format || (character >= 0xFE00 && character <= 0xFE0F);
}

bool isOfWord(char32_t character) {
    if (character < 0x80)
        return QChar::isLetterOrNumber(character) || character == U'_';
    return QChar::isLetterOrNumber(character) || QChar::isMark(character);
}

bool isWithoutSpaces(QChar::Script script) {
    constexpr std::array scripts{QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana, QChar::Script_Thai,
                                 QChar::Script_Lao, QChar::Script_Khmer,    QChar::Script_Myanmar};
    return std::ranges::find(scripts, script) != scripts.end();
}

bool isOfAnyScript(QChar::Script script) {
    return script == QChar::Script_Common || script == QChar::Script_Inherited || script == QChar::Script_Unknown;
}

QString foldedWord(QStringView raw) {
    if (std::ranges::all_of(raw, [](QChar unit) { return unit.unicode() < 0x80; }))
        return raw.toString().toLower();
    QString visible;
    for (Characters at(raw); at.hasNext();) {
        const char32_t character = at.next();
        if (!isInvisible(character))
            visible += QStringView(QChar::fromUcs4(character));
    }
    // Folding can undo the normal form.
    const auto compatible = QString::NormalizationForm_KC;
    return visible.normalized(compatible).toCaseFolded().normalized(compatible);
}

QString foldedSign(char32_t sign) {
    switch (sign) {
    case U'&':
        return u"and"_s;
    case U'\u2018':
    case U'\u2019':
    case U'\u00B4':
    case U'`':
        return u"'"_s;
    case U'\u2044':
    case U'\u2215':
        return u"/"_s;
    case U'\u266F':
        return u"#"_s;
    case U'\u2010':
    case U'\u2011':
    case U'\u2212':
    case softHyphen:
        return u"-"_s;
    default:
        break;
    }
    const QString plain = QStringView(QChar::fromUcs4(sign)).toString();
    const QString compatible = sign < 0x80 ? plain : plain.normalized(QString::NormalizationForm_KC);
    return compatible.size() == 1 && !compatible.front().isSpace() ? compatible : plain;
}

class Cutter {
public:
    explicit Cutter(QStringView text) : m_text(text), m_at(text) {}

    std::vector<SkillWord> words() {
        while (m_at.hasNext()) {
            const char32_t character = m_at.peekNext();
            if (isSpace(character))
                takeSpace();
            else if (isOfWord(character))
                takeWord();
            else
                takeSign();
        }
        return std::move(m_words);
    }

private:
    qsizetype position() const { return m_at.position(); }

    void takeSpace() {
        int lines = 0;
        int blanks = 0;
        bool column = false;
        bool page = false;
        while (m_at.hasNext() && isSpace(m_at.peekNext())) {
            const char32_t character = m_at.next();
            const bool carriageReturn = character == U'\r' && m_at.hasNext() && m_at.peekNext() == U'\n';
            lines += (character == U'\n' || character == 0x2028 || character == 0x85 || character == U'\v' ||
                      (character == U'\r' && !carriageReturn))
                         ? 1
                         : 0;
            column = column || character == U'\t';
            page = page || character == U'\f' || character == 0x2029;
            ++blanks;
        }
        if (page || lines > 1)
            m_gap = std::max(m_gap, WordGap::Paragraph);
        else if (lines == 1)
            m_gap = std::max(m_gap, WordGap::Line);
        else
            m_gap = std::max(m_gap, column || blanks > 2 ? WordGap::Wide : WordGap::Space);
    }

    void takeWord() {
        const qsizetype start = position();
        QChar::Script script = QChar::script(m_at.next());
        if (!isWithoutSpaces(script)) {
            while (m_at.hasNext()) {
                const char32_t next = m_at.peekNext();
                const bool invisible = isInvisible(next) && !endsLine(next) && next != zeroWidthSpace;
                if (!invisible && !isOfWord(next))
                    break;
                const QChar::Script other = QChar::script(next);
                if (!invisible && !isOfAnyScript(other)) {
                    if (!isOfAnyScript(script) && other != script)
                        break;
                    script = other;
                }
                m_at.next();
            }
        }
        const QStringView raw = m_text.sliced(start, position() - start);
        add(foldedWord(raw), start, false);
    }

    // A soft hyphen is seen only at the end of a line.
    bool endsLine(char32_t character) const {
        if (character != softHyphen)
            return false;
        const qsizetype after = position() + 1;
        return after >= m_text.size() || m_text.at(after).isSpace();
    }

    void takeSign() {
        const qsizetype start = position();
        const char32_t sign = m_at.peekNext();
        const bool seen = !isInvisible(sign) || endsLine(sign);
        m_at.next();
        if (seen && QChar::category(sign) != QChar::Other_Control)
            add(foldedSign(sign), start, true);
    }

    void add(QString folded, qsizetype start, bool sign) {
        const auto length = static_cast<int>(position() - start);
        m_words.push_back({std::move(folded), static_cast<int>(start), length, m_gap, sign, false});
        m_gap = WordGap::None;
    }

    QStringView m_text;
    Characters m_at;
    std::vector<SkillWord> m_words;
    WordGap m_gap = WordGap::Paragraph;
};

using Words = std::vector<SkillWord>;

bool partsAddresses(const SkillWord &word) {
    constexpr QStringView signs = u",;|()<>[]{}\"";
    return word.sign && word.folded.size() == 1 && signs.contains(word.folded.front());
}

bool isDomainEnd(const QString &folded) {
    constexpr std::array ends{u"com", u"org", u"de", u"eu", u"ch", u"at", u"dev", u"me"};
    return std::ranges::any_of(ends, [&folded](const char16_t *end) { return folded == QStringView(end); });
}

bool isAddress(Words::const_iterator first, Words::const_iterator last) {
    if (last - first < 3)
        return false;
    if (first->folded == u"www" && std::next(first)->folded == u".")
        return true;
    bool mail = false;
    for (auto word = first; word != last; ++word) {
        const auto is = [&](std::ptrdiff_t offset, QStringView wanted) {
            return offset < last - word && word[offset].folded == wanted;
        };
        if (is(0, u":") && is(1, u"/") && is(2, u"/"))
            return true;
        if (word != first && is(0, u"@"))
            mail = true;
        if (mail && is(0, u"."))
            return true;
        if (is(0, u".") && is(2, u"/") && isDomainEnd(word[1].folded))
            return true;
    }
    return false;
}

void markAddresses(Words &words) {
    for (auto first = words.begin(); first != words.end();) {
        auto last = std::next(first);
        while (last != words.end() && last->gap == WordGap::None && !partsAddresses(*last))
            ++last;
        if (isAddress(first, last))
            std::for_each(first, last, [](SkillWord &word) { word.address = true; });
        first = last;
    }
}

} // namespace

std::vector<SkillWord> skillWords(QStringView text) {
    std::vector<SkillWord> words = Cutter(text.first(std::min(text.size(), longestText))).words();
    markAddresses(words);
    return words;
}

QString asWritten(QStringView text) {
    QString written;
    for (Characters at(text); at.hasNext();) {
        const char32_t character = at.next();
        if (isSpace(character) || isInvisible(character))
            continue;
        if (isOfWord(character))
            written += QStringView(QChar::fromUcs4(character));
        else if (const QString sign = foldedSign(character); sign != u"-")
            written += sign;
    }
    return written.normalized(QString::NormalizationForm_KC);
}

} // namespace candor::documents
