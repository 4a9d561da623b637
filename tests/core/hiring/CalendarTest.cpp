// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/Calendar.h"

#include <libical/ical.h>

#include <QList>

#include <gmock/gmock.h>

#include <memory>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

Component parsed(const QByteArray &text) { return {icalparser_parse_string(text.constData()), &icalcomponent_free}; }

constexpr WallTime start{1'785'000'000s};  // 2026-07-25T17:20:00Z
constexpr WallTime madeAt{1'784'000'000s}; // 2026-07-14T03:33:20Z

SlotRow interview() {
    SlotRow row;
    row.slot.uuid = u"0f8fad5b-d9cb-469f-a165-70867728950e"_s;
    row.slot.startsAt = start;
    row.slot.length = 45min;
    row.slot.venue = u"Room Curie"_s;
    row.slot.createdAt = madeAt - 24h;
    row.slot.revision = 3;
    row.slot.participants = {{AccountId(7), u"Grace Hopper"_s, u"grace@example.org"_s},
                             {AccountId(8), u"Alan Turing"_s, u"alan@example.org"_s}};
    row.jobTitle = u"Compiler engineer"_s;
    row.company = u"Analytical Engines"_s;
    row.seekerName = u"Ada Lovelace"_s;
    return row;
}

QString text(icalcomponent *event, icalproperty_kind kind) {
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    return property == nullptr ? QString() : QString::fromUtf8(icalvalue_get_text(icalproperty_get_value(property)));
}

TEST(CalendarTest, SaysWhatTheSlotSays) {
    const auto calendar = parsed(calendarOf({interview()}, madeAt));
    ASSERT_TRUE(calendar);
    EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0);
    EXPECT_EQ(icalcomponent_get_method(calendar.get()), ICAL_METHOD_PUBLISH);
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    ASSERT_NE(event, nullptr);
    EXPECT_STREQ(icalcomponent_get_uid(event), "0f8fad5b-d9cb-469f-a165-70867728950e@candor");
    EXPECT_STREQ(icaltime_as_ical_string(icalcomponent_get_dtstart(event)), "20260725T172000Z");
    EXPECT_STREQ(icaltime_as_ical_string(icalcomponent_get_dtend(event)), "20260725T180500Z");
    EXPECT_STREQ(icaltime_as_ical_string(icalcomponent_get_dtstamp(event)), "20260714T033320Z");
    EXPECT_EQ(icalcomponent_get_sequence(event), 3);
    EXPECT_EQ(icalcomponent_get_status(event), ICAL_STATUS_CONFIRMED);
    EXPECT_EQ(text(event, ICAL_SUMMARY_PROPERTY), u"Interview: Compiler engineer, Analytical Engines"_s);
    EXPECT_EQ(text(event, ICAL_LOCATION_PROPERTY), u"Room Curie"_s);
    EXPECT_EQ(text(event, ICAL_DESCRIPTION_PROPERTY),
              u"Candidate: Ada Lovelace\nWith: Grace Hopper, Alan Turing\nWhere: Room Curie"_s);
    EXPECT_EQ(icalcomponent_get_first_property(event, ICAL_URL_PROPERTY), nullptr);
}

TEST(CalendarTest, KeepsToRfc5546) {
    auto cancelled = interview();
    cancelled.slot.uuid = u"1f8fad5b-d9cb-469f-a165-70867728950e"_s;
    cancelled.slot.cancelled = true;
    const auto calendar = parsed(calendarOf({interview(), cancelled}, madeAt));
    ASSERT_TRUE(calendar);
    EXPECT_TRUE(icalrestriction_check(calendar.get()));
    EXPECT_EQ(icalcomponent_count_errors(calendar.get()), 0);
    EXPECT_EQ(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT), 2);
}

