// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlWorkspace.h"

#include <QRandomGenerator>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

class WorkspaceFaultsTest : public CtlWorkspace {
protected:
    /// Runs the program and kills it after a random time up to about its length.
    void killed(const QStringList &arguments, std::chrono::milliseconds longest) const {
        Program program(candorctlPath(), arguments + QStringList{u"--workspace"_s, workspace});
        const int time = QRandomGenerator::global()->bounded(1, static_cast<int>(longest.count()));
        SCOPED_TRACE(time);
        static_cast<void>(program.goesOnFor(std::chrono::milliseconds(time)));
        program.send(SIGKILL);
        static_cast<void>(program.finish());
    }
    void expectWhole() const {
        const auto status = guest({u"workspace"_s, u"status"_s});
        EXPECT_EQ(status.exitCode, 0) << status;
        EXPECT_EQ(as(u"ada"_s, {u"audit"_s, u"verify"_s}).exitCode, 0);
    }
};

CANDOR_BOTH_DIALECTS(WorkspaceFaultsTest);

TEST_P(WorkspaceFaultsTest, KilledWhileItIsMadeItCanBeMadeAgain) {
    const QStringList init{u"workspace"_s,           u"init"_s,   u"--admin"_s,
                           u"ada@example.org"_s,     u"--name"_s, u"Ada"_s,
                           u"--new-password-file"_s, passwordFile};
    for (int i = 0; i < 5; ++i)
        killed(init, std::chrono::milliseconds(200));
    const auto last = guest(init);
    // One of the killed ones may have been through.
    if (last.exitCode != 0)
        expectRefused(last, 1, "There is a workspace in");
    expectWhole();
}

TEST_P(WorkspaceFaultsTest, KilledInABackupThereIsAWholeOneOrNone) {
    ASSERT_EQ(init().exitCode, 0);
    QDir().mkpath(workspace + u"/sessions/a"_s);
    write(workspace + u"/sessions/a/recording.mp4"_s, QByteArray(40'000'000, 'x'));
    for (int i = 0; i < 5; ++i)
        killed({u"workspace"_s, u"backup"_s}, std::chrono::milliseconds(400));
    ASSERT_EQ(guest({u"workspace"_s, u"backup"_s}).exitCode, 0);
    const auto status = jsonOf(guest({u"workspace"_s, u"status"_s, u"--json"_s}).output).toObject();
    const QDir backups(workspace + u"/backups"_s);
    EXPECT_TRUE(backups.entryList({u"*.partial"_s}).isEmpty());
    EXPECT_EQ(status.value(u"backups"_s).toArray().size(), backups.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    expectWhole();
}

TEST_P(WorkspaceFaultsTest, KilledInARestoreTheOldOrTheNewIsThere) {
    ASSERT_EQ(init().exitCode, 0);
    QDir().mkpath(workspace + u"/sessions/a"_s);
    write(workspace + u"/sessions/a/recording.mp4"_s, QByteArray(20'000'000, 'x'));
    ASSERT_EQ(guest({u"workspace"_s, u"backup"_s, path(u"backup"_s)}).exitCode, 0);
    const QStringList restore{u"workspace"_s, u"restore"_s, path(u"backup"_s), u"--replace"_s};
    for (int i = 0; i < 5; ++i) {
        killed(restore, std::chrono::milliseconds(400));
        // A server's tables come back at once or not at all; between the two the old ones are kept under another name.
        if (isSqlite())
            expectWhole();
    }
    const auto last = guest(restore);
    ASSERT_EQ(last.exitCode, 0) << last;
    expectWhole();
    EXPECT_TRUE(QDir(folder()).entryList({u"*.restoring"_s}).isEmpty());
}

TEST_P(WorkspaceFaultsTest, StoppedInABackupItLeavesNothing) {
    ASSERT_EQ(init().exitCode, 0);
    QDir().mkpath(workspace + u"/sessions/a"_s);
    QFile large(workspace + u"/sessions/a/recording.mp4"_s);
    ASSERT_TRUE(large.open(QIODevice::WriteOnly) && large.resize(400'000'000));
    large.close();
    Program backup(candorctlPath(), {u"workspace"_s, u"backup"_s, u"--workspace"_s, workspace});
    const QDir backups(workspace + u"/backups"_s);
    ASSERT_TRUE(backup.await([&] { return !QDir(backups.path()).entryList({u"*.partial"_s}).isEmpty(); }));
    backup.send(SIGINT);
    const auto outcome = backup.finish();
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("Stopped before it was done"));
    EXPECT_TRUE(QDir(backups.path()).isEmpty());
}

TEST_P(WorkspaceFaultsTest, ADiskThatFillsUpStopsTheBackupAlone) {
    ASSERT_EQ(init().exitCode, 0);
    QDir().mkpath(workspace + u"/sessions/a"_s);
    write(workspace + u"/sessions/a/recording.mp4"_s, QByteArray(10'000'000, 'x'));
    const QString disk = path(u"disk"_s);
    QDir().mkpath(disk);
    const auto outcome = run(
        u"unshare"_s, {geteuid() == 0 ? u"-m"_s : u"-Urm"_s, u"sh"_s, u"-c"_s,
                       u"mount -t tmpfs -o size=12m none \"$1\" && \"$2\" workspace backup \"$1/backup\" --workspace "
                       "\"$3\"; code=$?; ls \"$1\"; exit $code"_s,
                       u"sh"_s, disk, candorctlPath(), workspace});
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_EQ(outcome.output.toStdString(), "");
    EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("There is not enough space on the disk"));
    expectWhole();
}

