// SPDX-License-Identifier: GPL-3.0-or-later
#include "WatchedPlayer.h"

#include <gmock/gmock.h>

#include <QTest>

#include <algorithm>
#include <cmath>

namespace candor::test {

namespace {

using source::RecordingPlayer;
using State = RecordingPlayer::State;
using namespace std::chrono_literals;

constexpr int patience = 20'000;

/// Where sound rises from silence, in samples.
std::vector<std::size_t> clicks(const std::vector<std::int16_t> &samples) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (std::abs(samples[i]) > 3000 && (result.empty() || i - result.back() > soundSampleRate / 4))
            result.push_back(i);
    }
    return result;
}

/// The picture of what is heard comes; small differences are evened out over time, which this test's clock has none of.
bool showsWhatIsHeard(WatchedPlayer &player, const NumberedRecording &recording, MediaTime time) {
    const auto picture = player.awaitFrom(recording.numberAt(time - 110ms));
    return picture && picture->frameNumber <= recording.numberAt(time);
}

/// Lets the loudspeaker be heard up to a sample, as fast as it is given any.
bool hear(Loudspeaker &speaker, std::uint64_t samples) {
    return QTest::qWaitFor(
        [&] {
            speaker.heard = std::min<std::uint64_t>(samples, speaker.written().size());
            return speaker.heard == samples;
        },
        patience);
}

TEST(PlayerSound, PicturesFollowWhatIsHeard) {
    const auto recording = sessionRecording(recordings());
    Loudspeaker speaker;
    HandClock clock; // stands still: only the sound moves the pictures
    WatchedPlayer player(speaker.factory(), clock);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(QTest::qWaitFor([&] { return player->isAudible(); }, patience));
    player->play();
    for (const auto time : {1s, 2s, 4s}) {
        ASSERT_TRUE(hear(speaker, static_cast<std::uint64_t>(time.count()) * soundSampleRate));
        EXPECT_TRUE(showsWhatIsHeard(player, recording, time)) << time.count();
    }
}

TEST(PlayerSound, BeginsToTheSampleWhereItWasSought) {
    const auto recording = sessionRecording(recordings());
    Loudspeaker speaker;
    HandClock clock;
    WatchedPlayer player(speaker.factory(), clock);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(QTest::qWaitFor([&] { return player->isAudible(); }, patience));
    player->seek(4250ms);
    ASSERT_TRUE(player.await(recording.numberAt(4250ms)));
    player->play();
    ASSERT_TRUE(hear(speaker, 2 * soundSampleRate));
    const auto found = clicks(speaker.written());
    ASSERT_GE(found.size(), 2U);
    EXPECT_NEAR(static_cast<double>(found[0]), 0.75 * soundSampleRate, 96);
    EXPECT_NEAR(static_cast<double>(found[1]), 1.75 * soundSampleRate, 96);
}

TEST(PlayerSound, KeepsInTimeAtOtherRates) {
    const auto recording = sessionRecording(recordings());
    for (const double rate : {0.5, 0.75, 1.5, 2.0}) {
        Loudspeaker speaker;
        HandClock clock;
        WatchedPlayer player(speaker.factory(), clock);
        ASSERT_TRUE(player.open(recording.file));
        ASSERT_TRUE(QTest::qWaitFor([&] { return player->isAudible(); }, patience));
        player->setRate(rate);
        player->play();
        const auto samples = static_cast<std::uint64_t>(4.5 * soundSampleRate / rate);
        ASSERT_TRUE(hear(speaker, samples));
        EXPECT_TRUE(showsWhatIsHeard(player, recording, 4500ms)) << rate;
        // Clicks lie at each second of the recording, moved by no more than the search for a fitting piece reaches; one
        // that falls between two pieces may become too quiet to count.
        const auto found = clicks(speaker.written());
        EXPECT_GE(found.size(), 2U) << rate;
        for (const std::size_t at : found) {
            const double second = static_cast<double>(at) * rate / soundSampleRate;
            EXPECT_NEAR(second, std::round(second), 0.03) << rate;
        }
    }
}

TEST(PlayerSound, IsSilentBeyondDoubleAndHalfRate) {
    const auto recording = sessionRecording(recordings());
    Loudspeaker speaker;
    HandClock clock;
    WatchedPlayer player(speaker.factory(), clock);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(QTest::qWaitFor([&] { return player->isAudible(); }, patience));
    player->setRate(4);
    ASSERT_TRUE(player.start(clock));
    clock.advance(recording.times[100] / 4);
    EXPECT_TRUE(player.next());
    EXPECT_EQ(speaker.starts, 0);
}

TEST(PlayerSound, HeedsTheVolume) {
    const auto recording = sessionRecording(recordings());
    int loudest = 0;
    for (const double volume : {1.0, 0.5, 0.0}) {
        Loudspeaker speaker;
        HandClock clock;
        WatchedPlayer player(speaker.factory(), clock);
        player->setVolume(volume);
        EXPECT_EQ(player->volume(), volume);
        ASSERT_TRUE(player.open(recording.file));
        ASSERT_TRUE(QTest::qWaitFor([&] { return player->isAudible(); }, patience));
        player->play();
        ASSERT_TRUE(hear(speaker, 2 * soundSampleRate));
        const auto written = speaker.written();
        const int peak = *std::ranges::max_element(written);
        if (volume == 1.0)
            loudest = peak;
        else if (volume == 0.5)
            EXPECT_TRUE(peak > 0 && peak < loudest / 2) << peak;
        else
            EXPECT_EQ(peak, 0);
    }
    EXPECT_GT(loudest, 3000);
}

