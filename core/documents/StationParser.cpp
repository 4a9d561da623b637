// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/StationParser.h"

#include "documents/FoldedText.h"
#include "documents/Locations.h"
#include "documents/StationHeader.h"
#include "documents/StationLines.h"
#include "documents/StationWords.h"

#include <algorithm>
#include <cmath>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t mostLeading = 3;
constexpr size_t mostTrailing = 3;
constexpr int longestShort = 60;

/// The lines of a station: some that lead to the one with the dates, some that trail it, then what is said of it.
struct Entry {
    size_t first = 0; ///< of the leading lines; `anchor` where there are none
    size_t leads = 0; ///< how many lead, without those that hold nothing but lengths of time
    size_t anchor = 0;
    size_t end = 0; ///< behind the last line
    std::vector<size_t> heads;
};

class StationReader {
public:
    StationReader(const DocumentText &document, const PlaceFinder &places, std::vector<StationLine> lines,
                  SectionKind kind)
        : m_document(document), m_places(places), m_lines(std::move(lines)), m_kind(kind) {
        m_hasLayout = std::ranges::any_of(
            m_lines, [&](const StationLine &each) { return !sameStyle(each.line, m_lines.front().line); });
    }

    std::vector<ResumeStation> read() {
        findEntries();
        std::vector<std::vector<HeaderPiece>> heads;
        for (size_t at = 0; at < m_entries.size(); ++at)
            heads.push_back(headOf(m_entries[at], isPositionUnder(at)));
        const SlotLeaning leaning = slotLeaning(heads);
        std::vector<ResumeStation> stations;
        for (size_t at = 0; at < m_entries.size() && stations.size() < mostStations; ++at) {
            const StationHead head = chooseWithCuts(heads[at], leaning, isPositionUnder(at));
            stations.push_back(stationOf(m_entries[at], head));
        }
        shareOrganisations(stations);
        return stations;
    }

private:
    [[nodiscard]] bool isAnchor(size_t at) const {
        const StationLine &line = m_lines[at];
        if (!line.dates || line.isTaken)
            return false;
        return m_bulletsAreStations || !line.line.bullet;
    }

    /// A line that may stand in a head before the dates.
    [[nodiscard]] bool mayLead(size_t at) const {
        const StationLine &line = m_lines[at];
        return !line.isTaken && !line.dates &&
               (line.isHeader || (m_bulletsAreStations && !line.line.bullet && line.isHeader));
    }

    void findEntries() {
        std::vector<size_t> anchors;
        collectAnchors(anchors);
        if (anchors.empty()) {
            m_bulletsAreStations = true;
            collectAnchors(anchors);
        }
        if (anchors.empty()) {
            findUndated();
            return;
        }
        const std::vector<size_t> model = leadOfFirst(anchors.front());
        size_t before = 0;
        for (size_t number = 0; number < anchors.size(); ++number) {
            const size_t anchor = anchors[number];
            const std::vector<size_t> lead = number == 0 ? model : leadOf(anchor, before, model);
            const size_t first = lead.empty() ? anchor : lead.back();
            if (!m_entries.empty())
                m_entries.back().end = first;
            m_entries.push_back({first, lead.size(), anchor, m_lines.size(), {}});
            before = anchor + 1;
        }
    }

    void collectAnchors(std::vector<size_t> &anchors) const {
        for (size_t at = 0; at < m_lines.size() && anchors.size() < mostStations * 2; ++at) {
            if (isAnchor(at))
                anchors.push_back(at);
        }
    }

    /// Header lines between the section's heading and the first dates, from the dates up. An introduction in front is
    /// passed over.
    [[nodiscard]] std::vector<size_t> leadOfFirst(size_t anchor) const {
        std::vector<size_t> lead;
        for (size_t at = anchor; at > 0 && lead.size() < mostLeading; --at) {
            if (m_lines[at - 1].isTaken)
                continue;
            if (!mayLead(at - 1))
                break;
            lead.push_back(at - 1);
        }
        return lead;
    }

    /// Header lines before later dates: at most as many as before the first, set like them.
    [[nodiscard]] std::vector<size_t> leadOf(size_t anchor, size_t from, const std::vector<size_t> &model) const {
        std::vector<size_t> lead;
        for (size_t at = anchor; at > from && lead.size() < model.size(); --at) {
            const StationLine &line = m_lines[at - 1];
            if (line.isTaken)
                continue;
            const StationLine &like = m_lines[model[lead.size()]];
            if (!mayLead(at - 1) || !sameStyle(line.line, like.line))
                break;
            if (!m_hasLayout && line.line.range.length > longestShort && like.line.range.length <= longestShort)
                break;
            lead.push_back(at - 1);
        }
        return lead.empty() && m_lines[anchor].isDate ? leadAfterList(anchor, from) : lead;
    }

