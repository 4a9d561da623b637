// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RecordingEngine.h"

#include "audio/VoiceAnalyser.h"
#include "engine/CostMeter.h"
#include "engine/RecorderLoop.h"
#include "engine/SoundLoop.h"
#include "engine/SourceLoop.h"
#include "engine/ThreadGroup.h"
#include "engine/VisionLoop.h"
#include "vision/FaceAnalyser.h"

#include <QUuid>

#include <algorithm>

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

RecordingPlan makePlan(const RecordingOptions &options, const source::SourceFormat &format, WallTime now) {
    RecordingPlan plan;
    plan.uuid = options.uuid.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : options.uuid;
    plan.startedAt = format.recordedAt.value_or(now);
    plan.picture = format.picture;
    plan.sound = format.sound;
    plan.telemetry = options.telemetry;
    plan.container = options.container;
    if (plan.picture)
        plan.camera = options.camera;
    if (plan.sound)
        plan.microphone = options.microphone;
    plan.versions.insert(QStringLiteral("candor"), QStringLiteral(CANDOR_VERSION));
    return plan;
}

} // namespace

/// Everything that lives from start() to the end, in the order in which it must go: the threads first.
struct RecordingEngine::Session {
    explicit Session(std::unique_ptr<source::MediaSource> mediaSource) : source(std::move(mediaSource)) {}

    std::unique_ptr<source::MediaSource> source;
    source::SourceFormat format;
    RecordingPlan plan;
    EngineState state;
    std::shared_ptr<inference::InferenceRuntime> runtime;
    std::unique_ptr<vision::FaceAnalyser> faces;
    std::unique_ptr<audio::VoiceAnalyser> voice;
    std::unique_ptr<record::SessionRecorder> recorder;
    std::unique_ptr<RecorderQueue> recorderQueue;
    std::unique_ptr<VisionQueue> visionQueue;
    std::unique_ptr<SoundQueue> soundQueue;
    std::unique_ptr<PreviewQueue> previewQueue;
    std::unique_ptr<CostMeter> cost;
    std::optional<MediaTime> expected;
    MonotonicTime lastProgress{};
    ThreadGroup threads;
};

RecordingEngine::RecordingEngine(std::unique_ptr<source::MediaSource> source, RecordingOptions options,
                                 const Clock &clock, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock),
      m_session(std::make_unique<Session>(std::move(source))) {}

RecordingEngine::~RecordingEngine() { stop(); }

Result<void> RecordingEngine::start() {
    Session &session = *m_session;
    auto format = session.source->open();
    if (!format)
        return failure(format.error());
    session.format = *format;
    session.expected = format->expectedLength;
    if (session.expected && m_options.longest)
        session.expected = std::min(*session.expected, *m_options.longest);

    session.cost = std::make_unique<CostMeter>(m_clock);
    session.plan = makePlan(m_options, *format, m_clock.wallNow());
    if (m_options.telemetry) {
        if (auto loaded = loadAnalysers(); !loaded)
            return loaded;
    }
    auto recorder = record::SessionRecorder::create(m_options.folder, session.plan);
    if (!recorder)
        return failure(recorder.error());
    session.recorder = std::move(*recorder);
    startThreads();
    return {};
}

void RecordingEngine::stop() { m_session->state.stopRequested = true; }

void RecordingEngine::begin() {}
void RecordingEngine::pause() {}
void RecordingEngine::resume() {}
bool RecordingEngine::isPaused() const { return false; }
void RecordingEngine::addEvent(EventKind /*kind*/, const EventValue & /*value*/) {}
void RecordingEngine::setPreviewSize(QSize /*size*/) {}

std::optional<PreviewPicture> RecordingEngine::takePreview() { return std::nullopt; }

FrameCounters RecordingEngine::counters() const { return m_session->state.counters(); }

const RecordingPlan &RecordingEngine::plan() const { return m_session->plan; }

Result<void> RecordingEngine::loadAnalysers() {
    Session &session = *m_session;
    auto runtime = inference::InferenceRuntime::create(m_options.models);
    if (!runtime)
        return failure(runtime.error());
    session.runtime = std::move(*runtime);
    session.plan.versions.insert(session.runtime->versions());
    if (session.format.picture) {
        auto faces = vision::FaceAnalyser::create(*session.runtime, m_options.measurement);
        if (!faces)
            return failure(faces.error());
        session.faces = std::move(*faces);
    }
    if (session.format.sound) {
        auto voice = audio::VoiceAnalyser::create(*session.runtime, m_options.measurement);
        if (!voice)
            return failure(voice.error());
        session.voice = std::move(*voice);
    }
    return {};
}

void RecordingEngine::startThreads() {
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

    session.threads.start(QStringLiteral("recorder"), [this] { runRecorder(); });
    if (session.faces) {
        session.threads.start(QStringLiteral("vision"), [&session] {
            runVisionLoop(*session.faces, *session.visionQueue, *session.recorderQueue, session.state, *session.cost);
        });
    }
    if (session.voice) {
        session.threads.start(QStringLiteral("voice"), [&session] {
            runSoundLoop(*session.voice, *session.soundQueue, *session.recorderQueue, session.state);
        });
    }
    session.threads.start(QStringLiteral("source"), [this, &session] {
        SourceReaders readers{*session.recorderQueue, session.previewQueue.get(), session.visionQueue.get(),
                              session.soundQueue.get(), [this] { emit previewCame(); }};
        SourceLoop(*session.source, session.format, std::move(readers), m_clock, session.state, m_options.longest)
            .run();
    });
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
    auto summary = session.recorder->finish(session.state.counters(), session.cost->cost(), endedAt, finalising);
    session.recorder.reset();
    RecordingFinished result{m_options.folder, std::nullopt, session.state.failure()};
    if (summary)
        result.summary = std::move(*summary);
    else if (!result.failure)
        result.failure = summary.error();
    emit finished(result);
}

} // namespace candor::engine
