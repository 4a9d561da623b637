// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveRecording.h"
#include "SessionCheck.h"
#include "Shape.h"

#include <QRandomGenerator>

#include <csignal>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

// A quarter of a second's worth.
constexpr int mayBeLost = 7;

class KillTest : public LiveRecordingTest, public testing::WithParamInterface<const char *> {};

TEST_P(KillTest, AtARandomFrameLosesAtMostAQuarterOfASecond) {
    const int frames = QRandomGenerator::global()->bounded(1, 90);
    SCOPED_TRACE(frames);
    const QString container = QString::fromLatin1(GetParam());
    qsizetype measured = 0;
    {
        auto recording = startRecording({u"--container"_s, container});
        ASSERT_TRUE(awaitSignals(recording, frames)) << recording.finish();
        recording.send(SIGKILL);
        const auto killed = recording.finish();
        EXPECT_EQ(killed.signal, SIGKILL) << killed;
        EXPECT_EQ(killed.errors.toStdString(), "recording\n");
        measured = linesOf(files.path(u"signals.jsonl"_s));
    }
    const auto interrupted = candorctl({u"show"_s, folder});
    EXPECT_EQ(interrupted.exitCode, 0) << interrupted;
    EXPECT_THAT(interrupted.output.toStdString(), HasSubstr("State                 not finished"));
    EXPECT_THAT(interrupted.output.toStdString(), HasSubstr("candorctl recover"));

    const auto recovered = candorctl({u"recover"_s, folder});
    ASSERT_EQ(recovered.exitCode, 0) << recovered;
    EXPECT_THAT(recovered.output.toStdString(), testing::StartsWith("Recovered.\n"));
    expectSession(folder, {.container = container, .state = u"recovered"_s});
    EXPECT_GE(files.recordedFrames() + mayBeLost, measured);

    const auto again = candorctl({u"recover"_s, folder});
    EXPECT_EQ(again.exitCode, 0) << again;
    EXPECT_THAT(again.output.toStdString(), HasSubstr("there was nothing to recover"));
    const auto shown = candorctl({u"show"_s, folder});
    EXPECT_EQ(shown.exitCode, 0) << shown;
    EXPECT_THAT(shown.output.toStdString(), HasSubstr("State                 recovered after an interruption"));
    expectVerified(folder);
}

INSTANTIATE_TEST_SUITE_P(Thrice, KillTest, testing::Values("mp4", "webm", "mp4"),
                         [](const auto &given) { return std::to_string(given.index + 1) + given.param; });

class LivingSessionTest : public LiveRecordingTest {};

TEST_F(LivingSessionTest, IsNotRecoveredAndNotHarmed) {
    auto recording = startRecording();
    ASSERT_TRUE(recording.awaitErrors("recording\n")) << recording.finish();
    for (const QString &command : {u"recover"_s, u"verify"_s}) {
        const auto refused = candorctl({command, folder});
        EXPECT_EQ(refused.exitCode, 1) << refused;
        EXPECT_EQ(refused.output.toStdString(), "");
        EXPECT_THAT(refused.errors.toStdString(), HasSubstr("is being recorded or worked on by another program"));
    }
    const auto inWords = candorctl({u"show"_s, folder});
    EXPECT_EQ(inWords.exitCode, 0) << inWords;
    EXPECT_THAT(inWords.output.toStdString(), HasSubstr("The session is being recorded."));
    const QJsonObject shown = jsonOf(candorctl({u"show"_s, folder, u"--json"_s}).output).toObject();
    EXPECT_TRUE(shown.value(u"in_use"_s).toBool());
    EXPECT_EQ(shown.value(u"state"_s).toString().toStdString(), "recording");
    const auto second = candorctl({u"analyze"_s, testClip(u"flash.mp4"_s), u"--out"_s, folder});
    EXPECT_EQ(second.exitCode, 1) << second;

    recording.send(SIGINT);
    const auto finished = recording.finish();
    EXPECT_EQ(finished.exitCode, 0) << finished;
    expectSession(folder, {});
}

} // namespace
} // namespace candor::ctl
