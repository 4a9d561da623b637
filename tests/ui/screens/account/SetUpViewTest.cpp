// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScreenChecks.h"
#include "ScreenFixture.h"

#include "HiringShots.h"
#include "access/PeopleService.h"
#include "access/Settings.h"
#include "account/SetUpView.h"
#include "common/WorkspaceAccess.h"
#include "theme/Theme.h"
#include "workspace/Maintenance.h"
#include "workspace/Workspace.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QTest>

namespace candor::screens {
namespace {

TEST(SetUp, MakesTheFirstAdministratorOfAnEmptyWorkspace) {
    const theme::Theme theme(*qApp, theme::SchemeChoice::Light);
    tests::ScreenFixture screens{QString()};
    const auto location = workspace::locate(screens.context.workspace);
    ASSERT_TRUE(location);
    ASSERT_TRUE(workspace::initialise(*location));
    auto opened = workspace::Workspace::open(*location, screens.clock);
    ASSERT_TRUE(opened);
    const std::shared_ptr<workspace::Workspace> workspace = std::move(*opened);
    WorkspaceAccess access(workspace, screens.jobs, QStringLiteral("test/candor"));
    screens.context.hiring = &access;
    {
        SetUpView view(screens.context);
        view.resize(1096, 800);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
        ASSERT_TRUE(screens.jobsDone());
        EXPECT_THAT(tests::withoutName(view), testing::IsEmpty());
        EXPECT_FALSE(tests::click(view, "makeWorkspace")) << "without a password there is nothing to make";
        tests::type(view, "organisation", QStringLiteral("Norrland Systems"));
        tests::type(view, "personName", QStringLiteral("Ada Lindqvist"));
        tests::type(view, "personEmail", QStringLiteral("ada@example.org"));
        tests::type(view, "setUpPassword", QStringLiteral("quiet lamps over water"));
        EXPECT_TRUE(tests::keepPictures(view, QStringLiteral(CANDOR_PICTURES), QStringLiteral("set-up")));
        ASSERT_TRUE(tests::click(view, "makeWorkspace"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return access.isSignedIn(); }, 15000));
    }
    EXPECT_EQ(access.role(), Role::Admin);
    const auto settings = workspace->settings().settings(access.actor());
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->organisation, QStringLiteral("Norrland Systems"));
    const auto hasNobody = workspace->people().hasNobody();
    ASSERT_TRUE(hasNobody);
    EXPECT_FALSE(*hasNobody);
}

} // namespace
} // namespace candor::screens
