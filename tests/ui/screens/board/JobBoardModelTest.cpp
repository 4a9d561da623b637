// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/JobBoardModel.h"

#include "HiringFixture.h"
#include "access/PeopleService.h"
#include "hiring/ApplicationService.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using Listing = JobBoardModel::Listing;

constexpr int patience = 20000;

class JobBoardModelTest : public testing::Test {
protected:
    void read() {
        model.refresh();
        ASSERT_TRUE(comesToRest());
    }
    void ask(const BoardQuery &query) {
        model.setQuery(query);
        ASSERT_TRUE(comesToRest());
    }
    /// Until what was asked is answered, with the pause in the typing.
    bool comesToRest() {
        return QTest::qWaitFor([this] { return model.listing() != Listing::Reading && model.isAtRest(); }, patience) &&
               fixture.jobsDone();
    }
    std::vector<std::string> titles() {
        std::vector<std::string> all;
        for (const JobRow &row : model.jobs().rows())
            all.push_back(row.job.title.toStdString());
        return all;
    }

    tests::HiringFixture fixture;
    JobBoardModel model{fixture.screens.context};
};

TEST_F(JobBoardModelTest, GuestsSeeOpenJobsAlone) {
    fixture.addJob(u"Backend engineer"_s);
    fixture.addJob(u"Draft of a job"_s, {}, JobState::Draft);
    fixture.addJob(u"Closed job"_s, {}, JobState::Closed);
    read();
    EXPECT_THAT(titles(), ElementsAre("Backend engineer"));
    EXPECT_EQ(model.openJobs(), 1);
    ASSERT_TRUE(model.chosen());
    EXPECT_EQ(model.chosen()->job.title, u"Backend engineer");
    EXPECT_FALSE(model.chosenMatch()) << "a guest has no profile";
}

TEST_F(JobBoardModelTest, TheFiltersLeaveOut) {
    fixture.addJob(u"Backend engineer"_s);
    fixture.addJob(u"Frontend engineer"_s, [](Job &job) {
        job.place = u"Luleå"_s;
        job.mode = WorkMode::Remote;
        job.level = JobLevel::Junior;
        job.type = JobType::PartTime;
        job.requiredSkills = {u"TypeScript"_s};
    });
    read();
    EXPECT_EQ(titles().size(), 2U);
    EXPECT_THAT(model.facets().places, ElementsAre(u"Luleå"_s, u"Umeå"_s));
    BoardQuery query;
    query.place = u"Luleå"_s;
    ask(query);
    EXPECT_THAT(titles(), ElementsAre("Frontend engineer"));
    query = {};
    query.mode = WorkMode::Hybrid;
    ask(query);
    EXPECT_THAT(titles(), ElementsAre("Backend engineer"));
    query = {};
    query.level = JobLevel::Junior;
    query.type = JobType::PartTime;
    query.skill = u"TypeScript"_s;
    ask(query);
    EXPECT_THAT(titles(), ElementsAre("Frontend engineer"));
    query.skill = u"PostgreSQL"_s;
    ask(query);
    EXPECT_TRUE(titles().empty());
    EXPECT_FALSE(model.chosen());
    EXPECT_EQ(model.openJobs(), 2) << "of how many stays";
}

TEST_F(JobBoardModelTest, OnlyTheNewestAnswerCounts) {
    fixture.addJob(u"Backend engineer"_s);
    fixture.addJob(u"Accountant"_s);
    read();
    QSignalSpy listed(&model, &JobBoardModel::listed);
    BoardQuery query;
    for (const QString &typed : {u"b"_s, u"ba"_s, u"acc"_s, u"back"_s}) {
        query.text = typed;
        model.setQuery(query);
    }
    ASSERT_TRUE(comesToRest());
    EXPECT_THAT(titles(), ElementsAre("Backend engineer"));
    EXPECT_EQ(listed.count(), 2) << "one question and one answer for four letters typed in a row";
}

TEST_F(JobBoardModelTest, SearchesRightToLeftAndLiterally) {
    fixture.addJob(QString::fromUtf8("مهندس برمجيات"));
    fixture.addJob(u"100 % remote \"quoted\" _under_"_s);
    fixture.addJob(u"C++ developer"_s);
    read();
    BoardQuery query;
    query.text = QString::fromUtf8("برمجيات");
    ask(query);
    EXPECT_EQ(titles().size(), 1U);
    query.text = u"\" OR * NEAR("_s;
    ask(query);
    EXPECT_EQ(model.listing(), Listing::Ready) << "no search is an error";
}

