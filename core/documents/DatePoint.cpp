// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DatePoint.h"

#include "documents/FoldedText.h"

#include <QHash>

#include <algorithm>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr int firstYear = 1940;
constexpr int yearsAhead = 10;

/// Month names and their short forms, one month a line.
const QHash<QString, int> &months() {
    static const QHash<QString, int> names = [] {
        constexpr QStringView lines[] = {
            u"jan|january|januar|jänner|jän|janv|janvier|ene|enero|gen|gennaio|janeiro|januari|sty|styczeń|stycznia",
            u"feb|febr|february|februar|feber|fév|févr|février|febrero|febbraio|fev|fevereiro|februari|lut|luty|lutego",
            u"mar|march|mär|märz|mrz|maerz|mars|marzo|março|maart|mrt|marzec|marca",
            u"apr|april|avr|avril|abr|abril|aprile|kwi|kwiecień|kwietnia",
            u"may|mai|mayo|mag|maggio|maio|mei|maj|maja",
            u"jun|june|juni|juin|junio|giu|giugno|junho|cze|czerwiec|czerwca",
            u"jul|july|juli|juil|juillet|julio|lug|luglio|julho|lip|lipiec|lipca",
            u"aug|august|août|ago|agosto|augustus|sie|sierpień|sierpnia",
            u"sep|sept|september|septembre|septiembre|set|settembre|setembro|wrz|wrzesień|września",
            u"oct|october|okt|oktober|octobre|octubre|ott|ottobre|out|outubro|paź|październik|października",
            u"nov|november|novembre|noviembre|novembro|lis|listopad|listopada",
            u"dec|december|dez|dezember|déc|décembre|dic|diciembre|dicembre|dezembro|gru|grudzień|grudnia",
        };
        QHash<QString, int> made;
        int month = 0;
        for (const QStringView line : lines) {
            ++month;
            for (const QStringView name : line.split(u'|'))
                made.insert(folded(name), month);
        }
        return made;
    }();
    return names;
}

bool isDigit(QChar character) { return character >= u'0' && character <= u'9'; }

int endOfLetters(QStringView text, int at) {
    while (at < text.size() && (text[at].isLetter() || text[at].isMark()))
        ++at;
    return at;
}

