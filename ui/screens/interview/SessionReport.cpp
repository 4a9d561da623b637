// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/SessionReport.h"

#include "interview/ManifestFacts.h"
#include "interview/SessionService.h"
#include "record/SessionFolder.h"

#include <QDir>

namespace candor::screens {

namespace {

constexpr auto tellAgain = std::chrono::seconds(10);
constexpr int mostOfAFailure = 1000;

/// Whether telling it again later may help.
bool mayPass(const Error &error) {
    switch (error.code) {
    case ErrorCode::DatabaseUnavailable:
    case ErrorCode::DatabaseLocked:
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::NoSpace:
    case ErrorCode::SessionLocked:
        return true;
    default:
        return false;
    }
}

/// What the folder says of an ended recording; empty where a recovery has to make it whole first.
std::optional<InterviewSession> factsIn(const QString &folder, const QString &uuid, const QString &failure,
                                        WallTime now) {
    const auto session = record::readSession(folder);
    if (session) {
        auto facts = interview::sessionFacts(session->manifest);
        if (!facts)
            return std::nullopt;
        if (facts->endedAt && *facts->endedAt < facts->startedAt)
            facts->endedAt = facts->startedAt; // the wall clock was put back in between
        facts->failure.truncate(mostOfAFailure);
        return *facts;
    }
    if (QDir(folder).exists() && !QDir(folder).isEmpty())
        return std::nullopt;
    InterviewSession facts;
    facts.uuid = uuid;
    facts.state = InterviewState::Failed;
    facts.startedAt = now;
    facts.endedAt = now;
    facts.failure = failure.left(mostOfAFailure);
    return facts;
}

} // namespace

SessionReport::SessionReport(const ScreenContext &context, WorkspaceAccess &access, QObject *parent)
    : QObject(parent), m_context(context), m_access(access) {
    m_beat.setInterval(heartbeat);
    m_retry.setInterval(tellAgain);
    m_retry.setSingleShot(true);
    connect(&m_beat, &QTimer::timeout, this, &SessionReport::beat);
    connect(&m_retry, &QTimer::timeout, this, &SessionReport::tell);
    connect(&access, &WorkspaceAccess::reachableChanged, this, [this](bool reachable) {
        if (reachable && m_standing == Standing::Waiting)
            tell();
    });
    connect(&access, &WorkspaceAccess::actorChanged, this, [this] {
        m_beat.stop();
        m_retry.stop();
        // Who asked is not signed in any more; the answer does not come.
        if (const auto begun = std::exchange(m_begun, nullptr))
            begun(failure(ErrorCode::NotSignedIn));
        if (m_standing == Standing::Telling || m_standing == Standing::Waiting)
            set(Standing::Left);
        else if (m_standing == Standing::Heard)
            set(Standing::Unheard);
    });
}

SessionReport::~SessionReport() { m_job.cancel(); }

void SessionReport::set(Standing standing) {
    if (m_standing == standing)
        return;
    m_standing = standing;
    emit standingChanged();
}

void SessionReport::reset() {
    m_job.cancel();
    m_beat.stop();
    m_retry.stop();
    m_facts.reset();
    m_begun = nullptr;
    set(Standing::Silent);
}

void SessionReport::begin(ApplicationId application, const QString &uuid, std::function<void(Result<void>)> then) {
    reset();
    m_uuid = uuid;
    m_begun = std::move(then);
    m_job = m_access.ask(
        this,
        [application, uuid](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.sessions().begin(actor, application, uuid);
        },
        [this](const Result<InterviewSession> &begun) {
            const auto answer = std::exchange(m_begun, nullptr);
            if (!begun) {
                answer(failure(begun.error()));
                return;
            }
            m_beat.start();
            set(Standing::Heard);
            answer({});
        });
}

void SessionReport::beat() {
    m_access.ask(
        this,
        [uuid = m_uuid](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.sessions().heartbeat(actor, uuid);
        },
        [this](const Result<void> &heard) {
            if (m_standing == Standing::Heard || m_standing == Standing::Unheard)
                set(heard ? Standing::Heard : Standing::Unheard);
        });
}

void SessionReport::end(const QString &folder, const QString &failure) {
    m_beat.stop();
    set(Standing::Telling);
    m_job = m_context.jobs.run(
        this,
        [folder, uuid = m_uuid, failure, now = m_context.clock.wallNow()](const JobTicket &) {
            return factsIn(folder, uuid, failure, now);
        },
        [this](std::optional<InterviewSession> facts) {
            m_facts = std::move(facts);
            if (m_facts)
                tell();
            else
                set(Standing::Left);
        });
}

void SessionReport::tell() {
    if (!m_facts || m_standing == Standing::Left)
        return;
    m_retry.stop();
    m_job = m_access.ask(
        this,
        [facts = *m_facts](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.sessions().finish(actor, facts);
        },
        [this](const Result<InterviewSession> &told) {
            // Conflict: somebody has found and taken it in already.
            if (told || told.error().code == ErrorCode::Conflict) {
                set(Standing::Told);
            } else if (mayPass(told.error())) {
                m_retry.start();
                set(Standing::Waiting);
            } else {
                set(Standing::Left);
            }
        });
}

} // namespace candor::screens
