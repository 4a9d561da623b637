// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionnaireFixture.h"

#include "questionnaires/QuestionnaireEditing.h"

#include <QSignalSpy>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

class Editing : public QuestionnaireFixture {
protected:
    Editing() : editing(fixture.screens.context) {}

    void open(QuestionnaireId id) {
        editing.open(id);
        ASSERT_TRUE(settled());
        ASSERT_TRUE(editing.file().has_value());
    }
    void setTitle(const QString &title) {
        editing.edit([&](QuestionnaireDraft &draft) {
            draft.setTitle(title);
            return std::optional<OutlinePlace>();
        });
    }

    QuestionnaireEditing editing;
};

TEST_F(Editing, MakesANewOne) {
    editing.startNew();
    EXPECT_TRUE(editing.isNew());
    EXPECT_FALSE(editing.isChanged());
    QSignalSpy refused(&editing, &QuestionnaireEditing::refused);
    editing.save();
    ASSERT_TRUE(settled());
    ASSERT_EQ(refused.count(), 1) << "it has no title";
    setTitle(u"Backend engineers"_s);
    QSignalSpy saved(&editing, &QuestionnaireEditing::saved);
    editing.save();
    ASSERT_TRUE(settled());
    ASSERT_EQ(saved.count(), 1);
    EXPECT_FALSE(editing.isNew());
    EXPECT_FALSE(editing.isChanged());
    EXPECT_EQ(kept(editing.file()->questionnaire.id).questionnaire.content.title, u"Backend engineers"_s);
}

TEST_F(Editing, SavesAsAnotherVersionWhereSomebodyHasBegun) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    const JobId job = use(id);
    begin(job);
    open(id);
    EXPECT_TRUE(editing.file()->isVersionBegun);
    setTitle(u"Backend engineers, 2030"_s);
    QSignalSpy saved(&editing, &QuestionnaireEditing::saved);
    editing.save();
    ASSERT_TRUE(settled());
    ASSERT_EQ(saved.count(), 1);
    EXPECT_TRUE(saved.front().at(1).toBool());
    EXPECT_EQ(editing.file()->questionnaire.version, 2);
    EXPECT_FALSE(editing.file()->isVersionBegun) << "nobody has begun the second one";
    EXPECT_EQ(editing.file()->begun, 1);
    setTitle(u"Backend engineers, 2031"_s);
    editing.save();
    ASSERT_TRUE(settled());
    EXPECT_EQ(editing.file()->questionnaire.version, 2);
    EXPECT_EQ(questionnaires().versions(recruiter(), id)->size(), 2U);
}

TEST_F(Editing, TellsBothVersionsAndKeepsBothUntilSomebodyDecides) {
    const QuestionnaireFile before = add(sample());
    const QuestionnaireId id = before.questionnaire.id;
    open(id);
    QuestionnaireContent elsewhere = before.questionnaire.content;
    elsewhere.keepsOtherTakes = true;
    ASSERT_TRUE(questionnaires().save(fixture.actor(fixture.admin), id, before.questionnaire.revision, elsewhere));
    setTitle(u"Mine"_s);
    std::optional<QuestionnaireFile> theirs;
    QObject::connect(&editing, &QuestionnaireEditing::conflict, &editing,
                     [&](const QuestionnaireFile &file) { theirs = file; });
    editing.save();
    ASSERT_TRUE(settled());
    ASSERT_TRUE(theirs.has_value());
    EXPECT_TRUE(theirs->questionnaire.content.keepsOtherTakes);
    EXPECT_EQ(editing.draft().content().title, u"Mine"_s);
    EXPECT_EQ(kept(id).questionnaire.content, elsewhere) << "nothing is saved yet";
    editing.saveOver(*theirs);
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(id).questionnaire.content.title, u"Mine"_s);
    EXPECT_FALSE(kept(id).questionnaire.content.keepsOtherTakes);
}