    /// Dates alone need a head: what stands between the list before and them, even where other stations are set
    /// otherwise.
    [[nodiscard]] std::vector<size_t> leadAfterList(size_t anchor, size_t from) const {
        std::vector<size_t> lead;
        for (size_t at = anchor; at > from; --at) {
            const ResumeLine &line = m_lines[at - 1].line;
            if (line.bullet)
                return lead;
            const bool isAligned = std::abs(line.box.left() - m_lines[anchor].line.box.left()) < 0.02;
            if (!mayLead(at - 1) || !isAligned || lead.size() == mostLeading)
                break;
            lead.push_back(at - 1);
        }
        return {};
    }

    /// Without any dates: a new station begins where a second title or organisation does.
    void findUndated() {
        m_isUndated = true;
        bool hasTitle = false;
        bool hasOrganisation = false;
        bool hasBody = true;
        for (size_t at = 0; at < m_lines.size() && m_entries.size() < mostStations; ++at) {
            const StationLine &line = m_lines[at];
            if (!line.isHeader || line.pieces.empty() || line.line.range.length > 120) {
                hasBody = true;
                continue;
            }
            bool isTitle = false;
            bool isOrganisation = false;
            for (const HeaderPiece &piece : headerPiecesOf(m_document, line, 0, m_kind)) {
                isTitle = isTitle || piece.title >= 2.5;
                isOrganisation = isOrganisation || piece.organisation >= 2.5;
            }
            if (!isTitle && !isOrganisation) {
                hasBody = hasBody || line.line.range.length > longestShort;
                continue;
            }
            const bool isNew = m_entries.empty() || (isTitle && hasTitle) || (isOrganisation && hasOrganisation) ||
                               (hasBody && hasTitle && hasOrganisation);
            if (isNew) {
                if (!m_entries.empty())
                    m_entries.back().end = at;
                m_entries.push_back({at, 0, at, m_lines.size(), {}});
                hasTitle = false;
                hasOrganisation = false;
            }
            hasTitle = hasTitle || isTitle;
            hasOrganisation = hasOrganisation || isOrganisation;
            hasBody = false;
        }
    }

    /// All pieces of the entry's head; lines after the dates only while something is missing.
    std::vector<HeaderPiece> headOf(Entry &entry, bool isUnder) {
        std::vector<HeaderPiece> pieces;
        const auto take = [&](size_t at, int offset) {
            const auto more = headerPiecesOf(m_document, m_lines[at], offset, m_kind);
            pieces.insert(pieces.end(), more.begin(), more.end());
            entry.heads.push_back(at);
        };
        int offset = -static_cast<int>(entry.leads);
        for (size_t at = entry.first; at <= entry.anchor; ++at) {
            if (!m_lines[at].isTaken)
                take(at, offset++);
        }
        size_t taken = 0;
        for (size_t at = entry.anchor + 1; at < entry.end && taken < mostTrailing; ++at) {
            const StationLine &line = m_lines[at];
            if (line.isTaken)
                continue;
            if (!line.isHeader || line.pieces.empty() || !wants(pieces, at, entry, isUnder))
                break;
            take(at, offset++);
            ++taken;
        }
        return pieces;
    }

