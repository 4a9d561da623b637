// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Csv.h"

#include <gtest/gtest.h>

namespace candor {

namespace {

QStringList readBack(const QStringList &fields) {
    const auto records = csvRecords(csvRow(fields));
    return records && records->size() == 1 ? records->front().fields : QStringList{QStringLiteral("not one row")};
}

} // namespace

TEST(Csv, WritesRowsOfRfc4180) {
    EXPECT_EQ(csvRow({QStringLiteral("a"), QStringLiteral("b c"), QString()}), "a,b c,\r\n");
    EXPECT_EQ(csvRow({QStringLiteral("say \"hi\""), QStringLiteral("1,5"), QStringLiteral("two\nlines")}),
              "\"say \"\"hi\"\"\",\"1,5\",\"two\nlines\"\r\n");
}

TEST(Csv, LetsNoSpreadsheetRunAField) {
    for (const QString &field :
         {QStringLiteral("=1+1"), QStringLiteral("+cmd"), QStringLiteral("-2+3"), QStringLiteral("@SUM(A1)"),
          QStringLiteral("\tx"), QStringLiteral("\rx"), QStringLiteral(" =1"), QStringLiteral("\n=1"),
          QStringLiteral("\u00a0=1"), QStringLiteral("\u200b=1"), QStringLiteral("＝1"), QStringLiteral("+49 30 1")}) {
        const QByteArray row = csvRow({field});
        EXPECT_TRUE(row.startsWith('\'') || row.startsWith("\"'")) << row.constData();
        EXPECT_EQ(readBack({field}), QStringList{field});
    }
}

TEST(Csv, LeavesNumbersAndPlainTextAlone) {
    for (const QString &field : {QStringLiteral("-5"), QStringLiteral("+3.25"), QStringLiteral("-0,5"),
                                 QStringLiteral("C++"), QStringLiteral("a=b"), QStringLiteral("'tis")})
        EXPECT_FALSE(csvRow({field}).contains("'-") || csvRow({field}).contains("''")) << qPrintable(field);
    EXPECT_EQ(csvRow({QStringLiteral("-5")}), "-5\r\n");
}

TEST(Csv, ReadsExactlyWhatItWrote) {
    const QStringList hard{QString(),
                           QStringLiteral("'"),
                           QStringLiteral("''"),
                           QStringLiteral("'=x"),
                           QStringLiteral("''=x"),
                           QStringLiteral("'-5"),
                           QStringLiteral("-5"),
                           QStringLiteral("\""),
                           QStringLiteral("\"\""),
                           QStringLiteral(",;\r\n\t"),
                           QStringLiteral(" space "),
                           QStringLiteral("العربية עברית 漢字 𠮷 😀"),
                           QStringLiteral("\r\n=x"),
                           QStringLiteral("line\r\nline")};
    EXPECT_EQ(readBack(hard), hard);
    for (const QString &field : hard)
        EXPECT_EQ(readBack({field}), QStringList{field}) << qPrintable(field);
}

TEST(Csv, ReadsLinesOfEveryKindAndNumbersThem) {
    const auto records = csvRecords("\xef\xbb\xbfname,text\n\r\n1,\"two\nlines\"\r2,\r\n3,last");
    ASSERT_TRUE(records);
    ASSERT_EQ(records->size(), 4U);
    EXPECT_EQ((*records)[0], (CsvRecord{1, {QStringLiteral("name"), QStringLiteral("text")}}));
    EXPECT_EQ((*records)[1], (CsvRecord{3, {QStringLiteral("1"), QStringLiteral("two\nlines")}}));
    EXPECT_EQ((*records)[2], (CsvRecord{5, {QStringLiteral("2"), QString()}}));
    EXPECT_EQ((*records)[3], (CsvRecord{6, {QStringLiteral("3"), QStringLiteral("last")}}));
    EXPECT_TRUE(csvRecords("")->empty());
}

TEST(Csv, SaysWhereAQuoteIsWrong) {
    EXPECT_EQ(csvRecords("a\nb,\"open\nmore\n").error(),
              (Error{ErrorCode::InvalidField, QStringLiteral("line 2: quote")}));
    EXPECT_EQ(csvRecords("a\n\"b\"c\n").error(), (Error{ErrorCode::InvalidField, QStringLiteral("line 2: quote")}));
}

TEST(Csv, TakesNoMoreThanIsWanted) {
    const QByteArray lines = QByteArray("a\n").repeated(1000) + '"';
    EXPECT_EQ(csvRecords(lines, 3)->size(), 3U);
    EXPECT_FALSE(csvRecords(lines));
    EXPECT_EQ(csvRecords("a\n" + QByteArray(999, ',')).value().back().fields.size(), 1000);
    EXPECT_EQ(csvRecords("a\n" + QByteArray(1000, ',')).error(),
              (Error{ErrorCode::InvalidField, QStringLiteral("line 2: columns")}));
}

TEST(Csv, RefusesWhatIsNotUtf8OrTooLarge) {
    EXPECT_EQ(csvRecords("a\nb\n\xff\n").error(),
              (Error{ErrorCode::InvalidField, QStringLiteral("line 3: characters")}));
    const QByteArray large(64 * 1024 * 1024 + 1, 'a');
    EXPECT_EQ(csvRecords(large).error().code, ErrorCode::FileTooLarge);
}

} // namespace candor
