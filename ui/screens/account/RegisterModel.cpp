// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/RegisterModel.h"

#include "access/Settings.h"
#include "common/WorkspaceAccess.h"

namespace candor::screens {

namespace {

using Outcome = Result<std::optional<access::SignedIn>>;

/// A registered account that need not be approved is signed in.
Outcome signInAfterwards(workspace::Workspace &workspace, const QString &origin, const Result<Account> &account,
                         const crypto::Secret &password) {
    if (!account)
        return failure(account.error());
    if (account->state != AccountState::Active)
        return std::optional<access::SignedIn>();
    auto signedIn = workspace.signIns().signIn(origin, account->email, password);
    if (!signedIn)
        return failure(signedIn.error());
    return std::optional(std::move(*signedIn));
}

} // namespace

RegisterModel::RegisterModel(WorkspaceAccess &access, QObject *parent) : QObject(parent), m_access(access) {}

void RegisterModel::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged(busy);
}

void RegisterModel::registerAccount(const access::Registration &person, const SharedSecret &password) {
    if (m_busy)
        return;
    setBusy(true);
    m_access.ask(
        this,
        [person, password](workspace::Workspace &workspace, const access::Actor &actor) {
            return signInAfterwards(workspace, actor.origin,
                                    workspace.people().registerAccount(actor, person, *password), *password);
        },
        [this](const Outcome &result) { take(result); });
}

void RegisterModel::setUp(const QString &organisation, const access::Registration &person,
                          const SharedSecret &password) {
    if (m_busy)
        return;
    setBusy(true);
    m_access.ask(
        this,
        [organisation, person, password](workspace::Workspace &workspace, const access::Actor &actor) -> Outcome {
            auto outcome = signInAfterwards(
                workspace, actor.origin, workspace.people().createFirstAdministrator(actor.origin, person, *password),
                *password);
            if (!outcome || !*outcome || organisation.isEmpty())
                return outcome;
            // The account is there: a name that could not be kept can be set later, among the settings.
            const access::Actor &administrator = (*outcome)->actor;
            if (auto settings = workspace.settings().settings(administrator)) {
                settings->organisation = organisation;
                static_cast<void>(workspace.settings().save(administrator, *settings));
            }
            return outcome;
        },
        [this](const Outcome &result) { take(result); });
}

void RegisterModel::take(const Outcome &result) {
    setBusy(false);
    if (!result) {
        emit refused(result.error());
    } else if (const auto &signedInNow = *result) {
        m_access.become(signedInNow->actor, signedInNow->account);
        emit signedIn();
    } else {
        emit awaitsApproval();
    }
}

} // namespace candor::screens
