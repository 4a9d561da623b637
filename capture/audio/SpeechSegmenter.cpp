// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/SpeechSegmenter.h"

namespace candor::audio {

SpeechSegmenter::SpeechSegmenter(const SpeechRule &rule) : m_rule(rule) {}

bool SpeechSegmenter::add(MediaTime start, MediaTime end, std::optional<double> value,
                          std::vector<SessionEvent> &events) {
    const bool voice = value && *value >= (m_speech ? m_rule.leave : m_rule.enter);
    if (m_speech && !voice && end - m_speech->end > m_rule.hangover)
        finish(events);
    if (!m_speech && voice)
        m_speech = Speech{.start = start};
    if (!m_speech)
        return false;
    if (value) {
        m_speech->sum += *value;
        ++m_speech->count;
    }
    if (voice) {
        m_speech->end = end;
        m_speech->sumToEnd = m_speech->sum;
        m_speech->countToEnd = m_speech->count;
    }
    return true;
}

void SpeechSegmenter::finish(std::vector<SessionEvent> &events) {
    if (m_speech && m_speech->end - m_speech->start >= m_rule.shortest) {
        SessionEvent event{EventKind::Speech, m_speech->start, m_speech->end, {}, std::nullopt};
        if (m_rule.valuesAreProbabilities)
            event.confidence = m_speech->sumToEnd / m_speech->countToEnd;
        events.push_back(event);
    }
    m_speech.reset();
}

} // namespace candor::audio
