// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "SessionCheck.h"
#include "SessionFiles.h"
#include "Shape.h"

#include <gmock/gmock.h>

#include <QDateTime>
#include <QTemporaryDir>

namespace candor::ctl {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

class AnalyzeTest : public testing::Test {
protected:
    Outcome analyze(const QString &clip, const QStringList &options = {}) const {
        const auto outcome = candorctl(QStringList{u"analyze"_s, clip, u"--out"_s, folder} + options);
        EXPECT_EQ(outcome.exitCode, 0) << outcome;
        EXPECT_EQ(outcome.errors.toStdString(), "");
        return outcome;
    }
    void expectSize(int width, int height) const {
        const Probe media = probe(files.path(files.recording()));
        EXPECT_EQ(media.width, width);
        EXPECT_EQ(media.height, height);
    }

    QTemporaryDir temporary;
    QString folder = temporary.filePath(u"session"_s);
    SessionFiles files{folder};
    const QString interview = ownClip(u"interview.mp4"_s);
    const QString speech = ownClip(u"interview.wav"_s);
};

TEST_F(AnalyzeTest, MeasuresTheSampleInterview) {
    const auto outcome = analyze(interview, {u"--audio"_s, speech});
    expectSession(folder, {});

    EXPECT_EQ(files.recordedFrames(), 150);
    EXPECT_EQ(files.signalRecords().size(), 150);
    const QJsonObject summary = files.summary();
    EXPECT_GT(summary.value(u"face"_s).toObject().value(u"present_share"_s).toDouble(), .95);
    EXPECT_EQ(summary.value(u"face"_s).toObject().value(u"max_count"_s).toInt(), 1);
    EXPECT_GT(summary.value(u"measurable_share"_s).toDouble(), .5);
    EXPECT_GT(summary.value(u"speech"_s).toObject().value(u"seconds"_s).toDouble(), 3);
    const QJsonObject frames = summary.value(u"frames"_s).toObject();
    for (const QString &dropped : {u"dropped_preview"_s, u"dropped_analysis"_s, u"dropped_recording"_s})
        EXPECT_EQ(frames.value(dropped).toInt(-1), 0) << dropped.toStdString();
    for (const QString &part : {u"candor"_s, u"onnxruntime"_s, u"face_landmarks_with_attention"_s, u"silero_vad_v5"_s})
        EXPECT_TRUE(summary.value(u"versions"_s).toObject().contains(part)) << part.toStdString();
    // What lies in the same folder and measures nothing.
    EXPECT_FALSE(summary.value(u"versions"_s).toObject().contains(u"universal_sentence_encoder_lite"_s));

    const std::string said = outcome.output.toStdString();
    EXPECT_THAT(said, HasSubstr("150 captured, 150 recorded, 150 analysed"));
    EXPECT_THAT(said, HasSubstr("Files in " + folder.toStdString()));
    for (const QString &name : files.names())
        EXPECT_THAT(said, HasSubstr("  " + name.toStdString()));
}

TEST_F(AnalyzeTest, SaysTheSameAsShowAndTheFiles) {
    const auto analyzed = jsonOf(analyze(interview, {u"--audio"_s, speech, u"--json"_s}).output).toObject();
    const auto shown = candorctl({u"show"_s, folder, u"--json"_s});
    EXPECT_EQ(shown.exitCode, 0) << shown;
    QJsonObject object = jsonOf(shown.output).toObject();
    EXPECT_EQ(object.value(u"state"_s).toString().toStdString(), "completed");
    EXPECT_FALSE(object.value(u"in_use"_s).toBool(true));
    EXPECT_EQ(object.value(u"manifest"_s), QJsonValue(files.manifest()));
    for (const QString &name : {u"state"_s, u"in_use"_s, u"manifest"_s})
        object.remove(name);
    EXPECT_EQ(object, analyzed);
    EXPECT_EQ(analyzed.value(u"folder"_s).toString().toStdString(), folder.toStdString());
    object.remove(u"folder"_s);
    EXPECT_EQ(object, files.summary());

    const auto inWords = candorctl({u"show"_s, folder});
    EXPECT_EQ(inWords.exitCode, 0) << inWords;
    for (const char *words : {"State                 completed", "400x300 (SD), 25.00 frames a second",
                              "Camera                interview.mp4", "Microphone            interview.wav"})
        EXPECT_THAT(inWords.output.toStdString(), HasSubstr(words));
    EXPECT_THAT(inWords.output.toStdString(), HasSubstr(files.manifest().value(u"uuid"_s).toString().toStdString()));

    const auto verified = candorctl({u"verify"_s, folder, u"--json"_s});
    EXPECT_EQ(verified.exitCode, 0) << verified;
    const QJsonObject verification = jsonOf(verified.output).toObject();
    EXPECT_TRUE(verification.value(u"verified"_s).toBool());
    EXPECT_EQ(verification.value(u"frames"_s).toInt(), 150);
    EXPECT_EQ(verification.value(u"signal_records"_s).toInt(), 150);
    EXPECT_NEAR(verification.value(u"picture_seconds"_s).toDouble(), 6, .05);
    EXPECT_NEAR(verification.value(u"sound_seconds"_s).toDouble(), 6, .05);

    const auto recovered = candorctl({u"recover"_s, folder, u"--json"_s});
    EXPECT_EQ(recovered.exitCode, 0) << recovered;
    EXPECT_TRUE(jsonOf(recovered.output).toObject().value(u"was_finished"_s).toBool());
}

TEST_F(AnalyzeTest, WritesWebM) {
    analyze(interview, {u"--audio"_s, speech, u"--container"_s, u"webm"_s});
    expectSession(folder, {.container = u"webm"_s});
    EXPECT_EQ(files.recordedFrames(), 150);
}

TEST_F(AnalyzeTest, MeasuresAlsoWithoutSound) {
    analyze(interview);
    expectSession(folder, {.sound = false});
    EXPECT_TRUE(files.summary().value(u"speech"_s).toObject().value(u"seconds"_s).isNull());
    EXPECT_EQ(files.eventsOf(u"audio_interruption"_s).size(), 0U);
}

TEST_F(AnalyzeTest, TelemetryOffLeavesNoTraceOfAMeasurement) {
    analyze(interview, {u"--audio"_s, speech, u"--telemetry"_s, u"off"_s});
    expectSession(folder, {.telemetry = false});
    EXPECT_EQ(files.recordedFrames(), 150);
    EXPECT_TRUE(files.events().isEmpty());
    EXPECT_EQ(files.summary().value(u"versions"_s).toObject().keys(), QStringList{u"candor"_s});
    EXPECT_EQ(files.manifest().value(u"versions"_s).toObject().keys(), QStringList{u"candor"_s});
}

TEST_F(AnalyzeTest, TelemetryOffNeedsNoModels) {
    const auto outcome = candorctl({u"analyze"_s, interview, u"--out"_s, folder, u"--telemetry"_s, u"off"_s},
                                   {{u"CANDOR_MODELS"_s, temporary.filePath(u"none"_s)}});
    EXPECT_EQ(outcome.exitCode, 0) << outcome;
    expectVerified(folder);
}

TEST_F(AnalyzeTest, FitsThePictureIntoAStandardSize) {
    analyze(interview, {u"--picture"_s, u"SD"_s});
    expectSession(folder, {.sound = false});
    expectSize(640, 480);
}

TEST_F(AnalyzeTest, FitsThePictureIntoAnOddSizeMadeEven) {
    analyze(interview, {u"--picture"_s, u"333x251"_s, u"--container"_s, u"webm"_s});
    expectSession(folder, {.sound = false, .container = u"webm"_s});
    expectSize(332, 250);
}

TEST_F(AnalyzeTest, PictureOffRecordsSoundAlone) {
    analyze(testClip(u"flash.mp4"_s), {u"--picture"_s, u"off"_s, u"--audio"_s, speech});
    expectSession(folder, {.picture = false});
    EXPECT_GT(files.summary().value(u"speech"_s).toObject().value(u"seconds"_s).toDouble(), 3);
    EXPECT_EQ(files.summary().value(u"frames"_s).toObject().value(u"captured"_s).toInt(-1), 0);
    EXPECT_TRUE(files.summary().value(u"face"_s).toObject().value(u"present_share"_s).isNull());
}

TEST_F(AnalyzeTest, TakesTheFilesCreationTime) {
    analyze(testClip(u"flash.mp4"_s), {u"--telemetry"_s, u"off"_s});
    EXPECT_EQ(files.manifest().value(u"started_at"_s).toString().toStdString(), "2024-03-05T10:20:30.000Z");
}

TEST_F(AnalyzeTest, TakesTheStartOfTheRunWhereTheFileHasNoTime) {
    const auto before = QDateTime::currentDateTimeUtc();
    analyze(testClip(u"flash.mkv"_s), {u"--telemetry"_s, u"off"_s});
    const auto started = QDateTime::fromString(files.manifest().value(u"started_at"_s).toString(), Qt::ISODateWithMs);
    EXPECT_GE(started.toMSecsSinceEpoch(), before.toMSecsSinceEpoch());
    EXPECT_LE(started, QDateTime::currentDateTimeUtc());
}

TEST_F(AnalyzeTest, AnAudioFileWithoutSoundIsAnError) {
    const auto outcome = candorctl({u"analyze"_s, interview, u"--out"_s, folder, u"--audio"_s, interview});
    EXPECT_EQ(outcome.exitCode, 1) << outcome;
    EXPECT_THAT(outcome.errors.toStdString(), HasSubstr("What was asked for is not in the file"));
    EXPECT_FALSE(QFile::exists(folder));
}

} // namespace
} // namespace candor::ctl
