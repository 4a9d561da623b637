// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Clock.h"
#include "model/Result.h"
#include "workspace/Maintenance.h"
#include "workspace/Workspace.h"

#include <QBasicTimer>
#include <QObject>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace candor::screens {
class AsyncRunner;
}

namespace candor::shell {

/// Opens a workspace on a job's thread, and does what has to be done before it can be opened: makes a new one in an
/// empty folder, brings an old one up to date, restores a backup of a damaged one. A database that does not answer is
/// tried again each few seconds.
class WorkspaceOpening : public QObject {
    Q_OBJECT

public:
    enum class State {
        Opening,
        NoWorkspace, ///< the folder holds other things; one can be made there
        Outdated,
        Damaged, ///< the newest backups are known
        Unavailable,
        Failed,
        Working, ///< migrates or restores
        Open,
    };
    Q_ENUM(State)

    /// An empty `connectionFile`: what the folder itself says.
    WorkspaceOpening(QString folder, QString connectionFile, screens::AsyncRunner &jobs, const Clock &clock,
                     QObject *parent = nullptr);

    /// Opens it, or tries again. An empty or missing folder becomes a new workspace.
    void open();
    void makeWorkspace();
    void migrate();
    void restore(const QString &backup);
    void cancelWork(); ///< what works stops at the next safe place
    void setRetryInterval(std::chrono::milliseconds interval) { m_retryInterval = interval; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::vector<workspace::BackupReport> &backups() const { return m_backups; }

signals:
    void stateChanged();
    void progressed(const QString &step, qint64 done, qint64 total);
    void opened(const std::shared_ptr<candor::workspace::Workspace> &workspace);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Outcome;
    using Step = Result<void> (*)(const workspace::WorkspaceLocation &location, const Clock &clock,
                                  const QString &backup, const workspace::MaintenanceProgress &progress);

    void run(State meanwhile, Step before, const QString &backup = {});
    void take(Outcome outcome);
    void setState(State state);

    QString m_folder;
    QString m_connectionFile;
    screens::AsyncRunner &m_jobs;
    const Clock &m_clock;
    std::chrono::milliseconds m_retryInterval{5000};
    QBasicTimer m_retry;
    State m_state = State::Opening;
    bool m_busy = false;
    std::optional<Error> m_error;
    std::vector<workspace::BackupReport> m_backups;
    std::shared_ptr<std::atomic<bool>> m_stopped;
};

} // namespace candor::shell