    /// Whether the line after the dates still belongs to the head.
    [[nodiscard]] bool wants(const std::vector<HeaderPiece> &pieces, size_t at, const Entry &entry,
                             bool isUnder) const {
        std::vector<HeaderPiece> naming;
        std::ranges::copy_if(pieces, std::back_inserter(naming), isNaming);
        const StationLine &line = m_lines[at];
        const auto next = headerPiecesOf(m_document, line, 1, m_kind);
        const bool isPlace = !next.empty() && std::ranges::none_of(next, isNaming);
        if (isPlace)
            return true; // "Berlin" below the dates names nothing, and is no text of the station
        if (naming.empty())
            return true;
        const bool isShort = line.line.range.length <= longestShort || line.line.bold;
        const bool hasTitle = std::ranges::any_of(naming, [](const HeaderPiece &piece) { return piece.title >= 2; });
        const bool hasOrganisation =
            std::ranges::any_of(naming, [](const HeaderPiece &piece) { return piece.organisation >= 2; });
        const bool bringsTitle = std::ranges::any_of(
            next, [](const HeaderPiece &piece) { return piece.title >= 2 && piece.title > piece.organisation; });
        bool bringsOrganisation = std::ranges::any_of(
            next, [](const HeaderPiece &piece) { return piece.organisation >= 2 && piece.organisation > piece.title; });
        if (isUnder) // another position under the organisation above
            return isShort && hasTitle && !hasOrganisation && bringsOrganisation;
        const bool endsInPlace =
            std::ranges::any_of(next, [&](const HeaderPiece &piece) { return hasPlaceBehind(piece); });
        bringsOrganisation = bringsOrganisation || (endsInPlace && !bringsTitle && hasTitle);
        if (naming.size() < 2 && !bringsOrganisation && std::ranges::any_of(pieces, &HeaderPiece::isSelf))
            return false;
        if (naming.size() >= 2) {
            const bool isMissing = (!hasOrganisation && bringsOrganisation) || (!hasTitle && bringsTitle);
            return isMissing && isShort && !(hasTitle && hasOrganisation) && entry.leads == 0;
        }
        const auto cut = cutPiece(m_document, naming.front(), m_kind);
        if (namesBoth(cut)) {
            const bool isOther = (hasTitle && bringsOrganisation && !hasOrganisation);
            return isOther && isShort;
        }
        return isShort || bringsTitle || bringsOrganisation;
    }

    /// "Acme, Berlin"
    [[nodiscard]] bool hasPlaceBehind(const HeaderPiece &piece) const {
        const QStringView text = viewOf(m_document, piece.range);
        const qsizetype comma = text.indexOf(u',');
        return comma > 1 && placeLikeness(text.sliced(comma + 1).trimmed()) >= 0.8;
    }

    [[nodiscard]] static bool namesBothSurely(const std::vector<HeaderPiece> &cut) {
        const auto has = [&](const auto &likeness) {
            return std::ranges::any_of(cut, [&](const HeaderPiece &piece) { return likeness(piece) >= 2; });
        };
        return has([](const HeaderPiece &piece) { return piece.title - piece.organisation; }) &&
               has([](const HeaderPiece &piece) { return piece.organisation - piece.title; });
    }

    /// One piece that is a title, and another that may be an organisation (or the other way about).
    [[nodiscard]] static bool namesBoth(const std::vector<HeaderPiece> &cut) {
        if (cut.size() < 2)
            return false;
        const auto isNamed = [&](const auto &likeness) {
            return std::ranges::any_of(cut, [&](const HeaderPiece &piece) { return likeness(piece) >= 2; });
        };
        const bool hasTitle = isNamed([](const HeaderPiece &piece) { return piece.title - piece.organisation; });
        const bool hasOrganisation = isNamed([](const HeaderPiece &piece) { return piece.organisation - piece.title; });
        if (namesBothSurely(cut))
            return true;
        const auto free = std::ranges::count_if(cut, [](const HeaderPiece &piece) {
            return isNaming(piece) && piece.place < 0.5 && std::abs(piece.title - piece.organisation) < 1;
        });
        return (hasTitle || hasOrganisation) && free > 0;
    }

    /// Where the pieces give only one of both, a line that names both is cut at its commas.
    StationHead chooseWithCuts(const std::vector<HeaderPiece> &pieces, const SlotLeaning &leaning, bool isUnder) const {
        std::vector<HeaderPiece> naming;
        std::ranges::copy_if(pieces, std::back_inserter(naming), isNaming);
        const auto hasStrong = [&](const auto &likeness) {
            return std::ranges::any_of(naming, [&](const HeaderPiece &piece) { return likeness(piece) >= 1.5; });
        };
        const bool hasTitle = hasStrong([](const HeaderPiece &piece) { return piece.title - piece.organisation; });
        const bool hasOrganisation =
            hasStrong([](const HeaderPiece &piece) { return piece.organisation - piece.title; });
        std::vector<HeaderPiece> all;
        for (const HeaderPiece &piece : pieces) {
            const auto cut = cutPiece(m_document, piece, m_kind);
            const bool isOnly = naming.size() < 2 && cut.size() >= 2 && !isUnder;
            const bool isBoth = namesBothSurely(cut) && !(hasTitle && hasOrganisation && naming.size() >= 2);
            if (isNaming(piece) && (isOnly || isBoth))
                all.insert(all.end(), cut.begin(), cut.end());
            else
                all.push_back(piece);
        }
        StationHead head = chooseHead(all, leaning, m_kind);
        trimOrganisation(head);
        extendTitle(head, all);
        trimTitle(head);
        return head;
    }

