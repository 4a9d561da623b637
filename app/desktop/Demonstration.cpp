// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demonstration.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"
#include "crypto/Secret.h"
#include "record/SessionIndex.h"

#include <QDir>
#include <QUuid>

#include <algorithm>

namespace candor::desktop {

namespace {

constexpr quint32 companySeed = 1;

} // namespace

Demonstration::Demonstration(screens::ScreenContext &context, const source::SampleInterview &sample, QObject *parent)
    : QObject(parent), m_context(context), m_sample(sample) {}

Demonstration::~Demonstration() = default;

void Demonstration::seed() {
    m_context.jobs.run(
        this,
        [folder = m_context.workspace](const screens::JobTicket &ticket) -> Result<demo::SeededCompany> {
            const auto location = workspace::locate(folder);
            if (!location)
                return failure(location.error());
            return demo::seedCompany(*location, {companySeed, QDate::currentDate()},
                                     [&ticket](int, int) { return !ticket.isCancelled(); });
        },
        [this](Result<demo::SeededCompany> company) {
            if (!company) {
                emit failed(company.error());
                return;
            }
            m_company = std::move(*company);
            emit seeded();
        });
}

void Demonstration::signIn(Role role) {
    screens::WorkspaceAccess &access = *m_context.hiring;
    const auto account = std::ranges::find(m_company.accounts, role, &demo::DemoAccount::role);
    if (account == m_company.accounts.end()) {
        access.become(access::Actor::guest(access.origin()), std::nullopt);
        emit signedIn(Role::Guest);
        return;
    }
    access.ask(
        this,
        [account = *account](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.signIns().signIn(actor.origin, account.email, crypto::Secret(account.password));
        },
        [this, role](const Result<access::SignedIn> &result) {
            if (!result) {
                emit failed(result.error());
                return;
            }
            m_context.hiring->become(result->actor, result->account);
            emit signedIn(role);
        });
}

void Demonstration::makeAdministrator(screens::ScreenContext &context) {
    screens::WorkspaceAccess *access = context.hiring;
    access->ask(
        access,
        [](workspace::Workspace &workspace, const access::Actor &actor) -> Result<access::SignedIn> {
            const QString password = QUuid::createUuid().toString();
            access::Registration person;
            person.fullName = tr("First Administrator");
            person.email = QStringLiteral("administrator@example.org");
            const auto made =
                workspace.people().createFirstAdministrator(actor.origin, person, crypto::Secret(password));
            if (!made)
                return failure(made.error());
            return workspace.signIns().signIn(actor.origin, made->email, crypto::Secret(password));
        },
        [access](const Result<access::SignedIn> &result) {
            if (result)
                access->become(result->actor, result->account);
        });
}

void Demonstration::record() {
    const QString uuid = demo::recordingUuid(companySeed);
    if (m_company.hasRecording) {
        const QString folder = QDir(record::sessionsFolder(m_context.workspace)).filePath(uuid);
        QMetaObject::invokeMethod(
            this, [this, folder] { emit recorded(folder); }, Qt::QueuedConnection);
        return;
    }
    m_session = std::make_unique<SampleSession>(m_sample, m_context.workspace, uuid, m_context.models, m_context.clock);
    connect(m_session.get(), &SampleSession::finished, this, [this](const engine::RecordingFinished &finished) {
        if (finished.failure)
            emit failed(*finished.failure);
        else
            takeIn(finished.folder);
    });
    m_session->record();
}

void Demonstration::takeIn(const QString &folder) {
    m_context.jobs.run(
        this,
        [root = m_context.workspace, company = m_company, folder](const screens::JobTicket &) -> Result<void> {
            const auto location = workspace::locate(root);
            if (!location)
                return failure(location.error());
            return demo::takeRecordingIn(*location, company, folder);
        },
        [this, folder](const Result<void> &taken) {
            if (!taken)
                emit failed(taken.error());
            else
                emit recorded(folder);
        });
}

} // namespace candor::desktop
