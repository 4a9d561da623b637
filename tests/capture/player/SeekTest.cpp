// SPDX-License-Identifier: GPL-3.0-or-later
#include "WatchedPlayer.h"

#include <gmock/gmock.h>

#include <QTest>

#include <random>

namespace candor::test {

namespace {

using source::PlayedPicture;
using source::RecordingPlayer;
using namespace std::chrono_literals;

struct Case {
    const char *name;
    NumberedRecording (*recording)(const QDir &);
};

class PlayerSeek : public testing::TestWithParam<Case> {};

/// A picture is what it says it is: by its own bar code and by when it was to be shown.
testing::AssertionResult isExactly(const std::optional<PlayedPicture> &picture, const NumberedRecording &recording,
                                   std::uint64_t number) {
    if (!picture)
        return testing::AssertionFailure() << "no picture instead of " << number;
    const auto code = shownNumber(picture->image);
    if (picture->frameNumber != number || code != number || picture->mediaTime != recording.times.at(number))
        return testing::AssertionFailure()
               << "number " << picture->frameNumber << ", bar code " << (code ? static_cast<int>(*code) : -1) << ", at "
               << toSeconds(picture->mediaTime) << " s instead of " << number;
    return testing::AssertionSuccess();
}

TEST_P(PlayerSeek, HundredOfHundredAreExact) {
    const auto recording = GetParam().recording(recordings());
    WatchedPlayer player;
    ASSERT_TRUE(player.open(recording.file));
    const std::uint64_t count = player->format().frames;
    ASSERT_LE(count, recording.times.size());
    std::mt19937 random(7);
    for (int round = 0; round < 100; ++round) {
        std::uint64_t number = std::uniform_int_distribution<std::uint64_t>(0, count - 1)(random);
        if (round % 2 == 0) {
            player->seekToFrame(number);
        } else {
            const MediaTime time = recording.times[number] + std::chrono::microseconds(random() % 60'000);
            number = std::min(recording.numberAt(time), count - 1);
            player->seek(time);
        }
        // The very next picture, so that nothing else was shown on the way.
        EXPECT_TRUE(isExactly(player.next(), recording, number)) << "round " << round;
        EXPECT_EQ(player->position(), recording.times[number]);
    }
    EXPECT_EQ(player->state(), RecordingPlayer::State::Paused);
}

INSTANTIATE_TEST_SUITE_P(Recordings, PlayerSeek,
                         testing::Values(Case{"Session", sessionRecording}, Case{"WebM", webmRecording},
                                         Case{"Recovered", recoveredRecording}, Case{"Hole", recordingWithHole},
                                         Case{"Reordered", silentRecording}, Case{"FortyFiveMinutes", longRecording}),
                         [](const auto &one) { return std::string(one.param.name); });

TEST(PlayerSeeking, ATimeShowsTheLastPictureNotAfterIt) {
    const auto recording = sessionRecording(recordings());
    WatchedPlayer player;
    ASSERT_TRUE(player.open(recording.file));
    for (const std::uint64_t number : {1U, 37U, 200U, 399U}) {
        player->seek(recording.times[number]);
        EXPECT_TRUE(isExactly(player.next(), recording, number));
        player->seek(recording.times[number] - 1ns);
        EXPECT_TRUE(isExactly(player.next(), recording, number - 1));
    }
    player->seek(-5s);
    EXPECT_TRUE(isExactly(player.next(), recording, 0));
    player->seek(1h);
    EXPECT_TRUE(isExactly(player.next(), recording, sessionFrames - 1));
    player->seekToFrame(1'000'000);
    EXPECT_TRUE(isExactly(player.next(), recording, sessionFrames - 1));
}

TEST(PlayerSeeking, AHoleKeepsThePictureBeforeIt) {
    const auto recording = recordingWithHole(recordings());
    WatchedPlayer player;
    ASSERT_TRUE(player.open(recording.file));
    player->seek(recording.times[holeAfter] - hole / 2);
    EXPECT_TRUE(isExactly(player.next(), recording, holeAfter - 1));
    player->step(1);
    EXPECT_TRUE(isExactly(player.next(), recording, holeAfter));
}

TEST(PlayerSeeking, StepsGoToTheNeighboursBothWays) {
    for (const auto &recording : {sessionRecording(recordings()), silentRecording(recordings())}) {
        WatchedPlayer player;
        ASSERT_TRUE(player.open(recording.file));
        player->seekToFrame(85);
        ASSERT_TRUE(isExactly(player.next(), recording, 85));
        for (std::uint64_t number = 86; number < 100; ++number) {
            player->step(1);
            EXPECT_TRUE(isExactly(player.next(), recording, number));
        }
        for (std::uint64_t number = 98; number > 20; --number) {
            player->step(-1);
            EXPECT_TRUE(isExactly(player.next(), recording, number));
        }
        player->seekToFrame(0);
        ASSERT_TRUE(isExactly(player.next(), recording, 0));
        player->step(-1);
        EXPECT_TRUE(isExactly(player.next(), recording, 0));
    }
}

TEST(PlayerSeeking, StepsAtOnceAddUp) {
    const auto recording = sessionRecording(recordings());
    WatchedPlayer player;
    ASSERT_TRUE(player.open(recording.file));
    player->seekToFrame(50);
    for (int i = 0; i < 10; ++i)
        player->step(1);
    player->step(-3);
    EXPECT_TRUE(isExactly(player.await(57), recording, 57));
}

TEST(PlayerSeeking, TheNewestOfAStormWins) {
    const auto recording = longRecording(recordings());
    WatchedPlayer player;
    ASSERT_TRUE(player.open(recording.file));
    QSignalSpy came(&*player, &RecordingPlayer::pictureCame);
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i)
        player->seekToFrame(random() % longFrames);
    player->seekToFrame(4711);
    EXPECT_TRUE(isExactly(player.await(4711), recording, 4711));
    EXPECT_LT(came.size(), 20) << "most of them must have been left out";
}

TEST(PlayerSeeking, DraggingShowsPicturesOnTheWay) {
    const auto recording = longRecording(recordings());
    WatchedPlayer player;
    ASSERT_TRUE(player.open(recording.file));
    QSignalSpy came(&*player, &RecordingPlayer::pictureCame);
    std::uint64_t number = 0;
    // Each order comes while an earlier one is under way.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            number += 91;
            player->seekToFrame(number);
            return came.size() >= 5;
        },
        20'000));
    EXPECT_TRUE(isExactly(player.await(number), recording, number));
}

TEST(PlayerSeeking, ImagesFollowTheAskedSize) {
    const auto recording = sessionRecording(recordings());
    WatchedPlayer player;
    player->setImageSize({640, 640});
    ASSERT_TRUE(player.open(recording.file));
    player->seekToFrame(123);
    auto picture = player.next();
    ASSERT_TRUE(isExactly(picture, recording, 123));
    EXPECT_EQ(picture->image.size(), QSize(640, 480));
    EXPECT_EQ(picture->pictureSize, (PictureSize{320, 240}));
    player->setImageSize({});
    picture = player.next();
    ASSERT_TRUE(isExactly(picture, recording, 123));
    EXPECT_EQ(picture->image.size(), QSize(320, 240));
}

} // namespace

} // namespace candor::test
