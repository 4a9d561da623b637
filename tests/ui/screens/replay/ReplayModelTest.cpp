// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplayModel.h"

#include "ReplayFixture.h"
#include "record/SessionRecorder.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <random>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;
using tests::NumberedPlan;
using tests::patience;
using tests::timeOfFrame;
using State = ReplayModel::State;

class ReplayModelTest : public testing::Test {
protected:
    bool open(const QString &folder, MediaTime at = {}) {
        const QSignalSpy settled(&model, &ReplayModel::settled);
        model.open(folder, at);
        return QTest::qWaitFor([&settled] { return !settled.isEmpty(); }, patience);
    }
    bool awaitFrame(std::uint64_t number) {
        return QTest::qWaitFor([this, number] { return model.shown() && model.shown()->picture.frameNumber == number; },
                               patience);
    }
    /// That picture, record and overlay are of one frame, whatever it is.
    void expectJoined() {
        ASSERT_TRUE(model.shown());
        const ReplayFrame &frame = *model.shown();
        const auto number = frame.picture.frameNumber;
        ASSERT_EQ(tests::numberIn(frame.picture.image), number);
        ASSERT_EQ(frame.record.has_value(), tests::isAnalysed(number)) << number;
        ASSERT_EQ(frame.overlay.has_value(), tests::isAnalysed(number) && tests::hasFace(number)) << number;
        if (frame.record) {
            ASSERT_EQ(tests::numberIn(*frame.record), number);
            ASSERT_EQ(frame.record->mediaTime, frame.picture.mediaTime);
        }
        if (frame.overlay) {
            ASSERT_EQ(tests::numberIn(*frame.overlay), number);
        }
    }

    tests::ReplayFixture fixture;
    ReplayModel model{fixture.context};
};

TEST_F(ReplayModelTest, OpensAtTheFirstFramePaused) {
    ASSERT_TRUE(open(fixture.session(QStringLiteral("a"))));
    EXPECT_EQ(model.state(), State::Ready);
    EXPECT_FALSE(model.playback().isPlaying());
    EXPECT_EQ(model.shown()->picture.frameNumber, 0U);
    expectJoined();
    EXPECT_EQ(model.session()->records.size(), 135U);
    EXPECT_TRUE(model.session()->damages.empty());
}

TEST_F(ReplayModelTest, OpensAtATime) {
    ASSERT_TRUE(open(fixture.session(QStringLiteral("a")), timeOfFrame(100)));
    EXPECT_EQ(model.shown()->picture.frameNumber, 100U);
    expectJoined();
}

TEST_F(ReplayModelTest, JoinsByFrameNumberAfterEachOfAHundredSeeks) {
    const NumberedPlan plan;
    ASSERT_TRUE(open(fixture.session(QStringLiteral("a"))));
    std::mt19937 random(7); // NOLINT: the same seeks each time
    std::uniform_int_distribution<std::uint64_t> anyFrame(0, plan.frames - 1);
    for (int seek = 0; seek < 100; ++seek) {
        const std::uint64_t number = anyFrame(random);
        model.playback().seek(timeOfFrame(number) + 10ms);
        ASSERT_TRUE(awaitFrame(number)) << number;
        ASSERT_NO_FATAL_FAILURE(expectJoined());
    }
}

TEST_F(ReplayModelTest, JoinsEachFrameWhilePlayingSteppingAndSeekingWithoutWaiting) {
    ASSERT_TRUE(open(fixture.session(QStringLiteral("a"))));
    int frames = 0;
    QObject::connect(&model, &ReplayModel::frameShown, &model, [this, &frames] {
        ++frames;
        expectJoined();
    });
    model.playback().setRate(2);
    model.playback().play();
    ASSERT_TRUE(QTest::qWaitFor([&frames] { return frames > 30 || HasFatalFailure(); }, patience));
    for (const int number : {90, 3, 140, 60})
        model.playback().seek(timeOfFrame(static_cast<std::uint64_t>(number)));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !model.playback().isPlaying() || HasFatalFailure(); }, patience));
    ASSERT_TRUE(awaitFrame(149));
    model.playback().step(-1);
    ASSERT_TRUE(awaitFrame(148));
    expectJoined();
}

TEST_F(ReplayModelTest, ReplaysWithoutTelemetry) {
    NumberedPlan plan;
    plan.telemetry = false;
    ASSERT_TRUE(open(fixture.session(QStringLiteral("a"), plan)));
    ASSERT_EQ(model.state(), State::Ready);
    EXPECT_TRUE(model.session()->damages.empty());
    EXPECT_EQ(model.session()->landmarks, nullptr);
    model.playback().seek(timeOfFrame(77));
    ASSERT_TRUE(awaitFrame(77));
    EXPECT_FALSE(model.shown()->record);
    EXPECT_FALSE(model.shown()->overlay);
}

