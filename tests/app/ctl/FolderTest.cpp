// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "SessionCheck.h"
#include "SessionFiles.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QTemporaryDir>

#include <unistd.h>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

const QString clip = testClip(u"flash.mp4"_s);

class FolderTest : public testing::Test {
protected:
    static Outcome analyzeTo(const QString &folder) {
        return candorctl({u"analyze"_s, clip, u"--out"_s, folder, u"--telemetry"_s, u"off"_s});
    }
    static void expectRefused(const Outcome &outcome, const std::string &words) {
        EXPECT_EQ(outcome.exitCode, 1) << outcome;
        EXPECT_EQ(outcome.output.toStdString(), "");
        EXPECT_THAT(outcome.errors.toStdString(), testing::StartsWith("candorctl: "));
        EXPECT_THAT(outcome.errors.toStdString(), HasSubstr(words));
    }

    QTemporaryDir temporary;
};

TEST_F(FolderTest, IsMadeWithItsParents) {
    const QString folder = temporary.filePath(u"some/where/new"_s);
    EXPECT_EQ(analyzeTo(folder).exitCode, 0);
    expectVerified(folder);
}

TEST_F(FolderTest, MayBeEmpty) {
    EXPECT_EQ(analyzeTo(temporary.path()).exitCode, 0);
    expectVerified(temporary.path());
}

TEST_F(FolderTest, MayHaveANameInAnyLanguage) {
    const QString folder = temporary.filePath(u"Gespräch mit Ζωή 🎥 \"1\" %1"_s);
    const auto outcome = analyzeTo(folder);
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_THAT(outcome.output.toStdString(), HasSubstr(folder.toStdString()));
    expectVerified(folder);
}

TEST_F(FolderTest, IsLeftAloneWhereItHoldsSomething) {
    const SessionFiles files(temporary.path());
    files.write(u".hidden"_s, "mine");
    expectRefused(analyzeTo(temporary.path()), "is not empty");
    EXPECT_EQ(files.names(), QStringList{u".hidden"_s});
    EXPECT_EQ(files.bytes(u".hidden"_s).toStdString(), "mine");
}

TEST_F(FolderTest, ASessionIsNotRecordedOver) {
    const QString folder = temporary.filePath(u"session"_s);
    EXPECT_EQ(analyzeTo(folder).exitCode, 0);
    expectRefused(analyzeTo(folder), "is not empty");
    expectVerified(folder);
}

TEST_F(FolderTest, IsNoFile) {
    const SessionFiles files(temporary.path());
    files.write(u"file"_s, "mine");
    expectRefused(analyzeTo(files.path(u"file"_s)), "is not a folder");
    expectRefused(analyzeTo(files.path(u"file/session"_s)), "is not a folder");
    EXPECT_EQ(files.bytes(u"file"_s).toStdString(), "mine");
}

/// What an ordinary user may do. Root is let into everything: the program then runs as another user, from a copy where
/// that user may read it, wherever the build folder lies.
class OrdinaryUserTest : public FolderTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(QDir().mkpath(shared));
        for (const QString &folder : {temporary.path(), shared})
            makeReadable(folder);
        for (const auto &[from, to] : {std::pair{candorctlPath(), program}, std::pair{clip, ownClipCopy}}) {
            ASSERT_TRUE(QFile::copy(from, to));
            makeReadable(to);
        }
    }
    static void makeReadable(const QString &path) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                                        QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    }
    /// Neither we (where we are not root) nor anybody else may write there.
    static void makeReadOnly(const QString &path) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                                        QFile::ReadOther | QFile::ExeOther);
    }
    Outcome asOrdinaryUser(const QStringList &arguments) const {
        if (geteuid() != 0)
            return run(program, arguments);
        return run(u"setpriv"_s,
                   QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, program} + arguments);
    }
    Outcome ordinaryUserAnalyzesTo(const QString &folder) const {
        return asOrdinaryUser({u"analyze"_s, ownClipCopy, u"--out"_s, folder, u"--telemetry"_s, u"off"_s});
    }

    QString shared = temporary.filePath(u"shared"_s);
    QString program = shared + u"/candorctl"_s;
    QString ownClipCopy = shared + u"/clip.mp4"_s;
};

