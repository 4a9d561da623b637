// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "SessionCheck.h"
#include "SessionFiles.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QTemporaryDir>
#include <QUuid>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

/// The one session of a workspace.
QString sessionOf(const QString &workspace) {
    const QDir sessions(QDir(workspace).filePath(u"sessions"_s));
    const auto names = sessions.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    EXPECT_EQ(names.size(), 1);
    if (names.size() != 1)
        return {};
    EXPECT_FALSE(QUuid(names.constFirst()).isNull()) << names.constFirst().toStdString();
    return sessions.filePath(names.constFirst());
}

TEST(DemoTest, MeasuresTheSampleInterviewIntoTheWorkspaceThatIsNamed) {
    const QTemporaryDir temporary;
    const QString workspace = temporary.filePath(u"a/workspace"_s);
    const auto outcome =
        candorctl({u"demo"_s, u"--workspace"_s, workspace}, {{u"CANDOR_WORKSPACE"_s, temporary.filePath(u"other"_s)}});
    ASSERT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_EQ(outcome.errors.toStdString(), "");
    EXPECT_FALSE(QFile::exists(temporary.filePath(u"other"_s)));

    const QString session = sessionOf(workspace);
    expectSession(session, {});
    const SessionFiles files(session);
    EXPECT_EQ(files.recordedFrames(), 1337);
    const QJsonObject summary = files.summary();
    EXPECT_EQ(summary.value(u"speech"_s).toObject().value(u"turns"_s).toInt(), 5);
    const int blinks = summary.value(u"blinks"_s).toObject().value(u"count"_s).toInt();
    EXPECT_GE(blinks, 2);
    EXPECT_LE(blinks, 3);

    const std::string said = outcome.output.toStdString();
    EXPECT_THAT(said, HasSubstr("1337 captured, 1337 recorded, 1337 analysed"));
    EXPECT_THAT(said, HasSubstr("turns: 5"));
    EXPECT_THAT(said, HasSubstr("Files in " + session.toStdString()));
    EXPECT_THAT(said, HasSubstr(workspace.toStdString() + "/demo-accounts.json"));
    EXPECT_TRUE(QFile::exists(workspace + u"/demo-accounts.json"_s));
    const auto status = candorctl({u"workspace"_s, u"status"_s, u"--workspace"_s, workspace, u"--json"_s});
    EXPECT_THAT(status.output.toStdString(), HasSubstr("\"sessions\": 1,"));
    EXPECT_THAT(status.output.toStdString(), HasSubstr("\"folders_not_taken_in\": 0,"));
}

TEST(DemoTest, TheEnvironmentNamesTheWorkspace) {
    const QTemporaryDir temporary;
    // Where the sessions' folder cannot be made, nothing needs to be recorded to see where it would lie.
    QFile inTheWay(temporary.filePath(u"sessions"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const auto named = candorctl({u"demo"_s}, {{u"CANDOR_WORKSPACE"_s, temporary.path()}});
    EXPECT_EQ(named.exitCode, 1) << named;
    EXPECT_THAT(named.errors.toStdString(), HasSubstr(inTheWay.fileName().toStdString()));

    for (const auto &[variable, folder] : {std::pair{u"XDG_DATA_HOME"_s, temporary.filePath(u"data"_s)}}) {
        const auto help = candorctl({u"demo"_s, u"--help"_s}, {{variable, folder}});
        EXPECT_THAT(help.output.simplified().toStdString(), HasSubstr(folder.toStdString() + "/candor"));
    }
}

} // namespace
} // namespace candor::ctl
