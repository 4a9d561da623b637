// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/Sections.h"
#include "model/Resume.h"

#include <vector>

namespace candor::documents {

/// Human languages with their levels ("C1", "fließend", "native") from the section of languages and from lines that
/// begin with its name ("Languages: German (native), English"). At most 100, each once.
[[nodiscard]] std::vector<ResumeLanguage> findLanguages(const DocumentText &document, const PlaceFinder &places,
                                                        const std::vector<ResumeSectionLines> &sections);

/// Lines of the section of certificates, without dates that stand apart. At most 100.
[[nodiscard]] std::vector<ResumeValue> findCertificates(const DocumentText &document, const PlaceFinder &places,
                                                        const std::vector<ResumeSectionLines> &sections,
                                                        const QDate &today);

} // namespace candor::documents