TEST_F(ReplayModelTest, ReplaysWithoutWhatIsDamaged) {
    const QString folder = fixture.session(QStringLiteral("a"));
    tests::damage(QDir(folder).filePath(QStringLiteral("signals.json")));
    ASSERT_TRUE(QFile::remove(QDir(folder).filePath(QStringLiteral("landmarks.bin"))));
    ASSERT_TRUE(open(folder));
    ASSERT_EQ(model.state(), State::Ready);
    EXPECT_EQ(model.session()->damages.size(), 2U);
    // What stands before the damage is shown.
    EXPECT_GT(model.session()->records.size(), 10U);
    EXPECT_LT(model.session()->records.size(), 135U);
    model.playback().seek(timeOfFrame(12));
    ASSERT_TRUE(awaitFrame(12));
    EXPECT_EQ(tests::numberIn(*model.shown()->record), 12U);
    EXPECT_FALSE(model.shown()->overlay);
}

TEST_F(ReplayModelTest, PlaysSoundAlone) {
    NumberedPlan plan;
    plan.picture = false;
    ASSERT_TRUE(open(fixture.session(QStringLiteral("a"), plan)));
    ASSERT_EQ(model.state(), State::Ready);
    EXPECT_FALSE(model.hasPicture());
    EXPECT_FALSE(model.shown());
    EXPECT_GT(model.playback().format().length, 4s);
}

TEST_F(ReplayModelTest, RefusesWhatIsNotFinished) {
    NumberedPlan plan;
    plan.finished = false;
    ASSERT_TRUE(open(fixture.session(QStringLiteral("a"), plan)));
    EXPECT_EQ(model.state(), State::Refused);
    EXPECT_EQ(model.hindrance().kind, ReplayHindrance::Kind::Unfinished);
}

TEST_F(ReplayModelTest, RefusesWhatIsBeingRecorded) {
    const QString folder = QDir(fixture.folder.path()).filePath(QStringLiteral("live"));
    RecordingPlan plan;
    plan.uuid = QStringLiteral("6f1c2b9e-52b5-4a4e-9a57-0d3f6f1f7a10");
    plan.picture = PictureFormat{{320, 240}, 30};
    const auto recorder = record::SessionRecorder::create(folder, plan);
    ASSERT_TRUE(recorder);
    ASSERT_TRUE(open(folder));
    EXPECT_EQ(model.hindrance().kind, ReplayHindrance::Kind::InUse);
}

TEST_F(ReplayModelTest, RefusesAFolderThatIsNoneAndAMediaFileThatIsGone) {
    ASSERT_TRUE(open(QDir(fixture.folder.path()).filePath(QStringLiteral("nowhere"))));
    EXPECT_EQ(model.state(), State::Refused);
    EXPECT_EQ(model.hindrance().error.code, ErrorCode::NotASession);
    const QString folder = fixture.session(QStringLiteral("a"));
    ASSERT_TRUE(QFile::remove(QDir(folder).filePath(QStringLiteral("recording.mp4"))));
    ASSERT_TRUE(open(folder));
    EXPECT_EQ(model.state(), State::Refused);
    EXPECT_EQ(model.hindrance().error.code, ErrorCode::FileNotFound);
}

TEST_F(ReplayModelTest, GoesOnWhenTheSessionIsDeletedAndLetsGoOfItsFiles) {
    const QString folder = fixture.session(QStringLiteral("a"));
    ASSERT_TRUE(open(folder));
    ASSERT_TRUE(QDir(folder).removeRecursively());
    model.playback().seek(timeOfFrame(101));
    ASSERT_TRUE(awaitFrame(101));
    expectJoined();
    model.close();
    EXPECT_EQ(model.state(), State::Empty);
    EXPECT_FALSE(model.shown());
    const auto isOpen = [&folder] {
        const QFileInfoList descriptors =
            QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::System | QDir::Files);
        return std::ranges::any_of(descriptors, [&folder](const QFileInfo &descriptor) {
            return descriptor.symLinkTarget().startsWith(folder);
        });
    };
    EXPECT_TRUE(QTest::qWaitFor([&isOpen] { return !isOpen(); }, patience));
}

TEST_F(ReplayModelTest, ShowsTheNewerOfTwoSessionsOpenedAtOnce) {
    NumberedPlan other;
    other.frames = 40;
    const QString first = fixture.session(QStringLiteral("a"));
    const QString second = fixture.session(QStringLiteral("b"), other);
    const QSignalSpy settled(&model, &ReplayModel::settled);
    model.open(first);
    model.open(second);
    ASSERT_TRUE(QTest::qWaitFor([&settled] { return !settled.isEmpty(); }, patience))
        << static_cast<int>(model.state());
    EXPECT_EQ(settled.size(), 1);
    EXPECT_EQ(model.folder(), second);
    EXPECT_EQ(model.session()->records.size(), 36U);
    EXPECT_EQ(model.playback().format().frames, 40U);
}

} // namespace
} // namespace candor::screens
