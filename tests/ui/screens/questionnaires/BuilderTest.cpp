// SPDX-License-Identifier: GPL-3.0-or-later
#include "BuilderFixture.h"

#include "ScreenChecks.h"

#include <QSpinBox>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using tests::press;
using tests::says;

class Builder : public BuilderFixture {};

TEST_F(Builder, MakesAQuestionnaireFromTheBankByTheKeyboard) {
    startNew();
    EXPECT_EQ(view->title(), u"New questionnaire"_s);
    EXPECT_EQ(QApplication::focusWidget(), part("questionnaireTitle"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*view, u"The title is missing."_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Backend engineers"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), part("bankSearch"));
    QTest::keyClicks(QApplication::focusWidget(), u"index"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return bankList().model()->rowCount() < 40; }, tests::longestWait));
    ASSERT_TRUE(settled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    ASSERT_EQ(QApplication::focusWidget(), &bankList());
    QTest::keyClick(&bankList(), Qt::Key_Return);
    EXPECT_THAT(sizes(), ElementsAre(1));
    QTest::keyClick(&bankList(), Qt::Key_Return);
    EXPECT_THAT(sizes(), ElementsAre(1)) << "it is asked already";
    EXPECT_TRUE(report().contains(u"was there already"_s)) << report().toStdString();
    QTest::keyClick(&bankList(), Qt::Key_Down);
    QTest::keyClick(&bankList(), Qt::Key_Return);
    EXPECT_THAT(sizes(), ElementsAre(2));
    QTest::keyClick(&bankList(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"Saved"_s)) << report().toStdString();
    ASSERT_FALSE(builder().editing().isNew());
    const QuestionnaireFile file = kept(builder().editing().file()->questionnaire.id);
    EXPECT_EQ(file.questionnaire.content.title, u"Backend engineers"_s);
    EXPECT_EQ(file.questions.size(), 2U);
}

TEST_F(Builder, OffersAJobsOwnQuestionForThatJobAlone) {
    const QuestionnaireFile file = add(sample());
    const JobId job = use(file.questionnaire.id);
    QuestionContent content = approved(QuestionType::Text, 1).front().question.newest.content;
    content.text = u"Which zeppelin would you repair first?"_s;
    content.job = job;
    const auto draft = bank().add(recruiter(), content);
    ASSERT_TRUE(draft.has_value());
    const auto submitted = bank().submit(recruiter(), draft->question.id, draft->question.revision);
    ASSERT_TRUE(submitted.has_value());
    ASSERT_TRUE(bank().approve(fixture.actor(fixture.admin), draft->question.id, submitted->question.revision));
    const auto offered = [&] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"zeppelin"_s);
        EXPECT_TRUE(QTest::qWaitFor([&] { return bankList().model()->rowCount() < 2; }, tests::longestWait));
        EXPECT_TRUE(settled());
        return bankList().model()->rowCount();
    };
    startNew();
    EXPECT_EQ(offered(), 0);
    EXPECT_TRUE(says(*view, u"No question is like that"_s));
    view.reset();
    edit(file.questionnaire.id);
    EXPECT_EQ(offered(), 1);
}

