// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/MatchService.h"

#include "HiringFixture.h"
#include "hiring/JobService.h"

#include <gmock/gmock.h>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;
using access::Actor;
using tests::putApplication;

class MatchServiceTest : public HiringFixture {
protected:
    JobId openJob(const QString &title, const QStringList &skills, JobState state = JobState::Open) {
        Job job;
        job.title = title;
        job.description = u"Text."_s;
        job.place = u"Berlin"_s;
        job.requiredSkills = skills;
        job.state = state;
        const auto added = JobService(m_gate).add(m_rita, job);
        EXPECT_EQ(refusal(added), QString());
        return added ? added->id : JobId();
    }
    AccountId seeker(const QString &name, const QStringList &skills) {
        SeekerProfile profile;
        profile.account = tests::putAccount(connection(), name, Role::Seeker);
        profile.skills = skills;
        tests::putProfile(connection(), profile);
        return profile.account;
    }

    MatchService m_matches{m_gate};
    const Actor m_rita = person(u"Rita"_s, Role::Recruiter);
    const Actor m_rolf = person(u"Rolf"_s, Role::Recruiter);
    const Actor m_expert = person(u"Ed"_s, Role::DomainExpert);
    const Actor m_admin = person(u"Ada"_s, Role::Admin);
};

CANDOR_BOTH_DIALECTS(MatchServiceTest);

template<typename Value>
std::vector<std::pair<QString, std::optional<int>>> shown(const Result<std::vector<Value>> &matches) {
    std::vector<std::pair<QString, std::optional<int>>> all;
    for (const Value &each : matches.value_or(std::vector<Value>())) {
        if constexpr (std::is_same_v<Value, JobMatch>)
            all.emplace_back(each.job.job.title, each.match.score);
        else
            all.emplace_back(each.candidate.fullName, each.match.score);
    }
    return all;
}

using Shown = std::vector<std::pair<QString, std::optional<int>>>;

} // namespace

TEST_P(MatchServiceTest, FindsOpenJobsForAProfileBestFirst) {
    openJob(u"half"_s, {u"C++"_s, u"C#"_s});
    openJob(u"none"_s, {u"Cobol"_s});
    openJob(u"says nothing"_s, {});
    openJob(u"all"_s, {u"c++"_s});
    openJob(u"draft"_s, {u"C++"_s}, JobState::Draft);
    openJob(u"paused"_s, {u"C++"_s}, JobState::Paused);
    const AccountId sam = seeker(u"Sam"_s, {u"C++"_s});
    const Actor actor = signedIn(sam);
    const auto matches = m_matches.jobsFor(actor, sam, 10);
    ASSERT_EQ(refusal(matches), QString());
    EXPECT_EQ(shown(matches), (Shown{{u"all"_s, 100}, {u"half"_s, 50}, {u"none"_s, 0}, {u"says nothing"_s, {}}}));
    EXPECT_EQ(matches->at(1).match.reasons.at(0).lacks, QStringList{u"C#"_s});
    EXPECT_EQ(matches->at(1).job.job.description, u"Text.");
    EXPECT_EQ(matches->at(1).job.job.requiredSkills, (QStringList{u"C++"_s, u"C#"_s}));
    EXPECT_EQ(shown(m_matches.jobsFor(actor, sam, 1)), (Shown{{u"all"_s, 100}}));
    EXPECT_TRUE(m_matches.jobsFor(actor, sam, -1).value().empty());
    EXPECT_EQ(m_matches.jobsFor(m_admin, sam, 10).value().size(), 4U);
}

TEST_P(MatchServiceTest, KeepsAProfileToItsOwner) {
    const AccountId sam = seeker(u"Sam"_s, {});
    const Actor other = person(u"Olga"_s, Role::Seeker);
    EXPECT_EQ(refusal(m_matches.jobsFor(other, sam, 10)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_matches.jobsFor(m_rita, sam, 10)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_matches.jobsFor(guest(), sam, 10)), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(refusal(m_matches.jobsFor(other, other.account, 10)), QString()) << "without a profile yet";
}

TEST_P(MatchServiceTest, RanksTheCandidatesOfAJob) {
    const JobId job = openJob(u"job"_s, {u"C++"_s, u"Qt"_s});
    const JobId otherJob = openJob(u"other"_s, {u"C++"_s});
    const AccountId best = seeker(u"Best"_s, {u"c++"_s, u"qt"_s});
    const ApplicationId half =
        putApplication(connection(), job, seeker(u"Half"_s, {u"Qt"_s, u"Go"_s}), {Stage::Offered, {}, {}, {}, {}});
    putApplication(connection(), job, best);
    putApplication(connection(), otherJob, best);
    putApplication(connection(), job, tests::putAccount(connection(), u"Silent"_s, Role::Seeker));
    putApplication(connection(), job, seeker(u"Out"_s, {u"C++"_s}), {Stage::Rejected, {}, {}, {}, {}});
    putApplication(connection(), job, seeker(u"Gone"_s, {u"C++"_s}), {Stage::Withdrawn, {}, {}, {}, {}});
    const auto matches = m_matches.candidatesFor(m_rita, job, 10);
    ASSERT_EQ(refusal(matches), QString());
    EXPECT_EQ(shown(matches), (Shown{{u"Best"_s, 100}, {u"Half"_s, 50}, {u"Silent"_s, {}}}));
    EXPECT_EQ(matches->at(1).candidate.skills, (QStringList{u"Qt"_s, u"Go"_s}));
    EXPECT_EQ(matches->at(1).candidate.application.id, half);
    EXPECT_EQ(shown(m_matches.candidatesFor(m_admin, job, 2)).size(), 2U);
    EXPECT_EQ(m_matches.match(m_rita, half).value(), matches->at(1).match);
}

TEST_P(MatchServiceTest, ShowsCandidatesToWhomTheyAreFor) {
    const JobId job = openJob(u"job"_s, {u"C++"_s});
    const AccountId sam = seeker(u"Sam"_s, {u"C++"_s});
    const ApplicationId application = putApplication(connection(), job, sam);
    const Actor own = signedIn(sam);
    for (const Actor &actor : {m_rolf, m_expert, own})
        EXPECT_EQ(refusal(m_matches.candidatesFor(actor, job, 10)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_matches.candidatesFor(guest(), job, 10)), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(refusal(m_matches.candidatesFor(m_admin, JobId(99), 10)), refusal(ErrorCode::NotFound));
    EXPECT_EQ(refusal(m_matches.match(m_rolf, application)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_matches.match(m_expert, application)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(m_matches.match(own, application).value().score, 100) << "a person sees their own";
    ASSERT_TRUE(JobService(m_gate).addMember(m_rita, job, m_expert.account, JobMemberKind::Expert));
    EXPECT_EQ(m_matches.candidatesFor(m_expert, job, 10).value().size(), 1U);
    EXPECT_EQ(m_matches.match(m_expert, application).value().score, 100);
}

} // namespace candor::hiring
