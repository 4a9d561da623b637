// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/PageWords.h"
#include "extraction/ScanReader.h"
#include "model/Result.h"

#include <QSizeF>
#include <QStringList>

#include <memory>
#include <string>
#include <unordered_map>

class GlobalParamsIniter;
class GooString;
class PDFDoc;

namespace poppler {
class document;
} // namespace poppler

namespace candor::documents {
struct PagePicture;
}

namespace candor::extraction {

/// What stands on a page.
struct PdfPage {
    QSizeF size; ///< points, as it is looked at
    std::vector<PageWord> words;
    int characters = 0;
    int unknownCharacters = 0; ///< that have no Unicode value
};

/// A PDF that Poppler has opened. The bytes must outlive it. Text comes from Poppler's own classes, since its C++
/// interface looks through all fonts again for each page to name one; pictures come from that interface.
class PdfDocument {
public:
    /// Errors: DocumentEncrypted, DocumentDamaged.
    [[nodiscard]] static Result<PdfDocument> open(const QByteArray &file);
    PdfDocument(PdfDocument &&) noexcept;
    PdfDocument &operator=(PdfDocument &&) noexcept;
    ~PdfDocument();

    [[nodiscard]] int pages() const; ///< as many as it claims to have
    [[nodiscard]] PdfPage read(int page);
    /// The addresses that the page's links lead to, as they are written.
    [[nodiscard]] QStringList links(int page);
    [[nodiscard]] bool usesFonts(int page);
    /// Share of the page where light and dark meet, 0 to 1: text and drawings have much of it, a coloured area little.
    [[nodiscard]] double edges(int page);
    [[nodiscard]] GreyPicture drawGrey(int page, int quarterTurns);
    /// Errors: NotFound.
    [[nodiscard]] Result<documents::PagePicture> draw(int page, int width);

private:
    explicit PdfDocument(const QByteArray &file);
    bool isBold(const GooString *font);
    /// Opened when first something is drawn; empty where that fails.
    const poppler::document *drawable();

    QByteArray m_file;
    std::unique_ptr<GlobalParamsIniter> m_globals;
    std::unique_ptr<PDFDoc> m_document;
    std::unique_ptr<poppler::document> m_drawable;
    std::unordered_map<std::string, bool> m_bold;
};

} // namespace candor::extraction
