// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/Playback.h"

#include "ReplayFixture.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;
using tests::NumberedPlan;
using tests::patience;
using tests::timeOfFrame;

class PlaybackTest : public testing::Test {
protected:
    void open(const NumberedPlan &plan = {}) {
        const QString folder = fixture.session(QStringLiteral("a"), plan);
        const QSignalSpy opened(&playback, &Playback::opened);
        playback.open(QDir(folder).filePath(QStringLiteral("recording.mp4")), plan.events);
        ASSERT_TRUE(QTest::qWaitFor([&opened] { return !opened.isEmpty(); }, patience));
    }
    bool awaitFrame(std::uint64_t number) {
        return QTest::qWaitFor(
            [this, number] {
                if (auto picture = playback.takePicture())
                    newest = picture->frameNumber;
                return newest == number;
            },
            patience);
    }

    tests::ReplayFixture fixture;
    Playback playback;
    std::optional<std::uint64_t> newest;
};

TEST_F(PlaybackTest, PlaysPausesAndSpeedsUp) {
    open();
    playback.faster();
    ASSERT_TRUE(QTest::qWaitFor([this] { return playback.isPlaying(); }, patience));
    EXPECT_EQ(playback.rate(), 1);
    playback.faster();
    EXPECT_EQ(playback.rate(), 1.5);
    playback.faster();
    EXPECT_EQ(playback.rate(), 2);
    playback.faster();
    EXPECT_EQ(playback.rate(), 2);
    playback.stop();
    EXPECT_TRUE(QTest::qWaitFor([this] { return !playback.isPlaying(); }, patience));
    EXPECT_EQ(playback.rate(), 1);
}

TEST_F(PlaybackTest, AddsUpSkipsThatComeFasterThanTheirPictures) {
    open();
    for (int times = 0; times < 3; ++times)
        playback.skip(1s);
    EXPECT_EQ(playback.position(), 3s);
    EXPECT_TRUE(awaitFrame(90));
    playback.skip(-5s);
    EXPECT_TRUE(awaitFrame(0));
    playback.skip(1h);
    EXPECT_TRUE(awaitFrame(149));
}

TEST_F(PlaybackTest, StepsOneFrame) {
    open();
    ASSERT_TRUE(awaitFrame(0));
    playback.step(1);
    ASSERT_TRUE(awaitFrame(1));
    playback.step(1);
    ASSERT_TRUE(awaitFrame(2));
    playback.step(-1);
    EXPECT_TRUE(awaitFrame(1));
}

TEST_F(PlaybackTest, JumpsOverAPauseWhilePlayingAndShowsItWhenSought) {
    NumberedPlan plan;
    plan.frames = 90;
    plan.pause = {45, 20s};
    const MediaTime start = timeOfFrame(44) + 20ms;
    plan.events = {{EventKind::Pause, start, timeOfFrame(45, plan), {}, {}}};
    open(plan);
    const QSignalSpy skipped(&playback, &Playback::pauseSkipped);
    playback.seek(timeOfFrame(30));
    ASSERT_TRUE(awaitFrame(30));
    QElapsedTimer elapsed;
    elapsed.start();
    playback.play();
    ASSERT_TRUE(QTest::qWaitFor([this] { return playback.position() >= timeOfFrame(45) + 20s; }, patience));
    EXPECT_EQ(skipped.size(), 1);
    EXPECT_LT(elapsed.elapsed(), 15000) << "the pause was sat out";
    playback.pause();
    // A look into the pause: the last picture before it.
    playback.seek(start + 10s);
    EXPECT_TRUE(awaitFrame(44));
    EXPECT_EQ(playback.position(), start + 10s);
    playback.play();
    EXPECT_TRUE(QTest::qWaitFor([this] { return playback.position() >= timeOfFrame(50) + 20s; }, patience));
    EXPECT_EQ(skipped.size(), 2);
}

TEST_F(PlaybackTest, MarksALoopAndTurnsItRound) {
    open();
    playback.seek(1s);
    playback.markLoopStart();
    EXPECT_EQ(playback.loopStart(), 1s);
    EXPECT_FALSE(playback.loop());
    playback.seek(1300ms);
    playback.markLoopEnd();
    EXPECT_EQ(playback.loop(), Playback::Range(1s, 1300ms));
    playback.seek(1s);
    playback.play();
    std::vector<MediaTime> positions;
    QObject::connect(&playback, &Playback::positionChanged, &playback,
                     [&positions](MediaTime position) { positions.push_back(position); });
    ASSERT_TRUE(QTest::qWaitFor(
        [&positions] {
            for (std::size_t index = 1; index < positions.size(); ++index) {
                if (positions[index] < positions[index - 1])
                    return true;
            }
            return false;
        },
        patience));
    for (const MediaTime position : positions)
        EXPECT_LE(position, 1300ms);
    playback.toggleLoop();
    EXPECT_FALSE(playback.loop());
    EXPECT_FALSE(playback.loopStart());
}

TEST_F(PlaybackTest, LoopsTheEventAtThePosition) {
    NumberedPlan plan;
    plan.events = {{EventKind::LookingAway, 2s, 3s, {}, {}}};
    open(plan);
    playback.seek(2500ms);
    playback.toggleLoop();
    EXPECT_EQ(playback.loop(), Playback::Range(2s, 3s));
    playback.toggleLoop();
    playback.seek(500ms);
    playback.toggleLoop();
    EXPECT_EQ(playback.loop()->first, 500ms);
    EXPECT_EQ(playback.loop()->second, playback.format().length);
}

TEST_F(PlaybackTest, AnEndBeforeTheStartBeginsAtTheSessionsStart) {
    open();
    playback.seek(3s);
    playback.markLoopStart();
    playback.seek(2s);
    playback.markLoopEnd();
    EXPECT_EQ(playback.loop(), Playback::Range(0s, 2s));
}

TEST_F(PlaybackTest, KeepsTheVolumeWhileMuted) {
    playback.setVolume(0.5);
    playback.setMuted(true);
    EXPECT_EQ(playback.volume(), 0.5);
    EXPECT_TRUE(playback.isMuted());
    playback.changeVolume(0.1);
    EXPECT_FALSE(playback.isMuted());
    EXPECT_DOUBLE_EQ(playback.volume(), 0.6);
    playback.changeVolume(2);
    EXPECT_EQ(playback.volume(), 1);
    EXPECT_FALSE(playback.isOpen());
    playback.seek(1s);
    EXPECT_EQ(playback.position(), 0s);
}

} // namespace
} // namespace candor::screens
