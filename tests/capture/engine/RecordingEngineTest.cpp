// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingFixture.h"

#include "source/FileSource.h"

#include <QDir>

namespace candor::engine {
namespace {

using namespace std::chrono_literals;

class RecordingEngineTest : public RecordingFixture {};

TEST_F(RecordingEngineTest, RecordsMeasuresAndVerifies) {
    const auto finished = record(patientScript());
    ASSERT_TRUE(finished.summary);
    EXPECT_FALSE(finished.failure);
    EXPECT_EQ(started, 1);
    EXPECT_EQ(finished.summary->frames, (FrameCounters{120, 120, 120, 0, 0, 0}));
    EXPECT_NEAR(finished.summary->durationSeconds, 4, .05);
    EXPECT_EQ(finished.summary->facePresentShare, 0);
    EXPECT_EQ(finished.summary->blinkCount, std::nullopt); // no face: nothing to count
    ASSERT_TRUE(finished.summary->cost);
    EXPECT_GT(finished.summary->cost->cpuSeconds, 0);
    expectWhole();
}

TEST_F(RecordingEngineTest, AStallIsAGapAndSoundAndPictureStayTogether) {
    auto script = patientScript(12s);
    script.faults = {{Fault::Kind::Stall, 3s, 5s, Interrupted::Everything}};
    const auto finished = record(script);
    ASSERT_TRUE(finished.summary);
    const auto gaps = eventsOf(EventKind::Gap);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_NEAR(toSeconds(gaps[0].start), 3, .1);
    EXPECT_NEAR(toSeconds(gaps[0].end), 8, .1);
    EXPECT_EQ(std::get<QString>(gaps[0].value), QStringLiteral("recorder"));
    EXPECT_NEAR(finished.summary->gapSeconds, 5, .2);
    expectWhole();
}

TEST_F(RecordingEngineTest, ACameraThatVanishesAndReturnsLeavesTheSoundWhole) {
    auto script = patientScript(10s);
    script.faults = {{Fault::Kind::Vanish, 2s, 5s, Interrupted::Camera}};
    const auto finished = record(script);
    ASSERT_TRUE(finished.summary);
    const auto gaps = eventsOf(EventKind::Gap);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(std::get<QString>(gaps[0].value), QStringLiteral("camera"));
    EXPECT_NEAR(finished.summary->durationSeconds, 10, .05);
    for (const SessionEvent &interruption : eventsOf(EventKind::AudioInterruption)) // silence between the clicks
        EXPECT_EQ(std::get<QString>(interruption.value), QStringLiteral("digital_silence"));
    expectWhole();
}

TEST_F(RecordingEngineTest, AMicrophoneThatVanishesIsAGapAndAnInterruption) {
    auto script = patientScript(10s);
    script.faults = {{Fault::Kind::Vanish, 2s, 3s, Interrupted::Microphone}};
    const auto finished = record(script);
    ASSERT_TRUE(finished.summary);
    const auto gaps = eventsOf(EventKind::Gap);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(std::get<QString>(gaps[0].value), QStringLiteral("microphone"));
    const auto interruptions = eventsOf(EventKind::AudioInterruption);
    EXPECT_TRUE(std::any_of(interruptions.begin(), interruptions.end(), [](const SessionEvent &event) {
        return event.value == EventValue(QStringLiteral("no_samples"));
    }));
    EXPECT_EQ(finished.summary->frames.recorded, 300U);
    expectWhole();
}

TEST_F(RecordingEngineTest, ABurstAndASetClockChangeNothingButAreNoted) {
    auto script = patientScript(6s);
    script.faults = {{Fault::Kind::Burst, 1s, 2s, Interrupted::Everything},
                     {Fault::Kind::ClockJump, 4s, std::chrono::hours(1), Interrupted::Everything},
                     {Fault::Kind::ClockJump, 5s, -std::chrono::days(400), Interrupted::Everything}};
    const auto finished = record(script);
    ASSERT_TRUE(finished.summary);
    EXPECT_EQ(finished.summary->frames.recorded, 180U);
    EXPECT_TRUE(eventsOf(EventKind::Gap).empty());
    EXPECT_EQ(eventsOf(EventKind::Problem).size(), 2U);
    expectWhole();
}

TEST_F(RecordingEngineTest, ADeviceThatFailsLeavesAFinishedSession) {
    auto script = patientScript(10s);
    script.faults = {{Fault::Kind::Error, 2s, 0s, Interrupted::Everything}};
    const auto finished = record(script);
    ASSERT_TRUE(finished.failure);
    ASSERT_TRUE(finished.summary);
    EXPECT_EQ(finished.summary->frames.recorded, 60U);
    EXPECT_EQ(eventsOf(EventKind::Problem).size(), 1U);
    expectWhole();
}

TEST_F(RecordingEngineTest, WithTelemetryOffThereAreMediaAndNothingElse) {
    options.telemetry = false;
    options.models = {};
    const auto finished = record(patientScript());
    ASSERT_TRUE(finished.summary);
    EXPECT_EQ(finished.summary->measurableShare, std::nullopt);
    EXPECT_EQ(finished.summary->blinkCount, std::nullopt);
    EXPECT_EQ(finished.summary->speechSeconds, std::nullopt);
    EXPECT_TRUE(finished.summary->flags.empty());
    expectWhole();
}

TEST_F(RecordingEngineTest, SoundAloneIsASession) {
    auto script = patientScript();
    script.picture.reset();
    const auto finished = record(script);
    ASSERT_TRUE(finished.summary);
    EXPECT_EQ(finished.summary->frames, FrameCounters());
    EXPECT_NEAR(finished.summary->durationSeconds, 4, .05);
    EXPECT_EQ(finished.summary->measurableShare, std::nullopt);
    EXPECT_TRUE(finished.summary->speechSeconds);
    expectWhole();
}

TEST_F(RecordingEngineTest, MissingModelsAreSaidBeforeAnythingIsWritten) {
    qputenv("CANDOR_MODELS", temporary.filePath(QStringLiteral("nowhere")).toUtf8());
    options.folder = folder;
    options.models = inference::ModelLocation::besideProgram(QStringLiteral(CANDOR_BUILD_DIR "/bin"));
    qunsetenv("CANDOR_MODELS");
    RecordingEngine engine(std::make_unique<FakeSource>(patientScript()), options, clock);
    const auto begun = engine.start();
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().code, ErrorCode::ModelMissing);
    EXPECT_FALSE(QDir(folder).exists());
}

TEST_F(RecordingEngineTest, AStopAsksForTheEndAndTheSessionIsWhole) {
    FakeSourceScript script = patientScript(std::chrono::hours(2));
    options.folder = folder;
    options.telemetry = false;
    RecordingEngine engine(std::make_unique<FakeSource>(script), options, clock);
    QEventLoop loop;
    QObject::connect(&engine, &RecordingEngine::recordingStarted, &engine, &RecordingEngine::stop);
    QObject::connect(&engine, &RecordingEngine::finished, &loop, &QEventLoop::quit);
    ASSERT_TRUE(engine.start());
    loop.exec();
    const auto overview = record::readSession(folder);
    ASSERT_TRUE(overview);
    EXPECT_EQ(overview->manifest.state, SessionState::Completed);
    EXPECT_LT(overview->manifest.durationSeconds, 3600);
    expectWhole();
}

TEST_F(RecordingEngineTest, TheSampleInterviewHasOneFaceAndItsVoice) {
    source::FileSourceOptions files;
    files.pictureFile = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/sample/camera.mp4");
    files.soundFile = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/sample/microphone.wav");
    options.longest = 12s;
    const auto finished = recordFrom(std::make_unique<source::FileSource>(files, clock.system));
    ASSERT_TRUE(finished.summary);
    EXPECT_EQ(finished.summary->frames.recorded, 300U);
    EXPECT_EQ(finished.summary->frames.analysed, 300U);
    EXPECT_EQ(finished.summary->maxFaceCount, 1);
    EXPECT_GT(finished.summary->measurableShare, .9);
    EXPECT_GT(finished.summary->speechSeconds, 1);
    std::uint64_t next = 0;
    ASSERT_TRUE(record::readSignals(folder, [&next](const SignalFrame &signal) {
        EXPECT_EQ(signal.frameNumber, next++);
        EXPECT_TRUE(signal.audio.voiceActivity.has_value());
    }));
    EXPECT_EQ(next, 300U);
    expectWhole();
}

} // namespace
} // namespace candor::engine
