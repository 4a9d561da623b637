// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/HtmlReferences.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace candor {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr qsizetype longestName = 8;
constexpr qsizetype mostDigits = 8;

/// The names of U+00A0 to U+00FF, in their order.
constexpr std::array latin1Names{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};
static_assert(latin1Names.size() == 96);

constexpr auto otherNames = std::to_array<std::pair<const char *, char32_t>>({
    {"amp", U'&'},     {"lt", U'<'},       {"gt", U'>'},       {"quot", U'"'},     {"apos", U'\''},
    {"OElig", 0x0152}, {"oelig", 0x0153},  {"Scaron", 0x0160}, {"scaron", 0x0161}, {"Yuml", 0x0178},
    {"ensp", 0x2002},  {"emsp", 0x2003},   {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},
    {"lrm", 0x200E},   {"rlm", 0x200F},    {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},
    {"rsquo", 0x2019}, {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},
    {"bull", 0x2022},  {"hellip", 0x2026}, {"permil", 0x2030}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A},
    {"euro", 0x20AC},  {"trade", 0x2122},  {"larr", 0x2190},   {"rarr", 0x2192},   {"minus", 0x2212},
    {"le", 0x2264},    {"ge", 0x2265},
});

/// What HTML reads numbers 128 to 159 as: windows-1252.
constexpr std::array<char32_t, 32> windows1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                               0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t readable(char32_t number) {
    if (number >= 0x80 && number <= 0x9F)
        return windows1252.at(number - 0x80);
    const bool isWhiteSpace = number == U'\t' || number == U'\n' || number == U'\r';
    if ((number < 0x20 && !isWhiteSpace) || number == 0x7F || number > 0x10FFFF || QChar::isSurrogate(number))
        return replacement;
    return number;
}

std::optional<HtmlReference> numericReference(QStringView source) {
    const bool isHexadecimal = source.size() > 2 && (source[2] == u'x' || source[2] == u'X');
    const qsizetype begin = isHexadecimal ? 3 : 2;
    const auto isDigit = [isHexadecimal](QChar character) {
        const char16_t unit = character.unicode();
        return (unit >= u'0' && unit <= u'9') ||
               (isHexadecimal && ((unit >= u'a' && unit <= u'f') || (unit >= u'A' && unit <= u'F')));
    };
    qsizetype end = begin;
    while (end < source.size() && isDigit(source[end]))
        ++end;
    if (end == begin)
        return std::nullopt;
    char32_t number = replacement; // of a number with more digits than any character's
    if (end - begin <= mostDigits)
        number = source.sliced(begin, end - begin).toUInt(nullptr, isHexadecimal ? 16 : 10);
    if (end < source.size() && source[end] == u';')
        ++end;
    const char32_t character = readable(number);
    return HtmlReference{QString::fromUcs4(&character, 1), end};
}

std::optional<char32_t> characterOf(QStringView name) {
    const auto isName = [name](const char *known) { return name == QLatin1String(known); };
    if (const auto found = std::ranges::find_if(latin1Names, isName); found != latin1Names.end())
        return static_cast<char32_t>(0xA0 + std::distance(latin1Names.begin(), found));
    for (const auto &[known, character] : otherNames) {
        if (isName(known))
            return character;
    }
    return std::nullopt;
}

} // namespace

std::optional<HtmlReference> htmlReference(QStringView source) {
    if (source.size() > 1 && source[1] == u'#')
        return numericReference(source);
    const qsizetype semicolon = source.left(longestName + 2).indexOf(u';');
    if (semicolon < 2)
        return std::nullopt;
    const auto character = characterOf(source.sliced(1, semicolon - 1));
    if (!character)
        return std::nullopt;
    return HtmlReference{QString::fromUcs4(&*character, 1), semicolon + 1};
}

} // namespace candor
