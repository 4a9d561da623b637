// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Clock.h"
#include "model/Result.h"
#include "model/Session.h"
#include "model/Time.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>

namespace candor::engine {

/// What the loops of one recording share besides their queues.
struct EngineState {
    std::atomic<bool> stopRequested = false;
    std::atomic<bool> pauseRequested = false;
    std::atomic<std::uint64_t> captured = 0;
    std::atomic<std::uint64_t> accepted = 0;
    std::atomic<std::uint64_t> analysed = 0;
    std::atomic<std::uint64_t> droppedPreview = 0;
    std::atomic<std::uint64_t> droppedAnalysis = 0;
    std::atomic<std::uint64_t> droppedRecording = 0;
    std::atomic<MediaTime::rep> mediaEnd =
        0; ///< of everything delivered, in nanoseconds; final when the source is done

    /// How far the clock is ahead of mediaEnd while a live device delivers, in nanoseconds; -1: nothing came yet, or
    /// the source is not live.
    std::atomic<MonotonicTime::rep> liveLead = -1;
    /// Of the source at its end; written before SourceDone is said.
    std::optional<SoundSynchrony> synchrony;

    /// Where in the recording this moment lies: a live device's time goes on when it delivers nothing.
    [[nodiscard]] MediaTime presentTime(const Clock &clock) const {
        const MonotonicTime::rep lead = liveLead;
        const MediaTime end(mediaEnd);
        return lead < 0 ? end : std::max(end, MediaTime(clock.monotonicNow().count() - lead));
    }

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
