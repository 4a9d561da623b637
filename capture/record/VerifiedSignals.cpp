// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/VerifiedSignals.h"

#include "record/SignalJson.h"

#include <algorithm>
#include <cmath>

namespace candor::record {

namespace {
constexpr double timeTolerance = 0.0015; // seconds
} // namespace

VerifiedSignals::VerifiedSignals(const Folder &folder, const SessionManifest &manifest, bool hasPicture,
                                 double durationSeconds)
    : m_recovered(manifest.state == SessionState::Recovered), m_hasPicture(hasPicture), m_duration(durationSeconds),
      m_startedAt(manifest.plan.startedAt) {
    if (!manifest.plan.telemetry)
        return;
    // Files that are not there are noted by whoever checks the manifest.
    if (auto records = RecordArrayReader::open(folder, names::signalRecords))
        m_records.emplace(std::move(*records));
    if (auto file = folder.openForReading(names::landmarks)) {
        auto landmarks = LandmarkReader::open(std::move(*file), names::landmarks);
        if (!landmarks)
            note("landmarks", names::landmarks, landmarks.error().detail);
        else if (manifest.plan.picture && landmarks->header().size != manifest.plan.picture->size)
            note("landmarks", names::landmarks, QStringLiteral("of a picture of another size"));
        else
            m_landmarks.emplace(std::move(*landmarks));
    }
    readLandmarks();
    readSignal();
}

void VerifiedSignals::note(const char *kind, const QString &file, const QString &detail) {
    const auto word = QString::fromLatin1(kind);
    const bool known = std::ranges::any_of(
        m_mismatches, [&](const Mismatch &mismatch) { return mismatch.kind == word && mismatch.file == file; });
    if (!known)
        m_mismatches.push_back({word, file, detail});
}

void VerifiedSignals::readLandmarks() {
    m_overlay.reset();
    if (!m_landmarks)
        return;
    auto record = m_landmarks->next();
    if (!record) {
        note("landmarks", names::landmarks, record.error().detail);
        m_landmarks.reset();
        return;
    }
    if (*record && m_lastOverlayFrame && (*record)->frameNumber <= *m_lastOverlayFrame)
        note("landmarks", names::landmarks, QStringLiteral("frame %1 out of order").arg((*record)->frameNumber));
    m_overlay = std::move(*record);
    if (m_overlay)
        m_lastOverlayFrame = m_overlay->frameNumber;
}

void VerifiedSignals::readSignal() {
    m_signal.reset();
    if (!m_records)
        return;
    const auto text = m_records->next();
    if (!text || !*text) {
        if (!text)
            note("signals", names::signalRecords, text.error().detail);
        m_records.reset();
        return;
    }
    const auto at = QStringLiteral("record %1").arg(m_count);
    const auto record = signalFromJson(**text);
    if (!record) {
        note("signals", names::signalRecords, QString(at + QStringLiteral(": ") + record.error().detail));
        m_records.reset();
        return;
    }
    ++m_count;
    const auto &signal = record->signal;
    if (m_lastFrame && signal.frameNumber <= *m_lastFrame)
        note("signals", names::signalRecords, QString(at + QStringLiteral(": frame number does not increase")));
    if (signal.mediaTime < m_lastTime)
        note("signals", names::signalRecords, QString(at + QStringLiteral(": time goes back")));
    if (!m_hasPicture && toSeconds(signal.mediaTime) > m_duration + timeTolerance)
        note("signals", names::signalRecords, QString(at + QStringLiteral(": behind the recording's end")));
    if (std::chrono::abs(record->startedAt - m_startedAt) > std::chrono::milliseconds(2))
        note("signals", names::signalRecords, QString(at + QStringLiteral(": timestamp is not start plus time")));
    m_lastFrame = signal.frameNumber;
    m_lastTime = signal.mediaTime;
    m_signal = signal;
    holdAgainstLandmarks(signal);
}

void VerifiedSignals::holdAgainstLandmarks(const SignalFrame &signal) {
    while (m_overlay && m_overlay->frameNumber < signal.frameNumber) {
        note("landmarks", names::landmarks, QStringLiteral("frame %1 has no signal").arg(m_overlay->frameNumber));
        readLandmarks();
    }
    if (m_overlay && m_overlay->frameNumber == signal.frameNumber) {
        readLandmarks();
        return;
    }
    // A power cut may take the last landmarks and leave their signals.
    const bool cutShort = m_recovered && !m_overlay;
    if (m_landmarks && signal.face.detected && !cutShort)
        note("landmarks", names::landmarks, QStringLiteral("frame %1 has none").arg(signal.frameNumber));
}

void VerifiedSignals::addPicture(double seconds) {
    const auto number = m_pictures++;
    while (m_signal && m_signal->frameNumber < number)
        readSignal(); // out of order, and noted
    if (!m_signal || m_signal->frameNumber != number)
        return;
    const double said = toSeconds(m_signal->mediaTime);
    if (std::abs(said - seconds) > timeTolerance)
        note("frame_time", names::signalRecords,
             QStringLiteral("frame %1 at %2 s, its signal at %3 s").arg(number).arg(seconds).arg(said));
    readSignal();
}

void VerifiedSignals::finish() {
    while (m_signal) {
        if (m_hasPicture)
            note("signals", names::signalRecords, QStringLiteral("no picture %1").arg(m_signal->frameNumber));
        readSignal();
    }
    while (m_overlay) {
        note("landmarks", names::landmarks, QStringLiteral("frame %1 has no signal").arg(m_overlay->frameNumber));
        readLandmarks();
    }
}

} // namespace candor::record
