// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedSession.h"

#include "record/SessionIndex.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <filesystem>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace candor::record {
namespace {

using testing::IsEmpty;

class SessionIndexTest : public testing::Test {
protected:
    QString folderOf(const QString &name) const { return QDir(sessionsFolder(workspace)).filePath(name); }
    void makeSession(const QString &name, std::chrono::minutes later = {}) const {
        RecordingPlan plan = test::smallPlan();
        plan.uuid = name;
        plan.startedAt += later;
        ASSERT_TRUE(test::recordSession(folderOf(name), plan, 10));
    }
    /// What a recorder leaves that was killed.
    void abandon(const QString &name) const {
        auto recorder = SessionRecorder::create(folderOf(name), test::smallPlan());
        ASSERT_TRUE(recorder);
        for (std::uint64_t number = 0; number < 30; ++number)
            ASSERT_TRUE(test::writeStep(**recorder, test::smallPlan(), number));
    }
    void write(const QString &path, const QByteArray &bytes) const {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    QStringList listed() const {
        const auto sessions = listSessions(workspace);
        QStringList names;
        if (sessions) {
            for (const SessionEntry &entry : *sessions)
                names.append(QDir(entry.folder).dirName());
        }
        return names;
    }
    SessionEntry only() const {
        const auto sessions = listSessions(workspace);
        EXPECT_TRUE(sessions && sessions->size() == 1);
        return sessions && sessions->size() == 1 ? sessions->front() : SessionEntry{};
    }
    static ErrorCode codeOf(const Result<void> &result) {
        return result ? ErrorCode::InvalidArgument : result.error().code;
    }

    QTemporaryDir root;
    QString workspace = root.filePath(QStringLiteral("workspace"));
};

TEST_F(SessionIndexTest, AWorkspaceThatIsNotThereYetHasNone) {
    const auto sessions = listSessions(workspace);
    ASSERT_TRUE(sessions);
    EXPECT_THAT(*sessions, IsEmpty());
    EXPECT_FALSE(QDir(workspace).exists());
}

TEST_F(SessionIndexTest, AFileInThePlaceOfTheSessionsIsAnError) {
    ASSERT_TRUE(QDir().mkpath(workspace));
    write(sessionsFolder(workspace), "mine");
    EXPECT_EQ(listSessions(workspace).error().code, ErrorCode::NotAFolder);
}

TEST_F(SessionIndexTest, ListsTheNewestFirstAndWhatCannotBeReadLast) {
    makeSession(QStringLiteral("first"));
    makeSession(QStringLiteral("third"), std::chrono::minutes(20));
    makeSession(QStringLiteral("second"), std::chrono::minutes(10));
    ASSERT_TRUE(QDir().mkpath(folderOf(QStringLiteral("damaged"))));
    write(folderOf(QStringLiteral("damaged/manifest.json")), "{");
    ASSERT_TRUE(QDir().mkpath(folderOf(QStringLiteral("no-session"))));
    write(folderOf(QStringLiteral("a-file")), "mine");
    const auto sessions = listSessions(workspace);
    ASSERT_TRUE(sessions);
    EXPECT_EQ(listed(), (QStringList{QStringLiteral("third"), QStringLiteral("second"), QStringLiteral("first"),
                                     QStringLiteral("damaged")}));
    EXPECT_EQ((*sessions)[0].overview->summary->frames.recorded, 10U);
    EXPECT_GT((*sessions)[0].bytes, 1000U);
    EXPECT_FALSE((*sessions)[0].needsRecovery);
    EXPECT_FALSE((*sessions)[0].problem);
    EXPECT_EQ((*sessions)[3].problem->code, ErrorCode::SessionDamaged);
    EXPECT_FALSE((*sessions)[3].needsRecovery); // nothing to make it of
}

TEST_F(SessionIndexTest, FollowsNoLinks) {
    makeSession(QStringLiteral("real"));
    ASSERT_TRUE(QDir().mkpath(root.filePath(QStringLiteral("elsewhere"))));
    ASSERT_TRUE(QDir().rename(folderOf(QStringLiteral("real")), root.filePath(QStringLiteral("elsewhere/real"))));
    ASSERT_TRUE(QFile::link(root.filePath(QStringLiteral("elsewhere/real")), folderOf(QStringLiteral("link"))));
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_EQ(codeOf(deleteSession(folderOf(QStringLiteral("link")))), ErrorCode::NotASession);
    EXPECT_EQ(codeOf(deleteSession(folderOf(QStringLiteral("link/")))), ErrorCode::NotASession);
    EXPECT_TRUE(QFile::exists(root.filePath(QStringLiteral("elsewhere/real/manifest.json"))));

    // Neither the manifest nor the media of a folder may lead elsewhere.
    ASSERT_TRUE(QDir().mkpath(folderOf(QStringLiteral("hostile"))));
    ASSERT_TRUE(QFile::link(root.filePath(QStringLiteral("elsewhere/real/manifest.json")),
                            folderOf(QStringLiteral("hostile/manifest.json"))));
    ASSERT_TRUE(QFile::link(root.filePath(QStringLiteral("elsewhere/real/recording.mp4")),
                            folderOf(QStringLiteral("hostile/recording.mp4"))));
    EXPECT_TRUE(only().problem);
    EXPECT_EQ(only().bytes, 0U);
    EXPECT_TRUE(deleteSession(folderOf(QStringLiteral("hostile"))));
    EXPECT_TRUE(QFile::exists(root.filePath(QStringLiteral("elsewhere/real/manifest.json"))));
    EXPECT_TRUE(QFile::exists(root.filePath(QStringLiteral("elsewhere/real/recording.mp4"))));
}

TEST_F(SessionIndexTest, TellsInterruptedOnesFromOnesInUse) {
    abandon(QStringLiteral("killed"));
    EXPECT_TRUE(only().needsRecovery);
    EXPECT_FALSE(only().overview->inUse);
    ASSERT_TRUE(QFile::remove(folderOf(QStringLiteral("killed/manifest.json"))));
    EXPECT_TRUE(only().needsRecovery); // of its recording alone
    EXPECT_TRUE(only().problem);
    ASSERT_TRUE(deleteSession(folderOf(QStringLiteral("killed"))));

    const auto recorder = SessionRecorder::create(folderOf(QStringLiteral("running")), test::smallPlan());
    ASSERT_TRUE(recorder);
    EXPECT_FALSE(only().needsRecovery);
    EXPECT_TRUE(only().overview->inUse);
    EXPECT_EQ(codeOf(deleteSession(folderOf(QStringLiteral("running")))), ErrorCode::SessionInUse);
    EXPECT_TRUE(QFile::exists(folderOf(QStringLiteral("running/recording.mkv"))));
}

TEST_F(SessionIndexTest, DeletesASessionAndNothingElse) {
    makeSession(QStringLiteral("one"));
    makeSession(QStringLiteral("two"));
    abandon(QStringLiteral("three"));
    write(folderOf(QStringLiteral("one/signals.json.part")), "left by a kill");
    EXPECT_TRUE(deleteSession(folderOf(QStringLiteral("one/"))));
    EXPECT_TRUE(deleteSession(folderOf(QStringLiteral("three"))));
    EXPECT_EQ(QDir(sessionsFolder(workspace)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
              QStringList(QStringLiteral("two")));
    EXPECT_EQ(codeOf(deleteSession(folderOf(QStringLiteral("one")))), ErrorCode::NotASession);
    EXPECT_EQ(codeOf(deleteSession(sessionsFolder(workspace))), ErrorCode::NotASession);
}

TEST_F(SessionIndexTest, AFileThatIsNoSessionsStaysAndSoDoesItsPlaceInTheList) {
    makeSession(QStringLiteral("one"));
    write(folderOf(QStringLiteral("one/notes.txt")), "mine");
    const auto deleted = deleteSession(folderOf(QStringLiteral("one")));
    EXPECT_EQ(codeOf(deleted), ErrorCode::WriteFailed);
    EXPECT_TRUE(deleted.error().detail.endsWith(QStringLiteral("notes.txt")));
    EXPECT_EQ(QDir(folderOf(QStringLiteral("one"))).entryList(QDir::Files),
              (QStringList{QStringLiteral("manifest.json"), QStringLiteral("notes.txt")}));
    EXPECT_EQ(listed(), QStringList(QStringLiteral("one")));
    ASSERT_TRUE(QFile::remove(folderOf(QStringLiteral("one/notes.txt"))));
    EXPECT_TRUE(deleteSession(folderOf(QStringLiteral("one"))));
    EXPECT_THAT(listed(), IsEmpty());
}

TEST_F(SessionIndexTest, AFolderInThePlaceOfAFileIsNotDeletedWithWhatItHolds) {
    makeSession(QStringLiteral("one"));
    ASSERT_TRUE(QDir().mkpath(folderOf(QStringLiteral("one/recording.webm"))));
    write(folderOf(QStringLiteral("one/recording.webm/mine")), "mine");
    EXPECT_FALSE(deleteSession(folderOf(QStringLiteral("one"))));
    EXPECT_TRUE(QFile::exists(folderOf(QStringLiteral("one/recording.webm/mine"))));
    EXPECT_EQ(listed(), QStringList(QStringLiteral("one")));
}

TEST_F(SessionIndexTest, WhoMayNotWriteDeletesNothing) {
    makeSession(QStringLiteral("one"));
    const QString folder = folderOf(QStringLiteral("one"));
    const auto names = QDir(folder).entryList(QDir::Files);
    // Root is let into everything: a child does it as another user.
    for (const QString &path : {root.path(), workspace, sessionsFolder(workspace), folder})
        ASSERT_EQ(chmod(QFile::encodeName(path).constData(), 0555), 0);
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(2);
        _exit(codeOf(deleteSession(folder)) == ErrorCode::NotPermitted ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    for (const QString &path : {root.path(), workspace, sessionsFolder(workspace), folder})
        ASSERT_EQ(chmod(QFile::encodeName(path).constData(), 0755), 0);
    EXPECT_EQ(QDir(folder).entryList(QDir::Files), names);
}

TEST_F(SessionIndexTest, ThousandsAreListedAndListingCanBeGivenUp) {
    makeSession(QStringLiteral("0"));
    constexpr int count = 2000;
    const auto from = std::filesystem::path(QFile::encodeName(folderOf(QStringLiteral("0"))).constData());
    for (int number = 1; number < count; ++number) {
        const auto to = from.parent_path() / std::to_string(number);
        std::filesystem::create_directory(to);
        for (const char *name : {"manifest.json", "summary.json"})
            std::filesystem::copy_file(from / name, to / name);
    }
    const auto sessions = listSessions(workspace);
    ASSERT_TRUE(sessions);
    EXPECT_EQ(sessions->size(), static_cast<std::size_t>(count));
    int asked = 0;
    const auto given = listSessions(workspace, [&asked] { return ++asked < 10; });
    EXPECT_EQ(given.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(asked, 10);
}

} // namespace
} // namespace candor::record
