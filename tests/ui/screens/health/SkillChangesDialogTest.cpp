// SPDX-License-Identifier: GPL-3.0-or-later
#include "AdministratorFixture.h"
#include "ScreenProbe.h"

#include "documents/SkillList.h"
#include "health/HealthView.h"
#include "health/SkillChangesDialog.h"
#include "hiring/ResumeService.h"
#include "widgets/ConflictDialog.h"
#include "widgets/FormField.h"
#include "widgets/TextInput.h"

#include <algorithm>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::says;

class SkillChanges : public tests::AdministratorFixture {
protected:
    void open() {
        show(new HealthView(m_hiring.screens.context));
        click("skills");
        dialog = m_view->findChild<SkillChangesDialog *>();
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(m_hiring.jobsDone());
        text = dialog->findChild<widgets::TextArea *>();
    }
    QString error() { return dialog->findChild<widgets::FormField *>()->error(); }
    hiring::SkillChanges kept() { return *m_hiring.workspace().resumes().skillChanges(m_hiring.actor(m_hiring.admin)); }
    bool knows(const QString &skill) {
        const auto list = m_hiring.workspace().resumes().skills(m_hiring.actor(m_hiring.recruiter));
        return list &&
               std::ranges::any_of(list->skills(), [&](const documents::Skill &one) { return one.name == skill; });
    }

    SkillChangesDialog *dialog = nullptr;
    widgets::TextArea *text = nullptr;
};

TEST_F(SkillChanges, AddASkillOfTheWorkspace) {
    open();
    EXPECT_FALSE(knows(u"Kranwerk"_s));
    text->setText(u"add General: Kranwerk | crane works\n"_s);
    EXPECT_THAT(tests::withoutName(*dialog), testing::IsEmpty());
    EXPECT_TRUE(tests::keepPictures(*dialog, QStringLiteral(CANDOR_PICTURES), u"skill-changes"_s));
    EXPECT_THAT(tests::cutOff(*dialog), testing::IsEmpty());
    ASSERT_TRUE(press(*dialog, u"Save changes"_s));
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_EQ(error(), QString());
    EXPECT_TRUE(knows(u"Kranwerk"_s));
}

TEST_F(SkillChanges, SayInWhichLineTheyCannotBe) {
    open();
    text->setText(u"add General: Kranwerk\nadd Cooking: Soup\n"_s);
    ASSERT_TRUE(press(*dialog, u"Save changes"_s));
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_THAT(error().toStdString(), testing::HasSubstr("line 2"));
    EXPECT_EQ(text->text(), u"add General: Kranwerk\nadd Cooking: Soup\n"_s);
    EXPECT_FALSE(knows(u"Kranwerk"_s));
}

TEST_F(SkillChanges, ShowBothVersionsWhereSomebodyWasFaster) {
    open();
    auto theirs = kept();
    theirs.text = u"add General: Theirs\n"_s;
    ASSERT_TRUE(m_hiring.workspace().resumes().saveSkillChanges(m_hiring.actor(m_hiring.admin), theirs));
    text->setText(u"add General: Mine\n"_s);
    ASSERT_TRUE(press(*dialog, u"Save changes"_s));
    ASSERT_TRUE(m_hiring.jobsDone());
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_FALSE(knows(u"Mine"_s));
    auto *conflict = dialog->findChild<widgets::ConflictDialog *>();
    ASSERT_NE(conflict, nullptr);
    EXPECT_TRUE(says(*conflict, u"Theirs"_s));
    emit conflict->mineChosen();
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_TRUE(knows(u"Mine"_s));
}

} // namespace
} // namespace candor::screens
