// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveRecording.h"
#include "SessionCheck.h"
#include "Shape.h"

#include <QDateTime>

#include <csignal>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;

class RecordTest : public LiveRecordingTest {};

class EndedBySignalTest : public LiveRecordingTest, public testing::WithParamInterface<int> {};

TEST_P(EndedBySignalTest, IsAFinishedSession) {
    auto recording = startRecording({u"--json"_s});
    ASSERT_TRUE(recording.awaitErrors("recording\n")) << recording.finish();
    ASSERT_TRUE(awaitSignals(recording, 10)) << recording.finish();
    recording.send(GetParam());
    const auto outcome = recording.finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_EQ(outcome.errors.toStdString(), "recording\n");
    EXPECT_GE(files.recordedFrames(), 10);
    EXPECT_LT(files.recordedFrames(), 270);
    QJsonObject printed = jsonOf(outcome.output).toObject();
    printed.remove(u"folder"_s);
    EXPECT_EQ(printed, files.summary());
    expectSession(folder, {});
}

INSTANTIATE_TEST_SUITE_P(By, EndedBySignalTest, testing::Values(SIGINT, SIGTERM, SIGHUP), [](const auto &given) {
    return std::string(given.param == SIGINT ? "Interrupt" : given.param == SIGTERM ? "Termination" : "Hangup");
});

TEST_F(RecordTest, EndsAfterTheSecondsAskedFor) {
    const auto outcome = startRecording({u"--seconds"_s, u"1.5"_s}).finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_EQ(files.recordedFrames(), 45);
    EXPECT_NEAR(files.summary().value(u"duration_seconds"_s).toDouble(), 1.5, .05);
    expectSession(folder, {});
}

TEST_F(RecordTest, EndsAfterTheSecondsAskedForWhereTheCameraEndedBefore) {
    const auto outcome =
        candorctl({u"record"_s, u"--camera"_s, u"file:"_s + testClip(u"upright.mp4"_s), u"--microphone"_s,
                   u"file:"_s + ownClip(u"interview.wav"_s), u"--seconds"_s, u"2"_s, u"--out"_s, folder});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_NEAR(files.summary().value(u"duration_seconds"_s).toDouble(), 2, .05);
    ASSERT_EQ(files.eventsOf(u"gap"_s).size(), 1U);
    EXPECT_EQ(files.eventsOf(u"gap"_s).front().value(u"value"_s).toString().toStdString(), "camera");
    expectSession(folder, {});
}

TEST_F(RecordTest, BeginsAndEndsOnOneAxis) {
    const auto outcome = startRecording({u"--seconds"_s, u"1.5"_s}).finish();
    ASSERT_EQ(outcome.exitCode, 0) << outcome;
    const auto time = [this](const QString &name) {
        return QDateTime::fromString(files.manifest().value(name).toString(), Qt::ISODateWithMs);
    };
    EXPECT_NEAR(static_cast<double>(time(u"started_at"_s).msecsTo(time(u"ended_at"_s))), 1500, 50);
}

TEST_F(RecordTest, AnAnalysisThatIsCutShortIsNotDone) {
    Program analysis(candorctlPath(), {u"analyze"_s, QStringLiteral(CANDOR_CTL_TREE "/share/candor/sample/camera.mp4"),
                                       u"--out"_s, folder});
    ASSERT_TRUE(awaitSignals(analysis, 10)) << analysis.finish();
    analysis.send(SIGINT);
    const auto outcome = analysis.finish();
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(), testing::HasSubstr("Stopped after"));
    EXPECT_LT(files.recordedFrames(), 1337);
    expectSession(folder, {.sound = false});
}

TEST_F(RecordTest, IsPacedAsLive) {
    const auto outcome = startRecording({u"--seconds"_s, u"2"_s, u"--telemetry"_s, u"off"_s}).finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    EXPECT_GE(files.summary().value(u"cost"_s).toObject().value(u"wall_seconds"_s).toDouble(), 1.9);
    EXPECT_EQ(files.eventsOf(u"gap"_s).size(), 0U);
}

TEST_F(RecordTest, TakesTheSoundFromTheMicrophoneNamed) {
    const auto outcome =
        startRecording({u"--seconds"_s, u"3"_s, u"--microphone"_s, u"file:"_s + ownClip(u"interview.wav"_s)}).finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectSession(folder, {});
    EXPECT_GT(files.summary().value(u"speech"_s).toObject().value(u"seconds"_s).toDouble(), 1);
    EXPECT_EQ(files.manifest().value(u"microphone"_s).toString().toStdString(), "interview.wav");
}

TEST_F(RecordTest, LeavesTheMicrophoneOff) {
    const auto outcome = startRecording({u"--seconds"_s, u"1"_s, u"--microphone"_s, u"off"_s}).finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectSession(folder, {.sound = false});
}

TEST_F(RecordTest, LeavesThePictureOff) {
    const auto outcome = startRecording({u"--seconds"_s, u"1"_s, u"--picture"_s, u"off"_s}).finish();
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectSession(folder, {.picture = false});
}

TEST_F(RecordTest, ACameraThatIsNotThereIsSaidBeforeAnythingIsMade) {
    const auto outcome =
        candorctl({u"record"_s, u"--camera"_s, u"file:"_s + temporary.filePath(u"absent"_s), u"--out"_s, folder});
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(), testing::HasSubstr("There is no file"));
    EXPECT_FALSE(outcome.errors.contains("recording\n"));
    EXPECT_FALSE(QFile::exists(folder));
}

} // namespace
} // namespace candor::ctl
