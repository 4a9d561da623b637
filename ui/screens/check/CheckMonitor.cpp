// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CheckModel that opens devices and lets go of them.
#include "check/CheckModel.h"

namespace candor::screens {

void CheckModel::restart() {
    m_attempts.clear();
    m_attempt = {!m_choice.camera.isEmpty(), !m_choice.microphone.isEmpty()};
    m_format.reset();
    m_microphoneLost = false;
    m_sound.clear();
    m_judge.clear();
    m_level.reset();
    if (m_wanted) {
        setPictureReadings(m_attempt.camera ? waitingReading() : notChosenReading(true));
        set(Check::Sound, m_attempt.microphone ? waitingReading() : notChosenReading(false));
    }
    emit levelChanged();
    if (!m_monitor) {
        launch();
    } else if (!m_stopping) {
        // The monitor ends on its own threads; what comes next waits for stopped().
        m_stopping = true;
        m_monitor->stop();
    }
}

void CheckModel::launch() {
    if (!m_wanted) {
        m_picture.reset();
        emit pictureLost();
        emit released();
        return;
    }
    if (!m_attempt.camera && !m_attempt.microphone)
        return;
    source::SourceChoice choice = m_choice;
    if (!m_attempt.camera)
        choice.camera.clear();
    if (!m_attempt.microphone)
        choice.microphone.clear();
    m_monitor = std::make_unique<engine::DeviceMonitor>(m_context.makeSource(choice), m_context.models,
                                                        m_context.measurement, m_context.clock);
    using engine::DeviceMonitor;
    DeviceMonitor *monitor = m_monitor.get();
    connect(monitor, &DeviceMonitor::opened, this, &CheckModel::monitorOpened);
    connect(monitor, &DeviceMonitor::pictureCame, this, &CheckModel::lookAtPicture);
    connect(monitor, &DeviceMonitor::soundMeasured, this, &CheckModel::hear);
    connect(monitor, &DeviceMonitor::problem, this, &CheckModel::noteProblem);
    connect(monitor, &DeviceMonitor::failed, this, &CheckModel::monitorFailed);
    connect(monitor, &DeviceMonitor::stopped, this, [this] {
        // A file that has ended begins again; a source that delivered nothing would end again at once.
        const bool again = m_stopping || m_picture || m_level;
        releaseMonitor();
        if (again)
            launch();
    });
    monitor->setPreviewSize(m_previewSize);
    monitor->start();
}

void CheckModel::releaseMonitor() {
    if (!m_monitor)
        return;
    m_stopping = false;
    // Called from its own signals: it may not go before they are through.
    engine::DeviceMonitor *monitor = m_monitor.release();
    monitor->disconnect(this);
    monitor->deleteLater();
}

void CheckModel::monitorOpened(const source::SourceFormat &format) {
    if (m_stopping)
        return;
    m_format = format;
    m_lastSound = m_context.clock.monotonicNow();
    if (format.picture)
        set(Check::Camera, cameraReading(*format.picture));
    else if (m_attempt.camera)
        setPictureReadings(notChosenReading(true));
    if (!format.sound && m_attempt.microphone)
        set(Check::Sound, notChosenReading(false));
}

void CheckModel::monitorFailed(const Error &error) {
    if (m_stopping) {
        releaseMonitor();
        launch();
        return;
    }
    const bool wasOpen = m_format.has_value();
    releaseMonitor();
    m_format.reset();
    if (m_attempt.camera)
        setPictureReadings(failedReading(error));
    if (m_attempt.microphone)
        set(Check::Sound, failedReading(error));
    if (m_attempt.camera && m_attempt.microphone && !wasOpen)
        m_attempts = {{true, false}, {false, true}};
    if (m_attempts.empty())
        return;
    m_attempt = m_attempts.front();
    m_attempts.pop_front();
    launch();
}

void CheckModel::noteProblem(const source::SourceProblem &problem) {
    if (m_stopping || !m_format)
        return;
    const bool lost = problem.what.endsWith(u"_gone") || problem.what.endsWith(u"_busy") ||
                      problem.what.endsWith(u"_stalled") || problem.what.endsWith(u"_failed");
    const bool camera = problem.what.startsWith(u"camera_");
    if (camera && lost)
        setPictureReadings(problemReading(problem.what));
    else if (lost && problem.what.startsWith(u"microphone_")) {
        m_microphoneLost = true;
        m_sound.clear();
        m_level.reset();
        emit levelChanged();
        set(Check::Sound, problemReading(problem.what));
    } else if (problem.what == u"microphone_back") {
        m_microphoneLost = false;
    }
}

} // namespace candor::screens
