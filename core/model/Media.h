// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace candor {

/// Given to a frame once, the moment it arrives; every file, signal and overlay keys on it.
struct FrameStamp {
    std::uint64_t sequence = 0;    ///< counts what the source delivered, from 0, without holes
    MonotonicTime monotonicTime{}; ///< when it arrived
    MediaTime mediaTime{};         ///< where it lies in the recording; strictly increasing, whole milliseconds

    bool operator==(const FrameStamp &) const = default;
};

/// Width and height in pixels; both even for pictures that are recorded.
struct PictureSize {
    int width = 0;
    int height = 0;

    bool operator==(const PictureSize &) const = default;
};

/// How luma and chroma become red, green and blue.
enum class ColourMatrix { Bt601, Bt709 };

/// One planar 4:2:0 picture of 8 bit, upright (a camera's rotation is already undone). The planes belong to `owner` and
/// are never written to after the picture is handed on; rows may be padded.
struct Picture {
    PictureSize size;
    ColourMatrix matrix = ColourMatrix::Bt601;
    bool fullRange = false;                       ///< 0..255 instead of 16..235
    std::array<const std::uint8_t *, 3> planes{}; ///< Y at full size, U and V at half width and half height
    std::array<int, 3> strides{};                 ///< bytes from one row to the next
    std::shared_ptr<const void> owner;
};

/// A picture and its stamp.
struct VideoFrame {
    FrameStamp stamp;
    Picture picture;
};

/// Rate of all sound inside Candor, in samples a second.
inline constexpr int soundSampleRate = 48000;

/// A run of mono 16 bit samples at soundSampleRate. `stamp.mediaTime` is the time of the first sample.
struct AudioBlock {
    FrameStamp stamp;
    std::shared_ptr<const std::vector<std::int16_t>> samples;

    /// Length of the run.
    [[nodiscard]] MediaTime duration() const {
        const auto count = samples ? static_cast<std::int64_t>(samples->size()) : 0;
        return MediaTime(count * 1'000'000'000 / soundSampleRate);
    }
};

} // namespace candor
