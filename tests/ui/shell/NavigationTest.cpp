// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellFixture.h"

#include "replay/ReplayView.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

namespace candor::shell {
namespace {

class Navigation : public ShellFixture {
protected:
    void SetUp() override { open(); }
};

TEST_F(Navigation, BeginsWithTheSessions) {
    EXPECT_EQ(m_window->place(), Place::Sessions);
    EXPECT_EQ(rail()->width(), 184);
    EXPECT_TRUE(destination(Place::Sessions)->isChecked());
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(destination(static_cast<Place>(i))->height(), 40);
        EXPECT_EQ(destination(static_cast<Place>(i))->mapTo(m_window.get(), QPoint()), QPoint(0, 72 + 40 * i));
    }
}

TEST_F(Navigation, GoesWhereOneClicks) {
    for (const Place place : {Place::DeviceCheck, Place::Replay, Place::Sessions}) {
        QTest::mouseClick(destination(place), Qt::LeftButton);
        EXPECT_EQ(m_window->place(), place);
        EXPECT_TRUE(destination(place)->isChecked());
        EXPECT_TRUE(rail()->isVisible());
    }
}

TEST_F(Navigation, GoesByTheKeysOfThePlaces) {
    press(Qt::Key_4, Qt::ControlModifier);
    EXPECT_EQ(m_window->place(), Place::Replay);
    press(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(m_window->place(), Place::DeviceCheck);
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(m_window->place(), Place::Sessions);
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(m_window->place(), Place::Interview);
    EXPECT_FALSE(rail()->isVisible()) << "an interview has the window to itself";
    press(Qt::Key_Escape);
    EXPECT_EQ(m_window->place(), Place::Sessions);
    EXPECT_TRUE(rail()->isVisible());
}

TEST_F(Navigation, ReachesTheRailByTab) {
    for (int i = 0; i < 4; ++i) {
        auto *wanted = destination(static_cast<Place>(i));
        bool reached = false;
        for (int presses = 0; presses < 60 && !reached; ++presses) {
            press(Qt::Key_Tab);
            reached = QApplication::focusWidget() == wanted;
        }
        EXPECT_TRUE(reached) << i;
    }
    destination(Place::Replay)->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    EXPECT_EQ(m_window->place(), Place::Replay);
}

TEST_F(Navigation, NamesEverythingThatTakesTheFocus) {
    for (const Place place : {Place::Sessions, Place::DeviceCheck, Place::Replay, Place::Interview}) {
        m_window->go(place);
        QTest::qWait(0);
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(accessible, nullptr);
            EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << ' ' << widget->objectName().toStdString() << " at place "
                << static_cast<int>(place);
        }
    }
}

TEST_F(Navigation, IsNarrowBelowElevenHundred) {
    m_window->resize(1099, 700);
    EXPECT_TRUE(QTest::qWaitFor([this] { return rail()->width() == 56; }));
    for (const Place place : {Place::Sessions, Place::Interview, Place::DeviceCheck, Place::Replay}) {
        EXPECT_FALSE(destination(place)->toolTip().isEmpty());
        EXPECT_EQ(destination(place)->accessibleName(), destination(place)->toolTip());
    }
    QTest::mouseClick(destination(Place::Replay), Qt::LeftButton);
    EXPECT_EQ(m_window->place(), Place::Replay);
    m_window->resize(1100, 700);
    EXPECT_TRUE(QTest::qWaitFor([this] { return rail()->width() == 184; }));
}

TEST_F(Navigation, ShowsTheShortcuts) {
    press(Qt::Key_F1);
    ASSERT_TRUE(QTest::qWaitFor([this] { return isThere("shortcuts"); }));
    QTest::keyClick(shown("shortcuts"), Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !isThere("shortcuts"); }));
}

TEST_F(Navigation, ChangesTheSchemeAtTheFoot) {
    EXPECT_EQ(m_theme.scheme(), theme::Scheme::Light);
    click("schemeSwitch");
    EXPECT_EQ(m_theme.scheme(), theme::Scheme::Dark);
    EXPECT_EQ(m_window->grab().toImage().pixelColor(100, 400), theme::palette(theme::Scheme::Dark).paper);
    click("schemeSwitch");
    EXPECT_EQ(m_theme.choice(), theme::SchemeChoice::FollowDesktop);
}

TEST_F(Navigation, GivesTheReplayTheWholeScreenAndTakesItBack) {
    m_window->go(Place::Replay);
    auto *replay = m_window->findChild<screens::ReplayView *>();
    ASSERT_NE(replay, nullptr);
    emit replay->fullScreenRequested(true);
    EXPECT_TRUE(m_window->isFullScreen());
    EXPECT_FALSE(rail()->isVisible());
    emit replay->fullScreenRequested(false);
    EXPECT_FALSE(m_window->isFullScreen());
    EXPECT_TRUE(rail()->isVisible());
    emit replay->fullScreenRequested(true);
    m_window->go(Place::Sessions);
    EXPECT_FALSE(m_window->isFullScreen());
    EXPECT_TRUE(rail()->isVisible());
}

} // namespace
} // namespace candor::shell
