// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ContactFields.h"

#include "documents/DateRanges.h"
#include "documents/FoldedText.h"

#include <algorithm>

namespace candor::documents {

namespace {

constexpr size_t mostFound = 40;
constexpr qsizetype longest = 32;
constexpr int fewestDigits = 7;
constexpr int mostDigits = 15; // E.164

bool isDigit(QChar sign) { return sign >= u'0' && sign <= u'9'; }
bool isDash(QChar sign) { return sign == u'-' || sign == u'–' || sign == u'‐' || sign == u'‑' || sign == u'−'; }
bool isBetween(QChar sign) {
    return sign == u' ' || sign == u'\u00a0' || sign == u'\u202f' || sign == u'\u2009' || sign == u'.' ||
           sign == u'/' || sign == u'(' || sign == u')' || isDash(sign);
}

/// How a run of digits and signs is written.
struct Number {
    QStringView text;
    int digits = 0;
    int groups = 0;
    int longestGroup = 0;
    bool hasPlus = false;
    bool hasBracket = false;
    std::vector<int> sizes;
};

Number numberOf(QStringView text) {
    Number number;
    number.text = text;
    number.hasPlus = text.startsWith(u'+') || text.startsWith(u"(+") || text.startsWith(u"00");
    number.hasBracket = text.contains(u'(');
    int group = 0;
    const auto close = [&] {
        if (group > 0) {
            number.sizes.push_back(group);
            number.longestGroup = std::max(number.longestGroup, group);
        }
        group = 0;
    };
    for (const QChar sign : text) {
        if (isDigit(sign)) {
            ++number.digits;
            ++group;
        } else {
            close();
        }
    }
    close();
    number.groups = static_cast<int>(number.sizes.size());
    return number;
}

/// Two years, a date, a time or an amount in digits.
bool isDateLike(const Number &number) {
    const auto &sizes = number.sizes;
    const auto isYear = [&](int digits) { return digits == 4; };
    if (number.groups == 2 && isYear(sizes[0]) && isYear(sizes[1]))
        return true; // 2018 - 2020
    if (number.groups == 3 &&
        ((sizes[0] <= 2 && sizes[1] <= 2 && isYear(sizes[2])) || (isYear(sizes[0]) && sizes[1] == 2 && sizes[2] <= 2)))
        return !number.hasPlus;
    if (number.groups == 4 && sizes[1] == 4 && sizes[3] == 4 && sizes[0] <= 2 && sizes[2] <= 2)
        return !number.hasPlus; // 03/2018 - 05/2020
    const bool isAllShort = std::ranges::all_of(sizes, [](int size) { return size <= 2 || size == 4; });
    return number.groups == 6 && isAllShort && !number.hasPlus && !number.hasBracket && sizes[2] == 4 && sizes[5] == 4;
}

/// Dates as they are written beside stations ("2018-01 – 2021-02").
bool isDates(const Number &number) {
    if (number.hasPlus)
        return false;
    const QDate anyDay(2090, 1, 1);
    const auto spans = findDates(number.text, anyDay);
    int covered = 0;
    for (const DateSpan &span : spans)
        covered += span.range.length;
    return covered > 0 && covered + 3 >= number.text.size();
}

/// The word before the number, folded, without the sign after it.
QString labelBefore(QStringView text, qsizetype at) {
    qsizetype end = at;
    while (end > 0 && at - end < 4 &&
           (text[end - 1].isSpace() || text[end - 1] == u':' || text[end - 1] == u'.' || text[end - 1] == u')' ||
            text[end - 1] == u'|'))
        --end;
    qsizetype begin = end;
    while (begin > 0 && end - begin < 20 && (text[begin - 1].isLetter() || text[begin - 1] == u'-'))
        --begin;
    return folded(text.sliced(begin, end - begin));
}

bool isPhoneLabel(const QString &label) {
    static const WordSet labels{
        u"tel|telephone|telefon|telefonnummer|phone|mobile|mobil|mobiltelefon|mobilnummer|handy|handynummer|cell|"
        u"cellphone|"
        "cellular|call|home|work|office|private|privat|fon|whatsapp|m|t|p|h|number|nummer|rufnummer|téléphone|portable|"
        "móvil|teléfono|cellulare|telefono|komórka|celular|telefone|telefoon|phone "
        "number|ph|mob|festnetz|contact|kontakt"};
    return labels.contains(label);
}
bool isOtherLabel(const QString &label) {
    static const WordSet labels{
        u"fax|telefax|isbn|issn|id|no|nr|iban|bic|matrikelnummer|matrikel|matr|kunde|ref|doi|vat|plz|zip|"
        "account|konto|orcid|arxiv|number of|steuernummer|passport|license|issue|ticket|version"};
    return labels.contains(label);
}

double confidenceOf(const Number &number, const QString &label) {
    if (number.digits < fewestDigits || number.digits > mostDigits || isOtherLabel(label) || isDateLike(number) ||
        isDates(number))
        return 0;
    const bool isLabelled = isPhoneLabel(label);
    if (number.hasPlus)
        return number.text.startsWith(u'0') && !isLabelled && number.digits < 11 ? 0.5 : 0.97;
    if (isLabelled)
        return 0.95;
    const bool isNational = number.text.startsWith(u'0') || number.text.startsWith(u"(0");
    if (isNational && number.digits >= 9)
        return number.groups >= 2 || number.digits <= 12 ? 0.85 : 0;
    // (555) 123-4567, 555-123-4567, 555.123.4567
    const auto &sizes = number.sizes;
    if (number.groups == 3 && sizes[0] == 3 && sizes[1] == 3 && sizes[2] == 4)
        return 0.9;
    if (number.groups == 4 && sizes[0] == 1 && sizes[1] == 3 && sizes[2] == 3 && sizes[3] == 4)
        return 0.9;
    if (number.hasBracket && number.digits >= 9)
        return 0.7;
    // 12 34 56 78 9 and other groups of two or three
    if (number.groups >= 3 && number.digits >= 9 && number.longestGroup <= 4)
        return 0.55;
    return 0;
}

/// From a first digit, plus or bracket to the last digit before something else.
qsizetype endOfNumber(QStringView text, qsizetype at) {
    qsizetype end = at;
    qsizetype last = at;
    int between = 0;
    while (end < text.size() && end - at < longest) {
        if (isDigit(text[end])) {
            last = end + 1;
            between = 0;
        } else if (isBetween(text[end]) && between < 3) {
            ++between;
        } else if (end != at || text[end] != u'+') {
            if (!(text[end] == u'+' && end == at + 1))
                break;
        }
        ++end;
    }
    return last;
}

} // namespace

std::vector<FoundText> findPhones(QStringView text) {
    std::vector<FoundText> found;
    for (qsizetype at = 0; at < text.size() && found.size() < mostFound; ++at) {
        const QChar sign = text[at];
        const bool begins = isDigit(sign) || sign == u'+' || sign == u'(';
        if (!begins)
            continue;
        const QChar before = at > 0 ? text[at - 1] : u' ';
        const qsizetype end = endOfNumber(text, at);
        const bool isOpen = before.isLetterOrNumber() || before == u'_' || before == u'/' || before == u'@' ||
                            before == u'=' || before == u'#' || before == u'$' || before == u'€' || before == u'-' ||
                            before == u',';
        const bool isWhole = end >= text.size() || !(text[end].isLetterOrNumber() || text[end] == u'@' ||
                                                     text[end] == u'%' || text[end] == u'_');
        if (end - at >= fewestDigits && !isOpen && isWhole) {
            const Number number = numberOf(text.sliced(at, end - at));
            if (const double confidence = confidenceOf(number, labelBefore(text, at)); confidence > 0)
                found.push_back({number.text.toString().simplified(),
                                 {static_cast<int>(at), static_cast<int>(end - at)},
                                 confidence});
        }
        // A number that was none is not looked at again from its middle.
        if (isDigit(sign) || end - at >= fewestDigits)
            at = std::max(at, end - 1);
    }
    return found;
}

} // namespace candor::documents
