// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringShots.h"
#include "QuestionFixture.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"

#include "common/ReportStrip.h"
#include "question/QuestionBody.h"
#include "questions/ApprovalQueue.h"
#include "questions/QuestionListView.h"
#include "questions/QuestionsView.h"
#include "questions/VersionComparison.h"
#include "widgets/ComparedText.h"
#include "widgets/PassageText.h"
#include "widgets/TextInput.h"

#include <QTabBar>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::questionsBy;
using tests::says;
using tests::wholeQuestion;

class Approval : public testing::Test {
protected:
    Approval() { fixture.signIn(fixture.expert); }
    void TearDown() override { view.reset(); }

    void open() {
        view = std::make_unique<QuestionsView>(fixture.screens.context);
        view->resize(1096, 800);
        view->show();
        view->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
        view->refresh();
        ASSERT_TRUE(fixture.settled());
        view->openQueue();
        ASSERT_TRUE(fixture.settled());
    }
    QString tab() { return view->findChild<QTabBar *>(u"placeTabs"_s)->tabText(1); }
    /// What the question that is shown begins with.
    QString shown() {
        const auto *text = view->findChild<ApprovalQueue *>()->findChild<widgets::PassageText *>(u"questionText"_s);
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
    widgets::TextArea &comment() { return *view->findChild<widgets::TextArea *>(u"decisionComment"_s); }
    QAbstractItemModel &list() { return *view->findChild<QuestionListView *>(u"approvalList"_s)->model(); }

    tests::QuestionFixture fixture;
    std::unique_ptr<QuestionsView> view;
};

TEST_F(Approval, IsOfWhatOthersWrote) {
    fixture.submitted(fixture.recruiter, wholeQuestion(u"First?"_s));
    fixture.submitted(fixture.colleague, wholeQuestion(u"Second?"_s));
    fixture.submitted(fixture.expert, wholeQuestion(u"My own?"_s));
    fixture.draft(fixture.recruiter, wholeQuestion(u"Only a draft?"_s));
    open();
    EXPECT_EQ(tab(), u"Awaiting approval (2)"_s);
    EXPECT_EQ(list().rowCount(), 2);
    EXPECT_TRUE(says(*view, u"2 wait"_s));
}

TEST_F(Approval, OfAnAdministratorIsOfAll) {
    fixture.submitted(fixture.admin, wholeQuestion(u"My own?"_s));
    fixture.signIn(fixture.admin);
    open();
    EXPECT_EQ(tab(), u"Awaiting approval (1)"_s);
    EXPECT_EQ(shown(), u"My own?"_s);
}

TEST_F(Approval, IsNotForRecruiters) {
    fixture.submitted(fixture.colleague, wholeQuestion(u"First?"_s));
    fixture.signIn(fixture.recruiter);
    open();
    EXPECT_FALSE(view->findChild<QTabBar *>(u"placeTabs"_s)->isTabVisible(1));
    EXPECT_FALSE(view->findChild<ApprovalQueue *>()->isVisible());
}

TEST_F(Approval, GoesOnByKeysAlone) {
    const Question second = fixture.submitted(fixture.recruiter, wholeQuestion(u"Second?"_s));
    const Question first = fixture.submitted(fixture.recruiter, wholeQuestion(u"First?"_s));
    open();
    ASSERT_EQ(shown(), u"First?"_s);
    QTest::keyClick(view->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(fixture.kept(first.id).newest.status, QuestionStatus::Approved);
    EXPECT_TRUE(report().contains(u"Approved: \"First?\""_s)) << report().toStdString();
    ASSERT_EQ(shown(), u"Second?"_s) << "the next one comes by itself";
    EXPECT_EQ(tab(), u"Awaiting approval (1)"_s);
    // Without a reason nothing is returned.
    QTest::keyClick(view->focusWidget(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(says(*view, u"Say what should change; its author reads it."_s));
    EXPECT_EQ(view->focusWidget(), &comment());
    QTest::keyClicks(view->focusWidget(), u"Say which cache."_s);
    QTest::keyClick(view->focusWidget(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(fixture.kept(second.id).newest.status, QuestionStatus::Draft);
    EXPECT_EQ(fixture.file(second.id).events.back().text, u"Say which cache."_s);
    EXPECT_TRUE(says(*view, u"Nothing waits for your approval"_s));
    EXPECT_EQ(tab(), u"Awaiting approval"_s);
}

TEST_F(Approval, DecidesOnNothingBeforeTheNextOneIsThere) {
    for (const QString &text : {u"Third?"_s, u"Second?"_s, u"First?"_s})
        fixture.submitted(fixture.recruiter, wholeQuestion(text));
    open();
    ASSERT_EQ(shown(), u"First?"_s);
    QTest::keyClick(view->focusWidget(), Qt::Key_Right, Qt::ControlModifier);
    EXPECT_NE(shown(), u"First?"_s) << "it was left";
    QTest::keyClick(view->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(shown(), u"Second?"_s);
    EXPECT_EQ(fixture.count(questionsBy(&QuestionFilter::statuses, {QuestionStatus::AwaitingApproval})), 3);
}

TEST_F(Approval, IsLeftForLaterByKeys) {
    for (const QString &text : {u"Third?"_s, u"Second?"_s, u"First?"_s})
        fixture.submitted(fixture.recruiter, wholeQuestion(text));
    open();
    const auto go = [&](Qt::Key key) {
        QTest::keyClick(view->focusWidget(), key, Qt::ControlModifier);
        EXPECT_TRUE(fixture.settled());
        return shown();
    };
    EXPECT_EQ(go(Qt::Key_Right), u"Second?"_s);
    EXPECT_EQ(go(Qt::Key_Right), u"Third?"_s);
    EXPECT_EQ(go(Qt::Key_Right), u"Third?"_s) << "the last one";
    EXPECT_EQ(go(Qt::Key_Left), u"Second?"_s);
    EXPECT_EQ(fixture.count(questionsBy(&QuestionFilter::statuses, {QuestionStatus::AwaitingApproval})), 3);
}

TEST_F(Approval, ShowsWhatIsAlikeSoThatDuplicatesAreSeen) {
    fixture.approved(fixture.colleague, wholeQuestion(u"How often does the cache load the same key"_s));
    fixture.submitted(fixture.recruiter, wholeQuestion(u"How often does a cache load the same key"_s));
    open();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            for (const auto *row : view->findChild<ApprovalQueue *>()->findChildren<QAbstractButton *>()) {
                if (row->accessibleName().contains(u"does the cache load the same key, Approved"_s))
                    return true;
            }
            return false;
        },
        tests::longestWait));
}

TEST_F(Approval, SaysWhoWasQuickerAndShowsHowItStands) {
    const Question question = fixture.submitted(fixture.recruiter, wholeQuestion(u"First?"_s));
    fixture.submitted(fixture.recruiter, wholeQuestion(u"Newer?"_s));
    open();
    ASSERT_EQ(shown(), u"Newer?"_s);
    QTest::keyClick(view->focusWidget(), Qt::Key_Right, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    ASSERT_EQ(shown(), u"First?"_s);
    ASSERT_TRUE(fixture.workspace().questions().giveBack(fixture.actor(fixture.otherExpert), question.id,
                                                         question.revision, u"Which cache?"_s));
    ASSERT_TRUE(press(*view, u"Approve and go on"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(report().contains(u"Noor Haddad returned it"_s)) << report().toStdString();
    EXPECT_EQ(shown(), u"First?"_s) << "it stays in view";
    EXPECT_TRUE(says(*view, u"Draft: nothing is left to decide"_s));
    EXPECT_TRUE(says(*view, u"Which cache?"_s)) << "with what was said of it";
    EXPECT_FALSE(tests::buttonOf(*view, u"Approve and go on"_s)->isEnabled());
    EXPECT_EQ(fixture.kept(question.id).newest.status, QuestionStatus::Draft);
    ASSERT_TRUE(press(*view, u"Next"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(shown(), u"Newer?"_s);
}

TEST_F(Approval, KeepsTheCommentOfAQuestionThatIsLeftForLater) {
    fixture.submitted(fixture.recruiter, wholeQuestion(u"Second?"_s));
    fixture.submitted(fixture.recruiter, wholeQuestion(u"First?"_s));
    open();
    comment().setFocus();
    QTest::keyClicks(&comment(), u"Which cache?"_s);
    ASSERT_TRUE(press(*view, u"Next"_s));
    QTest::keyClicks(&comment(), u"Of the next"_s); // before it is there
    ASSERT_TRUE(fixture.settled());
    ASSERT_EQ(shown(), u"Second?"_s);
    EXPECT_EQ(comment().text(), u"Of the next"_s);
    ASSERT_TRUE(press(*view, u"Back"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(comment().text(), u"Which cache?"_s);
    QTest::keyClick(view->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    ASSERT_EQ(shown(), u"Second?"_s);
    EXPECT_EQ(comment().text(), u"Of the next"_s);
    comment().clear();
    EXPECT_FALSE(view->hasUnsavedChanges()) << "the first one's was kept with the decision";
}

TEST_F(Approval, AsksWithoutDeciding) {
    const Question question = fixture.submitted(fixture.recruiter, wholeQuestion(u"First?"_s));
    open();
    EXPECT_FALSE(press(*view, u"Comment only"_s)) << "there is nothing to say yet";
    comment().setText(u"Is this for seniors?"_s);
    ASSERT_TRUE(press(*view, u"Comment only"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(fixture.kept(question.id).newest.status, QuestionStatus::AwaitingApproval);
    EXPECT_TRUE(says(*view, u"Is this for seniors?"_s));
    EXPECT_TRUE(comment().text().isEmpty());
    EXPECT_EQ(shown(), u"First?"_s);
}

TEST_F(Approval, ShowsWhatANewVersionChanges) {
    const Question before = fixture.approved(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    QuestionContent content = before.newest.content;
    content.text = u"How often is it loaded, and by whom?"_s;
    const auto saved =
        fixture.workspace().questions().save(fixture.actor(fixture.recruiter), before.id, before.revision, content);
    ASSERT_TRUE(saved);
    ASSERT_TRUE(
        fixture.workspace().questions().submit(fixture.actor(fixture.recruiter), before.id, saved->question.revision));
    open();
    ASSERT_TRUE(press(*view, u"What changed…"_s));
    auto *dialog = tests::dialogOf<ComparisonDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    const auto texts = dialog->findChildren<widgets::ComparedText *>();
    ASSERT_EQ(texts.size(), 1);
    EXPECT_EQ(texts.front()->accessibleName(), u"How often is it loaded added: , and by whom; ?"_s);
    EXPECT_TRUE(tests::keepPictures(*dialog, QStringLiteral(CANDOR_PICTURES), u"comparison"_s));
}

TEST_F(Approval, HasPicturesAndNames) {
    QuestionContent content = wholeQuestion(u"Write createCache(load, ttlMs).\n\n    const get = createCache(load, "
                                            u"1000);\n    await get(\"a\");\n\nCallers "
                                            "that ask for a key while its load is running share that load."_s,
                                            QuestionType::Mcq);
    fixture.submitted(fixture.colleague, content);
    content.text = u"How would you keep a cache from loading the same key twice?"_s;
    fixture.submitted(fixture.recruiter, content);
    fixture.approved(fixture.colleague,
                     wholeQuestion(u"How would you keep a cache from loading one key more than once?"_s));
    open();
    ASSERT_TRUE(QTest::qWaitFor([this] { return fixture.settled() && says(*view, u"nothing of which one"_s); },
                                tests::longestWait));
    EXPECT_THAT(tests::withoutName(*view), testing::IsEmpty());
    EXPECT_TRUE(tests::keepPictures(*view, QStringLiteral(CANDOR_PICTURES), u"approval"_s));
    EXPECT_THAT(tests::cutOff(*view), testing::IsEmpty());
}

} // namespace
} // namespace candor::screens
