// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/JobService.h"

#include "HiringFixture.h"

#include <gmock/gmock.h>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using access::Actor;
using tests::putApplication;

Job advertised(const QString &title) {
    Job job;
    job.title = title;
    job.description = u"What to do."_s;
    job.place = u"Berlin"_s;
    job.state = JobState::Open;
    return job;
}

class JobServiceTest : public HiringFixture {
protected:
    Job added(const Actor &actor, const Job &job) {
        auto result = m_jobs.add(actor, job);
        EXPECT_EQ(refusal(result), QString());
        return result.value_or(Job());
    }
    QStringList titles(const Actor &actor, const JobFilter &filter = {}) {
        const auto page = m_jobs.list(actor, filter, {});
        EXPECT_EQ(refusal(page), QString());
        QStringList all;
        for (const JobRow &row : page.value_or(Page<JobRow>()).rows)
            all.append(row.job.title);
        all.sort();
        return all;
    }

    JobService m_jobs{m_gate};
    const Actor m_rita = person(u"Rita"_s, Role::Recruiter);
    const Actor m_rolf = person(u"Rolf"_s, Role::Recruiter);
    const Actor m_expert = person(u"Ed"_s, Role::DomainExpert);
    const Actor m_seeker = person(u"Sam"_s, Role::Seeker);
    const Actor m_admin = person(u"Ada"_s, Role::Admin);
};

CANDOR_BOTH_DIALECTS(JobServiceTest);

} // namespace

TEST_P(JobServiceTest, AddsAJobThatBelongsToItsMaker) {
    const Job job = added(m_rita, advertised(u"Tester"_s));
    EXPECT_TRUE(job.id.isValid());
    EXPECT_EQ(job.owner, m_rita.account);
    EXPECT_EQ(job.revision, 1);
    EXPECT_EQ(job.createdAt, m_clock.wallNow());
    EXPECT_EQ(job.publishedAt, m_clock.wallNow());
    EXPECT_EQ(m_jobs.job(guest(), job.id).value().job, job);
    EXPECT_EQ(audited(u"job.create"_s, u"done"_s), 1);

    Job draft;
    draft.title = u"Idea"_s;
    draft.publishedAt = m_clock.wallNow();
    EXPECT_EQ(added(m_rita, draft).publishedAt, std::nullopt);
    Job imported = advertised(u"Imported"_s);
    imported.publishedAt = m_clock.wallNow() - 48h;
    EXPECT_EQ(added(m_rita, imported).publishedAt, m_clock.wallNow() - 48h);
    imported.publishedAt = m_clock.wallNow() + 48h;
    EXPECT_EQ(added(m_rita, imported).publishedAt, m_clock.wallNow());
}

