// SPDX-License-Identifier: GPL-3.0-or-later
#include "BuilderFixture.h"

#include "ScreenChecks.h"
#include "questionnaires/DrawDialog.h"
#include "questionnaires/DrawList.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSpinBox>

#include <set>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using tests::press;
using tests::says;

DrawRule ruleOf(std::vector<DrawCount> types) {
    DrawRule rule;
    rule.domains = {JobDomain::Fullstack};
    rule.types = std::move(types);
    return rule;
}

std::set<QuestionId> idsOf(const std::vector<QuestionnaireQuestion> &questions) {
    std::set<QuestionId> ids;
    for (const QuestionnaireQuestion &question : questions)
        ids.insert(question.question);
    return ids;
}

class Drawing : public QuestionnaireFixture {
protected:
    void start() {
        model = std::make_unique<DrawModel>(fixture.screens.context, draft, std::nullopt);
        tester = std::make_unique<QAbstractItemModelTester>(model.get());
    }
    void draw(const DrawRule &rule) {
        model->setRule(rule);
        ASSERT_TRUE(settled());
    }

    QuestionnaireDraft draft;
    std::unique_ptr<DrawModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(Drawing, DrawsByTypeAndSaysFromHowMany) {
    start();
    draw(ruleOf({{QuestionType::Mcq, 2}, {QuestionType::Video, 1}, {QuestionType::Code, 0}}));
    ASSERT_EQ(model->rowCount(), 3);
    EXPECT_THAT(model->totals().types,
                ElementsAre(testing::Field(&TypeTotal::questions, 2), testing::Field(&TypeTotal::questions, 1)));
    ASSERT_EQ(model->candidates().size(), 2U) << "what is not wanted is of no matter";
    EXPECT_GE(model->candidates().front().count, 4);
    EXPECT_TRUE(model->missing().empty());
    draw(ruleOf({{QuestionType::Mcq, 40}}));
    ASSERT_EQ(model->missing().size(), 1U);
    EXPECT_EQ(model->missing().front().count + model->rowCount(), 40);
    draw(ruleOf({}));
    EXPECT_EQ(model->rowCount(), 0);
}

TEST_F(Drawing, KeepsSomeAndDrawsTheRestAnew) {
    start();
    draw(ruleOf({{QuestionType::Mcq, 3}, {QuestionType::Video, 3}}));
    ASSERT_EQ(model->rowCount(), 6);
    model->setData(model->index(1), Qt::Checked, Qt::CheckStateRole);
    model->setData(model->index(4), Qt::Checked, Qt::CheckStateRole);
    const QuestionId one = model->questions()[1].question;
    const QuestionId other = model->questions()[4].question;
    const std::set<QuestionId> before = idsOf(model->questions());
    bool changed = false;
    for (int round = 0; round < 5 && !changed; ++round) {
        model->drawAgain();
        ASSERT_TRUE(settled());
        ASSERT_EQ(model->rowCount(), 6);
        const std::set<QuestionId> now = idsOf(model->questions());
        EXPECT_TRUE(now.contains(one) && now.contains(other));
        changed = now != before;
    }
    EXPECT_TRUE(changed);
    EXPECT_EQ(model->keptCount(), 2);
    EXPECT_EQ(model->questions().front().version.content.type, QuestionType::Mcq) << "in the order to be asked";
}

TEST_F(Drawing, LeavesOutWhatIsAskedAlreadyAndDoesNotCountIt) {
    const auto mcq = approved(QuestionType::Mcq, 8);
    std::vector<QuestionnaireQuestion> present;
    for (const QuestionRow &row : mcq)
        present.push_back({row.question.id, row.question.newest, true, false});
    present.pop_back();
    draft.start({}, {});
    draft.add(present, {});
    start();
    DrawRule rule = ruleOf({{QuestionType::Mcq, 1}, {QuestionType::Text, 1}});
    rule.mostSeconds = 1800;
    draw(rule);
    ASSERT_EQ(model->rowCount(), 2);
    EXPECT_EQ(model->questions().front().question, mcq.back().question.id) << "the only one that is left";
    EXPECT_LE(model->totals().seconds, 1800);
    EXPECT_EQ(model->candidates().front().count, 1);
}

/// Counts what jobs hand over: of each one its answer, where somebody waits for it, and its end.
class HandedOver : public QObject {
public:
    bool eventFilter(QObject *watched, QEvent *event) override {
        count += event->type() == QEvent::MetaCall ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
    int count = 0;
};

TEST_F(Drawing, DrawsOnceAtATimeAndThenByTheLastRule) {
    start();
    HandedOver handed;
    fixture.screens.jobs.installEventFilter(&handed);
    const QSignalSpy drawn(model.get(), &DrawModel::drawn);
    for (int count = 1; count <= 6; ++count)
        model->setRule(ruleOf({{QuestionType::Mcq, count}}));
    EXPECT_TRUE(model->isDrawing());
    ASSERT_TRUE(settled());
    EXPECT_FALSE(model->isDrawing());
    EXPECT_EQ(model->rowCount(), 6);
    EXPECT_EQ(drawn.count(), 1);
    EXPECT_EQ(handed.count, 4) << "of six rules the first and the last were drawn by";
    model->setRule(ruleOf({{QuestionType::Mcq, 2}}));
    model->setRule(ruleOf({}));
    ASSERT_TRUE(settled());
    EXPECT_EQ(model->rowCount(), 0) << "an answer that is no longer wanted is not shown";
}

class DrawDialogTest : public BuilderFixture {
protected:
    DrawDialog *openDraw() {
        EXPECT_TRUE(press(*view, u"Draw by rule…"_s));
        auto *dialog = tests::dialogOf<DrawDialog>(*view);
        EXPECT_TRUE(settled());
        return dialog;
    }
    bool comesTo(DrawDialog &dialog, int rows) {
        return QTest::qWaitFor([&] { return dialog.model().rowCount() == rows; }, tests::longestWait) && settled();
    }
};

TEST_F(DrawDialogTest, TakesTenForANewQuestionnaire) {
    startNew();
    DrawDialog *dialog = openDraw();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(comesTo(*dialog, 10));
    EXPECT_TRUE(says(*dialog, u"10 questions"_s));
    EXPECT_TRUE(says(*dialog, u"Drawn from 24 multiple choice"_s));
    EXPECT_EQ(draft().totals().questions, 0) << "nothing is taken yet";
    EXPECT_THAT(tests::withoutName(*dialog), testing::IsEmpty());
    ASSERT_TRUE(press(*dialog, u"Take 10 questions"_s));
    EXPECT_EQ(draft().totals().questions, 10);
    view->activateWindow(); // offscreen nobody else does it
    ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(draft().totals().questions, 0) << "one step back takes all of them out";
}

TEST_F(DrawDialogTest, SaysWhatTheBankDoesNotHold) {
    startNew();
    DrawDialog *dialog = openDraw();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(comesTo(*dialog, 10));
    ASSERT_TRUE(tests::click(*view, "domain-General"));
    ASSERT_TRUE(comesTo(*dialog, 6)) << "the behavioural questions have no multiple choice";
    EXPECT_TRUE(says(*dialog, u"By this rule the bank lacks 4 multiple choice"_s));
    tests::type(*view, "mostMinutes", u"5"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->model().totals().seconds <= 300; }, tests::longestWait));
    dialog->reject();
    EXPECT_EQ(draft().totals().questions, 0);
}

