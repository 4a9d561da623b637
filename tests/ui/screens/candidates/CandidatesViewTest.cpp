// SPDX-License-Identifier: GPL-3.0-or-later
#include "BoardFixture.h"

#include "candidates/CandidateTable.h"
#include "candidates/CandidateTableView.h"
#include "widgets/FilterField.h"
#include "widgets/SearchField.h"
#include "widgets/Segments.h"

#include <QAccessible>
#include <QFile>
#include <QHeaderView>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

class CandidatesViewTest : public BoardFixture {
protected:
    void showTable() {
        view->findChild<widgets::Segments *>()->choose(1);
        ASSERT_TRUE(settled());
    }
    CandidateTableView &table() { return *view->findChild<CandidateTableView *>(); }
    widgets::FilterField &filter(const QString &name) {
        for (auto *field : view->findChildren<widgets::FilterField *>()) {
            if (field->name() == name)
                return *field;
        }
        throw std::runtime_error("no such filter");
    }
};

TEST_F(CandidatesViewTest, WithoutAJobItSaysWhatToDo) {
    fixture.signIn(fixture.colleague);
    open(std::nullopt);
    EXPECT_TRUE(says(u"No candidate yet"_s));
    QSignalSpy jobs(view.get(), &CandidatesView::jobsRequested);
    QTest::mouseClick(button(u"Go to jobs"_s), Qt::LeftButton);
    EXPECT_EQ(jobs.count(), 1);
}

TEST_F(CandidatesViewTest, AJobWithoutApplicationsSaysSoAndKeepsItsFilters) {
    open();
    EXPECT_TRUE(says(u"No application yet"_s));
    EXPECT_TRUE(filter(u"Job"_s).isVisible());
}

TEST_F(CandidatesViewTest, KeysAloneMoveACandidate) {
    const auto elif = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83});
    fixture.addCandidate(job, {u"Peter Nagy"_s, Stage::UnderReview, 52});
    open();
    QWidget *focus = view->focusWidget();
    ASSERT_EQ(focus, &list(Stage::UnderReview)) << "the keyboard is at the first card";
    QTest::keyClick(focus, Qt::Key_Right);
    ASSERT_EQ(view->focusWidget(), &list(Stage::InterviewRequired));
    QTest::keyClick(view->focusWidget(), Qt::Key_Right, Qt::ControlModifier);
    ASSERT_TRUE(comesTo(Stage::InterviewScheduled, 1));
    EXPECT_EQ(fixture.application(elif).stage, Stage::InterviewScheduled);
    EXPECT_EQ(view->focusWidget(), &list(Stage::InterviewScheduled)) << "the keyboard goes with the card";
    QTest::keyClick(view->focusWidget(), Qt::Key_Right, Qt::ControlModifier);
    ASSERT_TRUE(comesTo(Stage::Interviewed, 1));
    QTest::keyClick(view->focusWidget(), Qt::Key_M);
    auto *dialog = moveDialog();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_TRUE(comesTo(Stage::Passed, 1));
    QSignalSpy opened(view.get(), &CandidatesView::candidateRequested);
    QTest::keyClick(view->focusWidget(), Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.first().first().value<ApplicationId>(), elif);
}

TEST_F(CandidatesViewTest, ABulkMoveTellsWhoStayedAndWhy) {
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    fixture.addCandidate(job, {u"Hedda Lund"_s, Stage::UnderReview, 91});
    const auto gone = fixture.addCandidate(job, {u"Milan Petrov"_s, Stage::Withdrawn, 67});
    open();
    showTable();
    table().selectAll();
    QTest::mouseClick(button(u"Move 3 candidates…"_s), Qt::LeftButton);
    auto *dialog = moveDialog();
    ASSERT_NE(dialog, nullptr);
    emit dialog->moveAsked(Stage::Passed, {});
    dialog->reject();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"2 moved to Passed, 1 stayed."_s)) << report().toStdString();
    EXPECT_TRUE(report().contains(u"Milan Petrov: The candidate has withdrawn"_s)) << report().toStdString();
    EXPECT_EQ(fixture.application(gone).stage, Stage::Withdrawn);
}

TEST_F(CandidatesViewTest, TheSearchFindsAndIsCleared) {
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83, 5, u"Umeå"_s, {u"Rust"_s}});
    fixture.addCandidate(job, {u"Hedda Lund"_s, Stage::UnderReview, 91});
    open();
    QTest::keyClick(view.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = view->findChild<widgets::SearchField *>();
    ASSERT_TRUE(search->hasFocus());
    QTest::keyClicks(search, u"rust"_s);
    ASSERT_TRUE(comesTo(Stage::UnderReview, 1));
    EXPECT_TRUE(says(u"1 application, 1 hidden by filters."_s));
    QTest::keyClicks(search, u"x"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(u"No candidate is like that"_s); }, patience));
    QTest::mouseClick(button(u"Clear filters"_s), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Stage::UnderReview, 2));
    EXPECT_TRUE(search->text().isEmpty());
}

