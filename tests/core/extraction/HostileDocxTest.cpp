// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocxFile.h"
#include "ExtractionFixture.h"

#include <QElapsedTimer>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::AnyOf;
using testing::Contains;
using testing::ElementsAre;

namespace candor::extraction {
namespace {

QByteArray withDocument(const QByteArray &xml) { return DocxFile({}).part("word/document.xml", xml).file(); }

class Bounded {
public:
    explicit Bounded(int milliseconds) : m_milliseconds(milliseconds) { m_timer.start(); }
    Bounded(const Bounded &) = delete;
    Bounded &operator=(const Bounded &) = delete;
    ~Bounded() { EXPECT_LT(m_timer.elapsed(), m_milliseconds); }

private:
    QElapsedTimer m_timer;
    int m_milliseconds;
};

TEST(HostileDocx, WhatIsNoDocxIsRefused) {
    EXPECT_EQ(refusalOf(zipOf({{"META-INF/MANIFEST.MF", "Manifest-Version: 1.0"}})), ErrorCode::WrongFileType);
    EXPECT_EQ(refusalOf(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}})),
              ErrorCode::WrongFileType);
    EXPECT_EQ(
        refusalOf(withDocument("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")),
        ErrorCode::WrongFileType);
    EXPECT_EQ(refusalOf("{\\rtf1 text}"), ErrorCode::WrongFileType);
    EXPECT_EQ(refusalOf("<!DOCTYPE html><html><body>text</body></html>"), ErrorCode::WrongFileType);
    const QByteArray compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, '\1');
    EXPECT_EQ(refusalOf(compound), ErrorCode::WrongFileType);
    const QString locked = u"EncryptedPackage"_s;
    EXPECT_EQ(refusalOf(compound + QByteArray(reinterpret_cast<const char *>(locked.utf16()), 32)),
              ErrorCode::DocumentEncrypted);
}

TEST(HostileDocx, ATruncatedFileIsRefused) {
    const QByteArray file = DocxFile(paragraph("some text")).file();
    for (int part = 1; part < 20; ++part) {
        EXPECT_THAT(refusalOf(file.first(file.size() * part / 20)),
                    AnyOf(ErrorCode::DocumentDamaged, ErrorCode::WrongFileType));
    }
    const QByteArray xml = wordPart("document", "<w:body>" + paragraph("some text") + "</w:body>");
    EXPECT_EQ(refusalOf(withDocument(xml.first(xml.size() / 2))), ErrorCode::DocumentDamaged);
}

TEST(HostileDocx, EntitiesAndDocumentTypesAreRefused) {
    const QByteArray external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    QByteArray laughs = "<!DOCTYPE x [<!ENTITY a0 \"ha\">";
    for (int level = 1; level < 30; ++level) {
        const QByteArray before = "&a" + QByteArray::number(level - 1) + ";";
        laughs += "<!ENTITY a" + QByteArray::number(level) + " \"" + before.repeated(10) + "\">";
    }
    laughs += "]>";
    const QByteArray xml = wordPart("document", "<w:body>" + paragraph("&e;&a29;") + "</w:body>");
    const qsizetype begin = xml.indexOf("<w:document");
    const Bounded bounded(2000);
    for (const QByteArray &type : {external, laughs, QByteArray("<!DOCTYPE x>")})
        EXPECT_EQ(refusalOf(withDocument(type + xml.sliced(begin))), ErrorCode::DocumentDamaged);
}

TEST(HostileDocx, BombsEndAtTheBound) {
    ExtractionLimits limits;
    limits.unpackedBytes = 4 << 20;
    const auto refused = [&limits](const QByteArray &file) {
        const Bounded bounded(2000);
        const auto document = extractText(file, limits, sharedWarmth());
        return !document && document.error().code == ErrorCode::DocumentTooLarge;
    };
    EXPECT_TRUE(refused(withDocument(QByteArray(5 << 20, ' '))));
    EXPECT_FALSE(refused(withDocument(wordPart("document", QByteArray(3 << 20, ' ')))));
    DocxFile header(paragraph("text"));
    header.relation("r1", "header", "h.xml").part("word/h.xml", wordPart("hdr", QByteArray(300 << 10, ' ')));
    EXPECT_TRUE(refused(header.file()));
    // Each part is within its bound, all together are not.
    DocxFile many(QByteArray(3 << 20, ' '));
    for (const QByteArray kind : {"header", "footer", "footnotes", "endnotes", "styles"}) {
        for (int at = 0; at < 40; ++at) {
            const QByteArray name = kind + QByteArray::number(at) + ".xml";
            many.part("word/" + name, QByteArray(250 << 10, ' ')).relation("r" + name, kind, name);
            many.part("word/_rels/" + name + ".rels", QByteArray(250 << 10, ' '));
        }
    }
    EXPECT_TRUE(refused(many.file()));
}

TEST(HostileDocx, WhatADirectoryDeclaresIsNotBelieved) {
    QByteArray file = DocxFile(paragraph("some text")).file();
    // Every size field of the central directory says 4 GiB less one byte.
    for (qsizetype at = file.indexOf("PK\x01\x02"); at >= 0; at = file.indexOf("PK\x01\x02", at + 4))
        file.replace(at + 24, 4, QByteArray("\xFE\xFF\xFF\xFF"));
    const Bounded bounded(2000);
    const auto document = extractText(file, {}, sharedWarmth());
    EXPECT_TRUE(document || document.error().code == ErrorCode::DocumentDamaged ||
                document.error().code == ErrorCode::WrongFileType);
}

