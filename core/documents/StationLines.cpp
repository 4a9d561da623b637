// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/StationLines.h"

#include "documents/ContactFields.h"
#include "documents/DatePoint.h"
#include "documents/FoldedText.h"
#include "documents/StationWords.h"

#include <algorithm>
#include <cmath>

namespace candor::documents {

namespace {

constexpr int longestDated = 220;
constexpr int longestHeader = 140;
constexpr int widestRow = 80; ///< how many lines away the cell beside a date may be read

bool isDash(QChar sign) { return sign == u'-' || sign == u'–' || sign == u'—' || sign == u'−' || sign == u'‒'; }

bool isSign(QChar sign) {
    return sign.isSpace() || isDash(sign) || sign == u',' || sign == u';' || sign == u':' || sign == u'|' ||
           sign == u'·' || sign == u'•' || sign == u'/' || sign == u'*' || sign == u'◦' || sign == u'_' ||
           sign == u'→' || sign == u'»' || sign == u'@' || sign.category() == QChar::Other_PrivateUse;
}

/// Signs that part what stands beside dates from them.
bool isParting(QChar sign) {
    return sign == u'(' || sign == u'[' || sign == u')' || sign == u']' || (isSign(sign) && !sign.isSpace());
}

/// What stands right before and after dates parts them from a sentence.
bool isApart(const ResumeLine &line, const DateSpan &span, int end) {
    const int from = line.range.start + span.range.start;
    const int to = line.range.start + end;
    const bool isPart =
        std::ranges::any_of(line.parts, [&](const TextRange &part) { return part.start == from || part.end() == to; });
    if (isPart && line.parts.size() > 1)
        return true;
    const QStringView before = line.text.first(span.range.start).trimmed();
    const QStringView after = line.text.sliced(end).trimmed();
    if (before.isEmpty() && after.isEmpty())
        return true;
    const QChar first = line.text[span.range.start];
    if (first == u'(' || first == u'[')
        return true;
    return (!before.isEmpty() && isParting(before.back())) ||
           (before.isEmpty() && !after.isEmpty() && isParting(after.front()));
}

bool isSentence(QStringView text) {
    if (!text.endsWith(u'.') && !text.endsWith(u';') && !text.endsWith(u'!'))
        return false;
    const qsizetype space = text.lastIndexOf(u' ');
    const QStringView last = text.sliced(space + 1);
    // "Inc.", "Ltd.", "e.V.", "B.Sc."
    return !(isLegalForm(last) || last.chopped(1).contains(u'.') || degreeLikeness(last) > 0 || last.size() <= 3);
}

/// The dates with which a station may begin on this line.
std::optional<DateSpan> stationDates(const ResumeLine &line, SectionKind kind, const QDate &today) {
    if (line.range.length > longestDated)
        return {};
    std::optional<DateSpan> single;
    for (DateSpan span : findDates(line.text, today)) {
        int end = span.range.end();
        if (const int duration = endOfDuration(line.text, end); duration > 0)
            end = duration;
        const bool isFirst = line.text.first(span.range.start).trimmed().isEmpty();
        const bool isLast = line.text.sliced(end).trimmed().isEmpty();
        const bool apart = isApart(line, span, end);
        const bool isSpoken = isSentence(line.text) && line.range.length > 60 && !isFirst;
        if (!span.single) {
            if (!isSpoken && (isFirst || isLast || apart))
                return span;
            continue;
        }
        const bool isClear = (isFirst && isLast) || (apart && (isFirst || isLast || line.parts.size() > 1));
        const bool isSchool = kind == SectionKind::Education && (isFirst || isLast) && (!isSpoken || isClear);
        const bool isOpen = (span.open && (isFirst || isLast || apart)) || (span.dangling && isFirst);
        if (!single && ((!isSpoken && isClear && (!span.isYearOnly || line.range.length < 100)) || isSchool || isOpen))
            single = span;
    }
    return single;
}

bool hasOtherLabel(QStringView text) {
    const qsizetype colon = text.first(std::min<qsizetype>(text.size(), 40)).indexOf(u':');
    if (colon <= 0 || (colon + 1 < text.size() && text[colon + 1] == u'/'))
        return false;
    static const WordSet own{
        u"company|employer|organisation|organization|firma|arbeitgeber|unternehmen|position|role|title|job title|"
        "rolle|funktion|tätigkeit als|client|kunde|school|university|degree|institution|abschluss|hochschule|schule|"
        "entreprise|poste|empresa|puesto|azienda|ruolo"};
    return !own.contains(folded(text.first(colon))) && text.first(colon).count(u' ') <= 3;
}

bool isHeader(const ResumeLine &line) {
    if (line.bullet || line.range.length > longestHeader || isSentence(line.text) || line.text.count(u' ') > 18)
        return false;
    if (line.text.contains(u'@') ? !findEmails(line.text).empty() : !findPhones(line.text).empty())
        return false;
    if (line.text.startsWith(u"http") || line.text.startsWith(u"www."))
        return false;
    const QChar first = line.text.front();
    const bool begins = !first.isLower() || titleLikeness(line.text) >= 2 || line.bold;
    return begins && !line.text.endsWith(u',') && !hasOtherLabel(line.text);
}

/// Takes the dates out of a line.
void setDates(const DocumentText &document, StationLine &station, DateSpan span) {
    const ResumeLine &line = station.line;
    int end = span.range.end();
    if (const int duration = endOfDuration(line.text, end); duration > 0)
        end = duration;
    const int from = line.range.start + span.range.start;
    const int to = line.range.start + end;
    span.range.start += line.range.start;
    station.dates = span;
    station.pieces = piecesOf(document, line, {line.range.start, from - line.range.start});
    const auto after = piecesOf(document, line, {to, line.range.end() - to});
    station.pieces.insert(station.pieces.end(), after.begin(), after.end());
    station.isDate = station.pieces.empty();
}

/// The lines after `at` whose first part may go on with a cell of dates; lines of the column beside it are passed over.
std::vector<size_t> cellLinesAfter(const std::vector<StationLine> &lines, size_t at, const QDate &today) {
    constexpr size_t mostLines = 3;
    constexpr size_t farthest = 8;
    std::vector<size_t> result;
    const ResumeLine &first = lines[at].line;
    for (size_t next = at + 1; next < lines.size() && next <= at + farthest && result.size() < mostLines; ++next) {
        const ResumeLine &line = lines[next].line;
        const auto part = line.text.first(std::min<qsizetype>(line.parts.front().length, line.text.size()));
        const bool isBesideIt =
            line.page == first.page && !line.box.isEmpty() && line.box.left() > first.box.left() + 0.06;
        if (line.bullet || !isDateFragment(part, today)) {
            if (isBesideIt)
                continue;
            break;
        }
        result.push_back(next);
    }
    return result;
}

/// The dates that a cell spells over several lines, from `at` on: "März 2014 bis März" / "2016". The first part of each
/// line, or the whole line, is nothing but dates; together they are one span. Empty where one line says all.
struct DateCell {
    DateSpan span;
    std::vector<size_t> lines;
};
std::optional<DateCell> dateCellAt(const DocumentText &document, const std::vector<StationLine> &lines, size_t at,
                                   const QDate &today) {
    const QStringView own = viewOf(document, lines[at].line.parts.front());
    if (lines[at].line.bullet || !isDateFragment(own, today))
        return {};
    QString joined = own.toString();
    if (const auto spans = findDates(joined, today); spans.size() == 1 && !spans.front().single)
        return {}; // "2019 – 2021" says all, whatever follows
    std::optional<DateCell> best;
    std::vector<size_t> taken{at};
    for (const size_t next : cellLinesAfter(lines, at, today)) {
        joined += u' ' % viewOf(document, lines[next].line.parts.front());
        taken.push_back(next);
        const auto spans = findDates(joined, today);
        if (spans.size() == 1 && spans.front().range.start == 0 && spans.front().range.end() == joined.size())
            best = DateCell{spans.front(), taken};
    }
    return best;
}

/// Makes the lines of such a cell what they are without it.
void takeDateCell(const DocumentText &document, std::vector<StationLine> &lines, const DateCell &cell) {
    for (const size_t at : cell.lines) {
        StationLine &station = lines[at];
        const bool isFirst = at == cell.lines.front();
        const TextRange part = station.line.parts.front();
        const TextRange rest{part.end(), station.line.range.end() - part.end()};
        station.pieces = piecesOf(document, station.line, rest);
        station.dates.reset();
        station.isTaken = !isFirst && station.pieces.empty();
        if (isFirst) {
            station.dates = cell.span;
            station.dates->range = part;
            station.isDate = station.pieces.empty();
        } else if (!station.pieces.empty()) {
            station.line = partOfLine(document, station.line, rest);
        }
    }
}

/// "03/2019 –" on this line goes on at the beginning of one of the next.
void joinOpenDates(const DocumentText &document, std::vector<StationLine> &lines, size_t at, const QDate &today) {
    DateSpan &span = *lines[at].dates;
    QString joined;
    std::vector<size_t> taken;
    for (const size_t next : cellLinesAfter(lines, at, today)) {
        const StationLine &other = lines[next];
        if (other.dates && !other.dates->single)
            return;
        joined += (joined.isEmpty() ? QString() : QString(u' ')) % viewOf(document, other.line.parts.front());
        joined.remove(u'(').remove(u')');
        taken.push_back(next);
        const auto point = datePointAt(joined, 0, today, true);
        const bool isPresent = endOfPresent(joined, 0) == joined.size();
        if (!isPresent && (!point || !point->year || point->end != joined.size()))
            continue;
        span.ongoing = isPresent;
        span.end.reset();
        if (!isPresent)
            span.end = YearMonth{*point->year, point->month};
        span.single = false;
        span.open = false;
        for (const size_t each : taken) {
            StationLine &line = lines[each];
            const TextRange rest{line.line.parts.front().end(), line.line.range.end() - line.line.parts.front().end()};
            line.dates.reset();
            line.pieces = piecesOf(document, line.line, rest);
            line.isTaken = line.pieces.empty();
            if (!line.isTaken)
                line.line = partOfLine(document, line.line, rest);
        }
        return;
    }
}

bool isBeside(const ResumeLine &left, const ResumeLine &right) {
    if (left.page != right.page || left.box.isEmpty() || right.box.isEmpty())
        return false;
    const double overlap = std::min(left.box.bottom(), right.box.bottom()) - std::max(left.box.top(), right.box.top());
    const bool isApart = left.box.right() <= right.box.left() + 0.01 || right.box.right() <= left.box.left() + 0.01;
    return isApart && overlap > 0.5 * std::min(left.box.height(), right.box.height());
}

/// Gives dates that stand alone to the line at their height.
void giveToRows(std::vector<StationLine> &lines) {
    for (size_t at = 0; at < lines.size(); ++at) {
        if (!lines[at].isDate || lines[at].line.box.isEmpty())
            continue;
        const size_t from = at > widestRow ? at - widestRow : 0;
        const size_t to = std::min(lines.size(), at + widestRow);
        for (size_t other = from; other < to; ++other) {
            StationLine &row = lines[other];
            if (other == at || row.dates || row.isTaken || row.pieces.empty() || !isBeside(lines[at].line, row.line))
                continue;
            row.dates = lines[at].dates;
            row.isHeader = true;
            lines[at].isTaken = true;
            lines[at].dates.reset();
            break;
        }
    }
}

} // namespace

bool isDateFragment(QStringView text, const QDate &today) {
    if (text.isEmpty() || text.size() > 32)
        return false;
    bool hasWord = false;
    for (int at = 0; at < text.size();) {
        if (!text[at].isLetterOrNumber()) {
            const bool isMark = text[at].isSpace() || isDash(text[at]) || text[at] == u'.' || text[at] == u'/' ||
                                text[at] == u',' || text[at] == u'\'' || text[at] == u'(' || text[at] == u')';
            if (!isMark)
                return false;
            ++at;
            continue;
        }
        int end = std::max(endOfPresent(text, at), std::max(endOfSince(text, at), endOfUntil(text, at)));
        if (const auto point = datePointAt(text, at, today, true))
            end = std::max(end, point->end);
        if (end <= at)
            return false;
        at = end;
        hasWord = true;
    }
    return hasWord;
}

TextRange withoutSigns(QStringView text, TextRange range) {
    while (!range.isEmpty() && isSign(text[range.start]))
        range = {range.start + 1, range.length - 1};
    while (!range.isEmpty() && isSign(text[range.end() - 1]))
        --range.length;
    if (range.isEmpty())
        return range;
    const QStringView view = text.sliced(range.start, range.length);
    const auto opened = view.count(u'(') + view.count(u'[');
    const auto closed = view.count(u')') + view.count(u']');
    const QChar first = view.front();
    const QChar last = view.back();
    if (opened != closed && (first == u')' || first == u']' || (opened > closed && (first == u'(' || first == u'['))))
        return withoutSigns(text, {range.start + 1, range.length - 1});
    if (opened != closed && (last == u'(' || last == u'[' || (closed > opened && (last == u')' || last == u']'))))
        return withoutSigns(text, {range.start, range.length - 1});
    if (opened == 1 && closed == 1 && ((first == u'(' && last == u')') || (first == u'[' && last == u']')))
        return withoutSigns(text, {range.start + 1, range.length - 2});
    return range;
}

std::vector<TextRange> piecesOf(const DocumentText &document, const ResumeLine &line, TextRange range) {
    const QStringView text = document.text;
    std::vector<TextRange> pieces;
    const auto add = [&](int from, int to) {
        const TextRange piece = withoutSigns(text, {from, to - from});
        if (!piece.isEmpty())
            pieces.push_back(piece);
    };
    for (const TextRange part : line.parts) {
        int from = std::max(part.start, range.start);
        const int end = std::min(part.end(), range.end());
        int open = 0;
        for (int at = from; at < end; ++at) {
            const QChar sign = text[at];
            open += sign == u'(' ? 1 : sign == u')' ? -1 : 0;
            const bool isBar = sign == u'|' || sign == u'•' || sign == u'·' || sign == u'‖' || sign == u'▪' ||
                               sign == u'◦' || sign == u'⋄' || sign == u'*' || sign == u'»' || sign == u';';
            const bool isBetween = (isDash(sign) || sign == u'/') && at > from && text[at - 1].isSpace() &&
                                   at + 1 < end && text[at + 1].isSpace();
            const bool isLong = sign == u'—' && at > from && at + 1 < end;
            if ((!isBar && !isBetween && !isLong) || open > 0)
                continue;
            add(from, at);
            from = at + 1;
        }
        if (from < end)
            add(from, end);
    }
    return pieces;
}

std::vector<StationLine> stationLinesOf(const DocumentText &document, const std::vector<ResumeLine> &lines,
                                        SectionKind kind, const QDate &today) {
    std::vector<StationLine> result;
    result.reserve(lines.size());
    for (const ResumeLine &line : lines) {
        StationLine station;
        station.line = line;
        const int duration = endOfDuration(line.text.first(std::min<qsizetype>(line.text.size(), 60)), 0);
        station.isTaken = duration > 0 && line.text.sliced(duration).trimmed().isEmpty(); // "3 years 2 months"
        if (const auto dates = stationDates(line, kind, today); dates && !station.isTaken)
            setDates(document, station, *dates);
        else
            station.pieces = piecesOf(document, line, line.range);
        result.push_back(std::move(station));
    }
    for (size_t at = 0; at < result.size(); ++at) {
        if (result[at].isTaken)
            continue;
        if (const auto cell = dateCellAt(document, result, at, today)) {
            takeDateCell(document, result, *cell);
        } else if (result[at].dates && (result[at].dates->open || result[at].dates->dangling)) {
            joinOpenDates(document, result, at, today);
        }
    }
    for (StationLine &each : result)
        each.isHeader = isHeader(each.line);
    giveToRows(result);
    for (StationLine &each : result) {
        if (each.dates && each.dates->open) {
            // "2020 –" and nothing after it
            each.dates->ongoing = each.dates->single && !each.dates->end;
            each.dates->single = false;
        }
    }
    return result;
}

} // namespace candor::documents