int skipSpaces(QStringView text, int at) {
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// At most nine digits and what they say.
struct Digits {
    int value = 0;
    int count = 0;
    int end = 0;
};

Digits digitsAt(QStringView text, int at) {
    Digits digits{0, 0, at};
    while (digits.end < text.size() && isDigit(text[digits.end]) && digits.count < 9) {
        digits.value = digits.value * 10 + text[digits.end].digitValue();
        ++digits.end;
        ++digits.count;
    }
    return digits;
}

bool isYear(const Digits &digits, const QDate &today) {
    return digits.count == 4 && digits.value >= firstYear && digits.value <= today.year() + yearsAhead;
}
bool isMonth(const Digits &digits) {
    return digits.count >= 1 && digits.count <= 2 && digits.value >= 1 && digits.value <= 12;
}
bool isDay(const Digits &digits) {
    return digits.count >= 1 && digits.count <= 2 && digits.value >= 1 && digits.value <= 31;
}

/// "19" -> 2019, "98" -> 1998.
int yearOfTwo(int value, const QDate &today) {
    const int century = today.year() / 100 * 100;
    return value <= today.year() % 100 + 5 ? century + value : century - 100 + value;
}

/// Nothing that would make the number another one follows.
bool endsNumber(QStringView text, int end) {
    if (end >= text.size())
        return true;
    const QChar next = text[end];
    if (next.isLetterOrNumber() || next == u'%' || next == u'€' || next == u'$' || next == u'+')
        return false;
    const bool isDecimal = (next == u'.' || next == u',') && end + 1 < text.size() && isDigit(text[end + 1]);
    return !isDecimal;
}

std::optional<DatePoint> yearPoint(QStringView text, int at, const QDate &today) {
    const Digits digits = digitsAt(text, at);
    if (!isYear(digits, today) || !endsNumber(text, digits.end))
        return {};
    DatePoint point{digits.value, {}, digits.end, true, false, {}};
    // "2018/19", "2018/2019": a school year
    if (digits.end < text.size() && text[digits.end] == u'/') {
        const Digits next = digitsAt(text, digits.end + 1);
        const bool isTwo = next.count == 2 && next.value == (digits.value + 1) % 100 && next.value > 12;
        const bool isFour = isYear(next, today) && next.value >= digits.value && next.value - digits.value <= 60;
        if ((isTwo || isFour) && endsNumber(text, next.end)) {
            point.endYear = isTwo ? digits.value + 1 : next.value;
            point.end = next.end;
            point.isYearOnly = false;
        }
    }
    return point;
}

/// A year of four digits, or two after an apostrophe; `mayBeShort`: two bare digits.
std::optional<DatePoint> yearAfterMonth(QStringView text, int at, const QDate &today, bool mayBeShort) {
    if (at < text.size() && (text[at] == u'\'' || text[at] == u'’' || text[at] == u'‘')) {
        const Digits two = digitsAt(text, at + 1);
        if (two.count == 2 && endsNumber(text, two.end))
            return DatePoint{yearOfTwo(two.value, today), {}, two.end, false, false, {}};
        return {};
    }
    const Digits digits = digitsAt(text, at);
    if (isYear(digits, today) && endsNumber(text, digits.end))
        return DatePoint{digits.value, {}, digits.end, false, false, {}};
    if (mayBeShort && digits.count == 2 && endsNumber(text, digits.end))
        return DatePoint{yearOfTwo(digits.value, today), {}, digits.end, false, true, {}};
    return {};
}

std::optional<DatePoint> numericPoint(QStringView text, int at, const QDate &today, bool isPart) {
    const Digits first = digitsAt(text, at);
    if (first.count == 0 || first.end >= text.size())
        return {};
    int next = first.end;
    const QChar sign = text[next];
    if (sign != u'.' && sign != u'/' && sign != u'-')
        return {};
    ++next;
    if (sign == u'.' || sign == u'/')
        next = skipSpaces(text, next) - next <= 1 ? skipSpaces(text, next) : next;
    const Digits second = digitsAt(text, next);
    if (isYear(first, today)) { // 2019-03, 2019/03, 2019.03, 2019-03-01
        if (second.count != 2 || !isMonth(second) || next != first.end + 1)
            return {};
        DatePoint point{first.value, second.value, second.end, false, false, {}};
        if (second.end < text.size() && text[second.end] == sign) {
            const Digits day = digitsAt(text, second.end + 1);
            if (isDay(day) && day.count == 2)
                point.end = day.end;
        }
        if (sign == u'/' && point.end == second.end && second.value == (first.value + 1) % 100)
            return {}; // "2011/12" is a school year
        return endsNumber(text, point.end) ? std::optional(point) : std::nullopt;
    }
    if (isMonth(first) && isYear(second, today) && endsNumber(text, second.end)) // 03/2019, 3.2019
        return DatePoint{second.value, first.value, second.end, false, false, {}};
    if (isDay(first) && (isMonth(second) || isDay(second)) && second.end < text.size() && text[second.end] == sign) {
        const int thirdAt = sign == u'.' ? skipSpaces(text, second.end + 1) : second.end + 1;
        const Digits third = digitsAt(text, thirdAt);
        const bool isFull = isYear(third, today);
        if ((isFull || third.count == 2) && endsNumber(text, third.end)) {
            const int year = isFull ? third.value : yearOfTwo(third.value, today);
            // Day first, but where that cannot be.
            const int month = isMonth(second) ? second.value : first.value;
            if (month > 12)
                return {};
            return DatePoint{year, month, third.end, false, !isFull, {}};
        }
        return {};
    }
    if (isPart && isMonth(first) && second.count == 2 && (sign == u'/' || sign == u'.') &&
        endsNumber(text, second.end) && (second.end >= text.size() || text[second.end] != sign))
        return DatePoint{yearOfTwo(second.value, today), first.value, second.end, false, true, {}};
    return {};
}

bool isSeason(const QString &word) {
    static const WordSet seasons{
        u"spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|ws|ss|wise|sose|"
        "wintersemester|sommersemester|printemps|été|automne|hiver|verano|otoño|invierno|"
        "primavera|estate|autunno|inverno|q1|q2|q3|q4|h1|h2|michaelmas|hilary|trinity|semester"};
    return seasons.contains(word);
}

std::optional<DatePoint> namedPoint(QStringView text, int at, const QDate &today, bool isPart) {
    int end = endOfLetters(text, at);
    const bool isQuarter =
        end == at + 1 && (text[at] == u'Q' || text[at] == u'H') && end < text.size() && isDigit(text[end]);
    end += isQuarter ? 1 : 0;
    if (end - at > 16 || (end < text.size() && text[end].isLetterOrNumber()))
        return {};
    const QString word = folded(text.sliced(at, end - at));
    const auto month = months().constFind(word);
    const bool hasMonth = month != months().constEnd();
    if (!hasMonth && !isSeason(word))
        return {};
    int next = end;
    if (next < text.size() && (text[next] == u'.' || text[next] == u','))
        ++next;
    if (next < text.size() && (text[next] == u'-' || text[next] == u'/'))
        ++next; // "Jan-2019"
    next = skipSpaces(text, next);
    if (const QStringView rest = text.sliced(next); hasMonth && (rest.startsWith(u"of ") || rest.startsWith(u"de ")))
        next = skipSpaces(text, next + 3);
    DatePoint point;
    if (hasMonth)
        point.month = month.value();
    if (auto year = yearAfterMonth(text, next, today, isPart || (next == end + 1 && !text[next - 1].isSpace()))) {
        point.year = year->year;
        point.isShort = year->isShort;
        point.end = year->end;
        // "WS 2018/19", "winter 2018/2019"
        if (!hasMonth) {
            if (const auto school = yearPoint(text, next, today)) {
                point.end = school->end;
                point.endYear = school->endYear;
            }
        }
        return point;
    }
    // "March 1, 2019"
    const Digits day = digitsAt(text, next);
    if (hasMonth && isDay(day)) {
        int after = day.end;
        const QStringView rest = text.sliced(after);
        if (rest.startsWith(u"st") || rest.startsWith(u"nd") || rest.startsWith(u"rd") || rest.startsWith(u"th"))
            after += 2;
        if (after < text.size() && text[after] == u',')
            ++after;
        if (auto year = yearAfterMonth(text, skipSpaces(text, after), today, false)) {
            point.year = year->year;
            point.end = year->end;
            return point;
        }
    }
    if (!isPart || !hasMonth)
        return {};
    point.end = end < text.size() && text[end] == u'.' ? end + 1 : end;
    return point; // "Mar" of "Mar – Jun 2019"
}

/// "1 March 2019", "1. März 2019", "1st March 2019"
std::optional<DatePoint> dayNamedPoint(QStringView text, int at, const QDate &today) {
    const Digits day = digitsAt(text, at);
    if (!isDay(day))
        return {};
    int next = day.end;
    if (next < text.size() && text[next] == u'.')
        ++next;
    const QStringView rest = text.sliced(next);
    if (rest.startsWith(u"st ") || rest.startsWith(u"nd ") || rest.startsWith(u"rd ") || rest.startsWith(u"th "))
        next += 2;
    next = skipSpaces(text, next);
    if (next == day.end || next >= text.size() || !text[next].isLetter())
        return {};
    auto point = namedPoint(text, next, today, false);
    return point && point->month && point->year ? point : std::nullopt;
}

/// The longest phrase of the set that begins at `at`, at most three words; 0: none.
int endOfPhrase(QStringView text, int at, const WordSet &phrases) {
    int result = 0;
    int end = at;
    for (int words = 0; words < 3; ++words) {
        const int from = words == 0 ? end : skipSpaces(text, end);
        int to = from;
        while (to < text.size() && to - from < 16 && (text[to].isLetter() || text[to] == u'\'' || text[to] == u'’'))
            ++to;
        if (to == from || (words > 0 && from == end))
            break;
        end = to;
        const bool isWhole = end >= text.size() || !text[end].isLetterOrNumber();
        if (isWhole && phrases.contains(folded(text.sliced(at, end - at))))
            result = end;
    }
    return result;
}

} // namespace

