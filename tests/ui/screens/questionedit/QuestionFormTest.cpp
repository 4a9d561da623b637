// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/QuestionForm.h"

#include "QuestionFixture.h"
#include "ScreenProbe.h"

#include "questionedit/OptionRow.h"
#include "questionedit/OptionsEditor.h"
#include "widgets/TextInput.h"

#include <QComboBox>
#include <QRadioButton>
#include <QSignalSpy>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::wholeQuestion;
using widgets::TextInput;

template<typename Widget>
Widget *input(const QWidget &form, const char *name) {
    return form.findChild<Widget *>(QLatin1String(name));
}

TEST(QuestionForm, GivesBackEachFieldAsItWas) {
    QuestionForm form;
    for (const QuestionType type :
         {QuestionType::Mcq, QuestionType::Text, QuestionType::Audio, QuestionType::Video, QuestionType::Code}) {
        QuestionContent content = wholeQuestion(u"How often?\n\n    get(key);"_s, type);
        content.thinkingSeconds = 30;
        content.takes = type == QuestionType::Audio || type == QuestionType::Video ? 3 : 1;
        content.tags = QStringList{u"cache"_s};
        content.language = u"pt-BR"_s;
        content.kind = QuestionKind::Situational;
        content.job = JobId(7);
        form.setContent(content);
        EXPECT_EQ(form.content(), content);
        EXPECT_FALSE(form.isChanged());
    }
}

TEST(QuestionForm, OffersWhatTheTypeNeeds) {
    QuestionForm form;
    form.setContent(wholeQuestion(u"How often?"_s, QuestionType::Text));
    form.show();
    EXPECT_FALSE(input<QWidget>(form, "options")->isVisible());
    EXPECT_FALSE(input<QWidget>(form, "takes")->isVisible());
    auto *type = input<QComboBox>(form, "type");
    type->setCurrentIndex(type->findData(int(QuestionType::Mcq)));
    EXPECT_TRUE(input<QWidget>(form, "options")->isVisible());
    type->setCurrentIndex(type->findData(int(QuestionType::Video)));
    EXPECT_TRUE(input<QWidget>(form, "takes")->isVisible());
    EXPECT_FALSE(input<QWidget>(form, "options")->isVisible());
    EXPECT_TRUE(form.content().options.empty());
}

TEST(QuestionForm, SaysWhatIsWrongAsOneWrites) {
    QuestionForm form;
    form.setContent(wholeQuestion(u"How often?"_s, QuestionType::Mcq));
    form.show();
    auto *second = form.findChildren<OptionRow *>()[1]->text();
    QSignalSpy looked(&form, &QuestionForm::looked);
    second->setFocus();
    second->selectAll();
    QTest::keyClicks(second, u"It is loaded once"_s);
    ASSERT_TRUE(looked.wait());
    EXPECT_TRUE(tests::says(form, u"is there twice"_s));
    QTest::keyClicks(second, u" more"_s);
    ASSERT_TRUE(looked.wait());
    EXPECT_FALSE(tests::says(form, u"is there twice"_s));
}

TEST(QuestionForm, IsSilentAboutWhatIsOnlyNotWrittenYet) {
    QuestionForm form;
    form.setContent({});
    form.show();
    QSignalSpy looked(&form, &QuestionForm::looked);
    input<widgets::TextArea>(form, "reference_answer")->setText(u"It loads once."_s);
    ASSERT_TRUE(looked.wait());
    EXPECT_FALSE(tests::says(form, u"is missing"_s));
    EXPECT_FALSE(form.checkNow());
    EXPECT_TRUE(tests::says(form, u"is missing"_s)) << "but when it is to be saved";
    input<widgets::TextArea>(form, "text")->setText(u"How often is it loaded?"_s);
    EXPECT_TRUE(form.checkNow());
    EXPECT_FALSE(tests::says(form, u"is missing"_s));
}

TEST(QuestionForm, ReadsKeyPointsByLines) {
    QuestionForm form;
    input<widgets::TextArea>(form, "key_points")->setText(u"One load, not two\n\n  Failures go  \n"_s);
    EXPECT_EQ(form.content().keyPoints, (QStringList{u"One load, not two"_s, u"Failures go"_s}));
}

