// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Result.h"
#include "record/LandmarkIndex.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace candor::screens {

/// Reads the overlays of frames from a session's landmarks on a thread of its own, so that no paint waits for a disk.
class OverlayLookup : public QObject {
    Q_OBJECT

public:
    explicit OverlayLookup(QObject *parent = nullptr);
    ~OverlayLookup() override;

    /// From now on find() means this session; null: none. Answers for the one before do not come any more.
    void use(std::shared_ptr<record::LandmarkIndex> landmarks);
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// found() follows.
    void find(std::uint64_t frameNumber);

signals:
    void found(std::uint64_t frameNumber, const std::optional<candor::FaceOverlay> &overlay);
    /// Comes before found(), which is empty then.
    void failed(const candor::Error &error);

private:
    class Reader;

    QThread m_thread;
    Reader *m_reader;
    std::uint64_t m_session = 0;
    bool m_ready = false;
};

} // namespace candor::screens
