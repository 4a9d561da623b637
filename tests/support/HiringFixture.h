// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeResumeReader.h"
#include "HiringRows.h"
#include "ScreenFixture.h"

#include "access/Actor.h"
#include "common/WorkspaceAccess.h"
#include "model/Application.h"
#include "model/Job.h"
#include "workspace/Workspace.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>

namespace candor::store {
class Connection;
}

namespace candor::tests {

/// A candidate to be there, and where they stand.
struct CandidatePlan {
    QString name;
    Stage stage = Stage::Applied;
    std::optional<int> eligibility = {};
    std::optional<double> years = {};
    QString place = {};
    QStringList skills = {};
    QString source = {};
    int daysAgo = 1;
    int notes = 0;
};

/// A real SQLite workspace for tests of screens: accounts of every role, jobs, applications, and the ScreenContext of
/// somebody who is signed in. Accounts and sign-ins are written without hashing, so that a test costs milliseconds;
/// whoever needs a password can use `password`. All else goes through the services.
///
///     HiringFixture fixture;
///     fixture.signIn(fixture.recruiter);
///     const JobId job = fixture.addJob(u"Backend engineer"_s);
///     fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83});
///     CandidatesView view(fixture.screens.context);
class HiringFixture {
public:
    explicit HiringFixture(const QString &modelsBelow = {});
    ~HiringFixture();

    static constexpr const char *password = "seven green otters"; ///< of every account

    /// "Elif Kaya" has the email address "elif.kaya@example.org".
    AccountId addAccount(const QString &name, Role role, AccountState state = AccountState::Active);
    /// Another sign-in of the account, for what somebody else does meanwhile.
    [[nodiscard]] access::Actor actor(AccountId account);
    /// The window's person from now on.
    void signIn(AccountId account);
    void signOut();

    /// An open job of the recruiter's (as `owner`), changed by `edit` before it is kept.
    JobId addJob(const QString &title, const std::function<void(Job &)> &edit = {}, JobState state = JobState::Open);
    ApplicationId addCandidate(JobId job, const CandidatePlan &plan);
    /// Many at once, "Candidate 0001" on, shared out among the stages up to Passed.
    void addManyCandidates(JobId job, int count);
    [[nodiscard]] Application application(ApplicationId id);
    /// Moves as somebody else, at the newest revision.
    void moveAs(AccountId account, ApplicationId id, Stage to, const QString &reason = {});

    [[nodiscard]] workspace::Workspace &workspace() { return *m_workspace; }
    /// What the workspace reads resumes by.
    [[nodiscard]] FakeResumeReader &reader() { return *m_reader; }
    /// What no service does (a screening result, a date in the past).
    void execute(const QString &sql);
    [[nodiscard]] bool jobsDone() { return screens.jobsDone(); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::shared_ptr<FakeResumeReader> m_reader = std::make_shared<FakeResumeReader>();
    std::shared_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<store::Connection> m_connection;
    std::map<AccountId, access::Actor> m_actors;

public:
    ScreenFixture screens; ///< after the workspace, so that no job runs on one that is gone
    std::unique_ptr<screens::WorkspaceAccess> access;

    AccountId admin;     ///< Ada Lindqvist
    AccountId recruiter; ///< Marta Ellingsen, of Norrland Systems
    AccountId colleague; ///< Henrik Berg, another recruiter
    AccountId expert;    ///< Ilse Vogt
    AccountId seeker;    ///< Jonas Weidmann
};

} // namespace candor::tests
