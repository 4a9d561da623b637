// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DateRanges.h"
#include "documents/ResumeLines.h"
#include "documents/Sections.h"

#include <optional>
#include <vector>

namespace candor::documents {

/// A line of a section of stations: what of it are dates, and what is left.
struct StationLine {
    ResumeLine line;
    std::optional<DateSpan> dates; ///< of a station that begins here; its range is in the document
    std::vector<TextRange> pieces; ///< of the rest, between gaps, bars, dots and dashes; not cut at commas
    bool isDate = false;           ///< nothing but dates
    bool isTaken = false;          ///< dates that were given to the line beside them
    bool isHeader = false;         ///< may name a position or an organisation: short, no list item, no sentence
};

/// The lines with their dates. Dates in a cell or column of their own go to the line at the same height; dates over two
/// lines ("03/2019 –", "heute") become one.
[[nodiscard]] std::vector<StationLine> stationLinesOf(const DocumentText &document,
                                                      const std::vector<ResumeLine> &lines, SectionKind kind,
                                                      const QDate &today);

/// Cut at gaps, bars, dots and dashes between spaces, without signs at the ends.
[[nodiscard]] std::vector<TextRange> piecesOf(const DocumentText &document, const ResumeLine &line, TextRange range);

/// Nothing but words and signs of dates: a cell of them, or a line of such a cell ("Since May", "2009 – June").
[[nodiscard]] bool isDateFragment(QStringView text, const QDate &today);

/// A label of a table of stations ("Dates", "Name and address of employer"), or the first line of one.
[[nodiscard]] bool isStationLabel(QStringView text);

/// Without white space, commas, dashes, unpaired brackets at the ends.
[[nodiscard]] TextRange withoutSigns(QStringView text, TextRange range);

} // namespace candor::documents
