// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/SoundWindow.h"
#include "model/MeasurementSettings.h"
#include "model/SessionEvent.h"

#include <array>
#include <optional>
#include <vector>

namespace candor::audio {

/// Finds where sound is interrupted, from consecutive windows:
/// - "no_samples": a hole longer than MeasurementSettings::interruptionTime;
/// - "digital_silence": only zeros for longer than that (a hole is no silence, and ends one);
/// - "clipping": more than MeasurementSettings::clippingShare of the samples of a second are clipped, that is at full
///   scale, or in a run of three or more equal samples at the highest or lowest value of their window (where that is
///   beyond a quarter of full scale: quiet sound repeats values without being clipped).
class InterruptionDetector {
public:
    explicit InterruptionDetector(const MeasurementSettings &settings);

    /// The missing samples that come next are an interruption, from their first on.
    void expectInterruption();

    /// Takes the next window and returns whether an interruption holds in it; appends the events that ended. Silence
    /// and clipping hold from the window on in which they have lasted long enough; their events start where they began.
    bool add(const SoundWindow &window, std::vector<SessionEvent> &events);

    /// Ends what runs at `end`.
    void finish(MediaTime end, std::vector<SessionEvent> &events);

private:
    struct Extreme;
    /// What is clipped in one window of the last second.
    struct ClippedWindow {
        int clipped = 0;
        MediaTime start{};
        MediaTime end{};
    };

    bool followHoleAndSilence(const SoundWindow &window, std::vector<SessionEvent> &events);
    bool followClipping(const SoundWindow &window, std::vector<SessionEvent> &events);
    void endHole(MediaTime end, std::vector<SessionEvent> &events);
    void endSilence(MediaTime end, std::vector<SessionEvent> &events);

    static constexpr std::size_t windowsOfASecond = soundSampleRate / windowSamples;

    std::int64_t m_silentSamplesAllowed;
    int m_clippedSamplesAllowed;

    bool m_interruptionExpected = false;
    std::optional<MediaTime> m_holeStart;
    std::optional<MediaTime> m_silenceStart;
    std::int64_t m_silentSamples = 0;

    std::array<ClippedWindow, windowsOfASecond> m_lastSecond{};
    std::size_t m_nextOfSecond = 0;
    int m_clippedInSecond = 0;
    std::optional<MediaTime> m_clippingStart;
    MediaTime m_clippingEnd{};
};

} // namespace candor::audio
