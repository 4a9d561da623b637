// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/Extraction.h"

#include "documents/ResumeReader.h"
#include "extraction/DocxText.h"
#include "extraction/PdfDocument.h"
#include "extraction/PdfText.h"

#include <algorithm>
#include <exception>
#include <limits>
#include <new>

namespace candor::extraction {
namespace {

bool isZip(const QByteArray &file) { return file.startsWith("PK\x03\x04") || file.startsWith("PK\x05\x06"); }

/// Word locks a DOCX into a compound file, the form that old DOC files have too; it names what is in it in UTF-16.
bool isLockedDocx(const QByteArray &file) {
    static const QString name = QStringLiteral("EncryptedPackage");
    return file.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") &&
           file.contains(QByteArray::fromRawData(reinterpret_cast<const char *>(name.utf16()), 2 * name.size()));
}

/// A PDF may begin with something else; readers look for its mark in the first 1,024 bytes.
bool isPdf(const QByteArray &file) { return file.first(std::min<qsizetype>(file.size(), 1024)).contains("%PDF-"); }

/// Poppler and Tesseract may throw; nothing leaves this folder.
template<typename Read>
auto guarded(Read read) -> decltype(read()) {
    try {
        return read();
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::DocumentTooLarge, QStringLiteral("memory"));
    } catch (const std::exception &) {
        return failure(ErrorCode::DocumentDamaged);
    }
}

} // namespace

Result<documents::DocumentText> extractText(const QByteArray &file, const ExtractionLimits &limits, Warmth &warmth) {
    if (file.size() > std::numeric_limits<int>::max())
        return failure(ErrorCode::DocumentTooLarge, QStringLiteral("size"));
    return guarded([&]() -> Result<documents::DocumentText> {
        if (isZip(file))
            return readDocx(file, limits);
        if (isLockedDocx(file))
            return failure(ErrorCode::DocumentEncrypted);
        if (isPdf(file))
            return readPdf(file, limits, warmth);
        return failure(ErrorCode::WrongFileType);
    });
}

Result<documents::PagePicture> drawPage(const QByteArray &file, int page, int width) {
    if (isZip(file) || !isPdf(file) || file.size() > std::numeric_limits<int>::max())
        return failure(ErrorCode::WrongFileType);
    return guarded([&]() -> Result<documents::PagePicture> {
        auto pdf = PdfDocument::open(file);
        if (!pdf)
            return failure(pdf.error());
        return pdf->draw(page, std::clamp(width, 64, 2400));
    });
}

} // namespace candor::extraction
