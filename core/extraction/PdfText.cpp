// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/PdfText.h"

#include "extraction/LinkTarget.h"
#include "extraction/PageLayout.h"
#include "extraction/PdfActiveContent.h"
#include "extraction/PdfDocument.h"
#include "extraction/TextAssembly.h"
#include "extraction/WarmParts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candor::extraction {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds scanTime{7000}; // of the ten seconds that a document may take
constexpr int littleText = 40;                      // characters: a scanning program's own line has fewer
constexpr qsizetype mostLinks = 200;
constexpr double fewEdges = 0.002;
constexpr double manyEdges = 0.02;

bool isUnreadable(const PdfPage &page) {
    return page.characters >= 20 && page.unknownCharacters > 0.3 * page.characters;
}

class PdfReading {
public:
    PdfReading(PdfDocument &pdf, const ExtractionLimits &limits, ScanReader &scans)
        : m_pdf(pdf), m_limits(limits), m_scans(scans), m_until(steady_clock::now() + scanTime) {}

    documents::DocumentText read() {
        const int claimed = m_pdf.pages();
        std::vector<LaidOutPage> pages;
        int block = 0;
        qint64 characters = 0;
        int number = 0;
        for (; number < std::min(claimed, m_limits.pages) && characters < m_limits.characters; ++number) {
            PdfPage page = m_pdf.read(number);
            page.words = chosenWords(number, page);
            for (const PageWord &word : page.words)
                characters += word.text.size() + 1;
            LaidOutPage laidOut{number, page.size, layOutPage(page.words, page.size, block)};
            if (!laidOut.lines.empty())
                block = laidOut.lines.back().block + 1;
            noteLinks(number);
            m_document.pages.push_back(page.size);
            pages.push_back(std::move(laidOut));
        }
        dropRunningLines(pages);
        assemblePages(std::move(pages), m_document);
        if (m_scanned > 0)
            m_document.warnings.prepend(u"scan"_s);
        if (m_scansLeftOut > 0)
            m_document.warnings.append(u"scans_left_out:%1"_s.arg(m_scansLeftOut));
        if (m_noScanReader)
            m_document.warnings.append(u"no_scan_reader"_s);
        if (claimed > number)
            m_document.warnings.append(u"pages_left_out:%1"_s.arg(claimed - number));
        return std::move(m_document);
    }

private:
    void noteLinks(int number) {
        for (const QString &link : m_pdf.links(number)) {
            const QString address = usableLinkTarget(link);
            if (!address.isEmpty() && m_document.linkTargets.size() < mostLinks &&
                !m_document.linkTargets.contains(address))
                m_document.linkTargets.append(address);
        }
    }

    /// The page's own words, or what Tesseract reads where they are none.
    std::vector<PageWord> chosenWords(int number, PdfPage &page) {
        const bool unreadable = isUnreadable(page);
        if (!unreadable && page.characters >= littleText)
            return std::move(page.words);
        const double edges = m_pdf.edges(number);
        if (!unreadable && edges < (page.characters > 0 ? manyEdges : fewEdges))
            return std::move(page.words);
        const bool fontsSayNothing = unreadable || (page.characters == 0 && m_pdf.usesFonts(number));
        if (fontsSayNothing)
            m_document.warnings.append(u"no_unicode:%1"_s.arg(number + 1));
        std::vector<PageWord> seen = scannedWords(number, page, !fontsSayNothing);
        if (unreadable && seen.empty())
            return {};
        return seen.size() > page.words.size() || unreadable ? std::move(seen) : std::move(page.words);
    }

    std::vector<PageWord> scannedWords(int number, const PdfPage &page, bool isScan) {
        if (!m_scans.isReady()) {
            m_noScanReader = true;
            return {};
        }
        if (m_read >= m_limits.scannedPages || steady_clock::now() >= m_until) {
            ++m_scansLeftOut;
            return {};
        }
        ++m_read;
        m_scanned += isScan ? 1 : 0;
        return m_scans.read([this, number](int turns) { return m_pdf.drawGrey(number, turns); }, page.size, m_until);
    }

    PdfDocument &m_pdf;
    const ExtractionLimits &m_limits;
    ScanReader &m_scans;
    steady_clock::time_point m_until;
    documents::DocumentText m_document;
    int m_read = 0;
    int m_scanned = 0;
    int m_scansLeftOut = 0;
    bool m_noScanReader = false;
};

} // namespace

Result<documents::DocumentText> readPdf(const QByteArray &file, const ExtractionLimits &limits, Warmth &warmth) {
    auto pdf = PdfDocument::open(file);
    if (!pdf)
        return failure(pdf.error());
    documents::DocumentText document = PdfReading(*pdf, limits, warmth.parts().scans).read();
    if (hasActiveContent(file, limits.unpackedBytes))
        document.warnings.append(u"active_content"_s);
    if (document.lines.empty())
        document.warnings.append(u"no_text"_s);
    return document;
}

} // namespace candor::extraction
