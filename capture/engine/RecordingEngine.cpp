// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RecordingEngine.h"

#include "engine/RecordingSession.h"

#include <QUuid>

#include <algorithm>

namespace candor::engine {

namespace {

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

RecordingEngine::RecordingEngine(std::unique_ptr<source::MediaSource> source, RecordingOptions options,
                                 const Clock &clock, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock),
      m_session(std::make_unique<Session>(std::move(source))) {}

RecordingEngine::~RecordingEngine() {
    stop();
    // The threads emit this object's signals: they end while it is whole.
    m_session->opening.wait();
    m_session->threads.wait();
}

Result<void> RecordingEngine::start() {
    if (m_session->begun.exchange(true))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("begun already"));
    if (auto ready = open(); !ready)
        return ready;
    startThreads();
    return {};
}

void RecordingEngine::begin() {
    if (m_session->begun.exchange(true))
        return;
    m_session->opening.start(QStringLiteral("opening"), [this] {
        if (auto ready = open(); !ready) {
            emit finished({m_options.folder, std::nullopt, ready.error()});
            return;
        }
        emit opened(m_session->plan);
        startThreads();
    });
}

void RecordingEngine::stop() { m_session->state.stopRequested = true; }

void RecordingEngine::pause() {
    if (m_session->recording && !m_session->state.stopRequested)
        m_session->state.pauseRequested = true;
}

void RecordingEngine::resume() { m_session->state.pauseRequested = false; }

bool RecordingEngine::isPaused() const { return m_session->state.pauseRequested; }

void RecordingEngine::addEvent(EventKind kind, const EventValue &value) {
    Session &session = *m_session;
    if (!session.recording || session.state.stopRequested)
        return;
    const MediaTime at = session.state.presentTime(m_clock);
    session.recorderQueue->pushAlways(SessionEvent{kind, at, at, value, {}});
}

std::optional<PreviewPicture> RecordingEngine::takePreview() {
    auto picture = m_session->newest.take();
    if (!picture)
        return std::nullopt;
    return std::move(picture->preview);
}

void RecordingEngine::setPreviewSize(QSize size) { m_session->newest.setSize(size); }

FrameCounters RecordingEngine::counters() const { return m_session->state.counters(); }

const RecordingPlan &RecordingEngine::plan() const { return m_session->plan; }

Result<void> RecordingEngine::open() {
    Session &session = *m_session;
    const auto cancelled = [&session] { return session.state.stopRequested.load(); };
    const auto giveUp = [&session](Error error) {
        session.source.reset(); // others may have the devices
        return failure(std::move(error));
    };
    if (cancelled())
        return giveUp({ErrorCode::Cancelled, {}});
    auto format = session.source->open();
    if (!format)
        return giveUp(format.error());
    session.format = *format;
    session.expected = format->expectedLength;
    if (session.expected && m_options.longest)
        session.expected = std::min(*session.expected, *m_options.longest);
    if (cancelled())
        return giveUp({ErrorCode::Cancelled, {}});

    session.cost = std::make_unique<CostMeter>(m_clock);
    session.plan = makePlan(m_options, *format, m_clock.wallNow());
    if (m_options.telemetry) {
        if (auto loaded = loadAnalysers(); !loaded)
            return giveUp(loaded.error());
    }
    if (cancelled())
        return giveUp({ErrorCode::Cancelled, {}});
    auto recorder = record::SessionRecorder::create(m_options.folder, session.plan);
    if (!recorder)
        return giveUp(recorder.error());
    session.recorder = std::move(*recorder);
    makeQueues();
    session.recording = true;
    return {};
}

Result<void> RecordingEngine::loadAnalysers() {
    Session &session = *m_session;
    auto runtime = inference::InferenceRuntime::create(m_options.models);
    if (!runtime)
        return failure(runtime.error());
    session.runtime = std::move(*runtime);
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
    session.plan.versions.insert(session.runtime->versions());
    return {};
}

} // namespace candor::engine
