// SPDX-License-Identifier: GPL-3.0-or-later
#include "AdministratorFixture.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "people/PeopleView.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>

namespace candor::screens {
namespace {

const QString pictures = QStringLiteral(CANDOR_PICTURES);

class People : public tests::AdministratorFixture {
protected:
    void open() { show(new PeopleView(m_hiring.screens.context)); }

    [[nodiscard]] widgets::DataTable *table() { return part<widgets::DataTable>("peopleTable"); }
    [[nodiscard]] int rows() { return table()->model()->rowCount(); }
    void choose(const QString &name) {
        for (int row = 0; row < rows(); ++row) {
            if (table()->model()->index(row, 0).data().toString() != name)
                continue;
            table()->setCurrentIndex(table()->model()->index(row, 0));
            return;
        }
        FAIL() << name.toStdString() << " is not listed";
    }
    [[nodiscard]] QString chosen() { return part<widgets::Label>("personName")->text(); }
    [[nodiscard]] QString failure() {
        auto *label = part<widgets::StateLabel>("personFailure");
        return label ? label->word() : QString();
    }
    [[nodiscard]] Account kept(AccountId who) {
        return m_hiring.workspace().people().account(m_hiring.actor(m_hiring.admin), who).value_or(Account());
    }
    void pickRole(Role role) {
        auto *box = part<QComboBox>("role");
        box->setCurrentIndex(box->findData(static_cast<int>(role)));
    }
};

TEST_F(People, AreListedAndFoundAsOneTypes) {
    access::Registration person;
    person.fullName = QStringLiteral("Søren Kierk");
    person.email = QStringLiteral("soren@example.org");
    person.company = QStringLiteral("Sydvest Energi");
    ASSERT_TRUE(m_hiring.workspace().people().registerAccount(
        m_hiring.actor(m_hiring.admin), person, crypto::Secret(QStringLiteral("quiet lamps over water"))));
    open();
    EXPECT_EQ(rows(), 6);
    for (const auto &words : {QStringLiteral("sor"), QStringLiteral("sydv"), QStringLiteral("soren@example")}) {
        type("peopleSearch", words);
        EXPECT_TRUE(await([this] { return rows() == 1; })) << words.toStdString();
        click("clearFilters");
        EXPECT_TRUE(await([this] { return rows() == 6; }));
    }
    type("peopleSearch", QStringLiteral("100%_\\'"));
    EXPECT_TRUE(await([this] { return rows() == 0; })) << "what is typed is taken literally";
    click("clearFilters");
    EXPECT_TRUE(await([this] { return rows() == 6; }));
    auto *role = part<QComboBox>("roleFilter");
    role->setCurrentIndex(role->findData(static_cast<int>(Role::Recruiter)));
    EXPECT_TRUE(await([this] { return rows() == 2; }));
}

TEST_F(People, ComePageByPage) {
    for (int number = 0; number < 120; ++number)
        m_hiring.addAccount(QStringLiteral("Person %1").arg(number, 3, 10, QChar(u'0')), Role::Seeker);
    open();
    EXPECT_LT(rows(), 125);
    while (table()->model()->canFetchMore({})) {
        table()->model()->fetchMore({});
        ASSERT_TRUE(m_hiring.jobsDone());
    }
    EXPECT_EQ(rows(), 125);
}

TEST_F(People, AreApprovedWithOnePress) {
    const AccountId waits =
        m_hiring.addAccount(QStringLiteral("Wanda Waits"), Role::Recruiter, AccountState::AwaitingApproval);
    open();
    click("showWaiting");
    ASSERT_TRUE(await([this] { return rows() == 1; }));
    choose(QStringLiteral("Wanda Waits"));
    expectSound(pictures, "people-waiting");
    click("approve");
    EXPECT_TRUE(await([&] { return kept(waits).state == AccountState::Active; }));
}

TEST_F(People, AreRefusedAfterAQuestion) {
    const AccountId waits =
        m_hiring.addAccount(QStringLiteral("Wanda Waits"), Role::Recruiter, AccountState::AwaitingApproval);
    open();
    choose(QStringLiteral("Wanda Waits"));
    click("refuse");
    ASSERT_TRUE(await([this] { return visible("confirm") != nullptr; }));
    click("confirm");
    EXPECT_TRUE(await([&] { return kept(waits).state == AccountState::Inactive; }));
}

TEST_F(People, ChangeTheirRoleAtOnce) {
    open();
    choose(QStringLiteral("Marta Ellingsen"));
    EXPECT_FALSE(visible("setRole")->isEnabled());
    pickRole(Role::DomainExpert);
    click("setRole");
    ASSERT_TRUE(await([this] { return visible("confirm") != nullptr; }));
    EXPECT_EQ(kept(m_hiring.recruiter).role, Role::Recruiter);
    click("confirm");
    EXPECT_TRUE(await([this] { return kept(m_hiring.recruiter).role == Role::DomainExpert; }));
    EXPECT_TRUE(await([this] { return table()->model()->index(0, 0).isValid(); }));
    expectSound(pictures, "people");
}

TEST_F(People, AreSignedOutWhenTheyAreDeactivated) {
    const access::Actor elsewhere = m_hiring.actor(m_hiring.recruiter);
    open();
    choose(QStringLiteral("Marta Ellingsen"));
    click("deactivate");
    ASSERT_TRUE(await([this] { return visible("refuse") != nullptr; }));
    click("refuse"); // of the question: leave it
    EXPECT_EQ(kept(m_hiring.recruiter).state, AccountState::Active);
    ASSERT_TRUE(await([this] { return QApplication::activeModalWidget() == nullptr; }));
    click("deactivate");
    ASSERT_TRUE(await([this] { return visible("confirm") != nullptr; }));
    click("confirm");
    ASSERT_TRUE(await([this] { return kept(m_hiring.recruiter).state == AccountState::Inactive; }));
    const auto status = m_hiring.workspace().signIns().status(elsewhere);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::NotSignedIn);
    ASSERT_TRUE(await([this] { return visible("activate") != nullptr; }));
    click("activate");
    EXPECT_TRUE(await([this] { return kept(m_hiring.recruiter).state == AccountState::Active; }));
}

TEST_F(People, KeepOneAdministrator) {
    open();
    choose(QStringLiteral("Ada Lindqvist"));
    click("deactivate");
    ASSERT_TRUE(await([this] { return visible("confirm") != nullptr; }));
    click("confirm");
    ASSERT_TRUE(await([this] { return !failure().isEmpty(); }));
    EXPECT_EQ(kept(m_hiring.admin).state, AccountState::Active);
    EXPECT_THAT(failure().toStdString(), testing::HasSubstr("administrator"));
}

TEST_F(People, GetACodeThatIsShownOnce) {
    open();
    choose(QStringLiteral("Marta Ellingsen"));
    click("issueCode");
    ASSERT_TRUE(await([this] { return visible("issuedCode") != nullptr; }));
    const QString code = part<QLineEdit>("issuedCode")->text();
    click("copyCode");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), code);
    expectSound(pictures, "people-code");
    choose(QStringLiteral("Ilse Vogt"));
    EXPECT_EQ(visible("issuedCode"), nullptr);
    choose(QStringLiteral("Marta Ellingsen"));
    EXPECT_EQ(visible("issuedCode"), nullptr);
    EXPECT_TRUE(m_hiring.workspace().signIns().resetPassword(QStringLiteral("test"), code,
                                                             crypto::Secret(QStringLiteral("quiet lamps over water"))));
}

