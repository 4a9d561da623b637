// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CandidatesModel.h"

#include "HiringFixture.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using Listing = CandidatesModel::Listing;

constexpr int patience = 20000;

class CandidatesModelTest : public testing::Test {
protected:
    CandidatesModelTest() : model(fixture.screens.context) { fixture.signIn(fixture.recruiter); }

    void open(std::optional<JobId> job) {
        model.open(job);
        ASSERT_TRUE(ready());
    }
    bool ready() {
        return QTest::qWaitFor(
                   [this] { return model.listing() == Listing::Ready || model.listing() == Listing::Failed; },
                   patience) &&
               fixture.jobsDone();
    }
    int count(Stage stage) { return model.cards(stage).rowCount(); }

    tests::HiringFixture fixture;
    CandidatesModel model;
};

TEST_F(CandidatesModelTest, CandidatesStandInTheirStages) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    fixture.addCandidate(job, {u"Ana Ferreira"_s, Stage::Applied});
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83});
    fixture.addCandidate(job, {u"Hedda Lund"_s, Stage::InterviewRequired, 91});
    const QAbstractItemModelTester cards(&model.cards(Stage::InterviewRequired));
    const QAbstractItemModelTester rows(&model.table());
    open(job);
    EXPECT_EQ(count(Stage::Applied), 1);
    EXPECT_EQ(count(Stage::Passed), 0);
    ASSERT_EQ(count(Stage::InterviewRequired), 2);
    EXPECT_EQ(model.cards(Stage::InterviewRequired).row(0).fullName, u"Hedda Lund"_s)
        << "the highest eligibility first";
    EXPECT_EQ(model.total(), 3);
    EXPECT_EQ(model.hidden(), 0);
    ASSERT_NE(model.job(), nullptr);
    EXPECT_EQ(model.job()->job.title, u"Backend engineer"_s);
    model.setShape(CandidatesModel::Shape::Table);
    ASSERT_TRUE(ready());
    EXPECT_EQ(model.table().rowCount(), 3);
}

TEST_F(CandidatesModelTest, AFilterHidesAndSaysHowMany) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83});
    fixture.addCandidate(job, {u"Peter Nagy"_s, Stage::UnderReview, 52});
    open(job);
    CandidateFilter filter = model.filter();
    filter.eligibilityAtLeast = 60;
    model.setFilter(filter);
    ASSERT_TRUE(ready());
    EXPECT_EQ(model.total(), 1);
    EXPECT_EQ(model.hidden(), 1);
    EXPECT_TRUE(model.isFiltered());
    EXPECT_EQ(count(Stage::UnderReview), 0);
}

TEST_F(CandidatesModelTest, OneWhomSomebodyElseMovedStaysAndIsFound) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    const auto moved = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83});
    fixture.addCandidate(job, {u"Samuel Okoro"_s, Stage::InterviewRequired, 88});
    open(job);
    const auto rows = model.cards(Stage::InterviewRequired).rows();
    fixture.moveAs(fixture.admin, moved, Stage::Interviewed);
    std::optional<MoveReport> report;
    QObject::connect(&model.moves(), &MoveWork::moved, &model, [&](const MoveReport &made) { report = made; });
    model.moves().move(rows, Stage::InterviewScheduled, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return report.has_value(); }, patience));
    ASSERT_TRUE(ready());
    ASSERT_EQ(report->moved.size(), 1U);
    ASSERT_EQ(report->stayed.size(), 1U);
    EXPECT_EQ(report->stayed.front().standsIn, Stage::Interviewed);
    EXPECT_TRUE(stayedWords(*report).contains(u"Elif Kaya"_s)) << stayedWords(*report).toStdString();
    EXPECT_TRUE(stayedWords(*report).contains(u"Interviewed"_s));
    EXPECT_EQ(fixture.application(moved).stage, Stage::Interviewed) << "the other's move stands";
    EXPECT_EQ(count(Stage::Interviewed), 1);
    EXPECT_EQ(count(Stage::InterviewScheduled), 1);
}

TEST_F(CandidatesModelTest, FiveHundredComeInAFewRequests) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    fixture.addManyCandidates(job, 500);
    open(job);
    EXPECT_EQ(model.total(), 500);
    int shown = 0;
    int requests = 0;
    for (const Stage stage : allStages) {
        shown += count(stage);
        requests += model.cards(stage).requests();
    }
    EXPECT_EQ(requests, 0) << "the first rows of all stages come in one";
    EXPECT_LT(shown, 500);
    auto &cards = model.cards(Stage::Applied);
    ASSERT_TRUE(cards.canFetchMore({}));
    cards.fetchMore({});
    cards.fetchMore({});
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(cards.requests(), 1) << "what is under way is not asked for again";
    EXPECT_EQ(cards.rowCount(), static_cast<int>(model.counts()[0]));
    EXPECT_FALSE(cards.canFetchMore({}));
}

TEST_F(CandidatesModelTest, RefreshingWithoutAChangeResetsNothing) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::Applied});
    open(job);
    QSignalSpy reset(&model.cards(Stage::Applied), &QAbstractItemModel::modelReset);
    model.refresh();
    ASSERT_TRUE(ready());
    EXPECT_EQ(reset.count(), 0);
}

TEST_F(CandidatesModelTest, AnExpertSeesAssignedJobsAndMovesNobody) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::Applied});
    fixture.signIn(fixture.expert);
    open(std::nullopt);
    EXPECT_EQ(model.total(), 0);
    EXPECT_FALSE(model.mayMove());
}

TEST_F(CandidatesModelTest, ATableIsWrittenAsCsv) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::Applied});
    open(job);
    const QTemporaryDir folder;
    QSignalSpy exported(&model, &CandidatesModel::exported);
    model.exportCsv(folder.filePath(u"out.csv"_s));
    ASSERT_TRUE(exported.wait(patience));
    EXPECT_EQ(exported.first().first().toLongLong(), 1);
    QFile file(folder.filePath(u"out.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("Elif Kaya"));
    QSignalSpy refused(&model, &CandidatesModel::exportFailed);
    model.exportCsv(folder.filePath(u"no/such/folder.csv"_s));
    EXPECT_TRUE(refused.wait(patience));
}

TEST_F(CandidatesModelTest, NothingOfAPersonStaysAfterTheySignOut) {
    const JobId job = fixture.addJob(u"Backend engineer"_s);
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::Applied});
    open(job);
    fixture.signOut();
    EXPECT_EQ(model.listing(), Listing::Idle);
    EXPECT_EQ(count(Stage::Applied), 0);
}

} // namespace
} // namespace candor::screens
