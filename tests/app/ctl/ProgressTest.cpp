// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "Terminal.h"

#include <gmock/gmock.h>

#include <QRegularExpression>
#include <QTemporaryDir>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;

class ProgressTest : public testing::Test {
protected:
    static void expectShown(const Outcome &outcome, const char *pattern) {
        EXPECT_TRUE(
            QRegularExpression(QString::fromLatin1(pattern)).match(QString::fromUtf8(outcome.output)).hasMatch())
            << pattern << " in " << outcome;
    }

    QTemporaryDir temporary;
    QString folder = temporary.filePath(u"session"_s);
};

TEST_F(ProgressTest, ATerminalShowsAmountAndTimeLeft) {
    const auto outcome =
        runOnTerminal(candorctlPath(), {u"record"_s, u"--camera"_s, u"file:"_s + testClip(u"flash.mp4"_s),
                                        u"--telemetry"_s, u"off"_s, u"--out"_s, folder});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectShown(outcome, R"(\r\x1b\[K[0-3]\.\d s of 3\.0 s\r)");
    expectShown(outcome, R"(\r\x1b\[K[12]\.\d s of 3\.0 s, [12] s left\r)");
    // The line is gone before the summary comes.
    expectShown(outcome, R"(\r\x1b\[K  Duration +3\.\d\d s)");
}

TEST_F(ProgressTest, ATerminalShowsHowFarAnAnalysisIs) {
    const auto outcome =
        runOnTerminal(candorctlPath(), {u"analyze"_s, ownClip(u"interview.mp4"_s), u"--out"_s, folder});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectShown(outcome, R"(\r\x1b\[K[0-6]\.\d s of 6\.0 s)");

    const auto verified = runOnTerminal(candorctlPath(), {u"verify"_s, folder});
    EXPECT_EQ(verified.exitCode, 0) << verified;
    expectShown(verified, R"(\r\x1b\[K\w+: \d+ %)");
}

TEST_F(ProgressTest, APipeShowsNone) {
    const auto outcome =
        candorctl({u"record"_s, u"--camera"_s, u"file:"_s + testClip(u"flash.mp4"_s), u"--out"_s, folder});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_EQ(outcome.errors.toStdString(), "recording\n");
    EXPECT_FALSE(outcome.output.contains('\r'));
    EXPECT_FALSE(outcome.output.contains('\x1b'));
}

} // namespace
} // namespace candor::ctl
