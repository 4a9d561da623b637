// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExtractionFixture.h"
#include "PdfPages.h"
#include "documents/ResumeReader.h"

#include <QElapsedTimer>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

namespace candor::extraction {
namespace {

const QByteArray hello = "BT /F1 12 Tf 72 700 Td (Hello from a page that has some text on it, enough of it) Tj ET";

TEST(HostilePdf, EmptyAndForeignFilesAreRefused) {
    EXPECT_EQ(refusalOf({}), ErrorCode::WrongFileType);
    EXPECT_EQ(refusalOf("MZ\x90 not a document"), ErrorCode::WrongFileType);
    EXPECT_EQ(refusalOf("%PDF-1.7\nnothing else"), ErrorCode::DocumentDamaged);
}

TEST(HostilePdf, ATruncatedFileIsReadAsFarAsItGoesOrRefused) {
    PdfPages pages;
    for (int page = 0; page < 3; ++page) {
        pages.lines(60, 100, {u"some text of a page"_s, u"and another line"_s});
        pages.nextPage();
    }
    const QByteArray file = pages.file();
    for (int part = 1; part < 20; ++part) {
        const auto document = extractText(file.first(file.size() * part / 20), {}, sharedWarmth());
        if (!document) {
            EXPECT_THAT(document.error().code, testing::AnyOf(ErrorCode::DocumentDamaged, ErrorCode::WrongFileType));
        }
    }
}

TEST(HostilePdf, AnEncryptedFileIsToldApart) {
    const QByteArray key = QByteArray(64, 'a');
    QByteArray file = pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
                             "<< /Filter /Standard /V 1 /R 2 /O <" + key + "> /U <" + key + "> /P -4 >>"},
                            "/Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>]");
    EXPECT_EQ(refusalOf(file), ErrorCode::DocumentEncrypted);
    const auto picture = drawPage(file, 0, 200);
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, ErrorCode::DocumentEncrypted);
}

TEST(HostilePdf, ActiveContentIsNamedAndNothingElse) {
    const QByteArray script = pdfPage(hello, "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>");
    EXPECT_THAT(textOf(script).warnings, ElementsAre(u"active_content"_s));
    EXPECT_THAT(textOf(pdfPage(hello, "/OpenAction << /S /Lau#6ech /F (calc.exe) >>")).warnings,
                ElementsAre(u"active_content"_s));
    EXPECT_THAT(textOf(pdfPage(hello)).warnings, IsEmpty());
}

TEST(HostilePdf, LinksAreTakenWhereTheyLeadToTheWebOrMail) {
    const QByteArray annotations = "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI "
                                   "(https://example.org/a\\(b\\)) >> >> << /Subtype /Link /Rect [0 0 9 9] /A << /S "
                                   "/URI /URI (mailto:jane@example.com) >> >> << /Subtype /Link /Rect [0 0 9 9] /A << "
                                   "/S /URI /URI (file:///etc/passwd) >> >>]";
    EXPECT_THAT(textOf(pdfPage(hello, {}, annotations)).linkTargets,
                ElementsAre(u"https://example.org/a(b)"_s, u"mailto:jane@example.com"_s));
}

TEST(HostilePdf, AThousandMillionClaimedPagesAreNotCounted) {
    const QByteArray file =
        pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
               "/Font << /F1 5 0 R >> >> >>",
               pdfStream(hello), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"});
    QElapsedTimer timer;
    timer.start();
    const auto document = extractText(file, {}, sharedWarmth());
    EXPECT_LT(timer.elapsed(), 3000);
    EXPECT_TRUE(document ? document->pages.size() == 1 : document.error().code == ErrorCode::DocumentDamaged);
}

TEST(HostilePdf, AThousandPagesAreReadUpToTheLimit) {
    PdfPages pages;
    for (int page = 0; page < 1000; ++page) {
        if (page > 0)
            pages.nextPage();
        pages.lines(60, 100, {u"Line of page %1 that is its own"_s.arg(page), u"and one more line of text here"_s});
    }
    const QByteArray file = pages.file();
    QElapsedTimer timer;
    timer.start();
    const auto document = textOf(file);
    EXPECT_LT(timer.elapsed(), 3000);
    EXPECT_EQ(document.pages.size(), 60U);
    EXPECT_EQ(document.lines.size(), 120U);
    EXPECT_THAT(document.warnings, Contains(u"pages_left_out:940"_s));
}