TEST_P(JobServiceTest, LetsOnlyTheMatrixsPeopleAdd) {
    EXPECT_EQ(refusal(m_jobs.add(guest(), advertised(u"x"_s))), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(refusal(m_jobs.add(m_seeker, advertised(u"x"_s))), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_jobs.add(m_expert, advertised(u"x"_s))), refusal(ErrorCode::NotAllowed));
    Job forRolf = advertised(u"x"_s);
    forRolf.owner = m_rolf.account;
    EXPECT_EQ(refusal(m_jobs.add(m_rita, forRolf)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(audited(u"job.create"_s, u"refused"_s), 4);
    EXPECT_EQ(added(m_admin, forRolf).owner, m_rolf.account);
    forRolf.owner = m_seeker.account;
    EXPECT_EQ(refusal(m_jobs.add(m_admin, forRolf)), refusal(ErrorCode::InvalidField, u"owner: unknown"_s));
    EXPECT_EQ(titles(m_admin), QStringList{u"x"_s});
}

TEST_P(JobServiceTest, RefusesFieldsInWords) {
    const auto refused = [&](auto change) {
        Job job = advertised(u"Tester"_s);
        change(job);
        return refusal(m_jobs.add(m_rita, job));
    };
    const auto invalid = [](const QString &detail) { return refusal(ErrorCode::InvalidField, detail); };
    EXPECT_EQ(refused([](Job &job) { job.title = u" \n"_s; }), invalid(u"title: characters"_s));
    EXPECT_EQ(refused([](Job &job) { job.title = u"  "_s; }), invalid(u"title: empty"_s));
    EXPECT_EQ(refused([](Job &job) { job.title = QString(201, u'x'); }),
              refusal(ErrorCode::FieldTooLong, u"title: 200"_s));
    EXPECT_EQ(refused([](Job &job) { job.description = QString(10 * 1024 * 1024, u'x'); }),
              refusal(ErrorCode::FieldTooLong, u"description: 100000"_s));
    EXPECT_EQ(refused([](Job &job) { job.description = u"a\0b"_s; }), invalid(u"description: characters"_s));
    EXPECT_EQ(refused([](Job &job) { job.company = QString(QChar(0xD800)); }), invalid(u"company: characters"_s));
    EXPECT_EQ(refused([](Job &job) { job.requiredSkills = {u" "_s}; }), invalid(u"skills: empty"_s));
    EXPECT_EQ(refused([](Job &job) { job.desiredSkills = QStringList(QString(81, u'x')); }),
              refusal(ErrorCode::FieldTooLong, u"skills: 80"_s));
    EXPECT_EQ(refused([](Job &job) {
                  for (int index = 0; index < 61; ++index)
                      job.desiredSkills.append(QString::number(index));
              }),
              invalid(u"skills: range"_s));
    EXPECT_EQ(refused([](Job &job) { job.values = {u"a\nb"_s}; }), invalid(u"values: characters"_s));
    EXPECT_EQ(refused([](Job &job) {
                  job.salary = SalaryRange{5, 4, u"EUR"_s, SalaryPeriod::Year};
              }),
              invalid(u"salary: range"_s));
    EXPECT_EQ(refused([](Job &job) {
                  job.salary = SalaryRange{-1, 4, u"EUR"_s, SalaryPeriod::Year};
              }),
              invalid(u"salary: range"_s));
    EXPECT_EQ(refused([](Job &job) {
                  job.salary = SalaryRange{{}, {}, u"EUR"_s, SalaryPeriod::Year};
              }),
              invalid(u"salary: empty"_s));
    EXPECT_EQ(refused([](Job &job) {
                  job.salary = SalaryRange{4, 5, u"eur"_s, SalaryPeriod::Year};
              }),
              invalid(u"currency: form"_s));
    EXPECT_EQ(refused([](Job &job) { job.scoresNeeded = 0; }), invalid(u"scores_needed: range"_s));
    EXPECT_EQ(refused([](Job &job) { job.interviewThreshold = 101; }), invalid(u"interview_threshold: range"_s));
    EXPECT_EQ(refused([](Job &job) { job.deadline = QDate(2026, 4, 30); }), invalid(u"deadline: past"_s));
    EXPECT_EQ(refused([](Job &job) { job.description.clear(); }), invalid(u"description: empty"_s));
    EXPECT_EQ(refused([](Job &job) { job.place.clear(); }), invalid(u"place: empty"_s));
    EXPECT_EQ(refused([](Job &job) {
                  job.place.clear();
                  job.mode = WorkMode::Remote;
              }),
              QString());
    EXPECT_EQ(titles(m_admin).size(), 1) << "nothing of the others was kept";
}

TEST_P(JobServiceTest, KeepsEachSkillOnceAsItWasFirstSpelled) {
    Job job = advertised(u"Tester"_s);
    job.requiredSkills = {u"C++"_s, u"c++"_s, u"C"_s};
    job.desiredSkills = {u"C#"_s, u" c "_s, u"c#"_s};
    const Job kept = added(m_rita, job);
    EXPECT_EQ(kept.requiredSkills, (QStringList{u"C++"_s, u"C"_s}));
    EXPECT_EQ(kept.desiredSkills, QStringList{u"C#"_s});
}

TEST_P(JobServiceTest, ShowsJobsByRole) {
    Job draft = advertised(u"draft of Rita"_s);
    draft.state = JobState::Draft;
    const Job ofRita = added(m_rita, draft);
    added(m_rolf, advertised(u"open of Rolf"_s));
    const QStringList open{u"open of Rolf"_s};
    const QStringList both{u"draft of Rita"_s, u"open of Rolf"_s};
    for (const Actor &actor : {guest(), m_seeker, m_expert, m_rolf})
        EXPECT_EQ(titles(actor), open);
    EXPECT_EQ(titles(m_rita), both);
    EXPECT_EQ(titles(m_admin), both);
    EXPECT_EQ(refusal(m_jobs.job(guest(), ofRita.id)), refusal(ErrorCode::NotSignedIn));
    for (const Actor &actor : {m_seeker, m_expert, m_rolf})
        EXPECT_EQ(refusal(m_jobs.job(actor, ofRita.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(audited(u"job_setup.see"_s, u"refused"_s), 4);
    EXPECT_EQ(refusal(m_jobs.job(m_admin, JobId(999))), refusal(ErrorCode::NotFound));

    ASSERT_EQ(refusal(m_jobs.addMember(m_rita, ofRita.id, m_rolf.account, JobMemberKind::Colleague)), QString());
    ASSERT_EQ(refusal(m_jobs.addMember(m_rita, ofRita.id, m_expert.account, JobMemberKind::Expert)), QString());
    EXPECT_EQ(titles(m_rolf), both);
    EXPECT_EQ(titles(m_expert), both);
    EXPECT_EQ(refusal(m_jobs.job(m_rolf, ofRita.id)), QString());
    EXPECT_EQ(refusal(m_jobs.job(m_expert, ofRita.id)), QString());
    JobFilter assigned;
    assigned.member = m_expert.account;
    EXPECT_EQ(titles(m_expert, assigned), QStringList{u"draft of Rita"_s});
}

TEST_P(JobServiceTest, TellsWhoElseBelongsToAJobToAdministratorsAlone) {
    const Job job = added(m_rita, advertised(u"open"_s));
    ASSERT_EQ(refusal(m_jobs.addMember(m_rita, job.id, m_expert.account, JobMemberKind::Expert)), QString());
    JobFilter ofExpert;
    ofExpert.member = m_expert.account;
    for (const Actor &actor : {m_seeker, m_rolf})
        EXPECT_EQ(refusal(m_jobs.list(actor, ofExpert, {})), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_jobs.list(guest(), ofExpert, {})), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(titles(m_expert, ofExpert), QStringList{u"open"_s});
    EXPECT_EQ(titles(m_admin, ofExpert), QStringList{u"open"_s});
}

TEST_P(JobServiceTest, ForgetsTheAccessOfWhoIsAMemberNoMore) {
    Job draft = advertised(u"draft"_s);
    draft.state = JobState::Draft;
    const Job job = added(m_rita, draft);
    ASSERT_TRUE(m_jobs.addMember(m_rita, job.id, m_rolf.account, JobMemberKind::Colleague));
    EXPECT_EQ(refusal(m_jobs.save(m_rolf, job)), QString()) << "a colleague edits";
    EXPECT_EQ(m_jobs.members(m_rolf, job.id).value().size(), 1U);
    ASSERT_TRUE(m_jobs.removeMember(m_rita, job.id, m_rolf.account));
    EXPECT_EQ(refusal(m_jobs.job(m_rolf, job.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_jobs.removeMember(m_rita, job.id, m_rolf.account)), refusal(ErrorCode::NotFound));
}

TEST_P(JobServiceTest, ShowsHowItIsDecidedOnToWhoWorksOnIt) {
    Job job = advertised(u"job"_s);
    job.values = QStringList{u"candour"_s};
    job.scoresNeeded = 3;
    job.interviewThreshold = 85;
    job = added(m_rita, job);
    ASSERT_TRUE(m_jobs.addMember(m_rita, job.id, m_expert.account, JobMemberKind::Expert));
    for (const Actor &actor : {guest(), m_seeker, m_rolf}) {
        for (const JobRow &row : {m_jobs.job(actor, job.id).value(), m_jobs.list(actor, {}, {}).value().rows.at(0)}) {
            EXPECT_FALSE(row.isOfViewer);
            EXPECT_EQ(row.job.values, QStringList());
            EXPECT_EQ(row.job.scoresNeeded, Job().scoresNeeded);
            EXPECT_EQ(row.job.interviewThreshold, Job().interviewThreshold);
            EXPECT_EQ(row.job.title, job.title);
        }
    }
    for (const Actor &actor : {m_rita, m_expert, m_admin}) {
        for (const JobRow &row : {m_jobs.job(actor, job.id).value(), m_jobs.list(actor, {}, {}).value().rows.at(0)}) {
            EXPECT_TRUE(row.isOfViewer);
            EXPECT_EQ(row.job.values, job.values);
            EXPECT_EQ(row.job.scoresNeeded, 3);
            EXPECT_EQ(row.job.interviewThreshold, 85);
        }
    }
}

TEST_P(JobServiceTest, IsGivenToAnotherOwnerByItsOwnerAndAdministrators) {
    const Job job = added(m_rita, advertised(u"job"_s));
    ASSERT_TRUE(m_jobs.addMember(m_rita, job.id, m_rolf.account, JobMemberKind::Colleague));
    const auto give = [&](const Actor &actor, AccountId owner, qint64 revision = 1) {
        return refusal(m_jobs.handOver(actor, job.id, owner, revision));
    };
    EXPECT_EQ(give(guest(), m_rolf.account), refusal(ErrorCode::NotSignedIn));
    for (const Actor &actor : {m_rolf, m_seeker, m_expert})
        EXPECT_EQ(give(actor, m_rolf.account), refusal(ErrorCode::NotAllowed)) << "a colleague does not take it";
    EXPECT_EQ(audited(u"job.hand_over"_s, u"refused"_s), 4);
    const QString unknown = refusal(ErrorCode::InvalidField, u"owner: unknown"_s);
    const AccountId gone = tests::putAccount(connection(), u"Gone"_s, Role::Recruiter, AccountState::Inactive);
    for (const AccountId account : {m_rita.account, m_seeker.account, m_expert.account, gone, AccountId(999)})
        EXPECT_EQ(give(m_rita, account), unknown);
    EXPECT_EQ(give(m_rita, m_rolf.account, 7), refusal(ErrorCode::Conflict));
    EXPECT_EQ(m_jobs.members(m_rita, job.id).value().size(), 1U) << "nothing of a conflict is kept";

    const auto given = m_jobs.handOver(m_rita, job.id, m_rolf.account, 1);
    ASSERT_EQ(refusal(given), QString());
    EXPECT_EQ(given->job.owner, m_rolf.account);
    EXPECT_EQ(given->job.revision, 2);
    EXPECT_EQ(audited(u"job.hand_over"_s, u"done"_s), 1);
    const auto members = m_jobs.members(m_rolf, job.id).value();
    ASSERT_EQ(members.size(), 1U);
    EXPECT_EQ(members[0].account, m_rita.account);
    EXPECT_EQ(members[0].kind, JobMemberKind::Colleague);
    EXPECT_EQ(give(m_rita, m_rita.account, 2), refusal(ErrorCode::NotAllowed)) << "it is no longer theirs to give";
    EXPECT_EQ(give(m_admin, m_rita.account, 2), QString());
}

TEST_P(JobServiceTest, LetsMembersBeWhatTheyCan) {
    const Job job = added(m_rita, advertised(u"job"_s));
    const auto refused = [&](const Actor &actor, AccountId account, JobMemberKind kind) {
        return refusal(m_jobs.addMember(actor, job.id, account, kind));
    };
    const QString unknown = refusal(ErrorCode::InvalidField, u"member: unknown"_s);
    EXPECT_EQ(refused(m_rita, m_seeker.account, JobMemberKind::Colleague), unknown);
    EXPECT_EQ(refused(m_rita, m_rolf.account, JobMemberKind::Expert), unknown);
    EXPECT_EQ(refused(m_rita, m_expert.account, JobMemberKind::Colleague), unknown);
    EXPECT_EQ(refused(m_rita, m_rita.account, JobMemberKind::Colleague), unknown);
    EXPECT_EQ(refused(m_rita, AccountId(999), JobMemberKind::Colleague), unknown);
    const AccountId gone = tests::putAccount(connection(), u"Gone"_s, Role::Recruiter, AccountState::Inactive);
    EXPECT_EQ(refused(m_rita, gone, JobMemberKind::Colleague), unknown);

    ASSERT_EQ(refused(m_admin, m_expert.account, JobMemberKind::Expert), QString());
    EXPECT_EQ(m_jobs.members(m_expert, job.id).value().size(), 1U) << "an expert sees the set-up";
    for (const Actor &actor : {m_expert, m_rolf, m_seeker}) {
        EXPECT_EQ(refused(actor, m_rolf.account, JobMemberKind::Colleague), refusal(ErrorCode::NotAllowed));
        EXPECT_EQ(refusal(m_jobs.removeMember(actor, job.id, m_expert.account)), refusal(ErrorCode::NotAllowed));
    }
    EXPECT_EQ(refusal(m_jobs.members(m_rolf, job.id)), refusal(ErrorCode::NotAllowed));
}

TEST_P(JobServiceTest, RefusesOthersToChangeAJob) {
    const Job job = added(m_rita, advertised(u"job"_s));
    ASSERT_TRUE(m_jobs.addMember(m_rita, job.id, m_expert.account, JobMemberKind::Expert));
    for (const Actor &actor : {m_rolf, m_expert, m_seeker, guest()}) {
        const QString refused = refusal(actor.isGuest() ? ErrorCode::NotSignedIn : ErrorCode::NotAllowed);
        EXPECT_EQ(refusal(m_jobs.save(actor, job)), refused);
        EXPECT_EQ(refusal(m_jobs.setState(actor, job.id, JobState::Closed, job.revision)), refused);
        EXPECT_EQ(refusal(m_jobs.deleteDraft(actor, job.id)), refused);
    }
    EXPECT_EQ(audited(u"job.edit"_s, u"refused"_s), 10) << "each of a person's, the first of a guest's in this minute";
    EXPECT_EQ(m_jobs.job(m_rita, job.id).value().job, job);
}

TEST_P(JobServiceTest, SavesAllButStateAndOwner) {
    Job job = added(m_rita, advertised(u"before"_s));
    Job changed = job;
    changed.title = u"after"_s;
    changed.requiredSkills = {u"Go"_s};
    changed.state = JobState::Archived;
    changed.owner = m_rolf.account;
    m_clock.advance(1min);
    const auto saved = m_jobs.save(m_rita, changed);
    ASSERT_EQ(refusal(saved), QString());
    EXPECT_EQ(saved->title, u"after");
    EXPECT_EQ(saved->state, JobState::Open);
    EXPECT_EQ(saved->owner, m_rita.account);
    EXPECT_EQ(saved->createdAt, job.createdAt);
    EXPECT_EQ(saved->updatedAt, m_clock.wallNow());
    EXPECT_EQ(saved->revision, 2);
    auto detail = connection().select(u"SELECT detail FROM audit_entry WHERE action = 'job.edit'"_s);
    ASSERT_TRUE(detail && detail->next());
    EXPECT_EQ(detail->text(0), u"title required_skills");
}

TEST_P(JobServiceTest, RefusesTheStaleSaveOfTwo) {
    const Job job = added(m_rita, advertised(u"job"_s));
    ASSERT_TRUE(m_jobs.addMember(m_rita, job.id, m_rolf.account, JobMemberKind::Colleague));
    Job first = job;
    first.title = u"first"_s;
    Job second = job;
    second.title = u"second"_s;
    ASSERT_EQ(refusal(m_jobs.save(m_rita, first)), QString());
    EXPECT_EQ(refusal(m_jobs.save(m_rolf, second)), refusal(ErrorCode::Conflict));
    EXPECT_EQ(refusal(m_jobs.setState(m_rolf, job.id, JobState::Closed, job.revision)), refusal(ErrorCode::Conflict));
    EXPECT_EQ(m_jobs.job(m_rolf, job.id).value().job.title, u"first");
}

TEST_P(JobServiceTest, KeepsAnOpenJobFitForApplications) {
    Job job = added(m_rita, advertised(u"job"_s));
    Job changed = job;
    changed.description.clear();
    EXPECT_EQ(refusal(m_jobs.save(m_rita, changed)), refusal(ErrorCode::InvalidField, u"description: empty"_s));
    changed = job;
    changed.deadline = QDate(2026, 4, 30);
    EXPECT_EQ(refusal(m_jobs.save(m_rita, changed)), refusal(ErrorCode::InvalidField, u"deadline: past"_s));
    changed.deadline = QDate(2026, 5, 1);
    EXPECT_EQ(refusal(m_jobs.save(m_rita, changed)), QString()) << "the last day is today";
}

TEST_P(JobServiceTest, GoesThroughItsStates) {
    Job draft;
    draft.title = u"job"_s;
    Job job = added(m_rita, draft);
    const auto moved = [&](JobState state) {
        auto result = m_jobs.setState(m_rita, job.id, state, job.revision);
        if (result)
            job = *result;
        return refusal(result);
    };
    const QString no = refusal(ErrorCode::MoveNotAllowed, u"job"_s);
    EXPECT_EQ(moved(JobState::Open), refusal(ErrorCode::InvalidField, u"description: empty"_s));
    job.description = u"text"_s;
    job.mode = WorkMode::Remote;
    job.deadline = QDate(2026, 5, 2);
    job = m_jobs.save(m_rita, job).value();
    for (const JobState state : {JobState::Draft, JobState::Paused, JobState::Closed})
        EXPECT_EQ(moved(state), no);
    EXPECT_EQ(moved(JobState::Open), QString());
    EXPECT_EQ(job.publishedAt, m_clock.wallNow());
    const auto published = job.publishedAt;
    m_clock.advance(1min);
    for (const JobState state : {JobState::Draft, JobState::Open})
        EXPECT_EQ(moved(state), no);
    EXPECT_EQ(moved(JobState::Paused), QString());
    EXPECT_EQ(titles(guest()), QStringList());
    EXPECT_EQ(moved(JobState::Open), QString());
    EXPECT_EQ(titles(guest()), QStringList{u"job"_s});
    EXPECT_EQ(moved(JobState::Closed), QString());
    EXPECT_EQ(moved(JobState::Paused), no);
    EXPECT_EQ(moved(JobState::Open), QString());
    EXPECT_EQ(moved(JobState::Archived), QString());
    for (const JobState state : {JobState::Archived, JobState::Open, JobState::Draft, JobState::Paused})
        EXPECT_EQ(moved(state), no);
    EXPECT_EQ(moved(JobState::Closed), QString());
    EXPECT_EQ(job.publishedAt, published) << "published once";
    m_clock.setWall(m_clock.wallNow() + 48h);
    const Actor later = signedIn(m_rita.account);
    EXPECT_EQ(refusal(m_jobs.setState(later, job.id, JobState::Open, job.revision)),
              refusal(ErrorCode::InvalidField, u"deadline: past"_s));
}

TEST_P(JobServiceTest, HidesAJobWhoseDeadlineHasPassed) {
    Job job = advertised(u"job"_s);
    job.deadline = QDate(2026, 5, 1);
    job = added(m_rita, job);
    EXPECT_EQ(titles(m_seeker), QStringList{u"job"_s});
    // 2 May, 11:59 UTC: the last minute of 1 May in the last zone on earth.
    m_clock.setWall(m_clock.wallNow() + 24h - 1min);
    EXPECT_EQ(titles(signedIn(m_seeker.account)), QStringList{u"job"_s});
    m_clock.advance(1min);
    const Actor seeker = signedIn(m_seeker.account);
    EXPECT_EQ(titles(seeker), QStringList());
    EXPECT_EQ(refusal(m_jobs.job(seeker, job.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(titles(signedIn(m_rita.account)), QStringList{u"job"_s});
}

TEST_P(JobServiceTest, DeletesADraftWithoutApplicationsAlone) {
    Job draft;
    draft.title = u"draft"_s;
    const Job unused = added(m_rita, draft);
    const Job used = added(m_rita, draft);
    const Job open = added(m_rita, advertised(u"open"_s));
    putApplication(connection(), used.id, m_seeker.account);
    const QString no = refusal(ErrorCode::MoveNotAllowed, u"job"_s);
    EXPECT_EQ(refusal(m_jobs.deleteDraft(m_rita, used.id)), no);
    EXPECT_EQ(refusal(m_jobs.deleteDraft(m_rita, open.id)), no);
    EXPECT_EQ(refusal(m_jobs.deleteDraft(m_rita, unused.id)), QString());
    EXPECT_EQ(refusal(m_jobs.job(m_rita, unused.id)), refusal(ErrorCode::NotFound));
}

TEST_P(JobServiceTest, SaysAJobInNumbers) {
    const Job job = added(m_rita, advertised(u"job"_s));
    EXPECT_EQ(m_jobs.statistics(m_rita, job.id).value(), JobStatistics());
    const WallTime now = m_clock.wallNow();
    int number = 0;
    const auto apply = [&](const tests::ApplicationRow &row) {
        putApplication(connection(), job.id, tests::putAccount(connection(), u"P%1"_s.arg(++number), Role::Seeker),
                       row);
    };
    apply({Stage::Hired, now - 240h, now - 192h, u"web"_s, 81});
    apply({Stage::Rejected, now - 240h, now - 216h, u"fair"_s, 40});
    apply({Stage::Applied, now - 168h, now - 168h, u"web"_s, {}});
    apply({Stage::Withdrawn, now, now, {}, {}});
    const auto statistics = m_jobs.statistics(m_admin, job.id);
    ASSERT_EQ(refusal(statistics), QString());
    EXPECT_EQ(statistics->applications, 4);
    EXPECT_EQ(statistics->lastSevenDays, 2);
    EXPECT_EQ(statistics->stages[static_cast<std::size_t>(Stage::Hired)], 1);
    EXPECT_DOUBLE_EQ(statistics->medianDaysToDecision.value(), 1.5);
    EXPECT_EQ(statistics->medianEligibility, 61) << "60.5, rounded";
    EXPECT_EQ(statistics->sources, (std::vector<std::pair<QString, qint64>>{{u"web"_s, 2}, {u"fair"_s, 1}}));
}

TEST_P(JobServiceTest, ShowsNumbersToThoseWhoSeeTheSetUp) {
    const Job job = added(m_rita, advertised(u"job"_s));
    for (const Actor &actor : {m_rolf, m_expert, m_seeker})
        EXPECT_EQ(refusal(m_jobs.statistics(actor, job.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_jobs.statistics(guest(), job.id)), refusal(ErrorCode::NotSignedIn));
    ASSERT_TRUE(m_jobs.addMember(m_rita, job.id, m_rolf.account, JobMemberKind::Colleague));
    ASSERT_TRUE(m_jobs.addMember(m_rita, job.id, m_expert.account, JobMemberKind::Expert));
    for (const Actor &actor : {m_rita, m_rolf, m_expert, m_admin})
        EXPECT_EQ(refusal(m_jobs.statistics(actor, job.id)), QString());
}

TEST_P(JobServiceTest, CountsApplicationsForMembersAlone) {
    const Job job = added(m_rita, advertised(u"job"_s));
    putApplication(connection(), job.id, m_seeker.account);
    EXPECT_EQ(m_jobs.job(m_rita, job.id).value().applications, 1);
    EXPECT_EQ(m_jobs.list(m_rita, {}, {}).value().rows.at(0).newApplications, 1);
    for (const Actor &actor : {guest(), m_seeker, m_rolf, m_expert}) {
        EXPECT_EQ(m_jobs.job(actor, job.id).value().applications, 0);
        EXPECT_EQ(m_jobs.list(actor, {}, {}).value().rows.at(0).newApplications, 0);
    }
}

TEST_P(JobServiceTest, OffersFacetsOfWhatTheActorSees) {
    Job hidden = advertised(u"hidden"_s);
    hidden.state = JobState::Draft;
    hidden.place = u"Bonn"_s;
    hidden.requiredSkills = {u"Cobol"_s};
    added(m_rita, hidden);
    Job seen = advertised(u"seen"_s);
    seen.requiredSkills = {u"C++"_s};
    added(m_rita, seen);
    EXPECT_EQ(m_jobs.facets(guest()).value(), (JobFacets{{u"Berlin"_s}, {u"C++"_s}}));
    EXPECT_EQ(m_jobs.facets(m_rita).value(), (JobFacets{{u"Berlin"_s, u"Bonn"_s}, {u"C++"_s, u"Cobol"_s}}));
}

TEST_P(JobServiceTest, ListsByTextAndRefusesWhatCannotBeSearched) {
    added(m_rita, advertised(u"C++ developer"_s));
    added(m_rita, advertised(u"C developer"_s));
    JobFilter filter;
    filter.text = u"c++"_s;
    EXPECT_EQ(titles(guest(), filter), QStringList{u"C++ developer"_s});
    filter.text = u"\" OR *"_s;
    EXPECT_EQ(titles(guest(), filter), QStringList());
    filter.text = u"a\0b"_s;
    EXPECT_EQ(refusal(m_jobs.list(guest(), filter, {})), refusal(ErrorCode::InvalidField, u"search: characters"_s));
    filter.text = QString(5'000, u'x');
    EXPECT_EQ(refusal(m_jobs.list(guest(), filter, {})), refusal(ErrorCode::FieldTooLong, u"search: 2000"_s));
}

TEST_P(JobServiceTest, ImportsAllOrNothing) {
    Job late = advertised(u"late"_s);
    late.deadline = QDate(2026, 1, 1);
    Job bad = advertised(u"bad"_s);
    bad.title.clear();
    EXPECT_EQ(refusal(m_jobs.addAll(m_rita, {late, bad})), refusal(ErrorCode::InvalidField, u"job 2, title: empty"_s));
    EXPECT_EQ(titles(m_admin), QStringList());
    EXPECT_EQ(refusal(m_jobs.addAll(m_seeker, {late})), refusal(ErrorCode::NotAllowed));
    late.owner = m_rolf.account;
    const auto jobs = m_jobs.addAll(m_rita, {late, advertised(u"second"_s)});
    ASSERT_EQ(refusal(jobs), QString());
    ASSERT_EQ(jobs->size(), 2U);
    EXPECT_EQ(jobs->front().owner, m_rita.account);
    EXPECT_EQ(titles(m_rita), (QStringList{u"late"_s, u"second"_s}));
    EXPECT_EQ(refusal(m_jobs.addAll(m_rita, std::vector<Job>(10'001, late))),
              refusal(ErrorCode::InvalidField, u"jobs: range"_s));
}

} // namespace candor::hiring
