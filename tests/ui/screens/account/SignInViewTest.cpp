// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountFixture.h"

#include "access/SignInService.h"
#include "account/SignInPanel.h"
#include "account/SignInView.h"
#include "hiring/ApplicationService.h"

#include <QSignalSpy>

namespace candor::screens {
namespace {

class SignIn : public AccountFixture {
protected:
    void SetUp() override { m_screen = show(new SignInView(m_hiring.screens.context)); }

    void enter(const QString &name, const QString &password) {
        type("signInName", name);
        type("signInPassword", password);
        click("signIn");
    }

    SignInView *m_screen = nullptr;
};

TEST_F(SignIn, GoesByKeysAlone) {
    QSignalSpy signedIn(m_screen, &SignInView::signedIn);
    m_screen->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Marta.Ellingsen@example.org"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(tests::HiringFixture::password));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(await([&] { return signedIn.size() == 1; }));
    EXPECT_EQ(account()->id, m_hiring.recruiter);
    EXPECT_EQ(m_hiring.access->role(), Role::Recruiter);
}

TEST_F(SignIn, SaysTheSameOfAWrongPasswordAndAnUnknownAccount) {
    enter(QStringLiteral("marta.ellingsen@example.org"), QStringLiteral("not her password"));
    ASSERT_TRUE(await([this] { return !errors().isEmpty(); }));
    const QString words = errors();
    EXPECT_TRUE(visible("signInPassword")->hasFocus());
    enter(QStringLiteral("nobody@example.org"), QStringLiteral("not her password"));
    EXPECT_TRUE(m_hiring.jobsDone());
    EXPECT_EQ(errors(), words);
    EXPECT_FALSE(account());
}

TEST_F(SignIn, WarnsThenWaitsInWords) {
    for (int tries = 0; tries < 3; ++tries) {
        enter(QStringLiteral("marta.ellingsen@example.org"), QStringLiteral("wrong again"));
        ASSERT_TRUE(m_hiring.jobsDone());
    }
    EXPECT_THAT(errors().toStdString(), testing::HasSubstr("five wrong tries"));
    for (int tries = 0; tries < 3 && tests::click(*m_view, "signIn"); ++tries)
        ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_THAT(errors().toStdString(), testing::HasSubstr("second"));
    EXPECT_FALSE(visible("signIn")->isEnabled());
    expectSound("sign-in-waits");
    // The words count down, and the button comes back.
    EXPECT_TRUE(await([this] { return visible("signIn")->isEnabled(); }));
    EXPECT_EQ(errors(), QString());
}

TEST_F(SignIn, AsksForWhatIsMissing) {
    click("signIn");
    EXPECT_FALSE(errors().isEmpty());
    EXPECT_TRUE(visible("signInName")->hasFocus());
}

TEST_F(SignIn, SaysThatAnAccountWaitsOrIsDeactivated) {
    m_hiring.addAccount(QStringLiteral("Wanda Waits"), Role::Recruiter, AccountState::AwaitingApproval);
    m_hiring.addAccount(QStringLiteral("Ines Active"), Role::Seeker, AccountState::Inactive);
    enter(QStringLiteral("wanda.waits@example.org"), QString::fromLatin1(tests::HiringFixture::password));
    ASSERT_TRUE(await([this] { return errors().contains(QStringLiteral("approval")); }));
    enter(QStringLiteral("ines.active@example.org"), QString::fromLatin1(tests::HiringFixture::password));
    EXPECT_TRUE(await([this] { return errors().contains(QStringLiteral("deactivated")); }));
}

TEST_F(SignIn, ReplacesAForgottenPasswordByACode) {
    const auto code = m_hiring.workspace().signIns().issueResetCode(m_hiring.actor(m_hiring.admin), m_hiring.recruiter);
    ASSERT_TRUE(code);
    click("forgotten");
    expectSound("forgotten-password");
    type("resetCode", QStringLiteral("AAAA-BBBB"));
    type("resetPassword", QStringLiteral("quiet lamps over water"));
    click("replacePassword");
    ASSERT_TRUE(await([this] { return !errors().isEmpty(); })) << "a wrong code";
    type("resetCode", *code);
    click("replacePassword");
    ASSERT_TRUE(await([this] { return visible("signInName") != nullptr; }));
    enter(QStringLiteral("marta.ellingsen@example.org"), QStringLiteral("quiet lamps over water"));
    EXPECT_TRUE(await([this] { return account().has_value(); }));
}

TEST_F(SignIn, OpensAnInterviewByItsCode) {
    const JobId job = m_hiring.addJob(QStringLiteral("Backend engineer"));
    const ApplicationId application =
        m_hiring.addCandidate(job, {QStringLiteral("Elif Kaya"), Stage::InterviewRequired});
    const auto code =
        m_hiring.workspace().applications().issueInterviewCode(m_hiring.actor(m_hiring.recruiter), application);
    ASSERT_TRUE(code);
    QSignalSpy accepted(m_screen, &SignInView::codeAccepted);
    type("interviewCode", *code);
    click("openByCode");
    ASSERT_TRUE(await([&] { return accepted.size() == 1; }));
    EXPECT_EQ(m_hiring.access->onlyApplication(), application);
}

TEST_F(SignIn, IsNamedAndHasRoom) { expectSound("sign-in"); }

TEST_F(SignIn, FitsBesideTheBoard) {
    SignInPanel panel(QStringLiteral("Melden Sie sich an, um sich zu bewerben"), *m_hiring.access);
    panel.resize(248, 640);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    EXPECT_LE(panel.minimumSizeHint().width(), 248);
    EXPECT_THAT(tests::cutOff(panel), testing::IsEmpty());
}

} // namespace
} // namespace candor::screens
