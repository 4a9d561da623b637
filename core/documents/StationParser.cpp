// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/StationParser.h"

#include "documents/StationEntries.h"
#include "documents/StationHeader.h"
#include "documents/StationLines.h"
#include "documents/StationNaming.h"
#include "documents/StationWords.h"

#include <algorithm>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t mostTrailing = 3;
constexpr int longestShort = 60;

class StationReader {
public:
    StationReader(const DocumentText &document, const PlaceFinder &places, std::vector<StationLine> lines,
                  SectionKind kind)
        : m_document(document), m_places(places), m_lines(std::move(lines)), m_kind(kind), m_naming(document, kind),
          m_entries(stationEntriesOf(document, m_lines, kind)) {}

    std::vector<ResumeStation> read() {
        std::vector<std::vector<HeaderPiece>> heads;
        for (size_t at = 0; at < m_entries.size(); ++at)
            heads.push_back(headOf(m_entries[at], isPositionUnder(m_entries, at)));
        const SlotLeaning leaning = slotLeaning(heads);
        std::vector<ResumeStation> stations;
        for (size_t at = 0; at < m_entries.size() && stations.size() < mostStations; ++at) {
            const StationHead head = m_naming.choose(heads[at], leaning, isPositionUnder(m_entries, at));
            stations.push_back(stationOf(m_entries[at], head));
        }
        shareOrganisations(stations);
        return stations;
    }

private:
    /// All pieces of the entry's head; lines after the dates only while something is missing.
    std::vector<HeaderPiece> headOf(StationEntry &entry, bool isUnder) {
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
    [[nodiscard]] bool wants(const std::vector<HeaderPiece> &pieces, size_t at, const StationEntry &entry,
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
            std::ranges::any_of(next, [&](const HeaderPiece &piece) { return m_naming.hasPlaceBehind(piece); });
        bringsOrganisation = bringsOrganisation || (endsInPlace && !bringsTitle && hasTitle);
        if (naming.size() < 2 && !bringsOrganisation && std::ranges::any_of(pieces, &HeaderPiece::isSelf))
            return false;
        if (naming.size() >= 2) {
            const bool isMissing = (!hasOrganisation && bringsOrganisation) || (!hasTitle && bringsTitle);
            return isMissing && isShort && !(hasTitle && hasOrganisation) && entry.leads == 0;
        }
        const auto cut = cutPiece(m_document, naming.front(), m_kind);
        if (StationNaming::namesBoth(cut)) {
            const bool isOther = (hasTitle && bringsOrganisation && !hasOrganisation);
            return isOther && isShort;
        }
        return isShort || bringsTitle || bringsOrganisation;
    }

    [[nodiscard]] ResumeValue valueOf(const std::optional<TextRange> &range, double confidence) const {
        if (!range || range->isEmpty())
            return {};
        return {viewOf(m_document, *range).toString().simplified().left(300), confidence, m_places.placeOf(*range),
                false};
    }

    ResumeStation stationOf(const StationEntry &entry, const StationHead &head) const {
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
            else if (station.organisation.text.isEmpty() && !result.empty() && isPositionUnder(m_entries, at))
                station.organisation = result.back().organisation;
            else if (!station.organisation.text.isEmpty())
                group.reset();
            result.push_back(std::move(station));
        }
        stations = std::move(result);
    }

    const DocumentText &m_document;
    const PlaceFinder &m_places;
    std::vector<StationLine> m_lines;
    SectionKind m_kind;
    StationNaming m_naming;
    std::vector<StationEntry> m_entries;
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
