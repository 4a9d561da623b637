// SPDX-License-Identifier: GPL-3.0-or-later
#include "WatchedPlayer.h"

#include <gmock/gmock.h>

#include <QTest>

namespace candor::test {

namespace {

using source::RecordingPlayer;
using State = RecordingPlayer::State;
using namespace std::chrono_literals;

TEST(Playing, ShowsEveryPictureInOrderAndEnds) {
    const auto recording = sessionRecording(recordings());
    HandClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(recording.file));
    QSignalSpy states(&*player, &RecordingPlayer::stateChanged);
    auto picture = player.start(clock);
    EXPECT_EQ(player->state(), State::Playing);
    for (std::uint64_t number = 1;; ++number) {
        ASSERT_TRUE(picture);
        ASSERT_EQ(picture->frameNumber, number);
        EXPECT_EQ(shownNumber(picture->image), number);
        EXPECT_EQ(player->position(), recording.times[number]);
        if (number + 1 == sessionFrames)
            break;
        clock.advance(recording.times[number + 1] - recording.times[number]);
        picture = player.next();
    }
    EXPECT_TRUE(player.playToEnd(clock, 100ms));
    EXPECT_EQ(player->latePictures(), 0U);
    EXPECT_EQ(states.size(), 2);
    player->play();
    EXPECT_TRUE(player.await(0)) << "from the start again";
    EXPECT_EQ(player->state(), State::Playing);
}

TEST(Playing, GoesAtTheRate) {
    const auto recording = silentRecording(recordings());
    for (const double rate : {0.25, 0.5, 1.5, 2.0, 4.0}) {
        HandClock clock;
        WatchedPlayer player({}, clock);
        ASSERT_TRUE(player.open(recording.file));
        player->setRate(rate);
        EXPECT_EQ(player->rate(), rate);
        ASSERT_TRUE(player.start(clock));
        clock.advance(fromSeconds(1 / rate));
        const auto picture = player.awaitFrom(31);
        ASSERT_TRUE(picture) << rate;
        EXPECT_LE(picture->frameNumber, 36U) << rate;
    }
}

TEST(Playing, ChangesTheRateOnTheWay) {
    const auto recording = silentRecording(recordings());
    HandClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(player.start(clock));
    player->setRate(2);
    const auto first = player.start(clock);
    ASSERT_TRUE(first);
    std::uint64_t number = first->frameNumber;
    for (int round = 0; round < 20; ++round) {
        clock.advance(50ms);
        const auto picture = player.awaitFrom(number + 1);
        ASSERT_TRUE(picture);
        number = picture->frameNumber;
    }
    EXPECT_NEAR(static_cast<double>(number - first->frameNumber), 60, 6);
    player->setRate(99);
    EXPECT_EQ(player->rate(), 4.0);
}

TEST(Playing, PauseStandsStillAtThePictureThatIsShown) {
    const auto recording = sessionRecording(recordings());
    HandClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(player.start(clock));
    clock.advance(recording.times[40] - recording.times[1]);
    ASSERT_TRUE(player.await(40));
    player->pause();
    EXPECT_EQ(player->state(), State::Paused);
    player->seekToFrame(40); // the clock may already have been at the next one
    ASSERT_TRUE(player.await(40));
    clock.advance(10s);
    player->step(1);
    const auto picture = player.next();
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->frameNumber, 41U);
    const auto following = player.start(clock);
    ASSERT_TRUE(following);
    EXPECT_EQ(following->frameNumber, 42U);
}

TEST(Playing, SeeksWithoutStopping) {
    const auto recording = sessionRecording(recordings());
    HandClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(player.start(clock));
    player->seek(recording.times[300]);
    ASSERT_TRUE(player.await(300));
    EXPECT_EQ(player->state(), State::Playing);
    const auto following = player.start(clock);
    ASSERT_TRUE(following);
    EXPECT_EQ(following->frameNumber, 301U);
}

