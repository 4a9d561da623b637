// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineState.h"
#include "engine/RecorderInput.h"
#include "engine/SignalAssembler.h"
#include "model/Clock.h"
#include "record/SessionRecorder.h"

#include <functional>

namespace candor::engine {

/// What the recorder's thread waits for and whom it tells.
struct RecorderDuties {
    bool vision = false;               ///< a VisionDone will come
    bool sound = false;                ///< a SoundDone will come
    MediaTime longestWaitForSound{};   ///< of a frame's signals
    std::function<void()> firstOnDisk; ///< the first frame (or sample) can be read from the file
    std::function<void()> turned;      ///< after each turn of the loop
    std::function<void(const SessionEvent &)> eventRecorded;
    std::function<void(const SignalFrame &)> signalRecorded;
};

/// Writes all that comes until every loop is done. After an error it asks the source to stop and throws the rest away.
class RecorderLoop {
public:
    RecorderLoop(record::SessionRecorder &recorder, RecorderQueue &input, const Clock &clock, EngineState &state,
                 RecorderDuties duties);
    void run();

private:
    Result<void> handle(RecorderInput input);
    Result<void> writeEvents(const std::vector<SessionEvent> &events);
    Result<void> writeCompleteSignals();
    void noticeFirstOnDisk();
    void fail(Error error);
    [[nodiscard]] bool isDone() const { return m_sourceDone && m_visionDone && m_soundDone; }

    record::SessionRecorder &m_recorder;
    RecorderQueue &m_input;
    const Clock &m_clock;
    EngineState &m_state;
    RecorderDuties m_duties;
    SignalAssembler m_assembler;
    bool m_sourceDone = false;
    bool m_visionDone;
    bool m_soundDone;
    bool m_failed = false;
    bool m_toldFirst = false;
};

} // namespace candor::engine
