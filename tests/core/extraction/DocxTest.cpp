// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocxFile.h"
#include "ExtractionFixture.h"

#include <QFile>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace candor::extraction {
namespace {

const QByteArray styles = wordPart(
    "styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
              "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style>"
              "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/><w:basedOn "
              "w:val=\"N\"/><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
              "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"Own\"/><w:basedOn "
              "w:val=\"berschrift1\"/></w:style>"
              "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"List "
              "Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"
              "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>");

documents::DocumentText styled(const QByteArray &body) {
    DocxFile docx(body);
    docx.relation("rId1", "styles", "styles.xml").part("word/styles.xml", styles);
    return textOf(docx.file());
}

TEST(Docx, ParagraphsAreLinesWithTheirStyles) {
    const auto document = styled(paragraph("Berufserfahrung", "<w:pStyle w:val=\"Own\"/>") + paragraph("plain text") +
                                 paragraph("bold text", {}, "<w:b/><w:sz w:val=\"40\"/>") +
                                 paragraph("not bold", "<w:pStyle w:val=\"berschrift1\"/>", "<w:b w:val=\"0\"/>") +
                                 paragraph("strong", {}, "<w:rStyle w:val=\"Strong\"/>"));
    ASSERT_THAT(linesOf(document),
                ElementsAre(u"Berufserfahrung"_s, u"plain text"_s, u"bold text"_s, u"not bold"_s, u"strong"_s));
    EXPECT_TRUE(document.lines[0].heading);
    EXPECT_TRUE(document.lines[0].bold);
    EXPECT_EQ(document.lines[0].fontSize, 16);
    EXPECT_FALSE(document.lines[1].heading);
    EXPECT_FALSE(document.lines[1].bold);
    EXPECT_EQ(document.lines[1].fontSize, 11);
    EXPECT_TRUE(document.lines[2].bold);
    EXPECT_EQ(document.lines[2].fontSize, 20);
    EXPECT_FALSE(document.lines[3].bold);
    EXPECT_TRUE(document.lines[4].bold);
    EXPECT_EQ(document.lines[0].page, -1);
    EXPECT_TRUE(document.pages.empty());
    EXPECT_THAT(document.warnings, IsEmpty());
}

TEST(Docx, TabsBreaksAndSignsAreKept) {
    const QByteArray body = "<w:p><w:r><w:t>2019</w:t><w:tab/><w:t>Acme</w:t><w:br/><w:t>Software</w:t>"
                            "<w:noBreakHyphen/><w:t>Entwick</w:t><w:softHyphen/><w:t>ler</w:t></w:r></w:p>";
    EXPECT_THAT(linesOf(styled(body)), ElementsAre(u"2019\tAcme"_s, u"Software-Entwickler"_s));
}

TEST(Docx, ItemsOfListsAreBullets) {
    const auto document =
        styled(paragraph("by number", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") +
               paragraph("by style", "<w:pStyle w:val=\"L\"/>") +
               paragraph("taken out", "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
               paragraph("\xE2\x80\xA2 by hand"));
    ASSERT_EQ(document.lines.size(), 4U);
    EXPECT_TRUE(document.lines[0].bullet);
    EXPECT_TRUE(document.lines[1].bullet);
    EXPECT_FALSE(document.lines[2].bullet);
    EXPECT_TRUE(document.lines[3].bullet);
}

TEST(Docx, DeletedHiddenAndFieldTextIsLeftOut) {
    const QByteArray body =
        "<w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>inserted </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org/field\" "
        "</w:instrText></w:r><w:r><w:t>shown</w:t></w:r></w:p>";
    const auto document = styled(body);
    EXPECT_THAT(linesOf(document), ElementsAre(u"kept inserted shown"_s));
    EXPECT_THAT(document.linkTargets, ElementsAre(u"https://example.org/field"_s));
}

TEST(Docx, ContentControlsAreReadThrough) {
    const QByteArray body =
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + paragraph("block") +
        "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent><w:r><w:t>inline</w:t></w:r></w:sdtContent>"
        "</w:sdt></w:p>";
    EXPECT_THAT(linesOf(styled(body)), ElementsAre(u"block"_s, u"inline"_s));
}

TEST(Docx, DatesInATableStandBeforeTheirText) {
    const auto document = styled(table({{paragraph("2019 - 2023"), paragraph("Acme GmbH") + paragraph("Developer")},
                                        {paragraph("2015") + paragraph("- 2019"), paragraph("Beta AG")},
                                        {paragraph("Ausbildung"), paragraph("Universit\xC3\xA4t Ulm")}}) +
                                 paragraph("after"));
    EXPECT_THAT(linesOf(document), ElementsAre(u"2019 - 2023\tAcme GmbH"_s, u"Developer"_s, u"2015 - 2019\tBeta AG"_s,
                                               u"Ausbildung"_s, u"Universität Ulm"_s, u"after"_s));
    EXPECT_EQ(document.lines[0].block, document.lines[4].block);
    EXPECT_NE(document.lines[4].block, document.lines[5].block);
}

TEST(Docx, LongCellsOfALayoutTableAreColumns) {
    const QByteArray left =
        paragraph("Contact") + paragraph("jane@example.com") + paragraph("Skills") + paragraph("C++");
    const QByteArray right = paragraph("Jane Doe") + paragraph("Developer of many things") + paragraph("Experience") +
                             table({{paragraph("2019"), paragraph("Acme")}});
    const auto document = styled(table({{left, right}}));
    EXPECT_THAT(linesOf(document),
                ElementsAre(u"Contact"_s, u"jane@example.com"_s, u"Skills"_s, u"C++"_s, u"Jane Doe"_s,
                            u"Developer of many things"_s, u"Experience"_s, u"2019\tAcme"_s));
    EXPECT_EQ(document.lines[0].block, document.lines[3].block);
    EXPECT_NE(document.lines[3].block, document.lines[4].block);
    EXPECT_NE(document.lines[6].block, document.lines[7].block);
}

TEST(Docx, ATextBoxIsReadOnceAndIsABlock) {
    const QByteArray box = "<w:txbxContent>" + paragraph("in the box") + "</w:txbxContent>";
    const QByteArray body = "<w:p><w:r><w:t>text</w:t></w:r><w:r><mc:AlternateContent><mc:Choice "
                            "Requires=\"wps\"><w:drawing><wps:txbx>" +
                            box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                            "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" +
                            paragraph("after");
    const auto document = styled(body);
    ASSERT_THAT(linesOf(document), ElementsAre(u"text"_s, u"in the box"_s, u"after"_s));
    EXPECT_NE(document.lines[0].block, document.lines[1].block);
    EXPECT_NE(document.lines[1].block, document.lines[2].block);
}

TEST(Docx, HeadersComeFirstAndOnceFootersLast) {
    DocxFile docx(paragraph("body"));
    docx.relation("rId1", "header", "header1.xml")
        .part("word/header1.xml", wordPart("hdr", paragraph("Jane Doe") + paragraph("jane@example.com")))
        .relation("rId2", "header", "header2.xml")
        .part("word/header2.xml", wordPart("hdr", paragraph("Jane Doe")))
        .relation("rId3", "footer", "footer1.xml")
        .part("word/footer1.xml", wordPart("ftr", paragraph("Seite 1 von 2") + paragraph("as of May")))
        .relation("rId4", "footnotes", "footnotes.xml")
        .part("word/footnotes.xml",
              wordPart("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\">" + paragraph("---") +
                                        "</w:footnote><w:footnote w:id=\"1\">" + paragraph("a note") +
                                        "</w:footnote>"));
    EXPECT_THAT(linesOf(textOf(docx.file())),
                ElementsAre(u"Jane Doe"_s, u"jane@example.com"_s, u"body"_s, u"a note"_s, u"as of May"_s));
}

TEST(Docx, LinksAreInTheOrderOfTheText) {
    DocxFile docx("<w:p><w:hyperlink r:id=\"rId2\"><w:r><w:t>mail</w:t></w:r></w:hyperlink><w:hyperlink "
                  "r:id=\"rId1\"><w:r><w:t>web</w:t></w:r></w:hyperlink><w:hyperlink "
                  "r:id=\"rId3\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>");
    docx.relation("rId1", "hyperlink", "https://example.org", true)
        .relation("rId2", "hyperlink", "mailto:jane@example.com", true)
        .relation("rId3", "hyperlink", "file:///etc/passwd", true);
    EXPECT_THAT(textOf(docx.file()).linkTargets, ElementsAre(u"mailto:jane@example.com"_s, u"https://example.org"_s));
}

TEST(Docx, RightToLeftTextStaysAsItIsRead) {
    EXPECT_EQ(linesOf(styled(paragraph("ניסיון תעסוקתי 2019"))).value(0), u"ניסיון תעסוקתי 2019"_s);
}

QByteArray sample(const char *name) {
    QFile file(QStringLiteral(CANDOR_MAMMOTH_DATA "/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

TEST(DocxSamples, DocumentsOfOtherProgramsAreRead) {
    EXPECT_THAT(linesOf(textOf(sample("single-paragraph.docx"))), ElementsAre(u"Walking on imported air"_s));
    EXPECT_THAT(linesOf(textOf(sample("utf8-bom.docx"))), ElementsAre(u"This XML has a byte order mark."_s));
    EXPECT_THAT(linesOf(textOf(sample("strict-format.docx"))), ElementsAre(u"Test"_s));
    EXPECT_THAT(linesOf(textOf(sample("text-box.docx"))), ElementsAre(u"Datum plane"_s));
    EXPECT_THAT(textOf(sample("empty.docx")).warnings, ElementsAre(u"no_text"_s));
    const auto list = textOf(sample("simple-list.docx"));
    ASSERT_THAT(linesOf(list), ElementsAre(u"Apple"_s, u"Banana"_s));
    EXPECT_TRUE(list.lines[0].bullet);
    EXPECT_THAT(linesOf(textOf(sample("tables.docx"))),
                ElementsAre(u"Above"_s, u"Top left\tTop right"_s, u"Bottom left\tBottom right"_s, u"Below"_s));
    EXPECT_THAT(linesOf(textOf(sample("footnotes.docx"))),
                ElementsAre(u"Ouch."_s, u"A tachyon walks into a bar."_s, u"Fin."_s));
    EXPECT_THAT(textOf(sample("footnote-hyperlink.docx")).linkTargets, ElementsAre(u"http://www.example.com"_s));
}

} // namespace
} // namespace candor::extraction