TEST(Playing, LoopsWithinTheRange) {
    const auto recording = silentRecording(recordings());
    WatchedPlayer player;
    ASSERT_TRUE(player.open(recording.file));
    player->setRate(4);
    player->setLoop(std::pair(recording.times[60], recording.times[80]));
    player->seekToFrame(60);
    ASSERT_TRUE(player.await(60));
    player->play();
    int turns = 0;
    std::uint64_t last = 60;
    while (turns < 3) {
        const auto picture = player.next();
        ASSERT_TRUE(picture);
        EXPECT_GE(picture->frameNumber, 60U);
        EXPECT_LE(picture->frameNumber, 80U);
        turns += picture->frameNumber < last ? 1 : 0;
        last = picture->frameNumber;
    }
    player->setLoop(std::nullopt);
    EXPECT_TRUE(player.awaitState(State::Ended));
}

TEST(Playing, SaysWhatAMachineCouldNotKeepUpWith) {
    const auto recording = longRecording(recordings());
    HandClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(player.start(clock));
    clock.advance(20min); // as if nothing had been decoded for that long
    const auto expected = recording.numberAt(recording.times[1] + 20min);
    std::uint64_t number = 0;
    while (number < expected) {
        const auto picture = player.next();
        ASSERT_TRUE(picture);
        number = picture->frameNumber;
    }
    EXPECT_LE(number, expected + 1);
    EXPECT_GT(player->latePictures(), 30'000U);
    EXPECT_LE(player->latePictures(), expected);
}

TEST(Playing, SeeksAtTheEndAndPlaysOnFromThere) {
    const auto recording = sessionRecording(recordings());
    HandClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(recording.file));
    player->seek(1h);
    ASSERT_TRUE(player.await(sessionFrames - 1));
    player->play();
    EXPECT_TRUE(player.await(0)) << "at the end, it begins anew";
    ASSERT_TRUE(player.playToEnd(clock, 1s));
    player->seekToFrame(10);
    EXPECT_EQ(player->state(), State::Paused);
    ASSERT_TRUE(player.await(10));
    const auto following = player.start(clock);
    ASSERT_TRUE(following);
    EXPECT_EQ(following->frameNumber, 11U);
}

TEST(Playing, AnotherFileReplacesTheFirst) {
    const auto first = sessionRecording(recordings());
    const auto second = longRecording(recordings());
    WatchedPlayer player;
    ASSERT_TRUE(player.open(first.file));
    player->play();
    player->open(second.file);
    player->seekToFrame(5000);
    const auto picture = player.await(5000);
    ASSERT_TRUE(picture);
    EXPECT_EQ(shownNumber(picture->image), 5000U);
    EXPECT_EQ(player->format().frames, longFrames);
    EXPECT_EQ(player->state(), State::Paused);
}

TEST(Playing, PlaysAsSoonAsItIsOpen) {
    WatchedPlayer player;
    player->open(sessionRecording(recordings()).file);
    player->play();
    EXPECT_EQ(player->state(), State::Opening);
    EXPECT_TRUE(player.awaitState(State::Playing));
    EXPECT_TRUE(player.await(5));
}

TEST(Playing, PlaysWhenThatIsOrderedAsItOpens) {
    WatchedPlayer player;
    QObject::connect(&*player, &RecordingPlayer::opened, &*player, &RecordingPlayer::play);
    player->open(sessionRecording(recordings()).file);
    EXPECT_TRUE(player.awaitState(State::Playing));
}

TEST(Playing, ClosesAtAnyMoment) {
    const auto recording = longRecording(recordings());
    for (int round = 0; round < 30; ++round) {
        WatchedPlayer player;
        player->open(recording.file);
        if (round % 3 > 0)
            static_cast<void>(player.awaitState(State::Paused));
        player->seekToFrame(static_cast<std::uint64_t>(round) * 2000);
        player->play();
        if (round % 2 == 0) {
            player->close();
            EXPECT_EQ(player->state(), State::Closed);
            EXPECT_FALSE(player->takePicture());
            EXPECT_EQ(player->format(), source::PlayerFormat{});
        }
    }
}

} // namespace

} // namespace candor::test