TEST_F(Builder, AddsSeveralWhereOneIs) {
    edit(add(sample()).questionnaire.id);
    showOthers();
    choose({0, 0});
    bankList().setCurrentIndex(bankList().model()->index(0, 0));
    QTest::keyClick(&bankList(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&bankList(), Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_TRUE(press(*view, u"Add 3 questions"_s));
    EXPECT_EQ(draft().totals().questions, 7);
    EXPECT_THAT(sizes(), ElementsAre(5, 2)) << "they come after the chosen one";
    EXPECT_EQ(list().chosen(), (OutlinePlace{0, 3})) << "and the last of them is chosen";
    // QTest sends of a double click its second half alone.
    QTest::mouseClick(bankList().viewport(), Qt::LeftButton, {}, middleOf(bankList(), 4));
    QTest::mouseDClick(bankList().viewport(), Qt::LeftButton, {}, middleOf(bankList(), 4));
    EXPECT_THAT(sizes(), ElementsAre(6, 2));
}

TEST_F(Builder, MovesByTheKeyboardAndGoesBack) {
    edit(add(sample()).questionnaire.id);
    choose({0, 0});
    const QuestionId first = questionAt({0, 0});
    QTest::keyClick(&list(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(questionAt({0, 1}), first);
    EXPECT_EQ(list().chosen(), (OutlinePlace{0, 1})) << "the choice goes along";
    QTest::keyClick(&list(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(questionAt({1, 2}), first);
    EXPECT_THAT(sizes(), ElementsAre(1, 3));
    QTest::keyClick(&list(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(questionAt({1, 1}), first);
    QTest::keyClick(&list(), Qt::Key_Delete);
    EXPECT_THAT(sizes(), ElementsAre(1, 2));
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_THAT(sizes(), ElementsAre(2, 2));
    EXPECT_EQ(questionAt({0, 0}), first);
    EXPECT_FALSE(builder().editing().isChanged());
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(questionAt({0, 1}), first);
    choose({1, -1});
    QTest::keyClick(&list(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(draft().content().sections.front().title, u"Design"_s);
}

TEST_F(Builder, SectionsAreAddedNamedAndRemoved) {
    edit(add(sample()).questionnaire.id);
    ASSERT_TRUE(tests::click(*view, "addSection"));
    EXPECT_EQ(QApplication::focusWidget(), part("sectionTitle"));
    QTest::keyClicks(QApplication::focusWidget(), u"At the end"_s);
    EXPECT_EQ(draft().content().sections.back().title, u"At the end"_s);
    tests::type(*view, "sectionIntroduction", u"Nearly done."_s);
    EXPECT_EQ(draft().content().sections.back().introduction, u"Nearly done."_s);
    ASSERT_TRUE(tests::click(*view, "removeChosen"));
    EXPECT_EQ(draft().content().sections.size(), 2U);
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(draft().content().sections.size(), 3U);
}

TEST_F(Builder, AQuestionHasTimesAndTakesOfItsOwnHere) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    edit(id);
    choose({1, 0});
    QTest::keyClick(&list(), Qt::Key_Return);
    ASSERT_TRUE(QApplication::focusWidget());
    auto *limit = part<QSpinBox>("ownLimit");
    EXPECT_EQ(QApplication::focusWidget(), limit);
    EXPECT_TRUE(limit->text().startsWith(u"As the question says"_s));
    const QString before = part<QLabel>("totalTime")->text();
    QTest::keyClicks(limit, u"1800"_s);
    QTest::keyClick(limit, Qt::Key_Return);
    EXPECT_EQ(draft().itemAt({1, 0})->timeLimitSeconds, 1800);
    EXPECT_NE(part<QLabel>("totalTime")->text(), before);
    tests::type(*view, "ownTakes", u"4"_s);
    // What stands in the field counts, also where it was not left yet.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(settled());
    const QuestionnaireItem item = kept(id).questionnaire.content.sections[1].items[0];
    EXPECT_EQ(item.timeLimitSeconds, 1800);
    EXPECT_EQ(item.takes, 4);
    EXPECT_EQ(item.thinkingSeconds, std::nullopt);
    choose({0, 0});
    EXPECT_FALSE(part("ownTakes")->isVisible()) << "a choice is not recorded";
}

TEST_F(Builder, SwitchesHoldForTheWhole) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    edit(id);
    choose({});
    ASSERT_TRUE(tests::click(*view, "revealsResults"));
    ASSERT_TRUE(tests::click(*view, "keepsTakes"));
    ASSERT_TRUE(press(*view, u"Save"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(kept(id).questionnaire.content.revealsMcqResults);
    EXPECT_TRUE(kept(id).questionnaire.content.keepsOtherTakes);
}

TEST_F(Builder, AsksBeforeWhatWasDoneGoes) {
    edit(add(sample()).questionnaire.id);
    choose({0, 0});
    QTest::keyClick(&list(), Qt::Key_Delete);
    QTest::keyClick(&list(), Qt::Key_Escape);
    auto *question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Go on editing"_s));
    EXPECT_EQ(view->title(), u"Edit questionnaire"_s);
    QTest::keyClick(&list(), Qt::Key_Escape);
    question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Discard changes"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(view->title(), u"Questionnaires"_s);
}

TEST_F(Builder, IsNotLeftWhileItIsSaved) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    edit(id);
    choose({});
    part<QLineEdit>("questionnaireTitle")->setFocus();
    QTest::keyClicks(view->focusWidget(), u" and more"_s);
    fixture.execute(u"BEGIN IMMEDIATE"_s); // the save waits for it
    QTest::keyClick(view.get(), Qt::Key_S, Qt::ControlModifier);
    QTest::keyClick(view->focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(list().isVisible());
    EXPECT_TRUE(report().contains(u"It can be left once that is done"_s)) << report().toStdString();
    EXPECT_FALSE(tests::buttonOf(*view, u"Close"_s)->isEnabled());
    QTest::keyClicks(view->focusWidget(), u"!"_s);
    fixture.execute(u"COMMIT"_s);
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(id).questionnaire.content.title, u"Backend engineers and more"_s);
    EXPECT_TRUE(view->hasUnsavedChanges()) << "what was typed meanwhile is there, and not saved";
    EXPECT_TRUE(tests::buttonOf(*view, u"Close"_s)->isEnabled());
}

TEST_F(Builder, SaysWhetherSomethingIsNotSaved) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    edit(id);
    EXPECT_FALSE(view->hasUnsavedChanges());
    choose({0, 0});
    builder().editing().edit([](QuestionnaireDraft &draft) { return std::optional(draft.remove({0, 0})); });
    EXPECT_TRUE(view->hasUnsavedChanges());
    ASSERT_TRUE(press(*view, u"Preview"_s));
    EXPECT_TRUE(view->hasUnsavedChanges()) << "it is only looked at";
    ASSERT_TRUE(press(*view, u"Close preview"_s));
    QTest::keyClick(&list(), Qt::Key_Escape);
    auto *question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Discard changes"_s));
    ASSERT_TRUE(settled());
    EXPECT_FALSE(view->hasUnsavedChanges()) << "it was given up";
}

TEST_F(Builder, SaysWhatSavingMeansWhereSomebodyHasBegun) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    begin(use(id));
    edit(id);
    EXPECT_TRUE(says(*view, u"Saving makes version 2"_s));
    choose({0, 0});
    QTest::keyClick(&list(), Qt::Key_Delete);
    ASSERT_TRUE(press(*view, u"Save"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"Saved as version 2"_s)) << report().toStdString();
    EXPECT_FALSE(part("begun")->isVisible()) << "nobody has begun the second one";
    EXPECT_EQ(kept(id).questionnaire.version, 2);
}

TEST_F(Builder, ShowsBothVersionsAndKeepsTheOneThatIsChosen) {
    const QuestionnaireFile before = add(sample());
    edit(before.questionnaire.id);
    QuestionnaireContent elsewhere = before.questionnaire.content;
    elsewhere.sections.front().title = u"Theirs"_s;
    ASSERT_TRUE(questionnaires().save(fixture.actor(fixture.admin), before.questionnaire.id,
                                      before.questionnaire.revision, elsewhere));
    choose({1, 1});
    QTest::keyClick(&list(), Qt::Key_Delete);
    ASSERT_TRUE(press(*view, u"Save"_s));
    auto *dialog = tests::dialogOf<widgets::ConflictDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(says(*dialog, u"Theirs"_s));
    EXPECT_TRUE(says(*dialog, u"Section 2"_s));
    ASSERT_TRUE(press(*dialog, u"Go on editing"_s));
    EXPECT_THAT(sizes(), ElementsAre(2, 1)) << "mine is still there";
    ASSERT_TRUE(press(*view, u"Save"_s));
    dialog = tests::dialogOf<widgets::ConflictDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(press(*dialog, u"Take theirs"_s));
    ASSERT_TRUE(settled());
    EXPECT_THAT(sizes(), ElementsAre(2, 2));
    EXPECT_EQ(draft().content().sections.front().title, u"Theirs"_s);
}

TEST_F(Builder, OffersTheNewerVersionAndMarksWhatIsRetired) {
    const QuestionnaireFile before = add(sample());
    edit(before.questionnaire.id);
    const QuestionId first = questionAt({0, 0});
    const QuestionId second = questionAt({0, 1});
    const QuestionVersionId newer = approveNewer(first, u"What do you measure first, and why?"_s);
    retire(second);
    edit(before.questionnaire.id);
    choose({0, 0});
    EXPECT_TRUE(says(*view, u"A newer version was approved"_s));
    ASSERT_TRUE(press(*view, u"Use the newer version"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(draft().itemAt({0, 0})->question, newer);
    EXPECT_FALSE(part("useNewer")->isVisible());
    choose({0, 1});
    EXPECT_TRUE(says(*view, u"Retired"_s));
    ASSERT_TRUE(press(*view, u"Save"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(before.questionnaire.id).questions.size(), 4U) << "what stood there may stay";
}

TEST_F(Builder, ChoosesTheQuestionThatWasRetiredMeanwhile) {
    startNew();
    QTest::keyClicks(QApplication::focusWidget(), u"Backend engineers"_s);
    bankList().setCurrentIndex(bankList().model()->index(0, 0));
    QTest::keyClick(&bankList(), Qt::Key_Return);
    retire(questionAt({0, 0}));
    choose({});
    ASSERT_TRUE(press(*view, u"Save"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"was not saved"_s)) << report().toStdString();
    EXPECT_TRUE(report().contains(u"retired"_s)) << report().toStdString();
    EXPECT_EQ(list().chosen(), (OutlinePlace{0, 0}));
    EXPECT_TRUE(builder().editing().isChanged()) << "nothing of it is lost";
}

TEST_F(Builder, NamesEverythingForThoseWhoDoNotSeeIt) {
    edit(add(sample()).questionnaire.id);
    for (const OutlinePlace place : {OutlinePlace{}, OutlinePlace{0, -1}, OutlinePlace{1, 0}}) {
        choose(place);
        EXPECT_THAT(tests::withoutName(*view), testing::IsEmpty());
    }
    for (int row = 0; row < list().model()->rowCount(); ++row)
        EXPECT_FALSE(list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
}

} // namespace
} // namespace candor::screens