TEST_F(DrawDialogTest, SpaceKeepsAndTheRestIsDrawnAgainIntoANewSection) {
    edit(add(sample()).questionnaire.id);
    DrawDialog *dialog = openDraw();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(says(*dialog, u"how many of each type"_s));
    tests::type(*view, "count-video", u"2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    ASSERT_TRUE(comesTo(*dialog, 2));
    auto *drawn = dialog->findChild<DrawList *>();
    drawn->setFocus();
    drawn->setCurrentIndex(drawn->model()->index(0, 0));
    QTest::keyClick(drawn, Qt::Key_Space);
    EXPECT_EQ(dialog->model().keptCount(), 1);
    const QuestionId keptOne = dialog->model().questions().front().question;
    ASSERT_TRUE(press(*dialog, u"Draw the rest again"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(idsOf(dialog->model().questions()).contains(keptOne));
    QTest::mouseClick(drawn->viewport(), Qt::LeftButton, {},
                      drawn->visualRect(drawn->model()->index(0, 0)).topLeft() + QPoint(14, 16));
    EXPECT_NE(dialog->model().keptCount(), 1) << "a click on the box turns it too";
    auto *into = dialog->findChild<QComboBox *>(QString(), Qt::FindChildrenRecursively);
    for (auto *box : dialog->findChildren<QComboBox *>()) {
        if (box->findText(u"A new section"_s) >= 0)
            into = box;
    }
    into->setCurrentIndex(into->findText(u"A new section"_s));
    ASSERT_TRUE(press(*dialog, u"Take 2 questions"_s));
    EXPECT_THAT(sizes(), ElementsAre(2, 2, 2));
}

} // namespace
} // namespace candor::screens
