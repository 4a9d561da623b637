// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeResumeReader.h"
#include "HiringFixture.h"
#include "files/FileStore.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"
#include "hiring/ResumeService.h"
#include "store/AccountStore.h"
#include "store/ProfileStore.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>

#include <functional>
#include <latch>
#include <thread>
#include <vector>

namespace candor::hiring {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using access::Actor;

/// A job of Rita's, with a colleague and an expert, an outsider of each role, and Sam who seeks.
class ApplicationFixture : public HiringFixture {
protected:
    ApplicationFixture() {
        m_job = openJob(m_rita, u"Compiler engineer"_s);
        EXPECT_EQ(refusal(m_jobs.addMember(m_rita, m_job, m_colleague.account, JobMemberKind::Colleague)), QString());
        EXPECT_EQ(refusal(m_jobs.addMember(m_rita, m_job, m_expert.account, JobMemberKind::Expert)), QString());
    }

    JobId openJob(const Actor &owner, const QString &title) {
        Job job;
        job.title = title;
        job.description = u"What to do."_s;
        job.company = u"Analytical Engines"_s;
        job.place = u"London"_s;
        job.requiredSkills = {u"C++"_s, u"Algol"_s};
        job.state = JobState::Open;
        const auto added = m_jobs.add(owner, job);
        EXPECT_EQ(refusal(added), QString());
        return added ? added->id : JobId();
    }
    void setJobState(JobState state) {
        const auto row = m_jobs.job(m_rita, m_job);
        ASSERT_EQ(refusal(row), QString());
        ASSERT_EQ(refusal(m_jobs.setState(m_rita, m_job, state, row->job.revision)), QString());
    }
    /// A seeker with a profile that search finds.
    Actor seeker(const QString &name, const QStringList &skills = {}) {
        const Actor actor = person(name, Role::Seeker);
        SeekerProfile profile;
        profile.account = actor.account;
        profile.targetRole = u"Engineer"_s;
        profile.skills = skills;
        profile.places = {u"London"_s, u"Paris"_s};
        store::ProfileStore profiles(connection());
        EXPECT_TRUE(profiles.save(profile).value_or(false));
        const auto account = store::AccountStore(connection()).account(actor.account);
        EXPECT_TRUE(profiles.refreshSearch((*account)->account));
        return actor;
    }
    Application applied(const Actor &actor, JobId job, const ApplicationForm &form = {},
                        const QString &resume = QString()) {
        const auto application = m_applications.apply(actor, job, actor.account, form, resume);
        EXPECT_EQ(refusal(application), QString());
        return application.value_or(Application());
    }
    Application moved(const Application &application, Stage to, const QString &reason = {}) {
        const auto result = m_applications.move(m_rita, {application.id, application.revision}, to, reason);
        EXPECT_EQ(refusal(result), QString());
        return result.value_or(application);
    }
    QString file(const QString &name, const QByteArray &bytes) const {
        QFile written(folder() + u'/' + name);
        EXPECT_TRUE(written.open(QIODevice::WriteOnly));
        written.write(bytes);
        return written.fileName();
    }
    QStringList keptFiles() const {
        return QDir(folder() + u"/workspace/resumes"_s).entryList(QDir::Files | QDir::Hidden);
    }
    /// The details of what the audit log holds of an action, oldest first.
    QStringList details(const QString &action) {
        auto rows = connection().select(u"SELECT detail FROM audit_entry WHERE action = ? ORDER BY sequence"_s,
                                        store::values(action));
        QStringList found;
        while (rows && rows->next())
            found.append(rows->text(0));
        return found;
    }
    /// Runs all at the same time, each on a thread with a connection of its own.
    static void atOnce(const std::vector<std::function<void()>> &works) {
        std::latch start(static_cast<std::ptrdiff_t>(works.size()));
        std::vector<std::jthread> threads;
        for (const auto &work : works) {
            threads.emplace_back([&start, &work] {
                start.arrive_and_wait();
                work();
            });
        }
    }

    files::LocalFileStore m_files{folder() + u"/workspace"_s};
    JobService m_jobs{m_gate};
    tests::FakeResumeReader m_reader;
    ApplicationService m_applications{m_gate, m_files, m_reader};
    ResumeService m_resumes{m_gate, m_files, m_reader};
    const Actor m_rita = person(u"Rita"_s, Role::Recruiter);
    const Actor m_colleague = person(u"Cora"_s, Role::Recruiter);
    const Actor m_expert = person(u"Ed"_s, Role::DomainExpert);
    const Actor m_otherRecruiter = person(u"Rolf"_s, Role::Recruiter);
    const Actor m_otherExpert = person(u"Eva"_s, Role::DomainExpert);
    const Actor m_admin = person(u"Ada"_s, Role::Admin);
    const Actor m_sam = seeker(u"Sam"_s, {u"C++"_s, u"Qt"_s});
    JobId m_job;
};

} // namespace candor::hiring
