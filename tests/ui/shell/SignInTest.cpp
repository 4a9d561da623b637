// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellFixture.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "interview/InterviewView.h"
#include "interview/SessionService.h"
#include "record/SessionFolder.h"
#include "widgets/Label.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>

namespace candor::shell {
namespace {

/// The window looks often, so that the tests need not wait long.
class SignedIn : public ShellFixture {
protected:
    SignedIn() { m_intervals = {std::chrono::milliseconds(50), std::chrono::milliseconds(50), {}}; }

    [[nodiscard]] access::Actor administrator() { return m_hiring.actor(m_hiring.admin); }
    void idleFor(int minutes) {
        m_hiring.execute(QStringLiteral("UPDATE sign_in SET last_seen_at = last_seen_at - %1").arg(minutes * 60000));
    }
    [[nodiscard]] bool showsAnyPage() const {
        for (const Place place : navigator().destinations())
            if (const QWidget *page = navigator().existingPage(place); page && page->isVisible())
                return true;
        return false;
    }
};

TEST_F(SignedIn, BeginsAtTheFirstPlaceOfTheRoleByKeysAlone) {
    openFor({});
    m_window->go(Place::SignIn);
    ASSERT_TRUE(m_screens.jobsDone());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("marta.ellingsen@example.org"));
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(tests::HiringFixture::password));
    press(Qt::Key_Return);
    ASSERT_TRUE(await([this] { return m_hiring.access->isSignedIn(); }));
    EXPECT_EQ(m_window->place(), Place::Jobs);
    ASSERT_NE(destination(Place::Schedule), nullptr);
}

TEST_F(SignedIn, LeavesNoPageToWhoComesNext) {
    openFor(m_hiring.recruiter);
    m_window->go(Place::Profile);
    ASSERT_TRUE(m_screens.jobsDone());
    const access::Actor before = m_hiring.access->actor();
    const QPointer<QWidget> page = navigator().existingPage(Place::Profile);
    ASSERT_FALSE(page.isNull());
    click("signOut");
    EXPECT_FALSE(m_hiring.access->isSignedIn());
    EXPECT_EQ(m_window->place(), Place::Jobs);
    EXPECT_TRUE(await([&] { return page.isNull(); }));
    ASSERT_TRUE(m_screens.jobsDone());
    EXPECT_FALSE(m_hiring.workspace().signIns().status(before)) << "the sign-in has ended in the database too";
}

TEST_F(SignedIn, FollowsARoleThatAnotherProcessChanges) {
    openFor(m_hiring.recruiter);
    ASSERT_TRUE(m_hiring.workspace().people().setRole(administrator(), m_hiring.recruiter, Role::Admin));
    ASSERT_TRUE(await([this] { return destination(Place::People) != nullptr; }));
    m_window->go(Place::People);
    EXPECT_EQ(m_window->place(), Place::People);
    ASSERT_TRUE(m_hiring.workspace().people().setRole(administrator(), m_hiring.recruiter, Role::Seeker));
    ASSERT_TRUE(await([this] { return destination(Place::People) == nullptr; }));
    EXPECT_EQ(m_window->place(), Place::Jobs);
    ASSERT_NE(destination(Place::Applications), nullptr);
}

TEST_F(SignedIn, FollowsANameThatSomebodyElseChanges) {
    openFor(m_hiring.recruiter);
    auto account = m_hiring.workspace().people().account(administrator(), m_hiring.recruiter);
    ASSERT_TRUE(account);
    account->fullName = QStringLiteral("Marta Berg");
    ASSERT_TRUE(m_hiring.workspace().people().save(administrator(), *account));
    EXPECT_TRUE(await([this] { return part<widgets::Label>("railName")->text() == QStringLiteral("Marta Berg"); }));
}

TEST_F(SignedIn, EndsWithASentenceWhenTheAccountIsDeactivated) {
    openFor(m_hiring.recruiter);
    m_window->go(Place::Sessions);
    ASSERT_TRUE(m_hiring.workspace().people().setState(administrator(), m_hiring.recruiter, AccountState::Inactive));
    ASSERT_TRUE(await([this] { return !m_hiring.access->isSignedIn(); }));
    EXPECT_EQ(m_window->place(), Place::Jobs);
    EXPECT_FALSE(strip().isEmpty());
    click("stripAction");
    EXPECT_EQ(m_window->place(), Place::SignIn);
}

TEST_F(SignedIn, FinishesARecordingWhenItEnds) {
    openFor(m_hiring.seeker);
    startRecording();
    ASSERT_TRUE(m_hiring.workspace().people().setState(administrator(), m_hiring.access->actor().account,
                                                       AccountState::Inactive));
    ASSERT_TRUE(await([this] { return !m_hiring.access->isSignedIn(); }));
    EXPECT_THAT(strip().toStdString(), testing::HasSubstr("interview"));
    EXPECT_TRUE(await([this] { return !navigator().isRecording(); }));
    ASSERT_EQ(sessions().size(), 1);
    EXPECT_TRUE(await([this] {
        const auto verified = record::verifySession(sessions().constFirst());
        return verified && verified->sound();
    }));
}

