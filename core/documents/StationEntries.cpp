// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/StationEntries.h"

#include "documents/StationHeader.h"

#include <algorithm>
#include <cmath>

namespace candor::documents {

namespace {

constexpr size_t mostEntries = 120;
constexpr size_t mostLeading = 3;
constexpr int longestShort = 60;

class EntryFinder {
public:
    EntryFinder(const DocumentText &document, const std::vector<StationLine> &lines, SectionKind kind)
        : m_document(document), m_lines(lines), m_kind(kind) {
        m_hasLayout = std::ranges::any_of(
            m_lines, [&](const StationLine &each) { return !sameStyle(each.line, m_lines.front().line); });
    }

    std::vector<StationEntry> find() {
        findEntries();
        return std::move(m_entries);
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
        for (size_t at = 0; at < m_lines.size() && anchors.size() < mostEntries; ++at) {
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
        bool hasTitle = false;
        bool hasOrganisation = false;
        bool hasBody = true;
        for (size_t at = 0; at < m_lines.size() && m_entries.size() < mostEntries; ++at) {
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

    const DocumentText &m_document;
    const std::vector<StationLine> &m_lines;
    SectionKind m_kind;
    std::vector<StationEntry> m_entries;
    bool m_bulletsAreStations = false;
    bool m_hasLayout = false;
};

} // namespace

std::vector<StationEntry> stationEntriesOf(const DocumentText &document, const std::vector<StationLine> &lines,
                                           SectionKind kind) {
    return EntryFinder(document, lines, kind).find();
}

bool isPositionUnder(const std::vector<StationEntry> &entries, size_t at) {
    const size_t own = entries[at].leads;
    size_t before = at;
    while (before > 0 && entries[before - 1].leads == own)
        --before;
    return before > 0 && entries[before - 1].leads > own;
}

} // namespace candor::documents