TEST(HostilePdf, ReadingEndsAtTheMostCharacters) {
    PdfPages pages;
    for (int page = 0; page < 5; ++page) {
        if (page > 0)
            pages.nextPage();
        pages.lines(60, 100, {u"Line of a page with some characters"_s, u"and some more of them, too"_s});
    }
    ExtractionLimits limits;
    limits.characters = 100;
    EXPECT_THAT(textOf(pages.file(), limits).warnings, Contains(u"pages_left_out:3"_s));
}

TEST(HostilePdf, ObjectsThatHoldThemselvesEnd) {
    // A page tree that is its own child, a form that draws itself, a length that is its own stream.
    const QByteArray tree = pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 5 >>"});
    const QByteArray form = pdfPage("/X1 Do " + hello, {}, "/Resources << /XObject << /X1 6 0 R >> >>",
                                    {pdfStream("/X1 Do /X1 Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                                                                "/Resources << /XObject << /X1 6 0 R >> >>")});
    const QByteArray length = pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                     "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
                                     "<< /Length 4 0 R >>\nstream\nBT ET\nendstream"});
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &file : {tree, form, length}) {
        const auto document = extractText(file, {}, sharedWarmth());
        if (!document) {
            EXPECT_EQ(document.error().code, ErrorCode::DocumentDamaged);
        }
    }
    EXPECT_LT(timer.elapsed(), 5000);
}

TEST(HostilePdf, StreamsThatUnpackWithoutEndAreBounded) {
    const QByteArray packed = qCompress(QByteArray(32 << 20, ' '), 9).sliced(4);
    QByteArray file = pdfPage(hello);
    for (int copy = 0; copy < 40; ++copy)
        file += "9 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n" + packed + "\nendstream endobj\n";
    QElapsedTimer timer;
    timer.start();
    EXPECT_FALSE(textOf(file).lines.empty());
    EXPECT_LT(timer.elapsed(), 5000);
}

TEST(HostilePdf, ScriptsInObjectStreamsAreFound) {
    const QByteArray objects = "<< /S /JavaScript /JS (1) >>";
    const QByteArray stream = "9 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n" +
                              qCompress(objects).sliced(4) + "\nendstream endobj\n";
    const auto document = textOf(pdfPage(hello) + stream);
    EXPECT_THAT(document.warnings, ElementsAre(u"active_content"_s));
}

TEST(HostilePdf, APageWithNothingOnItSaysSo) { EXPECT_THAT(textOf(pdfPage({})).warnings, ElementsAre(u"no_text"_s)); }

TEST(PdfPicture, APageIsDrawnAsWideAsAsked) {
    PdfPages pages;
    pages.painter().fillRect(QRectF(0, 0, 595, 100), QColor(255, 0, 0));
    const QByteArray file = pages.file();
    const auto picture = drawPage(file, 0, 300);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->width, 300);
    EXPECT_NEAR(picture->height, 424, 1);
    ASSERT_EQ(picture->pixels.size(), picture->width * picture->height * 4);
    const auto *pixels = reinterpret_cast<const quint32 *>(picture->pixels.constData());
    EXPECT_EQ(pixels[20 * 300 + 150], 0xFFFF0000U);
    EXPECT_EQ(pixels[300 * 300 + 150], 0xFFFFFFFFU);
    EXPECT_EQ(drawPage(file, 0, 1)->width, 64);
    EXPECT_EQ(drawPage(file, 0, 99999)->width, 2400);
    EXPECT_EQ(drawPage(file, 1, 300).error().code, ErrorCode::NotFound);
    EXPECT_EQ(drawPage(file, -1, 300).error().code, ErrorCode::NotFound);
    EXPECT_EQ(drawPage("PK", 0, 300).error().code, ErrorCode::WrongFileType);
}

TEST(PdfPicture, AnEndlessPageIsCutOff) {
    const QByteArray file = pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                   "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 900000] >>"});
    const auto picture = drawPage(file, 0, 2400);
    ASSERT_TRUE(picture);
    EXPECT_LE(picture->height, 4800);
}

} // namespace
} // namespace candor::extraction
