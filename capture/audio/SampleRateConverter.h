// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct SwrContext;

namespace candor::audio {

/// 48 kHz 16 bit to 16 kHz numbers in [-1, 1). Output sample n lies at the time of input sample 3n: the filter's delay
/// is made up for by waiting for the input that it looks ahead to (1 ms).
class SampleRateConverter {
public:
    /// Errors: InferenceFailed where the library offers no such conversion.
    [[nodiscard]] static Result<SampleRateConverter> create();

    /// Converts and appends what is complete.
    [[nodiscard]] Result<void> convert(std::span<const std::int16_t> samples, std::vector<float> &output);
    /// Appends what waits for more input, as if the sound ended here. Only reset() may follow.
    [[nodiscard]] Result<void> drain(std::vector<float> &output);
    /// Forgets what was given.
    [[nodiscard]] Result<void> reset();

private:
    struct Release {
        void operator()(SwrContext *context) const;
    };
    explicit SampleRateConverter(std::unique_ptr<SwrContext, Release> context);

    std::unique_ptr<SwrContext, Release> m_context;
};

} // namespace candor::audio
