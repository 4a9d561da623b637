// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceFixture.h"

namespace candor::workspace {
namespace {

using namespace Qt::StringLiterals;

class RestoreTest : public WorkspaceFixture {
protected:
    void SetUp() override {
        location = made();
        write(location.folder + u"/resumes/one.pdf"_s, "resume");
        const auto report = backUp(location, QDir(folder()).filePath(u"backup"_s), clock, goOn);
        ASSERT_TRUE(report);
        backup = report->folder;
    }
    void expectRestored(const WorkspaceLocation &to) {
        auto workspace = Workspace::open(to, clock);
        ASSERT_TRUE(workspace);
        const auto admin = signIn(**workspace);
        ASSERT_TRUE(admin);
        EXPECT_TRUE((*workspace)->audit().verify(admin->actor)->isWhole());
        EXPECT_EQ(read(to.folder + u"/resumes/one.pdf"_s), "resume");
    }
    QStringList beside() const { return QDir(folder()).entryList({u"*.restoring"_s, u"*.before-restore*"_s}); }

    WorkspaceLocation location;
    QString backup;
};

CANDOR_BOTH_DIALECTS(RestoreTest);

TEST_P(RestoreTest, MakesTheWorkspaceThatWasBackedUp) {
    const auto to = fresh(u"new"_s);
    const auto report = restore(backup, to, false, goOn);
    ASSERT_TRUE(report) << report.error().detail.toStdString();
    EXPECT_TRUE(report->keptFolder.isEmpty());
    expectRestored(to);
    EXPECT_TRUE(beside().isEmpty());
}

TEST_P(RestoreTest, DoesNotTakeTheOldOnesPlaceUnasked) {
    const auto refused = restore(backup, location, false, goOn);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::WorkspaceExists);
    expectRestored(location);
}

TEST_P(RestoreTest, KeepsWhatItReplaces) {
    write(location.folder + u"/resumes/one.pdf"_s, "changed");
    write(location.folder + u"/resumes/two.pdf"_s, "later");
    ASSERT_TRUE(backUp(location, {}, clock, goOn));
    const auto report = restore(backup, location, true, goOn);
    ASSERT_TRUE(report) << report.error().detail.toStdString();
    expectRestored(location);
    EXPECT_EQ(backups(location).size(), 1U) << "the older backups stay with the workspace";
    EXPECT_EQ(read(report->keptFolder + u"/resumes/two.pdf"_s), "later");
    EXPECT_EQ(report->keptSchema.isEmpty(), isSqlite());
    if (isSqlite()) {
        auto kept = Workspace::open(*locate(report->keptFolder), clock);
        ASSERT_TRUE(kept);
        EXPECT_TRUE(signIn(**kept));
    }
}

TEST_P(RestoreTest, DoesNotTakeTheFileFromUnderWhoWorksInIt) {
    if (!isSqlite())
        return; // a server's tables go aside in a transaction, which who works in them sees
    {
        const auto working = Workspace::open(location, clock);
        ASSERT_TRUE(working);
        ASSERT_TRUE(signIn(**working));
        const auto refused = restore(backup, location, true, goOn);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::DatabaseLocked);
        EXPECT_TRUE(signIn(**working));
        EXPECT_TRUE(beside().isEmpty());
    }
    EXPECT_TRUE(restore(backup, location, true, goOn));
}

TEST_P(RestoreTest, ABackupInTheWorkspaceItselfCanTakeItsPlace) {
    const auto inside = backUp(location, {}, clock, goOn);
    ASSERT_TRUE(inside);
    ASSERT_TRUE(restore(inside->folder, location, true, goOn));
    expectRestored(location);
    EXPECT_EQ(backups(location).size(), 1U);
}

TEST_P(RestoreTest, ChecksEveryByteBeforeItBegins) {
    const auto to = fresh(u"new"_s);
    const QString files[] = {u"/backup.json"_s, isSqlite() ? u"/candor.db"_s : u"/candor.dump"_s,
                             u"/resumes/one.pdf"_s};
    for (const QString &name : files) {
        const QByteArray whole = read(backup + name);
        QByteArray changed = whole;
        changed[whole.size() / 2] = static_cast<char>(changed[whole.size() / 2] ^ 4);
        if (name == u"/backup.json")
            changed = whole.first(whole.size() / 2);
        for (const QByteArray &bytes : {changed, whole.first(whole.size() - 3)}) {
            write(backup + name, bytes);
            const auto refused = restore(backup, to, false, goOn);
            ASSERT_FALSE(refused) << name.toStdString();
            EXPECT_EQ(refused.error().code, ErrorCode::BackupDamaged);
        }
        write(backup + name, whole);
    }
    QFile::remove(backup + u"/resumes/one.pdf"_s);
    EXPECT_EQ(restore(backup, to, false, goOn).error().code, ErrorCode::BackupDamaged);
    EXPECT_FALSE(QFile::exists(to.folder));
}

TEST_P(RestoreTest, GivenUpItLeavesTheOldOneAsItWas) {
    for (int calls : {1, 3, 4}) {
        const auto stopped =
            restore(backup, location, true, [&](const QString &, qint64, qint64) { return --calls > 0; });
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
        expectRestored(location);
        EXPECT_TRUE(beside().isEmpty());
    }
}

TEST_P(RestoreTest, WhatAKilledOneLeftIsRemovedByTheNext) {
    const auto to = fresh(u"new"_s);
    write(to.folder + u".restoring/candor.db"_s, "half");
    ASSERT_TRUE(restore(backup, to, false, goOn));
    expectRestored(to);
    EXPECT_TRUE(beside().isEmpty());
}

TEST_P(RestoreTest, WhatIsNoBackupIsToldSo) {
    EXPECT_EQ(restore(QDir(folder()).filePath(u"absent"_s), fresh(u"new"_s), false, goOn).error().code,
              ErrorCode::BackupDamaged);
}

} // namespace
} // namespace candor::workspace
