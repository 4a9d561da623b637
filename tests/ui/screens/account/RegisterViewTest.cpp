// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountFixture.h"

#include "access/AuditLog.h"
#include "access/PeopleService.h"
#include "account/RegisterView.h"
#include "account/Terms.h"

#include <QAbstractButton>
#include <QSignalSpy>

namespace candor::screens {
namespace {

const QString goodPassword = QStringLiteral("quiet lamps over water");

class Registering : public AccountFixture {
protected:
    void SetUp() override { m_screen = show(new RegisterView(m_hiring.screens.context)); }

    [[nodiscard]] bool mayGoOn() { return visible("registerNext")->isEnabled(); }
    void enterPerson(const QString &name, const QString &email) {
        type("personName", name);
        type("personEmail", email);
    }

    RegisterView *m_screen = nullptr;
};

TEST_F(Registering, MakesASeekerInThreeSteps) {
    QSignalSpy signedIn(m_screen, &RegisterView::signedIn);
    expectSound("register-person");
    enterPerson(QStringLiteral("Noor de Vries"), QStringLiteral("Noor@example.org"));
    click("registerNext");
    ASSERT_EQ(m_screen->step(), 1);
    EXPECT_FALSE(mayGoOn());
    type("registerPassword", QStringLiteral("short"));
    EXPECT_FALSE(mayGoOn());
    type("registerPassword", QStringLiteral("noor@example.org"));
    EXPECT_FALSE(mayGoOn()) << "it names the account";
    type("registerPassword", goodPassword);
    EXPECT_TRUE(mayGoOn());
    expectSound("register-credentials");
    click("registerNext");
    ASSERT_EQ(m_screen->step(), 2);
    EXPECT_FALSE(mayGoOn()) << "without consent nothing is kept";
    click("agreeToTerms");
    expectSound("register-terms");
    click("registerNext");
    ASSERT_TRUE(await([&] { return signedIn.size() == 1; }));
    EXPECT_EQ(account()->role, Role::Seeker);
    EXPECT_EQ(account()->email, QStringLiteral("noor@example.org"));

    // The version of the terms is kept, and nothing else of the person.
    AuditFilter filter;
    filter.account = account()->id;
    const auto log = m_hiring.workspace().audit().list(m_hiring.actor(m_hiring.admin), {}, {0, 50});
    ASSERT_TRUE(log);
    const bool isKept = std::ranges::any_of(log->rows, [](const access::AuditRow &row) {
        return row.entry.detail.contains(termsFor(Role::Seeker).version) &&
               !row.entry.detail.contains(QStringLiteral("noor"), Qt::CaseInsensitive);
    });
    EXPECT_TRUE(isKept);
}

TEST_F(Registering, GoesByKeysAlone) {
    m_screen->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_N, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Noor de Vries"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("noor@example.org"));
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::AltModifier);
    ASSERT_TRUE(await([this] { return m_screen->step() == 1; }));
    QTest::keyClick(m_view.get(), Qt::Key_P, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), goodPassword);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::AltModifier);
    ASSERT_TRUE(await([this] { return m_screen->step() == 2; }));
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::AltModifier);
    ASSERT_TRUE(await([this] { return mayGoOn(); }));
    QTest::keyClick(m_view.get(), Qt::Key_R, Qt::AltModifier);
    EXPECT_TRUE(await([this] { return account().has_value(); }));
}

TEST_F(Registering, LetsARecruiterWaitForApproval) {
    enterPerson(QStringLiteral("Rike Ruiter"), QStringLiteral("rike@example.org"));
    click("wish-recruiter");
    click("registerNext");
    type("registerPassword", goodPassword);
    click("registerNext");
    click("agreeToTerms");
    click("registerNext");
    ASSERT_TRUE(await([this] { return !visible("registerNext"); }));
    EXPECT_FALSE(account());
    expectSound("register-waits");
    const auto waiting = m_hiring.workspace().people().accountByEmail(m_hiring.actor(m_hiring.admin),
                                                                      QStringLiteral("rike@example.org"));
    ASSERT_TRUE(waiting);
    EXPECT_EQ(waiting->state, AccountState::AwaitingApproval);
    EXPECT_EQ(waiting->role, Role::Recruiter);
}

TEST_F(Registering, GoesBackToTheFieldThatIsRefused) {
    enterPerson(QStringLiteral("Another Marta"), QStringLiteral("marta.ellingsen@example.org"));
    click("registerNext");
    type("registerPassword", goodPassword);
    click("registerNext");
    click("agreeToTerms");
    click("registerNext");
    ASSERT_TRUE(await([this] { return m_screen->step() == 0; }));
    EXPECT_THAT(errors().toStdString(), testing::HasSubstr("already"));
    EXPECT_TRUE(visible("personEmail")->hasFocus());
}

TEST_F(Registering, AsksAgainForConsentWhereOtherTermsApply) {
    enterPerson(QStringLiteral("Noor de Vries"), QStringLiteral("noor@example.org"));
    click("registerNext");
    type("registerPassword", goodPassword);
    click("registerNext");
    click("agreeToTerms");
    click("registerBack");
    click("registerBack");
    click("wish-domain_expert");
    click("registerNext");
    click("registerNext");
    EXPECT_FALSE(mayGoOn());
    EXPECT_NE(termsFor(Role::DomainExpert), termsFor(Role::Seeker));
}

TEST_F(Registering, SaysWhatIsMissing) {
    click("registerNext");
    EXPECT_EQ(m_screen->step(), 0);
    EXPECT_TRUE(visible("personName")->hasFocus());
    type("personName", QStringLiteral("Noor"));
    type("personEmail", QStringLiteral("nowhere"));
    click("registerNext");
    EXPECT_EQ(m_screen->step(), 0);
    EXPECT_TRUE(visible("personEmail")->hasFocus());
}

} // namespace
} // namespace candor::screens
