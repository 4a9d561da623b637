// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleQuestions.h"

#include "questionnaires/OutlineList.h"
#include "questionnaires/OutlineRows.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::sampleQuestion;
using Kind = OutlineRow::Kind;

class Outline : public testing::Test {
protected:
    Outline() : rows(draft), tester(&rows) {
        draft.start({}, {});
        rows.follow();
    }

    QuestionnaireDraft draft;
    OutlineRows rows;
    QAbstractItemModelTester tester;
};

TEST_F(Outline, HasTitleSectionsAndQuestionsAsRows) {
    ASSERT_EQ(rows.rowCount(), 3);
    EXPECT_EQ(rows.row(0).kind, Kind::Whole);
    EXPECT_EQ(rows.row(1).kind, Kind::Section);
    EXPECT_EQ(rows.row(2).kind, Kind::Nothing);
    EXPECT_FALSE(rows.flags(rows.index(2)) & Qt::ItemIsSelectable);
    draft.add({sampleQuestion(1, QuestionType::Mcq, 60), sampleQuestion(2, QuestionType::Mcq, 75)}, {});
    draft.addSection();
    draft.setSectionTitle(1, u"Design"_s);
    draft.add({sampleQuestion(3)}, {1, -1});
    rows.follow();
    ASSERT_EQ(rows.rowCount(), 6);
    EXPECT_EQ(rows.row(1).remark, u"2 questions, 3 min"_s);
    EXPECT_EQ(rows.row(4).words, u"Design"_s);
    EXPECT_EQ(rows.row(5).face.number, u"3"_s) << "questions are counted through";
    EXPECT_EQ(rows.rowOf({1, 0}), 5);
    EXPECT_EQ(rows.rowOf({1, 8}), 5) << "the nearest one above";
    EXPECT_EQ(rows.placeAt(4), (OutlinePlace{1, -1}));
}

TEST_F(Outline, StaysAsItIsWhereOnlyWordsChange) {
    draft.add({sampleQuestion(1), sampleQuestion(2)}, {});
    rows.follow();
    QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
    draft.setTitle(u"Backend"_s);
    rows.follow();
    draft.step({0, 0}, 1);
    rows.follow();
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(rows.row(0).words, u"Backend"_s);
    EXPECT_EQ(rows.row(2).face.text, u"Question number 2?"_s);
    draft.remove({0, 0});
    rows.follow();
    EXPECT_EQ(reset.count(), 1);
}

TEST_F(Outline, SaysWhereSomethingWouldGo) {
    draft.add({sampleQuestion(1), sampleQuestion(2)}, {});
    draft.addSection();
    rows.follow();
    OutlineList list(rows);
    list.resize(400, 600);
    list.show();
    const auto below = [&](int row, int part) {
        const QRect place = list.visualRect(rows.index(row));
        return list.placeBelow(list.viewport()->mapToGlobal(QPoint(20, place.top() + place.height() * part / 4)));
    };
    EXPECT_EQ(below(0, 2), (OutlinePlace{0, 0}));
    EXPECT_EQ(below(1, 3), (OutlinePlace{0, 0}));
    EXPECT_EQ(below(2, 1), (OutlinePlace{0, 0}));
    EXPECT_EQ(below(2, 3), (OutlinePlace{0, 1}));
    EXPECT_EQ(below(3, 3), (OutlinePlace{0, 2}));
    EXPECT_EQ(below(4, 1), (OutlinePlace{0, -1})) << "above a section is the end of the one before";
    EXPECT_EQ(below(4, 3), (OutlinePlace{1, 0}));
    EXPECT_EQ(below(5, 2), (OutlinePlace{1, -1}));
    EXPECT_EQ(list.placeBelow(list.viewport()->mapToGlobal(QPoint(20, 590))), (OutlinePlace{1, -1}));
    EXPECT_EQ(list.placeBelow(list.viewport()->mapToGlobal(QPoint(-20, 10))), std::nullopt);
}

} // namespace
} // namespace candor::screens
