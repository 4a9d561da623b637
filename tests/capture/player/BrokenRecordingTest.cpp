// SPDX-License-Identifier: GPL-3.0-or-later
#include "WatchedPlayer.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

namespace candor::test {

namespace {

using source::RecordingPlayer;
using State = RecordingPlayer::State;
using namespace std::chrono_literals;

class BrokenRecording : public testing::Test {
protected:
    /// A copy that a test may spoil.
    QString copy(const QString &file) {
        const QString path = m_folder.filePath(QStringLiteral("copy"));
        QFile::remove(path);
        EXPECT_TRUE(QFile::copy(file, path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
    QString write(const QByteArray &bytes) {
        const QString path = m_folder.filePath(QStringLiteral("bytes"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    static std::optional<ErrorCode> failureOf(WatchedPlayer &player, const QString &file) {
        std::optional<ErrorCode> code;
        QObject::connect(&*player, &RecordingPlayer::failed, &*player, [&](const Error &error) { code = error.code; });
        EXPECT_FALSE(player.open(file));
        EXPECT_EQ(player->state(), State::Failed);
        return code;
    }

    QTemporaryDir m_folder;
};

TEST_F(BrokenRecording, SaysWhyItCannotBeOpened) {
    WatchedPlayer player;
    EXPECT_EQ(failureOf(player, m_folder.filePath(QStringLiteral("absent.mp4"))), ErrorCode::FileNotFound);
    EXPECT_EQ(failureOf(player, m_folder.path()), ErrorCode::NotMedia);
    EXPECT_EQ(failureOf(player, write({})), ErrorCode::NotMedia);
    EXPECT_EQ(failureOf(player, write("no recording, only words\n")), ErrorCode::NotMedia);
    EXPECT_TRUE(player.open(sessionRecording(recordings()).file)) << "and plays something else afterwards";
}

TEST_F(BrokenRecording, PlaysWhatIsLeftOfACutFile) {
    for (const auto &recording : {sessionRecording(recordings()), webmRecording(recordings())}) {
        const QString file = copy(recording.file);
        ASSERT_TRUE(QFile::resize(file, QFileInfo(file).size() * 6 / 10));
        HandClock clock;
        WatchedPlayer player({}, clock);
        ASSERT_TRUE(player.open(file));
        const std::uint64_t frames = player->format().frames;
        EXPECT_GT(frames, sessionFrames / 3);
        EXPECT_LT(frames, sessionFrames);
        player->seekToFrame(frames / 2);
        const auto picture = player.next();
        ASSERT_TRUE(picture);
        EXPECT_EQ(picture->frameNumber, frames / 2);
        EXPECT_EQ(shownNumber(picture->image), frames / 2);
        player->seekToFrame(frames - 1);
        ASSERT_TRUE(player.next());
        player->seek(0s);
        ASSERT_TRUE(player.await(0));
        player->play();
        EXPECT_TRUE(player.playToEnd(clock, 1s));
    }
}

TEST_F(BrokenRecording, GoesOnBehindDamage) {
    const auto recording = sessionRecording(recordings());
    const QString file = copy(recording.file);
    {
        QFile damaged(file);
        ASSERT_TRUE(damaged.open(QIODevice::ReadWrite));
        damaged.seek(damaged.size() / 2);
        damaged.write(QByteArray(static_cast<qsizetype>(damaged.size() / 10), '\x5a'));
    }
    HandClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(file));
    for (std::uint64_t number = 0; number < player->format().frames; number += 7) {
        player->seekToFrame(number);
        const auto picture = player.next();
        ASSERT_TRUE(picture) << number;
        EXPECT_LE(picture->frameNumber, number);
        if (number < 100 || number > 350) {
            EXPECT_EQ(shownNumber(picture->image), number);
        }
    }
    player->seek(0s);
    ASSERT_TRUE(player.await(0));
    player->play();
    EXPECT_TRUE(player.playToEnd(clock, 1s));
}

TEST_F(BrokenRecording, SurvivesAnyDamage) {
    const auto recording = sessionRecording(recordings());
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        const QString file = copy(recording.file);
        {
            QFile damaged(file);
            ASSERT_TRUE(damaged.open(QIODevice::ReadWrite));
            // Mostly in the tables at the beginning, where sizes and times are.
            const auto range = round % 3 == 0 ? damaged.size() : std::min<qint64>(damaged.size(), 12'000);
            for (int i = 0; i < 40; ++i) {
                damaged.seek(static_cast<qint64>(random() % static_cast<std::uint64_t>(range)));
                damaged.putChar(static_cast<char>(random()));
            }
        }
        HandClock clock;
        WatchedPlayer player({}, clock);
        if (!player.open(file))
            continue; // a Failed state and no hang is right, too
        player->seek(player->format().length / 2);
        player->seekToFrame(player->format().frames / 3);
        player->play();
        clock.advance(1s);
        player->step(-3);
        player->play();
        clock.advance(24h);
        player->close();
    }
}

TEST_F(BrokenRecording, GoesOnWithAFileThatIsGone) {
    const auto recording = sessionRecording(recordings());
    const QString file = copy(recording.file);
    WatchedPlayer player;
    ASSERT_TRUE(player.open(file));
    ASSERT_TRUE(QFile::remove(file));
    player->seekToFrame(333);
    const auto picture = player.next();
    ASSERT_TRUE(picture);
    EXPECT_EQ(shownNumber(picture->image), 333U);
}

TEST_F(BrokenRecording, EndsWithAFileThatIsCutWhilePlaying) {
    const auto recording = sessionRecording(recordings());
    const QString file = copy(recording.file);
    HandClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(file));
    ASSERT_TRUE(QFile::resize(file, 20'000));
    player->seekToFrame(390);
    player->play();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            clock.advance(1s);
            return player->state() == State::Ended || player->state() == State::Failed;
        },
        20'000));
}

TEST_F(BrokenRecording, ShowsAndPlaysASinglePicture) {
    HandClock clock;
    WatchedPlayer player({}, clock);
    ASSERT_TRUE(player.open(onePicture(recordings()).file));
    EXPECT_EQ(player->format().frames, 1U);
    EXPECT_FALSE(player->format().sound);
    EXPECT_GT(player->format().length, 0s);
    player->step(1);
    const auto picture = player.next();
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->frameNumber, 0U);
    player->play();
    EXPECT_TRUE(player.playToEnd(clock, 100ms));
}

} // namespace

} // namespace candor::test
