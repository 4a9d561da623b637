// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/OverlayLookup.h"

namespace candor::screens {

/// Lives on the lookup's thread.
class OverlayLookup::Reader : public QObject {
public:
    explicit Reader(OverlayLookup &owner) : m_owner(owner) {}

    void use(std::shared_ptr<record::LandmarkIndex> landmarks) { m_landmarks = std::move(landmarks); }

    void find(std::uint64_t session, std::uint64_t frameNumber) {
        Result<std::optional<FaceOverlay>> overlay;
        if (m_landmarks)
            overlay = m_landmarks->find(frameNumber);
        // The owner outlives its thread.
        QMetaObject::invokeMethod(
            &m_owner,
            [&owner = m_owner, session, frameNumber, overlay = std::move(overlay)] {
                if (session != owner.m_session)
                    return;
                if (!overlay)
                    emit owner.failed(overlay.error());
                emit owner.found(frameNumber, overlay ? *overlay : std::nullopt);
            },
            Qt::QueuedConnection);
    }

private:
    OverlayLookup &m_owner;
    std::shared_ptr<record::LandmarkIndex> m_landmarks;
};

OverlayLookup::OverlayLookup(QObject *parent) : QObject(parent), m_reader(new Reader(*this)) {
    m_thread.setObjectName(QStringLiteral("overlays"));
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.start();
}

OverlayLookup::~OverlayLookup() {
    m_thread.quit();
    m_thread.wait();
}

void OverlayLookup::use(std::shared_ptr<record::LandmarkIndex> landmarks) {
    ++m_session;
    m_ready = landmarks != nullptr;
    QMetaObject::invokeMethod(
        m_reader,
        [reader = m_reader, landmarks = std::move(landmarks)]() mutable { reader->use(std::move(landmarks)); },
        Qt::QueuedConnection);
}

void OverlayLookup::find(std::uint64_t frameNumber) {
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, session = m_session, frameNumber] { reader->find(session, frameNumber); },
        Qt::QueuedConnection);
}

} // namespace candor::screens
