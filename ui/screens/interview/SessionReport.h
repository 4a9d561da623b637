// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"
#include "model/InterviewSession.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace candor::screens {

/// Tells the workspace of one recording: that it begins, each 20 s that it lives, and what came of it. A database that
/// does not answer never touches the recording: the end is told again until it is heard, or it is read from the folder
/// at a later start (InterruptedSessions).
class SessionReport : public QObject {
    Q_OBJECT

public:
    enum class Standing {
        Silent,  ///< there is nothing to tell
        Heard,   ///< the workspace knows that it records
        Unheard, ///< it records, and the workspace does not answer
        Telling, ///< it has ended and is being told
        Waiting, ///< it has ended, and the workspace does not answer; it is told again
        Told,    ///< the workspace knows all
        Left,    ///< nobody here may tell it any more; it is read from the folder later
    };
    static constexpr auto heartbeat = std::chrono::seconds(20);

    SessionReport(const ScreenContext &context, WorkspaceAccess &access, QObject *parent = nullptr);
    ~SessionReport() override;

    /// Asks whether this recording may begin; `then` gets the answer.
    void begin(ApplicationId application, const QString &uuid, std::function<void(Result<void>)> then);
    /// Reads what came of it from its folder and tells it. `failure`: why nothing was recorded, for a folder that is
    /// not there. What could not be finished is left for a recovery.
    void end(const QString &folder, const QString &failure);
    /// Another recording follows; one that waits to be told is left for a recovery.
    void reset();

    [[nodiscard]] Standing standing() const { return m_standing; }
    /// How often an end that was not heard is told again; shorter in tests.
    void setRetry(std::chrono::milliseconds interval) { m_retry.setInterval(interval); }

signals:
    void standingChanged();

private:
    void beat();
    void tell();
    void set(Standing standing);

    const ScreenContext &m_context;
    WorkspaceAccess &m_access;
    Standing m_standing = Standing::Silent;
    QString m_uuid;
    std::function<void(Result<void>)> m_begun; ///< waits for the workspace's answer
    std::optional<InterviewSession> m_facts;
    QTimer m_beat;
    QTimer m_retry;
    JobTicket m_job;
};

} // namespace candor::screens
