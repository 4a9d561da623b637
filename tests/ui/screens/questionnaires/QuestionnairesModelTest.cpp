// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionnaireFixture.h"

#include "questionnaires/QuestionnairesModel.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using Table = QuestionnaireTable;

class Questionnaires : public QuestionnaireFixture {
protected:
    Questionnaires() : model(fixture.screens.context), tester(&model.table()) {}

    void read() {
        model.refresh();
        ASSERT_TRUE(settled());
    }
    QString cell(int row, int column) { return model.table().index(row, column).data().toString(); }

    QuestionnairesModel model;
    QAbstractItemModelTester tester;
};

TEST_F(Questionnaires, ListWhatTheyHoldAndWhoUsesThem) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    begin(use(id));
    add(sample(u"Another's"_s), fixture.colleague);
    read();
    const int row = model.table().find(id);
    ASSERT_GE(row, 0);
    EXPECT_EQ(cell(row, Table::Title), u"Backend engineers"_s);
    EXPECT_EQ(cell(row, Table::Questions), u"4"_s);
    EXPECT_GT(cell(row, Table::Minutes).toInt(), 1);
    EXPECT_EQ(cell(row, Table::Jobs), u"1"_s);
    EXPECT_EQ(cell(row, Table::Begun), u"1"_s);
    EXPECT_EQ(cell(row, Table::Owner), u"Marta Ellingsen"_s);
    for (int other = 0; other < model.table().rowCount(); ++other)
        EXPECT_NE(cell(other, Table::Title), u"Another's"_s);
    fixture.signIn(fixture.admin);
    read();
    EXPECT_GE(model.table().find(id), 0);
    EXPECT_TRUE(model.mayCreate());
}

TEST_F(Questionnaires, AreMarkedWhereAQuestionIsRetired) {
    const QuestionnaireFile file = add(sample());
    read();
    const auto cell = [this, id = file.questionnaire.id] {
        return model.table().index(model.table().find(id), Table::Title);
    };
    EXPECT_FALSE(cell().data(widgets::StateRole).isValid());
    retire(file.questions.front().question);
    read();
    EXPECT_EQ(cell().data(widgets::StateRole).toInt(), int(widgets::State::Caution));
    EXPECT_EQ(cell().data(Qt::ToolTipRole).toString(), u"1 of its questions is retired"_s);
    EXPECT_EQ(cell().data(Qt::AccessibleTextRole).toString(),
              u"Questionnaire: Backend engineers, 1 of its questions is retired"_s);
}

TEST_F(Questionnaires, ExpertsReadThoseOfTheirJobs) {
    const QuestionnaireId id = add(sample()).questionnaire.id;
    const JobId job = use(id);
    add(sample(u"Nobody's"_s));
    fixture.signIn(fixture.expert);
    read();
    EXPECT_EQ(model.table().rowCount(), 0);
    ASSERT_TRUE(fixture.workspace().jobs().addMember(recruiter(), job, fixture.expert, JobMemberKind::Expert));
    read();
    ASSERT_EQ(model.table().rowCount(), 1);
    model.choose(id);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(model.details().has_value());
    EXPECT_FALSE(model.details()->file.mayEdit);
    EXPECT_FALSE(model.mayCreate());
    EXPECT_EQ(model.details()->jobs, QStringList{u"Backend engineer"_s});
}

TEST_F(Questionnaires, AreArchivedAndComeBack) {
    const QuestionnaireFile file = add(sample());
    model.choose(file.questionnaire.id);
    read();
    QSignalSpy archived(&model, &QuestionnairesModel::archivedChanged);
    model.setArchived(model.details()->file.questionnaire, true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(archived.count(), 1);
    EXPECT_EQ(model.table().find(file.questionnaire.id), -1);
    QuestionnaireFilter filter;
    filter.archived = true;
    model.setFilter(filter);
    ASSERT_TRUE(settled());
    EXPECT_EQ(model.table().find(file.questionnaire.id), 0);
    model.setArchived(model.details()->file.questionnaire, false);
    ASSERT_TRUE(settled());
    EXPECT_EQ(model.table().rowCount(), 0);
}

TEST_F(Questionnaires, AreRemovedOnlyWhereNothingHangsOnThem) {
    const QuestionnaireFile used = add(sample());
    const JobId job = use(used.questionnaire.id);
    QSignalSpy refused(&model, &QuestionnairesModel::refused);
    QSignalSpy removed(&model, &QuestionnairesModel::removed);
    model.remove(used.questionnaire);
    ASSERT_TRUE(settled());
    EXPECT_EQ(refused.count(), 1);
    ASSERT_TRUE(questionnaires().assign(recruiter(), job, std::nullopt));
    model.remove(kept(used.questionnaire.id).questionnaire);
    ASSERT_TRUE(settled());
    EXPECT_EQ(removed.count(), 1);
    EXPECT_FALSE(questionnaires().questionnaire(fixture.actor(fixture.admin), used.questionnaire.id));
}

TEST_F(Questionnaires, AreSearchedByTitle) {
    add(sample(u"Backend engineers"_s));
    add(sample(u"Data engineers"_s));
    QuestionnaireFilter filter;
    filter.text = u"data"_s;
    model.setFilter(filter);
    ASSERT_TRUE(settled());
    ASSERT_EQ(model.table().rowCount(), 1);
    EXPECT_TRUE(model.isFiltered());
}

TEST_F(Questionnaires, OlderVersionsAreRead) {
    const QuestionnaireFile file = add(sample());
    begin(use(file.questionnaire.id));
    QuestionnaireContent changed = file.questionnaire.content;
    changed.sections.pop_back();
    ASSERT_TRUE(questionnaires().save(recruiter(), file.questionnaire.id,
                                      kept(file.questionnaire.id).questionnaire.revision, changed));
    model.choose(file.questionnaire.id);
    read();
    ASSERT_TRUE(model.details().has_value());
    ASSERT_EQ(model.details()->versions.size(), 2U);
    QSignalSpy versionRead(&model, &QuestionnairesModel::versionRead);
    model.readVersion(model.details()->versions.back());
    ASSERT_TRUE(settled());
    ASSERT_EQ(versionRead.count(), 1);
    EXPECT_EQ(versionRead.front().at(0).value<QuestionnaireContent>().sections.size(), 2U);
    EXPECT_EQ(versionRead.front().at(1).value<KnownQuestions>().size(), 4U);
}

} // namespace
} // namespace candor::screens
