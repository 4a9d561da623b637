// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeFormat.h"

#include <QtEndian>

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;

QByteArray little(quint32 value, int bytes) {
    QByteArray text(4, '\0');
    qToLittleEndian(value, text.data());
    return text.first(bytes);
}

/// An archive of stored entries without content, as APPNOTE.TXT draws it.
QByteArray archive(const std::vector<QByteArray> &names, const QByteArray &comment = {}) {
    QByteArray entries;
    QByteArray directory;
    for (const auto &name : names) {
        directory += QByteArray("PK\x01\x02", 4) + QByteArray(24, '\0') + little(quint32(name.size()), 2) +
                     QByteArray(12, '\0') + little(quint32(entries.size()), 4) + name;
        entries +=
            QByteArray("PK\x03\x04", 4) + QByteArray(22, '\0') + little(quint32(name.size()), 2) + little(0, 2) + name;
    }
    const auto count = little(quint32(names.size()), 2);
    return entries + directory + QByteArray("PK\x05\x06", 4) + little(0, 4) + count + count +
           little(quint32(directory.size()), 4) + little(quint32(entries.size()), 4) +
           little(quint32(comment.size()), 2) + comment;
}

const std::vector<QByteArray> partsOfDocx{"[Content_Types].xml", "_rels/.rels", "word/document.xml"};

TEST(ResumeFormatTest, KnowsPdfByItsHeader) {
    EXPECT_EQ(resumeFormatOf("%PDF-1.7\n..."), ResumeFormat::Pdf);
    EXPECT_EQ(resumeFormatOf(QByteArray(QByteArray(1024 - 5, ' ') + "%PDF-1.7")), ResumeFormat::Pdf);
    EXPECT_EQ(resumeFormatOf(QByteArray(QByteArray(1024 - 4, ' ') + "%PDF-1.7")), std::nullopt);
    EXPECT_EQ(resumeFormatOf("%PDF"), std::nullopt);
}

TEST(ResumeFormatTest, KnowsDocxByItsParts) {
    EXPECT_EQ(resumeFormatOf(archive(partsOfDocx)), ResumeFormat::Docx);
    EXPECT_EQ(resumeFormatOf(archive(partsOfDocx, "made by somebody")), ResumeFormat::Docx);
    EXPECT_EQ(resumeFormatOf(archive({"[Content_Types].xml", "xl/workbook.xml"})), std::nullopt);
    EXPECT_EQ(resumeFormatOf(archive({"word/document.xml"})), std::nullopt);
    EXPECT_EQ(resumeFormatOf(archive({})), std::nullopt);
}

TEST(ResumeFormatTest, TakesNothingElse) {
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("MZ\x90"), QByteArray("PK\x03\x04"), QByteArray("\x89PNG\r\n"),
          QByteArray("<!DOCTYPE html>"), QByteArray("[Content_Types].xml word/document.xml"), QByteArray(2000, '\0')})
        EXPECT_EQ(resumeFormatOf(bytes), std::nullopt) << bytes.constData();
}

TEST(ResumeFormatTest, DoesNotReadBeyondABrokenArchive) {
    const QByteArray whole = archive(partsOfDocx);
    for (qsizetype bytes = 0; bytes < whole.size(); ++bytes)
        EXPECT_EQ(resumeFormatOf(whole.first(bytes)), std::nullopt) << bytes;
    std::mt19937 random(4);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray damaged = whole;
        for (int change = 0; change < 3; ++change)
            damaged[qsizetype(random() % size_t(damaged.size()))] = char(random());
        // A copy of its own size, so that the address sanitizer sees a read past its end.
        const std::vector<char> bytes(damaged.begin(), damaged.end());
        static_cast<void>(resumeFormatOf(QByteArrayView(bytes.data(), qsizetype(bytes.size()))));
    }
}

TEST(ResumeFormatTest, KeepsTheNameThatThePersonKnows) {
    EXPECT_EQ(originalNameOf(u"/home/ada/Ada Lovelace.pdf"_s), u"Ada Lovelace.pdf"_s);
    EXPECT_EQ(originalNameOf(u"C:\\Users\\ada\\cv.docx"_s), u"cv.docx"_s);
    EXPECT_EQ(originalNameOf(u"../../etc/passwd"_s), u"passwd"_s);
    EXPECT_EQ(originalNameOf(u"résumé 履歴書 😀.pdf"_s), u"résumé 履歴書 😀.pdf"_s);
    EXPECT_EQ(originalNameOf(u"a\u202Efdp.exe\n\t.pdf"_s), u"afdp.exe.pdf"_s);
    EXPECT_EQ(originalNameOf(QString(u"a"_s) + QChar(0xD800) + u".pdf"_s), u"a.pdf"_s);
    EXPECT_EQ(originalNameOf(u"folder/"_s), u"resume"_s);
    EXPECT_EQ(originalNameOf(QString(300, u'x')).size(), 200);
}

} // namespace
} // namespace candor::hiring
