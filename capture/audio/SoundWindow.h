// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"
#include "model/Time.h"

#include <chrono>
#include <cstdint>
#include <span>

namespace candor::audio {

/// Samples of one window at soundSampleRate, and at the rate of the voice model: 32 ms both.
inline constexpr int windowSamples = 1536;
inline constexpr int voiceWindowSamples = 512;
inline constexpr int voiceSampleRate = 16000;

/// Length of a run of samples, and the nearest number of samples to a length.
[[nodiscard]] constexpr MediaTime sampleTime(std::int64_t count) {
    return MediaTime(count * 1'000'000'000 / soundSampleRate);
}
[[nodiscard]] constexpr std::int64_t sampleCount(MediaTime length) {
    // Whole seconds first, or the product overflows after two days.
    const auto seconds = std::chrono::floor<std::chrono::seconds>(length);
    return seconds.count() * soundSampleRate +
           ((length - seconds).count() * soundSampleRate + 500'000'000) / 1'000'000'000;
}

/// A window of sound; the last one of a recording may be shorter than windowSamples.
struct SoundWindow {
    MediaTime start{};
    std::span<const std::int16_t> samples;
    std::span<const std::uint8_t>
        missing; ///< for each sample whether it lies in a hole (then it is 0); empty: none does

    [[nodiscard]] MediaTime end() const { return start + sampleTime(static_cast<std::int64_t>(samples.size())); }
    [[nodiscard]] bool isMissing(std::size_t index) const { return !missing.empty() && missing[index] != 0; }
};

} // namespace candor::audio
