// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/DiskFolder.h"
#include "workspace/PasswordFile.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace candor::workspace {
namespace {

using namespace Qt::StringLiterals;

class DiskFolderTest : public testing::Test {
protected:
    QString path(const QString &name) const { return folder.filePath(name); }
    QString file(const QString &name, const QByteArray &bytes) const {
        QFile made(path(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }
    QTemporaryDir folder;
};

bool goOn(qint64 /*bytes*/) { return true; }

TEST_F(DiskFolderTest, IsPrivateFromTheFirstMoment) {
    ASSERT_TRUE(makePrivateFolder(path(u"a/b/c"_s)));
    for (const QString &name : {u"a"_s, u"a/b"_s, u"a/b/c"_s})
        EXPECT_EQ(QFileInfo(path(name)).permissions() & (QFile::ReadOther | QFile::ReadGroup | QFile::ExeOther),
                  QFile::Permissions());
    EXPECT_TRUE(makePrivateFolder(path(u"a/b"_s)));
    file(u"f"_s, "x");
    EXPECT_EQ(makePrivateFolder(path(u"f"_s)).error().code, ErrorCode::NotAFolder);
}

TEST_F(DiskFolderTest, CopiesWithItsDigestAndNeverOverAnother) {
    const QString from = file(u"from"_s, "abc");
    const auto copied = copyFile(from, path(u"to"_s), goOn);
    ASSERT_TRUE(copied);
    // FIPS 180-4's example.
    EXPECT_EQ(copied->sha256.toStdString(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(copied->bytes, 3);
    EXPECT_EQ(copyFile(from, path(u"to"_s), goOn).error().code, ErrorCode::WorkspaceExists);
    EXPECT_EQ(copyFile(from, path(u"other"_s), [](qint64) { return false; }).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(copyFile(path(u"absent"_s), {}, goOn).error().code, ErrorCode::FileNotFound);
}

TEST_F(DiskFolderTest, FollowsNoLinks) {
    QFile::link(file(u"secret"_s, "x"), path(u"link"_s));
    EXPECT_FALSE(copyFile(path(u"link"_s), path(u"to"_s), goOn));
    EXPECT_FALSE(QFile::exists(path(u"to"_s)));
    EXPECT_FALSE(copyFile(folder.path(), path(u"to"_s), goOn));
}

TEST_F(DiskFolderTest, WhatSomebodyWorksOnIsNotTakenAway) {
    QDir().mkpath(path(u"a.partial"_s));
    {
        const auto lock = FolderLock::take(path(u"a.partial"_s));
        ASSERT_TRUE(lock);
        EXPECT_EQ(FolderLock::take(path(u"a.partial"_s)).error().code, ErrorCode::DatabaseLocked);
        EXPECT_EQ(removeLeftBehind(path(u"a.partial"_s)).error().code, ErrorCode::DatabaseLocked);
    }
    EXPECT_TRUE(removeLeftBehind(path(u"a.partial"_s)));
    EXPECT_FALSE(QFile::exists(path(u"a.partial"_s)));
    EXPECT_TRUE(removeLeftBehind(path(u"absent"_s)));
}

TEST_F(DiskFolderTest, TakesNothingAwayThroughALink) {
    QDir().mkpath(path(u"others"_s));
    const QString kept = file(u"others/kept"_s, "x");
    QFile::link(path(u"others"_s), path(u"a.partial"_s));
    EXPECT_FALSE(removeLeftBehind(path(u"a.partial"_s)));
    EXPECT_TRUE(QFile::exists(kept));
}

TEST_F(DiskFolderTest, ExchangesTwoFolders) {
    QDir().mkpath(path(u"a/inA"_s));
    QDir().mkpath(path(u"b/inB"_s));
    ASSERT_TRUE(exchange(path(u"a"_s), path(u"b"_s)));
    EXPECT_TRUE(QFile::exists(path(u"b/inA"_s)));
    EXPECT_TRUE(QFile::exists(path(u"a/inB"_s)));
    EXPECT_EQ(renameToNew(path(u"a"_s), path(u"b"_s)).error().code, ErrorCode::WorkspaceExists);
}

TEST_F(DiskFolderTest, APasswordFileIsItsOwnersAlone) {
    const QString name = file(u"password"_s, "seven green otters\r\nmore\n");
    QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
    const auto read = readPasswordFile(name);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, "seven green otters");
    for (const auto other : {QFile::ReadGroup, QFile::ReadOther, QFile::WriteOther}) {
        QFile::setPermissions(name, QFile::ReadOwner | other);
        EXPECT_EQ(readPasswordFile(name).error().code, ErrorCode::NotPermitted);
    }
    EXPECT_EQ(readPasswordFile(path(u"absent"_s)).error().code, ErrorCode::FileNotFound);
    EXPECT_FALSE(readPasswordFile(folder.path()));
}

} // namespace
} // namespace candor::workspace
