// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/QuestionEditor.h"

#include "HiringShots.h"
#include "QuestionFixture.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"

#include "common/ReportStrip.h"
#include "question/QuestionDialog.h"
#include "widgets/Confirmation.h"
#include "widgets/ConflictDialog.h"
#include "widgets/TextInput.h"

#include <QAbstractButton>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::questionsBy;
using tests::says;
using tests::wholeQuestion;
using widgets::TextArea;

class QuestionEditorTest : public testing::Test {
protected:
    QuestionEditorTest() { fixture.signIn(fixture.recruiter); }
    void TearDown() override { editor.reset(); }

    void open() {
        editor = std::make_unique<QuestionEditor>(fixture.screens.context);
        editor->resize(1032, 700);
        editor->show();
        editor->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(editor.get()));
    }
    void create() {
        open();
        editor->create(JobDomain::Fullstack);
        ASSERT_TRUE(fixture.settled());
    }
    void edit(const Question &question) {
        open();
        editor->edit(question, true);
        ASSERT_TRUE(fixture.settled());
    }
    template<typename Widget>
    Widget *input(const char *name) {
        return editor->findChild<Widget *>(QLatin1String(name));
    }
    void write(const char *name, const QString &text) { input<TextArea>(name)->setText(text); }
    QString report() { return editor->findChild<ReportStrip *>()->words(); }

    tests::QuestionFixture fixture;
    std::unique_ptr<QuestionEditor> editor;
};

