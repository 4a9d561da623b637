// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recordings.h"

#include "source/RecordingPlayer.h"

#include <QSignalSpy>

#include <atomic>
#include <functional>
#include <mutex>

namespace candor::test {

/// Where player-recordings left its work.
[[nodiscard]] QDir recordings();

/// The number that an image shows as a bar code.
[[nodiscard]] std::optional<unsigned> shownNumber(const QImage &image);

/// A clock that a test moves.
class HandClock final : public Clock {
public:
    [[nodiscard]] MonotonicTime monotonicNow() const override { return MonotonicTime(m_now.load()); }
    [[nodiscard]] WallTime wallNow() const override { return {}; }
    void advance(std::chrono::nanoseconds time) { m_now += time.count(); }

private:
    std::atomic<std::int64_t> m_now = 1'000'000'000;
};

/// What a test's loudspeaker does and what it was given. The test says when how much was heard.
struct Loudspeaker {
    std::atomic<bool> available = true;
    std::atomic<bool> fails = false;
    std::atomic<int> starts = 0;
    std::atomic<bool> made = false;       ///< `changed` is set
    std::atomic<std::uint64_t> heard = 0; ///< of the run that plays
    std::function<void()> changed;

    [[nodiscard]] std::vector<std::int16_t> written();
    [[nodiscard]] source::SoundOutputFactory factory();

    std::mutex mutex;
    std::vector<std::int16_t> samples; ///< of the run that plays
};

/// A player and all that it told.
class WatchedPlayer {
public:
    /// By the machine's clock, without a sound output.
    WatchedPlayer() : m_player({}, m_systemClock) {}
    WatchedPlayer(source::SoundOutputFactory sound, const Clock &clock);

    /// Opens and waits until the first picture is there (or it has failed).
    [[nodiscard]] bool open(const QString &file);
    /// The next picture that comes; empty where none does.
    [[nodiscard]] std::optional<source::PlayedPicture> next();
    /// Takes pictures until one of that number comes; empty where none does.
    [[nodiscard]] std::optional<source::PlayedPicture> await(std::uint64_t number);
    /// Takes pictures until one of that number or a later one comes.
    [[nodiscard]] std::optional<source::PlayedPicture> awaitFrom(std::uint64_t number);
    [[nodiscard]] bool awaitState(source::RecordingPlayer::State state);
    /// Plays and moves the clock on bit by bit until the first picture after the shown one is there: from then on the
    /// player's own clock runs with it.
    [[nodiscard]] std::optional<source::PlayedPicture> start(HandClock &clock);
    /// Moves the clock on by steps until it has ended.
    [[nodiscard]] bool playToEnd(HandClock &clock, std::chrono::nanoseconds step);

    source::RecordingPlayer &operator*() { return m_player; }
    source::RecordingPlayer *operator->() { return &m_player; }

private:
    SystemClock m_systemClock;
    source::RecordingPlayer m_player;
};

} // namespace candor::test
