// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticMedia.h"

#include "record/EventJson.h"
#include "record/LandmarkFile.h"
#include "record/ManifestJson.h"
#include "record/SignalJson.h"
#include "record/SoundTimeline.h"
#include "record/SummaryBuilder.h"
#include "record/SummaryJson.h"

#include <gmock/gmock.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <QTemporaryDir>

namespace candor {
namespace {

using namespace std::chrono_literals;

TEST(SignalJson, HasTheShapeOfTheFormat) {
    auto signal = test::signalOf(1234, 41'133ms);
    EXPECT_EQ(record::signalToJson(signal, test::smallPlan().startedAt),
              R"({"timestamp": 1706789000.123, "frame_number": 1234, "media_time": 41.133, )"
              R"("face": {"detected": true, "count": 1, "confidence": 0.98, "bounding_box": [100, 50, 80, 90.5]}, )"
              R"("eyes": {"left_ear": 0.28, "right_ear": 0.27, "average_ear": 0.275, "blink_detected": false}, )"
              R"("gaze": {"direction": [0.05, -0.02], "looking_away": false}, )"
              R"("head_pose": {"pitch": 3.2, "yaw": -5.1, "roll": 0.8}, )"
              R"("audio": {"voice_activity": true, "rms_energy": 0.045}, )"
              R"("integrity": {"multiple_faces": false, "audio_interruption": false}, )"
              R"("quality": {"measurable": true, "reason": ""}})");
}

TEST(SignalJson, WritesNullForWhatWasNotMeasured) {
    SignalFrame signal;
    signal.quality = {false, Obstacle::TooDark};
    signal.audio.rmsEnergy = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(record::signalToJson(signal, WallTime()),
              R"({"timestamp": 0, "frame_number": 0, "media_time": 0, )"
              R"("face": {"detected": false, "count": 0, "confidence": null, "bounding_box": null}, )"
              R"("eyes": {"left_ear": null, "right_ear": null, "average_ear": null, "blink_detected": null}, )"
              R"("gaze": {"direction": null, "looking_away": null}, )"
              R"("head_pose": {"pitch": null, "yaw": null, "roll": null}, )"
              R"("audio": {"voice_activity": null, "rms_energy": null}, )"
              R"("integrity": {"multiple_faces": null, "audio_interruption": null}, )"
              R"("quality": {"measurable": false, "reason": "too_dark"}})");
}

TEST(SignalJson, RoundTripsAndRounds) {
    auto signal = test::signalOf(7, 233ms);
    signal.eyes.leftEar = 0.123456;
    signal.headPose->yaw = -0.001;
    const auto text = record::signalToJson(signal, test::smallPlan().startedAt);
    EXPECT_TRUE(text.contains("\"left_ear\": 0.1235,"));
    EXPECT_TRUE(text.contains("\"yaw\": 0,"));
    const auto read = record::signalFromJson(text);
    ASSERT_TRUE(read);
    signal.eyes.leftEar = 0.1235;
    signal.headPose->yaw = 0;
    EXPECT_EQ(read->signal, signal);
    EXPECT_EQ(read->startedAt, test::smallPlan().startedAt);
}

TEST(SignalJson, RefusesWhatIsMissingOrWrong) {
    const auto text = record::signalToJson(test::signalOf(7, 233ms), WallTime());
    for (const auto &[from, to] :
         std::vector<std::pair<const char *, const char *>>{{"\"count\": 1", "\"count\": -1"},
                                                            {"\"count\": 1", "\"count\": 1.5"},
                                                            {"\"frame_number\": 7", "\"frame_number\": \"7\""},
                                                            {"[0.05, -0.02]", "[0.05]"},
                                                            {"\"reason\": \"\"", "\"reason\": \"mood\""},
                                                            {"\"pitch\": 3.2", "\"pitch\": null"},
                                                            {"\"media_time\": 0.233", "\"media_time\": 1e300"},
                                                            {"\"voice_activity\": true, ", ""}}) {
        auto changed = text;
        changed.replace(from, to);
        ASSERT_NE(changed, text) << from;
        const auto read = record::signalFromJson(changed);
        ASSERT_FALSE(read) << to;
        EXPECT_EQ(read.error().code, ErrorCode::SessionDamaged);
    }
}

TEST(EventJson, HasTheShapeOfTheFormatAndRoundTrips) {
    const std::vector<std::pair<SessionEvent, const char *>> events{
        {{EventKind::LookingAway, 1500ms, 2750ms, 0.5, 0.875},
         R"({"start": 1.5, "end": 2.75, "kind": "looking_away", "value": 0.5, "confidence": 0.875})"},
        {{EventKind::Gap, 0ms, 5s, QStringLiteral("camera"), std::nullopt},
         R"({"start": 0, "end": 5, "kind": "gap", "value": "camera", "confidence": null})"},
        {{EventKind::Note, 1ms, 1ms, QStringLiteral("a \"quoted\"\nline \u00e9"), std::nullopt},
         "{\"start\": 0.001, \"end\": 0.001, \"kind\": \"note\", \"value\": \"a \\\"quoted\\\"\\nline \u00e9\", "
         "\"confidence\": null}"},
        {{EventKind::Speech, 1s, 2s, {}, 1.0},
         R"({"start": 1, "end": 2, "kind": "speech", "value": null, "confidence": 1})"}};
    for (const auto &[event, text] : events) {
        EXPECT_EQ(record::eventToJson(event), text);
        const auto read = record::eventFromJson(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, event);
    }
}

TEST(ManifestJson, RoundTrips) {
    SessionManifest manifest;
    manifest.plan = test::smallPlan();
    manifest.state = SessionState::Recovered;
    manifest.endedAt = manifest.plan.startedAt + 61s;
    manifest.durationSeconds = 60.5;
    manifest.failure = QStringLiteral("none");
    manifest.files = {{QStringLiteral("audio.wav"), 12'345'678'901, QString(64, u'a')}};
    auto read = record::manifestFromJson(record::manifestToJson(manifest));
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, manifest);
    manifest = {};
    manifest.plan.container = Container::WebM;
    manifest.plan.versions = {{QStringLiteral("odd \"name\""), QStringLiteral("1")}};
    read = record::manifestFromJson(record::manifestToJson(manifest));
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, manifest);
}

TEST(SummaryJson, RoundTripsAlsoWhenNothingWasMeasured) {
    SessionSummary summary;
    summary.durationSeconds = 61.25;
    EXPECT_EQ(*record::summaryFromJson(record::summaryToJson(summary)), summary);
    summary.pauseCount = 2;
    summary.pauseSeconds = 12.5;
    summary.synchrony = SoundSynchrony{-23.125, 41.5, std::nullopt};
    summary.frames = {10, 9, 8, 7, 6, 5};
    summary.measurableShare = 0.5;
    summary.facePresentShare = 0.75;
    summary.maxFaceCount = 2;
    summary.blinkCount = 3;
    summary.blinksPerMinute = 12.5;
    summary.gazeAwaySeconds = 1.5;
    summary.speechSeconds = 20;
    summary.speechTurns = 4;
    summary.flags = {{EventKind::LookingAway, 1, 1.5}};
    summary.gapCount = 1;
    summary.gapSeconds = 5;
    summary.problemCount = 2;
    summary.cost = ProcessingCost{1.5, 2.5, 3, 4, 5};
    summary.versions = {{QStringLiteral("candor"), QStringLiteral("0.1.0")}};
    EXPECT_EQ(*record::summaryFromJson(record::summaryToJson(summary)), summary);
}

TEST(SummaryJson, ReadsWhatWasWrittenBeforeThereWerePausesAndSynchrony) {
    SessionSummary summary;
    summary.durationSeconds = 61.25;
    auto object = QJsonDocument::fromJson(record::summaryToJson(summary)).object();
    for (const QString &name : {QStringLiteral("pauses"), QStringLiteral("synchrony")}) {
        EXPECT_TRUE(object.contains(name));
        object.remove(name);
    }
    EXPECT_EQ(*record::summaryFromJson(QJsonDocument(object).toJson()), summary);
    object.insert(QStringLiteral("synchrony"), QJsonObject());
    EXPECT_FALSE(record::summaryFromJson(QJsonDocument(object).toJson()));
}

TEST(SummaryBuilder, CountsNoTimeThatWasPaused) {
    record::SummaryBuilder builder;
    builder.addEvent({EventKind::Pause, 1s, 11s, {}, {}});
    builder.addEvent({EventKind::Pause, 20s, 21s, {}, {}});
    auto signal = test::signalOf(0, 500ms);
    builder.addSignal(signal); // stands for half a second
    signal.mediaTime = 11s;
    signal.quality = {false, Obstacle::NoFace};
    builder.addSignal(signal); // stands for half a second
    signal.mediaTime = 11'500ms;
    builder.addSignal(signal); // likewise, as the one before
    const auto summary = builder.summary(test::smallPlan(), 21, {}, {});
    EXPECT_DOUBLE_EQ(*summary.measurableShare, 1. / 3);
    EXPECT_EQ(summary.pauseCount, 2);
    EXPECT_DOUBLE_EQ(summary.pauseSeconds, 11);
}

TEST(SummaryBuilder, WeighsSignalsByTheirTime) {
    record::SummaryBuilder builder;
    auto signal = test::signalOf(0, 0ms);
    builder.addSignal(signal); // stands for 0.3 s
    signal.mediaTime = 300ms;
    signal.quality = {false, Obstacle::TurnedAway};
    signal.face.count = 3;
    builder.addSignal(signal); // stands for 1 s of the 10
    signal.mediaTime = 10'300ms;
    signal.face = {};
    builder.addSignal(signal); // stands for 1 s, as the one before
    builder.addEvent({EventKind::Blink, 100ms, 200ms, {}, {}});
    builder.addEvent({EventKind::LookingAway, 1s, 3s, {}, {}});
    builder.addEvent({EventKind::Speech, 1s, 5s, {}, {}});
    builder.addEvent({EventKind::Gap, 2s, 4s, {}, {}});
    const auto summary = builder.summary(test::smallPlan(), 11.3, {}, std::nullopt);
    EXPECT_NEAR(*summary.measurableShare, 0.3 / 2.3, 1e-9);
    EXPECT_NEAR(*summary.facePresentShare, 1.3 / 2.3, 1e-9);
    EXPECT_EQ(summary.maxFaceCount, 3);
    EXPECT_EQ(summary.blinkCount, 1);
    EXPECT_NEAR(*summary.blinksPerMinute, 200, 1e-9);
    EXPECT_EQ(summary.gazeAwaySeconds, 2);
    EXPECT_EQ(summary.speechSeconds, 4);
    EXPECT_EQ(summary.gapSeconds, 2);
    ASSERT_EQ(summary.flags.size(), 1U);
    EXPECT_EQ(summary.flags[0], (FlagTotal{EventKind::LookingAway, 1, 2}));
}

TEST(LandmarkFile, RoundTripsInSixteenthsOfAPixel) {
    QTemporaryDir root;
    const auto folder = record::Folder::open(root.path());
    ASSERT_TRUE(folder);
    const auto header = record::landmarkHeader({1280, 720});
    EXPECT_EQ(header.unitsPerPixel, 16);
    EXPECT_EQ(record::landmarkHeader({2048, 720}).unitsPerPixel, 8);
    EXPECT_EQ(record::landmarkHeader({720, 4096}).unitsPerPixel, 4);
    FaceOverlay bare;
    bare.frameNumber = 9;
    bare.faces = {Box{1e9, -1e9, 5, 5}, Box{1, 2, 3, 4}};
    auto bytes = record::encodeLandmarkHeader(header);
    EXPECT_EQ(bytes.size(), 32);
    bytes += record::encodeLandmarks(test::overlayOf(3), header);
    EXPECT_EQ(bytes.size(), 32 + 16 + 8 + 68 * 4 + 10 * 4);
    bytes += record::encodeLandmarks(bare, header);
    ASSERT_TRUE(record::replaceFile(*folder, QStringLiteral("landmarks.bin"), bytes));
    auto file = folder->openForReading(QStringLiteral("landmarks.bin"));
    ASSERT_TRUE(file);
    auto reader = record::LandmarkReader::open(std::move(*file), QStringLiteral("landmarks.bin"));
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->header(), header);
    EXPECT_EQ(*reader->next(), test::overlayOf(3));
    bare.faces[0] = {32767 / 16.0, -2048, 5, 5};
    EXPECT_EQ(*reader->next(), bare);
    EXPECT_EQ(*reader->next(), std::nullopt);
}

TEST(SoundTimeline, FillsHolesAndCutsOverlaps) {
    record::SoundTimeline timeline;
    EXPECT_EQ(timeline.place(test::soundFrom(480, 960)).silence, 480U);
    auto wavering = test::soundFrom(1440, 480);
    wavering.stamp.mediaTime += 300us;
    EXPECT_EQ(timeline.place(wavering).silence, 0U);
    EXPECT_EQ(timeline.place(test::soundFrom(1440, 960)).samples.size(), 480U);
    EXPECT_EQ(timeline.place(test::soundFrom(0, 960)).samples.size(), 0U);
    auto early = test::soundFrom(0, 960);
    early.stamp.mediaTime = -10ms;
    record::SoundTimeline other;
    EXPECT_EQ(other.place(early).samples.size(), 480U);
    EXPECT_EQ(timeline.samples(), 2400U);
}

} // namespace
} // namespace candor