TEST_F(QuestionEditorTest, ADraftNeedsItsTextAlone) {
    create();
    QSignalSpy saved(editor.get(), &QuestionEditor::saved);
    QTest::keyClick(editor.get(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(saved.count(), 0);
    EXPECT_TRUE(says(*editor, u"The text of the question is missing."_s));
    EXPECT_EQ(editor->focusWidget(), input<TextArea>("text")) << "and it is led to";
    QTest::keyClicks(editor->focusWidget(), u"How often is it loaded?"_s);
    QTest::keyClick(editor.get(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    ASSERT_EQ(saved.count(), 1);
    const auto row = saved.front().front().value<QuestionRow>();
    EXPECT_EQ(fixture.kept(row.question.id).newest.status, QuestionStatus::Draft);
    EXPECT_EQ(fixture.kept(row.question.id).newest.content.domain, JobDomain::Fullstack);
    EXPECT_FALSE(editor->isChanged());
}

TEST_F(QuestionEditorTest, WhatIsMissingIsListedAndLeadsToItsField) {
    create();
    write("text", u"How often is it loaded?"_s);
    ASSERT_TRUE(press(*editor, u"Submit for approval"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(report().contains(u"Something is missing"_s)) << report().toStdString();
    for (const QString &words :
         {u"Competency: missing"_s, u"Reference answer: missing"_s, u"Key points: missing"_s, u"Rubric: missing"_s})
        EXPECT_NE(tests::buttonOf(*editor, words), nullptr) << words.toStdString();
    ASSERT_TRUE(press(*editor, u"Rubric: missing"_s));
    EXPECT_EQ(editor->focusWidget(), input<TextArea>("rubric_1"));
    EXPECT_EQ(fixture.count(questionsBy(&QuestionFilter::author, fixture.recruiter)), 0) << "nothing was saved";
    input<QLineEdit>("competency")->setText(u"Caching"_s);
    write("reference_answer", u"Once."_s);
    write("key_points", u"One load"_s);
    for (const char *anchor : {"rubric_1", "rubric_3", "rubric_5"})
        write(anchor, u"Seen in an answer"_s);
    QSignalSpy saved(editor.get(), &QuestionEditor::saved);
    QTest::keyClick(editor.get(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    ASSERT_EQ(saved.count(), 1);
    EXPECT_TRUE(saved.front()[2].toBool());
    EXPECT_EQ(fixture.kept(saved.front().front().value<QuestionRow>().question.id).newest.status,
              QuestionStatus::AwaitingApproval);
}

TEST_F(QuestionEditorTest, AnEditOfWhatIsApprovedBeginsAVersion) {
    const Question question = fixture.approved(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    edit(question);
    write("text", u"How often is it loaded, and by whom?"_s);
    ASSERT_TRUE(press(*editor, u"Save draft"_s));
    ASSERT_TRUE(fixture.settled());
    const Question kept = fixture.kept(question.id);
    EXPECT_EQ(kept.newest.version, 2);
    EXPECT_EQ(kept.newest.status, QuestionStatus::Draft);
    EXPECT_EQ(kept.approved, question.newest.id) << "what is asked stays";
}

TEST_F(QuestionEditorTest, TwoVersionsAreShownFieldByFieldAndMineIsKept) {
    const Question question = fixture.draft(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    edit(question);
    QuestionContent theirs = question.newest.content;
    theirs.competency = u"Concurrency"_s;
    ASSERT_TRUE(
        fixture.workspace().questions().save(fixture.actor(fixture.admin), question.id, question.revision, theirs));
    write("text", u"How often is it loaded at most?"_s);
    ASSERT_TRUE(press(*editor, u"Save draft"_s));
    auto *dialog = tests::dialogOf<widgets::ConflictDialog>(*editor);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(says(*dialog, u"Concurrency"_s));
    EXPECT_TRUE(says(*dialog, u"at most"_s));
    EXPECT_EQ(fixture.kept(question.id).newest.content, theirs) << "nothing is saved yet";
    ASSERT_TRUE(press(*dialog, u"Keep mine"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(fixture.kept(question.id).newest.content.text, u"How often is it loaded at most?"_s);
    EXPECT_EQ(fixture.kept(question.id).newest.content.competency, u"Caching"_s);
}

TEST_F(QuestionEditorTest, TheirsCanBeTaken) {
    const Question question = fixture.draft(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    edit(question);
    QuestionContent theirs = question.newest.content;
    theirs.text = u"How often may it be loaded?"_s;
    ASSERT_TRUE(
        fixture.workspace().questions().save(fixture.actor(fixture.admin), question.id, question.revision, theirs));
    write("text", u"Mine"_s);
    ASSERT_TRUE(press(*editor, u"Save draft"_s));
    auto *dialog = tests::dialogOf<widgets::ConflictDialog>(*editor);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(press(*dialog, u"Take theirs"_s));
    EXPECT_EQ(input<TextArea>("text")->text(), theirs.text);
    EXPECT_FALSE(editor->isChanged());
}

TEST_F(QuestionEditorTest, LeavingAsksBeforeAnythingGoes) {
    create();
    QSignalSpy left(editor.get(), &QuestionEditor::left);
    QTest::keyClicks(editor->focusWidget(), u"A thought"_s);
    QTest::keyClick(editor->focusWidget(), Qt::Key_Escape);
    auto *question = tests::dialogOf<widgets::Confirmation>(*editor);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Go on editing"_s));
    EXPECT_EQ(left.count(), 0);
    EXPECT_TRUE(editor->isChanged());
    ASSERT_TRUE(press(*editor, u"Cancel"_s));
    question = tests::dialogOf<widgets::Confirmation>(*editor);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Discard changes"_s));
    EXPECT_EQ(left.count(), 1);
    EXPECT_FALSE(editor->isChanged());
}

TEST_F(QuestionEditorTest, IsNeitherWrittenInNorLeftWhileItIsSaved) {
    create();
    QSignalSpy left(editor.get(), &QuestionEditor::left);
    QSignalSpy saved(editor.get(), &QuestionEditor::saved);
    QTest::keyClicks(editor->focusWidget(), u"How often is it loaded?"_s);
    fixture.execute(u"BEGIN IMMEDIATE"_s); // the save waits for it
    QTest::keyClick(editor.get(), Qt::Key_S, Qt::ControlModifier);
    EXPECT_FALSE(input<TextArea>("text")->isEnabled()) << "what is typed now would go with the form";
    QTest::keyClick(editor.get(), Qt::Key_Escape);
    EXPECT_EQ(left.count(), 0);
    EXPECT_EQ(editor->findChild<widgets::Confirmation *>(), nullptr);
    fixture.execute(u"COMMIT"_s);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(saved.count(), 1);
    EXPECT_TRUE(input<TextArea>("text")->isEnabled());
}

TEST_F(QuestionEditorTest, TheKeyboardIsBackWhereItWasAfterARefusal) {
    const Question question = fixture.draft(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    edit(question);
    fixture.execute(u"UPDATE account SET role = 'seeker' WHERE id = %1"_s.arg(fixture.recruiter.value()));
    input<QLineEdit>("competency")->setFocus();
    QTest::keyClicks(editor->focusWidget(), u"!"_s);
    QTest::keyClick(editor.get(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(fixture.settled());
    EXPECT_TRUE(report().contains(u"The question was not saved"_s)) << report().toStdString();
    EXPECT_EQ(editor->focusWidget(), input<QLineEdit>("competency"));
    EXPECT_TRUE(editor->isChanged());
}

TEST_F(QuestionEditorTest, WhatComesOfASaveIsNotTakenForAnotherOne) {
    const Question first = fixture.draft(fixture.recruiter, wholeQuestion(u"First?"_s));
    const Question second = fixture.draft(fixture.recruiter, wholeQuestion(u"Second?"_s));
    edit(first);
    QSignalSpy saved(editor.get(), &QuestionEditor::saved);
    write("text", u"First, changed?"_s);
    fixture.execute(u"BEGIN IMMEDIATE"_s); // the save waits for it
    QTest::keyClick(editor.get(), Qt::Key_S, Qt::ControlModifier);
    editor->edit(second, true);
    write("text", u"Second, changed?"_s);
    fixture.execute(u"COMMIT"_s);
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(fixture.kept(first.id).newest.content.text, u"First, changed?"_s);
    EXPECT_EQ(saved.count(), 0);
    EXPECT_EQ(input<TextArea>("text")->text(), u"Second, changed?"_s);
    EXPECT_TRUE(editor->isChanged());
}

TEST_F(QuestionEditorTest, ADraftIsDiscardedAfterAQuestion) {
    const Question question = fixture.draft(fixture.recruiter, wholeQuestion(u"How often is it loaded?"_s));
    edit(question);
    QSignalSpy discarded(editor.get(), &QuestionEditor::discarded);
    ASSERT_TRUE(press(*editor, u"Discard draft…"_s));
    auto *dialog = tests::dialogOf<widgets::Confirmation>(*editor);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(press(*dialog, u"Discard 1 draft"_s));
    ASSERT_TRUE(fixture.settled());
    EXPECT_EQ(discarded.count(), 1);
    EXPECT_FALSE(fixture.workspace().questions().question(fixture.actor(fixture.admin), question.id));
}

TEST_F(QuestionEditorTest, SimilarQuestionsStandBesideWhatIsWritten) {
    fixture.draft(fixture.colleague, wholeQuestion(u"How often does the cache load the same key"_s));
    create();
    QTest::keyClicks(editor->focusWidget(), u"How often does the cache load one key"_s);
    QAbstractButton *row = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            for (auto *button : editor->findChildren<QAbstractButton *>()) {
                if (button->accessibleName().contains(u"the cache load the same key"_s))
                    row = button;
            }
            return row != nullptr;
        },
        tests::longestWait));
    QTest::mouseClick(row, Qt::LeftButton);
    auto *dialog = tests::dialogOf<QuestionDialog>(*editor);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(says(*dialog, u"One load for each key"_s));
    dialog->accept();
    EXPECT_TRUE(editor->isChanged()) << "what is being written stays";
}

TEST_F(QuestionEditorTest, CompetenciesAndSkillsAreProposed) {
    create();
    auto *competency = input<QLineEdit>("competency");
    competency->completer()->setCompletionPrefix(u"access"_s);
    EXPECT_EQ(competency->completer()->currentCompletion(), u"Accessibility"_s);
    const auto *skills = input<QWidget>("skills")->findChild<QLineEdit *>();
    skills->completer()->setCompletionPrefix(u"postgres"_s);
    EXPECT_EQ(skills->completer()->currentCompletion(), u"PostgreSQL"_s);
}

TEST_F(QuestionEditorTest, HasANameForEachInputAndPictures) {
    fixture.draft(fixture.colleague, wholeQuestion(u"How often does the cache load the same key"_s));
    const Question question = fixture.draft(
        fixture.recruiter,
        wholeQuestion(u"How often does the cache load the key here?\n\n    const value = await cache.get(\"a\");"_s,
                      QuestionType::Mcq));
    edit(question);
    ASSERT_TRUE(fixture.settled());
    EXPECT_THAT(tests::withoutName(*editor), testing::IsEmpty());
    EXPECT_TRUE(tests::keepPictures(*editor, QStringLiteral(CANDOR_PICTURES), u"editor"_s));
    EXPECT_THAT(tests::cutOff(*editor), testing::IsEmpty());
}

} // namespace
} // namespace candor::screens
