// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/FileStore.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

namespace candor::files {
namespace {

using namespace Qt::StringLiterals;

class LocalFileStoreTest : public testing::Test {
protected:
    Result<StoredFile> put(const QByteArray &bytes, qint64 most = 1'000'000) {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        return store.put(u"resumes"_s, u"pdf"_s, buffer, most);
    }
    QString pathOf(const QString &key) const { return root() + u'/' + key; }
    QString root() const { return folder.filePath(u"workspace"_s); }
    QStringList everything() const {
        return QDir(root() + u"/resumes"_s).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

    QTemporaryDir folder;
    LocalFileStore store{root()};
};

TEST_F(LocalFileStoreTest, GivesBackWhatWasPut) {
    const QByteArray bytes = QByteArray(700'000, 'a') + "end";
    const auto stored = put(bytes);
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->bytes, bytes.size());
    auto device = store.open(stored->key);
    ASSERT_TRUE(device);
    EXPECT_EQ((*device)->readAll(), bytes);
}

TEST_F(LocalFileStoreTest, KnowsTheDigestOfWhatItCopied) {
    // FIPS 180-4's example.
    EXPECT_EQ(put("abc").value().sha256, u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    EXPECT_EQ(put({}).value().sha256, u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
}

TEST_F(LocalFileStoreTest, MakesKeysThatNameNobodyAndDiffer) {
    const auto first = put("abc").value();
    const auto second = put("abc").value();
    EXPECT_NE(first.key, second.key);
    EXPECT_TRUE(first.key.startsWith(u"resumes/"_s));
    EXPECT_TRUE(first.key.endsWith(u".pdf"_s));
    EXPECT_EQ(first.key.size(), 8 + 36 + 4);
}

TEST_F(LocalFileStoreTest, IsForItsUserAlone) {
    const auto stored = put("abc").value();
    struct stat facts {};
    ASSERT_EQ(stat(QFile::encodeName(pathOf(stored.key)).constData(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600U);
    ASSERT_EQ(stat(QFile::encodeName(root() + u"/resumes"_s).constData(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0700U);
}

TEST_F(LocalFileStoreTest, RefusesTooMuchAndLeavesNothing) {
    EXPECT_TRUE(put("abcd", 4));
    const auto refused = put("abcde", 4);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Error{ErrorCode::FileTooLarge, u"4"_s}));
    EXPECT_EQ(everything().size(), 1);
}

TEST_F(LocalFileStoreTest, RemovesOnce) {
    const auto stored = put("abc").value();
    EXPECT_TRUE(store.remove(stored.key));
    EXPECT_TRUE(everything().isEmpty());
    EXPECT_EQ(store.remove(stored.key).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(store.open(stored.key).error().code, ErrorCode::FileNotFound);
}

TEST_F(LocalFileStoreTest, TakesNoKeyThatItDidNotMake) {
    const auto stored = put("abc").value();
    const QString name = stored.key.section(u'/', 1);
    const QStringList hostile{
        u""_s,
        u"resumes"_s,
        u"/"_s,
        u"/etc/passwd"_s,
        u"resumes/../"_s + stored.key,
        u"../workspace/"_s + stored.key,
        u"resumes//"_s + name,
        u"/"_s + stored.key,
        stored.key + u"\n"_s,
        stored.key + u"/"_s,
        stored.key + QChar(0),
        u"Resumes/"_s + name,
        u"resumes/"_s + name.toUpper(),
        u"resumes/"_s + name.chopped(4),
        u"resumes/"_s + name.chopped(3) + u"pdfpdf"_s,
        u"resumes/"_s + QString(36, u'.') + u".pdf"_s,
        u"../"_s + name,
        u"./"_s + name,
        u"résumés/"_s + name,
    };
    for (const QString &key : hostile) {
        SCOPED_TRACE(qPrintable(key));
        ASSERT_FALSE(store.open(key));
        EXPECT_EQ(store.open(key).error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(store.remove(key).error().code, ErrorCode::InvalidArgument);
    }
    QBuffer buffer;
    buffer.open(QIODevice::ReadOnly);
    EXPECT_EQ(store.put(u".."_s, u"pdf"_s, buffer, 1).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(store.put(u"resumes"_s, u"../x"_s, buffer, 1).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(store.put(u"resumes"_s, u""_s, buffer, 1).error().code, ErrorCode::InvalidArgument);
}

TEST_F(LocalFileStoreTest, FollowsNoLink) {
    const auto stored = put("abc").value();
    const QString path = pathOf(stored.key);
    const QString secret = folder.filePath(u"secret"_s);
    ASSERT_TRUE(QFile::rename(path, secret));
    ASSERT_TRUE(QFile::link(secret, path));
    EXPECT_EQ(store.open(stored.key).error().code, ErrorCode::FileUnreadable);
    EXPECT_TRUE(store.remove(stored.key)); // the link goes, not what it names
    EXPECT_TRUE(QFile::exists(secret));

    ASSERT_TRUE(QDir(root()).rename(u"resumes"_s, u"../elsewhere"_s));
    ASSERT_TRUE(QFile::link(folder.filePath(u"elsewhere"_s), root() + u"/resumes"_s));
    EXPECT_FALSE(store.open(stored.key));
    EXPECT_FALSE(put("abc"));
    EXPECT_TRUE(QDir(folder.filePath(u"elsewhere"_s)).isEmpty());
}

TEST_F(LocalFileStoreTest, DoesNotWaitForAPipe) {
    const auto stored = put("abc").value();
    ASSERT_TRUE(QFile::remove(pathOf(stored.key)));
    ASSERT_EQ(mkfifo(QFile::encodeName(pathOf(stored.key)).constData(), 0600), 0);
    EXPECT_EQ(store.open(stored.key).error().code, ErrorCode::FileUnreadable);
}

TEST_F(LocalFileStoreTest, ClearsAwayWhatAKilledCopyLeft) {
    ASSERT_TRUE(put("abc"));
    const QString inFolder = root() + u"/resumes/"_s;
    for (const auto &[name, hours] : {std::pair(u".incoming-old"_s, 25), std::pair(u".incoming-new"_s, 1)}) {
        QFile left(inFolder + name);
        ASSERT_TRUE(left.open(QIODevice::WriteOnly));
        ASSERT_TRUE(left.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hours),
                                     QFileDevice::FileModificationTime));
    }
    ASSERT_TRUE(put("abc"));
    EXPECT_FALSE(QFile::exists(inFolder + u".incoming-old"_s));
    EXPECT_TRUE(QFile::exists(inFolder + u".incoming-new"_s)); // somebody may be copying still
}

class BrokenDevice final : public QIODevice {
public:
    BrokenDevice() { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char *data, qint64) override {
        if (m_given) {
            setErrorString(u"Input/output error"_s);
            return -1;
        }
        m_given = true;
        *data = 'x';
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_given = false;
};

TEST_F(LocalFileStoreTest, LeavesNothingWhereTheSourceFails) {
    BrokenDevice broken;
    const auto refused = store.put(u"resumes"_s, u"pdf"_s, broken, 100);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Error{ErrorCode::FileUnreadable, u"Input/output error"_s}));
    EXPECT_TRUE(everything().isEmpty());
}

} // namespace
} // namespace candor::files
