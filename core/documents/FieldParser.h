// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DocumentText.h"
#include "model/Resume.h"

#include <QDate>

namespace candor::documents {

class SkillFinder;

/// Reads the fields of a resume out of its text and layout; English and German headings, months and dates at least.
/// Linear in the text, no regular expression that can go back. `today` ends what is ongoing. Every value's place lies
/// within the text; what is not there is absent.
[[nodiscard]] ResumeFields parseFields(const DocumentText &document, const SkillFinder &skills, const QDate &today);

/// Years of experience: months covered by at least one of the stations, each once; a year without a month counts from
/// January (start) or to December (end), at most until today. Empty where no station has a start.
[[nodiscard]] std::optional<double> totalYearsOf(const std::vector<ResumeStation> &experience, const QDate &today);

} // namespace candor::documents
