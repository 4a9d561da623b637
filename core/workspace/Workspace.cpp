// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Workspace.h"

#include "access/AuditChain.h"
#include "access/AuditLog.h"
#include "access/Gate.h"
#include "access/PeopleService.h"
#include "access/Permissions.h"
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
#include "questions/BuiltInQuestions.h"
#include "questions/QuestionService.h"
#include "questions/QuestionnaireService.h"
#include "store/Connection.h"
#include "store/Database.h"
#include "store/Migrations.h"
#include "store/Transaction.h"
#include "workspace/WorkspaceFiles.h"

#include <QCoreApplication>
#include <QStringBuilder>
#include <QSysInfo>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

/// The questions that this program brings and the workspace has not.
Result<void> bringInQuestions(store::Connection &connection, const Clock &clock) {
    const auto areIn = questions::hasBuiltIn(connection);
    if (!areIn)
        return failure(areIn.error());
    if (*areIn || connection.isReadOnly())
        return {};
    auto transaction = store::Transaction::begin(connection, store::TransactionKind::Write);
    if (!transaction)
        return failure(transaction.error());
    const WallTime now = clock.wallNow();
    const auto brought = questions::bringInBuiltIn(connection, now);
    if (!brought)
        return failure(brought.error());
    if (*brought > 0) {
        AuditEntry entry;
        entry.at = now;
        entry.action = access::actionName(access::Action::PublishQuestion);
        entry.objectKind = u"question"_s;
        entry.origin = originHere();
        entry.detail = u"built-in bank %1, questions: %2"_s.arg(questions::builtInBankNumber).arg(*brought);
        if (auto appended = access::appendToAudit(connection, std::move(entry)); !appended)
            return appended;
    }
    return transaction->commit();
}

/// Looks at a database on a connection of its own, which is gone afterwards.
Result<void> check(const WorkspaceLocation &location, const Clock &clock) {
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
    if ((*connection)->dialect() == store::Dialect::Sqlite) {
        if (auto whole = store::checkIntegrity(**connection); !whole)
            return whole;
    }
    return bringInQuestions(**connection, clock);
}

} // namespace

/// In the order in which they stand on each other.
struct Workspace::Parts {
    Parts(WorkspaceLocation where, const Clock &clock, std::shared_ptr<documents::ResumeReader> ofResumes,
          const UuidSource &uuids)
        : location(std::move(where)), database(*location.database), gate(database, clock, uuids),
          files(location.folder, uuids), reader(std::move(ofResumes)), signIns(gate, hashing), people(gate, hashing),
          settings(gate), audit(gate), jobs(gate), applications(gate, files, *reader), resumes(gate, files, *reader),
          schedule(gate), matches(gate), sessions(gate), questions(gate), questionnaires(gate) {}

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
    questions::QuestionService questions;
    questions::QuestionnaireService questionnaires;
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
    if (const auto checked = check(location, clock); !checked) {
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
questions::QuestionService &Workspace::questions() { return m_parts->questions; }
questions::QuestionnaireService &Workspace::questionnaires() { return m_parts->questionnaires; }

QString originHere() { return QSysInfo::machineHostName() % u'/' % QCoreApplication::applicationName(); }

} // namespace candor::workspace
