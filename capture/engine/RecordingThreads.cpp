// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RecordingEngine that runs on its threads.
#include "engine/RecorderLoop.h"
#include "engine/RecordingSession.h"
#include "engine/SoundLoop.h"
#include "engine/SourceLoop.h"
#include "engine/VisionLoop.h"

namespace candor::engine {

namespace {

// A live source is never kept waiting: the recorder's queue holds 1.5 s of 720p30 before a picture is refused. A file
// waits, so little is enough, and what is on disk stays close behind what was read.
constexpr std::size_t liveRecorderBytes = std::size_t{64} << 20;
constexpr std::size_t fileRecorderBytes = std::size_t{12} << 20;
constexpr std::size_t visionPictures = 6;
// Half a minute of sound in 3 MB: a voice analysis that fell behind would look like an interrupted microphone.
constexpr std::size_t soundBlocks = 1500;
// A file's sound is read in step with its pictures, but its analysis may lag; a live frame's signals must not wait.
constexpr auto liveWaitForSound = std::chrono::milliseconds(500);
constexpr auto fileWaitForSound = std::chrono::seconds(10);
constexpr auto progressInterval = std::chrono::milliseconds(100);

} // namespace

void RecordingEngine::makeQueues() {
    Session &session = *m_session;
    const bool live = session.format.live;
    const WhenFull whenFull = live ? WhenFull::Refuse : WhenFull::Wait;
    session.recorderQueue = std::make_unique<RecorderQueue>(live ? liveRecorderBytes : fileRecorderBytes, whenFull);
    if (session.faces)
        session.visionQueue = std::make_unique<VisionQueue>(visionPictures, whenFull);
    if (session.voice)
        session.soundQueue = std::make_unique<SoundQueue>(soundBlocks, whenFull);
    if (m_options.preview)
        session.previewQueue = std::make_unique<PreviewQueue>(1, WhenFull::ReplaceOldest);
    for (SessionEvent event : m_options.openingEvents) {
        event.start = event.end = MediaTime::zero();
        session.recorderQueue->pushAlways(std::move(event));
    }
}

void RecordingEngine::startThreads() {
    Session &session = *m_session;
    session.threads.start(QStringLiteral("recorder"), [this] { runRecorder(); });
    if (session.previewQueue) {
        session.threads.start(QStringLiteral("preview"), [this, &session] {
            runPreviewLoop(*session.previewQueue, session.newest, session.state.droppedPreview,
                           [this] { emit previewCame(); });
        });
    }
    if (session.faces) {
        session.threads.start(QStringLiteral("vision"), [&session] {
            runVisionLoop(*session.faces, *session.visionQueue, *session.recorderQueue, session.previewQueue.get(),
                          session.state, *session.cost);
        });
    }
    if (session.voice) {
        session.threads.start(QStringLiteral("voice"), [this, &session] {
            runSoundLoop(*session.voice, *session.soundQueue, *session.recorderQueue, session.state,
                         [this](const SoundMeasurement &sound) { emit soundMeasured(sound); });
        });
    }
    session.threads.start(QStringLiteral("source"), [this] { runSource(); });
}

void RecordingEngine::runSource() {
    Session &session = *m_session;
    SourceReaders readers{*session.recorderQueue, session.previewQueue.get(), session.visionQueue.get(),
                          session.soundQueue.get(), [this](bool paused) { emit pausedChanged(paused); }};
    SourceLoop(*session.source, session.format, std::move(readers), m_clock, session.state, m_options.longest).run();
    // The devices are free while the folder is being finished.
    session.source.reset();
    session.sourceGone.count_down();
}

void RecordingEngine::runRecorder() {
    Session &session = *m_session;
    const auto isDue = [this, &session] {
        const MonotonicTime now = m_clock.monotonicNow();
        if (now - session.lastProgress < progressInterval)
            return false;
        session.lastProgress = now;
        return true;
    };
    RecorderDuties duties;
    duties.vision = session.faces != nullptr;
    duties.sound = session.voice != nullptr;
    duties.longestWaitForSound = session.format.live ? MediaTime(liveWaitForSound) : MediaTime(fileWaitForSound);
    duties.firstOnDisk = [this] { emit recordingStarted(); };
    duties.eventRecorded = [this](const SessionEvent &event) { emit eventRecorded(event); };
    duties.signalRecorded = [this](const SignalFrame &signal) { emit signalRecorded(signal); };
    duties.turned = [&] {
        if (isDue()) {
            emit progressed({RecordingProgress::Phase::Recording, session.recorder->recordedSoFar().end,
                             session.expected, session.state.accepted, 0, 0});
        }
    };
    RecorderLoop(*session.recorder, *session.recorderQueue, m_clock, session.state, std::move(duties)).run();

    const auto finalising = [&](const QString &, std::uint64_t done, std::uint64_t total) {
        if (isDue()) {
            emit progressed({RecordingProgress::Phase::Finalising, session.recorder->recordedSoFar().end,
                             session.expected, session.state.accepted, done, total});
        }
        return true;
    };
    // On the axis of the start, which may be the time at which a clip was made.
    const WallTime endedAt =
        session.plan.startedAt + std::chrono::round<std::chrono::milliseconds>(MediaTime(session.state.mediaEnd));
    auto summary = session.recorder->finish(session.state.counters(), session.cost->cost(), endedAt, finalising,
                                            session.state.synchrony);
    session.recorder.reset();
    RecordingFinished result{m_options.folder, std::nullopt, session.state.failure()};
    if (summary)
        result.summary = std::move(*summary);
    else if (!result.failure)
        result.failure = summary.error();
    // Whoever hears of the end may open the same devices at once.
    session.sourceGone.wait();
    emit finished(result);
}

} // namespace candor::engine
