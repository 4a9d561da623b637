// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/InterruptionDetector.h"

#include <algorithm>
#include <cmath>

namespace candor::audio {

namespace {

constexpr int fullScale = 32767;
constexpr int quietestClipping = 8192;
constexpr int shortestClippedRun = 3;

SessionEvent interruption(MediaTime start, MediaTime end, const QString &cause) {
    return {EventKind::AudioInterruption, start, end, cause, std::nullopt};
}

/// Counts the clipped samples of one polarity; the other's are counted with the samples' sign turned.
class ClippingCounter {
public:
    void add(int sample) {
        if (sample > m_extreme) {
            m_extreme = sample;
            m_run = 1;
            m_inRuns = 0;
        } else if (sample == m_extreme) {
            ++m_run;
            m_inRuns += m_run == shortestClippedRun ? shortestClippedRun : m_run > shortestClippedRun ? 1 : 0;
        } else {
            m_run = 0;
        }
        m_atFullScale += sample >= fullScale ? 1 : 0;
    }

    [[nodiscard]] int clipped() const {
        return m_extreme >= fullScale ? m_atFullScale : m_extreme >= quietestClipping ? m_inRuns : 0;
    }

private:
    int m_extreme = 0;
    int m_run = 0;
    int m_inRuns = 0;
    int m_atFullScale = 0;
};

int clippedSamples(std::span<const std::int16_t> samples) {
    const auto [lowest, highest] = std::ranges::minmax(samples);
    if (highest < quietestClipping && lowest > -quietestClipping)
        return 0;
    ClippingCounter above;
    ClippingCounter below;
    for (const int sample : samples) {
        above.add(sample);
        below.add(-sample);
    }
    return above.clipped() + below.clipped();
}

} // namespace

InterruptionDetector::InterruptionDetector(const MeasurementSettings &settings)
    : m_silentSamplesAllowed(sampleCount(settings.interruptionTime)),
      m_clippedSamplesAllowed(static_cast<int>(std::lround(settings.clippingShare * soundSampleRate))) {}

void InterruptionDetector::expectInterruption() { m_interruptionExpected = true; }

bool InterruptionDetector::add(const SoundWindow &window, std::vector<SessionEvent> &events) {
    const bool holeOrSilence = followHoleAndSilence(window, events);
    const bool clipping = followClipping(window, events);
    return holeOrSilence || clipping;
}

bool InterruptionDetector::followHoleAndSilence(const SoundWindow &window, std::vector<SessionEvent> &events) {
    bool interrupted = false;
    for (std::size_t i = 0; i < window.samples.size(); ++i) {
        const bool missing = window.isMissing(i);
        const bool silent = !missing && window.samples[i] == 0;
        if (!silent && m_silenceStart)
            endSilence(window.start + sampleTime(static_cast<std::int64_t>(i)), events);
        if (!missing && m_holeStart)
            endHole(window.start + sampleTime(static_cast<std::int64_t>(i)), events);
        if (missing && m_interruptionExpected) {
            if (!m_holeStart)
                m_holeStart = window.start + sampleTime(static_cast<std::int64_t>(i));
            interrupted = true;
        } else if (silent) {
            if (!m_silenceStart)
                m_silenceStart = window.start + sampleTime(static_cast<std::int64_t>(i));
            interrupted |= ++m_silentSamples > m_silentSamplesAllowed;
        }
    }
    return interrupted;
}

bool InterruptionDetector::followClipping(const SoundWindow &window, std::vector<SessionEvent> &events) {
    ClippedWindow &newest = m_lastSecond[m_nextOfSecond];
    m_nextOfSecond = (m_nextOfSecond + 1) % m_lastSecond.size();
    m_clippedInSecond -= newest.clipped;
    newest = {clippedSamples(window.samples), window.start, window.end()};
    m_clippedInSecond += newest.clipped;

    if (m_clippedInSecond > m_clippedSamplesAllowed) {
        if (!m_clippingStart) {
            m_clippingStart = window.start;
            for (const ClippedWindow &earlier : m_lastSecond)
                if (earlier.clipped > 0)
                    m_clippingStart = std::min(*m_clippingStart, earlier.start);
        }
        if (newest.clipped > 0)
            m_clippingEnd = newest.end;
        return true;
    }
    if (m_clippingStart) {
        events.push_back(interruption(*m_clippingStart, m_clippingEnd, QStringLiteral("clipping")));
        m_clippingStart.reset();
    }
    return false;
}

void InterruptionDetector::endHole(MediaTime end, std::vector<SessionEvent> &events) {
    events.push_back(interruption(*m_holeStart, end, QStringLiteral("no_samples")));
    m_holeStart.reset();
    m_interruptionExpected = false;
}

void InterruptionDetector::endSilence(MediaTime end, std::vector<SessionEvent> &events) {
    if (m_silentSamples > m_silentSamplesAllowed)
        events.push_back(interruption(*m_silenceStart, end, QStringLiteral("digital_silence")));
    m_silenceStart.reset();
    m_silentSamples = 0;
}

void InterruptionDetector::finish(MediaTime end, std::vector<SessionEvent> &events) {
    if (m_silenceStart)
        endSilence(end, events);
    if (m_holeStart)
        endHole(end, events);
    if (m_clippingStart)
        events.push_back(interruption(*m_clippingStart, m_clippingEnd, QStringLiteral("clipping")));
    m_clippingStart.reset();
}

} // namespace candor::audio
