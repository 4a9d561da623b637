// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/WorkspaceOpening.h"

#include "common/AsyncRunner.h"

#include <QDir>
#include <QPointer>
#include <QTimerEvent>

namespace candor::shell {

using workspace::MaintenanceProgress;
using workspace::Workspace;
using workspace::WorkspaceLocation;

namespace {

constexpr std::size_t mostBackups = 5;

/// A folder that nobody has used for anything else: not there, empty, or with recordings from before there were
/// workspaces.
bool isFreeFor(const QString &folder) {
    const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return names.isEmpty() || names == QStringList{QStringLiteral("sessions")};
}

/// The same result without its value.
template<typename T>
Result<void> outcomeOf(const Result<T> &result) {
    if (!result)
        return failure(result.error());
    return {};
}

Result<void> makeStep(const WorkspaceLocation &location, const Clock & /*clock*/, const QString & /*backup*/,
                      const MaintenanceProgress & /*progress*/) {
    return workspace::initialise(location);
}

Result<void> migrateStep(const WorkspaceLocation &location, const Clock &clock, const QString & /*backup*/,
                         const MaintenanceProgress &progress) {
    return outcomeOf(workspace::migrate(location, clock, progress));
}

Result<void> restoreStep(const WorkspaceLocation &location, const Clock & /*clock*/, const QString &backup,
                         const MaintenanceProgress &progress) {
    const auto restored = workspace::restore(backup, location, true, progress);
    if (!restored)
        return failure(restored.error());
    return {};
}

} // namespace

/// What a job found: the workspace, or why not and what could be done.
struct WorkspaceOpening::Outcome {
    std::shared_ptr<Workspace> workspace;
    State state = State::Failed;
    Error error{};
    std::vector<workspace::BackupReport> backups;

    static Outcome of(const WorkspaceLocation &location, Error error) {
        Outcome outcome;
        switch (error.code) {
        case ErrorCode::NotAWorkspace:
            outcome.state = State::NoWorkspace;
            break;
        case ErrorCode::SchemaOutdated:
            outcome.state = State::Outdated;
            break;
        case ErrorCode::DatabaseDamaged:
            outcome.state = State::Damaged;
            outcome.backups = workspace::backups(location);
            if (outcome.backups.size() > mostBackups)
                outcome.backups.resize(mostBackups);
            break;
        case ErrorCode::DatabaseUnavailable:
        case ErrorCode::DatabaseLocked:
            outcome.state = State::Unavailable;
            break;
        default:
            break;
        }
        outcome.error = std::move(error);
        return outcome;
    }
};

WorkspaceOpening::WorkspaceOpening(QString folder, QString connectionFile, screens::AsyncRunner &jobs,
                                   const Clock &clock, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_connectionFile(std::move(connectionFile)), m_jobs(jobs),
      m_clock(clock) {}

void WorkspaceOpening::open() { run(State::Opening, nullptr); }
void WorkspaceOpening::makeWorkspace() { run(State::Opening, makeStep); }
void WorkspaceOpening::migrate() { run(State::Working, migrateStep); }
void WorkspaceOpening::restore(const QString &backup) { run(State::Working, restoreStep, backup); }

void WorkspaceOpening::cancelWork() {
    if (m_stopped)
        *m_stopped = true;
}

void WorkspaceOpening::run(State meanwhile, Step before, const QString &backup) {
    if (m_busy)
        return;
    m_busy = true;
    m_retry.stop();
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    // A server that is tried again in the background keeps its words on the screen.
    if (m_state != State::Unavailable || before)
        setState(meanwhile);
    m_jobs.run(
        this,
        [self = QPointer<WorkspaceOpening>(this), &jobs = m_jobs, folder = m_folder, connectionFile = m_connectionFile,
         before, backup, stopped = m_stopped, &clock = m_clock](const screens::JobTicket &ticket) -> Outcome {
            const auto location =
                connectionFile.isEmpty() ? workspace::locate(folder) : workspace::locate(folder, connectionFile);
            if (!location)
                return Outcome::of({folder, nullptr}, location.error());
            const MaintenanceProgress progress = [&](const QString &step, qint64 done, qint64 total) {
                jobs.deliver([self, step, done, total] {
                    if (WorkspaceOpening *const opening = self)
                        emit opening->progressed(step, done, total);
                });
                return !*stopped && !ticket.isCancelled();
            };
            if (before) {
                if (auto done = before(*location, clock, backup, progress); !done)
                    return Outcome::of(*location, done.error());
            }
            auto opened = Workspace::open(*location, clock);
            if (!opened && opened.error().code == ErrorCode::NotAWorkspace && !before && connectionFile.isEmpty() &&
                isFreeFor(folder)) {
                if (auto made = workspace::initialise(*location); !made)
                    return Outcome::of(*location, made.error());
                opened = Workspace::open(*location, clock);
            }
            if (!opened)
                return Outcome::of(*location, opened.error());
            Outcome outcome;
            outcome.state = State::Open;
            outcome.workspace = std::move(*opened);
            return outcome;
        },
        [this](Outcome outcome) { take(std::move(outcome)); });
}

void WorkspaceOpening::take(Outcome outcome) {
    m_busy = false;
    m_error.reset();
    if (outcome.state != State::Open)
        m_error = outcome.error;
    m_backups = std::move(outcome.backups);
    setState(outcome.state);
    if (outcome.state == State::Open)
        emit opened(outcome.workspace);
    else if (outcome.state == State::Unavailable)
        m_retry.start(static_cast<int>(m_retryInterval.count()), this);
}

void WorkspaceOpening::setState(State state) {
    m_state = state;
    emit stateChanged();
}

void WorkspaceOpening::timerEvent(QTimerEvent *event) {
    if (event->timerId() == m_retry.timerId())
        open();
    else
        QObject::timerEvent(event);
}

} // namespace candor::shell
