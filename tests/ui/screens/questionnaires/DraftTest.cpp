// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleQuestions.h"

#include "questionnaires/QuestionnaireDraft.h"
#include "questions/QuestionnaireFields.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using tests::sampleQuestion;

/// The questions of a draft, section by section, by their numbers.
std::vector<std::vector<qint64>> numbersOf(const QuestionnaireDraft &draft) {
    std::vector<std::vector<qint64>> numbers;
    for (const QuestionnaireSection &section : draft.content().sections) {
        numbers.emplace_back();
        for (const QuestionnaireItem &item : section.items)
            numbers.back().push_back(draft.known().at(item.question).question.value());
    }
    return numbers;
}

class Draft : public testing::Test {
protected:
    Draft() {
        draft.start({}, {});
        draft.add({sampleQuestion(1), sampleQuestion(2), sampleQuestion(3)}, {0, -1});
        draft.addSection();
        draft.add({sampleQuestion(4), sampleQuestion(5)}, {1, -1});
    }

    QuestionnaireDraft draft;
};

TEST_F(Draft, AsksNothingTwice) {
    const auto added = draft.add({sampleQuestion(4), sampleQuestion(6), sampleQuestion(6)}, {0, 1});
    EXPECT_EQ(added.count, 1);
    EXPECT_EQ(added.present, 2);
    EXPECT_EQ(added.first, (OutlinePlace{0, 1}));
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(1, 6, 2, 3), ElementsAre(4, 5)));
    EXPECT_EQ(draft.add({sampleQuestion(1, QuestionType::Text, 60, 0, 2)}, {0, 0}).present, 1)
        << "another version of it is the same question";
}

TEST_F(Draft, HoldsAsManyAsOneMayHold) {
    std::vector<QuestionnaireQuestion> many;
    for (int number = 10; number < 10 + questions::mostItems; ++number)
        many.push_back(sampleQuestion(number));
    const auto added = draft.add(many, {});
    EXPECT_EQ(added.count, questions::mostItems - 5);
    EXPECT_EQ(added.tooMany, 5);
    for (int section = 2; section < questions::mostSections; ++section)
        EXPECT_TRUE(draft.addSection().has_value());
    EXPECT_FALSE(draft.addSection().has_value());
}

TEST_F(Draft, MovesWithinASectionAndOnIntoTheNext) {
    EXPECT_EQ(draft.step({0, 0}, 1), (OutlinePlace{0, 1}));
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(2, 1, 3), ElementsAre(4, 5)));
    EXPECT_EQ(draft.step({0, 2}, 1), (OutlinePlace{1, 0}));
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(2, 1), ElementsAre(3, 4, 5)));
    EXPECT_EQ(draft.step({1, 0}, -1), (OutlinePlace{0, 2}));
    EXPECT_EQ(draft.step({0, 0}, -1), std::nullopt) << "it is the first of all";
    EXPECT_EQ(draft.step({1, 1}, 1), std::nullopt) << "it is the last of all";
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(2, 1, 3), ElementsAre(4, 5)));
}

TEST_F(Draft, MovesToAPlaceThatIsCountedBeforeItLeft) {
    EXPECT_EQ(draft.move({0, 0}, {0, 2}), (OutlinePlace{0, 1}));
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(2, 1, 3), ElementsAre(4, 5)));
    EXPECT_EQ(draft.move({0, 2}, {0, 0}), (OutlinePlace{0, 0}));
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(3, 2, 1), ElementsAre(4, 5)));
    EXPECT_EQ(draft.move({0, 1}, {1, 1}), (OutlinePlace{1, 1}));
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(3, 1), ElementsAre(4, 2, 5)));
    const auto before = draft.undoable();
    EXPECT_EQ(draft.move({0, 0}, {0, 1}), (OutlinePlace{0, 0})) << "before its neighbour it stands already";
    EXPECT_EQ(draft.undoable(), before);
}

TEST_F(Draft, MovesToTheEndOfTheSectionBeforeOrAfter) {
    EXPECT_EQ(draft.toNextSection({0, 0}, 1), (OutlinePlace{1, 2}));
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(2, 3), ElementsAre(4, 5, 1)));
    EXPECT_EQ(draft.toNextSection({1, 0}, -1), (OutlinePlace{0, 2}));
    EXPECT_EQ(draft.toNextSection({1, 0}, 1), std::nullopt);
}

