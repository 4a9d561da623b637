// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/DateRanges.h"
#include "documents/Languages.h"

#include <algorithm>

namespace candor::documents {

namespace {

constexpr size_t mostCertificates = 100;
constexpr int longestCertificate = 200;

/// The line without a date that stands apart at either end; one in brackets stays ("CISSP (2021)").
TextRange withoutDates(const DocumentText &document, const ResumeLine &line, const QDate &today) {
    TextRange range = line.range;
    if (range.length > longestCertificate)
        return {};
    const QStringView text = document.text;
    for (const DateSpan &span : findDates(line.text, today)) {
        const int from = line.range.start + span.range.start;
        const int to = line.range.start + span.range.end();
        if (from <= range.start + 1)
            range = {to, range.end() - to};
        else if (to >= range.end() - 1 && text[from] != u'(')
            range = {range.start, from - range.start};
    }
    const auto isEdge = [](QChar sign) {
        return sign.isSpace() || sign == u',' || sign == u'–' || sign == u'-' || sign == u'—' || sign == u':' ||
               sign == u'|' || sign == u'·' || sign == u';' || sign == u'•';
    };
    while (!range.isEmpty() && isEdge(text[range.start]))
        range = {range.start + 1, range.length - 1};
    while (!range.isEmpty() && isEdge(text[range.end() - 1]))
        --range.length;
    return range;
}

/// Whether a line goes on with the item that the line before began: in a list because it has no sign, elsewhere because
/// it stands closer than items do, or begins in the middle of something.
class Continuation {
public:
    explicit Continuation(const std::vector<ResumeLine> &lines)
        : m_hasBullets(std::ranges::any_of(lines, &ResumeLine::bullet)) {
        for (size_t at = 1; at < lines.size(); ++at) {
            if (const double step = stepOf(lines[at - 1], lines[at]); step > 0) {
                m_least = std::min(m_least, step);
                m_most = std::max(m_most, step);
            }
        }
    }

    [[nodiscard]] bool joins(const ResumeLine &before, const ResumeLine &line) const {
        if (m_hasBullets)
            return !line.bullet && !line.bold;
        if (line.text.front().isLower() || line.text.front() == u'(')
            return true;
        const double step = stepOf(before, line);
        return step > 0 && m_most > m_least * 1.15 && m_most < m_least * 2.5 && step < (m_least + m_most) / 2;
    }

private:
    static double stepOf(const ResumeLine &before, const ResumeLine &line) {
        const bool isBelow =
            before.block == line.block && before.page == line.page && !line.box.isEmpty() && !before.box.isEmpty();
        return isBelow ? line.box.top() - before.box.top() : 0;
    }

    bool m_hasBullets;
    double m_least = 1;
    double m_most = 0;
};

/// The item's second line.
void join(const DocumentText &document, const PlaceFinder &places, ResumeValue &item, TextRange more) {
    if (item.text.size() + more.length > longestCertificate || !item.place)
        return;
    item.text += u' ' % viewOf(document, more).toString().simplified();
    const int start = item.place->start;
    item.place = places.placeOf({start, std::max(0, more.end() - start)});
}

} // namespace

std::vector<ResumeValue> findCertificates(const DocumentText &document, const PlaceFinder &places,
                                          const std::vector<ResumeSectionLines> &sections, const QDate &today) {
    std::vector<ResumeValue> found;
    for (const ResumeSectionLines &section : sections) {
        if (section.kind != SectionKind::Certificates)
            continue;
        const Continuation continuation(section.lines);
        const ResumeLine *before = nullptr;
        for (const ResumeLine &line : section.lines) {
            const TextRange range = withoutDates(document, line, today);
            const QStringView text = viewOf(document, range);
            const bool joins = before != nullptr && !found.empty() && continuation.joins(*before, line);
            before = &line;
            if (joins) {
                join(document, places, found.back(), line.range);
                continue;
            }
            const auto letters = std::ranges::count_if(text, [](QChar sign) { return sign.isLetter(); });
            if (letters >= 3 && found.size() < mostCertificates)
                found.push_back({text.toString().simplified(), 0.8, places.placeOf(range), false});
        }
    }
    return found;
}

} // namespace candor::documents
