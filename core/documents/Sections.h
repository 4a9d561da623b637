// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ResumeLines.h"
#include "documents/SectionHeadings.h"

#include <optional>
#include <vector>

namespace candor::documents {

/// Lines under one heading, in reading order; they may come from several pages.
struct ResumeSectionLines {
    SectionKind kind = SectionKind::Top;
    std::optional<ResumeLine> heading;
    std::vector<ResumeLine> lines;
};

/// Parts a resume at its headings. The first section is the top, which may be empty. A column that begins above the
/// heading of the section it would continue belongs to what stood in that column before, or to the top.
[[nodiscard]] std::vector<ResumeSectionLines> sectionsOf(const DocumentText &document,
                                                         const std::vector<ResumeLine> &lines);

} // namespace candor::documents