TEST_F(People, AreAddedWithAFirstPassword) {
    open();
    click("addAccount");
    ASSERT_TRUE(await([this] { return visible("confirmAdd") != nullptr; }));
    QWidget *dialog = QApplication::activeModalWidget();
    ASSERT_NE(dialog, nullptr);
    EXPECT_THAT(tests::withoutName(*dialog), testing::IsEmpty());
    type("personName", QStringLiteral("Noor de Vries"));
    type("personEmail", QStringLiteral("marta.ellingsen@example.org"));
    click("wish-domain_expert");
    type("firstPassword", QStringLiteral("quiet lamps over water"));
    EXPECT_TRUE(dialog->grab().save(pictures + QStringLiteral("/people-add.png")));
    click("confirmAdd");
    ASSERT_TRUE(m_hiring.jobsDone());
    ASSERT_NE(visible("confirmAdd"), nullptr) << "the address is taken";
    type("personEmail", QStringLiteral("noor@example.org"));
    click("confirmAdd");
    ASSERT_TRUE(await([this] { return visible("confirmAdd") == nullptr; }));
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_EQ(chosen(), QStringLiteral("Noor de Vries"));
    const auto signedIn =
        m_hiring.workspace().signIns().signIn(QStringLiteral("test"), QStringLiteral("noor@example.org"),
                                              crypto::Secret(QStringLiteral("quiet lamps over water")));
    ASSERT_TRUE(signedIn);
    EXPECT_EQ(signedIn->account.role, Role::DomainExpert);
}

TEST_F(People, AreNobodyElsesBusiness) {
    m_hiring.signIn(m_hiring.recruiter);
    open();
    EXPECT_EQ(visible("peopleTable"), nullptr) << "the page says why in its place";
}

} // namespace
} // namespace candor::screens