    /// "Acme GmbH, Berlin": the name without its place. Behind a name's comma stands where it is, but for what says
    /// itself that it is an organisation ("Department of Physics, University of X").
    void trimOrganisation(StationHead &head) const {
        if (!head.organisation)
            return;
        const QStringView text = viewOf(m_document, *head.organisation);
        const auto likeness = [&](QStringView part) {
            return m_kind == SectionKind::Education ? schoolLikeness(part) : organisationLikeness(part);
        };
        int end = head.organisation->length;
        for (;;) {
            const qsizetype comma = text.first(end).lastIndexOf(u',');
            if (comma <= 1)
                break;
            const QStringView rest = text.sliced(comma + 1, end - comma - 1).trimmed();
            if (isLegalForm(rest) || rest.contains(u'&') || rest.count(u')') != rest.count(u'(') ||
                (likeness(rest) >= 2 && placeLikeness(rest) < 0.5))
                break;
            end = static_cast<int>(comma);
        }
        if (end < head.organisation->length && !isCampus(text))
            head.organisation = withoutSigns(m_document.text, {head.organisation->start, end});
        // "Institute of Optics, University of X": what people know is the university.
        if (m_kind == SectionKind::Education) {
            const QStringView left = viewOf(m_document, *head.organisation);
            const qsizetype comma = left.lastIndexOf(u',');
            if (comma > 0 && isUniversity(left.sliced(comma + 1)) && !isUniversity(left.first(comma))) {
                const int from = head.organisation->start + static_cast<int>(comma) + 1;
                head.organisation = withoutSigns(m_document.text, {from, head.organisation->end() - from});
            }
        }
    }

    [[nodiscard]] static bool isUniversity(QStringView text) {
        return text.contains(u"universit", Qt::CaseInsensitive) || text.contains(u"hochschule", Qt::CaseInsensitive) ||
               text.contains(u"college", Qt::CaseInsensitive);
    }

    /// "University of California, Berkeley"
    [[nodiscard]] static bool isCampus(QStringView text) {
        static const WordSet systems{
            u"california|texas|wisconsin|illinois|michigan|massachusetts|minnesota|nebraska|north carolina|maryland|"
            "colorado|washington|tennessee|alabama|arkansas|hawaii|missouri|nevada|maine|alaska|houston"};
        const qsizetype comma = text.indexOf(u',');
        const QStringView start = u"University of ";
        return comma > start.size() && text.startsWith(start) && !text.sliced(comma + 1).contains(u',') &&
               systems.contains(folded(text.sliced(start.size(), comma - start.size())));
    }

    /// "Engineer, Berlin": the position without its place.
    void trimTitle(StationHead &head) const {
        if (!head.title)
            return;
        const QStringView text = viewOf(m_document, *head.title);
        for (qsizetype comma = text.indexOf(u','); comma > 1; comma = text.indexOf(u',', comma + 1)) {
            if (placeLikeness(text.sliced(comma + 1).trimmed()) < 0.6)
                continue;
            head.title = withoutSigns(m_document.text, {head.title->start, static_cast<int>(comma)});
            return;
        }
    }

    /// "Bachelor of Science, Computer Science" before the school: the subject belongs to the degree.
    void extendTitle(StationHead &head, const std::vector<HeaderPiece> &pieces) const {
        if (!head.title || !head.organisation)
            return;
        const auto title = std::ranges::find(pieces, *head.title, &HeaderPiece::range);
        if (title == pieces.end())
            return;
        for (auto next = title + 1; next != pieces.end(); ++next) {
            const bool isFree = next->range != *head.organisation && next->line == title->line && next->place < 0.5 &&
                                next->organisation < 2;
            const QStringView between =
                QStringView(m_document.text)
                    .sliced(head.title->end(), std::max(0, next->range.start - head.title->end()));
            if (!isFree || next->range.start < head.title->end() || between.trimmed() != u"," ||
                head.organisationConfidence < 0.78)
                break;
            head.title->length = next->range.end() - head.title->start;
        }
    }