TEST_F(OrdinaryUserTest, IsToldOfAFolderThatIsReadOnly) {
    const QString closed = temporary.filePath(u"closed"_s);
    ASSERT_TRUE(QDir().mkdir(closed));
    makeReadOnly(closed);
    expectRefused(ordinaryUserAnalyzesTo(closed), "You are not permitted to use");
    expectRefused(ordinaryUserAnalyzesTo(closed + u"/session"_s), "You are not permitted to use");
    EXPECT_TRUE(QDir(closed).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    makeReadable(closed);
}

TEST_F(OrdinaryUserTest, IsToldOfAClipThatMayNotBeRead) {
    QFile::setPermissions(ownClipCopy, {});
    expectRefused(ordinaryUserAnalyzesTo(shared + u"/session"_s), "You are not permitted to use");
}

TEST_F(OrdinaryUserTest, MayLookAtASessionWithoutTheRightToChangeIt) {
    const QString folder = shared + u"/session"_s;
    ASSERT_EQ(analyzeTo(folder).exitCode, 0);
    const SessionFiles files(folder);
    const auto names = files.names();
    for (const QString &name : names)
        makeReadable(files.path(name));
    makeReadOnly(folder);
    for (const QString &command : {u"show"_s, u"verify"_s}) {
        const auto outcome = asOrdinaryUser({command, folder});
        EXPECT_EQ(outcome.exitCode, 0) << outcome;
    }
    expectRefused(asOrdinaryUser({u"recover"_s, folder}), "You are not permitted to use");
    EXPECT_EQ(files.names(), names);
    makeReadable(folder);
}

/// Models that are not as they should be: a copy of theirs, changed by the test.
class ModelsTest : public FolderTest {
protected:
    void SetUp() override {
        const QDir models(u"" CANDOR_CTL_TREE "/share/candor/models"_s);
        ASSERT_TRUE(QDir().mkpath(copy));
        for (const QString &name : models.entryList(QDir::Files))
            ASSERT_TRUE(QFile::copy(models.filePath(name), copy + u'/' + name));
    }
    Outcome analyzeWithCopy() const {
        return candorctl({u"analyze"_s, clip, u"--out"_s, folder}, {{u"CANDOR_MODELS"_s, copy}});
    }

    QString copy = temporary.filePath(u"models"_s);
    QString folder = temporary.filePath(u"session"_s);
};

TEST_F(ModelsTest, AreFoundWhereTheEnvironmentSays) {
    const auto outcome = analyzeWithCopy();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectVerified(folder);
}

TEST_F(ModelsTest, DamagedOnesAreNamed) {
    const SessionFiles models(copy);
    for (const QString &name :
         {u"face_landmarks_with_attention.onnx"_s, u"face_detection_short_range.onnx"_s, u"silero_vad_v5.onnx"_s}) {
        const QByteArray whole = models.bytes(name);
        QByteArray damaged = whole;
        damaged[damaged.size() / 2] = static_cast<char>(damaged.at(damaged.size() / 2) ^ 1);
        models.write(name, damaged);
        const auto outcome = analyzeWithCopy();
        expectRefused(outcome, "A model of the measurement is damaged: " + name.toStdString());
        EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("--telemetry off"));
        EXPECT_FALSE(QFile::exists(folder));
        models.write(name, whole);
    }
}

TEST_F(ModelsTest, MissingOnesAreNamed) {
    ASSERT_TRUE(QFile::remove(copy + u"/silero_vad_v5.onnx"_s));
    expectRefused(analyzeWithCopy(), "A model of the measurement is missing: silero_vad_v5.onnx");
    ASSERT_TRUE(QDir(copy).removeRecursively());
    expectRefused(analyzeWithCopy(), "A model of the measurement is missing");
    EXPECT_FALSE(QFile::exists(folder));
}

} // namespace
} // namespace candor::ctl
