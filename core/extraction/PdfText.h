// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/Extraction.h"

namespace candor::extraction {

/// extractText() of a PDF.
[[nodiscard]] Result<documents::DocumentText> readPdf(const QByteArray &file, const ExtractionLimits &limits,
                                                      Warmth &warmth);

} // namespace candor::extraction