    [[nodiscard]] ResumeValue valueOf(const std::optional<TextRange> &range, double confidence) const {
        if (!range || range->isEmpty())
            return {};
        return {viewOf(m_document, *range).toString().simplified().left(300), confidence, m_places.placeOf(*range),
                false};
    }

    ResumeStation stationOf(const Entry &entry, const StationHead &head) const {
        ResumeStation station;
        station.title = valueOf(head.title, head.titleConfidence);
        station.organisation = valueOf(head.organisation, head.organisationConfidence);
        setDates(station, m_lines[entry.anchor].dates);
        TextRange whole = m_lines[entry.first].line.range;
        for (size_t at = entry.first; at < entry.end; ++at) {
            const StationLine &line = m_lines[at];
            const int start = std::min(whole.start, line.line.range.start);
            whole = {start, std::max(whole.end(), line.line.range.end()) - start};
            const bool isHead = line.isTaken || std::ranges::find(entry.heads, at) != entry.heads.end();
            if (isHead || station.text.size() >= longestStationText)
                continue;
            if (!station.text.isEmpty())
                station.text += u'\n';
            station.text += line.line.text.left(longestStationText - station.text.size());
        }
        station.place = m_places.placeOf(whole);
        const double dated = station.start || station.end ? 0.15 : 0;
        station.confidence =
            std::min(0.95, 0.35 + dated + 0.3 * head.titleConfidence + 0.25 * head.organisationConfidence);
        return station;
    }

    void setDates(ResumeStation &station, const std::optional<DateSpan> &dates) const {
        if (!dates)
            return;
        station.start = dates->start;
        station.end = dates->end;
        station.ongoing = dates->ongoing;
        if (dates->single) {
            // A school's one date is when it ended; a job's is all the time there was.
            station.end = dates->start;
            if (m_kind == SectionKind::Education)
                station.start.reset();
        }
    }

    /// Several positions under one organisation: those that name none take it from the one before; a line that names
    /// only the organisation and its whole time is no station of its own.
    void shareOrganisations(std::vector<ResumeStation> &stations) const {
        std::vector<ResumeStation> result;
        std::optional<ResumeStation> group;
        for (size_t at = 0; at < stations.size(); ++at) {
            ResumeStation &station = stations[at];
            const bool isOnlyOrganisation = station.title.text.isEmpty() && !station.organisation.text.isEmpty();
            const bool isFollowed = at + 1 < stations.size() && m_entries[at].end == m_entries[at].anchor + 1 &&
                                    !stations[at + 1].title.text.isEmpty() &&
                                    stations[at + 1].organisation.text.isEmpty();
            if (isOnlyOrganisation && isFollowed) {
                group = station;
                continue;
            }
            if (station.organisation.text.isEmpty() && group)
                station.organisation = group->organisation;
            else if (station.organisation.text.isEmpty() && !result.empty() && isPositionUnder(at))
                station.organisation = result.back().organisation;
            else if (!station.organisation.text.isEmpty())
                group.reset();
            result.push_back(std::move(station));
        }
        stations = std::move(result);
    }

    /// It has fewer lines above its dates than the one before that differs, so it stands under the same organisation.
    [[nodiscard]] bool isPositionUnder(size_t at) const {
        const size_t own = m_entries[at].leads;
        size_t before = at;
        while (before > 0 && m_entries[before - 1].leads == own)
            --before;
        return before > 0 && m_entries[before - 1].leads > own;
    }

    const DocumentText &m_document;
    const PlaceFinder &m_places;
    std::vector<StationLine> m_lines;
    SectionKind m_kind;
    std::vector<Entry> m_entries;
    bool m_bulletsAreStations = false;
    bool m_hasLayout = false;
    bool m_isUndated = false;
};

} // namespace

std::vector<ResumeStation> stationsOf(const DocumentText &document, const PlaceFinder &places,
                                      const std::vector<ResumeLine> &lines, SectionKind kind, const QDate &today) {
    if (lines.empty())
        return {};
    if (auto labelled = labelledStationsOf(document, places, lines, kind, today); !labelled.empty())
        return labelled;
    return StationReader(document, places, stationLinesOf(document, lines, kind, today), kind).read();
}

bool isEducation(const ResumeStation &station) {
    const double school = schoolLikeness(station.organisation.text) + schoolLikeness(station.title.text);
    const double degree = degreeLikeness(station.title.text) + degreeLikeness(station.organisation.text);
    const double title = titleLikeness(station.title.text);
    return school + degree >= 2.5 && school + degree > title + 1;
}

} // namespace candor::documents
