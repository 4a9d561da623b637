// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Sections.h"
#include "model/Resume.h"

#include <QDate>

#include <vector>

namespace candor::documents {

/// Jobs or schools of a section (`kind` Experience or Education), in the document's order, at most 60. Text of each at
/// most 20,000 characters.
[[nodiscard]] std::vector<ResumeStation> stationsOf(const DocumentText &document, const PlaceFinder &places,
                                                    const std::vector<ResumeLine> &lines, SectionKind kind,
                                                    const QDate &today);

/// The same of lines with labels as Europass has them ("Dates", "Occupation or position held"); empty where the lines
/// have no such labels.
[[nodiscard]] std::vector<ResumeStation> labelledStationsOf(const DocumentText &document, const PlaceFinder &places,
                                                            const std::vector<ResumeLine> &lines, SectionKind kind,
                                                            const QDate &today);

/// Whether a station that stands under no heading is one of education.
[[nodiscard]] bool isEducation(const ResumeStation &station);

inline constexpr size_t mostStations = 60;
inline constexpr qsizetype longestStationText = 20'000;

} // namespace candor::documents
