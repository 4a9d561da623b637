// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/PictureImage.h"
#include "source/PlayerClock.h"
#include "source/PlayerDesk.h"
#include "source/PlayerPictures.h"
#include "source/PlayerSound.h"
#include "source/PlayerSoundFeed.h"

#include <deque>

namespace candor::source {

/// A player's thread: decodes, converts and hands out pictures when the clock says so, and keeps the sound fed.
class PlayerLoop {
public:
    using Tell = std::function<void(PlayerNews)>;
    PlayerLoop(PlayerDesk &desk, PlayerSound &sound, const Clock &clock, Tell tell);

    /// Until its thread is asked to end.
    void run();

private:
    struct Seek {
        std::uint64_t number = 0;
        MediaTime time{};
        MonotonicTime begun{};
    };
    void obey(PlayerOrders orders);
    Result<void> open(const PlayerOrders &orders);
    void close();
    void tell(decltype(PlayerNews::what) what);
    void fail(const Error &error);

    /// Each does a bounded piece of work and says how long nothing has to be done.
    Result<std::chrono::nanoseconds> work();
    Result<std::chrono::nanoseconds> workOnSeek();
    Result<std::chrono::nanoseconds> playOn();

    void order(const PlayerOrders &orders);
    void beginSeek(const Seek &seek);
    [[nodiscard]] Seek seekTo(MediaTime time) const;
    [[nodiscard]] Seek seekTo(std::uint64_t number) const;
    Result<void> startRunning(MediaTime time);
    void stopRunning();
    Result<void> feedSound();
    Result<bool> prepareNext();
    [[nodiscard]] bool isLate(MediaTime now);
    void handOutDue(MediaTime now);
    void show(PlayedPicture picture);
    void showAgain();
    [[nodiscard]] PlayedPicture toPlayed(const PlayerPictures::Decoded &decoded);
    [[nodiscard]] MediaTime endOfRange() const;
    [[nodiscard]] bool hasAllShown() const;

    PlayerDesk &m_desk;
    PlayerSound &m_sound;
    const Clock &m_monotonic;
    Tell m_tell;
    PlayerOrders m_orders;

    std::shared_ptr<Interruption> m_interruption; // outlives the two that read
    std::unique_ptr<PlayerPictures> m_pictures;
    std::unique_ptr<PlayerSoundFeed> m_feed;
    PlayerFormat m_format;
    bool m_isOpen = false;
    bool m_running = false;
    bool m_ended = false;
    bool m_soundWasAvailable = false;

    PlayerClock m_clock;
    PictureImage m_image;
    std::optional<Seek> m_seek;   ///< under way
    std::optional<Seek> m_newest; ///< to be gone to after it
    bool m_abandoned = false;     ///< the last one was given up, so this one is not
    std::optional<PlayerPictures::Decoded> m_shown;
    MonotonicTime m_shownAt{};
    std::deque<PlayedPicture> m_ahead; ///< converted, not due yet
    std::uint64_t m_next = 0;          ///< to be converted next
};

} // namespace candor::source
