// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/PageWords.h"
#include "extraction/ScanReader.h"
#include "model/Result.h"

#include <QSizeF>

#include <memory>
#include <string>
#include <unordered_map>

namespace poppler {
class document;
class page;
} // namespace poppler

namespace candor::extraction {

/// What stands on a page.
struct PdfPage {
    QSizeF size; ///< points, as it is looked at
    std::vector<PageWord> words;
    int characters = 0;
    int unknownCharacters = 0; ///< that have no Unicode value
};

/// A PDF that Poppler has opened. The bytes must outlive it.
class PdfDocument {
public:
    /// Errors: DocumentEncrypted, DocumentDamaged.
    [[nodiscard]] static Result<PdfDocument> open(const QByteArray &file);
    PdfDocument(PdfDocument &&) noexcept;
    PdfDocument &operator=(PdfDocument &&) noexcept;
    ~PdfDocument();

    [[nodiscard]] int pages() const; ///< as many as it claims to have
    [[nodiscard]] PdfPage read(int page);
    [[nodiscard]] bool usesFonts(int page) const;
    /// Share of the page where light and dark meet, 0 to 1: text and drawings have much of it, a coloured area little.
    [[nodiscard]] double edges(int page) const;
    [[nodiscard]] GreyPicture drawGrey(int page, int quarterTurns) const;
    /// Errors: NotFound.
    [[nodiscard]] Result<documents::PagePicture> draw(int page, int width) const;

private:
    explicit PdfDocument(std::unique_ptr<poppler::document> document);
    bool isBold(const std::string &font);

    std::unique_ptr<poppler::document> m_document;
    std::unordered_map<std::string, bool> m_bold;
};

} // namespace candor::extraction
