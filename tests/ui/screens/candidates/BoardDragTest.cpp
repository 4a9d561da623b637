// SPDX-License-Identifier: GPL-3.0-or-later
#include "BoardFixture.h"

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

TEST_F(BoardFixture, ACardIsDraggedToAnotherStage) {
    const auto elif = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83});
    open();
    drag(Stage::InterviewRequired, 0, Stage::Interviewed);
    ASSERT_TRUE(comesTo(Stage::Interviewed, 1));
    EXPECT_EQ(fixture.application(elif).stage, Stage::Interviewed);
    EXPECT_TRUE(report().contains(u"Elif Kaya is in Interviewed now."_s)) << report().toStdString();
    EXPECT_EQ(column(Stage::Interviewed).count(), 1);
    EXPECT_EQ(list(Stage::Interviewed).selectedCards(), QList<int>{0}) << "the moved card stays selected";
}

TEST_F(BoardFixture, AStageThatIsNotPossibleSaysWhy) {
    const auto elif = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    open();
    drag(Stage::UnderReview, 0, Stage::Withdrawn);
    EXPECT_TRUE(report().contains(u"Only the candidate can withdraw."_s)) << report().toStdString();
    EXPECT_EQ(fixture.application(elif).stage, Stage::UnderReview);
}

TEST_F(BoardFixture, AMoveBackAsksForAReason) {
    const auto elif = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::Interviewed, 83});
    open();
    drag(Stage::Interviewed, 0, Stage::InterviewRequired);
    auto *dialog = moveDialog();
    ASSERT_NE(dialog, nullptr);
    QTest::mouseClick(dialog->findChild<widgets::Button *>(u"move"_s), Qt::LeftButton);
    EXPECT_TRUE(dialog->isVisible()) << "without a reason nothing is moved";
    QTest::keyClicks(dialog->findChild<widgets::TextArea *>(), u"Sound was missing"_s);
    QTest::mouseClick(dialog->findChild<widgets::Button *>(u"move"_s), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Stage::InterviewRequired, 1));
    EXPECT_EQ(fixture.application(elif).stage, Stage::InterviewRequired);
}

TEST_F(BoardFixture, EscapePutsTheCardBack) {
    const auto elif = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    open();
    CardList &from = list(Stage::UnderReview);
    pickUp(from, 0);
    hold(column(Stage::Interviewed));
    QTest::keyClick(&from, Qt::Key_Escape);
    letGo(from, column(Stage::Interviewed));
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(fixture.application(elif).stage, Stage::UnderReview);
}

TEST_F(BoardFixture, SeveralAreDraggedTogether) {
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    fixture.addCandidate(job, {u"Hedda Lund"_s, Stage::UnderReview, 91});
    fixture.addCandidate(job, {u"Nora Dahl"_s, Stage::UnderReview, 69});
    open();
    CardList &from = list(Stage::UnderReview);
    click(from, 0);
    click(from, 2, Qt::ShiftModifier);
    EXPECT_EQ(from.selectedCards().size(), 3);
    drag(Stage::UnderReview, 1, Stage::Passed);
    ASSERT_TRUE(comesTo(Stage::Passed, 3));
    EXPECT_TRUE(report().contains(u"3 candidates moved to Passed."_s)) << report().toStdString();
}

TEST_F(BoardFixture, AConflictSaysSoAndShowsTheNewPlace) {
    const auto elif = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    open();
    fixture.moveAs(fixture.admin, elif, Stage::Offered);
    drag(Stage::UnderReview, 0, Stage::Interviewed);
    ASSERT_TRUE(comesTo(Stage::Offered, 1));
    EXPECT_TRUE(report().contains(u"it is in Offered"_s)) << report().toStdString();
    EXPECT_EQ(list(Stage::Offered).selectedCards(), QList<int>{0});
    EXPECT_EQ(fixture.application(elif).stage, Stage::Offered);
}

} // namespace
} // namespace candor::screens
