// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/InterviewModel.h"

#include "common/ChosenDevices.h"
#include "common/DiskSpace.h"
#include "common/Words.h"
#include "record/SessionIndex.h"
#include "source/Devices.h"

#include <QDir>
#include <QUuid>

namespace candor::screens {

namespace {

constexpr auto diskInterval = std::chrono::seconds(10);
constexpr auto longestTelling = std::chrono::seconds(3);

} // namespace

InterviewModel::InterviewModel(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {
    m_diskTimer.setInterval(diskInterval);
    connect(&m_diskTimer, &QTimer::timeout, this, &InterviewModel::lookAtDisk);
    m_patience.setInterval(longestTelling);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &InterviewModel::takeTold);
    if (!context.hiring)
        return;
    m_report = std::make_unique<SessionReport>(context, *context.hiring);
    connect(m_report.get(), &SessionReport::standingChanged, this, [this] {
        if (m_phase == InterviewPhase::Finalising && m_patience.isActive() &&
            standing() != SessionReport::Standing::Telling)
            takeTold();
        emit standingChanged();
    });
}

InterviewModel::~InterviewModel() = default;

bool InterviewModel::isRecording() const {
    return m_phase == InterviewPhase::Opening || m_phase == InterviewPhase::Recording ||
           m_phase == InterviewPhase::Paused || m_phase == InterviewPhase::Finalising;
}

SessionReport::Standing InterviewModel::standing() const {
    return m_report ? m_report->standing() : SessionReport::Standing::Silent;
}

void InterviewModel::setSubject(const std::optional<InterviewSubject> &subject) {
    if (!isRecording())
        m_subject = subject;
}

source::SourceChoice InterviewModel::choice() const {
    return orUsualDevices(m_context.chosen, m_context.devices.devices());
}

void InterviewModel::reset() {
    if (isRecording())
        return;
    m_consents = {};
    m_agreedAt.reset();
    m_failure.reset();
    m_notes.clear();
    m_progress = {};
    setPhase(InterviewPhase::Consents);
}

void InterviewModel::setConsents(const InterviewConsents &consents) {
    // What was agreed to holds for the whole interview.
    if (m_phase == InterviewPhase::Consents)
        m_consents = consents;
}

bool InterviewModel::canAgree() const { return m_phase == InterviewPhase::Consents && m_consents.recording; }

void InterviewModel::agree() {
    if (!canAgree())
        return;
    m_agreedAt = m_context.clock.wallNow();
    setPhase(InterviewPhase::Ready);
    lookAtDisk();
}

void InterviewModel::reconsider() {
    if (m_phase != InterviewPhase::Ready && m_phase != InterviewPhase::Failed)
        return;
    m_agreedAt.reset();
    m_failure.reset();
    setPhase(InterviewPhase::Consents);
}

std::vector<SessionEvent> InterviewModel::openingEvents() const {
    SessionEvent recording;
    recording.kind = EventKind::Consent;
    recording.value = QStringLiteral("recording");
    SessionEvent measurement = recording;
    measurement.value = m_consents.measurement ? QStringLiteral("measurement") : QStringLiteral("no_measurement");
    return {recording, measurement};
}

engine::RecordingOptions InterviewModel::optionsOfAnother() const {
    const source::DeviceList devices = m_context.devices.devices();
    const source::SourceChoice chosen = choice();
    engine::RecordingOptions options;
    options.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    options.folder = QDir(record::sessionsFolder(m_context.workspace)).filePath(options.uuid);
    options.telemetry = m_consents.measurement;
    options.camera = cameraName(chosen, devices);
    options.microphone = microphoneName(chosen, devices);
    options.preview = true;
    options.models = m_context.models;
    options.measurement = m_context.measurement;
    options.openingEvents = openingEvents();
    return options;
}

void InterviewModel::start() {
    if ((m_phase != InterviewPhase::Ready && m_phase != InterviewPhase::Failed) || !m_agreedAt)
        return;
    if (m_report && !m_subject)
        return;
    const engine::RecordingOptions options = optionsOfAnother();
    m_folder = options.folder;
    m_plan = {};
    m_progress = {};
    m_failure.reset();
    m_notes.clear();
    m_finishAsked = false;
    setPhase(InterviewPhase::Opening);
    if (m_report)
        m_report->begin(m_subject->application, options.uuid,
                        [this, options](const Result<void> &begun) { begunInWorkspace(begun, options); });
    else
        launch(options);
}

void InterviewModel::begunInWorkspace(const Result<void> &begun, const engine::RecordingOptions &options) {
    if (!begun) {
        m_failure = InterviewFailure{begun.error(), false, false};
        setPhase(m_finishAsked ? InterviewPhase::Ready : InterviewPhase::Failed);
    } else if (m_finishAsked) {
        m_report->end(m_folder, words({ErrorCode::Cancelled, {}}));
        setPhase(InterviewPhase::Ready);
    } else {
        launch(options);
    }
}

void InterviewModel::launch(const engine::RecordingOptions &options) {
    m_engine = std::make_unique<engine::RecordingEngine>(m_context.makeSource(choice()), options, m_context.clock);
    m_engine->setPreviewSize(m_previewSize);
    connectEngine();
    m_diskTimer.start();
    lookAtDisk();
    m_engine->begin();
}

void InterviewModel::connectEngine() {
    using engine::RecordingEngine;
    RecordingEngine *engine = m_engine.get();
    connect(engine, &RecordingEngine::opened, this, &InterviewModel::engineOpened);
    connect(engine, &RecordingEngine::pausedChanged, this, [this](bool paused) {
        if (m_phase == InterviewPhase::Recording || m_phase == InterviewPhase::Paused)
            setPhase(paused ? InterviewPhase::Paused : InterviewPhase::Recording);
    });
    connect(engine, &RecordingEngine::progressed, this, &InterviewModel::engineProgressed);
    connect(engine, &RecordingEngine::eventRecorded, this, [this](const SessionEvent &event) {
        if (m_notes.add(event))
            emit notesChanged();
    });
    connect(engine, &RecordingEngine::signalRecorded, this, &InterviewModel::signalRecorded);
    connect(engine, &RecordingEngine::soundMeasured, this, &InterviewModel::soundMeasured);
    connect(engine, &RecordingEngine::previewCame, this, &InterviewModel::previewCame);
    connect(engine, &RecordingEngine::finished, this, &InterviewModel::engineFinished);
}

void InterviewModel::engineOpened(const RecordingPlan &plan) {
    if (m_phase != InterviewPhase::Opening)
        return;
    m_plan = plan;
    setPhase(InterviewPhase::Recording);
}

void InterviewModel::engineProgressed(const engine::RecordingProgress &progress) {
    m_progress = progress;
    if (progress.phase == engine::RecordingProgress::Phase::Finalising && isRecording())
        setPhase(InterviewPhase::Finalising);
    emit progressed();
}

void InterviewModel::engineFinished(const engine::RecordingFinished &result) {
    const bool begun = m_phase != InterviewPhase::Opening;
    m_diskTimer.stop();
    // It emits this signal from a thread of its own that may still be ending; it goes when that is over.
    m_engine.release()->deleteLater();
    m_folder = result.folder;
    if (m_report)
        m_report->end(m_folder, result.failure ? words(*result.failure) : QString());
    if (result.failure && m_finishAsked && !result.summary && !begun) {
        setPhase(InterviewPhase::Ready);
        return;
    }
    if (result.failure) {
        m_failure = InterviewFailure{*result.failure, begun, result.summary.has_value()};
        setPhase(InterviewPhase::Failed);
        return;
    }
    if (m_report && standing() == SessionReport::Standing::Telling) {
        // Still being saved, until the workspace has heard of it; not for long where it does not answer.
        setPhase(InterviewPhase::Finalising);
        m_patience.start();
        return;
    }
    setPhase(InterviewPhase::Finished);
    emit finished(m_folder);
}

void InterviewModel::takeTold() {
    m_patience.stop();
    setPhase(InterviewPhase::Finished);
    if (standing() == SessionReport::Standing::Told)
        emit finished(m_folder);
}

void InterviewModel::togglePause() {
    if (m_phase == InterviewPhase::Recording)
        m_engine->pause();
    else if (m_phase == InterviewPhase::Paused)
        m_engine->resume();
}

void InterviewModel::finish() {
    if (!isRecording() || m_phase == InterviewPhase::Finalising || m_finishAsked)
        return;
    m_finishAsked = true;
    if (!m_engine)
        return; // the workspace has not answered yet whether it may begin
    m_engine->stop();
    if (m_phase != InterviewPhase::Opening)
        setPhase(InterviewPhase::Finalising);
}

void InterviewModel::noteWindowLeft() {
    if (m_phase == InterviewPhase::Recording && m_consents.measurement)
        m_engine->addEvent(EventKind::WindowLeft, {});
}

void InterviewModel::setPreviewSize(QSize size) {
    m_previewSize = size;
    if (m_engine)
        m_engine->setPreviewSize(size);
}

std::optional<engine::PreviewPicture> InterviewModel::takePreview() {
    return m_engine ? m_engine->takePreview() : std::nullopt;
}

void InterviewModel::lookAtDisk() {
    if (m_lookingAtDisk)
        return; // a slow disk is not asked twice
    m_lookingAtDisk = true;
    m_context.jobs.run(
        this, [folder = m_context.workspace](const JobTicket &) { return freeBytes(folder); },
        [this](const std::optional<std::uint64_t> &bytes) {
            m_lookingAtDisk = false;
            if (bytes == m_freeBytes)
                return;
            m_freeBytes = bytes;
            emit freeDiskBytesChanged();
        });
}

void InterviewModel::setPhase(InterviewPhase phase) {
    if (m_phase == phase)
        return;
    m_phase = phase;
    emit phaseChanged(phase);
}

} // namespace candor::screens
