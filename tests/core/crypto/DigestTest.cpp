// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Digest.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace candor::crypto {
namespace {

using namespace Qt::StringLiterals;

// NIST's examples for FIPS 180-4 and the long message of its predecessor: a million times "a".
const QString ofNothing = u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
const QString ofTwoBlocks = u"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_s;
const QString ofAMillion = u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s;

TEST(Sha256Test, AgreesWithNistsExamples) {
    EXPECT_EQ(hexadecimal(sha256({})), ofNothing);
    EXPECT_EQ(hexadecimal(sha256("abc")), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    EXPECT_EQ(hexadecimal(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")), ofTwoBlocks);
    EXPECT_EQ(hexadecimal(sha256(QByteArray(1'000'000, 'a'))), ofAMillion);
}

TEST(Sha256Test, ReadsAFileInBlocks) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"million"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_EQ(file.write(QByteArray(1'000'000, 'a')), 1'000'000);
    ASSERT_TRUE(file.seek(0));
    const auto digest = sha256(file);
    ASSERT_TRUE(digest);
    EXPECT_EQ(hexadecimal(*digest), ofAMillion);
}

TEST(Sha256Test, ReadsFromWhereTheDeviceStands) {
    QBuffer buffer;
    buffer.setData("xxxabc");
    ASSERT_TRUE(buffer.open(QIODevice::ReadOnly));
    ASSERT_TRUE(buffer.seek(3));
    EXPECT_EQ(sha256(buffer).value(), sha256("abc"));
    EXPECT_EQ(hexadecimal(sha256(buffer).value()), ofNothing);
}

// Gives three bytes, then fails as a disk does.
class FailingDevice : public QIODevice {
protected:
    qint64 readData(char *data, qint64 most) override {
        if (m_given || most < 3) {
            setErrorString(u"Input/output error"_s);
            return -1;
        }
        m_given = true;
        std::copy_n("abc", 3, data);
        return 3;
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    bool m_given = false;
};

TEST(Sha256Test, ADeviceThatFailsHalfWayHasNoDigest) {
    FailingDevice device;
    ASSERT_TRUE(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto digest = sha256(device);
    ASSERT_FALSE(digest);
    EXPECT_EQ(digest.error(), (Error{ErrorCode::FileUnreadable, u"Input/output error"_s}));
}

TEST(ChainDigestTest, IsTheDigestOfLengthsAndBytes) {
    using namespace std::string_literals;
    const std::string bytes = "\0\0\0\0\0\0\0\2ab"s + "\0\0\0\0\0\0\0\2"s + "\0\0\0\0\0\0\0\1c"s + "\0\0\0\0\0\0\0\0"s;
    EXPECT_EQ(chainDigest("ab", {"c", ""}), sha256(QByteArray::fromStdString(bytes)));
}

TEST(ChainDigestTest, NoTwoListsAreTheSame) {
    const std::vector<QByteArray> digests = {
        chainDigest({}, {}),
        chainDigest({}, {""}),
        chainDigest({}, {"", ""}),
        chainDigest({}, {"ab"}),
        chainDigest({}, {"a", "b"}),
        chainDigest({}, {"b", "a"}),
        chainDigest({}, {"", "ab"}),
        chainDigest({}, {"ab", ""}),
        chainDigest("a", {"b"}),
        chainDigest("ab", {}),
        chainDigest(chainDigest({}, {"ab"}), {"ab"}),
    };
    for (std::size_t first = 0; first < digests.size(); ++first) {
        for (std::size_t second = 0; second < first; ++second)
            EXPECT_NE(digests[first], digests[second]) << first << " and " << second;
    }
}

TEST(ChainDigestTest, AChangedRowChangesEveryLaterOne) {
    const auto last = [](QByteArrayView firstRow) {
        QByteArray digest;
        for (const QByteArrayView row : {firstRow, QByteArrayView("second"), QByteArrayView("third")})
            digest = chainDigest(digest, {row});
        return digest;
    };
    EXPECT_EQ(last("first"), last("first"));
    EXPECT_NE(last("first"), last("First"));
}

} // namespace
} // namespace candor::crypto
