// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/Libraries.h"

#include "model/Media.h"
#include "model/Result.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace candor::source {

/// Makes blocks of 20 ms at soundSampleRate out of what a decoder gives. Every sample lies where the file says, to
/// the sample: blocks start on whole milliseconds (what lies before a beginning's first sample is silent). A hole
/// longer than a block stays a hole; a shorter one is filled with silence.
class SoundConverter {
public:
    struct Block {
        MediaTime time{};
        std::shared_ptr<const std::vector<std::int16_t>> samples;
    };

    /// `origin`: the file's time of media time 0; empty: that of the first sample.
    explicit SoundConverter(std::optional<std::chrono::nanoseconds> origin) : m_origin(origin) {}

    /// Errors: DecodeFailed (rate or channels that nothing is known about).
    Result<void> add(const AVFrame &frame, std::optional<std::chrono::nanoseconds> fileTime);
    /// Nothing follows: gives the rest out, the last block as short as it is.
    void finish();

    /// Blocks that are ready, oldest first.
    std::deque<Block> &blocks() { return m_blocks; }
    /// The file's time of media time 0; known with the first sample.
    [[nodiscard]] std::chrono::nanoseconds origin() const {
        return m_origin.value_or(std::chrono::nanoseconds::zero());
    }
    /// How much sound lay before media time 0 and was left out.
    [[nodiscard]] MediaTime leftOut() const;

private:
    Result<void> configure(const AVFrame &frame);
    void flushResampler();
    void convert(const std::uint8_t **planes, int count);
    void beginAt(std::int64_t position);
    void append(const std::int16_t *samples, std::size_t count);
    void closeBlock();
    void skip(const AVFrame &frame, std::int64_t samples, std::vector<const std::uint8_t *> &planes) const;

    std::optional<std::chrono::nanoseconds> m_origin;
    ResamplerPointer m_resampler;
    int m_rate = 0;
    int m_format = -1;
    int m_channels = 0;
    std::uint64_t m_channelMask = 0;
    std::chrono::nanoseconds m_shift{};
    bool m_begun = false;
    std::int64_t m_begin = 0;    // positions count samples at soundSampleRate from media time 0
    std::int64_t m_consumed = 0; // samples of the file's rate since m_begin
    std::int64_t m_position = 0; // of the next sample that comes out
    std::int64_t m_leftOut = 0;
    std::int64_t m_blockPosition = 0;
    std::vector<std::int16_t> m_block;
    std::vector<std::int16_t> m_converted;
    std::deque<Block> m_blocks;
};

} // namespace candor::source
