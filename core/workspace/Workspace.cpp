// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Workspace.h"

#include "access/AuditLog.h"
#include "access/Gate.h"
#include "access/PeopleService.h"
#include "access/Settings.h"
#include "access/SignInService.h"
#include "crypto/PasswordHash.h"
#include "documents/ReaderPool.h"
#include "files/FileStore.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"
#include "hiring/MatchService.h"
#include "hiring/ResumeService.h"
#include "hiring/ScheduleService.h"
#include "interview/SessionService.h"
#include "store/Connection.h"
#include "store/Database.h"
#include "store/Migrations.h"
#include "workspace/WorkspaceFiles.h"

#include <QCoreApplication>
#include <QStringBuilder>
#include <QSysInfo>

namespace candor::workspace {

namespace {

/// Looks at a database on a connection of its own, which is gone afterwards.
Result<void> check(const WorkspaceLocation &location) {
    const auto connection = connect(location);
    if (!connection) {
        return failure(connection.error());
    }
    const auto status = store::schemaStatus(**connection);
    if (!status) {
        return failure(status.error());
    }
    if (status->isOutdated()) {
        return failure(ErrorCode::SchemaOutdated, QString::number(status->version));
    }
    if (status->isNewer()) {
        return failure(ErrorCode::SchemaNewer, QString::number(status->version));
    }
    // A server looks after its own pages.
    return (*connection)->dialect() == store::Dialect::Sqlite ? store::checkIntegrity(**connection) : Result<void>();
}

} // namespace

/// In the order in which they stand on each other.
struct Workspace::Parts {
    Parts(WorkspaceLocation where, const Clock &clock, std::shared_ptr<documents::ResumeReader> ofResumes,
          const UuidSource &uuids)
        : location(std::move(where)), database(*location.database), gate(database, clock, uuids),
          files(location.folder, uuids), reader(std::move(ofResumes)), signIns(gate, hashing), people(gate, hashing),
          settings(gate), audit(gate), jobs(gate), applications(gate, files, *reader), resumes(gate, files, *reader),
          schedule(gate), matches(gate), sessions(gate) {}

    WorkspaceLocation location;
    store::Database database;
    access::Gate gate;
    crypto::Argon2PasswordHashing hashing;
    files::LocalFileStore files;
    std::shared_ptr<documents::ResumeReader> reader;
    access::SignInService signIns;
    access::PeopleService people;
    access::SettingsService settings;
    access::AuditLog audit;
    hiring::JobService jobs;
    hiring::ApplicationService applications;
    hiring::ResumeService resumes;
    hiring::ScheduleService schedule;
    hiring::MatchService matches;
    interview::SessionService sessions;
};

Workspace::Workspace(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceLocation &location, const Clock &clock,
                                                   const UuidSource &uuids) {
    return open(location, clock, std::make_shared<documents::ReaderPool>(documents::ReaderSettings()), uuids);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceLocation &location, const Clock &clock,
                                                   std::shared_ptr<documents::ResumeReader> reader,
                                                   const UuidSource &uuids) {
    if (const auto checked = check(location); !checked) {
        return failure(checked.error());
    }
    return std::unique_ptr<Workspace>(
        new Workspace(std::make_unique<Parts>(location, clock, std::move(reader), uuids)));
}

const WorkspaceLocation &Workspace::location() const { return m_parts->location; }
access::SignInService &Workspace::signIns() { return m_parts->signIns; }
access::PeopleService &Workspace::people() { return m_parts->people; }
access::SettingsService &Workspace::settings() { return m_parts->settings; }
access::AuditLog &Workspace::audit() { return m_parts->audit; }
hiring::JobService &Workspace::jobs() { return m_parts->jobs; }
hiring::ApplicationService &Workspace::applications() { return m_parts->applications; }
hiring::ResumeService &Workspace::resumes() { return m_parts->resumes; }
hiring::ScheduleService &Workspace::schedule() { return m_parts->schedule; }
hiring::MatchService &Workspace::matches() { return m_parts->matches; }
interview::SessionService &Workspace::sessions() { return m_parts->sessions; }

QString originHere() { return QSysInfo::machineHostName() % u'/' % QCoreApplication::applicationName(); }

} // namespace candor::workspace
