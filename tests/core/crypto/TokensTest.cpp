// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Tokens.h"

#include "crypto/Digest.h"

#include <gmock/gmock.h>

#include <QSet>

#include <array>
#include <map>

namespace candor::crypto {
namespace {

using namespace Qt::StringLiterals;

TEST(RandomBytesTest, AreAsManyAsAskedForAndNeverTheSame) {
    for (const qsizetype count : {0, 1, 16, 255, 256, 257, 5000})
        EXPECT_EQ(randomBytes(count).size(), count);
    EXPECT_NE(randomBytes(16), randomBytes(16));
}

TEST(RandomBytesTest, EveryPartOfALongRunIsRandom) {
    // Each byte value is expected 256 times with a standard deviation of 16: 8 deviations never happen by chance.
    std::array<int, 256> counts{};
    for (const char byte : randomBytes(65536))
        ++counts[static_cast<unsigned char>(byte)];
    EXPECT_THAT(counts, testing::Each(testing::AllOf(testing::Gt(128), testing::Lt(384))));
}

TEST(SessionTokenTest, Holds256BitsInLettersThatAnAddressMayCarry) {
    QSet<QString> seen;
    for (int round = 0; round < 200; ++round) {
        const QString token = sessionToken();
        EXPECT_THAT(token.toStdString(), testing::MatchesRegex("[A-Za-z0-9_-]{43}"));
        seen.insert(token);
    }
    EXPECT_EQ(seen.size(), 200);
}

TEST(OneTimeCodeTest, HasTwoGroupsOfUnambiguousLetters) {
    for (int round = 0; round < 200; ++round)
        EXPECT_THAT(oneTimeCode().toStdString(), testing::MatchesRegex("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
}

TEST(OneTimeCodeTest, EveryLetterIsAsLikelyAtEveryPlace) {
    constexpr int rounds = 32 * 400; // 400 of each letter at each place, standard deviation 20
    std::map<std::pair<int, char>, int> counts;
    QSet<QString> seen;
    for (int round = 0; round < rounds; ++round) {
        const QString code = oneTimeCode();
        seen.insert(code);
        for (int place = 0; place < code.size(); ++place)
            ++counts[{place, code[place].toLatin1()}];
    }
    EXPECT_EQ(counts.size(), 8U * 32U + 1U); // and the hyphen
    for (const auto &[where, count] : counts) {
        const int expected = where.second == '-' ? rounds : 400;
        EXPECT_NEAR(count, expected, 160) << where.second << " at " << where.first;
    }
    EXPECT_GE(seen.size(), rounds - 1); // 40 bits: two equal ones once in 13,000 runs
}

TEST(OneTimeCodeTest, IsReadHoweverItIsTyped) {
    const std::optional<QString> code = u"0123-1ABZ"_s;
    for (const QString &typed : {u"0123-1ABZ"_s, u"01231ABZ"_s, u"0123 1abz"_s, u"  o123-labz\n"_s, u"OI23IABZ"_s,
                                 u"oL23\u20131abz"_s, u"0-1-2-3-1-a-b-z"_s, u"0123\u00a01ABZ"_s})
        EXPECT_EQ(normalisedCode(typed), code) << typed.toStdString();
    const QString made = oneTimeCode();
    EXPECT_EQ(normalisedCode(made), made);
    EXPECT_EQ(normalisedCode(made.toLower().remove(u'-')), made);
}

TEST(OneTimeCodeTest, WhatCanBeNoCodeIsNone) {
    for (const QString &typed :
         {QString(), u"-"_s, u"0123-1AB"_s, u"0123-1ABZZ"_s, u"0123-1ABU"_s, u"0123-1AB!"_s, u"0123_1ABZ"_s,
          u"０１２３-1ABZ"_s, u"0123-1AB\u0131"_s, QString(u"0123-1AB"_s + QChar(0)), QString(1'000'000, u'A')})
        EXPECT_EQ(normalisedCode(typed), std::nullopt) << typed.left(20).toStdString();
}

TEST(TokenDigestTest, IsSha256OfTheToken) {
    EXPECT_EQ(hexadecimal(tokenDigest(u"abc"_s)),
              u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
}

TEST(TokenDigestTest, ComparesWholeDigestsOnly) {
    const QByteArray digest = tokenDigest(u"abc"_s);
    EXPECT_TRUE(sameDigest(digest, tokenDigest(u"abc"_s)));
    for (qsizetype place = 0; place < digest.size(); ++place) {
        QByteArray other = digest;
        other[place] = static_cast<char>(other[place] ^ 1);
        EXPECT_FALSE(sameDigest(digest, other)) << place;
    }
    EXPECT_FALSE(sameDigest(digest, digest.first(31)));
    EXPECT_FALSE(sameDigest(QByteArray(), QByteArray()));
    EXPECT_FALSE(sameDigest(digest.first(31), digest.first(31)));
}

} // namespace
} // namespace candor::crypto