TEST(PlayerSound, PauseAndSeekDropWhatWasNotHeard) {
    const auto recording = sessionRecording(recordings());
    Loudspeaker speaker;
    HandClock clock;
    WatchedPlayer player(speaker.factory(), clock);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(QTest::qWaitFor([&] { return player->isAudible(); }, patience));
    player->play();
    ASSERT_TRUE(hear(speaker, soundSampleRate));
    EXPECT_EQ(speaker.starts, 1);
    ASSERT_TRUE(showsWhatIsHeard(player, recording, 1s));
    player->pause();
    player->seek(3s);
    ASSERT_TRUE(player.await(recording.numberAt(3s)));
    EXPECT_EQ(speaker.starts, 1);
    player->play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return speaker.starts == 2; }, patience));
    ASSERT_TRUE(hear(speaker, soundSampleRate / 2));
    EXPECT_TRUE(showsWhatIsHeard(player, recording, 3500ms));
}

TEST(PlayerSound, GoesOnByTheClockWhenTheOutputIsLost) {
    const auto recording = sessionRecording(recordings());
    Loudspeaker speaker;
    HandClock clock;
    WatchedPlayer player(speaker.factory(), clock);
    QSignalSpy audible(&*player, &RecordingPlayer::audibleChanged);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(QTest::qWaitFor([&] { return player->isAudible(); }, patience));
    player->play();
    ASSERT_TRUE(hear(speaker, soundSampleRate));
    ASSERT_TRUE(showsWhatIsHeard(player, recording, 1s));
    speaker.available = false;
    speaker.fails = true;
    ASSERT_TRUE(QTest::qWaitFor([&] { return !player->isAudible(); }, patience));
    EXPECT_EQ(audible.size(), 2);
    std::uint64_t last = 0;
    for (int round = 0; round < 3; ++round) {
        clock.advance(500ms);
        const auto picture = player.next();
        ASSERT_TRUE(picture);
        EXPECT_GT(picture->frameNumber, last);
        last = picture->frameNumber;
    }
    EXPECT_EQ(player->state(), State::Playing);
}

TEST(PlayerSound, DoesNotWaitForEverForAnOutputThatStandsStill) {
    const auto recording = sessionRecording(recordings());
    Loudspeaker speaker; // nothing of it is ever heard
    HandClock clock;
    WatchedPlayer player(speaker.factory(), clock);
    ASSERT_TRUE(player.open(recording.file));
    ASSERT_TRUE(QTest::qWaitFor([&] { return player->isAudible(); }, patience));
    player->play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return speaker.starts == 1; }, patience));
    clock.advance(1s);
    EXPECT_TRUE(player.next());
}

TEST(PlayerSound, TakesAnOutputThatComesLater) {
    const auto recording = sessionRecording(recordings());
    Loudspeaker speaker;
    speaker.available = false;
    SystemClock clock;
    WatchedPlayer player(speaker.factory(), clock);
    ASSERT_TRUE(player.open(recording.file));
    player->play();
    ASSERT_TRUE(player.next());
    EXPECT_FALSE(player->isAudible());
    EXPECT_EQ(speaker.starts, 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return speaker.made.load(); }, patience));
    speaker.available = true;
    speaker.changed();
    EXPECT_TRUE(QTest::qWaitFor([&] { return player->isAudible() && speaker.starts > 0; }, patience));
}

TEST(PlayerSound, PlaysSoundWithoutPictures) {
    SystemClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(soundAlone(recordings())));
    EXPECT_FALSE(player->format().picture);
    EXPECT_EQ(player->format().frames, 0U);
    EXPECT_TRUE(player->format().sound);
    const MediaTime length = player->format().length;
    EXPECT_GT(length, 10s);
    QSignalSpy moved(&*player, &RecordingPlayer::positionChanged);
    player->seek(length - 300ms);
    ASSERT_TRUE(QTest::qWaitFor([&] { return player->position() == length - 300ms; }, patience));
    player->play();
    EXPECT_TRUE(player.awaitState(State::Ended));
    EXPECT_EQ(player->position(), length);
    EXPECT_GT(moved.size(), 2);
    player->step(-1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return player->position() < length; }, patience));
}

TEST(PlayerSound, TheMachinesOwnOutputOrNonePlaysToTheEnd) {
    const auto recording = sessionRecording(recordings());
    RecordingPlayer player;
    player.open(recording.file);
    player.seekToFrame(sessionFrames - 20);
    player.play();
    EXPECT_TRUE(QTest::qWaitFor([&] { return player.state() == State::Ended; }, patience));
}

} // namespace

} // namespace candor::test
