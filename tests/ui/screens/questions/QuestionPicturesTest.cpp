// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringShots.h"
#include "QuestionFixture.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"

#include "questions/QuestionListView.h"
#include "questions/QuestionsView.h"
#include "questions/ReasonDialog.h"
#include "widgets/SearchField.h"
#include "widgets/TextInput.h"

#include <QTabBar>
#include <QTranslator>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::wholeQuestion;

/// Words half as long again, as German has them.
class LongWords final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override {
        const QString words = QString::fromUtf8(source);
        return words % u"ungsvermögen"_s.left(std::max<qsizetype>(2, words.size() / 2));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// Pictures for a person to look at; also at 200 %.
class QuestionPictures : public testing::Test {
protected:
    QuestionPictures() { fixture.signIn(fixture.expert); }
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
    void keep(const QString &name) {
        EXPECT_TRUE(tests::keepPictures(*view, QStringLiteral(CANDOR_PICTURES), name));
        EXPECT_THAT(tests::cutOff(*view), testing::IsEmpty()) << name.toStdString();
        EXPECT_THAT(tests::withoutName(*view), testing::IsEmpty()) << name.toStdString();
    }
    void turnTo(int tab) {
        view->findChild<QTabBar *>(u"questionTabs"_s)->setCurrentIndex(tab);
        ASSERT_TRUE(fixture.settled());
    }
    /// A question with a life behind it: approved, then written anew, submitted, returned, submitted again.
    Question livedQuestion() {
        auto &service = fixture.workspace().questions();
        const auto recruiter = fixture.actor(fixture.recruiter);
        const Question first = fixture.approved(
            fixture.recruiter,
            wholeQuestion(u"Two requests ask the cache for the same key while it is being loaded. How often is it "
                          "loaded, and what do both of them get where the load fails?"_s,
                          QuestionType::Mcq));
        QuestionContent content = first.newest.content;
        content.text = u"Two requests ask a cache for the same key while its value is being loaded. How often is it "
                       "loaded, and what do both get?"_s;
        content.timeLimitSeconds = 90;
        content.rubric.three = u"Loads once, but keeps failures for later callers."_s;
        content.options.push_back({u"It depends on the caller"_s, false, u"Callers do not know of each other."_s});
        auto row = service.save(recruiter, first.id, first.revision, content);
        row = service.submit(recruiter, first.id, row->question.revision, u"The failure was a question of its own."_s);
        row = service.giveBack(fixture.actor(fixture.otherExpert), first.id, row->question.revision,
                               u"Please say what the third option stands for."_s);
        row = service.submit(recruiter, first.id, row->question.revision, u"It does now."_s);
        return row->question;
    }

    tests::QuestionFixture fixture;
    std::unique_ptr<QuestionsView> view;
};

TEST_F(QuestionPictures, OfTheReadingPanel) {
    fixture.approved(fixture.colleague, wholeQuestion(u"How often does the cache load the same key?"_s));
    livedQuestion();
    open();
    keep(u"panel"_s);
    turnTo(1);
    keep(u"panel-history"_s);
    turnTo(2);
    keep(u"panel-versions"_s);
    turnTo(3);
    keep(u"panel-similar"_s);
}

TEST_F(QuestionPictures, OfTheList) {
    fixture.draft(fixture.expert, wholeQuestion(u"Only a draft so far?"_s));
    fixture.submitted(fixture.recruiter, wholeQuestion(u"Does this wait?"_s));
    open();
    auto *list = view->findChild<QuestionListView *>(u"questionList"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_TRUE(fixture.settled());
    keep(u"bank-several"_s);
    view->findChild<widgets::SearchField *>()->setText(u"zzz"_s);
    ASSERT_TRUE(tests::comesToSay(*view, u"No question is like that"_s));
    keep(u"bank-nothing"_s);
}

TEST_F(QuestionPictures, OfWhatHasNothingToShow) {
    fixture.retireAll();
    open();
    keep(u"bank-first-use"_s);
    fixture.draft(fixture.expert, wholeQuestion(u"The first?"_s));
    view->refresh();
    ASSERT_TRUE(fixture.settled());
    view->openQueue();
    ASSERT_TRUE(fixture.settled());
    keep(u"approval-nothing"_s);
    fixture.execute(u"ALTER TABLE question RENAME TO question_away"_s);
    open();
    keep(u"bank-error"_s);
}

TEST_F(QuestionPictures, OfTheEditor) {
    open();
    ASSERT_TRUE(press(*view, u"New question"_s));
    ASSERT_TRUE(fixture.settled());
    view->findChild<widgets::TextArea *>(u"text"_s)->setText(u"How often does the cache load the same key here?"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return fixture.settled() && tests::says(*view, u"about the same"_s); },
                                tests::longestWait));
    ASSERT_TRUE(press(*view, u"Submit for approval"_s));
    ASSERT_TRUE(fixture.settled());
    keep(u"editor-missing"_s);
    view->findChild<widgets::TextArea *>(u"rubric_5"_s)->setFocus();
    keep(u"editor-below"_s);
}

TEST_F(QuestionPictures, OfDecisions) {
    const Question question = livedQuestion();
    open();
    view->openQueue();
    ASSERT_TRUE(fixture.settled());
    ASSERT_TRUE(press(*view, u"Return to its author"_s));
    keep(u"approval-reason"_s);
    ASSERT_TRUE(
        fixture.workspace().questions().approve(fixture.actor(fixture.otherExpert), question.id, question.revision));
    ASSERT_TRUE(press(*view, u"Approve and go on"_s));
    ASSERT_TRUE(fixture.settled());
    keep(u"approval-overtaken"_s);
    const ReasonQuestion why{u"Retire this question?"_s, u"It is put into no questionnaire any more."_s, u"Why"_s,
                             u"Say why; the question's history keeps it."_s, u"Retire 1 question"_s};
    ReasonDialog dialog(why, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    ASSERT_TRUE(press(dialog, u"Retire 1 question"_s));
    EXPECT_TRUE(dialog.grab().save(QStringLiteral(CANDOR_PICTURES) + u"/reason.png"_s));
}

TEST_F(QuestionPictures, WithLongWords) {
    livedQuestion();
    LongWords words;
    qApp->installTranslator(&words);
    open();
    keep(u"long-bank"_s);
    view->openQueue();
    ASSERT_TRUE(fixture.settled());
    keep(u"long-approval"_s);
    view->create();
    ASSERT_TRUE(fixture.settled());
    keep(u"long-editor"_s);
    view.reset();
    qApp->removeTranslator(&words);
}

} // namespace
} // namespace candor::screens
