// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionsView.h"

#include "HiringShots.h"
#include "QuestionFixture.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"

#include "common/ReportStrip.h"
#include "questionedit/QuestionEditor.h"
#include "questions/QuestionListView.h"
#include "questions/QuestionPanel.h"
#include "questions/QuestionnaireService.h"
#include "questions/ReasonDialog.h"
#include "questions/VersionComparison.h"
#include "widgets/ComparedText.h"
#include "widgets/Confirmation.h"
#include "widgets/FilterField.h"
#include "widgets/PassageText.h"
#include "widgets/SearchField.h"
#include "widgets/TextInput.h"

#include <QSignalSpy>
#include <QTabBar>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::questionsBy;
using tests::says;
using tests::wholeQuestion;

class Questions : public testing::Test {
protected:
    Questions() { fixture.signIn(fixture.recruiter); }
    void TearDown() override { view.reset(); }

    void open() {
        view = std::make_unique<QuestionsView>(fixture.screens.context);
        view->resize(1096, 800);
        view->show();
        view->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
        view->refresh();
        ASSERT_TRUE(fixture.settled());
    }
    QuestionListView &list() { return *view->findChild<QuestionListView *>(u"questionList"_s); }
    QuestionPanel &panel() { return *view->findChild<QuestionPanel *>(); }
    void choose(int row) {
        list().selectionModel()->setCurrentIndex(list().model()->index(row, 0), QItemSelectionModel::ClearAndSelect);
        ASSERT_TRUE(fixture.settled());
    }
    QString shown() {
        const auto *text = panel().findChild<widgets::PassageText *>(u"questionText"_s);
        return text && text->isVisible() ? text->text() : QString();
    }
    QString report() {
        QString words;
        for (const auto *strip : view->findChildren<ReportStrip *>()) {
            if (strip->isVisible())
                words += strip->words();
        }
        return words;
    }
    void turnTo(int tab) {
        view->findChild<QTabBar *>(u"questionTabs"_s)->setCurrentIndex(tab);
        ASSERT_TRUE(fixture.settled());
    }
    widgets::FilterField &filter(const char *name) {
        return *view->findChild<widgets::FilterField *>(QLatin1String(name));
    }

    tests::QuestionFixture fixture;
    std::unique_ptr<QuestionsView> view;
};

TEST_F(Questions, AreReadBesideTheList) {
    fixture.approved(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s, QuestionType::Mcq));
    open();
    EXPECT_TRUE(says(*view, u"%1 questions"_s.arg(fixture.count())));
    EXPECT_EQ(shown(), u"How often is it loaded?"_s);
    for (const QString &words : {u"Approved"_s, u"approved by Ada Lindqvist"_s, u"By Marta Ellingsen"_s,
                                 u"Nobody waits for another."_s, u"Loads each time."_s})
        EXPECT_TRUE(says(panel(), words)) << words.toStdString();
    QTest::keyClick(&list(), Qt::Key_Down);
    ASSERT_TRUE(fixture.settled());
    EXPECT_NE(shown(), u"How often is it loaded?"_s);
    EXPECT_TRUE(says(panel(), u"Comes with Candor"_s));
}

TEST_F(Questions, AreFoundAsOneTypes) {
    fixture.draft(fixture.recruiter, wholeQuestion(u"Which zebra quince is loaded?"_s));
    open();
    QTest::keyClick(view.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = view->findChild<widgets::SearchField *>();
    EXPECT_EQ(view->focusWidget(), search);
    QTest::keyClicks(search, u"zebra qui"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return list().model()->rowCount() == 1; }, tests::longestWait));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(says(*view, u"1 of %1 questions"_s.arg(fixture.count())));
    EXPECT_EQ(shown(), u"Which zebra quince is loaded?"_s);
    QTest::keyClicks(search, u"%_\\'\" OR xyzzy"_s);
    EXPECT_TRUE(tests::comesToSay(*view, u"No question is like that"_s)) << "what is typed is taken literally";
    ASSERT_TRUE(press(*view, u"Clear filters"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return list().model()->rowCount() > 1; }, tests::longestWait));
}

