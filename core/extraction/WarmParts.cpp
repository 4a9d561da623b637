// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/WarmParts.h"

#include "extraction/PdfDocument.h"

#include <GlobalParams.h>

namespace candor::extraction {
namespace {

/// A page with a word in a font that is not in the file: drawing it makes Poppler look for the system's fonts.
constexpr const char *page =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj "
    "4 0 obj<</Length 30>>stream\nBT /F 9 Tf 9 9 Td (warm) Tj ET \nendstream endobj "
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";

} // namespace

Warmth::Parts::Parts() : poppler(std::make_unique<GlobalParamsIniter>([](ErrorCategory, Goffset, const char *) {})) {
    if (auto pdf = PdfDocument::open(QByteArray(page)))
        (void)pdf->edges(0);
}

Warmth::Parts::~Parts() = default;

Warmth::Warmth() : m_parts(std::make_unique<Parts>()) {}
Warmth::~Warmth() = default;

} // namespace candor::extraction