TEST(CalendarTest, NamesTheFirstParticipantAsOrganizerAndAsksNobody) {
    const auto calendar = parsed(calendarOf({interview()}, madeAt));
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    icalproperty *organizer = icalcomponent_get_first_property(event, ICAL_ORGANIZER_PROPERTY);
    ASSERT_NE(organizer, nullptr);
    EXPECT_STREQ(icalproperty_get_organizer(organizer), "mailto:grace@example.org");
    EXPECT_STREQ(icalproperty_get_parameter_as_string(organizer, "CN"), "Grace Hopper");
    EXPECT_EQ(icalcomponent_count_properties(event, ICAL_ATTENDEE_PROPERTY), 0);

    auto alone = interview();
    alone.slot.participants.clear();
    EXPECT_FALSE(calendarOf({alone}, madeAt).contains("ORGANIZER"));
}

TEST(CalendarTest, SaysThatASlotWasCancelled) {
    auto row = interview();
    row.slot.cancelled = true;
    EXPECT_TRUE(calendarOf({row}, madeAt).contains("\r\nSTATUS:CANCELLED\r\n"));
}

TEST(CalendarTest, LinksToTheMeeting) {
    auto row = interview();
    row.slot.venueKind = VenueKind::MeetingLink;
    row.slot.venue = u"https://meet.example.org/r?a=1,2;b=ä"_s;
    const auto calendar = parsed(calendarOf({row}, madeAt));
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    icalproperty *url = icalcomponent_get_first_property(event, ICAL_URL_PROPERTY);
    ASSERT_NE(url, nullptr);
    EXPECT_STREQ(icalproperty_get_url(url), "https://meet.example.org/r?a=1,2;b=%C3%A4");
    EXPECT_EQ(text(event, ICAL_LOCATION_PROPERTY), row.slot.venue);
}

TEST(CalendarTest, KeepsTextsLiterallyAndLetsNoneBecomeLines) {
    const QString hostile = u"A, b; c\\n\\ d:\"e\"\r\nATTENDEE:mailto:eve@example.org\nEND:VEVENT\n\r\tBEGIN:VALARM"_s;
    auto row = interview();
    row.jobTitle = hostile;
    row.company.clear();
    row.slot.venue = hostile;
    row.seekerName = hostile;
    row.slot.participants.front().fullName = hostile;
    row.slot.participants.front().email = u"eve\r\nATTENDEE:x;y=\"z\"@example.org"_s;
    const QByteArray written = calendarOf({row}, madeAt);
    const auto calendar = parsed(written);
    ASSERT_TRUE(calendar);
    EXPECT_EQ(icalcomponent_count_components(calendar.get(), ICAL_ANY_COMPONENT), 1);
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    ASSERT_NE(event, nullptr);
    EXPECT_EQ(icalcomponent_count_properties(event, ICAL_ATTENDEE_PROPERTY), 0);
    EXPECT_EQ(icalcomponent_count_components(event, ICAL_ANY_COMPONENT), 0);
    const QString kept = QString(hostile).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    EXPECT_EQ(text(event, ICAL_SUMMARY_PROPERTY), u"Interview: "_s + kept);
    EXPECT_EQ(text(event, ICAL_LOCATION_PROPERTY), kept);
}

TEST(CalendarTest, FoldsAt75OctetsWithoutCuttingACharacter) {
    auto row = interview();
    QString title;
    for (int count = 0; count < 40; ++count)
        title += u"aä履😀"_s + (count % 7 == 0 ? u" "_s : QString());
    row.jobTitle = title;
    row.slot.participants.front().fullName = title.left(150);
    const QByteArray written = calendarOf({row}, madeAt);
    for (const QByteArray &line : written.split('\n')) {
        EXPECT_LE(line.size(), 75 + 1) << line.constData(); // with the carriage return
        EXPECT_EQ(QString::fromUtf8(line).toUtf8(), line) << "a character was cut: " << line.constData();
    }
    EXPECT_EQ(written.count('\n'), written.count("\r\n"));
    const auto calendar = parsed(written);
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    EXPECT_EQ(text(event, ICAL_SUMMARY_PROPERTY), u"Interview: "_s + title.trimmed() + u", Analytical Engines"_s);
}

} // namespace
} // namespace candor::hiring
