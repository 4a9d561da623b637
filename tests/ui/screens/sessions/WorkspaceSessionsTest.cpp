// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringFixture.h"
#include "RecordedWorkspace.h"
#include "common/InterruptedSessions.h"
#include "common/SessionOpening.h"
#include "hiring/ApplicationService.h"
#include "interview/SessionService.h"
#include "sessions/SessionsModel.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using Listing = SessionsModel::Listing;

constexpr int patience = 20000;

QString newName() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

class WorkspaceSessionsTest : public testing::Test {
protected:
    WorkspaceSessionsTest()
        : recorded(fixture.screens.context.workspace), job(fixture.addJob(u"Backend engineer"_s)),
          application(fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired})) {}

    /// A finished folder that the workspace knows of, as Elif Kaya's.
    QString addKnown() {
        const QString uuid = newName();
        const QString folder = recorded.add(tests::planOf(uuid));
        InterviewSession facts;
        facts.uuid = uuid;
        facts.application = application;
        facts.state = InterviewState::Completed;
        facts.startedAt = fixture.screens.clock.wallNow();
        facts.seconds = 60;
        EXPECT_TRUE(fixture.workspace().sessions().takeIn(fixture.actor(fixture.admin), facts));
        return folder;
    }
    void read(SessionsModel &model) {
        model.refresh();
        ASSERT_TRUE(QTest::qWaitFor([&] { return model.listing() != Listing::Reading; }, patience));
        ASSERT_EQ(model.listing(), Listing::Ready);
    }
    InterviewState stateOf(const QString &uuid) {
        const auto row = fixture.workspace().sessions().open(fixture.actor(fixture.admin), uuid);
        EXPECT_TRUE(row);
        return row ? row->session.state : InterviewState::Created;
    }

    tests::HiringFixture fixture;
    tests::RecordedWorkspace recorded;
    JobId job;
    ApplicationId application;
};

TEST_F(WorkspaceSessionsTest, EachSeesWhatTheMatrixSays) {
    const QString known = addKnown();
    const QString stranger = recorded.add(tests::planOf(newName()));
    SessionsModel model(fixture.screens.context);
    fixture.signIn(fixture.recruiter);
    read(model);
    ASSERT_EQ(model.table().rows().size(), 1U);
    EXPECT_EQ(model.table().rows().front().folder, known);
    EXPECT_EQ(model.table().rows().front().candidate, u"Elif Kaya");
    EXPECT_EQ(model.table().rows().front().job, u"Backend engineer");
    EXPECT_FALSE(model.mayDelete());
    fixture.signIn(fixture.colleague);
    EXPECT_TRUE(model.table().rows().empty()) << "nothing of the one before is left";
    read(model);
    EXPECT_TRUE(model.table().rows().empty());
    fixture.signIn(fixture.admin);
    read(model);
    EXPECT_EQ(model.table().rows().size(), 2U);
    const int row = model.table().rowOfFolder(stranger);
    ASSERT_GE(row, 0);
    EXPECT_FALSE(model.table().rows()[static_cast<std::size_t>(row)].isTakenIn);
}

TEST_F(WorkspaceSessionsTest, RowsComePageByPageAndAllOfThemToSort) {
    for (int number = 0; number < 250; ++number) {
        InterviewSession facts;
        facts.uuid = newName();
        facts.application = application;
        facts.state = InterviewState::Completed;
        facts.startedAt = fixture.screens.clock.wallNow() - std::chrono::minutes(number);
        facts.seconds = number;
        ASSERT_TRUE(fixture.workspace().sessions().takeIn(fixture.actor(fixture.admin), facts));
    }
    fixture.signIn(fixture.recruiter);
    SessionsModel model(fixture.screens.context);
    read(model);
    EXPECT_EQ(model.table().rowCount(), 100);
    EXPECT_TRUE(model.totals().startsWith(u"250 sessions")) << model.totals().toStdString();
    EXPECT_EQ(model.table().rows().front().condition, SessionCondition::Elsewhere);
    model.fetchAll();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.table().rowCount() == 250; }, patience));
    EXPECT_FALSE(model.table().hasMore());
    // The tester asks for whatever there is.
    const QAbstractItemModelTester tester(&model.table(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    read(model);
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.table().rowCount() == 250; }, patience));
}

TEST_F(WorkspaceSessionsTest, AnAdministratorTakesAFolderIn) {
    const QString folder = recorded.add(tests::planOf(newName()));
    fixture.signIn(fixture.admin);
    SessionsModel model(fixture.screens.context);
    read(model);
    QSignalSpy reported(&model, &SessionsModel::reported);
    model.takeIn(model.table().rows().front(), application);
    ASSERT_TRUE(QTest::qWaitFor([&] { return reported.count() == 1 && model.listing() == Listing::Ready; }, patience));
    ASSERT_EQ(model.table().rows().size(), 1U);
    EXPECT_TRUE(model.table().rows().front().isTakenIn);
    EXPECT_EQ(model.table().rows().front().candidate, u"Elif Kaya");
    EXPECT_EQ(model.table().rows().front().folder, folder);
}