TEST(HostileDocx, EntriesThatShareTheirBytesAreBounded) {
    // All directory entries point to the same bytes, as in bombs without nesting.
    DocxFile docx(paragraph("some text"));
    for (int at = 0; at < 100; ++at)
        docx.part("word/h" + QByteArray::number(at) + ".xml", wordPart("hdr", QByteArray(300 << 10, ' ')))
            .relation("r" + QByteArray::number(at), "header", "h" + QByteArray::number(at) + ".xml");
    QByteArray file = docx.file();
    const qsizetype first = file.indexOf("PK\x01\x02", file.indexOf("word/h0.xml"));
    ASSERT_GT(first, 0);
    const QByteArray place = file.mid(file.indexOf("word/h0.xml", first) - 4, 4);
    for (int at = 1; at < 100; ++at) {
        const qsizetype name = file.lastIndexOf(QByteArray("word/h" + QByteArray::number(at) + ".xml"));
        file.replace(name - 4, 4, place);
    }
    const Bounded bounded(3000);
    const auto document = extractText(file, {}, sharedWarmth());
    EXPECT_TRUE(document || document.error().code == ErrorCode::DocumentTooLarge ||
                document.error().code == ErrorCode::DocumentDamaged);
}

TEST(HostileDocx, NamesThatClimbReachNothing) {
    DocxFile docx(paragraph("some text"));
    docx.part("../../etc/passwd", "root").relation("r1", "header", "../../../../etc/passwd");
    docx.part("/word/document.xml", "<x/>");
    EXPECT_THAT(linesOf(textOf(docx.file())), ElementsAre(u"some text"_s));
}

TEST(HostileDocx, DeepNestingIsRefused) {
    const Bounded bounded(3000);
    for (const QByteArray element : {"w:tbl", "w:sdt", "mc:AlternateContent", "x"}) {
        const QByteArray deep = QByteArray("<" + element + ">").repeated(100'000);
        const QByteArray end = QByteArray("</" + element + ">").repeated(100'000);
        EXPECT_EQ(refusalOf(withDocument(wordPart("document", "<w:body>" + deep + end + "</w:body>"))),
                  ErrorCode::DocumentDamaged);
    }
}

TEST(HostileDocx, CountlessAttributesAndNamespacesAreRefused) {
    QByteArray attributes;
    QByteArray spaces;
    for (int at = 0; at < 300'000; ++at) {
        attributes += " a" + QByteArray::number(at) + "=\"\"";
        spaces += " xmlns:n" + QByteArray::number(at) + "=\"u\"";
    }
    const Bounded bounded(3000);
    EXPECT_EQ(refusalOf(withDocument(wordPart("document", "<w:body" + attributes + "/>"))), ErrorCode::DocumentDamaged);
    EXPECT_EQ(refusalOf(withDocument(wordPart("document", "<w:body" + spaces + "/>"))), ErrorCode::DocumentDamaged);
}

TEST(HostileDocx, OtherEncodingsAreRefused) {
    const QString xml = QString::fromUtf8(wordPart("document", "<w:body>" + paragraph("text") + "</w:body>"));
    EXPECT_EQ(refusalOf(withDocument(QByteArray(reinterpret_cast<const char *>(xml.utf16()), 2 * xml.size()))),
              ErrorCode::DocumentDamaged);
}

TEST(HostileDocx, StylesThatAreMadeFromEachOtherEnd) {
    DocxFile docx(paragraph("some text", "<w:pStyle w:val=\"A\"/>"));
    docx.relation("r1", "styles", "styles.xml")
        .part("word/styles.xml",
              wordPart("styles", "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style "
                                 "w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"));
    EXPECT_THAT(linesOf(textOf(docx.file())), ElementsAre(u"some text"_s));
}

TEST(HostileDocx, MacrosEmbeddedProgramsAndFetchedTemplatesAreNamed) {
    DocxFile macros(paragraph("some text"));
    macros.relation("r1", "vbaProject", "vbaProject.bin").part("word/vbaProject.bin", "x");
    EXPECT_THAT(textOf(macros.file()).warnings, ElementsAre(u"active_content"_s));
    DocxFile embedded(paragraph("some text"));
    embedded.part("word/embeddings/oleObject1.bin", "x");
    EXPECT_THAT(textOf(embedded.file()).warnings, ElementsAre(u"active_content"_s));
    DocxFile fetched(paragraph("some text"));
    fetched.part("word/_rels/settings.xml.rels",
                 "<Relationships><Relationship Id=\"r1\" Type=\"x/attachedTemplate\" "
                 "Target=\"https://example.org/t.dotm\" TargetMode=\"External\"/></Relationships>");
    EXPECT_THAT(textOf(fetched.file()).warnings, ElementsAre(u"active_content"_s));
}

TEST(HostileDocx, TextEndsAtTheMostCharacters) {
    ExtractionLimits limits;
    limits.characters = 1000;
    QByteArray body;
    for (int at = 0; at < 100; ++at)
        body += paragraph(QByteArray(50, 'a'));
    const auto document = textOf(DocxFile(body).file(), limits);
    EXPECT_EQ(document.lines.size(), 20U);
    EXPECT_THAT(document.warnings, ElementsAre(u"text_left_out"_s));
}

} // namespace
} // namespace candor::extraction
