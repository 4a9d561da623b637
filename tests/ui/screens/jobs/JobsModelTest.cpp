// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobsModel.h"

#include "HiringFixture.h"

#include "jobs/JobFilesModel.h"
#include "jobs/MembersModel.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

class JobsModelTest : public testing::Test {
protected:
    JobsModelTest() : model(fixture.screens.context), tester(&model.table()) { fixture.signIn(fixture.recruiter); }
    void read() {
        model.refresh();
        ASSERT_TRUE(fixture.jobsDone());
    }

    tests::HiringFixture fixture;
    JobsModel model;
    QAbstractItemModelTester tester;
};

TEST_F(JobsModelTest, ListsWhatTheRecruiterOwnsOrWorksOn) {
    const JobId mine = fixture.addJob(u"Mine"_s);
    fixture.addJob(u"Another's"_s, [this](Job &job) { job.owner = fixture.colleague; });
    read();
    ASSERT_EQ(model.table().rowCount(), 1);
    EXPECT_EQ(model.table().row(0).job.id, mine);
    fixture.signIn(fixture.admin);
    read();
    EXPECT_EQ(model.table().rowCount(), 2);
}

TEST_F(JobsModelTest, AJobGoesThroughItsStates) {
    const JobId job = fixture.addJob(u"Backend engineer"_s, {}, JobState::Draft);
    model.choose(job);
    read();
    ASSERT_TRUE(model.details().has_value());
    for (const JobState state : {JobState::Open, JobState::Paused, JobState::Closed, JobState::Archived}) {
        model.setState(model.details()->row.job, state);
        ASSERT_TRUE(fixture.jobsDone());
        ASSERT_EQ(model.details()->row.job.state, state);
    }
}

TEST_F(JobsModelTest, AnOlderVersionChangesNoState) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    model.choose(job);
    read();
    Job elsewhere = model.details()->row.job;
    elsewhere.title = u"Renamed"_s;
    ASSERT_TRUE(fixture.workspace().jobs().save(fixture.actor(fixture.admin), elsewhere));
    QSignalSpy refused(&model, &JobsModel::refused);
    model.setState(model.details()->row.job, JobState::Closed);
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(refused.count(), 1);
    EXPECT_EQ(model.details()->row.job.state, JobState::Open);
    EXPECT_EQ(model.details()->row.job.title, u"Renamed"_s) << "the newer version is shown";
}

TEST_F(JobsModelTest, ThousandsAreFetchedPageByPage) {
    for (int number = 0; number < 70; ++number)
        fixture.addJob(u"Job %1"_s.arg(number), {}, JobState::Draft);
    JobsModel alone(fixture.screens.context); // the tester of the other one fetches all there is
    alone.refresh();
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(alone.table().rowCount(), JobTable::rowsOfAPage);
    EXPECT_EQ(alone.table().total(), 70);
    alone.table().fetchMore({});
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(alone.table().rowCount(), 70);
    read();
    EXPECT_EQ(model.table().rowCount(), 70) << "no row comes twice, however eagerly one asks";
}

TEST_F(JobsModelTest, PeopleAreAddedAndTakenOff) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    MembersModel members(fixture.screens.context, job);
    members.refresh();
    ASSERT_TRUE(fixture.jobsDone());
    const auto has = [&](AccountId account) {
        const auto others = members.others();
        return std::any_of(others.begin(), others.end(), [&](const Account &one) { return one.id == account; });
    };
    EXPECT_FALSE(has(fixture.recruiter)) << "the owner works on it already";
    ASSERT_TRUE(has(fixture.expert));
    members.add(fixture.expert, JobMemberKind::Expert);
    ASSERT_TRUE(fixture.jobsDone());
    ASSERT_EQ(members.members().size(), 1U);
    EXPECT_FALSE(has(fixture.expert));
    members.remove(fixture.expert);
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_TRUE(members.members().empty());
}

TEST_F(JobsModelTest, JobsGoToAFileAndComeBack) {
    fixture.addJob(u"Backend engineer"_s);
    const QTemporaryDir folder;
    JobFilesModel files(fixture.screens.context);
    for (const QString &name : {u"jobs.csv"_s, u"jobs.jsonld"_s}) {
        QSignalSpy exported(&files, &JobFilesModel::exported);
        QSignalSpy imported(&files, &JobFilesModel::imported);
        files.exportTo(folder.filePath(name), {});
        ASSERT_TRUE(fixture.jobsDone());
        ASSERT_EQ(exported.count(), 1) << name.toStdString();
        files.importFrom(folder.filePath(name));
        ASSERT_TRUE(fixture.jobsDone());
        EXPECT_EQ(imported.count(), 1) << name.toStdString();
    }
    QFile broken(folder.filePath(u"broken.csv"_s));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("title,wings\nEngineer,two\n");
    broken.close();
    QSignalSpy refused(&files, &JobFilesModel::importRefused);
    files.importFrom(broken.fileName());
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(refused.count(), 1);
}

} // namespace
} // namespace candor::screens
