// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExtractionFixture.h"
#include "PdfPages.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace candor::extraction {
namespace {

TEST(PdfLayout, OneColumnKeepsItsLinesWithTheirPlaces) {
    PdfPages pages;
    pages.text(60, 80, u"Jane Doe"_s, 24, true);
    pages.text(60, 110, u"Developer of office software"_s);
    const auto document = textOf(pages.file());
    ASSERT_THAT(linesOf(document), ElementsAre(u"Jane Doe"_s, u"Developer of office software"_s));
    EXPECT_EQ(document.text, u"Jane Doe\nDeveloper of office software\n"_s);
    EXPECT_TRUE(document.lines[0].bold);
    EXPECT_NEAR(document.lines[0].fontSize, 24, 0.1);
    EXPECT_FALSE(document.lines[1].bold);
    EXPECT_EQ(document.lines[1].page, 0);
    EXPECT_NEAR(document.lines[1].box.left(), 60 / 595.0, 0.01);
    EXPECT_NEAR(document.lines[1].box.bottom(), 112 / 842.0, 0.01);
    ASSERT_EQ(document.lines[1].words.size(), 4U);
    const auto &word = document.lines[1].words[2];
    EXPECT_EQ(document.text.mid(word.start, word.length), u"office"_s);
    EXPECT_GT(word.left, document.lines[1].words[1].right);
    EXPECT_TRUE(document.warnings.isEmpty());
}

TEST(PdfLayout, SidebarIsReadBeforeTheMainColumn) {
    PdfPages pages;
    pages.painter().fillRect(QRectF(0, 0, 190, 842), QColor(20, 40, 60));
    pages.lines(30, 100, {u"Contact"_s, u"jane@example.com"_s, u"Berlin"_s, u"Skills"_s, u"Python"_s, u"Qt"_s}, 17);
    pages.lines(220, 104,
                {u"Experience"_s, u"Senior developer of all kinds of things"_s, u"Acme GmbH in a long line of text"_s,
                 u"Junior developer of fewer things"_s, u"Beta AG, also rather long to read"_s, u"Education"_s,
                 u"University of Somewhere"_s},
                13);
    const auto document = textOf(pages.file());
    ASSERT_EQ(document.lines.size(), 13U);
    EXPECT_THAT(linesOf(document).mid(0, 7), ElementsAre(u"Contact"_s, u"jane@example.com"_s, u"Berlin"_s, u"Skills"_s,
                                                         u"Python"_s, u"Qt"_s, u"Experience"_s));
    EXPECT_EQ(document.lines[5].block, document.lines[0].block);
    EXPECT_NE(document.lines[6].block, document.lines[5].block);
}

TEST(PdfLayout, SidebarOnTheRightComesAfterWhatIsAboveBoth) {
    PdfPages pages;
    pages.text(60, 60, u"A headline that goes across the whole page, over both of its columns"_s, 14);
    pages.lines(60, 110,
                {u"The main column has lines of text that go"_s, u"on and on, so that they fill its width"_s,
                 u"with whatever there is to say of work"_s, u"and of people and of what they build"_s,
                 u"until the column ends right here, now."_s},
                13);
    pages.lines(400, 115, {u"Skills"_s, u"C++"_s, u"SQL"_s, u"Languages"_s}, 15);
    const auto lines = linesOf(textOf(pages.file()));
    ASSERT_EQ(lines.size(), 10);
    EXPECT_EQ(lines[0].left(10), u"A headline"_s);
    EXPECT_EQ(lines[5], u"until the column ends right here, now."_s);
    EXPECT_EQ(lines[6], u"Skills"_s);
}

TEST(PdfLayout, DatesBesideTheirEntriesAreReadAcross) {
    PdfPages pages;
    const QStringList dates{u"2019 – 2023"_s, u"03/2015 – 12/2018"_s, u"2012 – 2015"_s, u"seit 2023"_s};
    for (int at = 0; at < 4; ++at) {
        pages.text(60, 100 + 45 * at, dates[at]);
        pages.text(180, 100 + 45 * at, u"Entry %1, a company with a name"_s.arg(at));
        pages.text(180, 113 + 45 * at, u"what was done there, in a line of its own"_s);
    }
    const auto document = textOf(pages.file());
    const auto lines = linesOf(document);
    ASSERT_EQ(lines.size(), 8);
    EXPECT_EQ(lines[0], u"2019 – 2023\tEntry 0, a company with a name"_s);
    EXPECT_EQ(lines[1], u"what was done there, in a line of its own"_s);
    EXPECT_EQ(lines[6], u"seit 2023\tEntry 3, a company with a name"_s);
    EXPECT_EQ(document.lines[0].block, document.lines[7].block);
}

TEST(PdfLayout, ASpanThatIsBrokenBesideItsEntryIsWhole) {
    PdfPages pages;
    pages.text(60, 100, u"January 2019 –"_s);
    pages.text(60, 113, u"March 2021"_s);
    pages.text(180, 100, u"Acme GmbH"_s);
    pages.text(180, 113, u"Developer"_s);
    EXPECT_THAT(linesOf(textOf(pages.file())), ElementsAre(u"January 2019 – March 2021\tAcme GmbH"_s, u"Developer"_s));
}

TEST(PdfLayout, LabelsOfATableStandBeforeTheirText) {
    PdfPages pages;
    const QStringList labels{u"Adresse"_s, u"Telefon"_s, u"Geburtsdatum"_s, u"Staatsangehörigkeit"_s};
    for (int at = 0; at < 4; ++at) {
        pages.text(60, 100 + 14 * at, labels[at]);
        pages.text(200, 100 + 14 * at, u"Angabe Nummer %1, die deutlich länger als ihr Name ist"_s.arg(at));
    }
    const auto lines = linesOf(textOf(pages.file()));
    ASSERT_EQ(lines.size(), 4);
    EXPECT_EQ(lines[3], u"Staatsangehörigkeit\tAngabe Nummer 3, die deutlich länger als ihr Name ist"_s);
}

TEST(PdfLayout, AHeadingBesideItsTextIsALineOfItsOwn) {
    PdfPages pages;
    pages.text(60, 100, u"Ausbildung"_s, 10, true);
    pages.text(180, 100, u"Technische Universität"_s);
    EXPECT_THAT(linesOf(textOf(pages.file())), ElementsAre(u"Ausbildung"_s, u"Technische Universität"_s));
}

TEST(PdfLayout, LettersThatWereSetApartAreWords) {
    PdfPages pages;
    QFont font(u"DejaVu Sans"_s);
    font.setPointSizeF(12);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 5);
    pages.painter().setFont(font);
    pages.painter().drawText(QPointF(60, 100), u"EXPERIENCE"_s);
    pages.painter().drawText(QPointF(60, 130), u"JANE HOLLIS"_s);
    EXPECT_THAT(linesOf(textOf(pages.file())), ElementsAre(u"EXPERIENCE"_s, u"JANE HOLLIS"_s));
}

