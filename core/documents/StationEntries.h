// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/StationLines.h"

#include <vector>

namespace candor::documents {

/// The lines of a station: some that lead to the one with the dates, some that trail it, then what is said of it.
struct StationEntry {
    size_t first = 0; ///< of the leading lines; `anchor` where there are none
    size_t leads = 0; ///< how many lead, without those that hold nothing but lengths of time
    size_t anchor = 0;
    size_t end = 0;            ///< behind the last line
    std::vector<size_t> heads; ///< the lines that name it; StationParser fills them in
};

/// Where stations begin and end: each at its dates and the lines that lead to them, which are as many and set as those
/// of the first one. Without any dates, where a second title or organisation is named. At most 120.
[[nodiscard]] std::vector<StationEntry> stationEntriesOf(const DocumentText &document,
                                                         const std::vector<StationLine> &lines, SectionKind kind);

/// It has fewer lines above its dates than the one before that differs, so it stands under the same organisation.
[[nodiscard]] bool isPositionUnder(const std::vector<StationEntry> &entries, size_t at);

} // namespace candor::documents
