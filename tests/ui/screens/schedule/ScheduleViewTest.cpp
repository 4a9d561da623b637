// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/ScheduleView.h"

#include "HiringFixture.h"
#include "HiringShots.h"
#include "ScreenProbe.h"

#include "common/HiringWords.h"
#include "common/ReportStrip.h"
#include "hiring/ScheduleService.h"
#include "schedule/SlotDialog.h"
#include "widgets/CheckBox.h"
#include "widgets/Confirmation.h"
#include "widgets/ConflictDialog.h"
#include "widgets/DataTable.h"

#include <gmock/gmock.h>

#include <QComboBox>
#include <QFile>
#include <QSignalSpy>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::says;

class ScheduleViewTest : public testing::Test {
protected:
    ScheduleViewTest() {
        fixture.signIn(fixture.recruiter);
        job = fixture.addJob(u"Backend engineer"_s);
        elif = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83});
        hedda = fixture.addCandidate(job, {u"Hedda Lund"_s, Stage::InterviewRequired, 91});
        files.toSave = [this](QWidget *, const FileQuestion &question,
                              const std::function<void(const QString &)> &chosen) {
            chosen(folder.filePath(question.name));
        };
    }
    void TearDown() override { view.reset(); }

    void open(std::optional<ApplicationId> application = {}) {
        view = std::make_unique<ScheduleView>(fixture.screens.context, nullptr, files);
        view->resize(1096, 800);
        view->show();
        view->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
        view->open(application);
        ASSERT_TRUE(settled());
    }
    bool settled() {
        bool done = true;
        // One answer may ask the next question.
        for (int round = 0; round < 3; ++round) {
            done = fixture.jobsDone() && done;
            QApplication::processEvents();
        }
        return done;
    }
    InterviewSlot put(ApplicationId application, const QString &room) {
        InterviewSlot slot = newSlot(application, fixture.screens.clock.wallNow());
        slot.venue = room;
        const auto kept = fixture.workspace().schedule().add(fixture.actor(fixture.recruiter), slot);
        EXPECT_TRUE(kept);
        return kept ? *kept : slot;
    }
    /// The week of the slots of put(), which begins tomorrow where today is a Sunday.
    void goToSlots() {
        const QDate today = QDate::currentDate();
        if (today.addDays(1).weekNumber() != today.weekNumber())
            QTest::keyClick(view.get(), Qt::Key_Right, Qt::AltModifier);
        ASSERT_TRUE(settled());
    }
    QString report() { return view->findChild<ReportStrip *>()->words(); }
    widgets::DataTable &table() { return *view->findChild<widgets::DataTable *>(); }
    static void setRoom(const SlotDialog &dialog, const QString &room) {
        for (auto *box : dialog.findChildren<QComboBox *>()) {
            if (box->isEditable())
                box->setEditText(room);
        }
    }

    tests::HiringFixture fixture;
    QTemporaryDir folder;
    FileChoice files;
    JobId job;
    ApplicationId elif;
    ApplicationId hedda;
    std::unique_ptr<ScheduleView> view;
};

