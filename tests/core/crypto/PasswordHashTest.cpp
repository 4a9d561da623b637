// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/PasswordHash.h"

#include "crypto/StoredHash.h"

#include <gmock/gmock.h>

namespace candor::crypto {
namespace {

using namespace Qt::StringLiterals;

constexpr PasswordVerdict refusal{false, false};
constexpr PasswordVerdict current{true, false};
constexpr PasswordVerdict outdated{true, true};

constexpr Argon2Cost cheap{64, 1, 1}; // tests that are not about the cost need no slow hash

Result<PasswordVerdict> verdict(const QString &password, const QString &stored, Argon2Cost today = {}) {
    return Argon2PasswordHashing(today).verify(Secret(password), stored);
}

QString base64(const char *hexadecimal) {
    return QString::fromLatin1(QByteArray::fromHex(hexadecimal).toBase64(QByteArray::OmitTrailingEquals));
}

TEST(PasswordHashTest, ItsOwnHashFitsItsPasswordOnly) {
    const Argon2PasswordHashing hashing;
    const auto stored = hashing.hash(Secret(u"correct horse battery"_s));
    ASSERT_TRUE(stored);
    EXPECT_THAT(stored->toStdString(),
                testing::MatchesRegex(R"(\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43})"));
    EXPECT_EQ(hashing.verify(Secret(u"correct horse battery"_s), *stored), current);
    EXPECT_EQ(hashing.verify(Secret(u"correct horse batterx"_s), *stored), refusal);
    EXPECT_EQ(hashing.verify(Secret(), *stored), refusal);
}

TEST(PasswordHashTest, TheSamePasswordHasAnotherHashEachTime) {
    const Argon2PasswordHashing hashing(cheap);
    EXPECT_NE(hashing.hash(Secret(u"correct horse"_s)).value(), hashing.hash(Secret(u"correct horse"_s)).value());
}

TEST(PasswordHashTest, AnEmptyPasswordIsHashedLikeAnyOther) {
    const Argon2PasswordHashing hashing(cheap);
    const auto stored = hashing.hash(Secret());
    ASSERT_TRUE(stored);
    EXPECT_EQ(hashing.verify(Secret(), *stored), current);
    EXPECT_EQ(hashing.verify(Secret(u"x"_s), *stored), refusal);
}

TEST(PasswordHashTest, AgreesWithTheReferenceImplementationsVector) {
    // test.c of the reference implementation (P-H-C/phc-winner-argon2), Argon2id version 1.3; the salt has 8 bytes.
    const QString stored = u"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"_s;
    EXPECT_EQ(verdict(u"password"_s, stored), outdated);
    EXPECT_EQ(verdict(u"passwore"_s, stored), refusal);
}

TEST(PasswordHashTest, VerifiesDjangosHashes) {
    // From Django's own tests (auth_tests/test_hashers.py).
    const QString stored = u"pbkdf2_sha256$1000000$seasalt$r1uLUxoxpP2Ued/qxvmje7UH9PUJBkRrvf9gGPL7Cps="_s;
    EXPECT_EQ(verdict(u"lètmein"_s, stored), outdated);
    EXPECT_EQ(verdict(u"letmein"_s, stored), refusal);
}

TEST(PasswordHashTest, VerifiesPasslibsHashes) {
    // From passlib's own tests (test_handlers_pbkdf2.py); the first has '.' for '+'.
    EXPECT_EQ(verdict(u"password"_s,
                      u"$pbkdf2-sha256$1212$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ"_s),
              outdated);
    const QString greek = u"$pbkdf2-sha256$1212$3SABFJGDtyhrQMVt1uABPw$WyaUoqCLgvz97s523nF4iuOqZNbp5Nt8do/cuaa7AiI"_s;
    EXPECT_EQ(verdict(u"\u0399\u03c9\u03b1\u03bd\u03bd\u03b7\u03c2"_s, greek), outdated);
    EXPECT_EQ(verdict(u"password"_s, greek), refusal);
}

TEST(PasswordHashTest, VerifiesRfc7914sVectorsInPhcForm) {
    // RFC 7914, section 11: PBKDF2-HMAC-SHA-256 of "passwd", "salt" and of "Password", "NaCl".
    EXPECT_EQ(verdict(u"passwd"_s, u"$pbkdf2-sha256$i=1$c2FsdA$"_s +
                                       base64("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                                              "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783")),
              outdated);
    EXPECT_EQ(verdict(u"Password"_s, u"$pbkdf2-sha256$i=80000,l=64$TmFDbA$"_s +
                                         base64("4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
                                                "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d")),
              outdated);
}

TEST(PasswordHashTest, AHostileStoredStringIsAnErrorAndNotComputed) {
    const auto answer = verdict(
        u"password"_s, u"$argon2id$v=19$m=4194304,t=9,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"_s);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::InvalidArgument);
}

TEST(PasswordHashTest, WhatCostsLessThanTodayIsUpgraded) {
    const Secret password(u"correct horse"_s);
    const auto stored = Argon2PasswordHashing({128, 2, 1}).hash(password);
    ASSERT_TRUE(stored);
    EXPECT_EQ(Argon2PasswordHashing({128, 2, 1}).verify(password, *stored), current);
    EXPECT_EQ(Argon2PasswordHashing({64, 1, 1}).verify(password, *stored), current);
    EXPECT_EQ(Argon2PasswordHashing({128, 2, 4}).verify(password, *stored), current); // lanes are no strength
    EXPECT_EQ(Argon2PasswordHashing({256, 2, 1}).verify(password, *stored), outdated);
    EXPECT_EQ(Argon2PasswordHashing({128, 3, 1}).verify(password, *stored), outdated);
    // A password that does not fit is never hashed anew.
    EXPECT_EQ(Argon2PasswordHashing({256, 2, 1}).verify(Secret(u"wrong"_s), *stored), refusal);
}

TEST(PasswordHashTest, HashesOfSeveralLanesAreVerified) {
    const Secret password(u"correct horse"_s);
    const auto stored = Argon2PasswordHashing({256, 1, 4}).hash(password);
    ASSERT_TRUE(stored);
    EXPECT_EQ(Argon2PasswordHashing(cheap).verify(password, *stored), current);
}

TEST(PasswordHashTest, TheDecoyCostsWhatTodaysHashesCostAndFitsNothing) {
    const Argon2PasswordHashing hashing({128, 3, 2});
    const auto parsed = parseStoredHash(hashing.decoy());
    ASSERT_TRUE(parsed);
    const auto &decoy = std::get<StoredArgon2>(*parsed);
    EXPECT_EQ(decoy.cost, (Argon2Cost{128, 3, 2}));
    EXPECT_EQ(decoy.salt.size(), 16);
    EXPECT_EQ(decoy.hash.size(), 32);
    EXPECT_EQ(hashing.verify(Secret(), hashing.decoy()), refusal);
    EXPECT_EQ(hashing.verify(Secret(u"password"_s), hashing.decoy()), refusal);
    EXPECT_NE(hashing.decoy(), Argon2PasswordHashing({128, 3, 2}).decoy());
}

TEST(PasswordHashTest, ACostThatTheLibraryRefusesIsAnError) {
    const auto refused = Argon2PasswordHashing({1, 1, 1}).hash(Secret(u"correct horse"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::CryptographyFailed);
}

} // namespace
} // namespace candor::crypto
