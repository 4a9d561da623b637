// SPDX-License-Identifier: GPL-3.0-or-later
#include "BuilderFixture.h"

#include <QMouseEvent>

namespace candor::screens {
namespace {

using testing::ElementsAre;

class BuilderDrag : public BuilderFixture {
protected:
    void pickUp(PickList &from, int row) {
        const QPoint place = middleOf(from, row);
        QTest::mousePress(from.viewport(), Qt::LeftButton, {}, place);
        moveMouse(from, place + QPoint(QApplication::startDragDistance() + 4, 0));
    }
    /// Into the lower part of a row of the outline.
    void hold(PickList &from, int row) { moveMouse(from, below(from, row)); }
    void letGo(PickList &from, int row) { QTest::mouseRelease(from.viewport(), Qt::LeftButton, {}, below(from, row)); }
    void drag(PickList &from, int row, int over) {
        pickUp(from, row);
        hold(from, over);
        letGo(from, over);
    }

private:
    QPoint below(const PickList &from, int row) {
        const QRect place = list().visualRect(list().model()->index(row, 0));
        const QPoint inRow(place.center().x(), place.bottom() - 4);
        return from.viewport()->mapFromGlobal(list().viewport()->mapToGlobal(inRow));
    }
    /// QTest moves the mouse without its buttons.
    static void moveMouse(PickList &from, const QPoint &place) {
        QMouseEvent move(QEvent::MouseMove, place, from.viewport()->mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(from.viewport(), &move);
    }
};

TEST_F(BuilderDrag, QuestionsComeFromTheBank) {
    edit(add(sample()).questionnaire.id);
    showOthers();
    bankList().setCurrentIndex(bankList().model()->index(0, 0));
    const QString wanted = bankList().model()->index(0, 0).data().toString();
    pickUp(bankList(), 0);
    hold(bankList(), rowOf({0, 0}));
    EXPECT_EQ(list().target(), (OutlinePlace{0, 1})) << "where it would go is marked";
    letGo(bankList(), rowOf({0, 0}));
    EXPECT_EQ(list().target(), std::nullopt);
    EXPECT_THAT(sizes(), ElementsAre(3, 2));
    EXPECT_EQ(list().model()->index(rowOf({0, 1}), 0).data().toString(), wanted);
}

TEST_F(BuilderDrag, QuestionsGoToOtherPlacesAndSections) {
    edit(add(sample()).questionnaire.id);
    const QuestionId first = questionAt({0, 0});
    drag(list(), rowOf({0, 0}), rowOf({0, 1}));
    EXPECT_EQ(questionAt({0, 1}), first);
    drag(list(), rowOf({0, 1}), rowOf({1, 0}));
    EXPECT_THAT(sizes(), ElementsAre(1, 3));
    EXPECT_EQ(questionAt({1, 1}), first);
    EXPECT_EQ(list().chosen(), (OutlinePlace{1, 1}));
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_THAT(sizes(), ElementsAre(2, 2));
}

TEST_F(BuilderDrag, EscapeAndTheOutsidePutThemBack) {
    edit(add(sample()).questionnaire.id);
    const QuestionId first = questionAt({0, 0});
    list().setFocus();
    pickUp(list(), rowOf({0, 0}));
    hold(list(), rowOf({1, 1}));
    QTest::keyClick(&list(), Qt::Key_Escape);
    letGo(list(), rowOf({1, 1}));
    EXPECT_EQ(questionAt({0, 0}), first);
    pickUp(list(), rowOf({0, 0}));
    QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, QPoint(-300, 20));
    EXPECT_EQ(questionAt({0, 0}), first);
    EXPECT_FALSE(builder().editing().isChanged());
    EXPECT_EQ(list().target(), std::nullopt);
}

TEST_F(BuilderDrag, SectionsAndTheTitleAreNotPickedUp) {
    edit(add(sample()).questionnaire.id);
    drag(list(), rowOf({0, -1}), rowOf({1, 1}));
    drag(list(), rowOf({}), rowOf({1, 1}));
    EXPECT_FALSE(builder().editing().isChanged());
}

} // namespace
} // namespace candor::screens