TEST(QuestionForm, KeepsAJobThatIsNotOnesOwn) {
    QuestionForm form;
    QuestionContent content = wholeQuestion(u"How often?"_s);
    content.job = JobId(9);
    form.setContent(content);
    form.setJobs({{JobId(3), u"Backend engineer"_s}});
    EXPECT_EQ(form.content().job, JobId(9));
    auto *job = input<QComboBox>(form, "job");
    job->setCurrentIndex(job->findText(u"Backend engineer"_s));
    EXPECT_EQ(form.content().job, JobId(3));
    job->setCurrentIndex(0);
    EXPECT_FALSE(form.content().job.has_value());
}

class Options : public testing::Test {
protected:
    Options() {
        editor.setOptions({{u"One"_s, true, {}}, {u"Two"_s, false, u"Why"_s}, {u"Three"_s, false, {}}});
        editor.show();
        editor.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&editor));
    }
    [[nodiscard]] QList<OptionRow *> rows() const { return editor.findChildren<OptionRow *>(); }
    [[nodiscard]] QStringList texts() const {
        QStringList texts;
        for (const AnswerOption &option : editor.options())
            texts << (option.correct ? u"*"_s : QString()) + option.text;
        return texts;
    }

    OptionsEditor editor;
};

TEST_F(Options, AreMovedByKeysAndTheRightOneGoesAlong) {
    OptionRow *first = rows()[0];
    first->text()->setFocus();
    QTest::keyClick(first->text(), Qt::Key_Down, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return texts() == QStringList{u"Two"_s, u"*One"_s, u"Three"_s}; }, 2000));
    EXPECT_EQ(editor.focusWidget(), rows()[1]->text()) << "the keyboard goes along";
    QTest::keyClick(rows()[1]->text(), Qt::Key_Down, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return texts() == QStringList{u"Two"_s, u"Three"_s, u"*One"_s}; }, 2000));
    QTest::keyClick(rows()[2]->text(), Qt::Key_Up, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return texts() == QStringList{u"Two"_s, u"*One"_s, u"Three"_s}; }, 2000));
    EXPECT_EQ(editor.options()[0].reason, u"Why"_s);
}

TEST_F(Options, AreAddedAndRemovedByKeys) {
    OptionRow *last = rows()[2];
    last->text()->setFocus();
    QTest::keyClick(last->text(), Qt::Key_Return);
    ASSERT_EQ(rows().size(), 4);
    QTest::keyClicks(editor.focusWidget(), u"Four"_s);
    EXPECT_EQ(texts(), (QStringList{u"*One"_s, u"Two"_s, u"Three"_s, u"Four"_s}));
    rows()[1]->text()->setFocus();
    QTest::keyClick(rows()[1]->text(), Qt::Key_Delete, Qt::AltModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return texts() == QStringList{u"*One"_s, u"Three"_s, u"Four"_s}; }, 2000));
}

TEST_F(Options, OneIsRight) {
    rows()[2]->choice()->click();
    EXPECT_EQ(texts(), (QStringList{u"One"_s, u"Two"_s, u"*Three"_s}));
}

TEST_F(Options, AreTwoToEight) {
    for (int number = 0; number < 8; ++number)
        tests::press(editor, u"Add option"_s);
    EXPECT_EQ(rows().size(), 8);
    EXPECT_FALSE(tests::press(editor, u"Add option"_s));
    editor.setOptions({{u"One"_s, true, {}}, {u"Two"_s, false, {}}});
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ASSERT_EQ(rows().size(), 2);
    EXPECT_FALSE(tests::press(editor, u"Remove option A (Alt+Delete)"_s));
}

TEST(QuestionChecks, NameEveryFieldThatIsWrong) {
    QuestionContent content = wholeQuestion(u"How often?"_s, QuestionType::Mcq);
    EXPECT_TRUE(problemsOf(content).empty());
    EXPECT_TRUE(missingIn(content).empty());
    content.options[1].correct = true;
    content.language = u"English"_s;
    content.competency = QString(200, u'x');
    QStringList fields;
    for (const FieldProblem &problem : problemsOf(content))
        fields << problem.field;
    EXPECT_EQ(fields, (QStringList{u"options"_s, u"competency"_s, u"language"_s}));
}

TEST(QuestionChecks, NameAllThatIsMissing) {
    QuestionContent content;
    content.text = u"How often?"_s;
    QStringList fields;
    for (const FieldProblem &problem : missingIn(content)) {
        EXPECT_TRUE(isOnlyEmpty(problem));
        fields << problem.field;
    }
    EXPECT_EQ(fields, (QStringList{u"competency"_s, u"reference_answer"_s, u"key_points"_s, u"rubric"_s}));
}

} // namespace
} // namespace candor::screens
