// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/WorkspaceAccess.h"

namespace candor::screens {

WorkspaceAccess::WorkspaceAccess(std::shared_ptr<workspace::Workspace> workspace, AsyncRunner &jobs, QString origin,
                                 QObject *parent)
    : QObject(parent), m_workspace(std::move(workspace)), m_jobs(jobs), m_origin(std::move(origin)),
      m_actor(access::Actor::guest(m_origin)) {}

void WorkspaceAccess::become(const access::Actor &actor, const std::optional<Account> &account,
                             std::optional<ApplicationId> onlyApplication) {
    m_actor = actor;
    m_account = account;
    m_onlyApplication = onlyApplication;
    setLocked(false);
    emit actorChanged();
}

void WorkspaceAccess::setAccount(const Account &account) {
    m_account = account;
    emit accountChanged();
}

void WorkspaceAccess::setLocked(bool locked) {
    if (m_locked == locked)
        return;
    m_locked = locked;
    emit lockedChanged(locked);
}

void WorkspaceAccess::hear(const Error &error) {
    const bool reachable = error.code != ErrorCode::DatabaseUnavailable;
    if (m_reachable != reachable) {
        m_reachable = reachable;
        emit reachableChanged(reachable);
    }
    if (error.code == ErrorCode::SessionLocked) {
        setLocked(true);
    } else if (error.code == ErrorCode::NotAllowed) {
        emit refused();
    } else if (error.code == ErrorCode::NotSignedIn && isSignedIn()) {
        become(access::Actor::guest(m_origin), std::nullopt);
        emit signInEnded();
    }
}

void WorkspaceAccess::hearSuccess() {
    if (m_reachable)
        return;
    m_reachable = true;
    emit reachableChanged(true);
}

} // namespace candor::screens
