// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountFixture.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "account/ProfileView.h"

#include <QImage>
#include <QLineEdit>
#include <QTemporaryDir>

namespace candor::screens {
namespace {

class OwnProfile : public AccountFixture {
protected:
    [[nodiscard]] const widgets::Page &page() const { return dynamic_cast<const widgets::Page &>(*m_view); }
    void open(AccountId who) {
        m_hiring.signIn(who);
        show(new ProfileView(
            m_hiring.screens.context, nullptr,
            [this](QWidget *, const std::function<void(const QString &)> &chosen) { chosen(m_picture); }));
    }
    [[nodiscard]] Account kept(AccountId who) {
        return m_hiring.workspace().people().account(m_hiring.actor(m_hiring.admin), who).value_or(Account());
    }

    QString m_picture;
};

TEST_F(OwnProfile, KeepsTheAccount) {
    open(m_hiring.recruiter);
    EXPECT_FALSE(visible("saveAccount")->isEnabled());
    type("accountName", QStringLiteral("Marta Ellingsen-Ødegård"));
    type("accountUserName", QStringLiteral("marta"));
    click("saveAccount");
    ASSERT_TRUE(await([this] { return visible("accountOutcome") != nullptr; }));
    EXPECT_EQ(kept(m_hiring.recruiter).fullName, QStringLiteral("Marta Ellingsen-Ødegård"));
    EXPECT_EQ(account()->fullName, QStringLiteral("Marta Ellingsen-Ødegård")) << "the rail's foot follows";
    expectSound("profile-recruiter");
}

TEST_F(OwnProfile, ShowsBothVersionsOfAnAccountThatSomebodyElseSaved) {
    open(m_hiring.recruiter);
    Account theirs = kept(m_hiring.recruiter);
    theirs.company = QStringLiteral("Norrland Systems AB");
    ASSERT_TRUE(m_hiring.workspace().people().save(m_hiring.actor(m_hiring.admin), theirs));
    type("accountPhone", QStringLiteral("+47 555 01"));
    click("saveAccount");
    ASSERT_TRUE(await([this] { return visible("keepMine") != nullptr; }));
    EXPECT_EQ(kept(m_hiring.recruiter).phone, QString()) << "nothing is saved before the answer";
    click("keepMine");
    ASSERT_TRUE(await([this] { return kept(m_hiring.recruiter).phone == QStringLiteral("+47 555 01"); }));
}

TEST_F(OwnProfile, TakesTheOtherVersionWhereThatIsWanted) {
    open(m_hiring.recruiter);
    Account theirs = kept(m_hiring.recruiter);
    theirs.company = QStringLiteral("Norrland Systems AB");
    ASSERT_TRUE(m_hiring.workspace().people().save(m_hiring.actor(m_hiring.admin), theirs));
    type("accountPhone", QStringLiteral("+47 555 01"));
    click("saveAccount");
    ASSERT_TRUE(await([this] { return visible("takeTheirs") != nullptr; }));
    click("takeTheirs");
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_EQ(static_cast<QLineEdit *>(visible("accountCompany"))->text(), QStringLiteral("Norrland Systems AB"));
    EXPECT_EQ(static_cast<QLineEdit *>(visible("accountPhone"))->text(), QString());
}

TEST_F(OwnProfile, ChangesThePassword) {
    open(m_hiring.recruiter);
    type("oldPassword", QStringLiteral("not hers"));
    type("newPassword", QStringLiteral("quiet lamps over water"));
    click("changePassword");
    ASSERT_TRUE(await([this] { return !errors().isEmpty(); }));
    type("oldPassword", QString::fromLatin1(tests::HiringFixture::password));
    click("changePassword");
    ASSERT_TRUE(await([this] { return visible("passwordOutcome") != nullptr; }));
    EXPECT_TRUE(m_hiring.workspace().signIns().signIn(QStringLiteral("test"),
                                                      QStringLiteral("marta.ellingsen@example.org"),
                                                      crypto::Secret(QStringLiteral("quiet lamps over water"))));
}

TEST_F(OwnProfile, KeepsWhatASeekerLooksFor) {
    open(m_hiring.seeker);
    type("targetRole", QStringLiteral("Backend engineer"));
    type("expectedSalary", QStringLiteral("58 000"));
    type("salaryCurrency", QStringLiteral("sek"));
    click("saveProfile");
    ASSERT_TRUE(await([this] { return visible("profileOutcome") != nullptr; }));
    const auto profile = m_hiring.workspace().people().profile(m_hiring.actor(m_hiring.seeker), m_hiring.seeker);
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->targetRole, QStringLiteral("Backend engineer"));
    EXPECT_EQ(profile->expectedSalary, (Money{58000, QStringLiteral("SEK")}));
    expectSound("profile-seeker");
}

TEST_F(OwnProfile, SaysWhetherSomethingIsNotSavedAndKeepsItOverReadingAnew) {
    open(m_hiring.seeker);
    EXPECT_FALSE(page().hasUnsavedChanges());
    type("accountPhone", QStringLiteral("+47 555 01"));
    EXPECT_TRUE(page().hasUnsavedChanges());
    type("accountPhone", {});
    EXPECT_FALSE(page().hasUnsavedChanges());
    type("targetRole", QStringLiteral("Backend engineer"));
    EXPECT_TRUE(page().hasUnsavedChanges());
    QTest::keyClick(m_view.get(), Qt::Key_F5);
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_EQ(static_cast<QLineEdit *>(visible("targetRole"))->text(), QStringLiteral("Backend engineer"));
}

TEST_F(OwnProfile, RefusesASalaryThatIsNoNumber) {
    open(m_hiring.seeker);
    type("expectedSalary", QStringLiteral("a lot"));
    click("saveProfile");
    EXPECT_FALSE(errors().isEmpty());
    EXPECT_TRUE(visible("expectedSalary")->hasFocus());
}

TEST_F(OwnProfile, CutsASquarePicture) {
    const QTemporaryDir folder;
    m_picture = folder.filePath(QStringLiteral("me.jpg"));
    QImage wide(640, 400, QImage::Format_RGB32);
    wide.fill(Qt::darkCyan);
    ASSERT_TRUE(wide.save(m_picture));
    open(m_hiring.recruiter);
    click("choosePicture");
    ASSERT_TRUE(await([this] { return visible("removePicture") != nullptr; }));
    const auto png = m_hiring.workspace().people().picture(m_hiring.actor(m_hiring.recruiter), m_hiring.recruiter);
    ASSERT_TRUE(png);
    EXPECT_EQ(QImage::fromData(*png).size(), QSize(256, 256));
    click("removePicture");
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_EQ(visible("removePicture"), nullptr);
}

TEST_F(OwnProfile, RefusesAFileThatIsNoPicture) {
    const QTemporaryDir folder;
    m_picture = folder.filePath(QStringLiteral("me.png"));
    QFile file(m_picture);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("<svg xmlns='http://www.w3.org/2000/svg'/>");
    file.close();
    open(m_hiring.recruiter);
    click("choosePicture");
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_EQ(visible("removePicture"), nullptr);
    const auto png = m_hiring.workspace().people().picture(m_hiring.actor(m_hiring.recruiter), m_hiring.recruiter);
    ASSERT_TRUE(png);
    EXPECT_TRUE(png->isEmpty());
}

} // namespace
} // namespace candor::screens
