// SPDX-License-Identifier: GPL-3.0-or-later
#include "BuilderFixture.h"

#include "ScreenChecks.h"
#include "questionnaires/QuestionnairePanel.h"

#include <QCheckBox>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::says;

class QuestionnairesPage : public BuilderFixture {
protected:
    widgets::DataTable &table() const { return *view->findChild<widgets::DataTable *>(); }
    void select(QuestionnaireId id) {
        view->open(id);
        ASSERT_TRUE(settled());
    }
};

TEST_F(QuestionnairesPage, TheFirstUseSaysWhatToDo) {
    open();
    EXPECT_TRUE(says(*view, u"No questionnaire yet"_s));
    ASSERT_TRUE(press(*view, u"New questionnaire"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(view->title(), u"New questionnaire"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*view, u"No questionnaire yet"_s)) << "nothing was written, so nothing is asked";
}

TEST_F(QuestionnairesPage, AJobsOwnQuestionnaireIsThere) {
    fixture.addJob(u"Backend engineer"_s, [](Job &job) { job.domain = JobDomain::Fullstack; });
    open();
    ASSERT_EQ(table().model()->rowCount(), 1);
    EXPECT_TRUE(says(*view, u"10 questions"_s));
    EXPECT_TRUE(says(*view, u"4 × multiple choice"_s));
    EXPECT_TRUE(says(*view, u"Backend engineer"_s));
    EXPECT_TRUE(says(*view, u"cannot be removed while a job uses it"_s));
    EXPECT_FALSE(press(*view, u"Remove"_s));
    EXPECT_THAT(tests::withoutName(*view), testing::IsEmpty());
}

TEST_F(QuestionnairesPage, IsCopiedArchivedBroughtBackAndRemoved) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    open();
    select(id);
    ASSERT_TRUE(press(*view, u"Copy"_s));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(press(*view, u"Save"_s));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(press(*view, u"Close"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(table().model()->rowCount(), 2);
    EXPECT_TRUE(says(*view, u"Copy of Backend engineers"_s)) << "the copy is chosen";
    ASSERT_TRUE(press(*view, u"Archive"_s));
    auto *question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Archive 1 questionnaire"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(table().model()->rowCount(), 1);
    EXPECT_TRUE(report().contains(u"is archived"_s)) << report().toStdString();
    ASSERT_TRUE(tests::click(*view, "archivedOnes"));
    ASSERT_TRUE(settled());
    ASSERT_EQ(table().model()->rowCount(), 1);
    ASSERT_TRUE(press(*view, u"Bring back"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(tests::comesToSay(*view, u"No questionnaire is like that"_s));
    ASSERT_TRUE(press(*view, u"Clear filters"_s));
    ASSERT_TRUE(settled());
    ASSERT_EQ(table().model()->rowCount(), 2);
    select(id);
    ASSERT_TRUE(press(*view, u"Remove"_s));
    question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Remove 1 questionnaire"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(table().model()->rowCount(), 1);
    EXPECT_FALSE(questionnaires().questionnaire(recruiter(), id));
}

TEST_F(QuestionnairesPage, AnArchivedOneIsOpenedAllTheSame) {
    const QuestionnaireFile file = add(sample());
    add(sample(u"Data engineers"_s));
    ASSERT_TRUE(questionnaires().setArchived(recruiter(), file.questionnaire.id, file.questionnaire.revision, true));
    open();
    select(file.questionnaire.id);
    EXPECT_TRUE(says(*view, u"Archived"_s));
    EXPECT_TRUE(says(*view, u"Backend engineers"_s));
    view->refresh();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*view, u"Backend engineers"_s)) << "and stays, until another one is chosen";
    table().setCurrentIndex(table().model()->index(0, 0));
    ASSERT_TRUE(settled());
    EXPECT_FALSE(view->findChild<QuestionnairePanel *>()->findChildren<QLabel *>().isEmpty());
    EXPECT_FALSE(says(*view->findChild<QuestionnairePanel *>(), u"Backend engineers"_s));
}

TEST_F(QuestionnairesPage, EnterEditsWhatOneMayEdit) {
    add(sample());
    open();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_TRUE(settled());
    EXPECT_EQ(view->title(), u"Edit questionnaire"_s);
    EXPECT_TRUE(list().hasFocus());
}

TEST_F(QuestionnairesPage, ExpertsReadIt) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    const JobId job = use(id);
    fixture.signIn(fixture.expert);
    open();
    EXPECT_TRUE(says(*view, u"the jobs that you are assigned to"_s));
    EXPECT_EQ(tests::buttonOf(*view, u"New questionnaire"_s), nullptr);
    ASSERT_TRUE(fixture.workspace().jobs().addMember(recruiter(), job, fixture.expert, JobMemberKind::Expert));
    view->refresh();
    ASSERT_TRUE(settled());
    ASSERT_EQ(table().model()->rowCount(), 1);
    for (const QString &words : {u"Edit"_s, u"Copy"_s, u"Archive"_s, u"Remove"_s, u"New questionnaire"_s})
        EXPECT_EQ(tests::buttonOf(*view, words), nullptr) << words.toStdString();
    EXPECT_TRUE(says(*view, u"you may read it"_s));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_TRUE(settled());
    EXPECT_EQ(view->title(), u"Preview"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(view->title(), u"Questionnaires"_s);
}

TEST_F(QuestionnairesPage, AnothersIsCopiedNotEdited) {
    const QuestionnaireId id = add(sample(), fixture.colleague).questionnaire.id;
    const JobId mine = fixture.addJob(u"Backend engineer"_s);
    const JobId theirs = fixture.addJob(u"Data engineer"_s, [this](Job &job) { job.owner = fixture.colleague; });
    ASSERT_TRUE(questionnaires().assign(fixture.actor(fixture.admin), mine, id));
    ASSERT_TRUE(questionnaires().assign(fixture.actor(fixture.admin), theirs, id));
    open();
    select(id);
    EXPECT_EQ(tests::buttonOf(*view, u"Edit"_s), nullptr);
    EXPECT_TRUE(says(*view, u"A copy is yours"_s));
    EXPECT_TRUE(says(*view, u"1 job of others"_s));
    ASSERT_TRUE(press(*view, u"Copy"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(view->title(), u"New questionnaire"_s);
}

TEST_F(QuestionnairesPage, OlderVersionsAreShown) {
    const QuestionnaireFile file = add(sample());
    begin(use(file.questionnaire.id));
    QuestionnaireContent changed = file.questionnaire.content;
    changed.sections.pop_back();
    ASSERT_TRUE(questionnaires().save(recruiter(), file.questionnaire.id,
                                      kept(file.questionnaire.id).questionnaire.revision, changed));
    open();
    select(file.questionnaire.id);
    EXPECT_TRUE(says(*view, u"candidates have begun it"_s));
    ASSERT_TRUE(press(*view, u"Preview version 1"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(view->title(), u"Preview"_s);
    EXPECT_TRUE(says(*view, u"4"_s));
}

TEST_F(QuestionnairesPage, CutsNothingOffInASmallWindow) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    edit(id);
    for (const QSize size : {QSize(1096, 800), QSize(968, 768), QSize(584, 400)}) {
        view->resize(size);
        QTest::qWait(20);
        EXPECT_THAT(tests::cutOff(*view), testing::IsEmpty()) << size.width();
        EXPECT_EQ(view->size(), size);
    }
}

} // namespace
} // namespace candor::screens
