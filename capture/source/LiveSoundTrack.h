// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Libraries.h"
#include "source/LiveQueue.h"
#include "source/SoundClock.h"

#include "model/Media.h"
#include "model/Result.h"
#include "model/Session.h"

#include <deque>
#include <optional>
#include <vector>

namespace candor::source {

/// Lays a microphone's samples on the axis of the pictures: blocks of 20 ms, mono, at soundSampleRate. The time of each
/// sample is that of its capture as SoundClock measures it, less what its buffer keeps it at the least; the
/// microphone's drift is resampled away so slowly that nobody hears it.
class LiveSoundTrack {
public:
    /// The microphone begins, for the first time or again. Errors: DeviceFailed (nothing can convert its format).
    Result<void> begin(const LiveSoundBegin &begin);
    /// What comes before media time 0 is known is kept for a while.
    void setOrigin(MonotonicTime origin) { m_origin = origin; }
    void add(const LiveSound &sound);
    /// The microphone is gone: what is left comes out.
    void interrupt();

    /// Blocks that are ready, oldest first, without sequence numbers.
    std::deque<AudioBlock> &blocks() { return m_blocks; }
    /// When the first sample that was not thrown away was captured; empty before the clock is settled.
    [[nodiscard]] std::optional<MonotonicTime> firstCapture() const;
    /// The end of what has come out so far.
    [[nodiscard]] MediaTime end() const { return m_end; }

    /// How late sound that is stamped when it arrives would have come, on average over the first seconds.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> lateness() const { return m_lateness; }
    [[nodiscard]] std::optional<double> driftPartsPerMillion() const;
    [[nodiscard]] std::chrono::nanoseconds largestResidual() const { return m_largestResidual; }

private:
    bool startOutput();
    void steer(MonotonicTime arrived);
    void feed(const QByteArray &samples);
    void append(std::size_t count);
    void closeBlock();
    [[nodiscard]] double positionOf(std::int64_t frame) const;

    std::optional<MonotonicTime> m_origin;
    LiveSoundBegin m_begin;
    std::optional<SoundClock> m_clock;
    std::optional<double> m_drift; ///< of a stream that has ended
    ResamplerPointer m_resampler;
    std::deque<LiveSound> m_kept; ///< until the clock is settled and the origin known
    std::int64_t m_frames = 0;    ///< that came since begin()
    std::int64_t m_fed = 0;       ///< of them into the resampler, or thrown away before media time 0
    bool m_started = false;       ///< samples come out
    std::int64_t m_position = 0;  ///< of the next sample that comes out, from media time 0
    std::int64_t m_blockPosition = 0;
    MonotonicTime m_arrived{};
    MonotonicTime m_lastSteered{};
    std::vector<std::int16_t> m_converted;
    std::vector<std::int16_t> m_block;
    std::deque<AudioBlock> m_blocks;
    MediaTime m_end{};
    std::optional<std::chrono::nanoseconds> m_lateness;
    std::chrono::nanoseconds m_largestResidual{};
};

} // namespace candor::source
