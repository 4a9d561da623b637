// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/SoundConverter.h"

#include "source/PictureTiming.h"

#include <algorithm>

namespace candor::source {

namespace {

constexpr std::int64_t samplesPerMillisecond = soundSampleRate / 1000;
constexpr std::int64_t blockLength = 20 * samplesPerMillisecond;
// Containers that count in milliseconds are wrong by up to one of them, twice.
constexpr std::int64_t tolerance = 2 * samplesPerMillisecond;
constexpr int lowestRate = 2000; // below, a short file could become hours
constexpr int highestRate = 768000;
constexpr int mostChannels = 64;

std::int64_t toPosition(std::chrono::nanoseconds time) {
    return av_rescale(time.count(), soundSampleRate, 1'000'000'000);
}

std::chrono::nanoseconds toTime(std::int64_t position) {
    return std::chrono::nanoseconds(av_rescale(position, 1'000'000'000, soundSampleRate));
}

} // namespace

MediaTime SoundConverter::leftOut() const { return toTime(m_leftOut); }

Result<void> SoundConverter::configure(const AVFrame &frame) {
    const int channels = frame.ch_layout.nb_channels;
    const std::uint64_t mask = frame.ch_layout.order == AV_CHANNEL_ORDER_NATIVE ? frame.ch_layout.u.mask : 0;
    if (m_resampler && frame.sample_rate == m_rate && frame.format == m_format && channels == m_channels &&
        mask == m_channelMask)
        return {};
    if (frame.sample_rate < lowestRate || frame.sample_rate > highestRate || channels < 1 || channels > mostChannels)
        return failure(ErrorCode::DecodeFailed,
                       QStringLiteral("%1 Hz, %2 channels").arg(frame.sample_rate).arg(channels));
    flushResampler();
    if (m_begun) {
        m_begin = m_position;
        m_consumed = 0;
    }
    AVChannelLayout from{};
    if (mask == 0 || av_channel_layout_copy(&from, &frame.ch_layout) < 0)
        av_channel_layout_default(&from, channels);
    const bool known = from.order == AV_CHANNEL_ORDER_NATIVE;
    AVChannelLayout mono{};
    av_channel_layout_default(&mono, 1);
    SwrContext *resampler = nullptr;
    int made = swr_alloc_set_opts2(&resampler, &mono, AV_SAMPLE_FMT_S16, soundSampleRate, &from,
                                   static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
    av_channel_layout_uninit(&from);
    m_resampler.reset(resampler);
    if (made >= 0 && !known) {
        const std::vector<double> mean(static_cast<std::size_t>(channels), 1.0 / channels);
        made = swr_set_matrix(resampler, mean.data(), channels);
    }
    if (made >= 0)
        made = swr_init(resampler);
    if (made < 0) {
        m_resampler.reset();
        return failure(ErrorCode::DecodeFailed, libraryMessage(made));
    }
    m_rate = frame.sample_rate;
    m_format = frame.format;
    m_channels = channels;
    m_channelMask = mask;
    return {};
}

Result<void> SoundConverter::add(const AVFrame &frame, std::optional<std::chrono::nanoseconds> fileTime) {
    if (frame.nb_samples < 1)
        return {};
    if (auto configured = configure(frame); !configured)
        return configured;
    if (!m_origin)
        m_origin = fileTime.value_or(std::chrono::nanoseconds::zero());

    std::int64_t skipped = 0;
    if (!m_begun) {
        beginAt(fileTime ? toPosition(*fileTime - *m_origin) : 0);
    } else if (fileTime) {
        const std::int64_t expected = m_begin + av_rescale(m_consumed, soundSampleRate, m_rate);
        const std::int64_t difference = toPosition(*fileTime - *m_origin + m_shift) - expected;
        if (difference > toPosition(longestHole) || difference < -toPosition(longestStepBack)) {
            m_shift -= toTime(difference);
        } else if (difference > blockLength) {
            flushResampler();
            closeBlock();
            beginAt(expected + difference);
            if (auto configured = configure(frame); !configured)
                return configured;
        } else if (difference > tolerance) {
            const auto silent = static_cast<int>(av_rescale(difference, m_rate, soundSampleRate));
            if (swr_inject_silence(m_resampler.get(), silent) >= 0)
                m_consumed += silent;
        } else if (difference < -tolerance) {
            skipped = av_rescale(-difference, m_rate, soundSampleRate);
        }
    }
    if (skipped >= frame.nb_samples)
        return {};
    std::vector<const std::uint8_t *> planes;
    skip(frame, skipped, planes);
    const int count = frame.nb_samples - static_cast<int>(skipped);
    m_consumed += count;
    convert(planes.data(), count);
    return {};
}

void SoundConverter::skip(const AVFrame &frame, std::int64_t samples, std::vector<const std::uint8_t *> &planes) const {
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    const int count = planar ? m_channels : 1;
    const std::int64_t step = av_get_bytes_per_sample(format) * (planar ? 1 : std::int64_t{m_channels});
    for (int plane = 0; plane < count; ++plane)
        planes.push_back(frame.extended_data[plane] + samples * step);
}

void SoundConverter::convert(const std::uint8_t **planes, int count) {
    const int most = swr_get_out_samples(m_resampler.get(), count);
    if (most <= 0)
        return;
    m_converted.resize(static_cast<std::size_t>(most));
    std::uint8_t *target = reinterpret_cast<std::uint8_t *>(m_converted.data());
    const int made = swr_convert(m_resampler.get(), &target, most, planes, count);
    if (made > 0)
        append(m_converted.data(), static_cast<std::size_t>(made));
}

void SoundConverter::flushResampler() {
    if (!m_resampler)
        return;
    convert(nullptr, 0);
    m_resampler.reset();
}

void SoundConverter::beginAt(std::int64_t position) {
    m_begun = true;
    m_begin = m_position = position;
    m_consumed = 0;
    m_block.clear();
    if (position <= 0)
        return;
    m_blockPosition = position / samplesPerMillisecond * samplesPerMillisecond;
    m_block.assign(static_cast<std::size_t>(position - m_blockPosition), 0);
}

void SoundConverter::append(const std::int16_t *samples, std::size_t count) {
    if (m_position < 0) {
        const auto before = std::min(static_cast<std::size_t>(-m_position), count);
        m_position += static_cast<std::int64_t>(before);
        m_leftOut += static_cast<std::int64_t>(before);
        samples += before;
        count -= before;
    }
    while (count > 0) {
        if (m_block.empty())
            m_blockPosition = m_position;
        const auto taken = std::min(static_cast<std::size_t>(blockLength) - m_block.size(), count);
        m_block.insert(m_block.end(), samples, samples + taken);
        m_position += static_cast<std::int64_t>(taken);
        samples += taken;
        count -= taken;
        if (m_block.size() == static_cast<std::size_t>(blockLength))
            closeBlock();
    }
}

void SoundConverter::closeBlock() {
    if (m_block.empty())
        return;
    m_blocks.push_back({std::chrono::milliseconds(m_blockPosition / samplesPerMillisecond),
                        std::make_shared<const std::vector<std::int16_t>>(std::exchange(m_block, {}))});
}

void SoundConverter::finish() {
    flushResampler();
    closeBlock();
}

} // namespace candor::source
