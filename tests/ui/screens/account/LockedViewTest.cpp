// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountFixture.h"

#include "access/SignInService.h"
#include "account/LockedView.h"

#include <QSignalSpy>

namespace candor::screens {
namespace {

class Locked : public AccountFixture {
protected:
    void SetUp() override {
        m_hiring.signIn(m_hiring.recruiter);
        ASSERT_TRUE(m_hiring.workspace().signIns().lock(m_hiring.access->actor()));
        m_hiring.access->setLocked(true);
        m_screen = show(new LockedView(m_hiring.screens.context));
        m_screen->reset();
    }

    LockedView *m_screen = nullptr;
};

TEST_F(Locked, GoesOnWithThePassword) {
    QTest::keyClicks(visible("unlockPassword"), QStringLiteral("not it"));
    QTest::keyClick(visible("unlockPassword"), Qt::Key_Return);
    ASSERT_TRUE(await([this] { return !errors().isEmpty(); }));
    EXPECT_TRUE(m_hiring.access->isLocked());
    type("unlockPassword", QString::fromLatin1(tests::HiringFixture::password));
    click("unlock");
    EXPECT_TRUE(await([this] { return !m_hiring.access->isLocked(); }));
    const auto status = m_hiring.workspace().signIns().status(m_hiring.access->actor());
    ASSERT_TRUE(status);
    EXPECT_FALSE(status->locked);
}

TEST_F(Locked, OffersTheWayOutAndIsNamed) {
    QSignalSpy out(m_screen, &LockedView::signOutRequested);
    click("lockedSignOut");
    EXPECT_EQ(out.size(), 1);
    expectSound("locked");
    EXPECT_EQ(visible("unlockPassword")->visibleRegion().boundingRect().height(), 32);
}

} // namespace
} // namespace candor::screens
