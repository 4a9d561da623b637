// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/StationLines.h"

#include <QHash>

#include <optional>
#include <vector>

namespace candor::documents {

/// A piece of the lines that head a station.
struct HeaderPiece {
    TextRange range;
    int slot = 0; ///< where in the head it stands: the same number means the same place in other stations
    int line = 0; ///< from the line with the dates: -1 is the line above
    bool bold = false;
    double title = 0; ///< likeness, see StationWords.h
    double organisation = 0;
    double place = 0;
    bool isSelf = false;         ///< "Self-employed": an organisation where there is no other
    std::optional<bool> isTitle; ///< a label says what it is
};

/// What a head names.
struct StationHead {
    std::optional<TextRange> title;
    std::optional<TextRange> organisation;
    double titleConfidence = 0;
    double organisationConfidence = 0;
};

/// The pieces of a line, judged as a job's or a school's.
[[nodiscard]] std::vector<HeaderPiece> headerPiecesOf(const DocumentText &document, const StationLine &line, int offset,
                                                      SectionKind kind);

/// How the places in heads lean over all stations of a section: positive to titles, negative to organisations.
using SlotLeaning = QHash<int, double>;
[[nodiscard]] SlotLeaning slotLeaning(const std::vector<std::vector<HeaderPiece>> &heads);

/// Chooses which piece is the title and which the organisation.
[[nodiscard]] StationHead chooseHead(const std::vector<HeaderPiece> &pieces, const SlotLeaning &leaning,
                                     SectionKind kind);

/// A piece cut where one line names both ("Engineer, Acme", "Engineer at Acme"); empty where it does not.
[[nodiscard]] std::vector<HeaderPiece> cutPiece(const DocumentText &document, const HeaderPiece &piece,
                                                SectionKind kind);

/// Neither a place nor words on the kind of employment.
[[nodiscard]] bool isNaming(const HeaderPiece &piece);

} // namespace candor::documents