TEST_F(JobBoardModelTest, AThousandJobsComePageByPage) {
    std::vector<Job> jobs;
    for (int number = 0; number < 1000; ++number) {
        Job job;
        job.title = u"Job %1"_s.arg(number, 4, 10, QChar(u'0'));
        job.company = u"Norrland Systems"_s;
        jobs.push_back(job);
    }
    const auto added = fixture.workspace().jobs().addAll(fixture.actor(fixture.recruiter), jobs);
    ASSERT_TRUE(added);
    fixture.execute(u"UPDATE job SET state = 'open'"_s);
    read();
    EXPECT_EQ(model.jobs().total(), 1000);
    EXPECT_EQ(model.jobs().rowCount(), JobListModel::rowsOfAPage) << "what is not shown was not fetched";
    EXPECT_TRUE(model.jobs().canFetchMore({}));
    model.jobs().fetchMore({});
    EXPECT_FALSE(model.jobs().canFetchMore({})) << "it is asked once";
    ASSERT_TRUE(QTest::qWaitFor([this] { return model.jobs().rowCount() == 2 * JobListModel::rowsOfAPage; }, patience));
    while (model.jobs().canFetchMore({})) {
        const int before = model.jobs().rowCount();
        model.jobs().fetchMore({});
        ASSERT_TRUE(QTest::qWaitFor([&] { return model.jobs().rowCount() > before; }, patience));
    }
    ASSERT_TRUE(QTest::qWaitFor([this] { return model.jobs().rowCount() == 1000; }, patience));
    EXPECT_FALSE(model.jobs().canFetchMore({}));
}

TEST_F(JobBoardModelTest, IsAnItemModel) {
    for (int number = 0; number < 120; ++number)
        fixture.addJob(u"Job %1"_s.arg(number));
    // It fetches whatever it can.
    const QAbstractItemModelTester tester(&model.jobs(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    read();
    ASSERT_TRUE(QTest::qWaitFor([this] { return model.jobs().isWhole(); }, patience));
    EXPECT_EQ(model.jobs().rowCount(), 120);
    BoardQuery query;
    query.text = u"Job 11"_s;
    ask(query);
    EXPECT_EQ(titles().size(), 11U);
}

TEST_F(JobBoardModelTest, ASeekerSeesWhatFitsAndWhatWasAppliedFor) {
    const JobId backend = fixture.addJob(u"Backend engineer"_s);
    fixture.addJob(u"Frontend engineer"_s, [](Job &job) {
        job.requiredSkills = {u"TypeScript"_s};
        job.desiredSkills.clear();
    });
    SeekerProfile profile;
    profile.account = fixture.seeker;
    profile.skills = QStringList{u"PostgreSQL"_s, u"Linux"_s};
    ASSERT_TRUE(fixture.workspace().people().saveProfile(fixture.actor(fixture.seeker), profile));
    ASSERT_TRUE(
        fixture.workspace().applications().apply(fixture.actor(fixture.seeker), backend, fixture.seeker, {}, {}));
    fixture.signIn(fixture.seeker);
    read();
    BoardQuery query;
    query.sort = BoardSort::BestFit;
    ask(query);
    EXPECT_THAT(titles(), ElementsAre("Backend engineer", "Frontend engineer"));
    model.choose(backend);
    ASSERT_TRUE(model.chosenMatch());
    EXPECT_GT(model.chosenMatch()->score.value_or(0), 50);
    ASSERT_NE(model.chosenApplication(), nullptr);
    const auto row = model.jobs().index(model.jobs().rowOf(backend), 0);
    EXPECT_EQ(row.data(JobListModel::AppliedRole).toString(), u"Applied");
    EXPECT_TRUE(row.data(Qt::AccessibleTextRole).toString().contains(u"Backend engineer, Norrland Systems"));
    fixture.signOut();
    ASSERT_TRUE(comesToRest());
    EXPECT_FALSE(model.chosenMatch()) << "nothing of the person is left for the next one";
    EXPECT_EQ(model.chosenApplication(), nullptr);
}

TEST_F(JobBoardModelTest, AJobThatWasClosedMeanwhileIsSaid) {
    const JobId first = fixture.addJob(u"Backend engineer"_s);
    fixture.addJob(u"Accountant"_s);
    read();
    fixture.execute(u"UPDATE job SET state = 'closed' WHERE id = %1"_s.arg(first.value()));
    model.choose(first);
    ASSERT_TRUE(QTest::qWaitFor([this] { return model.isChosenGone(); }, patience));
    EXPECT_EQ(model.chosen()->job.title, u"Backend engineer") << "what was read of it stays in view";
}

} // namespace
} // namespace candor::screens
