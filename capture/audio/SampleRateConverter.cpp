// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/SampleRateConverter.h"

#include "audio/SoundWindow.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

#include <algorithm>
#include <array>

namespace candor::audio {

namespace {

constexpr std::size_t inputAtOnce = 1536;
constexpr int outputAtOnce = 1024;

Result<void> check(int returned) {
    if (returned < 0)
        return failure(ErrorCode::InferenceFailed, QStringLiteral("resampling: %1").arg(returned));
    return {};
}

/// Converts one piece straight into the output's spare room; returns what was added, or a negative error.
int convertPiece(SwrContext *context, const std::uint8_t *input, int count, std::vector<float> &output) {
    const std::size_t before = output.size();
    output.resize(before + outputAtOnce);
    std::array<std::uint8_t *, 1> target{reinterpret_cast<std::uint8_t *>(output.data() + before)};
    std::array<const std::uint8_t *, 1> source{input};
    const int added = swr_convert(context, target.data(), outputAtOnce, input ? source.data() : nullptr, count);
    output.resize(before + static_cast<std::size_t>(std::max(added, 0)));
    return added;
}

} // namespace

void SampleRateConverter::Release::operator()(SwrContext *context) const { swr_free(&context); }

SampleRateConverter::SampleRateConverter(std::unique_ptr<SwrContext, Release> context)
    : m_context(std::move(context)) {}

Result<SampleRateConverter> SampleRateConverter::create() {
    AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
    SwrContext *context = nullptr;
    const auto made = check(swr_alloc_set_opts2(&context, &mono, AV_SAMPLE_FMT_FLT, voiceSampleRate, &mono,
                                                AV_SAMPLE_FMT_S16, soundSampleRate, 0, nullptr));
    if (!made)
        return failure(made.error());
    SampleRateConverter converter{std::unique_ptr<SwrContext, Release>(context)};
    av_opt_set_sample_fmt(context, "internal_sample_fmt", AV_SAMPLE_FMT_FLTP, 0);
    const auto started = check(swr_init(context));
    if (!started)
        return failure(started.error());
    return converter;
}

Result<void> SampleRateConverter::convert(std::span<const std::int16_t> samples, std::vector<float> &output) {
    while (!samples.empty()) {
        const auto piece = samples.first(std::min(samples.size(), inputAtOnce));
        const int added = convertPiece(m_context.get(), reinterpret_cast<const std::uint8_t *>(piece.data()),
                                       static_cast<int>(piece.size()), output);
        if (added < 0)
            return check(added);
        samples = samples.subspan(piece.size());
    }
    return {};
}

Result<void> SampleRateConverter::drain(std::vector<float> &output) {
    int added = 1;
    while (added > 0)
        added = convertPiece(m_context.get(), nullptr, 0, output);
    return check(added);
}

Result<void> SampleRateConverter::reset() {
    swr_close(m_context.get());
    return check(swr_init(m_context.get()));
}

} // namespace candor::audio