TEST_F(WorkspaceSessionsTest, DeletingTakesFolderAndRowAndAsksTheRoleAnew) {
    const QString folder = addKnown();
    fixture.signIn(fixture.admin);
    SessionsModel model(fixture.screens.context);
    read(model);
    const SessionRow row = model.table().rows().front();
    const AccountId other = fixture.addAccount(u"Second Admin"_s, Role::Admin);
    fixture.execute(u"UPDATE account SET role = 'recruiter' WHERE id = %1"_s.arg(fixture.admin.value()));
    QSignalSpy refused(&model, &SessionsModel::refused);
    model.remove({row});
    ASSERT_TRUE(QTest::qWaitFor([&] { return refused.count() == 1; }, patience));
    EXPECT_TRUE(QDir(folder).exists()) << "a role that was taken away counts at once";
    fixture.execute(u"UPDATE account SET role = 'admin' WHERE id = %1"_s.arg(fixture.admin.value()));
    model.remove({row});
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return model.table().rows().empty() && model.listing() == Listing::Ready; }, patience));
    EXPECT_FALSE(QDir(folder).exists());
    // The row goes after the folder.
    const auto isGone = [&] {
        const auto found = fixture.workspace().sessions().open(fixture.actor(other), row.uuid);
        return !found && found.error().code == ErrorCode::NotFound;
    };
    EXPECT_TRUE(QTest::qWaitFor(isGone, patience));
}

TEST_F(WorkspaceSessionsTest, WhatACrashLeftIsRecoveredAndTakenInAtTheNextSignIn) {
    const QString uuid = newName();
    ASSERT_TRUE(fixture.workspace().sessions().begin(fixture.actor(fixture.admin), application, uuid));
    recorded.addInterrupted(tests::planOf(uuid));
    InterruptedSessions interrupted(fixture.screens.context, *fixture.access);
    interrupted.watch();
    QSignalSpy looked(&interrupted, &InterruptedSessions::looked);
    fixture.signIn(fixture.recruiter);
    ASSERT_TRUE(QTest::qWaitFor([&] { return looked.count() == 1; }, patience));
    EXPECT_EQ(looked[0][0].toInt(), 1);
    EXPECT_EQ(looked[0][1].toInt(), 0);
    EXPECT_EQ(stateOf(uuid), InterviewState::Recovered);
    EXPECT_EQ(fixture.application(application).stage, Stage::InterviewRequired) << "a recovery moves nobody";
}

TEST_F(WorkspaceSessionsTest, WhatLivesIsLeftAlone) {
    const QString uuid = newName();
    ASSERT_TRUE(fixture.workspace().sessions().begin(fixture.actor(fixture.admin), application, uuid));
    const auto recorder = recorded.startRecording(tests::planOf(uuid));
    fixture.signIn(fixture.admin);
    InterruptedSessions interrupted(fixture.screens.context, *fixture.access);
    QSignalSpy looked(&interrupted, &InterruptedSessions::looked);
    interrupted.look();
    ASSERT_TRUE(QTest::qWaitFor([&] { return looked.count() == 1; }, patience));
    EXPECT_EQ(looked[0][0].toInt(), 0);
    EXPECT_EQ(stateOf(uuid), InterviewState::Recording);
}

TEST_F(WorkspaceSessionsTest, OpeningAsksTheWorkspace) {
    const QString known = addKnown();
    const QString stranger = recorded.add(tests::planOf(newName()));
    QObject context;
    const auto opened = [&](const QString &folder) {
        std::optional<Result<SessionHolder>> answer;
        openSession(fixture.screens.context, &context, folder,
                    [&](Result<SessionHolder> holder) { answer = std::move(holder); });
        EXPECT_TRUE(QTest::qWaitFor([&] { return answer.has_value(); }, patience));
        return *answer;
    };
    fixture.signIn(fixture.recruiter);
    const auto own = opened(known);
    ASSERT_TRUE(own);
    EXPECT_EQ(holderWords(*own), u"Elif Kaya, Backend engineer");
    EXPECT_FALSE(opened(stranger)) << "folders that nobody knows of are for administrators";
    fixture.signIn(fixture.colleague);
    EXPECT_FALSE(opened(known));
    fixture.signIn(fixture.admin);
    EXPECT_TRUE(opened(known));
    const auto unknown = opened(stranger);
    ASSERT_TRUE(unknown);
    EXPECT_FALSE(*unknown);
}

} // namespace
} // namespace candor::screens
