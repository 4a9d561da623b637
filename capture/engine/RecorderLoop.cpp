// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RecorderLoop.h"

namespace candor::engine {

namespace {

/// Short enough that a tick of the recorder is never late by more.
constexpr auto longestWait = std::chrono::milliseconds(50);

} // namespace

RecorderLoop::RecorderLoop(record::SessionRecorder &recorder, RecorderQueue &input, const Clock &clock,
                           EngineState &state, RecorderDuties duties)
    : m_recorder(recorder), m_input(input), m_clock(clock), m_state(state), m_duties(std::move(duties)),
      m_assembler(m_duties.sound, m_duties.longestWaitForSound), m_visionDone(!m_duties.vision),
      m_soundDone(!m_duties.sound) {}

void RecorderLoop::run() {
    while (!isDone()) {
        auto input = m_input.pop(longestWait);
        if (input) {
            if (auto written = handle(std::move(*input)); !written)
                fail(written.error());
        }
        if (m_failed)
            continue;
        if (auto ticked = m_recorder.tick(m_clock.monotonicNow(), m_state.counters()); !ticked)
            fail(ticked.error());
        noticeFirstOnDisk();
        if (m_duties.turned)
            m_duties.turned();
    }
    m_input.close();
}

Result<void> RecorderLoop::handle(RecorderInput input) {
    if (std::holds_alternative<SourceDone>(input))
        m_sourceDone = true;
    if (std::holds_alternative<VisionDone>(input))
        m_visionDone = true;
    if (std::holds_alternative<SoundDone>(input)) {
        m_soundDone = true;
        m_assembler.soundEnded();
    }
    if (m_failed)
        return {};
    if (const auto *accepted = std::get_if<AcceptedFrame>(&input))
        return m_recorder.writePicture(accepted->frame);
    if (const auto *block = std::get_if<AudioBlock>(&input))
        return m_recorder.writeSound(*block);
    if (const auto *event = std::get_if<SessionEvent>(&input))
        return writeEvents({*event});
    if (auto *measurement = std::get_if<VisualMeasurement>(&input)) {
        if (auto written = writeEvents(measurement->events); !written)
            return written;
        m_assembler.addVisual(std::move(*measurement));
    }
    if (const auto *analysis = std::get_if<audio::SoundAnalysis>(&input)) {
        if (auto written = writeEvents(analysis->events); !written)
            return written;
        m_assembler.addSound(analysis->windows);
    }
    return writeCompleteSignals();
}

Result<void> RecorderLoop::writeEvents(const std::vector<SessionEvent> &events) {
    for (const SessionEvent &event : events) {
        if (auto written = m_recorder.writeEvent(event); !written)
            return written;
        if (m_duties.eventRecorded)
            m_duties.eventRecorded(event);
    }
    return {};
}

Result<void> RecorderLoop::writeCompleteSignals() {
    for (const VisualMeasurement &measurement : m_assembler.takeComplete()) {
        if (auto written = m_recorder.writeSignal(measurement.signal, measurement.overlay); !written)
            return written;
        if (m_duties.signalRecorded)
            m_duties.signalRecorded(measurement.signal);
    }
    return {};
}

void RecorderLoop::noticeFirstOnDisk() {
    if (m_toldFirst)
        return;
    const record::RecordedSoFar soFar = m_recorder.recordedSoFar();
    if (soFar.framesWritten == 0 && soFar.end <= MediaTime::zero())
        return;
    m_toldFirst = true;
    if (m_duties.firstOnDisk)
        m_duties.firstOnDisk();
}

void RecorderLoop::fail(Error error) {
    m_failed = true;
    m_state.stopRequested = true;
    m_state.fail(std::move(error));
}

} // namespace candor::engine
