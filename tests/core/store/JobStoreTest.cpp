// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JobStore.h"

#include "DatabaseFixture.h"
#include "HiringRows.h"

#include <gmock/gmock.h>

namespace candor::store {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tests::putAccount;
using tests::putApplication;

const QDate today(2026, 5, 1);
const JobViewer everything{JobReach::Everything, {}, today};

template<typename Value>
JobFilter by(Value JobFilter::*member, const std::type_identity_t<Value> &value, JobFilter filter = {}) {
    filter.*member = value;
    return filter;
}

class JobStoreTest : public tests::DatabaseFixture {
protected:
    JobStore jobs() { return JobStore(connection()); }

    Job newJob(const QString &title, AccountId owner) {
        Job job;
        job.owner = owner;
        job.title = title;
        job.state = JobState::Open;
        job.createdAt = job.updatedAt = WallTime(1'000s);
        job.publishedAt = WallTime(2'000s);
        return job;
    }
    JobId put(const Job &job) {
        const auto id = jobs().insert(job);
        EXPECT_TRUE(id) << qPrintable(id ? QString() : id.error().detail);
        return id.value_or(JobId());
    }
    JobId put(const QString &title) { return put(newJob(title, recruiter())); }
    AccountId recruiter() {
        if (!m_recruiter.isValid())
            m_recruiter = putAccount(connection(), u"Robin"_s, Role::Recruiter);
        return m_recruiter;
    }
    Page<JobRow> listed(const JobViewer &viewer, const JobFilter &filter = {}, const PageRange &range = {}) {
        const auto page = jobs().list(viewer, filter, range);
        EXPECT_TRUE(page) << qPrintable(page ? QString() : page.error().detail);
        return page.value_or(Page<JobRow>());
    }
    QStringList titles(const JobFilter &filter, const JobViewer &viewer = everything) {
        QStringList all;
        for (const JobRow &row : listed(viewer, filter).rows)
            all.append(row.job.title);
        return all;
    }

private:
    AccountId m_recruiter;
};

CANDOR_BOTH_DIALECTS(JobStoreTest);

Job withAllFields(AccountId owner) {
    Job job;
    job.owner = owner;
    job.title = u"Engineer 'α' \"β\" 50% _off_; DROP TABLE job; -- \U0001F600"_s;
    job.description = u"First\n\nSecond \U00020BB7 \U00030000 \u0627\u0644\u0639 \u05E2\u05D1"_s;
    job.company = u"Acme & <Sons>"_s;
    job.department = u"R&D"_s;
    job.domain = JobDomain::AiMl;
    job.place = u"Z\u00fcrich"_s;
    job.type = JobType::Internship;
    job.mode = WorkMode::Hybrid;
    job.level = JobLevel::Lead;
    job.salary = SalaryRange{40, 50, u"CHF"_s, SalaryPeriod::Hour};
    job.requiredSkills = {u"C++"_s, u"C#"_s, u".NET"_s};
    job.desiredSkills = {u"Go"_s, u"C"_s};
    job.values = {u"Care"_s, u"Candour"_s};
    job.scoresNeeded = 3;
    job.interviewThreshold = 75;
    job.deadline = QDate(2026, 12, 31);
    job.state = JobState::Open;
    job.createdAt = WallTime(1'000ms);
    job.updatedAt = WallTime(2'001ms);
    job.publishedAt = WallTime(3'002ms);
    return job;
}

} // namespace

TEST_P(JobStoreTest, KeepsEveryField) {
    Job job = withAllFields(recruiter());
    job.id = put(job);
    job.revision = 1;
    const auto found = jobs().find(everything, job.id);
    ASSERT_TRUE(found);
    ASSERT_TRUE(*found);
    EXPECT_EQ((*found)->job, job);
    EXPECT_EQ((*found)->ownerName, u"Robin");
    EXPECT_EQ(listed(everything).rows.front().job, job);
}

TEST_P(JobStoreTest, KeepsWhatHasNothingInIt) {
    Job job = newJob(u"Bare"_s, recruiter());
    job.publishedAt.reset();
    job.id = put(job);
    job.revision = 1;
    EXPECT_EQ(jobs().find(everything, job.id).value()->job, job);
    EXPECT_EQ(jobs().find(everything, JobId(99)).value(), std::nullopt);
}

TEST_P(JobStoreTest, SavesAgainstARevisionAlone) {
    Job job = withAllFields(recruiter());
    job.id = put(newJob(u"Before"_s, recruiter()));
    job.revision = 1;
    ASSERT_TRUE(jobs().update(job));
    EXPECT_EQ(jobs().update(job).error().code, ErrorCode::Conflict);
    const Job saved = jobs().find(everything, job.id).value()->job;
    Job expected = job;
    expected.revision = 2;
    expected.createdAt = saved.createdAt;
    expected.publishedAt = saved.publishedAt;
    EXPECT_EQ(saved, expected);
    EXPECT_EQ(titles(by(&JobFilter::text, u"before"_s)), QStringList());
    EXPECT_EQ(titles(by(&JobFilter::text, u"zurich"_s)), QStringList{job.title});

    EXPECT_EQ(jobs().setState(job.id, 1, JobState::Closed, WallTime(9s), {}).error().code, ErrorCode::Conflict);
    ASSERT_TRUE(jobs().setState(job.id, 2, JobState::Closed, WallTime(9s), WallTime(8s)));
    const Job closed = jobs().find(everything, job.id).value()->job;
    EXPECT_EQ(closed.state, JobState::Closed);
    EXPECT_EQ(closed.publishedAt, saved.publishedAt) << "it was published before";
    EXPECT_EQ(closed.updatedAt, WallTime(9s));
}

TEST_P(JobStoreTest, ShowsEachViewerTheirJobs) {
    const AccountId other = putAccount(connection(), u"Olga"_s, Role::Recruiter);
    const AccountId expert = putAccount(connection(), u"Ed"_s, Role::DomainExpert);
    const auto withState = [&](const QString &title, JobState state, std::optional<QDate> deadline) {
        Job job = newJob(title, recruiter());
        job.state = state;
        job.deadline = deadline;
        return put(job);
    };
    withState(u"open"_s, JobState::Open, {});
    withState(u"last day"_s, JobState::Open, today);
    withState(u"late"_s, JobState::Open, today.addDays(-1));
    const JobId draft = withState(u"draft"_s, JobState::Draft, {});
    const JobId closed = withState(u"closed"_s, JobState::Closed, {});
    withState(u"archived"_s, JobState::Archived, {});
    ASSERT_TRUE(jobs().putMember(draft, other, JobMemberKind::Colleague));
    ASSERT_TRUE(jobs().putMember(closed, expert, JobMemberKind::Expert));

    const JobFilter byTitle = by(&JobFilter::sort, JobSort::Title);
    EXPECT_EQ(titles(byTitle, {JobReach::Open, {}, today}), (QStringList{u"last day"_s, u"open"_s}));
    EXPECT_EQ(titles(byTitle, {JobReach::OwnJobs, other, today}), (QStringList{u"draft"_s, u"last day"_s, u"open"_s}));
    EXPECT_EQ(titles(byTitle, {JobReach::AssignedJobs, expert, today}),
              (QStringList{u"closed"_s, u"last day"_s, u"open"_s}));
    EXPECT_EQ(titles(byTitle, {JobReach::OwnJobs, expert, today}), (QStringList{u"last day"_s, u"open"_s}));
    EXPECT_EQ(titles(byTitle, {JobReach::OwnJobs, recruiter(), today}).size(), 6);
    EXPECT_EQ(titles(byTitle).size(), 6);
    EXPECT_EQ(titles(by(&JobFilter::sort, JobSort::Title, by(&JobFilter::member, other))), QStringList{u"draft"_s});
    EXPECT_EQ(titles(by(&JobFilter::sort, JobSort::Title, by(&JobFilter::member, expert))), QStringList{u"closed"_s});
    EXPECT_EQ(
        titles(by(&JobFilter::sort, JobSort::Title, by(&JobFilter::states, {JobState::Draft, JobState::Archived}))),
        (QStringList{u"archived"_s, u"draft"_s}));
}

TEST_P(JobStoreTest, CountsApplicationsForWhomTheyAreFor) {
    const JobId job = put(u"job"_s);
    const AccountId expert = putAccount(connection(), u"Ed"_s, Role::DomainExpert);
    ASSERT_TRUE(jobs().putMember(job, expert, JobMemberKind::Expert));
    putApplication(connection(), job, putAccount(connection(), u"A"_s, Role::Seeker));
    putApplication(connection(), job, putAccount(connection(), u"B"_s, Role::Seeker), {Stage::Hired, {}, {}, {}, {}});
    putApplication(connection(), job, putAccount(connection(), u"C"_s, Role::Seeker),
                   {Stage::Withdrawn, {}, {}, {}, {}});
    const auto counts = [&](const JobViewer &viewer) {
        const JobRow row = listed(viewer).rows.at(0);
        EXPECT_EQ(jobs().find(viewer, job).value(), row);
        return std::pair(row.applications, row.newApplications);
    };
    EXPECT_EQ(counts(everything), std::pair(2, 1));
    EXPECT_EQ(counts({JobReach::OwnJobs, recruiter(), today}), std::pair(2, 1));
    EXPECT_EQ(counts({JobReach::AssignedJobs, expert, today}), std::pair(2, 1));
    EXPECT_EQ(counts({JobReach::OwnJobs, expert, today}), std::pair(0, 0));
    EXPECT_EQ(counts({JobReach::Open, {}, today}), std::pair(0, 0));
}

TEST_P(JobStoreTest, FindsTextLiterally) {
    const QStringList all{u"C++ developer"_s,
                          u"C# developer"_s,
                          u".NET developer"_s,
                          u"C developer"_s,
                          u"Save 50% _off_"_s,
                          u"Say \"quotes\" and 'more'"_s,
                          u"NEAR AND OR NOT"_s,
                          u"star* colon: caret^"_s,
                          u"party \U0001F389 planner"_s,
                          u"\u0645\u0647\u0646\u062F\u0633 \u0628\u0631\u0645\u062C\u064A\u0627\u062A"_s,
                          u"\u05DE\u05D4\u05E0\u05D3\u05E1 \u05EA\u05D5\u05DB\u05E0\u05D4"_s,
                          u"\u8EDF\u9AD4\u5DE5\u7A0B\u5E2B"_s,
                          u"\U00020BB7\u91CE\u5BB6"_s,
                          u"\U00030000\U00031350"_s,
                          u"\U00010400 Deseret"_s};
    for (const QString &title : all)
        put(title);
    const auto finds = [&](const QString &text) {
        return titles(by(&JobFilter::sort, JobSort::Relevance, by(&JobFilter::text, text)));
    };
    for (const QString &title : all)
        EXPECT_THAT(finds(title), testing::Contains(title)) << qPrintable(title);
    EXPECT_EQ(finds(u"c++"_s), QStringList{all[0]});
    EXPECT_EQ(finds(u"C#"_s), QStringList{all[1]});
    EXPECT_EQ(finds(u".net"_s), QStringList{all[2]});
    EXPECT_EQ(finds(u"near and"_s), QStringList{all[6]});
    EXPECT_EQ(finds(u"NOT developer"_s), QStringList());
    EXPECT_EQ(finds(u"\"quotes\""_s), QStringList{all[5]});
    EXPECT_EQ(finds(u"sta*"_s), QStringList{all[7]});
    EXPECT_EQ(finds(u"\U0001F389"_s), QStringList{all[8]});
    EXPECT_EQ(finds(u"\u0645\u0647\u0646"_s), QStringList{all[9]});
    EXPECT_EQ(finds(u"\u5DE5\u7A0B"_s), QStringList{all[11]});
    EXPECT_EQ(finds(u"\U00020BB7"_s), QStringList{all[12]});
    EXPECT_EQ(finds(u"\U00030000"_s), QStringList{all[13]});
    EXPECT_EQ(finds(u"' OR 1=1 --"_s), QStringList());
    EXPECT_EQ(finds(u"()"_s), QStringList()) << "nothing holds it";
    EXPECT_EQ(finds(u"  "_s).size(), all.size()) << "nothing was asked";
}

TEST_P(JobStoreTest, RanksTitlesBeforeSkillsBeforeTheRest) {
    Job inBody = newJob(u"Third"_s, recruiter());
    inBody.description = u"We use kubernetes."_s;
    Job inSkills = newJob(u"Second"_s, recruiter());
    inSkills.requiredSkills = {u"Kubernetes"_s};
    put(inBody);
    put(inSkills);
    put(u"First kubernetes"_s);
    EXPECT_EQ(titles(by(&JobFilter::sort, JobSort::Relevance, by(&JobFilter::text, u"kube"_s))),
              (QStringList{u"First kubernetes"_s, u"Second"_s, u"Third"_s}));
    EXPECT_EQ(titles(by(&JobFilter::text, u"kubernetes first"_s)), QStringList{u"First kubernetes"_s});
}

TEST_P(JobStoreTest, FiltersByEachField) {
    Job job = withAllFields(recruiter());
    job.title = u"full"_s;
    put(job);
    Job plain = newJob(u"plain"_s, recruiter());
    plain.place = u"50%_\\ town"_s;
    put(plain);
    const QStringList full{u"full"_s};
    EXPECT_EQ(titles(by(&JobFilter::domains, {JobDomain::AiMl, JobDomain::Fullstack, JobDomain::AiMl})), full);
    EXPECT_EQ(titles(by(&JobFilter::modes, {WorkMode::Hybrid})), full);
    EXPECT_EQ(titles(by(&JobFilter::types, {JobType::Internship})), full);
    EXPECT_EQ(titles(by(&JobFilter::levels, {JobLevel::Lead, JobLevel::Senior, JobLevel::Entry})), full);
    EXPECT_EQ(titles(by(&JobFilter::place, u"ZURI"_s)), full);
    EXPECT_EQ(titles(by(&JobFilter::place, u"%"_s)), QStringList{u"plain"_s});
    EXPECT_EQ(titles(by(&JobFilter::place, u"_\\ T"_s)), QStringList{u"plain"_s});
    EXPECT_EQ(titles(by(&JobFilter::skills, {u"c++"_s, u"GO"_s})), full);
    EXPECT_EQ(titles(by(&JobFilter::skills, {u"c++"_s, u"Rust"_s})), QStringList());
    EXPECT_EQ(titles(by(&JobFilter::salaryAtLeast, 50 * 1880)), full);
    EXPECT_EQ(titles(by(&JobFilter::salaryAtLeast, 50 * 1880 + 1)), QStringList());
    EXPECT_EQ(titles(by(&JobFilter::skills, {u"c"_s},
                        by(&JobFilter::place, u"zur"_s,
                           by(&JobFilter::domains, {JobDomain::AiMl}, by(&JobFilter::text, u"acme"_s))))),
              full);
}

TEST_P(JobStoreTest, SortsAndPages) {
    const auto withNumbers = [&](const QString &title, qint64 published, std::optional<QDate> deadline,
                                 std::optional<SalaryRange> salary) {
        Job job = newJob(title, recruiter());
        job.publishedAt = WallTime(std::chrono::seconds(published));
        job.deadline = deadline;
        job.salary = std::move(salary);
        put(job);
    };
    withNumbers(u"b"_s, 1, QDate(2026, 7, 1), SalaryRange{50, {}, u"EUR"_s, SalaryPeriod::Hour});
    withNumbers(u"\u00c4"_s, 3, {}, SalaryRange{90'000, 95'000, u"EUR"_s, SalaryPeriod::Year});
    withNumbers(u"C"_s, 2, QDate(2026, 6, 1), {});
    withNumbers(u"B"_s, 2, QDate(2026, 6, 1), SalaryRange{{}, 7'000, u"EUR"_s, SalaryPeriod::Month});
    const auto sorted = [&](JobSort sort) { return titles(by(&JobFilter::sort, sort)).join(u' '); };
    EXPECT_EQ(sorted(JobSort::Title), u"\u00c4 b B C");
    EXPECT_EQ(sorted(JobSort::Newest), u"\u00c4 B C b");
    EXPECT_EQ(sorted(JobSort::Relevance), u"\u00c4 B C b");
    EXPECT_EQ(sorted(JobSort::Deadline), u"C B b \u00c4");
    EXPECT_EQ(sorted(JobSort::Salary), u"\u00c4 b B C");

    const JobFilter byTitle = by(&JobFilter::sort, JobSort::Title);
    const auto second = listed(everything, byTitle, {1, 2});
    EXPECT_EQ(second.total, 4);
    ASSERT_EQ(second.rows.size(), 2U);
    EXPECT_EQ(second.rows[0].job.title, u"b");
    EXPECT_EQ(second.rows[1].job.title, u"B");
    EXPECT_EQ(listed(everything, byTitle, {9, 2}), (Page<JobRow>{{}, 4}));
    EXPECT_EQ(listed(everything, byTitle, {-5, -1}), (Page<JobRow>{{}, 4}));
}

TEST_P(JobStoreTest, KeepsSkillsWithTheirRow) {
    for (int index = 0; index < 5; ++index) {
        Job job = newJob(QString::number(index), recruiter());
        for (int skill = 0; skill <= index; ++skill)
            job.requiredSkills.append(u"skill %1 of %2"_s.arg(skill).arg(index));
        put(job);
    }
    for (const JobRow &row : listed(everything).rows) {
        EXPECT_EQ(row.job.requiredSkills.size(), row.job.title.toInt() + 1);
        EXPECT_TRUE(row.job.requiredSkills.last().endsWith(row.job.title));
    }
}

TEST_P(JobStoreTest, OffersPlacesAndSkillsOfWhatIsSeen) {
    const auto in = [&](const QString &place, const QStringList &skills, JobState state) {
        Job job = newJob(u"job"_s, recruiter());
        job.place = place;
        job.requiredSkills = skills;
        job.state = state;
        put(job);
    };
    in(u"Z\u00fcrich"_s, {u"Go"_s, u"C++"_s}, JobState::Open);
    in(u"ZURICH"_s, {u"c++"_s}, JobState::Open);
    in(u"aachen"_s, {}, JobState::Open);
    in(u"Hidden"_s, {u"Secret"_s}, JobState::Draft);
    const JobViewer guest{JobReach::Open, {}, today};
    const QStringList places = jobs().places(guest).value();
    ASSERT_EQ(places.size(), 2);
    EXPECT_EQ(places[0], u"aachen");
    const QStringList skills = jobs().skills(guest, 200).value();
    ASSERT_EQ(skills.size(), 2);
    EXPECT_EQ(skills[0].toLower(), u"c++");
    EXPECT_EQ(skills[1], u"Go");
    EXPECT_EQ(jobs().skills(guest, 1).value().size(), 1);
    EXPECT_EQ(jobs().skills(everything, 200).value().size(), 3);
}

TEST_P(JobStoreTest, KnowsMembersAndStandings) {
    const JobId job = put(u"job"_s);
    const AccountId olga = putAccount(connection(), u"Olga"_s, Role::Recruiter);
    ASSERT_TRUE(jobs().putMember(job, olga, JobMemberKind::Expert));
    ASSERT_TRUE(jobs().putMember(job, olga, JobMemberKind::Colleague));
    EXPECT_EQ(jobs().members(job).value(),
              (std::vector<JobMember>{{olga, u"Olga"_s, u"olga@example.org"_s, JobMemberKind::Colleague}}));
    EXPECT_EQ(jobs().standing(job, olga).value(),
              (JobStanding{JobState::Open, {}, recruiter(), JobMemberKind::Colleague}));
    EXPECT_EQ(jobs().standing(job, {}).value(), (JobStanding{JobState::Open, {}, recruiter(), {}}));
    EXPECT_EQ(jobs().standing(JobId(99), olga).value(), std::nullopt);
    EXPECT_TRUE(jobs().removeMember(job, olga).value());
    EXPECT_FALSE(jobs().removeMember(job, olga).value());
}

TEST_P(JobStoreTest, RemovesAJobWithAllOfIt) {
    const JobId job = put(withAllFields(recruiter()));
    ASSERT_TRUE(jobs().putMember(job, recruiter(), JobMemberKind::Colleague));
    EXPECT_FALSE(jobs().hasApplications(job).value());
    ASSERT_TRUE(jobs().remove(job));
    EXPECT_EQ(jobs().find(everything, job).value(), std::nullopt);
    for (const QString &table : {u"job_skill"_s, u"job_member"_s, u"job_search"_s})
        EXPECT_EQ(connection().selectInteger(u"SELECT count(*) FROM %1"_s.arg(table)).value(), 0) << qPrintable(table);
}

TEST_P(JobStoreTest, CountsWhatApplicationsSay) {
    const JobId job = put(u"job"_s);
    int number = 0;
    const auto apply = [&](const tests::ApplicationRow &row) {
        putApplication(connection(), job, putAccount(connection(), u"P%1"_s.arg(++number), Role::Seeker), row);
    };
    apply({Stage::Hired, WallTime(10h), WallTime(34h), u"web"_s, 80});
    apply({Stage::Rejected, WallTime(20h), WallTime(21h), u"web"_s, 40});
    apply({Stage::Applied, WallTime(30h), WallTime(30h), u"friend"_s, {}});
    apply({Stage::Withdrawn, WallTime(40h), WallTime(99h), {}, 60});
    const auto numbers = jobs().numbers(job, WallTime(30h));
    ASSERT_TRUE(numbers);
    EXPECT_EQ(numbers->stages[static_cast<std::size_t>(Stage::Hired)], 1);
    EXPECT_EQ(numbers->stages[static_cast<std::size_t>(Stage::Withdrawn)], 1);
    EXPECT_EQ(numbers->stages[static_cast<std::size_t>(Stage::Offered)], 0);
    EXPECT_EQ(numbers->since, 2);
    EXPECT_EQ(numbers->untilDecision, (std::vector<WallTime::duration>{1h, 24h}));
    EXPECT_EQ(numbers->eligibilities, (std::vector<int>{40, 60, 80}));
    EXPECT_EQ(numbers->sources, (std::vector<std::pair<QString, qint64>>{{u"web"_s, 2}, {u"friend"_s, 1}}));
    EXPECT_TRUE(jobs().hasApplications(job).value());
}

} // namespace candor::store
