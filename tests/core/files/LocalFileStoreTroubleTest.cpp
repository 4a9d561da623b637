// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Result.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <unistd.h>

namespace candor::files {
namespace {

using namespace Qt::StringLiterals;

constexpr auto limit = 30'000;

QByteArray errorLine(ErrorCode code) { return "error " + QByteArray::number(static_cast<int>(code)) + '\n'; }

class LocalFileStoreTroubleTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(folder.isValid());
        ASSERT_TRUE(QDir().mkpath(root()));
    }
    QString root() const { return folder.filePath(u"workspace"_s); }
    QStringList everything() const {
        return QDir(root() + u"/resumes"_s).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
    /// What the child says after "half", once it was let go on.
    QByteArray answerOf(const QString &program, const QStringList &arguments) {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForStarted(limit))
            return "not started";
        process.write("\n");
        process.closeWriteChannel();
        process.waitForFinished(limit);
        return process.readAllStandardOutput().replace("half\n", "");
    }

    QTemporaryDir folder;
    const QString child = QStringLiteral(CANDOR_FILES_CHILD);
};

TEST_F(LocalFileStoreTroubleTest, KilledInTheMiddleLeavesNothingUnderAFinalName) {
    QProcess process;
    process.start(child, {root(), u"2000000"_s});
    ASSERT_TRUE(process.waitForReadyRead(limit));
    ASSERT_EQ(process.readLine(), "half\n");
    ASSERT_EQ(everything().size(), 1);
    process.kill();
    ASSERT_TRUE(process.waitForFinished(limit));
    for (const QString &name : everything())
        EXPECT_TRUE(name.startsWith(u".incoming-"_s)) << qPrintable(name);
}

TEST_F(LocalFileStoreTroubleTest, SaysThatTheDiskIsFullAndLeavesNothing) {
    // Who may mount nothing gets a limit on the size of files instead.
    const QString asRoot = u"mount -t tmpfs -o size=1m tmpfs \"$1\" && "
                           "\"$2\" \"$1\" 3000000 && ls -A \"$1/resumes\" | wc -l"_s;
    const QString asOther =
        u"trap '' XFSZ && ulimit -f 1000 && \"$2\" \"$1\" 3000000 && ls -A \"$1/resumes\" | wc -l"_s;
    const QStringList shell{u"-c"_s, geteuid() == 0 ? asRoot : asOther, u"sh"_s, root(), child};
    const QByteArray said =
        geteuid() == 0
            ? answerOf(u"unshare"_s, QStringList{u"--mount"_s, u"--propagation"_s, u"private"_s, u"sh"_s} + shell)
            : answerOf(u"sh"_s, shell);
    EXPECT_EQ(said, errorLine(ErrorCode::NoSpace) + "0\n");
}

TEST_F(LocalFileStoreTroubleTest, SaysThatTheFolderIsNotItsToWrite) {
    const QStringList command{child, root(), u"10"_s};
    ASSERT_TRUE(
        QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ReadOther | QFile::ExeOther));
    ASSERT_TRUE(QFile::setPermissions(root(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    const QByteArray said =
        geteuid() == 0
            ? answerOf(u"setpriv"_s,
                       QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, u"--"_s} + command)
            : answerOf(command.first(), command.sliced(1));
    EXPECT_EQ(said, errorLine(ErrorCode::NotPermitted));
    EXPECT_FALSE(QDir(root() + u"/resumes"_s).exists());
    QFile::setPermissions(root(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace
} // namespace candor::files