TEST_F(SignedIn, TakesInWhatEndedWithoutTheWorkspace) {
    openFor(m_hiring.seeker);
    startRecording();
    ASSERT_TRUE(m_hiring.workspace().people().setState(administrator(), m_hiring.access->actor().account,
                                                       AccountState::Inactive));
    ASSERT_TRUE(await([this] { return !m_hiring.access->isSignedIn() && !navigator().isRecording(); }));
    const auto state = [this] {
        const auto known = m_hiring.workspace().sessions().list(administrator(), {}, {});
        return known && known->rows.size() == 1 ? known->rows.front().session.state : InterviewState::Created;
    };
    ASSERT_EQ(state(), InterviewState::Recording) << "nobody was there any more to say that it has ended";
    const auto admin = m_hiring.workspace().people().account(administrator(), m_hiring.admin);
    ASSERT_TRUE(admin);
    m_hiring.access->become(administrator(), *admin);
    EXPECT_TRUE(await([&] { return state() == InterviewState::Recovered; }));
}

TEST_F(SignedIn, LocksWhenNobodyIsThereAndGoesOnWithThePassword) {
    openFor(m_hiring.recruiter);
    m_window->go(Place::Profile);
    ASSERT_TRUE(m_screens.jobsDone());
    idleFor(16);
    ASSERT_TRUE(await([this] { return m_window->isLocked(); }));
    EXPECT_FALSE(showsAnyPage()) << "nothing of the page can be read";
    EXPECT_FALSE(rail()->isVisible());
    EXPECT_FALSE(m_window->windowTitle().contains(QStringLiteral("Profile")));
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(m_window->place(), Place::Profile) << "keys lead nowhere";
    press(Qt::Key_F1);
    EXPECT_FALSE(isThere("shortcuts"));
    EXPECT_TRUE(m_window->grab().save(QStringLiteral(CANDOR_PICTURES "/locked.png")));

    ASSERT_EQ(QApplication::focusWidget(), part<QLineEdit>("unlockPassword"));
    QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(tests::HiringFixture::password));
    press(Qt::Key_Return);
    ASSERT_TRUE(await([this] { return !m_window->isLocked(); }));
    EXPECT_EQ(m_window->place(), Place::Profile);
    EXPECT_TRUE(showsAnyPage());
}

TEST_F(SignedIn, LocksAtOnceWhereThatIsWanted) {
    openFor(m_hiring.recruiter);
    m_window->go(Place::Profile);
    m_window->showShortcuts();
    ASSERT_TRUE(await([this] { return isThere("shortcuts"); }));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    m_window->findChild<QDialog *>()->reject();
    click("lock");
    ASSERT_TRUE(await([this] { return m_window->isLocked(); }));
    click("lockedSignOut");
    EXPECT_FALSE(m_hiring.access->isSignedIn());
    EXPECT_FALSE(m_window->isLocked());
    EXPECT_EQ(m_window->place(), Place::Jobs);
}

TEST_F(SignedIn, GoesOnRecordingWhileItIsLocked) {
    openFor(m_hiring.seeker);
    startRecording();
    idleFor(16);
    ASSERT_TRUE(await([this] { return m_window->isLocked(); }));
    EXPECT_TRUE(isRecording());
    EXPECT_FALSE(m_window->findChild<screens::InterviewView *>()->isVisible());
    click("lockedSignOut");
    EXPECT_TRUE(await([this] { return !navigator().isRecording(); }));
    EXPECT_EQ(sessions().size(), 1);
}

TEST_F(SignedIn, StaysOpenWhileSomebodyUsesTheWindow) {
    openFor(m_hiring.recruiter);
    m_hiring.execute(QStringLiteral("UPDATE sign_in SET last_seen_at = last_seen_at - 60000"));
    const auto before = m_hiring.workspace().signIns().status(m_hiring.access->actor());
    ASSERT_TRUE(before);
    EXPECT_TRUE(await([&] {
        QTest::mouseMove(m_window.get(), QPoint(300, 300));
        QTest::keyClick(m_window.get(), Qt::Key_Shift);
        const auto now = m_hiring.workspace().signIns().status(m_hiring.access->actor());
        return now && now->locksAt > before->locksAt + std::chrono::seconds(50);
    }));
}

TEST_F(SignedIn, HasTheInterviewAloneWithACode) {
    openFor(m_hiring.seeker);
    const JobId job = m_hiring.addJob(QStringLiteral("Backend engineer"));
    const auto application = m_hiring.addCandidate(job, {QStringLiteral("Elif Kaya"), Stage::InterviewRequired});
    const AccountId person = m_hiring.application(application).seeker;
    const auto account = m_hiring.workspace().people().account(administrator(), person);
    ASSERT_TRUE(account);
    m_hiring.access->become(m_hiring.actor(person), *account, application);
    EXPECT_EQ(navigator().destinations(), (std::vector{Place::Interview, Place::DeviceCheck}));
    EXPECT_EQ(m_window->place(), Place::Interview);
}

} // namespace
} // namespace candor::shell
