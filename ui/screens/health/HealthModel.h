// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Settings.h"
#include "common/AsyncRunner.h"
#include "model/Clock.h"
#include "workspace/Maintenance.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace candor::screens {

struct ScreenContext;
class WorkspaceAccess;

/// How the workspace is, its backups and its settings.
class HealthModel : public QObject {
    Q_OBJECT

public:
    explicit HealthModel(ScreenContext &context, QObject *parent = nullptr);

    void refresh();
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    [[nodiscard]] const workspace::WorkspaceHealth &health() const { return m_health; }
    [[nodiscard]] const std::vector<workspace::BackupReport> &backups() const { return m_backups; }
    [[nodiscard]] const access::WorkspaceSettings &settings() const { return m_settings; }
    [[nodiscard]] WallTime now() const { return m_clock.wallNow(); }

    void backUp();
    void cancelBackup();
    [[nodiscard]] bool isBackingUp() const { return m_backingUp; }
    /// Against the revision of `mine`; a newer one is told by settingsConflict().
    void saveSettings(const access::WorkspaceSettings &mine);

signals:
    void read();
    void failed(const candor::Error &error);
    void backupChanged(); ///< began or ended
    void backupProgressed(const QString &step, qint64 done, qint64 total);
    void backedUp(const candor::workspace::BackupReport &report);
    void backupFailed(const candor::Error &error);
    void settingsSaved();
    void settingsRefused(const candor::Error &error);
    void settingsConflict(const candor::access::WorkspaceSettings &mine,
                          const candor::access::WorkspaceSettings &theirs);

private:
    const Clock &m_clock;
    AsyncRunner &m_jobs;
    WorkspaceAccess &m_access;
    workspace::WorkspaceHealth m_health;
    std::vector<workspace::BackupReport> m_backups;
    access::WorkspaceSettings m_settings;
    std::shared_ptr<std::atomic<bool>> m_stopped;
    bool m_wasRead = false;
    bool m_backingUp = false;
};

} // namespace candor::screens
