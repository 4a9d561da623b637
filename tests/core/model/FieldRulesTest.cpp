// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FieldRules.h"

#include <gmock/gmock.h>

namespace candor {
namespace {

using namespace Qt::StringLiterals;

Error refusal(const Result<void> &checked) {
    return checked ? Error{ErrorCode::Cancelled, u"nothing was refused"_s} : checked.error();
}

TEST(FieldRulesTest, TextsOfEveryPlaneAndDirectionAreKept) {
    for (const QString &text : {u"Résumé"_s, u"שלום עולם"_s, u"日本語"_s, u"\U0001F600\U0010FFFD"_s, u"' OR 1=1 --"_s,
                                u"first\nsecond\tthird\r\n"_s, u"\u202Eright to left"_s})
        EXPECT_TRUE(checkText(u"note"_s, text, 100, Presence::Required)) << text.toStdString();
}

TEST(FieldRulesTest, ControlCharactersAndHalvesOfSurrogatePairsAreRefused) {
    const Error characters{ErrorCode::InvalidField, u"note: characters"_s};
    const QString lone(QChar(0xd800));
    for (const QString &text : {QString(QChar(u'\0')),
                                u"a\x01"
                                u"b"_s,
                                u"\x1b[31m"_s, u"\x7f"_s, lone, QString(lone + u'a'), QString(QChar(0xdc00))})
        EXPECT_EQ(refusal(checkText(u"note"_s, text, 100, Presence::Optional)), characters);
}

TEST(FieldRulesTest, ALineHoldsNoLineEndsAndNoTabs) {
    for (const QString &text : {u"a\nb"_s, u"a\tb"_s, u"a\rb"_s, u"a\u2028b"_s})
        EXPECT_EQ(refusal(checkLine(u"title"_s, text, 100, Presence::Optional)),
                  (Error{ErrorCode::InvalidField, u"title: characters"_s}));
    EXPECT_TRUE(checkLine(u"title"_s, u"Engineer, C++ (m/f/d)"_s, 100, Presence::Required));
}

TEST(FieldRulesTest, LengthIsCountedInCodePoints) {
    const QString face = u"\U0001F600"_s;
    EXPECT_TRUE(checkText(u"title"_s, face.repeated(200), 200, Presence::Required));
    EXPECT_EQ(refusal(checkText(u"title"_s, face.repeated(201), 200, Presence::Required)),
              (Error{ErrorCode::FieldTooLong, u"title: 200"_s}));
}

TEST(FieldRulesTest, WhiteSpaceAloneIsEmpty) {
    for (const QString &text : {QString(), u""_s, u"  "_s, u"\u00a0\n"_s}) {
        EXPECT_EQ(refusal(checkText(u"title"_s, text, 200, Presence::Required)),
                  (Error{ErrorCode::InvalidField, u"title: empty"_s}));
        EXPECT_TRUE(checkText(u"title"_s, text, 200, Presence::Optional));
    }
}

TEST(FieldRulesTest, AListIsCheckedLineByLine) {
    EXPECT_TRUE(checkLines(u"skills"_s, {}, 2, 5));
    EXPECT_TRUE(checkLines(u"skills"_s, {u"C++"_s, u"SQL"_s}, 2, 5));
    EXPECT_EQ(refusal(checkLines(u"skills"_s, {u"C"_s, u"D"_s, u"E"_s}, 2, 5)),
              (Error{ErrorCode::InvalidField, u"skills: range"_s}));
    EXPECT_EQ(refusal(checkLines(u"skills"_s, {u"C"_s, u" "_s}, 2, 5)),
              (Error{ErrorCode::InvalidField, u"skills: empty"_s}));
    EXPECT_EQ(refusal(checkLines(u"skills"_s, {u"Python"_s}, 2, 5)), (Error{ErrorCode::FieldTooLong, u"skills: 5"_s}));
}

} // namespace
} // namespace candor