class SqliteFaultsTest : public WorkspaceFaultsTest {
protected:
    void SetUp() override { ASSERT_EQ(init().exitCode, 0); }
    const QString database = workspace + u"/candor.db"_s;
};

INSTANTIATE_TEST_SUITE_P(, SqliteFaultsTest, testing::Values(store::Dialect::Sqlite), tests::dialectName);

TEST_P(SqliteFaultsTest, ADamagedDatabaseIsToldAndABackupOffered) {
    ASSERT_EQ(guest({u"workspace"_s, u"backup"_s}).exitCode, 0);
    QFile file(database);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    for (qint64 at = 4096; at < file.size(); at += 4096) {
        file.seek(at);
        file.write(QByteArray(1024, '\xa5'));
    }
    file.close();
    expectRefused(guest({u"job"_s, u"list"_s}), 1, "database is damaged");
    const auto status = guest({u"workspace"_s, u"status"_s});
    EXPECT_EQ(status.exitCode, 1) << status;
    EXPECT_THAT(status.output.toStdString(), HasSubstr("damaged"));
    EXPECT_THAT(status.output.toStdString(), HasSubstr(workspace.toStdString() + "/backups/"));
    const auto backups = QDir(workspace + u"/backups"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    ASSERT_EQ(backups.size(), 1);
    ASSERT_EQ(
        guest({u"workspace"_s, u"restore"_s, workspace + u"/backups/"_s + backups.first(), u"--replace"_s}).exitCode,
        0);
    expectWhole();
}

TEST_P(SqliteFaultsTest, ADatabaseThatSomebodyHoldsIsToldAfterAWhile) {
    auto connection = store::Connection::open([&] {
        store::ConnectionSettings settings;
        settings.file = database;
        return settings;
    }());
    ASSERT_TRUE(connection && (*connection)->run(u"BEGIN EXCLUSIVE"_s));
    expectRefused(as(u"ada"_s, {u"user"_s, u"show"_s}), 1, "Another program is holding the database.");
    ASSERT_TRUE((*connection)->run(u"COMMIT"_s));
    EXPECT_EQ(as(u"ada"_s, {u"user"_s, u"show"_s}).exitCode, 0);
}

TEST_P(SqliteFaultsTest, WhoMayOnlyReadIsToldSo) {
    const passwd *nobody = geteuid() == 0 ? getpwnam("nobody") : nullptr;
    const QString user = nobody != nullptr ? QString::number(nobody->pw_uid) : QString();
    // Everybody may look, nobody but its owner may write.
    for (const QString &name : {folder(), workspace})
        QFile::setPermissions(name, QFile::Permissions(0x7055));
    QFile::setPermissions(database, QFile::Permissions(0x6044));
    if (nobody == nullptr)
        QFile::setPermissions(workspace, QFile::Permissions(0x5055));
    const QStringList command{candorctlPath(),    u"user"_s,        u"register"_s, u"--email"_s,
                              u"x@example.org"_s, u"--name"_s,      u"X"_s,        u"--new-password-file"_s,
                              u"/dev/stdin"_s,    u"--workspace"_s, workspace};
    // The password's file must be the reader's own.
    const QString script =
        u"umask 077; f=$(mktemp) && echo 'seven green otters' >$f; shift 0; \"$@\" --new-password-file $f; code=$?; rm $f; exit $code"_s;
    const QStringList shell{u"sh"_s, u"-c"_s, script, u"sh"_s};
    const auto outcome = nobody != nullptr
                             ? run(u"setpriv"_s, QStringList{u"--reuid"_s, user, u"--clear-groups"_s} + shell + command)
                             : run(shell.first(), shell.mid(1) + command);
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(),
                testing::AnyOf(HasSubstr("can be read, but not written"), HasSubstr("You are not permitted to use")));
    EXPECT_EQ(array(u"ada"_s, {u"user"_s, u"list"_s}).size(), 1);
}

TEST_P(SqliteFaultsTest, APostgresqlServerThatIsNotThereIsTold) {
    const QString other = path(u"other"_s);
    QDir().mkpath(other);
    write(other + u"/connection.json"_s,
          QJsonDocument(QJsonObject{{u"host"_s, folder()}, {u"database"_s, u"candor"_s}}).toJson());
    expectRefused(candorctl({u"job"_s, u"list"_s, u"--workspace"_s, other}), 1, "The database does not answer.");
    write(other + u"/connection.json"_s, "{}");
    expectRefused(candorctl({u"job"_s, u"list"_s, u"--workspace"_s, other}), 2, "\"database\" is missing");
}

} // namespace
} // namespace candor::ctl
