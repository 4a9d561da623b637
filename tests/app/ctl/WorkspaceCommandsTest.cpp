// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlWorkspace.h"
#include "Terminal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

class WorkspaceCommandsTest : public CtlWorkspace {};

CANDOR_BOTH_DIALECTS(WorkspaceCommandsTest);

TEST_P(WorkspaceCommandsTest, InitMakesOneWorkspaceAndItsAdministrator) {
    expectRefused(guest({u"job"_s, u"list"_s}), 1, "There is no workspace in");
    const auto made = init();
    ASSERT_EQ(made.exitCode, 0) << made;
    EXPECT_THAT(made.output.toStdString(), HasSubstr("ada@example.org is its administrator"));
    EXPECT_EQ(object(u"ada"_s, {u"user"_s, u"show"_s}).value(u"role"_s).toString().toStdString(), "admin");
    expectRefused(init(), 1, "There is a workspace in");
    EXPECT_EQ(guest({u"job"_s, u"list"_s}).exitCode, 0);
    EXPECT_FALSE(QFile::exists(workspace + u"/demo-accounts.json"_s));
}

TEST_P(WorkspaceCommandsTest, InitSaysWhatIsMissingAndMakesNothing) {
    const QString other = path(u"other"_s);
    const QStringList init{u"workspace"_s, u"init"_s, u"--workspace"_s, other};
    expectRefused(candorctl(init), 2, "--admin is missing");
    expectRefused(candorctl(init + QStringList{u"--admin"_s, u"a@example.org"_s, u"--name"_s, u"A"_s,
                                               u"--new-password-file"_s, path(u"absent"_s)}),
                  1, "There is no file");
    EXPECT_FALSE(QFile::exists(other));
}

TEST_P(WorkspaceCommandsTest, ARefusedAdministratorCanBeTriedAgain) {
    write(path(u"weak"_s), "password12");
    expectRefused(guest({u"workspace"_s, u"init"_s, u"--admin"_s, u"ada@example.org"_s, u"--name"_s, u"Ada"_s,
                         u"--new-password-file"_s, path(u"weak"_s)}),
                  1, "This password is among the first that anybody would try.");
    EXPECT_EQ(init().exitCode, 0);
}

TEST_P(WorkspaceCommandsTest, BackupAndRestoreBringBackWhatWasThere) {
    people();
    const QString job = openJob();
    ASSERT_FALSE(application(job).isEmpty());
    const auto backup = guest({u"workspace"_s, u"backup"_s, u"--json"_s});
    ASSERT_EQ(backup.exitCode, 0) << backup;
    const QString where = jsonOf(backup.output)[u"folder"].toString();
    ASSERT_EQ(as(u"rita"_s, {u"job"_s, u"edit"_s, job, u"--title"_s, u"Changed"_s}).exitCode, 0);

    expectRefused(guest({u"workspace"_s, u"restore"_s, where}), 1, "It was not touched");
    const auto restored = guest({u"workspace"_s, u"restore"_s, where, u"--replace"_s});
    ASSERT_EQ(restored.exitCode, 0) << restored;
    EXPECT_THAT(restored.output.toStdString(), HasSubstr("before"));
    EXPECT_EQ(object(u"rita"_s, {u"job"_s, u"show"_s, job}).value(u"title"_s).toString().toStdString(),
              "Pump engineer");
    EXPECT_EQ(as(u"ada"_s, {u"audit"_s, u"verify"_s}).exitCode, 0);

    const auto status = jsonOf(guest({u"workspace"_s, u"status"_s, u"--json"_s}).output).toObject();
    EXPECT_TRUE(status.value(u"database_is_whole"_s).toBool());
    EXPECT_EQ(status.value(u"accounts"_s).toInt(), 6);
    EXPECT_EQ(status.value(u"applications"_s).toInt(), 1);
    EXPECT_EQ(status.value(u"backups"_s).toArray().size(), 1);
}

