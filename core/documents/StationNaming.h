// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/StationHeader.h"

namespace candor::documents {

/// Reads title and organisation out of the pieces of a head: cuts lines that name both, leaves places out.
class StationNaming {
public:
    StationNaming(const DocumentText &document, SectionKind kind) : m_document(document), m_kind(kind) {}

    /// `isUnder`: the station stands under the organisation of the one before, so that one title is enough.
    [[nodiscard]] StationHead choose(const std::vector<HeaderPiece> &pieces, const SlotLeaning &leaning,
                                     bool isUnder) const;
    /// "Acme, Berlin"
    [[nodiscard]] bool hasPlaceBehind(const HeaderPiece &piece) const;
    /// One piece that is a title, and another that may be an organisation (or the other way about).
    [[nodiscard]] static bool namesBoth(const std::vector<HeaderPiece> &cut);

private:
    void trimOrganisation(StationHead &head) const;
    void trimTitle(StationHead &head) const;
    void extendTitle(StationHead &head, const std::vector<HeaderPiece> &pieces) const;

    const DocumentText &m_document;
    SectionKind m_kind;
};

} // namespace candor::documents
