// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Session.h"
#include "model/Time.h"

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>

namespace candor::engine {

/// What the loops of one recording share besides their queues.
struct EngineState {
    std::atomic<bool> stopRequested = false;
    std::atomic<std::uint64_t> captured = 0;
    std::atomic<std::uint64_t> accepted = 0;
    std::atomic<std::uint64_t> analysed = 0;
    std::atomic<std::uint64_t> droppedPreview = 0;
    std::atomic<std::uint64_t> droppedAnalysis = 0;
    std::atomic<std::uint64_t> droppedRecording = 0;
    std::atomic<MediaTime::rep> mediaEnd =
        0; ///< of everything delivered, in nanoseconds; final when the source is done

    [[nodiscard]] FrameCounters counters() const {
        return {captured, analysed, accepted, droppedPreview, droppedAnalysis, droppedRecording};
    }

    /// Keeps the first error; later ones follow from it.
    void fail(Error error) {
        const std::scoped_lock lock(mutex);
        if (!firstError)
            firstError = std::move(error);
    }
    [[nodiscard]] std::optional<Error> failure() const {
        const std::scoped_lock lock(mutex);
        return firstError;
    }

private:
    mutable std::mutex mutex;
    std::optional<Error> firstError;
};

} // namespace candor::engine
