// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionsModel.h"

#include "RecordedWorkspace.h"
#include "ScreenFixture.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTest>

namespace candor::screens {
namespace {

using Listing = SessionsModel::Listing;
using tests::planOf;

constexpr int patience = 20000;

class SessionsModelTest : public testing::Test {
protected:
    SessionsModelTest()
        : fixture(QString()), workspace(fixture.context.workspace), model(fixture.context),
          tester(&model.table(), QAbstractItemModelTester::FailureReportingMode::Fatal) {}

    void read() {
        model.refresh();
        EXPECT_TRUE(fixture.jobsDone());
    }
    const SessionRow &row(const QString &folder) {
        const int found = model.table().rowOfFolder(folder);
        EXPECT_GE(found, 0) << folder.toStdString();
        return model.table().rows()[static_cast<std::size_t>(std::max(found, 0))];
    }

    tests::ScreenFixture fixture;
    tests::RecordedWorkspace workspace;
    SessionsModel model;
    QAbstractItemModelTester tester;
};

TEST_F(SessionsModelTest, AWorkspaceThatIsNotThereHasNoSessions) {
    read();
    EXPECT_EQ(model.listing(), Listing::Ready);
    EXPECT_TRUE(model.table().rows().empty());
}

TEST_F(SessionsModelTest, EachSessionIsListedAsItStands) {
    const QString sound = workspace.add(planOf(QStringLiteral("aaaaaaaa-1")));
    const QString stopped = workspace.addInterrupted(planOf(QStringLiteral("bbbbbbbb-2")));
    const auto recorder = workspace.startRecording(planOf(QStringLiteral("cccccccc-3")));
    const QString broken = workspace.add(planOf(QStringLiteral("dddddddd-4")));
    tests::writeFile(broken + QStringLiteral("/manifest.json"), "{");
    auto quiet = planOf(QStringLiteral("eeeeeeee-5"));
    quiet.picture.reset();
    quiet.telemetry = false;
    const QString soundOnly = workspace.add(quiet);
    read();
    ASSERT_EQ(model.table().rows().size(), 5U);
    EXPECT_EQ(row(sound).condition, SessionCondition::Completed);
    EXPECT_EQ(row(sound).picture, QStringLiteral("SD"));
    EXPECT_GT(row(sound).bytes, 0U);
    EXPECT_GT(row(sound).lengthSeconds.value_or(0), 0.1);
    EXPECT_EQ(row(stopped).condition, SessionCondition::Interrupted);
    EXPECT_EQ(row(workspace.folderOf(QStringLiteral("cccccccc-3"))).condition, SessionCondition::InUse);
    EXPECT_EQ(row(broken).condition, SessionCondition::Damaged);
    EXPECT_FALSE(row(broken).remark.isEmpty());
    EXPECT_EQ(row(soundOnly).picture, QStringLiteral("Sound only"));
    EXPECT_FALSE(row(soundOnly).flags.has_value());
    ASSERT_EQ(model.interrupted().size(), 1U);
    EXPECT_EQ(model.interrupted().front().folder, stopped);
    EXPECT_TRUE(model.totals().startsWith(QStringLiteral("5 sessions, "))) << model.totals().toStdString();
}

TEST_F(SessionsModelTest, WhatIsDeletedLeavesTheList) {
    const QString one = workspace.add(planOf(QStringLiteral("aaaaaaaa-1")));
    const QString two = workspace.add(planOf(QStringLiteral("bbbbbbbb-2")));
    read();
    model.remove({row(one)});
    ASSERT_TRUE(QTest::qWaitFor([this] { return model.table().rows().size() == 1; }, patience));
    EXPECT_EQ(model.table().rows().front().folder, two);
    EXPECT_FALSE(QDir(one).exists());
    EXPECT_TRUE(fixture.jobsDone());
}

TEST_F(SessionsModelTest, RecoveringListsAnew) {
    const QString stopped = workspace.addInterrupted(planOf(QStringLiteral("bbbbbbbb-2")));
    read();
    model.recoverAll();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return row(stopped).condition == SessionCondition::Recovered && model.listing() == Listing::Ready; },
        patience));
    EXPECT_TRUE(model.interrupted().empty());
}

TEST_F(SessionsModelTest, TwoThingsAtOnceAreRefusedInWords) {
    const QString one = workspace.add(planOf(QStringLiteral("aaaaaaaa-1")));
    read();
    int refusals = 0;
    QObject::connect(&model, &SessionsModel::refused, &model, [&refusals] { ++refusals; });
    model.verify(row(one));
    model.remove({row(one)});
    EXPECT_EQ(refusals, 1);
    EXPECT_TRUE(fixture.jobsDone());
    EXPECT_TRUE(QDir(one).exists());
}

TEST_F(SessionsModelTest, AFileInItsPlaceIsSaid) {
    tests::writeFile(fixture.folder.filePath(QStringLiteral("workspace")), "a file");
    read();
    EXPECT_EQ(model.listing(), Listing::Failed);
    ASSERT_TRUE(model.error().has_value());
}

TEST_F(SessionsModelTest, ReadingCanBeStopped) {
    workspace.add(planOf(QStringLiteral("aaaaaaaa-1")));
    model.refresh();
    EXPECT_EQ(model.listing(), Listing::Reading);
    model.stopReading();
    EXPECT_EQ(model.listing(), Listing::Failed);
    ASSERT_TRUE(model.error().has_value());
    EXPECT_EQ(model.error()->code, ErrorCode::Cancelled);
    EXPECT_TRUE(fixture.jobsDone());
    EXPECT_TRUE(model.table().rows().empty());
}

} // namespace
} // namespace candor::screens
