// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DocumentText.h"
#include "documents/ResumeReader.h"
#include "model/Result.h"

#include <QByteArray>

#include <memory>

namespace candor::extraction {

/// How much of a document is read.
struct ExtractionLimits {
    int pages = 60;       ///< further pages are left out, with a warning
    int scannedPages = 5; ///< read by Tesseract
    int characters = 2'000'000;
    qint64 unpackedBytes = 64LL << 20; ///< of one part of a DOCX; of all together four times as much
};

/// What costs time to load and holds nothing of a document: Tesseract with its languages, Poppler's encodings, fonts.
/// Made once before documents come. OpenMP reads OMP_THREAD_LIMIT when the process starts: set it to 1 there.
class Warmth {
public:
    Warmth();
    Warmth(const Warmth &) = delete;
    Warmth &operator=(const Warmth &) = delete;
    ~Warmth();

    struct Parts;
    [[nodiscard]] Parts &parts() const { return *m_parts; }

private:
    std::unique_ptr<Parts> m_parts;
};

/// Text and layout of a PDF (Poppler; scans by Tesseract) or DOCX (libzip, a streaming XML reader that knows no
/// entities), in reading order: columns and sidebars one after the other, rows of tables and dates beside their entries
/// as one line with '\t' between cells, headers and footers once. Warnings: "scan" (pages were read by Tesseract),
/// "scans_left_out:N", "no_scan_reader", "no_unicode:PAGE" (from 1; read by Tesseract), "pages_left_out:N",
/// "text_left_out", "active_content", "no_text". Errors: WrongFileType, DocumentEncrypted, DocumentDamaged,
/// DocumentTooLarge.
[[nodiscard]] Result<documents::DocumentText> extractText(const QByteArray &file, const ExtractionLimits &limits,
                                                          Warmth &warmth);
/// A page of a PDF as pixels. Errors: as above; NotFound.
[[nodiscard]] Result<documents::PagePicture> drawPage(const QByteArray &file, int page, int width);

} // namespace candor::extraction
