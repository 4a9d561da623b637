// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/Extraction.h"

namespace candor::extraction {

/// extractText() of a DOCX: headers, the body, notes, footers.
[[nodiscard]] Result<documents::DocumentText> readDocx(const QByteArray &file, const ExtractionLimits &limits);

} // namespace candor::extraction