TEST_F(CandidatesViewTest, FiltersAndOrderAreTheWorkspaces) {
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    fixture.addCandidate(job, {u"Ana Ferreira"_s, Stage::UnderReview, 52});
    open();
    EXPECT_EQ(list(Stage::UnderReview).model()->index(0, 0).data().toString(), u"Elif Kaya"_s);
    filter(u"Sort"_s).choose(static_cast<int>(CandidateSort::Name));
    ASSERT_TRUE(settled());
    EXPECT_EQ(list(Stage::UnderReview).model()->index(0, 0).data().toString(), u"Ana Ferreira"_s);
    filter(u"Eligibility"_s).choose(60);
    ASSERT_TRUE(comesTo(Stage::UnderReview, 1));
}

TEST_F(CandidatesViewTest, TheTableSortsHidesColumnsAndIsExported) {
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    fixture.addCandidate(job, {u"Ana Ferreira"_s, Stage::Passed, 52});
    open();
    showTable();
    auto *head = table().horizontalHeader();
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                      QPoint(head->sectionViewportPosition(CandidateTable::Name) + 20, head->height() / 2));
    ASSERT_TRUE(settled());
    EXPECT_EQ(table().model()->index(0, 0).data().toString(), u"Ana Ferreira"_s);
    EXPECT_EQ(filter(u"Sort"_s).currentText(), u"name"_s);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                      QPoint(head->sectionViewportPosition(CandidateTable::Name) + 20, head->height() / 2));
    ASSERT_TRUE(settled());
    EXPECT_EQ(table().model()->index(0, 0).data().toString(), u"Elif Kaya"_s);
    EXPECT_TRUE(table().isColumnHidden(CandidateTable::Job)) << "one job needs no column of jobs";
    QTest::mouseClick(button(u"Export…"_s), Qt::LeftButton);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(QFile::exists(folder.filePath(u"candidates.csv"_s)));
    EXPECT_TRUE(report().contains(u"2 candidate(s) written"_s)) << report().toStdString();
}

TEST_F(CandidatesViewTest, FiveHundredCardsAreNoWidgets) {
    fixture.addManyCandidates(job, 500);
    open();
    EXPECT_EQ(column(Stage::Applied).count(), 500 / 6) << "the head counts what is not fetched yet";
    EXPECT_LT(view->findChildren<QWidget *>().size(), 300);
    CardList &first = list(Stage::Applied);
    first.verticalScrollBar()->setValue(first.verticalScrollBar()->maximum());
    ASSERT_TRUE(QTest::qWaitFor([&] { return first.model()->rowCount() > 50; }, patience))
        << "more come as one scrolls";
    ASSERT_TRUE(settled());
}

TEST_F(CandidatesViewTest, CardsSpeakForThoseWhoDoNotSeeThem) {
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83});
    open();
    CardList &cards = list(Stage::InterviewRequired);
    EXPECT_EQ(cards.accessibleName(), u"Interview Required"_s);
    auto *accessible = QAccessible::queryAccessibleInterface(&cards);
    ASSERT_NE(accessible, nullptr);
    ASSERT_GE(accessible->childCount(), 1);
    EXPECT_TRUE(accessible->child(0)->text(QAccessible::Name).contains(u"eligibility 83 of 100"_s));
    for (const auto *one : view->findChildren<widgets::Button *>())
        EXPECT_FALSE(one->text().isEmpty() && one->accessibleName().isEmpty());
}

TEST_F(CandidatesViewTest, WithAllJobsCardsNameThem) {
    const JobId other = fixture.addJob(u"Data engineer"_s);
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    fixture.addCandidate(other, {u"Hedda Lund"_s, Stage::UnderReview, 91});
    open(std::nullopt);
    ASSERT_EQ(list(Stage::UnderReview).model()->rowCount(), 2);
    EXPECT_TRUE(list(Stage::UnderReview)
                    .model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"Data engineer"_s));
    filter(u"Job"_s).choose(other.value());
    ASSERT_TRUE(comesTo(Stage::UnderReview, 1));
}

TEST_F(CandidatesViewTest, AnExpertLooksOn) {
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    fixture.execute(u"INSERT INTO job_member (job_id, account_id, kind) VALUES (%1, %2, 'expert')"_s.arg(job.value())
                        .arg(fixture.expert.value()));
    fixture.signIn(fixture.expert);
    open();
    ASSERT_EQ(list(Stage::UnderReview).model()->rowCount(), 1);
    EXPECT_EQ(button(u"Move candidate…"_s), nullptr);
    drag(Stage::UnderReview, 0, Stage::Passed);
    EXPECT_EQ(list(Stage::UnderReview).model()->rowCount(), 1);
}

TEST_F(CandidatesViewTest, AnEndedSessionIsSaidInWords) {
    fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::UnderReview, 83});
    fixture.execute(u"UPDATE sign_in SET ended_at = started_at"_s);
    open();
    EXPECT_EQ(list(Stage::UnderReview).model()->rowCount(), 0);
    EXPECT_FALSE(fixture.access->isSignedIn()) << "the shell leads to the sign-in";
}

} // namespace
} // namespace candor::screens
