// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledWorkspace.h"

#include "InventedWords.h"

#include "store/AccountStore.h"
#include "store/ApplicationStore.h"
#include "store/Connection.h"
#include "store/JobStore.h"
#include "store/ProfileStore.h"
#include "store/SignInStore.h"
#include "store/Transaction.h"

#include <QUuid>

#include <vector>

namespace candor::bench {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Filling {
public:
    Filling(store::Connection &connection, WallTime now) : m_connection(connection), m_now(now) {}

    Result<AccountId> addAccount(const QString &fullName, Role role) {
        Account account;
        account.email = u"person%1@example.org"_s.arg(++m_accounts);
        account.fullName = fullName;
        account.role = role;
        account.createdAt = account.updatedAt = m_now;
        auto id = store::AccountStore(m_connection).add(account, u"none"_s);
        if (!id)
            return id;
        account.id = *id;
        if (role == Role::Seeker) {
            if (auto put = addProfile(account); !put)
                return failure(put.error());
        }
        if (auto put = store::ProfileStore(m_connection).refreshSearch(account); !put)
            return failure(put.error());
        return id;
    }
    Result<JobId> addJob(AccountId owner) {
        Job job;
        job.owner = owner;
        job.title = m_chance.anyOf(roles);
        job.company = familyName(m_chance) + u" GmbH"_s;
        job.place = m_chance.anyOf(places);
        job.requiredSkills = m_chance.some(skillNames, 3, 6);
        job.description = QStringList(m_chance.some(skillNames, 20, 60)).join(u" and "_s);
        job.state = JobState::Open;
        job.createdAt = job.updatedAt = m_now - std::chrono::minutes(m_chance.below(100'000));
        job.publishedAt = job.createdAt;
        return store::JobStore(m_connection).insert(job);
    }
    Result<void> addApplication(JobId job, AccountId seeker) {
        Application application;
        application.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
        application.job = job;
        application.seeker = seeker;
        application.stage = allStages.at(static_cast<std::size_t>(m_chance.below(allStages.size())));
        application.form.coverLetter = u"I would like to work with you. "_s.repeated(40);
        application.form.yearsOfExperience = m_chance.below(30);
        application.eligibility = m_chance.below(101);
        application.matchScore = m_chance.below(101);
        application.createdAt = m_now - std::chrono::minutes(m_chance.below(100'000));
        application.updatedAt = application.stageSince = application.createdAt;
        application.resume = ResumeFile{u"resumes/%1.pdf"_s.arg(application.uuid), u"cv.pdf"_s, 1000, QString(64, u'0'),
                                        ResumeState::Pending};
        const auto id = store::ApplicationStore(m_connection).insert(application);
        return id ? Result<void>() : failure(id.error());
    }
    QString personName() { return m_chance.anyOf(firstNames) % u' ' % familyName(m_chance); }
    int below(int end) { return m_chance.below(end); }

private:
    Result<void> addProfile(const Account &account) {
        SeekerProfile profile;
        profile.account = account.id;
        profile.targetRole = m_chance.anyOf(roles);
        profile.level = JobLevel::Mid;
        profile.skills = m_chance.some(skillNames, 5, 14);
        profile.places = m_chance.some(places, 1, 3);
        const auto saved = store::ProfileStore(m_connection).save(profile);
        return saved ? Result<void>() : failure(saved.error());
    }

    store::Connection &m_connection;
    WallTime m_now;
    Chance m_chance{4};
    int m_accounts = 0;
};

Result<access::Actor> signIn(store::Connection &connection, AccountId account, WallTime now) {
    const auto id = store::SignInStore(connection).add(account, std::nullopt, u"bench"_s, now);
    return id ? Result<access::Actor>({*id, account, u"bench"_s}) : failure(id.error());
}

/// Each seeker applies once; the first 500 for the job of the board.
Result<std::vector<JobId>> fillAll(Filling &filling, AccountId boardOwner) {
    std::vector<AccountId> recruiters{boardOwner};
    for (int count = 1; count < 50; ++count) {
        const auto recruiter = filling.addAccount(filling.personName(), Role::Recruiter);
        if (!recruiter)
            return failure(recruiter.error());
        recruiters.push_back(*recruiter);
    }
    std::vector<JobId> jobs;
    for (int count = 0; count < jobCount; ++count) {
        const auto job = filling.addJob(recruiters.at(static_cast<std::size_t>(count) % recruiters.size()));
        if (!job)
            return failure(job.error());
        jobs.push_back(*job);
    }
    for (int count = 0; count < candidateCount; ++count) {
        const auto seeker = filling.addAccount(filling.personName(), Role::Seeker);
        if (!seeker)
            return failure(seeker.error());
        const int job = count < applicationsOfBoard ? 0 : 1 + filling.below(jobCount - 1);
        if (auto added = filling.addApplication(jobs.at(static_cast<std::size_t>(job)), *seeker); !added)
            return failure(added.error());
    }
    return jobs;
}

} // namespace

Result<FilledWorkspace> fill(store::Connection &connection, const Clock &clock) {
    auto transaction = store::Transaction::begin(connection, store::TransactionKind::Write);
    if (!transaction)
        return failure(transaction.error());
    Filling filling(connection, clock.wallNow());
    const auto administrator = filling.addAccount(u"Ada Administrator"_s, Role::Admin);
    if (!administrator)
        return failure(administrator.error());
    const auto recruiter = filling.addAccount(u"Rita Recruiter"_s, Role::Recruiter);
    if (!recruiter)
        return failure(recruiter.error());
    const auto jobs = fillAll(filling, *recruiter);
    if (!jobs)
        return failure(jobs.error());
    auto asAdministrator = signIn(connection, *administrator, clock.wallNow());
    auto asRecruiter = signIn(connection, *recruiter, clock.wallNow());
    if (!asAdministrator || !asRecruiter)
        return failure(ErrorCode::DatabaseFailed, u"no sign-in"_s);
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    // What PostgreSQL does by itself after a while; SQLite does not.
    if (connection.dialect() == store::Dialect::PostgreSql) {
        if (auto vacuumed = connection.run(u"VACUUM ANALYZE"_s); !vacuumed)
            return failure(vacuumed.error());
    }
    return FilledWorkspace{std::move(*asAdministrator), std::move(*asRecruiter), jobs->front()};
}

QStringList typedCandidateSearches() {
    Chance chance(5);
    QStringList texts;
    for (int count = 0; count < 60; ++count) {
        texts.append(chance.anyOf(firstNames) % u' ' % familyName(chance));
        texts.append(chance.of(skillNames));
        texts.append(chance.of(skillNames) % u' ' % chance.of(skillNames));
        texts.append(chance.anyOf(roles) % u' ' % chance.anyOf(places));
    }
    return asTyped(texts);
}

QStringList typedJobSearches() {
    Chance chance(6);
    QStringList texts;
    for (int count = 0; count < 80; ++count) {
        texts.append(chance.anyOf(roles));
        texts.append(chance.of(skillNames) % u' ' % chance.anyOf(places));
        texts.append(chance.of(skillNames));
    }
    return asTyped(texts);
}

} // namespace candor::bench
