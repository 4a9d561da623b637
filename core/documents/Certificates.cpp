// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DateRanges.h"
#include "documents/Languages.h"

#include <algorithm>

namespace candor::documents {

namespace {

constexpr size_t mostCertificates = 100;
constexpr int longestCertificate = 200;

/// The line without a date at either end and the signs beside it.
TextRange withoutDates(const DocumentText &document, const ResumeLine &line, const QDate &today) {
    TextRange range = line.range;
    if (range.length > longestCertificate)
        return {};
    for (const DateSpan &span : findDates(line.text, today)) {
        const int from = line.range.start + span.range.start;
        const int to = line.range.start + span.range.end();
        if (from <= range.start + 1)
            range = {to, range.end() - to};
        else if (to >= range.end() - 1)
            range = {range.start, from - range.start};
    }
    const auto isEdge = [](QChar sign) {
        return sign.isSpace() || sign == u',' || sign == u'–' || sign == u'-' || sign == u'—' || sign == u':' ||
               sign == u'|' || sign == u'·' || sign == u';' || sign == u'•';
    };
    const QStringView text = document.text;
    while (!range.isEmpty() && isEdge(text[range.start]))
        range = {range.start + 1, range.length - 1};
    while (!range.isEmpty() && isEdge(text[range.end() - 1]))
        --range.length;
    return range;
}

} // namespace

std::vector<ResumeValue> findCertificates(const DocumentText &document, const PlaceFinder &places,
                                          const std::vector<ResumeSectionLines> &sections, const QDate &today) {
    std::vector<ResumeValue> found;
    for (const ResumeSectionLines &section : sections) {
        if (section.kind != SectionKind::Certificates)
            continue;
        const bool hasBullets = std::ranges::any_of(section.lines, &ResumeLine::bullet);
        for (const ResumeLine &line : section.lines) {
            if (found.size() >= mostCertificates)
                return found;
            const TextRange range = withoutDates(document, line, today);
            const QStringView text = viewOf(document, range);
            const auto letters = std::ranges::count_if(text, [](QChar sign) { return sign.isLetter(); });
            if (letters < 3)
                continue;
            // In a list the lines without a sign go on with the item before.
            const bool isItem = !hasBullets || line.bullet || line.bold;
            if (isItem)
                found.push_back({text.toString().simplified(), line.bullet || !hasBullets ? 0.8 : 0.6,
                                 places.placeOf(range), false});
        }
    }
    return found;
}

} // namespace candor::documents