TEST_F(Questions, AreFilteredAndOrdered) {
    fixture.draft(fixture.recruiter, wholeQuestion(u"Mine?"_s));
    open();
    filter("authorFilter").setCurrentIndex(1);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(list().model()->rowCount(), 1);
    ASSERT_TRUE(press(*view, u"Clear"_s));
    ASSERT_TRUE(fixture.settled());
    filter("skillFilter").choose(u"Web accessibility"_s);
    filter("typeFilter").choose(int(QuestionType::Mcq));
    ASSERT_TRUE(fixture.settled());
    EXPECT_GT(list().model()->rowCount(), 0);
    EXPECT_EQ(list().model()->rowCount(),
              fixture.count(questionsBy(&QuestionFilter::types, {QuestionType::Mcq},
                                        questionsBy(&QuestionFilter::skill, u"Web accessibility"_s))));
    filter("questionSort").choose(int(QuestionSort::Difficulty));
    ASSERT_TRUE(fixture.settled());
    EXPECT_THAT(list().model()->index(0, 0).data(Qt::UserRole).toString().toStdString(),
                testing::HasSubstr("beginner"));
}

TEST_F(Questions, TheFirstOneIsWrittenFromTheFirstUse) {
    fixture.retireAll();
    open();
    EXPECT_TRUE(says(*view, u"No question yet"_s));
    ASSERT_TRUE(press(*view, u"New question"_s));
    EXPECT_EQ(view->title(), u"New question"_s);
    ASSERT_TRUE(fixture.settled());
    EXPECT_FALSE(view->hasUnsavedChanges());
    QTest::keyClicks(view->focusWidget(), u"How often is it loaded?"_s);
    EXPECT_TRUE(view->hasUnsavedChanges());
    QTest::keyClick(view.get(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(view->title(), u"Questions"_s);
    EXPECT_FALSE(view->hasUnsavedChanges());
    EXPECT_TRUE(report().contains(u"\"How often is it loaded?\" is saved"_s)) << report().toStdString();
    EXPECT_EQ(shown(), u"How often is it loaded?"_s);
    EXPECT_EQ(list().model()->rowCount(), 1);
}

TEST_F(Questions, AreNotEditedBeforeTheChosenOneIsThere) {
    fixture.draft(fixture.recruiter, wholeQuestion(u"Second?"_s));
    fixture.draft(fixture.recruiter, wholeQuestion(u"First?"_s));
    open();
    ASSERT_EQ(shown(), u"First?"_s);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_EQ(view->title(), u"Questions"_s) << "the one before would be edited";
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(shown(), u"Second?"_s);
    QTest::keyClick(&list(), Qt::Key_Return);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(view->findChild<QuestionEditor *>()->findChild<widgets::TextArea *>(u"text"_s)->text(), u"Second?"_s);
}

TEST_F(Questions, OfferOnePrimaryStepAndWhatTheRightsAllow) {
    fixture.draft(fixture.recruiter, wholeQuestion(u"Mine?"_s));
    open();
    EXPECT_EQ(tests::buttonOf(*view, u"Submit for approval"_s)->role(), widgets::ButtonRole::Primary);
    EXPECT_EQ(tests::buttonOf(*view, u"New question"_s)->role(), widgets::ButtonRole::Outlined);
    ASSERT_TRUE(press(*view, u"Submit for approval"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(report().contains(u"Submitted for approval"_s)) << report().toStdString();
    EXPECT_TRUE(says(panel(), u"Awaiting approval"_s));
    EXPECT_EQ(tests::buttonOf(*view, u"Approve"_s), nullptr) << "that is for others";
    ASSERT_TRUE(press(*view, u"Take back"_s));
    ASSERT_TRUE(fixture.settled());
    ASSERT_TRUE(press(*view, u"Discard draft…"_s));
    auto *question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Discard 1 draft"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(report().contains(u"is discarded"_s)) << report().toStdString();
    EXPECT_EQ(fixture.count(questionsBy(&QuestionFilter::author, fixture.recruiter)), 0);
    EXPECT_EQ(tests::buttonOf(*view, u"New question"_s)->role(), widgets::ButtonRole::Primary);
    EXPECT_EQ(tests::buttonOf(*view, u"Retire…"_s), nullptr) << "that is for experts and administrators";
}

TEST_F(Questions, AreRetiredWithAReasonAndReinstated) {
    const Question mine = fixture.approved(fixture.recruiter, wholeQuestion(u"Mine?"_s));
    fixture.signIn(fixture.expert);
    open();
    ASSERT_TRUE(press(*view, u"Retire…"_s));
    auto *dialog = tests::dialogOf<ReasonDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(press(*dialog, u"Retire 1 question"_s));
    EXPECT_TRUE(says(*dialog, u"Say why; the question's history keeps it."_s));
    dialog->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; }, tests::longestWait));
    QTest::keyClicks(dialog->focusWidget(), u"Asked too often."_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(fixture.kept(mine.id).newest.status, QuestionStatus::Retired) << report().toStdString();
    filter("statusFilter").choose(int(QuestionStatus::Retired));
    ASSERT_TRUE(fixture.settled());
    ASSERT_EQ(list().model()->rowCount(), 1);
    ASSERT_TRUE(press(*view, u"Reinstate"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(fixture.kept(mine.id).newest.status, QuestionStatus::Approved);
}

TEST_F(Questions, TellWhereARetiredOneStays) {
    const Question mine = fixture.approved(fixture.recruiter, wholeQuestion(u"Mine?"_s));
    QuestionnaireContent content;
    content.title = u"Backend engineers"_s;
    content.sections = {{{}, {}, {{mine.newest.id, {}, {}, {}}}}};
    auto &questionnaires = fixture.workspace().questionnaires();
    ASSERT_TRUE(questionnaires.add(fixture.actor(fixture.recruiter), content));
    content.title = u"Platform engineers"_s;
    ASSERT_TRUE(questionnaires.add(fixture.actor(fixture.colleague), content));
    const auto opened = [this] {
        open();
        EXPECT_TRUE(press(*view, u"Retire…"_s));
        return tests::dialogOf<ReasonDialog>(*view);
    };
    fixture.signIn(fixture.admin);
    auto *dialog = opened();
    ASSERT_NE(dialog, nullptr);
    for (const QString &words : {u"Backend engineers, Marta Ellingsen"_s, u"Platform engineers, Henrik Berg"_s}) {
        EXPECT_TRUE(says(*dialog, words)) << words.toStdString();
        EXPECT_TRUE(says(panel(), words)) << words.toStdString();
    }
    EXPECT_TRUE(dialog->grab().save(QStringLiteral(CANDOR_PICTURES) + u"/retire.png"_s));
    EXPECT_TRUE(view->grab().save(QStringLiteral(CANDOR_PICTURES) + u"/retire-panel.png"_s));
    // An expert sees the questionnaires of their jobs alone.
    fixture.signIn(fixture.expert);
    dialog = opened();
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(says(*dialog, u"Backend engineers"_s));
    EXPECT_TRUE(says(*dialog, u"2 other questionnaires"_s));
}

TEST_F(Questions, OfMineThatWereReturnedAreListedUntilTheyAreHandedInAgain) {
    const Question mine = fixture.submitted(fixture.recruiter, wholeQuestion(u"Mine?"_s));
    const Question another = fixture.submitted(fixture.colleague, wholeQuestion(u"Another's?"_s));
    for (const Question &question : {mine, another})
        ASSERT_TRUE(fixture.workspace().questions().giveBack(fixture.actor(fixture.expert), question.id,
                                                             question.revision, u"Say which cache."_s));
    fixture.draft(fixture.recruiter, wholeQuestion(u"Not handed in yet?"_s));
    open();
    auto *tabs = view->findChild<QTabBar *>(u"placeTabs"_s);
    EXPECT_EQ(tabs->tabText(2), u"Returned to you (1)"_s);
    tabs->setCurrentIndex(2);
    ASSERT_TRUE(fixture.settled());
    ASSERT_EQ(list().model()->rowCount(), 1);
    EXPECT_EQ(shown(), u"Mine?"_s);
    EXPECT_TRUE(says(*view, u"1 question"_s));
    EXPECT_FALSE(filter("statusFilter").isVisible());
    EXPECT_TRUE(view->grab().save(QStringLiteral(CANDOR_PICTURES) + u"/returned.png"_s));
    ASSERT_TRUE(press(*view, u"Submit for approval"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(says(*view, u"Nothing was returned to you"_s));
    EXPECT_EQ(tabs->tabText(2), u"Returned to you"_s);
    EXPECT_TRUE(view->grab().save(QStringLiteral(CANDOR_PICTURES) + u"/returned-nothing.png"_s));
    tabs->setCurrentIndex(0);
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(says(*view, u"%1 questions"_s.arg(fixture.count())));
    EXPECT_TRUE(filter("statusFilter").isVisible());
}

TEST_F(Questions, KeepWhatIsBeingWrittenOfEach) {
    fixture.draft(fixture.recruiter, wholeQuestion(u"Second?"_s));
    fixture.draft(fixture.recruiter, wholeQuestion(u"First?"_s));
    open();
    turnTo(1);
    auto *comment = panel().findChild<widgets::TextArea *>(u"comment"_s);
    comment->setText(u"Of the first"_s);
    EXPECT_TRUE(view->hasUnsavedChanges());
    choose(1);
    EXPECT_TRUE(comment->text().isEmpty()) << "it was said of another one";
    comment->setText(u"Of the second"_s);
    choose(0);
    EXPECT_EQ(comment->text(), u"Of the first"_s);
    ASSERT_TRUE(press(*view, u"Add comment"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(comment->text().isEmpty());
    EXPECT_TRUE(view->hasUnsavedChanges());
    choose(1);
    EXPECT_EQ(comment->text(), u"Of the second"_s);
    comment->clear();
    EXPECT_FALSE(view->hasUnsavedChanges());
}

TEST_F(Questions, TellWhoWasQuicker) {
    const Question mine = fixture.draft(fixture.recruiter, wholeQuestion(u"Mine?"_s));
    open();
    ASSERT_TRUE(fixture.workspace().questions().submit(fixture.actor(fixture.admin), mine.id, mine.revision));
    ASSERT_TRUE(press(*view, u"Discard draft…"_s));
    auto *question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Discard 1 draft"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(report().contains(u"Ada Lindqvist handed it in for approval"_s)) << report().toStdString();
    EXPECT_TRUE(tests::comesToSay(panel(), u"Awaiting approval"_s)) << "it is shown as it is now";
}

TEST_F(Questions, HistoryTellsWhoWhenAndWhat) {
    const Question mine = fixture.submitted(fixture.recruiter, wholeQuestion(u"Mine?"_s));
    ASSERT_TRUE(fixture.workspace().questions().giveBack(fixture.actor(fixture.expert), mine.id, mine.revision,
                                                         u"Say which cache."_s));
    open();
    turnTo(1);
    EXPECT_TRUE(says(panel(), u"Ilse Vogt returned it"_s));
    EXPECT_TRUE(says(panel(), u"Say which cache."_s));
    EXPECT_TRUE(says(panel(), u"Marta Ellingsen drafted it"_s));
    EXPECT_FALSE(press(*view, u"Add comment"_s));
    auto *comment = view->findChild<widgets::TextArea *>(u"comment"_s);
    comment->setFocus();
    QTest::keyClicks(comment, u"The one of the shop."_s);
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(says(panel(), u"Marta Ellingsen commented"_s));
    EXPECT_TRUE(says(panel(), u"The one of the shop."_s));
    EXPECT_TRUE(comment->text().isEmpty());
    EXPECT_EQ(fixture.file(mine.id).events.back().text, u"The one of the shop."_s);
}

TEST_F(Questions, VersionsAreComparedWordByWord) {
    const Question before = fixture.approved(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    QuestionContent content = before.newest.content;
    content.text = u"How often may it be loaded?"_s;
    content.timeLimitSeconds = 120;
    ASSERT_TRUE(
        fixture.workspace().questions().save(fixture.actor(fixture.recruiter), before.id, before.revision, content));
    open();
    EXPECT_TRUE(says(panel(), u"Version 1 is asked until this one is approved."_s));
    turnTo(2);
    const auto *comparison = view->findChild<VersionComparison *>();
    auto texts = comparison->findChildren<widgets::ComparedText *>();
    ASSERT_EQ(texts.size(), 2) << "what is the same is left out";
    EXPECT_TRUE(says(panel(), u"Struck through: taken away."_s));
    EXPECT_TRUE(texts[0]->accessibleName().contains(u"taken away: is; added: may;"_s))
        << texts[0]->accessibleName().toStdString();
    auto *from = view->findChild<QComboBox *>(u"versionBefore"_s);
    from->setCurrentIndex(0);
    EXPECT_TRUE(says(panel(), u"Both say the same."_s));
}

TEST_F(Questions, AreEditedFromTheListAndStayChosen) {
    fixture.draft(fixture.recruiter, wholeQuestion(u"Mine?"_s));
    fixture.draft(fixture.recruiter, wholeQuestion(u"Newer?"_s));
    open();
    choose(1);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Return);
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(view->title().startsWith(u"Edit question"_s)) << view->title().toStdString();
    view->findChild<widgets::TextArea *>(u"text"_s)->setText(u"Mine, changed?"_s);
    QTest::keyClick(view.get(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(shown(), u"Mine, changed?"_s);
    EXPECT_EQ(view->focusWidget(), &list());
}

TEST_F(Questions, ThatAreAlikeLeadToEachOther) {
    fixture.draft(fixture.colleague, wholeQuestion(u"How often does the cache load the same key"_s));
    fixture.draft(fixture.recruiter, wholeQuestion(u"How often does a cache load the same key"_s));
    open();
    turnTo(3);
    ASSERT_TRUE(fixture.settled());
    QAbstractButton *row = nullptr;
    for (auto *button : panel().findChildren<QAbstractButton *>()) {
        if (button->accessibleName().contains(u"does the cache load"_s))
            row = button;
    }
    ASSERT_NE(row, nullptr);
    QTest::mouseClick(row, Qt::LeftButton);
    ASSERT_TRUE(fixture.settled());
    turnTo(0);
    EXPECT_EQ(shown(), u"How often does the cache load the same key"_s);
}

TEST_F(Questions, CannotBeListedWithoutADatabase) {
    open();
    fixture.execute(u"ALTER TABLE question RENAME TO question_away"_s);
    QTest::keyClick(view.get(), Qt::Key_F5);
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(report().contains(u"could not be read again"_s)) << report().toStdString();
    EXPECT_GT(list().model()->rowCount(), 0) << "what was read stays in view";
    view = std::make_unique<QuestionsView>(fixture.screens.context);
    view->show();
    view->refresh();
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(says(*view, u"The questions cannot be listed"_s));
    fixture.execute(u"ALTER TABLE question_away RENAME TO question"_s);
    ASSERT_TRUE(press(*view, u"Try again"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_GT(list().model()->rowCount(), 0);
}

TEST_F(Questions, HavePicturesAndNames) {
    open();
    EXPECT_THAT(tests::withoutName(*view), testing::IsEmpty());
    const QString folder = QStringLiteral(CANDOR_PICTURES);
    EXPECT_TRUE(tests::keepPictures(*view, folder, u"bank"_s));
    EXPECT_THAT(tests::cutOff(*view), testing::IsEmpty());
    filter("typeFilter").choose(int(QuestionType::Mcq));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(tests::keepPictures(*view, folder, u"bank-choice"_s));
    filter("typeFilter").choose(int(QuestionType::Code));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(tests::keepPictures(*view, folder, u"bank-code"_s));
}

} // namespace
} // namespace candor::screens
