// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleQuestions.h"

#include "common/QuestionnaireWords.h"
#include "questionnaires/KnownQuestions.h"
#include "questionnaires/OwnValue.h"
#include "questionnaires/QuestionFace.h"
#include "questionnaires/QuestionnaireDifference.h"
#include "questionnaires/QuestionnaireEditing.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using tests::sampleQuestion;

TEST(Totals, CountThinkingAndAnsweringByType) {
    const std::vector questions{sampleQuestion(1, QuestionType::Mcq, 60),
                                sampleQuestion(2, QuestionType::Video, 120, 30),
                                sampleQuestion(3, QuestionType::Mcq, 90)};
    QuestionnaireContent content;
    content.sections = {{{}, {}, {{QuestionVersionId(1), {}, {}, {}}, {QuestionVersionId(2), 300, 0, 3}}},
                        {{}, {}, {{QuestionVersionId(3), {}, {}, {}}}}};
    const QuestionnaireTotals totals = totalsOf(content, knownOf(questions));
    EXPECT_EQ(totals.questions, 3);
    EXPECT_EQ(totals.seconds, 60 + 300 + 90);
    EXPECT_THAT(totals.types,
                ElementsAre(TypeTotal{QuestionType::Mcq, 2, 150}, TypeTotal{QuestionType::Video, 1, 300}));
    EXPECT_EQ(totalsOf(content.sections[1], knownOf(questions)).seconds, 90);
    EXPECT_EQ(totalsOf(content, {}).questions, 3) << "what is not known has no time";
    EXPECT_EQ(totalsOf(content, {}).seconds, 0);
}

TEST(QuestionnaireWords, SayLengthsAsAPersonDoes) {
    EXPECT_EQ(lengthWords(45), u"45 s"_s);
    EXPECT_EQ(lengthWords(60), u"1 min"_s);
    EXPECT_EQ(lengthWords(61), u"2 min"_s);
    EXPECT_EQ(questionsWords(1), u"1 question"_s);
    QuestionnaireContent content;
    content.sections.resize(1);
    EXPECT_EQ(sectionWords(content, 0), u"Questions"_s);
    content.sections.resize(2);
    EXPECT_EQ(sectionWords(content, 1), u"Section 2"_s);
    content.sections[1].title = u" Design "_s;
    EXPECT_EQ(sectionWords(content, 1), u"Design"_s);
    EXPECT_FALSE(questionnaireWords(content).isEmpty());
}

TEST(Faces, SayWhatIsToBeKnown) {
    QuestionnaireQuestion question = sampleQuestion(1, QuestionType::Video, 120, 30);
    const QuestionnaireItem item{question.version.id, 60, {}, {}};
    EXPECT_EQ(outlineFace(4, item, question).time, u"1:30"_s);
    EXPECT_FALSE(outlineFace(4, item, question).mark.has_value());
    question.isNewest = false;
    EXPECT_EQ(outlineFace(4, item, question).mark->state, widgets::State::Information);
    question.isRetired = true;
    EXPECT_EQ(outlineFace(4, item, question).mark->state, widgets::State::Caution) << "that is what matters more";
    const QString sentence = faceSentence(outlineFace(4, item, question), QuestionType::Video);
    for (const QString &part : {u"Question 4"_s, u"Video"_s, u"Question number 1?"_s, u"Retired"_s})
        EXPECT_TRUE(sentence.contains(part)) << sentence.toStdString();
}

TEST(OwnValues, AreAsTheQuestionSaysUntilSomebodySaysOtherwise) {
    OwnValue value(10, 7200, 30);
    value.setQuestions(120, u"As the question says: 2:00"_s);
    value.setOwn(std::nullopt);
    EXPECT_EQ(value.text(), u"As the question says: 2:00"_s);
    EXPECT_EQ(value.own(), std::nullopt);
    QSignalSpy changed(&value, &OwnValue::ownChanged);
    value.stepBy(1);
    EXPECT_EQ(value.own(), 150) << "steps begin at what the question says";
    value.show();
    value.setFocus();
    QTest::keyClick(&value, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&value, Qt::Key_Delete);
    QTest::keyClick(&value, Qt::Key_Return);
    EXPECT_EQ(value.own(), std::nullopt) << "an emptied field is as the question says";
    QTest::keyClick(&value, Qt::Key_Home);
    QTest::keyClicks(&value, u"45"_s);
    value.interpretText();
    EXPECT_EQ(value.own(), 45);
    EXPECT_GE(changed.count(), 3);
    value.setOwn(20);
    value.stepBy(-1);
    EXPECT_EQ(value.own(), std::nullopt) << "below the least one too";
}

TEST(Differences, AreToldFieldByFieldAndSectionBySection) {
    QuestionnaireContent mine;
    mine.title = u"Backend"_s;
    mine.sections = {{{}, {}, {{QuestionVersionId(1), {}, {}, {}}, {QuestionVersionId(2), 60, {}, {}}}}};
    QuestionnaireContent theirs = mine;
    theirs.keepsOtherTakes = true;
    theirs.sections[0].items.pop_back();
    theirs.sections.push_back({u"Last"_s, {}, {}});
    const auto fields =
        questionnaireVersions(mine, theirs, knownOf({sampleQuestion(1), sampleQuestion(2, QuestionType::Text, 120)}));
    QStringList differing;
    for (const widgets::FieldVersions &field : fields) {
        if (field.differs())
            differing << field.name;
    }
    EXPECT_EQ(differing, (QStringList{u"Keep other takes"_s, u"Section 1"_s, u"Section 2"_s}));
    const auto first = std::ranges::find(fields, u"Section 1"_s, &widgets::FieldVersions::name);
    EXPECT_TRUE(first->mine.contains(u"2. Question number 2? (1:00)"_s)) << first->mine.toStdString();
    EXPECT_FALSE(first->theirs.contains(u"number 2"_s));
}

TEST(ErrorPlaces, AreThoseThatTheServiceNames) {
    EXPECT_EQ(placeOf(Error{ErrorCode::InvalidField, u"section 2, question 3: not_approved"_s}), (OutlinePlace{1, 2}));
    EXPECT_EQ(placeOf(Error{ErrorCode::FieldTooLong, u"section 2, introduction: 20000"_s}), (OutlinePlace{1, -1}));
    EXPECT_EQ(placeOf(Error{ErrorCode::InvalidField, u"title: empty"_s}), std::nullopt);
}

} // namespace
} // namespace candor::screens
