// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellFixture.h"

#include "ScreenChecks.h"
#include "replay/ReplayView.h"
#include "widgets/Label.h"

#include <QApplication>
#include <QTest>

namespace candor::shell {
namespace {

class Navigation : public ShellFixture {
protected:
    void SetUp() override { openFor(m_hiring.recruiter); }
};

class Places : public ShellFixture, public testing::WithParamInterface<std::pair<Role, std::vector<Place>>> {};

TEST_P(Places, AreThoseOfTheRole) {
    const auto &[role, places] = GetParam();
    openFor(accountOf(role));
    EXPECT_EQ(navigator().destinations(), places);
    EXPECT_EQ(m_window->place(), places.front());
    EXPECT_EQ(rail()->width(), 184);
    for (std::size_t i = 0; i < places.size(); ++i) {
        QAbstractButton *item = destination(places[i]);
        ASSERT_NE(item, nullptr) << nameOf(places[i]).toStdString();
        EXPECT_EQ(item->height(), 40);
        EXPECT_EQ(item->mapTo(m_window.get(), QPoint()), QPoint(0, 72 + 40 * static_cast<int>(i)));
        QTest::mouseClick(item, Qt::LeftButton);
        EXPECT_EQ(m_window->place(), places[i]);
        EXPECT_TRUE(item->isChecked());
        EXPECT_TRUE(rail()->isVisible());
        EXPECT_TRUE(m_screens.jobsDone());
        EXPECT_THAT(tests::withoutName(*m_window), testing::IsEmpty()) << nameOf(places[i]).toStdString();
    }
}

TEST_P(Places, AreReachedByKeys) {
    const auto &[role, places] = GetParam();
    openFor(accountOf(role));
    // There are keys for the first nine.
    for (std::size_t i = std::min<std::size_t>(places.size(), 9); i-- > 0;) {
        press(Qt::Key_1 + static_cast<int>(i), Qt::ControlModifier);
        EXPECT_EQ(m_window->place(), places[i]);
    }
}

TEST_P(Places, AreClosedToOthers) {
    const auto &[role, places] = GetParam();
    openFor(accountOf(role));
    for (const Place place : {Place::People, Place::Audit, Place::Workspace, Place::Candidates, Place::Sessions,
                              Place::Applications, Place::Register, Place::Schedule, Place::Questions, Place::Questionnaires}) {
        m_window->go(place);
        EXPECT_EQ(m_window->place() == place, std::ranges::find(places, place) != places.end())
            << nameOf(place).toStdString();
    }
}

using enum Place;
INSTANTIATE_TEST_SUITE_P(
    OfRoles, Places,
    testing::Values(std::pair(Role::Guest, std::vector{Jobs, SignIn, Register}),
                    std::pair(Role::Seeker, std::vector{Jobs, Applications, DeviceCheck, Profile}),
                    std::pair(Role::Recruiter, std::vector{Jobs, Candidates, Questions, Questionnaires, Schedule,
                                                           Sessions, Replay, Profile}),
                    std::pair(Role::DomainExpert,
                              std::vector{Candidates, Questions, Questionnaires, Sessions, Replay, Profile}),
                    std::pair(Role::Admin, std::vector{Jobs, Candidates, Questions, Questionnaires, Schedule, Sessions,
                                                       Replay, People, Audit, Workspace, Profile})),
    [](const auto &each) { return "Role" + roleName(each.param.first).remove(u'_').toStdString(); });

TEST_F(Navigation, OpensTheQuestionnaireOfAJob) {
    m_hiring.addJob(QStringLiteral("Backend engineer"), [](Job &job) { job.domain = JobDomain::Fullstack; });
    m_window->go(Place::Candidates);
    m_window->go(Place::Jobs);
    ASSERT_TRUE(m_screens.jobsDone());
    ASSERT_TRUE(await([this] { return isThere("openQuestionnaire"); }));
    click("openQuestionnaire");
    EXPECT_EQ(m_window->place(), Place::Questionnaires);
    EXPECT_TRUE(await([this] { return isThere("editQuestionnaire"); }));
}

TEST_F(Navigation, GivesAnInterviewTheWholeWindow) {
    const JobId job = m_hiring.addJob(QStringLiteral("Backend engineer"));
    const auto application = m_hiring.addCandidate(job, {QStringLiteral("Elif Kaya"), Stage::InterviewRequired});
    m_hiring.signIn(m_hiring.application(application).seeker);
    ASSERT_TRUE(m_screens.jobsDone());
    navigator().openInterview(application);
    EXPECT_EQ(m_window->place(), Place::Interview);
    EXPECT_FALSE(rail()->isVisible()) << "an interview has the window to itself";
    ASSERT_TRUE(m_screens.jobsDone());
    press(Qt::Key_Escape);
    EXPECT_TRUE(await([this] { return m_window->place() != Place::Interview; }));
    EXPECT_TRUE(rail()->isVisible());
}

TEST_F(Navigation, ReachesTheRailByTab) {
    for (const Place place : navigator().destinations()) {
        auto *wanted = destination(place);
        bool reached = false;
        for (int presses = 0; presses < 120 && !reached; ++presses) {
            press(Qt::Key_Tab);
            reached = QApplication::focusWidget() == wanted;
        }
        EXPECT_TRUE(reached) << nameOf(place).toStdString();
    }
    destination(Place::Replay)->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    EXPECT_EQ(m_window->place(), Place::Replay);
}

TEST_F(Navigation, IsNarrowBelowElevenHundred) {
    m_window->resize(1099, 700);
    EXPECT_TRUE(QTest::qWaitFor([this] { return rail()->width() == 56; }));
    for (const Place place : navigator().destinations()) {
        EXPECT_FALSE(destination(place)->toolTip().isEmpty());
        EXPECT_EQ(destination(place)->accessibleName(), destination(place)->toolTip());
    }
    QTest::mouseClick(destination(Place::Replay), Qt::LeftButton);
    EXPECT_EQ(m_window->place(), Place::Replay);
    m_window->resize(1100, 700);
    EXPECT_TRUE(QTest::qWaitFor([this] { return rail()->width() == 184; }));
}

TEST_F(Navigation, SaysWhoIsThereAtTheFoot) {
    const auto text = [this](const char *name) { return part<widgets::Label>(name)->text(); };
    EXPECT_EQ(text("railName"), QStringLiteral("Marta Ellingsen"));
    EXPECT_EQ(text("railRole"), QStringLiteral("Recruiter"));
    m_hiring.signOut();
    EXPECT_EQ(text("railName"), QStringLiteral("Guest"));
    EXPECT_FALSE(isThere("signOut"));
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
    EXPECT_EQ(m_window->grab().toImage().pixelColor(100, 600), theme::palette(theme::Scheme::Dark).paper);
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