std::optional<DatePoint> datePointAt(QStringView text, int at, const QDate &today, bool isPart) {
    if (at >= text.size())
        return {};
    const QChar first = text[at];
    if (first.isLetter())
        return namedPoint(text, at, today, isPart);
    if ((first == u'\'' || first == u'’' || first == u'‘') && (at + 1 < text.size() && isDigit(text[at + 1]))) {
        auto point = yearAfterMonth(text, at, today, false);
        if (point)
            point->isShort = true;
        return point;
    }
    if (!isDigit(first))
        return {};
    if (auto point = numericPoint(text, at, today, isPart))
        return point;
    if (auto point = dayNamedPoint(text, at, today))
        return point;
    return yearPoint(text, at, today);
}

int endOfPresent(QStringView text, int at) {
    static const WordSet words{
        u"present|the present|current|currently|now|today|ongoing|on going|to date|todate|till date|date|till "
        u"now|until now|"
        "until today|to present|till present|in progress|heute|jetzt|laufend|aktuell|dato|bis heute|bis dato|bis jetzt|"
        "gegenwärtig|andauernd|gegenwart|zum heutigen tag|zur zeit|derzeit|présent|aujourd'hui|ce jour|à ce "
        "jour|actuel|"
        "maintenant|actualidad|la actualidad|actualmente|presente|actual|hoy|attuale|oggi|in corso|obecnie|teraz|nadal|"
        "atual|atualmente|heden|nu|i dag|до сега|настоящее время|по настоящее время"};
    return endOfPhrase(text, at, words);
}

int endOfSince(QStringView text, int at) {
    static const WordSet words{u"since|from|seit|ab|von|depuis|de|desde|dal|da|od|sinds|starting|from date"};
    return endOfPhrase(text, at, words);
}

int endOfUntil(QStringView text, int at) {
    static const WordSet words{u"until|till|to|through|thru|bis|bis zum|bis zu|a|à|au|jusqu'à|al|fino "
                               u"a|até|do|tot|hasta|expected|voraussichtlich"};
    return endOfPhrase(text, at, words);
}

} // namespace candor::documents
