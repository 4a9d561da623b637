// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/PasswordPolicy.h"

#include "crypto/CommonPasswords.h"

#include <gtest/gtest.h>

namespace candor::crypto {
namespace {

using namespace Qt::StringLiterals;
using Flaw = std::optional<PasswordFlaw>;

const AccountWords anna{u"anna.smith@example.org"_s, u"Anna Käthe Smith-Jones"_s, u"Blue Whale Ltd"_s};

Flaw flawOf(const QString &password, const PasswordPolicy &policy = {}) {
    return passwordFlaw(Secret(password), policy, anna);
}

TEST(PasswordPolicyTest, LengthIsCountedInCodePoints) {
    EXPECT_EQ(flawOf(u"ytrplkwqz"_s), PasswordFlaw::TooShort);
    EXPECT_EQ(flawOf(u"ytrplkwqzx"_s), Flaw());
    // Five keys are ten UTF-16 units and twenty bytes, and still five.
    EXPECT_EQ(flawOf(u"🔑🐳🎻🧊🪁"_s), PasswordFlaw::TooShort);
    EXPECT_EQ(flawOf(u"🔑🐳🎻🧊🪁🦉🌵🍇🚲🥁"_s), Flaw());
    // A letter and its combining mark are one after normalisation.
    EXPECT_EQ(flawOf(u"zo\u0308qo\u0308xo\u0308wo\u0308k"_s), PasswordFlaw::TooShort);
    EXPECT_EQ(flawOf(QString()), PasswordFlaw::TooShort);
}

TEST(PasswordPolicyTest, LengthIsASetting) {
    EXPECT_EQ(flawOf(u"ytrplkwqzx"_s, {12, 1024}), PasswordFlaw::TooShort);
    EXPECT_EQ(flawOf(u"ytrplkw"_s, {6, 1024}), Flaw());
}

TEST(PasswordPolicyTest, TooLongIsCountedInBytes) {
    const QString unit = u"kx7 vq2 mt9 "_s; // twelve characters that make no word
    const QString longest = unit.repeated(86).left(1024);
    EXPECT_EQ(longest.size(), 1024);
    EXPECT_EQ(flawOf(longest), Flaw());
    EXPECT_EQ(flawOf(longest + u'x'), PasswordFlaw::TooLong);
    EXPECT_EQ(flawOf(QString(513, u'é')), PasswordFlaw::TooLong);
    EXPECT_EQ(flawOf(QString(10'000'000, u'x')), PasswordFlaw::TooLong);
}

TEST(PasswordPolicyTest, NoKindOfCharacterIsAskedFor) {
    for (const QString &password :
         {u"correct horse battery staple"_s, u"vehicle tangerine orbit"_s, u"8305 6174 2290 46"_s,
          u"пятнадцать сомов"_s, u"これは長い合い言葉です"_s, u"          x   y     "_s})
        EXPECT_EQ(flawOf(password), Flaw()) << password.toStdString();
}

TEST(PasswordPolicyTest, CommonPasswordsAreRefusedHoweverTheyAreDressed) {
    for (const QString &password : {u"1234567890"_s,      u"0987654321"_s,     u"qwertyuiop"_s,
                                    u"Qwertyuiop1"_s,     u"asdfghjkl;"_s,     u"qwertzuiop"_s,
                                    u"1qaz2wsx3edc"_s,    u"abcdefghijkl"_s,   u"lkjihgfedcba"_s,
                                    u"zyxwvutsrq"_s,      u"Password123!"_s,   u"PASSWORD2024"_s,
                                    u"password1234567"_s, u"P@ssw0rd123!"_s,   u"p@$$w0rd!!"_s,
                                    u"!!!password!!!"_s,  u"2024Summer!"_s,    u"$unsh1ne2024"_s,
                                    u"Welcome2026!"_s,    u"trustno1!!!"_s,    u"l3tm31n!!!!"_s,
                                    u"administrator"_s,   u"Administrator1"_s, u"Recruiter2026"_s,
                                    u"changeme!!"_s,      u"aaaaaaaaaaaa"_s,   u"abcabcabcabc"_s,
                                    u"1212121212"_s,      u"!!!!!!!!!!"_s,     u"passwordpassword"_s,
                                    u"dragondragon99"_s,  u"ILoveYou2024"_s,   u"correcthorsebatterystaple"_s,
                                    u"!@#$%^&*()"_s,      u"password 1234"_s,  u"q1w2e3r4t5y6"_s})
        EXPECT_EQ(flawOf(password), PasswordFlaw::Common) << password.toStdString();
}

TEST(PasswordPolicyTest, AWordInsideALongerTextIsNoReason) {
    for (const QString &password : {u"password of a whale 12"_s, u"dragons eat my cello"_s, u"tom83726xq!5"_s,
                                    u"summer-and-winter-tyres"_s, u"password83726155091"_s})
        EXPECT_EQ(flawOf(password), Flaw()) << password.toStdString();
}

TEST(PasswordPolicyTest, WhatNamesTheAccountIsRefused) {
    for (const QString &password :
         {u"anna.smith@example.org"_s, u"Anna.Smith@Example.ORG"_s, u"anna.smith"_s, u"annasmith1985"_s,
          u"AnnaSmith!!!"_s, u"Anna Käthe Smith-Jones"_s, u"annak\u00e4thesmithjones"_s, u"AnnaKa\u0308theSmithJones"_s,
          u"k\u00e4the19850412"_s, u"annaannaanna"_s, u"4nn4.5m1th"_s, u"bluewhaleltd"_s, u"BlueWhaleLtd1"_s,
          u"whale2024!!"_s, u"blue whale ltd"_s, u"example2024"_s})
        EXPECT_EQ(flawOf(password), PasswordFlaw::NamesAccount) << password.toStdString();
    EXPECT_EQ(flawOf(u"anna likes smith's tea"_s), Flaw());
}

TEST(PasswordPolicyTest, AnAccountWithoutWordsRefusesNothingForThem) {
    EXPECT_EQ(passwordFlaw(Secret(u"annasmith1985"_s), {}, {}), Flaw());
    EXPECT_EQ(passwordFlaw(Secret(u"vehicle tangerine"_s), {}, {QString(), u" "_s, u"Li"_s}), Flaw());
}

TEST(CommonPasswordsTest, BothListsAreThere) {
    EXPECT_TRUE(isCommonPassword(u"trustno1"));
    EXPECT_TRUE(isCommonPassword(u"interviewer"));
    EXPECT_FALSE(isCommonPassword(u"tangerine orbit"));
    EXPECT_FALSE(isCommonPassword(u""));
    EXPECT_FALSE(isCommonPassword(u"#!comment: "));
}

} // namespace
} // namespace candor::crypto