TEST_P(WorkspaceCommandsTest, ADamagedBackupIsRefusedBeforeAnythingChanges) {
    ASSERT_EQ(init().exitCode, 0);
    ASSERT_EQ(guest({u"workspace"_s, u"backup"_s, path(u"backup"_s)}).exitCode, 0);
    QFile file(path(isSqlite() ? u"backup/candor.db"_s : u"backup/candor.dump"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    file.write("damage");
    file.close();
    expectRefused(guest({u"workspace"_s, u"restore"_s, path(u"backup"_s), u"--replace"_s}), 1,
                  "The backup is not whole");
    EXPECT_EQ(object(u"ada"_s, {u"user"_s, u"show"_s}).value(u"id"_s).toInt(), 1);
}

TEST_P(WorkspaceCommandsTest, MigrateHasNothingToDo) {
    ASSERT_EQ(init().exitCode, 0);
    const auto outcome = guest({u"workspace"_s, u"migrate"_s});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_THAT(outcome.output.toStdString(), HasSubstr("nothing to do"));
}

TEST_P(WorkspaceCommandsTest, SessionsFromBeforeAreTakenInOnce) {
    people();
    const QString id = application(openJob());
    const QString session = path(u"recorded"_s);
    ASSERT_EQ(
        candorctl({u"analyze"_s, testClip(u"flash.mp4"_s), u"--telemetry"_s, u"off"_s, u"--out"_s, session}).exitCode,
        0);
    const QStringList import{u"workspace"_s,     u"import"_s, session,    path(u"absent"_s),
                             u"--application"_s, id,          u"--json"_s};
    expectRefused(guest(import), 1, "Nobody is signed in");
    {
        // Another import is in the middle of its copy.
        QFile manifest(session + u"/manifest.json"_s);
        ASSERT_TRUE(manifest.open(QIODevice::ReadOnly));
        const QString uuid = jsonOf(manifest.readAll())[u"uuid"].toString();
        ASSERT_FALSE(uuid.isEmpty());
        const QString partial = workspace + u"/sessions/."_s + uuid + u".partial"_s;
        ASSERT_TRUE(QDir().mkpath(partial));
        const int lock = open(QFile::encodeName(partial).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        ASSERT_EQ(flock(lock, LOCK_EX | LOCK_NB), 0);
        const auto second = as(u"rita"_s, {u"workspace"_s, u"import"_s, session, u"--application"_s, id});
        EXPECT_EQ(second.exitCode, 1) << second;
        EXPECT_THAT(second.output.toStdString(), HasSubstr("Another import is taking this session in."));
        EXPECT_TRUE(QFile::exists(partial));
        close(lock);
    }
    const auto first = as(u"rita"_s, import);
    EXPECT_EQ(first.exitCode, 1) << first;
    const auto rows = jsonOf(first.output).toArray();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_TRUE(rows[0][u"taken"].toBool()) << first;
    EXPECT_FALSE(rows[1][u"taken"].toBool());
    EXPECT_THAT(rows[1][u"reason"].toString().toStdString(), HasSubstr("is not a session folder"));
    const QString copy = workspace + u"/sessions/"_s + rows[0][u"uuid"].toString();
    EXPECT_EQ(candorctl({u"verify"_s, copy}).exitCode, 0);

    const auto again = as(u"rita"_s, {u"workspace"_s, u"import"_s, session});
    EXPECT_EQ(again.exitCode, 0) << again;
    EXPECT_THAT(again.output.toStdString(), HasSubstr("in the workspace already"));
    EXPECT_EQ(object(u"rita"_s, {u"application"_s, u"show"_s, id}).value(u"sessions"_s).toInt(), 1);
    EXPECT_EQ(as(u"ada"_s, {u"workspace"_s, u"import"_s}).exitCode, 0);
}

class CredentialsTest : public CtlWorkspace {
protected:
    void SetUp() override { ASSERT_EQ(init().exitCode, 0); }
    QStringList show() const {
        return {u"user"_s, u"show"_s, u"--workspace"_s, workspace, u"--as"_s, u"ada@example.org"_s};
    }
};

INSTANTIATE_TEST_SUITE_P(, CredentialsTest, testing::Values(store::Dialect::Sqlite), tests::dialectName);

TEST_P(CredentialsTest, APasswordFileThatOthersMayReadIsRefused) {
    QFile::setPermissions(passwordFile, QFile::ReadOwner | QFile::ReadOther);
    expectRefused(as(u"ada"_s, {u"user"_s, u"show"_s}), 2, "Others may read the password file");
}

TEST_P(CredentialsTest, IsTypedWithoutAnEcho) {
    const auto outcome =
        typedOnTerminal(candorctlPath(), show(), {{"Password of ada@example.org: ", "seven green otters\n"}});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_THAT(outcome.output.toStdString(), HasSubstr("Full name"));
    EXPECT_THAT(outcome.output.toStdString(), testing::Not(HasSubstr("otters")));
}

TEST_P(CredentialsTest, ANewOneIsTypedTwice) {
    const QStringList arguments =
        QStringList{u"user"_s, u"password"_s} + show().mid(2) + QStringList{u"--password-file"_s, passwordFile};
    const auto differs =
        typedOnTerminal(candorctlPath(), arguments,
                        {{"New password: ", "nine purple herons\n"}, {"The same again: ", "nine purple\n"}});
    EXPECT_EQ(differs.exitCode, 2) << differs;
    EXPECT_THAT(differs.output.toStdString(), HasSubstr("The two passwords differ"));
    const auto changed =
        typedOnTerminal(candorctlPath(), arguments,
                        {{"New password: ", "nine purple herons\n"}, {"The same again: ", "nine purple herons\n"}});
    EXPECT_EQ(changed.exitCode, 0) << changed;
    expectRefused(as(u"ada"_s, {u"user"_s, u"show"_s}), 1, "Email and password do not match.");
}

TEST_P(CredentialsTest, AnInterruptedPromptLeavesTheTerminalAsItWas) {
    // The shell says what the terminal does afterwards.
    const auto outcome = typedOnTerminal(
        u"/bin/sh"_s,
        QStringList{u"-c"_s, u"trap : INT; \"$0\" \"$@\"; echo code $?; stty -a | grep -o ' -\\?echo '"_s,
                    candorctlPath()} +
            show(),
        {{"Password of ada@example.org: ", "\x03"}});
    EXPECT_THAT(outcome.output.toStdString(), HasSubstr("code 130"));
    EXPECT_THAT(outcome.output.toStdString(), HasSubstr(" echo "));
}

TEST_P(CredentialsTest, WithoutATerminalAFileIsAskedFor) {
    const auto outcome = run(u"setsid"_s, QStringList{u"-w"_s, candorctlPath()} + show());
    EXPECT_EQ(outcome.exitCode, 2) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("--password-file"));
}

TEST_P(CredentialsTest, ThereIsNoWayToGiveItAsAnArgument) {
    for (const QString &option : {u"--password"_s, u"--new-password"_s}) {
        const auto outcome = guest({u"user"_s, u"show"_s, option, u"x"_s});
        EXPECT_EQ(outcome.exitCode, 2) << outcome;
    }
}

} // namespace
} // namespace candor::ctl
