// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <optional>

namespace candor::source {

/// Ends what the libraries are doing: someone no longer wants it (any thread), or its time is used up.
struct Interruption {
    std::atomic<bool> cancelled = false;
    std::optional<std::chrono::steady_clock::time_point> deadline; ///< only of the thread that reads

    [[nodiscard]] bool timeIsUp() const { return deadline && std::chrono::steady_clock::now() >= *deadline; }
    [[nodiscard]] bool requested() const { return cancelled.load() || timeIsUp(); }
};

} // namespace candor::source
