// SPDX-License-Identifier: GPL-3.0-or-later
#include "Received.h"
#include "RecordingFixture.h"

#include <QDir>
#include <QFileInfo>

namespace candor::engine {
namespace {

using namespace std::chrono_literals;

/// Waits in open() until it is let go, and says how sound was brought to the picture.
class SlowSource final : public source::MediaSource {
public:
    struct Gate {
        std::atomic<bool> entered = false;
        std::atomic<bool> open = true;
        std::atomic<bool> gone = false;
    };
    SlowSource(FakeSourceScript script, Gate &gate) : m_source(std::move(script)), m_gate(gate) {}
    ~SlowSource() override { m_gate.gone = true; }
    Result<source::SourceFormat> open() override {
        m_gate.entered = true;
        m_gate.entered.notify_all();
        m_gate.open.wait(false);
        return m_source.open();
    }
    Result<source::SourceItem> read(std::chrono::milliseconds longestWait) override {
        return m_source.read(longestWait);
    }
    [[nodiscard]] std::optional<SoundSynchrony> synchrony() const override {
        return SoundSynchrony{12.5, -3.25, std::nullopt};
    }

private:
    FakeSource m_source;
    Gate &m_gate;
};

class OpeningTest : public RecordingFixture {
protected:
    OpeningTest() {
        options.folder = folder;
        options.telemetry = false;
    }
    std::unique_ptr<RecordingEngine> engineFor(FakeSourceScript script) {
        return std::make_unique<RecordingEngine>(std::make_unique<SlowSource>(std::move(script), gate), options, clock);
    }
    static RecordingFinished resultOf(Received<const RecordingFinished &> &finished) {
        return finished.came() ? finished.first()
                               : RecordingFinished{QStringLiteral("nothing came"), std::nullopt, std::nullopt};
    }

    SlowSource::Gate gate;
};

TEST_F(OpeningTest, BeginsWithoutWaitingAndSaysWhatIsRecorded) {
    gate.open = false;
    const auto engine = engineFor(patientScript(2s));
    Received opened(engine.get(), &RecordingEngine::opened);
    Received finished(engine.get(), &RecordingEngine::finished);
    engine->begin(); // returns although the source does not open
    gate.entered.wait(false);
    EXPECT_TRUE(opened.isEmpty());
    gate.open = true;
    gate.open.notify_all();
    const auto result = resultOf(finished);
    ASSERT_TRUE(result.summary);
    ASSERT_EQ(opened.size(), 1U);
    EXPECT_EQ(opened.first().picture->size, (PictureSize{640, 480}));
    EXPECT_EQ(result.summary->frames.recorded, 60U);
    EXPECT_EQ(result.summary->synchrony, (SoundSynchrony{12.5, -3.25, std::nullopt}));
    expectWhole();
}

TEST_F(OpeningTest, AFailureIsToldAndLeavesNothing) {
    options.telemetry = true;
    options.models.modelFolder = temporary.filePath(QStringLiteral("nowhere"));
    options.models.libraryFolder = QStringLiteral(CANDOR_BUILD_DIR "/lib/candor");
    const auto engine = engineFor(patientScript());
    Received finished(engine.get(), &RecordingEngine::finished);
    engine->begin();
    const auto result = resultOf(finished);
    ASSERT_TRUE(result.failure);
    EXPECT_EQ(result.failure->code, ErrorCode::ModelMissing);
    EXPECT_FALSE(QFileInfo::exists(folder));
    EXPECT_TRUE(gate.gone); // the devices are free
}

TEST_F(OpeningTest, AStopWhileOpeningEndsIt) {
    gate.open = false;
    const auto engine = engineFor(patientScript());
    Received opened(engine.get(), &RecordingEngine::opened);
    Received finished(engine.get(), &RecordingEngine::finished);
    engine->begin();
    gate.entered.wait(false);
    engine->stop();
    gate.open = true;
    gate.open.notify_all();
    const auto result = resultOf(finished);
    ASSERT_TRUE(result.failure);
    EXPECT_EQ(result.failure->code, ErrorCode::Cancelled);
    EXPECT_TRUE(opened.isEmpty());
    EXPECT_FALSE(QFileInfo::exists(folder));
}

TEST_F(OpeningTest, AnEngineThatGoesAtAnyMomentLeavesAWholeSessionOrNone) {
    for (int round = 0; round < 12; ++round) {
        options.folder = folder = temporary.filePath(QString::number(round));
        auto engine = engineFor(patientScript(std::chrono::hours(1)));
        Received firstFrame(engine.get(), &RecordingEngine::recordingStarted);
        engine->begin();
        if (round % 3 == 1)
            gate.entered.wait(false);
        if (round % 3 == 2) {
            EXPECT_TRUE(firstFrame.came());
        }
        engine.reset();
        if (QFileInfo::exists(folder))
            expectWhole();
        else
            EXPECT_NE(round % 3, 2);
    }
}

TEST_F(OpeningTest, AStopRightAfterOpeningIsInOrder) {
    const auto engine = engineFor(patientScript(std::chrono::hours(1)));
    Received finished(engine.get(), &RecordingEngine::finished);
    QObject::connect(engine.get(), &RecordingEngine::opened, engine.get(), &RecordingEngine::stop);
    engine->begin();
    const auto result = resultOf(finished);
    if (result.failure) {
        EXPECT_EQ(result.failure->code, ErrorCode::NothingRecorded);
        EXPECT_FALSE(QFileInfo::exists(folder));
    } else {
        expectWhole();
    }
}

TEST_F(OpeningTest, BeginningTwiceRecordsOnce) {
    const auto engine = engineFor(patientScript(1s));
    Received finished(engine.get(), &RecordingEngine::finished);
    engine->begin();
    engine->begin();
    EXPECT_FALSE(engine->start());
    ASSERT_TRUE(resultOf(finished).summary);
    EXPECT_EQ(finished.size(), 1U);
}

TEST_F(OpeningTest, OpeningEventsComeFirstAndOthersAtTheirMoment) {
    SessionEvent consent;
    consent.kind = EventKind::Consent;
    consent.start = consent.end = 5s;
    consent.value = QStringLiteral("recording");
    options.openingEvents = {consent};
    auto script = patientScript(4s);
    script.replacePicture = [this](VideoFrame &frame) {
        if (frame.stamp.mediaTime == 2s)
            running.load()->addEvent(EventKind::Bookmark, QStringLiteral("here"));
    };
    std::vector<SessionEvent> live;
    whenMade = [&live](RecordingEngine &engine) {
        engine.addEvent(EventKind::Note, {}); // nothing is recorded yet
        QObject::connect(&engine, &RecordingEngine::eventRecorded, &engine,
                         [&live](const SessionEvent &event) { live.push_back(event); });
    };
    ASSERT_TRUE(record(script).summary);
    const auto events = record::readEvents(folder);
    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 2U);
    EXPECT_EQ((*events)[0], (SessionEvent{EventKind::Consent, 0s, 0s, QStringLiteral("recording"), {}}));
    EXPECT_EQ((*events)[1].kind, EventKind::Bookmark);
    EXPECT_NEAR(toSeconds((*events)[1].start), 2, .05);
    ASSERT_EQ(live.size(), 2U);
    EXPECT_EQ(live[0], (*events)[0]);
    EXPECT_EQ(live[1].value, (*events)[1].value); // files round times
    expectWhole();
}

} // namespace
} // namespace candor::engine
