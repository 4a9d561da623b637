// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HiringFixture.h"

#include "candidates/CandidateBoard.h"
#include "candidates/CandidatesView.h"
#include "candidates/CardList.h"
#include "candidates/StageColumn.h"
#include "common/ReportStrip.h"
#include "moving/MoveDialog.h"
#include "widgets/Button.h"
#include "widgets/TextInput.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {

/// The candidates' page over a real workspace, on the board of one job.
class BoardFixture : public testing::Test {
protected:
    static constexpr int patience = 20000;

    BoardFixture() {
        fixture.signIn(fixture.recruiter);
        job = fixture.addJob(QStringLiteral("Backend engineer"));
        files.toSave = [this](QWidget *, const FileQuestion &, const std::function<void(const QString &)> &chosen) {
            chosen(folder.filePath(QStringLiteral("candidates.csv")));
        };
    }
    void TearDown() override { view.reset(); }

    void open(std::optional<JobId> which, QSize size = {2200, 900}) {
        view = std::make_unique<CandidatesView>(fixture.screens.context, nullptr, files);
        view->resize(size);
        view->show();
        view->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
        view->open(which);
        ASSERT_TRUE(settled());
    }
    void open() { open(job); }
    /// No job runs, and what came of the last one is shown.
    bool settled() {
        const bool done = fixture.jobsDone();
        QApplication::processEvents();
        return done;
    }

    CandidateBoard &board() const { return *view->findChild<CandidateBoard *>(); }
    StageColumn &column(Stage stage) const { return board().column(stage); }
    CardList &list(Stage stage) const { return column(stage).list(); }
    bool comesTo(Stage stage, int cards) {
        return QTest::qWaitFor([&] { return list(stage).model()->rowCount() == cards; }, patience) && settled();
    }
    QString report() const { return view->findChild<ReportStrip *>()->words(); }
    widgets::Button *button(const QString &words) const {
        for (auto *one : view->findChildren<widgets::Button *>()) {
            if (one->isVisible() && one->text().remove(u'&') == words)
                return one;
        }
        return nullptr;
    }
    bool says(const QString &words) const {
        for (const QLabel *label : view->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    MoveDialog *moveDialog() const {
        MoveDialog *found = nullptr;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                found = view->findChild<MoveDialog *>();
                return found && found->isVisible();
            },
            patience));
        return found;
    }

    static QPoint middleOf(const CardList &from, int card) {
        return from.visualRect(from.model()->index(card, 0)).center();
    }
    static void click(CardList &from, int card, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(from.viewport(), Qt::LeftButton, modifiers, middleOf(from, card));
    }
    static void pickUp(CardList &from, int card) {
        const QPoint place = middleOf(from, card);
        QTest::mousePress(from.viewport(), Qt::LeftButton, {}, place);
        moveMouse(from, place + QPoint(QApplication::startDragDistance() + 4, 0));
        held = &from;
    }
    static void hold(StageColumn &over) { moveMouse(*held, placeIn(*held, over)); }
    static void letGo(CardList &from, StageColumn &over) {
        QTest::mouseRelease(from.viewport(), Qt::LeftButton, {}, placeIn(from, over));
    }
    void drag(Stage from, int card, Stage to) {
        pickUp(list(from), card);
        hold(column(to));
        letGo(list(from), column(to));
        static_cast<void>(settled());
    }

    tests::HiringFixture fixture;
    QTemporaryDir folder;
    FileChoice files;
    JobId job;
    std::unique_ptr<CandidatesView> view;

private:
    static QPoint placeIn(const CardList &from, const StageColumn &over) {
        return from.viewport()->mapFromGlobal(over.mapToGlobal(QPoint(over.width() / 2, 200)));
    }
    /// QTest moves the mouse without its buttons.
    static void moveMouse(CardList &from, const QPoint &place) {
        QMouseEvent move(QEvent::MouseMove, place, from.viewport()->mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(from.viewport(), &move);
    }

    static inline CardList *held = nullptr;
};

} // namespace candor::screens
