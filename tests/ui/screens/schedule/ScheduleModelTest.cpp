// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/ScheduleModel.h"

#include "HiringFixture.h"

#include "common/HiringWords.h"
#include "hiring/ScheduleService.h"
#include "schedule/SlotDialog.h"
#include "schedule/SlotWords.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

class ScheduleModelTest : public testing::Test {
protected:
    ScheduleModelTest() : model(fixture.screens.context), tester(&model.table()) {
        fixture.signIn(fixture.recruiter);
        job = fixture.addJob(u"Backend engineer"_s);
        elif = fixture.addCandidate(job, {u"Elif Kaya"_s, Stage::InterviewRequired, 83});
    }
    InterviewSlot add(const QString &room, AccountId by, ApplicationId application) {
        InterviewSlot slot = newSlot(application, fixture.screens.clock.wallNow());
        slot.venue = room;
        const auto kept = fixture.workspace().schedule().add(fixture.actor(by), slot);
        EXPECT_TRUE(kept) << (kept ? "" : kept.error().detail.toStdString());
        return kept ? *kept : slot;
    }
    void read() {
        model.refresh();
        ASSERT_TRUE(fixture.jobsDone());
    }

    tests::HiringFixture fixture;
    ScheduleModel model;
    QAbstractItemModelTester tester;
    JobId job;
    ApplicationId elif;
};

TEST_F(ScheduleModelTest, ListsADayOrItsWeek) {
    const auto slot = add(u"Kiruna"_s, fixture.recruiter, elif);
    model.show(localDate(slot.startsAt), ScheduleModel::Span::Day);
    read();
    ASSERT_EQ(model.table().rowCount(), 1);
    EXPECT_EQ(model.rooms(), QStringList{u"Kiruna"_s});
    model.show(localDate(slot.startsAt).addDays(1), ScheduleModel::Span::Day);
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(model.table().rowCount(), 0);
    model.show(localDate(slot.startsAt), ScheduleModel::Span::Week);
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(model.table().rowCount(), 1);
    EXPECT_EQ(model.firstDay().dayOfWeek(), 1);
    EXPECT_EQ(model.firstDay().daysTo(model.lastDay()), 6);
}

TEST_F(ScheduleModelTest, ARoomsDayShowsOthersAsTimesAlone) {
    const JobId other = fixture.addJob(u"Data engineer"_s, [this](Job &one) { one.owner = fixture.colleague; });
    const auto hedda = fixture.addCandidate(other, {u"Hedda Lund"_s, Stage::InterviewRequired, 91});
    const auto slot = add(u"Kiruna"_s, fixture.colleague, hedda);
    model.show(localDate(slot.startsAt), ScheduleModel::Span::Day);
    read();
    EXPECT_EQ(model.table().rowCount(), 0) << "others' slots are not listed";
    model.setRoom(u"Kiruna"_s);
    ASSERT_TRUE(fixture.jobsDone());
    ASSERT_EQ(model.table().rowCount(), 1);
    EXPECT_TRUE(isForeign(model.table().row(0)));
    EXPECT_EQ(model.table().index(0, SlotTable::Candidate).data().toString(), u"Taken"_s);
}

TEST_F(ScheduleModelTest, ACancelledSlotGoesFromTheList) {
    const auto slot = add(u"Kiruna"_s, fixture.recruiter, elif);
    model.show(localDate(slot.startsAt), ScheduleModel::Span::Day);
    read();
    QSignalSpy cancelled(&model, &ScheduleModel::cancelled);
    model.cancel(slot);
    ASSERT_TRUE(fixture.jobsDone());
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_EQ(model.table().rowCount(), 0);
    model.setCancelledToo(true);
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(model.table().rowCount(), 1);
}

TEST_F(ScheduleModelTest, ACalendarFileIsWritten) {
    const auto slot = add(u"Kiruna"_s, fixture.recruiter, elif);
    const QTemporaryDir folder;
    QSignalSpy saved(&model, &ScheduleModel::calendarSaved);
    model.saveCalendar({slot.id}, folder.filePath(u"out.ics"_s));
    ASSERT_TRUE(fixture.jobsDone());
    ASSERT_EQ(saved.count(), 1);
    QFile file(folder.filePath(u"out.ics"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("BEGIN:VEVENT"));
    QSignalSpy refused(&model, &ScheduleModel::refused);
    model.saveCalendar({slot.id}, folder.filePath(u"no/such/out.ics"_s));
    ASSERT_TRUE(fixture.jobsDone());
    EXPECT_EQ(refused.count(), 1);
}

TEST(SlotWords, TimesAndVersions) {
    InterviewSlot slot;
    slot.startsAt = WallTime(std::chrono::hours(500'000));
    slot.venue = u"Kiruna"_s;
    EXPECT_EQ(slotTimes(slot).size(), 11);
    InterviewSlot theirs = slot;
    theirs.venue = u"Abisko"_s;
    int different = 0;
    for (const auto &field : slotVersions(slot, theirs))
        different += field.differs();
    EXPECT_EQ(different, 1);
}

} // namespace
} // namespace candor::screens
