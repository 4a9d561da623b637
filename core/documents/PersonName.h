// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ContactFields.h"
#include "documents/Sections.h"

#include <optional>

namespace candor::documents {

/// The name of whom the resume is about: what looks like a person's name near the top, larger than the rest, beside a
/// label ("Name:"), repeated, or like the mail address. Any script; titles ("Dr.") are left out.
[[nodiscard]] std::optional<FoundText> findPersonName(const DocumentText &document,
                                                      const std::vector<ResumeLine> &lines,
                                                      const std::vector<FoundText> &emails);

/// Words that could be a person's name, by their form alone ("Ana de la Cruz", "JÜRGEN VON DER HEIDE", "李明").
[[nodiscard]] bool looksLikePersonName(QStringView text);

} // namespace candor::documents
