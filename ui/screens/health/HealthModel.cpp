// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthModel.h"

#include "access/PeopleService.h"
#include "access/Permissions.h"
#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"

#include <QPointer>

namespace candor::screens {

using access::Actor;
using workspace::BackupReport;
using workspace::Workspace;

namespace {

struct Reading {
    workspace::WorkspaceHealth health;
    std::vector<BackupReport> backups;
    access::WorkspaceSettings settings;
};

struct SavedSettings {
    access::WorkspaceSettings ofNow;
    bool isConflict = false; ///< these are somebody else's, and nothing was saved
};

/// Maintenance knows no accounts; in the window the matrix rules it like everything else.
Result<void> mayDo(Workspace &workspace, const Actor &actor, access::Action action) {
    const auto account = workspace.people().account(actor, actor.account);
    if (!account)
        return failure(account.error());
    if (!access::isAllowed(action, account->role, {}))
        return failure(ErrorCode::NotAllowed);
    return {};
}

} // namespace

HealthModel::HealthModel(ScreenContext &context, QObject *parent)
    : QObject(parent), m_clock(context.clock), m_jobs(context.jobs), m_access(*context.hiring) {}

void HealthModel::refresh() {
    m_access.ask(
        this,
        [](Workspace &workspace, const Actor &actor) -> Result<Reading> {
            if (auto may = mayDo(workspace, actor, access::Action::SeeHealth); !may)
                return failure(may.error());
            auto health = workspace::health(workspace.location());
            if (!health)
                return failure(health.error());
            auto settings = workspace.settings().settings(actor);
            if (!settings)
                return failure(settings.error());
            return Reading{std::move(*health), workspace::backups(workspace.location()), std::move(*settings)};
        },
        [this](Result<Reading> reading) {
            if (!reading) {
                emit failed(reading.error());
                return;
            }
            m_health = std::move(reading->health);
            m_backups = std::move(reading->backups);
            m_settings = std::move(reading->settings);
            m_wasRead = true;
            emit read();
        });
}

void HealthModel::backUp() {
    if (m_backingUp)
        return;
    m_backingUp = true;
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    emit backupChanged();
    m_access.ask(
        this,
        [self = QPointer<HealthModel>(this), &jobs = m_jobs, stopped = m_stopped,
         &clock = m_clock](Workspace &workspace, const Actor &actor) -> Result<BackupReport> {
            if (auto may = mayDo(workspace, actor, access::Action::BackUp); !may)
                return failure(may.error());
            return workspace::backUp(workspace.location(), {}, clock,
                                     [&](const QString &step, qint64 done, qint64 total) {
                                         jobs.deliver([self, step, done, total] {
                                             HealthModel *const model = self;
                                             if (model && model->m_backingUp)
                                                 emit model->backupProgressed(step, done, total);
                                         });
                                         return !*stopped;
                                     });
        },
        [this](const Result<BackupReport> &report) {
            m_backingUp = false;
            emit backupChanged();
            if (report)
                emit backedUp(*report);
            else
                emit backupFailed(report.error());
            refresh();
        });
}

void HealthModel::cancelBackup() {
    if (m_stopped)
        *m_stopped = true;
}

void HealthModel::saveSettings(const access::WorkspaceSettings &mine) {
    m_access.ask(
        this,
        [mine](Workspace &workspace, const Actor &actor) -> Result<SavedSettings> {
            auto saved = workspace.settings().save(actor, mine);
            if (saved)
                return SavedSettings{std::move(*saved)};
            if (saved.error().code != ErrorCode::Conflict)
                return failure(saved.error());
            auto theirs = workspace.settings().settings(actor);
            if (!theirs)
                return failure(theirs.error());
            return SavedSettings{std::move(*theirs), true};
        },
        [this, mine](const Result<SavedSettings> &saved) {
            if (!saved) {
                emit settingsRefused(saved.error());
                return;
            }
            m_settings = saved->ofNow;
            if (saved->isConflict)
                emit settingsConflict(mine, m_settings);
            else
                emit settingsSaved();
        });
}

} // namespace candor::screens
