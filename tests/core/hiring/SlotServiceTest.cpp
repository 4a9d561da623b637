// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApplicationFixture.h"
#include "hiring/ScheduleService.h"

namespace candor::hiring {
namespace {

class SlotServiceTest : public ApplicationFixture {
protected:
    InterviewSlot wanted(const Application &application, std::chrono::minutes fromNow, const QString &room = u"Curie"_s,
                         const std::vector<AccountId> &people = {}) const {
        InterviewSlot slot;
        slot.application = application.id;
        slot.startsAt = m_clock.wallNow() + fromNow;
        slot.length = 60min;
        slot.venue = room;
        for (const AccountId person : people)
            slot.participants.push_back({person, {}, {}});
        return slot;
    }
    QString add(const InterviewSlot &slot) { return refusal(m_schedule.add(m_rita, slot)); }
    InterviewSlot added(const InterviewSlot &slot) {
        const auto result = m_schedule.add(m_rita, slot);
        EXPECT_EQ(refusal(result), QString());
        return result.value_or(InterviewSlot());
    }
    Stage stage() { return m_applications.open(m_admin, m_application.id)->row.application.stage; }

    ScheduleService m_schedule{m_gate};
    const Application m_application = applied(m_sam, m_job);
    const Application m_other = applied(seeker(u"Lena"_s), m_job);
    const QString m_roomConflict = refusal(ErrorCode::SlotConflict, u"room"_s);
    const QString m_personConflict = refusal(ErrorCode::SlotConflict, u"person"_s);
};
CANDOR_BOTH_DIALECTS(SlotServiceTest);

TEST_P(SlotServiceTest, KeepsASlotAndMovesItsApplication) {
    const InterviewSlot slot = added(wanted(m_application, 1h, u"Curie"_s, {m_rita.account, m_expert.account}));
    EXPECT_TRUE(slot.id.isValid());
    EXPECT_EQ(slot.uuid.size(), 36);
    EXPECT_EQ(slot.length, 60min);
    EXPECT_EQ(slot.revision, 1);
    ASSERT_EQ(slot.participants.size(), 2U);
    EXPECT_EQ(slot.participants[0].fullName, u"Rita"_s);
    EXPECT_EQ(slot.participants[1].email, u"ed@example.org"_s);
    EXPECT_EQ(stage(), Stage::InterviewScheduled);
    const auto row = m_schedule.slot(m_sam, slot.id);
    ASSERT_EQ(refusal(row), QString());
    EXPECT_EQ(row->slot, slot);
    EXPECT_EQ(row->seekerName, u"Sam"_s);
    EXPECT_EQ(row->company, u"Analytical Engines"_s);
    EXPECT_EQ(m_applications.list(m_rita, {}, {})->rows.back().nextSlot, slot.startsAt);
    EXPECT_EQ(details(u"application.move"_s), (QStringList{u"applied -> interview_scheduled"_s, u"slot added"_s}));
}

TEST_P(SlotServiceTest, LeavesAnApplicationThatIsFurther) {
    moved(m_application, Stage::Interviewed);
    added(wanted(m_application, 1h));
    EXPECT_EQ(stage(), Stage::Interviewed);
}

TEST_P(SlotServiceTest, TakesNoneForAnApplicationThatHasEnded) {
    moved(m_application, Stage::Rejected, u"x"_s);
    EXPECT_EQ(add(wanted(m_application, 1h)), refusal(ErrorCode::MoveNotAllowed, u"rejected"_s));
}

TEST_P(SlotServiceTest, RefusesWhatIsNoAppointment) {
    const auto invalid = [](const QString &detail) { return refusal(ErrorCode::InvalidField, detail); };
    InterviewSlot slot = wanted(m_application, -1min);
    EXPECT_EQ(add(slot), invalid(u"starts_at: past"_s));
    for (const auto length : {4min, 481min, 0min, -60min}) {
        slot = wanted(m_application, 1h);
        slot.length = length;
        EXPECT_EQ(add(slot), invalid(u"minutes: range"_s));
    }
    EXPECT_EQ(add(wanted(m_application, 1h, u" "_s)), invalid(u"venue: empty"_s));
    EXPECT_EQ(add(wanted(m_application, 1h, u"Cu\nrie"_s)), invalid(u"venue: characters"_s));
    slot = wanted(m_application, 1h);
    slot.venueKind = VenueKind::MeetingLink;
    for (const QString &link : {u"Curie"_s, u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"https://"_s,
                                u"https:// x"_s, u"ftp://example.org"_s}) {
        slot.venue = link;
        EXPECT_EQ(add(slot), invalid(u"venue: form"_s)) << qPrintable(link);
    }
    EXPECT_EQ(add(wanted(m_application, 1h, u"Curie"_s, {m_sam.account})), invalid(u"participants: unknown"_s));
    EXPECT_EQ(add(wanted(m_application, 1h, u"Curie"_s, {AccountId(999)})), invalid(u"participants: unknown"_s));
    EXPECT_EQ(add(wanted(m_application, 1h, u"Curie"_s, {m_rita.account, m_rita.account})),
              invalid(u"participants: form"_s));
    EXPECT_EQ(stage(), Stage::Applied);
    slot.venue = u"https://meet.example.org/r?x=1"_s;
    EXPECT_EQ(add(slot), QString());
}

TEST_P(SlotServiceTest, FindsTheLongestSlotUntilItsLastMinute) {
    InterviewSlot slot = wanted(m_application, 60min);
    slot.length = longestSlot;
    slot = added(slot);
    EXPECT_EQ(add(wanted(m_other, 60min + longestSlot - 1min)), m_roomConflict);
    SlotFilter filter;
    filter.from = slot.startsAt + longestSlot - 1min;
    EXPECT_EQ(m_schedule.list(m_rita, filter, {}).value().total, 1);
    filter.from = slot.startsAt + longestSlot;
    EXPECT_EQ(m_schedule.list(m_rita, filter, {}).value().total, 0);
    EXPECT_EQ(add(wanted(m_other, 60min + longestSlot)), QString());
}

TEST_P(SlotServiceTest, RefusesARoomThatIsTaken) {
    added(wanted(m_application, 2h));
    for (const auto fromNow : {61min, 90min, 120min, 179min})
        EXPECT_EQ(add(wanted(m_other, fromNow, u" curie "_s)), m_roomConflict) << fromNow.count();
    EXPECT_EQ(add(wanted(m_other, 60min)), QString()); // one ends where the next begins
    EXPECT_EQ(m_schedule.add(m_rita, wanted(m_other, 90min, u"Noether"_s)).error().detail, u"person"_s);
    EXPECT_EQ(add(wanted(m_other, 180min)), QString());
    InterviewSlot place = wanted(applied(seeker(u"Wim"_s), m_job), 2h);
    place.venueKind = VenueKind::Place; // a place's name is no room
    EXPECT_EQ(add(place), QString());
}

TEST_P(SlotServiceTest, RefusesPeopleWhoHaveAnotherAppointment) {
    added(wanted(m_application, 2h, u"Curie"_s, {m_expert.account, m_colleague.account}));
    EXPECT_EQ(add(wanted(m_application, 150min, u"Noether"_s)), m_personConflict);
    EXPECT_EQ(add(wanted(m_other, 150min, u"Noether"_s, {m_rita.account, m_expert.account})), m_personConflict);
    const Application foreign = applied(m_sam, openJob(m_otherRecruiter, u"Another"_s));
    EXPECT_EQ(refusal(m_schedule.add(m_otherRecruiter, wanted(foreign, 150min, u"Noether"_s))), m_personConflict);
    EXPECT_EQ(add(wanted(m_other, 150min, u"Noether"_s, {m_rita.account})), QString());
}

TEST_P(SlotServiceTest, LetsOneOfTwoHaveARoomWhoBookAtOnce) {
    std::vector<QString> refusals(2);
    const InterviewSlot first = wanted(m_application, 1h);
    const InterviewSlot second = wanted(m_other, 90min);
    atOnce({[&] { refusals[0] = refusal(m_schedule.add(m_rita, first)); },
            [&] { refusals[1] = refusal(m_schedule.add(m_colleague, second)); }});
    EXPECT_THAT(refusals, testing::UnorderedElementsAre(QString(), m_roomConflict));
}

TEST_P(SlotServiceTest, ChangesASlotAgainstItsRevision) {
    const InterviewSlot before = added(wanted(m_application, 1h, u"Curie"_s, {m_expert.account}));
    added(wanted(m_other, 4h));
    InterviewSlot slot = before;
    slot.length = 90min; // meets nobody but itself
    slot.participants = {{m_rita.account, {}, {}}};
    const auto saved = m_schedule.save(m_colleague, slot);
    ASSERT_EQ(refusal(saved), QString());
    EXPECT_EQ(saved->length, 90min);
    EXPECT_EQ(saved->revision, 2);
    EXPECT_EQ(saved->participants.front().fullName, u"Rita"_s);
    EXPECT_EQ(saved->uuid, before.uuid);
    EXPECT_EQ(refusal(m_schedule.save(m_rita, before)), refusal(ErrorCode::Conflict));
    slot = *saved;
    slot.startsAt = m_clock.wallNow() + 4h;
    EXPECT_EQ(refusal(m_schedule.save(m_rita, slot)), m_roomConflict);
    slot.startsAt = m_clock.wallNow() - 1min;
    EXPECT_EQ(refusal(m_schedule.save(m_rita, slot)), refusal(ErrorCode::InvalidField, u"starts_at: past"_s));
    m_clock.advance(2h); // what has begun can be made longer
    slot = *saved;
    slot.length = 100min;
    EXPECT_EQ(refusal(m_schedule.save(signedIn(m_rita.account), slot)), QString());
}

TEST_P(SlotServiceTest, FreesWhatACancelledSlotHeld) {
    const InterviewSlot slot = added(wanted(m_application, 1h, u"Curie"_s, {m_expert.account}));
    EXPECT_EQ(refusal(m_schedule.cancel(m_expert, slot.id, 1)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_schedule.cancel(m_rita, slot.id, 7)), refusal(ErrorCode::Conflict));
    const auto cancelled = m_schedule.cancel(m_rita, slot.id, 1);
    ASSERT_EQ(refusal(cancelled), QString());
    EXPECT_TRUE(cancelled->cancelled);
    EXPECT_EQ(cancelled->participants, slot.participants);
    EXPECT_EQ(m_schedule.cancel(m_rita, slot.id, 1).value_or(slot), *cancelled);
    EXPECT_EQ(stage(), Stage::InterviewScheduled);
    EXPECT_EQ(refusal(m_schedule.save(m_rita, *cancelled)), refusal(ErrorCode::MoveNotAllowed, u"cancelled"_s));
    EXPECT_EQ(add(wanted(m_other, 1h, u"Curie"_s, {m_expert.account})), QString());
    EXPECT_EQ(m_applications.list(m_sam, {}, {})->rows.front().nextSlot, std::nullopt);
}

TEST_P(SlotServiceTest, FreesWhatAnEndedApplicationHeld) {
    const InterviewSlot slot = added(wanted(m_application, 1h, u"Curie"_s, {m_expert.account}));
    moved(m_applications.open(m_admin, m_application.id)->row.application, Stage::Rejected, u"x"_s);
    EXPECT_TRUE(m_schedule.slot(m_admin, slot.id)->slot.cancelled);
    EXPECT_EQ(add(wanted(m_other, 1h, u"Curie"_s, {m_expert.account})), QString());
    EXPECT_TRUE(details(u"slot.cancel"_s).contains(u"1 with the application's end"_s));
}

TEST_P(SlotServiceTest, ShowsSlotsToThoseWhoMaySeeTheApplication) {
    const InterviewSlot slot = added(wanted(m_application, 1h));
    added(wanted(m_other, 3h));
    const auto seen = [this](const Actor &actor) { return m_schedule.list(actor, {}, {})->total; };
    EXPECT_EQ(seen(m_sam), 1);
    EXPECT_EQ(seen(m_rita), 2);
    EXPECT_EQ(seen(m_expert), 2);
    EXPECT_EQ(seen(m_admin), 2);
    EXPECT_EQ(seen(m_otherRecruiter), 0);
    EXPECT_EQ(refusal(m_schedule.list(guest(), {}, {})), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(refusal(m_schedule.slot(m_otherRecruiter, slot.id)), refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_schedule.slot(guest(), slot.id)), refusal(ErrorCode::NotSignedIn));
    EXPECT_EQ(refusal(m_schedule.calendar(m_otherRecruiter, {slot.id})), refusal(ErrorCode::NotAllowed));
    const auto calendar = m_schedule.calendar(m_sam, {slot.id});
    ASSERT_EQ(refusal(calendar), QString());
    EXPECT_TRUE(calendar->contains(QByteArray("UID:" + slot.uuid.toLatin1() + "@candor")));
}

TEST_P(SlotServiceTest, ListsByTimeAndFilter) {
    const InterviewSlot late = added(wanted(m_application, 5h, u"Noether"_s, {m_expert.account}));
    const InterviewSlot early = added(wanted(m_other, 1h));
    const auto ids = [this](const SlotFilter &filter) {
        std::vector<SlotId> found;
        const auto page = m_schedule.list(m_rita, filter, {});
        for (const SlotRow &row : page->rows)
            found.push_back(row.slot.id);
        return found;
    };
    using testing::ElementsAre;
    EXPECT_THAT(ids({}), ElementsAre(early.id, late.id));
    SlotFilter filter;
    filter.from = m_clock.wallNow() + 2h; // what ends then is over
    EXPECT_THAT(ids(filter), ElementsAre(late.id));
    filter = {};
    filter.to = m_clock.wallNow() + 5h;
    EXPECT_THAT(ids(filter), ElementsAre(early.id));
    filter = {};
    filter.room = u"NOETHER"_s;
    EXPECT_THAT(ids(filter), ElementsAre(late.id));
    filter = {};
    filter.person = m_expert.account;
    EXPECT_THAT(ids(filter), ElementsAre(late.id));
    filter.person = m_other.seeker;
    EXPECT_THAT(ids(filter), ElementsAre(early.id));
    filter = {};
    filter.application = m_other.id;
    EXPECT_THAT(ids(filter), ElementsAre(early.id));
    ASSERT_EQ(refusal(m_schedule.cancel(m_rita, early.id, 1)), QString());
    EXPECT_THAT(ids({}), ElementsAre(late.id));
    filter.cancelledToo = true;
    EXPECT_THAT(ids(filter), ElementsAre(early.id));
}

TEST_P(SlotServiceTest, ShowsARoomsDayInItsTimeZone) {
    // 1 May 2026, 12:00 UTC is 21:00 in Tokyo: after three hours there is another day.
    const InterviewSlot today = added(wanted(m_application, 1h));
    const InterviewSlot overMidnight = added(wanted(m_other, 150min));
    const Application third = applied(seeker(u"Wim"_s), m_job);
    const InterviewSlot tomorrow = added(wanted(third, 5h, u"curie"_s));
    const QTimeZone tokyo("Asia/Tokyo");
    const auto day = [&](QDate date) {
        std::vector<SlotId> found;
        const auto rows = m_schedule.dayOfRoom(m_rita, u"Curie"_s, date, tokyo);
        for (const SlotRow &row : rows.value_or(std::vector<SlotRow>()))
            found.push_back(row.slot.id);
        return found;
    };
    using testing::ElementsAre;
    EXPECT_THAT(day(QDate(2026, 5, 1)), ElementsAre(today.id, overMidnight.id));
    EXPECT_THAT(day(QDate(2026, 5, 2)), ElementsAre(overMidnight.id, tomorrow.id));
    EXPECT_THAT(day(QDate(2026, 5, 3)), ElementsAre());
    EXPECT_EQ(m_schedule.rooms(m_rita).value_or(QStringList()), QStringList{u"Curie"_s});
}

TEST_P(SlotServiceTest, ShowsOfOtherPeoplesJobsThatARoomIsTakenAndNothingElse) {
    added(wanted(m_application, 1h, u"Curie"_s, {m_expert.account}));
    const auto rows = m_schedule.dayOfRoom(m_otherRecruiter, u"Curie"_s, QDate(2026, 5, 1), QTimeZone::utc());
    ASSERT_EQ(refusal(rows), QString());
    ASSERT_EQ(rows->size(), 1U);
    SlotRow bare;
    bare.slot.startsAt = m_clock.wallNow() + 1h;
    bare.slot.length = 60min;
    bare.slot.venue = u"Curie"_s;
    EXPECT_EQ(rows->front(), bare);
    EXPECT_EQ(m_schedule.dayOfRoom(m_rita, u"Curie"_s, QDate(2026, 5, 1), QTimeZone::utc())->front().seekerName,
              u"Sam"_s);
    EXPECT_EQ(refusal(m_schedule.dayOfRoom(m_sam, u"Curie"_s, QDate(2026, 5, 1), QTimeZone::utc())),
              refusal(ErrorCode::NotAllowed));
    EXPECT_EQ(refusal(m_schedule.rooms(m_sam)), refusal(ErrorCode::NotAllowed));
}

} // namespace
} // namespace candor::hiring
