// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExtractionFixture.h"
#include "PdfPages.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTransform>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

namespace candor::extraction {
namespace {

/// A page as a scanner sees it: pixels at 150 dots per inch.
QImage scannedPage(const QStringList &lines) {
    QImage image(1240, 1754, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    QFont font(u"DejaVu Serif"_s);
    font.setPixelSize(26);
    painter.setFont(font);
    int baseline = 200;
    for (const QString &line : lines) {
        painter.drawText(QPoint(130, baseline), line);
        baseline += 42;
    }
    return image;
}

QByteArray pdfWith(const QList<QImage> &images) {
    PdfPages pages;
    bool first = true;
    for (const QImage &image : images) {
        if (!first)
            pages.nextPage();
        first = false;
        pages.painter().drawImage(QRectF(0, 0, 595, 842), image);
    }
    return pages.file();
}

const QStringList resume{u"Johanna Beispiel"_s,
                         u"johanna@example.org"_s,
                         u"Work experience"_s,
                         u"Senior developer at Acme since 2019"_s,
                         u"Led a team of five people in Hamburg"_s,
                         u"Education"_s,
                         u"Master of Science, University of Bremen"_s};

TEST(Scan, AnImageOfTextIsRead) {
    QElapsedTimer timer;
    const QByteArray file = pdfWith({scannedPage(resume)});
    (void)sharedWarmth();
    timer.start();
    const auto document = textOf(file);
    EXPECT_LT(timer.elapsed(), 9000);
    EXPECT_THAT(document.warnings, ElementsAre(u"scan"_s));
    const auto lines = linesOf(document);
    EXPECT_THAT(lines, Contains(u"Johanna Beispiel"_s));
    EXPECT_THAT(lines, Contains(u"Senior developer at Acme since 2019"_s));
    ASSERT_FALSE(document.lines.empty());
    EXPECT_NEAR(document.lines[0].box.top(), 180.0 / 1754, 0.02);
    EXPECT_NEAR(document.lines[0].box.left(), 130.0 / 1240, 0.02);
}

TEST(Scan, ATurnedPageIsReadAndItsPlacesAreThoseOfThePage) {
    for (const int degrees : {90, 180, 270}) {
        SCOPED_TRACE(degrees);
        const QImage turned = scannedPage(resume).transformed(QTransform().rotate(degrees));
        const auto document = textOf(pdfWith({turned}));
        const auto lines = linesOf(document);
        EXPECT_THAT(lines, Contains(u"Johanna Beispiel"_s));
        EXPECT_THAT(lines, Contains(u"Led a team of five people in Hamburg"_s));
        ASSERT_FALSE(document.lines.empty());
        const QRectF box = document.lines[0].box;
        if (degrees == 90)
            EXPECT_GT(box.left(), 0.75);
        else if (degrees == 180)
            EXPECT_GT(box.top(), 0.75);
        else
            EXPECT_LT(box.right(), 0.25);
    }
}

TEST(Scan, OnlyTheFirstPagesAreRead) {
    const QStringList few{u"One line of a scanned page"_s, u"and a second one below it"_s};
    ExtractionLimits limits;
    limits.scannedPages = 1;
    const auto document = textOf(pdfWith({scannedPage(few), scannedPage(few), scannedPage(few)}), limits);
    EXPECT_THAT(document.warnings, ElementsAre(u"scan"_s, u"scans_left_out:2"_s));
    EXPECT_EQ(document.lines.size(), 2U);
    EXPECT_EQ(document.pages.size(), 3U);
}

TEST(Scan, AColouredAreaIsNoScan) {
    PdfPages pages;
    pages.text(60, 100, u"Text of the first page, which is long enough to be one"_s);
    pages.nextPage();
    pages.painter().fillRect(QRectF(0, 0, 200, 842), QColor(20, 40, 60));
    EXPECT_TRUE(textOf(pages.file()).warnings.isEmpty());
}

TEST(Scan, AFontThatDoesNotSayItsLettersIsReadByItsLooks) {
    // A drawn font without names that mean letters: each glyph is a bar, so that there is nothing to read in it.
    const QByteArray glyph = pdfStream("500 0 0 0 500 700 d1 0 0 300 700 re f");
    const QByteArray font = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] "
                            "/CharProcs << /x1 7 0 R >> /Encoding << /Type /Encoding /Differences [1 /x1 /x1 /x1] >> "
                            "/FirstChar 1 /LastChar 3 /Widths [500 500 500] >>";
    const QByteArray codes = QByteArray("\001\002\003").repeated(20);
    const QByteArray file = pdfPage("BT /F2 20 Tf 40 700 Td (" + codes + ") Tj ET", {},
                                    "/Resources << /Font << /F2 6 0 R >> >>", {font, glyph});
    EXPECT_THAT(textOf(file).warnings, Contains(u"no_unicode:1"_s));
}

} // namespace
} // namespace candor::extraction
