// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SessionEvent.h"
#include "model/Time.h"

#include <optional>
#include <vector>

namespace candor::audio {

/// When a window is voice. Speech begins at `enter` and goes on while windows reach `leave`; it outlives `hangover`
/// without such a window. Speech shorter than `shortest` is no event (a click, a cough's edge).
struct SpeechRule {
    double enter = 0.5;
    double leave = 0.35;
    MediaTime hangover = std::chrono::milliseconds(200);
    MediaTime shortest = std::chrono::milliseconds(160);
    bool valuesAreProbabilities = true; ///< then a speech event's confidence is their mean
};

/// Joins windows of voice into speech events. The hangover joins windows and keeps voice activity up, but is not part
/// of the event: that ends with its last window of voice.
class SpeechSegmenter {
public:
    explicit SpeechSegmenter(const SpeechRule &rule);

    /// Takes the next window's value (empty: nothing was measured) and returns whether voice is active in it; appends
    /// the speech that ended.
    bool add(MediaTime start, MediaTime end, std::optional<double> value, std::vector<SessionEvent> &events);

    /// Ends running speech.
    void finish(std::vector<SessionEvent> &events);

private:
    struct Speech {
        MediaTime start{};
        MediaTime end{}; ///< of the last window of voice
        double sum = 0;
        int count = 0;
        double sumToEnd = 0;
        int countToEnd = 0;
    };

    SpeechRule m_rule;
    std::optional<Speech> m_speech;
};

} // namespace candor::audio
