// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/LiveSoundTrack.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <algorithm>
#include <cmath>

namespace candor::source {

namespace {

constexpr std::int64_t samplesPerMillisecond = soundSampleRate / 1000;
constexpr std::size_t blockLength = 20 * samplesPerMillisecond;
/// What is kept before media time 0 is known: more is older than any picture that is coming.
constexpr std::size_t mostKept = 100;
constexpr auto betweenSteerings = std::chrono::seconds(1);
/// 0.2 %: three hundredths of a semitone.
constexpr double steepestSteering = .002 * soundSampleRate;
/// Beyond this, sound is not bent but put where it belongs: samples were lost.
constexpr double longestBend = .06 * soundSampleRate;
/// The mean lateness is that of the first seconds.
constexpr auto startLasts = std::chrono::seconds(3);

AVSampleFormat libraryFormat(LiveSoundFormat::Sample sample) {
    switch (sample) {
    case LiveSoundFormat::Sample::UInt8:
        return AV_SAMPLE_FMT_U8;
    case LiveSoundFormat::Sample::Int32:
        return AV_SAMPLE_FMT_S32;
    case LiveSoundFormat::Sample::Float:
        return AV_SAMPLE_FMT_FLT;
    case LiveSoundFormat::Sample::Int16:
        break;
    }
    return AV_SAMPLE_FMT_S16;
}

Result<ResamplerPointer> makeResampler(const LiveSoundFormat &format) {
    AVChannelLayout from{};
    av_channel_layout_default(&from, format.channels);
    AVChannelLayout mono{};
    av_channel_layout_default(&mono, 1);
    SwrContext *made = nullptr;
    int result = swr_alloc_set_opts2(&made, &mono, AV_SAMPLE_FMT_S16, soundSampleRate, &from,
                                     libraryFormat(format.sample), format.rate, 0, nullptr);
    ResamplerPointer resampler(made);
    av_channel_layout_uninit(&from);
    // Equal rates are resampled too: only then can the rate be bent.
    if (result >= 0)
        result = av_opt_set_int(resampler.get(), "flags", SWR_FLAG_RESAMPLE, 0);
    if (result >= 0)
        result = swr_init(resampler.get());
    if (result < 0)
        return failure(ErrorCode::DeviceFailed, libraryMessage(result));
    return resampler;
}

} // namespace

Result<void> LiveSoundTrack::begin(const LiveSoundBegin &begin) {
    interrupt();
    auto resampler = makeResampler(begin.format);
    if (!resampler)
        return failure(resampler.error());
    m_resampler = std::move(*resampler);
    m_begin = begin;
    m_clock.emplace(begin.format.rate);
    return {};
}

void LiveSoundTrack::interrupt() {
    if (m_clock && m_clock->driftPartsPerMillion())
        m_drift = m_clock->driftPartsPerMillion();
    if (m_started) {
        feed({});
        closeBlock();
    }
    m_clock.reset();
    m_resampler.reset();
    m_kept.clear();
    m_started = false;
    m_frames = m_fed = 0;
}

std::optional<MonotonicTime> LiveSoundTrack::firstCapture() const {
    if (!m_clock || !m_clock->isSettled() || m_kept.empty())
        return std::nullopt;
    return m_clock->timeOf(m_fed) - m_begin.latency;
}

std::optional<double> LiveSoundTrack::driftPartsPerMillion() const {
    const auto now = m_clock ? m_clock->driftPartsPerMillion() : std::nullopt;
    return now ? now : m_drift;
}

/// Where a frame of the microphone belongs, in samples from media time 0.
double LiveSoundTrack::positionOf(std::int64_t frame) const {
    return toSeconds(m_clock->timeOf(frame) - m_begin.latency - *m_origin) * soundSampleRate;
}

void LiveSoundTrack::add(const LiveSound &sound) {
    if (!m_clock)
        return;
    m_frames += sound.samples.size() / m_begin.format.bytesPerFrame();
    m_clock->add(sound.arrived, m_frames);
    if (!m_lateness && m_clock->timeOf(m_frames) - m_clock->timeOf(0) > startLasts) {
        // A block's first sample has waited for the rest of it as well, but its place is counted from its end.
        m_lateness = m_clock->meanLateness() + m_begin.latency;
    }
    m_kept.push_back(sound);
    if (!m_started) {
        while (m_kept.size() > mostKept) {
            m_fed += m_kept.front().samples.size() / m_begin.format.bytesPerFrame();
            m_kept.pop_front();
        }
        if (!m_origin || !m_clock->isSettled())
            return;
    }
    while (!m_kept.empty()) {
        if (!m_started && !startOutput())
            return;
        const LiveSound next = std::move(m_kept.front());
        m_kept.pop_front();
        m_arrived = next.arrived;
        feed(next.samples);
        steer(next.arrived);
    }
}

/// Puts the first sample where it belongs, and leaves out what lies before media time 0 or before what came out
/// already.
bool LiveSoundTrack::startOutput() {
    const std::int64_t earliest =
        std::chrono::ceil<std::chrono::milliseconds>(std::max(m_end, MediaTime::zero())).count() *
        samplesPerMillisecond;
    const int bytesPerFrame = m_begin.format.bytesPerFrame();
    while (!m_kept.empty() && positionOf(m_fed) < static_cast<double>(earliest)) {
        QByteArray &samples = m_kept.front().samples;
        const std::int64_t frames = samples.size() / bytesPerFrame;
        const double before = static_cast<double>(earliest) - positionOf(m_fed);
        const auto left = static_cast<std::int64_t>(std::ceil(before * m_begin.format.rate / soundSampleRate));
        if (left < frames) {
            samples.remove(0, static_cast<qsizetype>(left) * bytesPerFrame);
            m_fed += left;
            break;
        }
        m_fed += frames;
        m_kept.pop_front();
    }
    if (m_kept.empty())
        return false;
    const auto first = std::max<std::int64_t>(earliest, std::llround(positionOf(m_fed)));
    // Blocks start on whole milliseconds; what lies before a beginning's first sample is silent.
    m_blockPosition = first / samplesPerMillisecond * samplesPerMillisecond;
    m_block.assign(static_cast<std::size_t>(first - m_blockPosition), 0);
    m_position = first;
    m_started = true;
    m_lastSteered = m_kept.front().arrived;
    return true;
}

void LiveSoundTrack::feed(const QByteArray &samples) {
    const auto frames = static_cast<int>(samples.size() / m_begin.format.bytesPerFrame());
    const int most = swr_get_out_samples(m_resampler.get(), frames);
    m_fed += frames;
    if (most <= 0)
        return;
    m_converted.resize(static_cast<std::size_t>(most));
    const auto *from = reinterpret_cast<const std::uint8_t *>(samples.constData());
    auto *to = reinterpret_cast<std::uint8_t *>(m_converted.data());
    const int made = swr_convert(m_resampler.get(), &to, most, frames > 0 ? &from : nullptr, frames);
    if (made > 0)
        append(static_cast<std::size_t>(made));
}

void LiveSoundTrack::append(std::size_t count) {
    const std::int16_t *samples = m_converted.data();
    while (count > 0) {
        if (m_block.empty())
            m_blockPosition = m_position;
        const std::size_t taken = std::min(blockLength - m_block.size(), count);
        m_block.insert(m_block.end(), samples, samples + taken);
        m_position += static_cast<std::int64_t>(taken);
        samples += taken;
        count -= taken;
        if (m_block.size() == blockLength)
            closeBlock();
    }
}

void LiveSoundTrack::closeBlock() {
    if (m_block.empty())
        return;
    AudioBlock block;
    block.stamp.monotonicTime = m_arrived;
    block.stamp.mediaTime = std::chrono::nanoseconds(av_rescale(m_blockPosition, 1'000'000'000, soundSampleRate));
    block.samples = std::make_shared<const std::vector<std::int16_t>>(std::exchange(m_block, {}));
    m_end = block.stamp.mediaTime + block.duration();
    m_blocks.push_back(std::move(block));
}

/// Bends the rate so that within the next second what comes out is where it belongs.
void LiveSoundTrack::steer(MonotonicTime arrived) {
    if (arrived - m_lastSteered < betweenSteerings)
        return;
    m_lastSteered = arrived;
    const auto inside = static_cast<double>(swr_get_delay(m_resampler.get(), soundSampleRate));
    const double off = positionOf(m_fed) - (static_cast<double>(m_position) + inside);
    if (std::abs(off) > longestBend) {
        feed({});
        closeBlock();
        if (auto resampler = makeResampler(m_begin.format))
            m_resampler = std::move(*resampler);
        m_started = false;
        return;
    }
    m_largestResidual = std::max(m_largestResidual, fromSeconds(std::abs(off) / soundSampleRate));
    const double bend = std::clamp(off, -steepestSteering, steepestSteering);
    swr_set_compensation(m_resampler.get(), static_cast<int>(std::lround(bend)), soundSampleRate);
}

} // namespace candor::source