TEST(PdfLayout, WordsDividedAtTheEndOfALineAreWhole) {
    PdfPages pages;
    pages.lines(
        60, 100,
        {u"Verantwortlich für die Softwareentwick-"_s, u"lung in der Abteilung, für Hard-"_s, u"und Software"_s});
    EXPECT_THAT(linesOf(textOf(pages.file())), ElementsAre(u"Verantwortlich für die Softwareentwicklung"_s,
                                                           u"in der Abteilung, für Hard-"_s, u"und Software"_s));
}

TEST(PdfLayout, BulletsAreRecognisedAndLigaturesTakenApart) {
    PdfPages pages;
    pages.text(60, 100, u"•"_s);
    pages.text(75, 100, u"e\uFB03cient work\uFB02ows"_s);
    pages.text(60, 115, u"- second item"_s);
    pages.text(60, 130, u"no item"_s);
    const auto document = textOf(pages.file());
    ASSERT_THAT(linesOf(document), ElementsAre(u"• efficient workflows"_s, u"- second item"_s, u"no item"_s));
    EXPECT_TRUE(document.lines[0].bullet);
    EXPECT_TRUE(document.lines[1].bullet);
    EXPECT_FALSE(document.lines[2].bullet);
}

TEST(PdfLayout, HeadersCountOnceAndPageNumbersNot) {
    PdfPages pages;
    for (int page = 1; page <= 3; ++page) {
        if (page > 1)
            pages.nextPage();
        pages.text(60, 40, u"Curriculum of Jane Doe"_s);
        pages.text(60, 200, u"Text of page number %1 of this"_s.arg(page));
        pages.text(280, 820, u"Page %1 of 3"_s.arg(page));
    }
    const auto document = textOf(pages.file());
    EXPECT_THAT(linesOf(document), ElementsAre(u"Curriculum of Jane Doe"_s, u"Text of page number 1 of this"_s,
                                               u"Text of page number 2 of this"_s, u"Text of page number 3 of this"_s));
    EXPECT_EQ(document.pages.size(), 3U);
    EXPECT_EQ(document.lines[3].page, 2);
}

TEST(PdfLayout, TurnedTextComesLastAndKeepsItsPlace) {
    PdfPages pages;
    pages.painter().save();
    pages.painter().translate(30, 500);
    pages.painter().rotate(-90);
    pages.text(0, 0, u"along the margin"_s);
    pages.painter().restore();
    pages.lines(60, 100, {u"Text that stands upright"_s, u"and more of it"_s});
    const auto document = textOf(pages.file());
    ASSERT_THAT(linesOf(document),
                ElementsAre(u"Text that stands upright"_s, u"and more of it"_s, u"along the margin"_s));
    const QRectF box = document.lines[2].box;
    EXPECT_GT(box.height() * 842, 60);
    EXPECT_LT(box.width() * 595, 20);
    EXPECT_LT(box.right() * 595, 40);
    EXPECT_NEAR(box.bottom() * 842, 500, 4);
}

TEST(PdfLayout, RightToLeftTextIsInTheOrderOfReading) {
    PdfPages pages;
    pages.text(60, 100, u"ניסיון תעסוקתי Acme Ltd 2019"_s);
    const auto lines = linesOf(textOf(pages.file()));
    ASSERT_EQ(lines.size(), 1);
    EXPECT_EQ(lines[0], u"ניסיון תעסוקתי Acme Ltd 2019"_s);
}

TEST(PdfLayout, SuperscriptsStayOnTheirLine) {
    PdfPages pages;
    pages.text(60, 100, u"Grade"_s);
    pages.text(90, 96.5, u"2"_s, 6.5);
    pages.text(100, 100, u"was reached"_s);
    EXPECT_EQ(linesOf(textOf(pages.file())).size(), 1);
}

} // namespace
} // namespace candor::extraction
