// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/StoredHash.h"

#include <gtest/gtest.h>

namespace candor::crypto {
namespace {

using namespace Qt::StringLiterals;

struct HostileString {
    const char *what;
    QString stored;
};

const QString salt = u"c29tZXNhbHQ"_s; // 8 bytes
const QString tag = u"CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"_s;

QString argon2(const QString &costs, const QString &someSalt = salt, const QString &someTag = tag) {
    return u"$argon2id$v=19$"_s + costs + u'$' + someSalt + u'$' + someTag;
}

// What may stand in the database that no honest program wrote. To compute any of the huge ones takes minutes or all
// memory.
TEST(StoredHashTest, WhatNoHonestProgramWroteIsRefused) {
    const HostileString strings[] = {
        {"empty", QString()},
        {"plain text", u"password"_s},
        {"only separators", u"$$$$$"_s},
        {"another algorithm", u"$2b$12$abcdefghijklmnopqrstuuK4dEBkNSXy1NAQtHxmXTrVLk6Q1eq9C"_s},
        {"Argon2i", argon2(u"m=64,t=1,p=1"_s).replace(u"argon2id"_s, u"argon2i"_s)},
        {"another version", argon2(u"m=64,t=1,p=1"_s).replace(u"v=19"_s, u"v=16"_s)},
        {"huge memory", argon2(u"m=4194304,t=1,p=1"_s)},
        {"most memory", argon2(u"m=4294967295,t=1,p=1"_s)},
        {"memory beyond 32 bits", argon2(u"m=4294967360,t=1,p=1"_s)},
        {"huge iterations", argon2(u"m=64,t=4294967295,p=1"_s)},
        {"memory and iterations together", argon2(u"m=262144,t=64,p=1"_s)},
        {"huge lanes", argon2(u"m=262144,t=1,p=16777215"_s)},
        {"lanes that overflow the memory they need", argon2(u"m=64,t=1,p=536870912"_s)},
        {"no lanes", argon2(u"m=64,t=1,p=0"_s)},
        {"no iterations", argon2(u"m=64,t=0,p=1"_s)},
        {"too little memory for the lanes", argon2(u"m=15,t=1,p=2"_s)},
        {"negative", argon2(u"m=64,t=-1,p=1"_s)},
        {"a sign", argon2(u"m=+64,t=1,p=1"_s)},
        {"a leading zero", argon2(u"m=064,t=1,p=1"_s)},
        {"a space", argon2(u"m= 64,t=1,p=1"_s)},
        {"another order", argon2(u"t=1,m=64,p=1"_s)},
        {"a cost missing", argon2(u"m=64,t=1"_s)},
        {"a cost too many", argon2(u"m=64,t=1,p=1,x=1"_s)},
        {"a short salt", argon2(u"m=64,t=1,p=1"_s, u"c2FsdA"_s)},
        {"no hash", argon2(u"m=64,t=1,p=1"_s, salt, QString())},
        {"a short hash, which many passwords fit", argon2(u"m=64,t=1,p=1"_s, salt, u"CTFhFQ"_s)},
        {"a long hash", argon2(u"m=64,t=1,p=1"_s, salt, QString(88, u'A'))},
        {"not base64", argon2(u"m=64,t=1,p=1"_s, salt, QString(43, u'*'))},
        {"base64 with loose bits", argon2(u"m=64,t=1,p=1"_s, salt, tag.chopped(1) + u'd')},
        {"a field too many", argon2(u"m=64,t=1,p=1"_s) + u"$"_s},
        {"ten megabytes", argon2(u"m=64,t=1,p=1"_s, salt, QString(10'000'000, u'A'))},
        {"a zero byte", argon2(u"m=64,t=1,p=1"_s) + QChar(0)},
        {"full-width digits", argon2(u"m=６４,t=1,p=1"_s)},
        {"Django, huge iterations", u"pbkdf2_sha256$4294967295$seasalt$"_s + tag + u'='},
        {"Django, no iterations", u"pbkdf2_sha256$0$seasalt$"_s + tag + u'='},
        {"Django, negative", u"pbkdf2_sha256$-5$seasalt$"_s + tag + u'='},
        {"Django, no salt", u"pbkdf2_sha256$1000$$"_s + tag + u'='},
        {"Django, long salt", u"pbkdf2_sha256$1000$"_s + QString(65, u'a') + u'$' + tag + u'='},
        {"Django, no padding", u"pbkdf2_sha256$1000$seasalt$"_s + tag},
        {"Django, no hash", u"pbkdf2_sha256$1000$seasalt$"_s},
        {"Django, a hash in hexadecimal", u"pbkdf2_sha256$1000$seasalt$"_s + QString(65, u'a')},
        {"passlib, huge iterations", u"$pbkdf2-sha256$4000001$c2FsdA$"_s + tag},
        {"passlib, no hash", u"$pbkdf2-sha256$1000$c2FsdA$"_s},
        {"PHC, huge iterations", u"$pbkdf2-sha256$i=2147483647$c2FsdA$"_s + tag},
        {"PHC, another length", u"$pbkdf2-sha256$i=1000,l=64$c2FsdA$"_s + tag},
        {"PHC, passlib's letters", u"$pbkdf2-sha256$i=1000$c2FsdA$"_s + QString(43, u'.')}};
    for (const auto &[what, stored] : strings) {
        SCOPED_TRACE(what);
        const auto parsed = parseStoredHash(stored);
        ASSERT_FALSE(parsed);
        EXPECT_EQ(parsed.error().code, ErrorCode::InvalidArgument);
        EXPECT_FALSE(parsed.error().detail.contains(u'$')) << "the detail must not carry the stored string";
    }
}

TEST(StoredHashTest, TheSameStringWithHonestNumbersIsRead) {
    EXPECT_TRUE(parseStoredHash(argon2(u"m=64,t=1,p=1"_s)));
    EXPECT_TRUE(parseStoredHash(argon2(u"m=262144,t=4,p=16"_s)));
    EXPECT_TRUE(parseStoredHash(u"pbkdf2_sha256$1000$seasalt$"_s + tag + u'='));
    EXPECT_TRUE(parseStoredHash(u"$pbkdf2-sha256$4000000$c2FsdA$"_s + tag));
    EXPECT_TRUE(parseStoredHash(u"$pbkdf2-sha256$i=1000,l=32$c2FsdA$"_s + tag));
}

TEST(StoredHashTest, ReadsWhatItWrites) {
    const StoredArgon2 stored{{65536, 3, 4}, QByteArray(16, 's'), QByteArray(32, 'h')};
    EXPECT_EQ(parseStoredHash(storedForm(stored)), StoredHash(stored));
}

} // namespace
} // namespace candor::crypto