TEST_F(Editing, TakesTheirsAndForgetsMine) {
    const QuestionnaireFile before = add(sample());
    open(before.questionnaire.id);
    QuestionnaireContent elsewhere = before.questionnaire.content;
    elsewhere.title = u"Theirs"_s;
    const auto theirs = questionnaires().save(fixture.actor(fixture.admin), before.questionnaire.id,
                                              before.questionnaire.revision, elsewhere);
    setTitle(u"Mine"_s);
    editing.take(*theirs);
    EXPECT_EQ(editing.draft().content(), elsewhere);
    EXPECT_FALSE(editing.isChanged());
    setTitle(u"Mine after all"_s);
    editing.save();
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(before.questionnaire.id).questionnaire.content.title, u"Mine after all"_s);
}

TEST_F(Editing, ACopyLeavesBehindWhatIsRetired) {
    const QuestionnaireFile before = add(sample());
    retire(before.questions.front().question);
    QSignalSpy left(&editing, &QuestionnaireEditing::leftBehind);
    editing.startCopyOf(before.questionnaire.id);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(editing.isNew());
    EXPECT_TRUE(editing.isChanged()) << "nothing of it is saved";
    EXPECT_EQ(editing.draft().content().title, u"Copy of Backend engineers"_s);
    ASSERT_EQ(left.count(), 1);
    EXPECT_EQ(left.front().front().toInt(), 1);
    EXPECT_EQ(editing.draft().totals().questions, 3);
    QSignalSpy saved(&editing, &QuestionnaireEditing::saved);
    editing.save();
    ASSERT_TRUE(settled());
    ASSERT_EQ(saved.count(), 1);
    EXPECT_NE(editing.file()->questionnaire.id, before.questionnaire.id);
}

TEST_F(Editing, TakesTheNewerVersionOfAQuestion) {
    const QuestionnaireFile before = add(sample());
    const QuestionId question = before.questions.front().question;
    const QuestionVersionId newer = approveNewer(question, u"What do you measure first, and why?"_s);
    open(before.questionnaire.id);
    const auto place = editing.draft().placeOf(question);
    ASSERT_TRUE(place.has_value());
    EXPECT_FALSE(editing.draft().questionAt(*place)->isNewest);
    editing.useNewer(*place);
    ASSERT_TRUE(settled());
    EXPECT_EQ(editing.draft().itemAt(*place)->question, newer);
    EXPECT_TRUE(editing.draft().questionAt(*place)->isNewest);
    editing.save();
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(before.questionnaire.id).questionnaire.content.sections.front().items.front().question, newer);
}

TEST_F(Editing, WhatComesOfASaveIsNotTakenForAnotherOne) {
    const QuestionnaireFile first = add(sample(u"First"_s));
    const QuestionnaireFile second = add(sample(u"Second"_s));
    open(first.questionnaire.id);
    setTitle(u"First, changed"_s);
    QSignalSpy saved(&editing, &QuestionnaireEditing::saved);
    QSignalSpy opened(&editing, &QuestionnaireEditing::opened);
    fixture.execute(u"BEGIN IMMEDIATE"_s); // the save waits for it
    editing.save();
    editing.open(second.questionnaire.id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }, tests::longestWait));
    fixture.execute(u"COMMIT"_s);
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(first.questionnaire.id).questionnaire.content.title, u"First, changed"_s);
    EXPECT_EQ(saved.count(), 0) << "nothing is said of it here any more";
    EXPECT_EQ(editing.file()->questionnaire.id, second.questionnaire.id);
    EXPECT_FALSE(editing.isBusy());
    setTitle(u"Second, changed"_s);
    editing.save();
    ASSERT_TRUE(settled());
    EXPECT_EQ(kept(first.questionnaire.id).questionnaire.content.title, u"First, changed"_s);
    EXPECT_EQ(kept(second.questionnaire.id).questionnaire.content.title, u"Second, changed"_s);
}

TEST_F(Editing, SaysThatItCannotBeOpened) {
    const QuestionnaireId id = add(sample(), fixture.colleague).questionnaire.id;
    QSignalSpy failed(&editing, &QuestionnaireEditing::openingFailed);
    editing.open(id);
    ASSERT_TRUE(settled());
    EXPECT_EQ(failed.count(), 1) << "it is a colleague's, and no job of theirs uses it";
    EXPECT_FALSE(editing.isBusy());
}

} // namespace
} // namespace candor::screens
