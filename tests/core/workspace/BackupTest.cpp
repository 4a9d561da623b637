// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceFixture.h"

#include "workspace/BackupList.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace candor::workspace {
namespace {

using namespace Qt::StringLiterals;

class BackupTest : public WorkspaceFixture {
protected:
    void SetUp() override {
        location = made();
        write(location.folder + u"/resumes/one.pdf"_s, "resume");
        write(location.folder + u"/sessions/finished/recording.mp4"_s, "film");
        write(location.folder + u"/sessions/finished/manifest.json"_s, "{}");
    }
    QStringList namesIn(const QString &backup) {
        QStringList names;
        const auto list = readBackupList(backup);
        for (const BackupFile &file : list ? list->files : std::vector<BackupFile>())
            names << file.name;
        return names;
    }
    WorkspaceLocation location;
};

CANDOR_BOTH_DIALECTS(BackupTest);

TEST_P(BackupTest, HoldsDatabaseAndFiles) {
    const auto report = backUp(location, {}, clock, goOn);
    ASSERT_TRUE(report) << report.error().detail.toStdString();
    EXPECT_EQ(report->folder, location.folder + u"/backups/2026-05-01T120000000Z"_s);
    EXPECT_EQ(namesIn(report->folder),
              (QStringList{isSqlite() ? u"candor.db"_s : u"candor.dump"_s, u"resumes/one.pdf"_s,
                           u"sessions/finished/manifest.json"_s, u"sessions/finished/recording.mp4"_s}));
    EXPECT_EQ(report->files, 4);
    EXPECT_EQ(read(report->folder + u"/resumes/one.pdf"_s), "resume");
    EXPECT_EQ(QFileInfo(report->folder).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto found = backups(location);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().folder, report->folder);
    EXPECT_EQ(found.front().bytes, report->bytes);
    EXPECT_EQ(health(location)->lastBackup, clock.wallNow());
}

TEST_P(BackupTest, ARecordingThatRunsIsLeftOutAndNamed) {
    write(location.folder + u"/sessions/running/session.lock"_s, "");
    const int lock = open(QFile::encodeName(location.folder + u"/sessions/running/session.lock"_s).constData(), O_RDWR);
    ASSERT_EQ(flock(lock, LOCK_EX), 0);
    const auto report = backUp(location, {}, clock, goOn);
    close(lock);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->leftOut, QStringList{u"sessions/running"_s});
    EXPECT_FALSE(QFile::exists(report->folder + u"/sessions/running"_s));
    EXPECT_EQ(backups(location).front().leftOut, report->leftOut);
}

TEST_P(BackupTest, BackupsLinksAndHiddenFilesAreNotBackedUp) {
    ASSERT_TRUE(backUp(location, {}, clock, goOn));
    QFile::link(u"/etc/passwd"_s, location.folder + u"/resumes/link.pdf"_s);
    QFile::link(u"/etc"_s, location.folder + u"/sessions/link"_s);
    write(location.folder + u"/resumes/.half"_s, "x");
    clock.advance(std::chrono::seconds(1));
    const auto second = backUp(location, {}, clock, goOn);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->files, 4);
    EXPECT_EQ(backups(location).front().folder, second->folder) << "the newest comes first";
}

TEST_P(BackupTest, GoesWhereOneWantsIt) {
    const QString target = QDir(folder()).filePath(u"elsewhere/backup"_s);
    ASSERT_TRUE(backUp(location, target, clock, goOn));
    EXPECT_TRUE(readBackupList(target));
    EXPECT_EQ(backUp(location, target, clock, goOn).error().code, ErrorCode::FolderNotEmpty);
    EXPECT_TRUE(backups(location).empty());
}

TEST_P(BackupTest, GivenUpItLeavesNothing) {
    int calls = 0;
    const auto stopped = backUp(location, {}, clock, [&](const QString &, qint64, qint64) { return ++calls < 3; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(QDir(location.folder + u"/backups"_s).isEmpty());
}

TEST_P(BackupTest, WhatAKilledOneLeftIsRemovedByTheNext) {
    write(location.folder + u"/backups/2026-01-01T000000000Z.partial/candor.db"_s, "half");
    EXPECT_TRUE(backups(location).empty());
    ASSERT_TRUE(backUp(location, {}, clock, goOn));
    EXPECT_EQ(QDir(location.folder + u"/backups"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

TEST_P(BackupTest, IsWrittenToTheAuditLog) {
    ASSERT_TRUE(backUp(location, {}, clock, goOn));
    auto workspace = Workspace::open(location, clock);
    ASSERT_TRUE(workspace);
    const auto admin = signIn(**workspace);
    ASSERT_TRUE(admin);
    AuditFilter filter;
    filter.action = u"workspace"_s;
    const auto page = (*workspace)->audit().list(admin->actor, filter, {});
    ASSERT_TRUE(page);
    ASSERT_EQ(page->total, 2);
    EXPECT_EQ(page->rows.front().entry.action.toStdString(), "workspace.backup");
    EXPECT_EQ(page->rows.back().entry.action.toStdString(), "workspace.initialise");
    EXPECT_TRUE((*workspace)->audit().verify(admin->actor)->isWhole());
}

} // namespace
} // namespace candor::workspace
