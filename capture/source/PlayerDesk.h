// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Interruption.h"
#include "source/RecordingPlayer.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <variant>

namespace candor::source {

/// What a player's owner wants; each order replaces the one before, so that only the newest counts.
struct PlayerOrders {
    std::uint64_t file = 0; ///< counts open() and close()
    QString path;           ///< empty: none
    bool playing = false;
    double rate = 1;
    std::optional<std::pair<MediaTime, MediaTime>> loop;
    QSize imageSize;
    std::optional<std::variant<MediaTime, std::uint64_t>> place; ///< to go to: a time or a picture's number
    int steps = 0;                                               ///< to go from there, or from where it is
    std::uint64_t travel = 0;                                    ///< counts what makes an end stale
};

/// What a player's thread tells; `file` is the orders' one.
struct PlayerNews {
    struct Opened {
        PlayerFormat format;
    };
    struct Failed {
        Error error;
    };
    struct Shown {
        PlayedPicture picture;
    };
    struct Moved {
        MediaTime time{};
    };
    struct Ended {
        std::uint64_t travel = 0;
    };
    std::uint64_t file = 0;
    std::variant<Opened, Failed, Shown, Moved, Ended> what;
};

/// Where orders lie for the player's thread.
class PlayerDesk {
public:
    /// From any thread; wakes the player's one. A change of the file cancels what is read of the old one.
    void change(const std::function<void(PlayerOrders &)> &order);
    /// Ends waits and reading for good.
    void finish();

    /// The newest orders; what they hold to be done once is then done.
    [[nodiscard]] PlayerOrders take();
    /// Until there are newer orders than take() gave, or that long.
    void wait(std::chrono::nanoseconds longest);
    /// For reading a file of the orders; already cancelled where they have changed.
    [[nodiscard]] std::shared_ptr<Interruption> interruptionOf(std::uint64_t file);

    std::atomic<std::uint64_t> latePictures = 0; ///< since the file was opened

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    PlayerOrders m_orders;
    std::shared_ptr<Interruption> m_interruption;
    bool m_isNew = false;
    bool m_finished = false;
};

} // namespace candor::source
