// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "common/AsyncRunner.h"
#include "model/Account.h"
#include "model/Result.h"
#include "workspace/Workspace.h"

#include <QObject>

#include <memory>
#include <optional>
#include <type_traits>

namespace candor::screens {

/// The open workspace and who is signed in to it, for all screens of a window. Services are asked through ask(), on a
/// job's thread, with the actor of that moment; what concerns every screen (the session has ended or is locked, the
/// database does not answer or answers again) is told here, once.
class WorkspaceAccess : public QObject {
    Q_OBJECT

public:
    /// `origin` names machine and program in the audit log.
    WorkspaceAccess(std::shared_ptr<workspace::Workspace> workspace, AsyncRunner &jobs, QString origin,
                    QObject *parent = nullptr);

    [[nodiscard]] bool isSignedIn() const { return m_account.has_value(); }
    [[nodiscard]] Role role() const { return m_account ? m_account->role : Role::Guest; }
    [[nodiscard]] const std::optional<Account> &account() const { return m_account; }
    /// Signed in by an interview's code: the one application that can be reached.
    [[nodiscard]] std::optional<ApplicationId> onlyApplication() const { return m_onlyApplication; }
    [[nodiscard]] const access::Actor &actor() const { return m_actor; }
    [[nodiscard]] const QString &origin() const { return m_origin; }
    [[nodiscard]] bool isLocked() const { return m_locked; }
    [[nodiscard]] bool isReachable() const { return m_reachable; }

    /// `work(workspace, actor)` returns a Result<T> and runs on a job's thread; `done(Result<T>)` on this one, unless
    /// `context` is gone or the ticket cancelled, or somebody else is signed in by then. What takes long takes the
    /// ticket too, `work(workspace, actor, ticket)`, to look whether it should give up.
    template<typename Work, typename Done>
    JobTicket ask(QObject *context, Work work, Done done) {
        return m_jobs.run(
            context,
            [workspace = m_workspace, actor = m_actor, work = std::move(work)](const JobTicket &ticket) mutable {
                if constexpr (std::is_invocable_v<Work &, workspace::Workspace &, const access::Actor &,
                                                  const JobTicket &>)
                    return work(*workspace, std::as_const(actor), ticket);
                else
                    return work(*workspace, std::as_const(actor));
            },
            [this, actor = m_actor, done = std::move(done)](auto result) mutable {
                if (actor != m_actor)
                    return;
                result ? hearSuccess() : hear(result.error());
                done(std::move(result));
            });
    }

    /// What the sign-in screens found; `account` empty: a guest again.
    void become(const access::Actor &actor, const std::optional<Account> &account,
                std::optional<ApplicationId> onlyApplication = std::nullopt);
    /// The account was edited.
    void setAccount(const Account &account);
    void setLocked(bool locked);

signals:
    void actorChanged(); ///< somebody signed in or out
    void accountChanged();
    void lockedChanged(bool locked);
    void reachableChanged(bool reachable);
    void refused();     ///< something was not allowed: perhaps the role is another one now
    void signInEnded(); ///< by time, by an administrator; the actor is a guest again

private:
    void hear(const Error &error);
    void hearSuccess();

    std::shared_ptr<workspace::Workspace> m_workspace;
    AsyncRunner &m_jobs;
    QString m_origin;
    access::Actor m_actor;
    std::optional<Account> m_account;
    std::optional<ApplicationId> m_onlyApplication;
    bool m_locked = false;
    bool m_reachable = true;
};

} // namespace candor::screens
