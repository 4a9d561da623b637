// SPDX-License-Identifier: GPL-3.0-or-later
#include "BuilderFixture.h"

#include "SampleQuestions.h"
#include "questionnaires/AnswerArea.h"
#include "questionnaires/PreviewView.h"

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::sampleQuestion;
using Kind = PreviewStep::Kind;

TEST(PreviewSteps, LeadFromTheIntroductionToHandingIn) {
    QuestionnaireQuestion choice = sampleQuestion(1, QuestionType::Mcq, 60);
    choice.version.content.options = {{u"Yes"_s, true, u"because"_s}, {u"No"_s, false, u"a mistake"_s}};
    choice.version.content.referenceAnswer = u"Yes."_s;
    const auto known = knownOf({choice, sampleQuestion(2, QuestionType::Video, 120, 30)});
    QuestionnaireContent content;
    content.title = u"Backend"_s;
    content.sections = {{{}, {}, {{QuestionVersionId(1), {}, {}, {}}}},
                        {u"Empty"_s, u"Nothing follows"_s, {}},
                        {u"Design"_s, {}, {{QuestionVersionId(2), 300, {}, 3}}}};
    const auto steps = previewSteps(content, known);
    std::vector<Kind> kinds;
    for (const PreviewStep &step : steps)
        kinds.push_back(step.kind);
    EXPECT_THAT(kinds,
                testing::ElementsAre(Kind::Introduction, Kind::Question, Kind::Section, Kind::Question, Kind::End));
    EXPECT_EQ(steps[0].questions, 2);
    EXPECT_EQ(steps[0].seconds, 60 + 330);
    EXPECT_EQ(steps[3].timeLimitSeconds, 300) << "as the questionnaire says it";
    EXPECT_EQ(steps[3].thinkingSeconds, 30);
    EXPECT_EQ(steps[3].takes, 3);
    EXPECT_EQ(steps[3].number, 2);
    for (const AnswerOption &option : steps[1].question.options) {
        EXPECT_FALSE(option.correct);
        EXPECT_TRUE(option.reason.isEmpty());
    }
    EXPECT_TRUE(steps[1].question.referenceAnswer.isEmpty());
    EXPECT_EQ(stepOf(steps, {2, 0}), 3);
    EXPECT_EQ(stepOf(steps, {0, -1}), 1) << "a section without words begins with its first question";
    EXPECT_EQ(stepOf(steps, {1, -1}), 0);
    EXPECT_EQ(stepOf(steps, {}), 0);
}

class Preview : public BuilderFixture {
protected:
    PreviewView &preview() const { return *view->findChild<PreviewView *>(); }
    /// What is shown for a step comes with the next turn of the event loop.
    bool comesToSay(const QString &words) const { return tests::comesToSay(*view, words); }
};

TEST_F(Preview, GoesThroughByTheKeyboardAndComesBackToTheBuilder) {
    edit(add(sample()).questionnaire.id);
    choose({});
    ASSERT_TRUE(press(*view, u"Preview"_s));
    EXPECT_EQ(view->title(), u"Preview"_s);
    ASSERT_TRUE(preview().hasFocus());
    EXPECT_TRUE(comesToSay(u"Backend engineers"_s));
    QTest::keyClick(&preview(), Qt::Key_Right);
    EXPECT_TRUE(comesToSay(u"Basics"_s));
    QTest::keyClick(&preview(), Qt::Key_Space);
    EXPECT_TRUE(comesToSay(u"Question 1 of 4"_s));
    EXPECT_TRUE(comesToSay(u"Choose one"_s));
    QTest::keyClick(&preview(), Qt::Key_End);
    EXPECT_TRUE(comesToSay(u"That was the last question"_s));
    EXPECT_FALSE(press(*view, u"Next"_s)) << "there is nothing after it";
    ASSERT_TRUE(press(*view, u"Back"_s));
    EXPECT_TRUE(comesToSay(u"Question 4 of 4"_s));
    QTest::keyClick(&preview(), Qt::Key_PageUp);
    EXPECT_TRUE(comesToSay(u"Time to think"_s));
    EXPECT_TRUE(comesToSay(u"Takes"_s));
    QTest::keyClick(&preview(), Qt::Key_Home);
    EXPECT_EQ(preview().step(), 0);
    QTest::keyClick(&preview(), Qt::Key_Escape);
    EXPECT_EQ(view->title(), u"Edit questionnaire"_s);
    EXPECT_TRUE(list().hasFocus());
}

TEST_F(Preview, BeginsWhereOneIsAndShowsWhatIsNotSaved) {
    edit(add(sample()).questionnaire.id);
    choose({1, 1});
    const QString text = draft().questionAt({1, 1})->version.content.text;
    ASSERT_TRUE(press(*view, u"Preview"_s));
    EXPECT_TRUE(comesToSay(u"Question 4 of 4"_s));
    EXPECT_TRUE(comesToSay(text.left(20)));
}

TEST_F(Preview, NothingInItCanBeReachedButItsOwnKeys) {
    edit(add(sample()).questionnaire.id);
    choose({0, 0});
    ASSERT_TRUE(press(*view, u"Preview"_s));
    const int last = static_cast<int>(preview().steps().size()) - 1;
    for (int step = preview().step(); step <= last; ++step) {
        QApplication::processEvents();
        EXPECT_FALSE(preview().findChildren<QWidget *>().isEmpty());
        for (const QWidget *part : preview().findChildren<QWidget *>())
            EXPECT_FALSE(part->isVisible() && part->focusPolicy() != Qt::NoFocus) << part->metaObject()->className();
        preview().go(1);
    }
}

} // namespace
} // namespace candor::screens
