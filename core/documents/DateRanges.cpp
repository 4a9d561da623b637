// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DateRanges.h"

#include "documents/DatePoint.h"
#include "documents/FoldedText.h"

namespace candor::documents {

namespace {

bool isDash(QChar character) {
    static constexpr QStringView dashes = u"-–—‒−‐‑~→⟶―";
    return dashes.contains(character);
}

int skipSpaces(QStringView text, int at) {
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

YearMonth valueOf(const DatePoint &point) { return {*point.year, point.month}; }

bool isBefore(const YearMonth &left, const YearMonth &right) {
    return left.year < right.year ||
           (left.year == right.year && left.month && right.month && *left.month < *right.month);
}

/// "20" after "2018–", "06" after "03–" before "/2019" come from the other end of the range.
std::optional<DatePoint> shortYearAt(QStringView text, int at, int startYear) {
    int value = 0;
    int end = at;
    while (end < text.size() && end - at < 3 && text[end] >= u'0' && text[end] <= u'9')
        value = value * 10 + text[end++].digitValue();
    const bool ends = end >= text.size() || !(text[end].isLetterOrNumber() || text[end] == u'.' || text[end] == u'/');
    const int year = startYear / 100 * 100 + value;
    if (end - at != 2 || !ends || year < startYear || year - startYear > 60)
        return {};
    return DatePoint{year, {}, end, false, true, {}};
}

/// Looks for the second half after a first date that ends at `point.end`.
DateSpan spanFrom(QStringView text, int start, const DatePoint &point, const QDate &today) {
    DateSpan span;
    span.range = {start, point.end - start};
    if (point.year) {
        span.start = valueOf(point);
        span.single = true;
        span.isYearOnly = point.isYearOnly;
    }
    if (point.endYear) {
        span.end = YearMonth{*point.endYear, {}};
        span.single = false;
    }
    int next = skipSpaces(text, point.end);
    bool isLink = false;
    while (next < text.size() && isDash(text[next])) {
        isLink = true;
        next = skipSpaces(text, next + 1);
    }
    if (!isLink && next < text.size() && text[next].isLetter()) {
        if (const int present = endOfPresent(text, next); present > 0 && point.year) {
            span.range.length = present - start; // "2019 to date", "2019 bis heute"
            span.end.reset();
            span.ongoing = true;
            span.single = false;
            return span;
        }
        if (const int until = endOfUntil(text, next); until > 0 && until > point.end) {
            isLink = true;
            next = skipSpaces(text, until);
        }
    }
    if (!isLink)
        return span;
    if (next >= text.size() || text[next] == u')' || text[next] == u']') {
        span.open = point.year.has_value() && !point.endYear;
        return span;
    }
    if (const int present = endOfPresent(text, next); present > 0 && point.year) {
        span.range.length = present - start;
        span.end.reset();
        span.ongoing = true;
        span.single = false;
        return span;
    }
    if (const int until = endOfUntil(text, next); until > 0)
        next = skipSpaces(text, until); // "2018 – bis 2020"
    if (next >= text.size())
        return span;
    auto second = datePointAt(text, next, today, true);
    if (!second && point.year && !point.month)
        second = shortYearAt(text, next, *point.year);
    if (!second || !second->year) {
        span.dangling = point.year.has_value() && !point.endYear;
        return span;
    }
    YearMonth begin{point.year.value_or(*second->year), point.month};
    if (!point.year && second->month && point.month && *point.month > *second->month)
        --begin.year; // "Nov – Feb 2020"
    YearMonth end = valueOf(*second);
    if (second->endYear)
        end.year = *second->endYear;
    if (isBefore(end, begin))
        return span;
    span.start = begin;
    span.end = end;
    span.single = false;
    span.range.length = second->end - start;
    return span;
}

/// Takes brackets around the dates in.
void widen(QStringView text, TextRange &range) {
    const auto signAt = [&](int at) { return at >= 0 && at < text.size() ? text[at] : QChar(); };
    int before = range.start;
    while (before > 0 && text[before - 1].isSpace())
        --before;
    const int after = skipSpaces(text, range.end());
    const QChar open = signAt(before - 1);
    const QChar close = signAt(after);
    if ((open == u'(' && close == u')') || (open == u'[' && close == u']'))
        range = {before - 1, after + 1 - (before - 1)};
}

/// The dates that begin at `at`, if any do.
std::optional<DateSpan> spanAt(QStringView text, int at, const QDate &today) {
    if (text[at].isLetter()) {
        const int since = endOfSince(text, at);
        if (since > 0 && skipSpaces(text, since) > since && skipSpaces(text, since) < text.size()) {
            const auto point = datePointAt(text, skipSpaces(text, since), today, true);
            if (point && (point->year || point->month)) {
                DateSpan span = spanFrom(text, at, *point, today);
                const QString word = folded(text.sliced(at, since - at));
                const bool isOpen = word == u"since" || word == u"seit" || word == u"depuis" || word == u"desde" ||
                                    word == u"dal" || word == u"od" || word == u"ab" || word == u"sinds";
                if (span.single && isOpen) {
                    span.single = false;
                    span.ongoing = true;
                }
                if (span.start)
                    return span;
            }
        }
        const int until = endOfUntil(text, at);
        if (until > at + 1 && skipSpaces(text, until) > until && skipSpaces(text, until) < text.size()) {
            const auto point = datePointAt(text, skipSpaces(text, until), today, false);
            if (point && point->year) {
                DateSpan span;
                span.range = {at, point->end - at};
                span.end = valueOf(*point);
                return span;
            }
        }
    }
    const auto point = datePointAt(text, at, today, true);
    if (!point)
        return {};
    DateSpan span = spanFrom(text, at, *point, today);
    // "03/19" or "Mar" alone is no date.
    if (!span.start || (span.single && point->isShort && text[at] != u'\''))
        return {};
    return span;
}

bool beginsWord(QStringView text, int at) {
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    if (before.isLetterOrNumber() || before == u'_')
        return false;
    if (!(text[at] >= u'0' && text[at] <= u'9'))
        return true;
    // Part of a longer number, an amount or an address.
    if (before == u'$' || before == u'€' || before == u'£' || before == u'#' || before == u'+' || before == u'@')
        return false;
    const bool isSign = before == u'.' || before == u',' || before == u'/' || before == u':' || before == u'-';
    return !(isSign && at >= 2 && text[at - 2].isLetterOrNumber() && before != u',' && before != u':' &&
             !(before == u'-' && text[at - 2].isLetter()));
}

} // namespace

std::vector<DateSpan> findDates(QStringView text, const QDate &today) {
    std::vector<DateSpan> result;
    for (int at = 0; at < text.size();) {
        const QChar first = text[at];
        const bool isDigit = first >= u'0' && first <= u'9';
        const bool isMark = first == u'\'' || first == u'’' || first == u'‘';
        if ((!first.isLetter() && !isDigit && !isMark) || !beginsWord(text, at)) {
            ++at;
            continue;
        }
        if (auto span = spanAt(text, at, today)) {
            at = span->range.end();
            widen(text, span->range);
            result.push_back(*span);
            continue;
        }
        ++at;
        if (first.isLetter()) {
            while (at < text.size() && text[at].isLetter())
                ++at;
        } else if (isDigit) {
            while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
                ++at;
        }
    }
    return result;
}

int endOfDuration(QStringView text, int from) {
    static const WordSet units{
        u"year|years|yr|yrs|month|months|mo|mos|jahr|jahre|jahren|monat|monate|monaten|an|ans|mois|"
        "año|años|mes|meses|anno|anni|mese|mesi|week|weeks|woche|wochen|less than a year|y|m|rok|lata|lat"};
    int at = skipSpaces(text, from);
    bool isBracketed = false;
    if (at < text.size() &&
        (text[at] == u'(' || text[at] == u'·' || text[at] == u'•' || text[at] == u'|' || text[at] == u',')) {
        isBracketed = text[at] == u'(';
        at = skipSpaces(text, at + 1);
    }
    int found = 0;
    while (at < text.size()) {
        int number = at;
        while (number < text.size() && number - at < 3 &&
               ((text[number] >= u'0' && text[number] <= u'9') || text[number] == u'+'))
            ++number;
        if (number == at)
            break;
        const int word = skipSpaces(text, number);
        int end = word;
        while (end < text.size() && end - word < 8 && text[end].isLetter())
            ++end;
        if (end == word || !units.contains(folded(text.sliced(word, end - word))))
            break;
        if (end < text.size() && text[end] == u'.')
            ++end;
        found = end;
        at = skipSpaces(text, end);
        if (at < text.size() && text[at] == u',')
            at = skipSpaces(text, at + 1);
        const QStringView rest = text.sliced(at);
        if (rest.startsWith(u"and ") || rest.startsWith(u"und "))
            at = skipSpaces(text, at + 4);
    }
    if (found == 0)
        return 0;
    const int close = skipSpaces(text, found);
    if (isBracketed)
        return close < text.size() && text[close] == u')' ? close + 1 : 0;
    return found;
}

} // namespace candor::documents