TEST_F(ScheduleViewTest, ASlotIsMadeForACandidate) {
    open(elif);
    auto *dialog = tests::dialogOf<SlotDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(press(*dialog, u"Add slot"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*dialog, u"The place of the interview is missing."_s));
    setRoom(*dialog, u"Kiruna"_s);
    for (auto *box : dialog->findChildren<widgets::CheckBox *>()) {
        if (box->text().contains(u"Ilse Vogt"_s))
            box->setChecked(true);
    }
    ASSERT_TRUE(press(*dialog, u"Add slot"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(report().contains(u"The slot stands"_s)) << report().toStdString();
    ASSERT_EQ(table().model()->rowCount(), 1);
    EXPECT_EQ(fixture.application(elif).stage, Stage::InterviewScheduled);
    const auto listed = fixture.workspace().schedule().list(fixture.actor(fixture.recruiter), {}, {});
    ASSERT_TRUE(listed);
    ASSERT_EQ(listed->rows.size(), 1U);
    EXPECT_EQ(listed->rows.front().slot.participants.size(), 1U);
}

TEST_F(ScheduleViewTest, ATakenRoomIsRefusedInWords) {
    put(elif, u"Kiruna"_s);
    open(hedda);
    auto *dialog = tests::dialogOf<SlotDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    setRoom(*dialog, u"Kiruna"_s);
    ASSERT_TRUE(press(*dialog, u"Add slot"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*dialog, u"The room has another appointment at that time."_s));
    EXPECT_EQ(fixture.application(hedda).stage, Stage::InterviewRequired);
    setRoom(*dialog, u"Abisko"_s);
    ASSERT_TRUE(press(*dialog, u"Add slot"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(table().model()->rowCount(), 2);
}

TEST_F(ScheduleViewTest, ASlotIsMovedWhileSomebodyElseChangesIt) {
    const auto slot = put(elif, u"Kiruna"_s);
    open();
    goToSlots();
    ASSERT_EQ(table().model()->rowCount(), 1);
    table().setCurrentIndex(table().model()->index(0, 0));
    ASSERT_TRUE(press(*view, u"Move or change…"_s));
    auto *dialog = tests::dialogOf<SlotDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    InterviewSlot theirs = slot;
    theirs.venue = u"Abisko"_s;
    ASSERT_TRUE(fixture.workspace().schedule().save(fixture.actor(fixture.admin), theirs));
    setRoom(*dialog, u"Jokkmokk"_s);
    ASSERT_TRUE(press(*dialog, u"Save slot"_s));
    auto *conflict = tests::dialogOf<widgets::ConflictDialog>(*view);
    ASSERT_NE(conflict, nullptr);
    EXPECT_TRUE(says(*conflict, u"Abisko"_s));
    ASSERT_TRUE(press(*conflict, u"Keep mine"_s));
    ASSERT_TRUE(settled());
    const auto kept = fixture.workspace().schedule().slot(fixture.actor(fixture.recruiter), slot.id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->slot.venue, u"Jokkmokk"_s);
}

TEST_F(ScheduleViewTest, ASlotIsCancelledAfterAsking) {
    const auto slot = put(elif, u"Kiruna"_s);
    open();
    goToSlots();
    table().setCurrentIndex(table().model()->index(0, 0));
    ASSERT_TRUE(press(*view, u"Save .ics…"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(QFile::exists(folder.filePath(u"interviews.ics"_s)));
    ASSERT_TRUE(press(*view, u"Cancel slot"_s));
    auto *question = tests::dialogOf<widgets::Confirmation>(*view);
    ASSERT_NE(question, nullptr);
    ASSERT_TRUE(press(*question, u"Cancel 1 slot"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*view, u"No slot in these days"_s));
    EXPECT_TRUE(fixture.workspace().schedule().slot(fixture.actor(fixture.recruiter), slot.id)->slot.cancelled);
}

TEST_F(ScheduleViewTest, EnterLeadsToTheCandidate) {
    put(elif, u"Kiruna"_s);
    open();
    goToSlots();
    QSignalSpy candidate(view.get(), &ScheduleView::candidateRequested);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_EQ(candidate.count(), 1);
    EXPECT_EQ(candidate.first().first().value<ApplicationId>(), elif);
}

TEST_F(ScheduleViewTest, HasPictures) {
    put(elif, u"Kiruna"_s);
    put(hedda, u"Abisko"_s);
    open();
    goToSlots();
    EXPECT_TRUE(tests::keepPictures(*view, QStringLiteral(CANDOR_PICTURES), u"schedule"_s));
    ASSERT_TRUE(press(*view, u"Add slot…"_s));
    auto *dialog = tests::dialogOf<SlotDialog>(*view);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->grab().save(QStringLiteral(CANDOR_PICTURES "/schedule-dialog.png")));
    for (auto *box : dialog->findChildren<QComboBox *>())
        EXPECT_FALSE(box->accessibleName().isEmpty());
}

} // namespace
} // namespace candor::screens