TEST_F(Draft, MovesAndRemovesWholeSections) {
    draft.setSectionTitle(1, u"Second"_s);
    EXPECT_EQ(draft.step({1, -1}, -1), (OutlinePlace{0, -1}));
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(4, 5), ElementsAre(1, 2, 3)));
    EXPECT_EQ(draft.content().sections.front().title, u"Second"_s);
    EXPECT_EQ(draft.remove({0, -1}), (OutlinePlace{0, -1}));
    EXPECT_THAT(numbersOf(draft), ElementsAre(ElementsAre(1, 2, 3)));
    draft.remove({0, -1});
    EXPECT_EQ(draft.content().sections.size(), 1U) << "one section is always there";
    EXPECT_EQ(draft.totals().questions, 0);
}

TEST_F(Draft, GoesBackAndOnStepByStep) {
    const QuestionnaireContent before = draft.content();
    draft.remove({0, 1});
    draft.move({0, 0}, {1, 0});
    const QuestionnaireContent after = draft.content();
    EXPECT_EQ(draft.undoable(), DraftStep::Moving);
    EXPECT_EQ(draft.undo(), (OutlinePlace{0, 0}));
    EXPECT_EQ(draft.undoable(), DraftStep::Removing);
    EXPECT_EQ(draft.undo(), (OutlinePlace{0, 1}));
    EXPECT_EQ(draft.content(), before);
    EXPECT_TRUE(draft.redo().has_value());
    EXPECT_TRUE(draft.redo().has_value());
    EXPECT_EQ(draft.content(), after);
    EXPECT_EQ(draft.redo(), std::nullopt);
    draft.undo();
    draft.setTitle(u"Another way"_s);
    EXPECT_EQ(draft.redoable(), std::nullopt) << "whoever goes another way does not come back";
}

TEST_F(Draft, TakesTheTypingOfOneFieldBackAtOnce) {
    for (const QString &typed : {u"B"_s, u"Ba"_s, u"Bas"_s})
        draft.setTitle(typed);
    draft.setSectionTitle(0, u"F"_s);
    draft.setSectionTitle(0, u"Fi"_s);
    draft.undo();
    EXPECT_TRUE(draft.content().sections.front().title.isEmpty());
    EXPECT_EQ(draft.content().title, u"Bas"_s);
    draft.undo();
    EXPECT_TRUE(draft.content().title.isEmpty());
    EXPECT_EQ(draft.totals().questions, 5);
}

TEST_F(Draft, KnowsWhatIsSaved) {
    EXPECT_TRUE(draft.isChanged());
    const QuestionnaireContent sent = draft.content();
    draft.setTitle(u"Written while it was being saved"_s);
    draft.markSaved(sent, {});
    EXPECT_TRUE(draft.isChanged());
    draft.undo();
    EXPECT_FALSE(draft.isChanged());
    EXPECT_TRUE(draft.undoable().has_value()) << "the way back goes on beyond a save";
}

TEST_F(Draft, KeepsTimesOfItsOwnWithANewerVersion) {
    draft.setItem({0, 0}, {{}, 90, {}, 2});
    draft.replace({0, 0}, sampleQuestion(1, QuestionType::Text, 300, 0, 2));
    const QuestionnaireItem *item = draft.itemAt({0, 0});
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->question, QuestionVersionId(101));
    EXPECT_EQ(item->timeLimitSeconds, 90);
    EXPECT_EQ(item->takes, 2);
    EXPECT_EQ(draft.undoable(), DraftStep::Replacing);
}

TEST_F(Draft, PlacesThatAreNotThereChangeNothing) {
    const QuestionnaireContent before = draft.content();
    draft.remove({7, 0});
    draft.remove({0, 9});
    draft.remove({});
    draft.move({0, 9}, {0, 0});
    draft.move({0, 0}, {9, 0});
    draft.setSectionTitle(9, u"x"_s);
    draft.setItem({0, 9}, {});
    draft.replace({}, sampleQuestion(9));
    EXPECT_EQ(draft.add({sampleQuestion(9)}, {9, -1}).count, 0);
    EXPECT_EQ(draft.step({9, 0}, 1), std::nullopt);
    EXPECT_EQ(draft.content(), before);
}

} // namespace
} // namespace candor::screens
