// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingFixture.h"

#include "engine/Pauses.h"
#include "source/FileSource.h"

#include <QFile>

namespace candor::engine {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(PausesTest, CoverWhatBeginsInThem) {
    Pauses pauses;
    EXPECT_FALSE(pauses.covers(0s));
    pauses.begin(2s);
    EXPECT_FALSE(pauses.covers(1999ms)); // came late
    EXPECT_TRUE(pauses.covers(2s));
    EXPECT_EQ(pauses.end(5s), (TimeSpan{2s, 5s}));
    EXPECT_TRUE(pauses.covers(4999ms));
    EXPECT_FALSE(pauses.covers(5s));
}

TEST(PausesTest, CoverWhatComesWhenSeveralAreOver) {
    Pauses pauses;
    pauses.begin(2s);
    pauses.end(2050ms);
    pauses.begin(2100ms);
    pauses.end(2150ms);
    EXPECT_TRUE(pauses.covers(2020ms));
    EXPECT_FALSE(pauses.covers(2070ms));
    EXPECT_TRUE(pauses.covers(2120ms));
}

TEST(PausesTest, CutWhatReachesIntoThem) {
    Pauses pauses;
    pauses.begin(2s);
    pauses.end(4s);
    pauses.begin(6s);
    EXPECT_THAT(pauses.outside({1s, 9s}), ElementsAre(TimeSpan{1s, 2s}, TimeSpan{4s, 6s}));
    pauses.end(8s);
    EXPECT_THAT(pauses.outside({1s, 9s}), ElementsAre(TimeSpan{1s, 2s}, TimeSpan{4s, 6s}, TimeSpan{8s, 9s}));
    EXPECT_THAT(pauses.outside({3s, 4s}), IsEmpty());
    EXPECT_THAT(pauses.outside({4s, 5s}), ElementsAre(TimeSpan{4s, 5s}));
}

class PauseTest : public RecordingFixture {
protected:
    /// Pauses and goes on when the script reaches these times, whatever the machine does.
    FakeSourceScript pausingScript(MediaTime length, std::vector<TimeSpan> pauses) {
        auto script = patientScript(length);
        script.replacePicture = [this, pauses](VideoFrame &frame) {
            for (const TimeSpan &pause : pauses) {
                if (frame.stamp.mediaTime == pause.start)
                    running.load()->pause();
                if (frame.stamp.mediaTime == pause.end)
                    running.load()->resume();
            }
        };
        whenMade = [this](RecordingEngine &engine) {
            QObject::connect(&engine, &RecordingEngine::pausedChanged, &engine,
                             [this](bool paused) { changes.push_back(paused); });
        };
        return script;
    }
    void expectNothingInside(const TimeSpan &pause) const {
        const auto events = record::readEvents(folder);
        ASSERT_TRUE(events);
        for (const SessionEvent &event : *events) {
            if (event.kind != EventKind::Pause) {
                EXPECT_TRUE(event.end <= pause.start || event.start >= pause.end)
                    << eventKindName(event.kind).toStdString() << ' ' << toSeconds(event.start) << " to "
                    << toSeconds(event.end);
            }
        }
        ASSERT_TRUE(record::readSignals(folder, [&pause](const SignalFrame &signal) {
            EXPECT_TRUE(signal.mediaTime < pause.start || signal.mediaTime >= pause.end) << toSeconds(signal.mediaTime);
        }));
    }
    /// The loudest sample of audio.wav in a span.
    int loudest(const TimeSpan &span) const {
        QFile file(folder + QStringLiteral("/audio.wav"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll().mid(44);
        int peak = 0;
        const auto sampleAt = [](MediaTime time) {
            return static_cast<qsizetype>(toSeconds(time) * soundSampleRate) * 2;
        };
        for (qsizetype at = sampleAt(span.start); at + 1 < std::min(sampleAt(span.end), bytes.size()); at += 2) {
            std::int16_t sample = 0;
            std::memcpy(&sample, bytes.constData() + at, sizeof sample);
            peak = std::max(peak, std::abs(static_cast<int>(sample)));
        }
        return peak;
    }

    std::vector<bool> changes;
};

TEST_F(PauseTest, KeepsNothingOfItAndIsOneEvent) {
    const auto finished = record(pausingScript(8s, {{2s, 5s}}));
    ASSERT_TRUE(finished.summary);
    EXPECT_FALSE(finished.failure);
    const auto pauses = eventsOf(EventKind::Pause);
    ASSERT_EQ(pauses.size(), 1U);
    EXPECT_NEAR(toSeconds(pauses[0].start), 2, .05);
    EXPECT_NEAR(toSeconds(pauses[0].end), 5, .05);
    expectNothingInside({pauses[0].start, pauses[0].end});
    EXPECT_TRUE(eventsOf(EventKind::Gap).empty());
    EXPECT_EQ(finished.summary->pauseCount, 1);
    EXPECT_NEAR(finished.summary->pauseSeconds, 3, .1);
    EXPECT_EQ(finished.summary->gapCount, 0);
    // 2 s and 3 s of 30 frames each; what came in the pause is neither captured nor dropped.
    const FrameCounters &frames = finished.summary->frames;
    EXPECT_NEAR(static_cast<double>(frames.recorded), 150, 3);
    EXPECT_EQ(frames.captured, frames.recorded);
    EXPECT_EQ(frames.analysed, frames.recorded);
    EXPECT_EQ(frames.droppedRecording + frames.droppedAnalysis, 0U);
    EXPECT_NEAR(finished.summary->durationSeconds, 8, .05);
    EXPECT_THAT(changes, ElementsAre(true, false));
    // The clicks at 3 and 4 s are silence, the ones at 1 and 6 s are there.
    EXPECT_EQ(loudest({pauses[0].start + 20ms, pauses[0].end}), 0);
    EXPECT_GT(loudest({900ms, 1100ms}), 10'000);
    EXPECT_GT(loudest({5900ms, 6100ms}), 10'000);
    expectWhole();
}

TEST_F(PauseTest, SharesAreOfTheTimeThatWasNotPaused) {
    // Without a face nothing is measurable; the flag shows how long the absence is taken to be.
    const auto finished = record(pausingScript(9s, {{3s, 6s}}));
    ASSERT_TRUE(finished.summary);
    const auto absences = eventsOf(EventKind::FaceAbsent);
    ASSERT_EQ(absences.size(), 2U);
    EXPECT_NEAR(toSeconds(absences[0].end), 3, .05);
    EXPECT_NEAR(toSeconds(absences[1].start), 6, .1);
    expectWhole();
}

TEST_F(PauseTest, ThatIsOpenAtTheEndEndsThere) {
    const auto finished = record(pausingScript(6s, {{4s, 100s}}));
    ASSERT_TRUE(finished.summary);
    const auto pauses = eventsOf(EventKind::Pause);
    ASSERT_EQ(pauses.size(), 1U);
    EXPECT_NEAR(toSeconds(pauses[0].start), 4, .05);
    EXPECT_NEAR(toSeconds(pauses[0].end), 6, .05);
    EXPECT_NEAR(finished.summary->pauseSeconds, 2, .1);
    expectNothingInside({pauses[0].start, pauses[0].end});
    expectWhole();
}

TEST_F(PauseTest, OutlastsTheLastPictureWhereThereIsNoSound) {
    auto script = pausingScript(6s, {{4s, 100s}});
    script.sound = false;
    const auto finished = record(script);
    ASSERT_TRUE(finished.summary);
    EXPECT_NEAR(finished.summary->pauseSeconds, 2, .1);
    expectWhole();
}

TEST_F(PauseTest, HidesADeviceThatIsAwayInIt) {
    auto script = pausingScript(12s, {{3s, 9s}});
    script.faults = {{Fault::Kind::Vanish, 4s, 2s, Interrupted::Microphone},
                     {Fault::Kind::Stall, 6500ms, 1s, Interrupted::Everything}};
    const auto finished = record(script);
    ASSERT_TRUE(finished.summary);
    EXPECT_TRUE(eventsOf(EventKind::Gap).empty());
    expectNothingInside({3034ms, 8960ms});
    expectWhole();
}

TEST_F(PauseTest, CutsAGapThatReachesIntoIt) {
    auto script = pausingScript(12s, {{3s, 6s}});
    script.faults = {{Fault::Kind::Vanish, 5s, 3s, Interrupted::Microphone}};
    const auto finished = record(script);
    ASSERT_TRUE(finished.summary);
    const auto gaps = eventsOf(EventKind::Gap);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_NEAR(toSeconds(gaps[0].start), 6, .05);
    EXPECT_NEAR(toSeconds(gaps[0].end), 8, .05);
    expectWhole();
}

TEST_F(PauseTest, SeveralOnesAreSeveralEvents) {
    const auto finished = record(pausingScript(7s, {{1s, 2s}, {3s, 4s}, {5s, 6s}}));
    ASSERT_TRUE(finished.summary);
    EXPECT_EQ(finished.summary->pauseCount, 3);
    EXPECT_NEAR(finished.summary->pauseSeconds, 3, .15);
    EXPECT_THAT(changes, ElementsAre(true, false, true, false, true, false));
    expectWhole();
}

TEST_F(PauseTest, AFilePacedAsLiveIsReadOn) {
    source::FileSourceOptions files;
    files.pictureFile = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/sample/camera.mp4");
    files.soundFile = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/sample/microphone.wav");
    files.pace = source::Pace::AsIfLive;
    options.longest = 4s;
    options.telemetry = false;
    whenMade = [](RecordingEngine &engine) {
        QObject::connect(&engine, &RecordingEngine::progressed, &engine, [&engine](const RecordingProgress &progress) {
            if (progress.recorded > 1s && progress.recorded < 2s)
                engine.pause();
            else if (progress.recorded >= 2s) // silence is recorded on
                engine.resume();
        });
    };
    const auto finished = recordFrom(std::make_unique<source::FileSource>(files, clock.system));
    ASSERT_TRUE(finished.summary);
    EXPECT_EQ(finished.summary->pauseCount, 1);
    EXPECT_EQ(finished.summary->gapCount, 0);
    EXPECT_NEAR(finished.summary->durationSeconds, 4, .05);
    const double recordedSeconds = static_cast<double>(finished.summary->frames.recorded) / 25;
    EXPECT_NEAR(recordedSeconds + finished.summary->pauseSeconds, 4, .2);
    EXPECT_EQ(finished.summary->frames.droppedRecording, 0U);
    expectWhole();
}

} // namespace
} // namespace candor::engine
