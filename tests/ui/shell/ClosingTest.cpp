// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellFixture.h"

#include "jobs/JobsView.h"
#include "questionnaires/QuestionnairesView.h"
#include "record/SessionFolder.h"
#include "summary/SummaryView.h"

#include <QTest>

namespace candor::shell {
namespace {

class Closing : public ShellFixture {
protected:
    void SetUp() override { openFor(m_hiring.seeker); }

    void expectOneWholeSession() {
        ASSERT_EQ(sessions().size(), 1);
        const auto verification = record::verifySession(sessions().constFirst());
        ASSERT_TRUE(verification);
        EXPECT_TRUE(verification->sound());
    }
};

TEST_F(Closing, GoesAtOnceWhereNothingIsRecorded) {
    press(Qt::Key_Q, Qt::ControlModifier);
    EXPECT_FALSE(m_window->isVisible());
}

TEST_F(Closing, AsksWhileRecordingAndGoesOnWhereThatIsWanted) {
    startRecording();
    EXPECT_FALSE(m_window->close());
    ASSERT_TRUE(isThere("confirmation"));
    EXPECT_FALSE(m_window->close());
    EXPECT_EQ(m_window->findChildren<QWidget *>(QStringLiteral("confirmation")).size(), 1) << "it does not ask twice";
    click("refuse");
    EXPECT_TRUE(m_window->isVisible());
    EXPECT_TRUE(isRecording());
    EXPECT_TRUE(QTest::qWaitFor([this] { return !isThere("confirmation"); }));
    EXPECT_FALSE(m_window->close());
    EXPECT_TRUE(isThere("confirmation"));
    click("confirm");
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->isVisible(); }, longestWait));
    expectOneWholeSession();
}

TEST_F(Closing, FinishesWithoutAskingWhenTheProgramIsEnded) {
    startRecording();
    m_window->endNow();
    EXPECT_TRUE(m_window->isVisible()) << "the person sees that the session is being completed";
    EXPECT_FALSE(isThere("confirmation"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->isVisible(); }, longestWait));
    expectOneWholeSession();
}

TEST_F(Closing, EndsTheQuestionWithTheProgram) {
    startRecording();
    EXPECT_FALSE(m_window->close());
    m_window->endNow();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->isVisible(); }, longestWait));
    expectOneWholeSession();
}

TEST_F(Closing, ShowsTheSummaryAfterAnInterviewAndGoesBackToTheApplications) {
    startRecording();
    click("primary");
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->place() == Place::Summary; }, longestWait));
    EXPECT_TRUE(rail()->isVisible());
    EXPECT_TRUE(destination(Place::Applications)->isChecked());
    EXPECT_EQ(m_window->findChild<screens::SummaryView *>()->folder(), sessions().constFirst());
    press(Qt::Key_Escape);
    EXPECT_EQ(m_window->place(), Place::Applications);
}

TEST_F(Closing, KeepsOneInTheInterviewWhileItIsRecorded) {
    startRecording();
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(m_window->place(), Place::Interview);
    m_window->endNow();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->isVisible(); }, longestWait));
}

/// Somebody who writes a question.
class Leaving : public ShellFixture {
protected:
    void SetUp() override {
        openFor(m_hiring.recruiter);
        m_window->go(Place::Questions);
        ASSERT_TRUE(await([this] { return isThere("newQuestion"); }));
        click("newQuestion");
        ASSERT_TRUE(await([this] { return isThere("saveQuestion"); }));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("How often is it loaded?"));
    }
};

TEST_F(Leaving, AsksBeforeWhatIsNotSavedGoes) {
    EXPECT_FALSE(m_window->close());
    ASSERT_TRUE(isThere("confirmation"));
    click("refuse");
    ASSERT_TRUE(await([this] { return !isThere("confirmation"); }));
    EXPECT_TRUE(m_window->isVisible());
    m_window->go(Place::Jobs);
    EXPECT_FALSE(m_window->close()) << "also from another place";
    ASSERT_TRUE(isThere("confirmation"));
    click("confirm");
    EXPECT_TRUE(await([this] { return !m_window->isVisible(); }));
}

TEST_F(Leaving, AsksBeforeSigningOut) {
    click("signOut");
    ASSERT_TRUE(isThere("confirmation"));
    EXPECT_TRUE(m_hiring.access->isSignedIn());
    click("confirm");
    EXPECT_TRUE(await([this] { return !m_hiring.access->isSignedIn(); }));
}

TEST_F(Leaving, DoesNotAskWhereTheProgramIsEnded) {
    m_window->endNow();
    EXPECT_TRUE(await([this] { return !m_window->isVisible(); }));
}

TEST_F(Leaving, DoesNotAskWhereAllIsSaved) {
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(await([this] { return !isThere("saveQuestion"); }));
    EXPECT_TRUE(m_window->close());
}

/// Somebody who changes something on one page after another.
class LeavingAPage : public ShellFixture {
protected:
    void SetUp() override { openFor(m_hiring.recruiter); }

    void expectQuestion() {
        EXPECT_FALSE(m_window->close());
        ASSERT_TRUE(isThere("confirmation"));
        click("confirm");
        EXPECT_TRUE(await([this] { return !m_window->isVisible(); }));
    }
};

TEST_F(LeavingAPage, AsksForAJob) {
    m_window->go(Place::Jobs);
    ASSERT_TRUE(m_screens.jobsDone());
    static_cast<screens::JobsView *>(navigator().page(Place::Jobs))->create();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Backend engineer"));
    expectQuestion();
}

TEST_F(LeavingAPage, AsksForAQuestionnaire) {
    m_window->go(Place::Questionnaires);
    ASSERT_TRUE(m_screens.jobsDone());
    static_cast<screens::QuestionnairesView *>(navigator().page(Place::Questionnaires))->create();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Backend engineers"));
    expectQuestion();
}

TEST_F(LeavingAPage, AsksForTheAccount) {
    m_window->go(Place::Profile);
    ASSERT_TRUE(m_screens.jobsDone());
    shown("accountPhone")->setFocus();
    QTest::keyClicks(shown("accountPhone"), QStringLiteral("+47 555 01"));
    expectQuestion();
}

} // namespace
} // namespace candor::shell
