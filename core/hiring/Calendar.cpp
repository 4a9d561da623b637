// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/Calendar.h"

#include <QCoreApplication>
#include <QUrl>

#include <libical/ical.h>

#include <memory>

namespace candor::hiring {

namespace {

class CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)

public:
    static QString summary(const SlotRow &row) {
        return row.company.isEmpty() ? tr("Interview: %1").arg(row.jobTitle)
                                     : tr("Interview: %1, %2").arg(row.jobTitle, row.company);
    }
    static QString description(const SlotRow &row) {
        QStringList lines{tr("Candidate: %1").arg(row.seekerName)};
        QStringList names;
        for (const auto &participant : row.slot.participants)
            names.append(participant.fullName);
        if (!names.isEmpty())
            lines.append(tr("With: %1").arg(names.join(QStringLiteral(", "))));
        if (!row.slot.venue.isEmpty())
            lines.append(tr("Where: %1").arg(row.slot.venue));
        return lines.join(u'\n');
    }
};

struct ComponentDeleter {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

/// A text's value: libical escapes it, but for the control characters that RFC 5545 has no escape for.
QByteArray textValue(QString text) {
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &character : text) {
        if (character == u'\r')
            character = u'\n';
        else if (character.category() == QChar::Other_Control && character != u'\n' && character != u'\t')
            character = u' ';
    }
    return text.toUtf8();
}

/// A parameter's value stands in quotes and has no escapes.
QByteArray parameterValue(QString text) {
    text.replace(u'"', u'\'');
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text.simplified().toUtf8();
}

icaltimetype utc(WallTime time) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
    return icaltime_from_timet_with_zone(seconds, 0, icaltimezone_get_utc_timezone());
}

icalproperty *organizer(const SlotParticipant &participant) {
    const QByteArray address = "mailto:" + QUrl::toPercentEncoding(participant.email, "@+");
    icalproperty *property = icalproperty_new_organizer(address.constData());
    icalproperty_add_parameter(property, icalparameter_new_cn(parameterValue(participant.fullName).constData()));
    return property;
}

void addVenue(icalcomponent *event, const InterviewSlot &slot) {
    if (slot.venue.isEmpty())
        return;
    icalcomponent_add_property(event, icalproperty_new_location(textValue(slot.venue).constData()));
    if (slot.venueKind != VenueKind::MeetingLink)
        return;
    const QByteArray address = QUrl(slot.venue, QUrl::StrictMode).toEncoded(QUrl::FullyEncoded);
    if (!address.isEmpty())
        icalcomponent_add_property(event, icalproperty_new_url(address.constData()));
}

icalcomponent *eventOf(const SlotRow &row, WallTime madeAt) {
    const InterviewSlot &slot = row.slot;
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const QByteArray identity = slot.uuid.toUtf8() + "@candor";
    icalcomponent_add_property(event, icalproperty_new_uid(identity.constData()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(utc(madeAt)));
    icalcomponent_add_property(event, icalproperty_new_created(utc(slot.createdAt)));
    icalcomponent_add_property(event, icalproperty_new_sequence(static_cast<int>(slot.revision)));
    icalcomponent_add_property(event, icalproperty_new_dtstart(utc(slot.startsAt)));
    icalcomponent_add_property(event, icalproperty_new_dtend(utc(slot.startsAt + slot.length)));
    icalcomponent_add_property(event, icalproperty_new_summary(textValue(CalendarWords::summary(row)).constData()));
    icalcomponent_add_property(event,
                               icalproperty_new_description(textValue(CalendarWords::description(row)).constData()));
    icalcomponent_add_property(event,
                               icalproperty_new_status(slot.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    addVenue(event, slot);
    if (!slot.participants.empty() && !slot.participants.front().email.isEmpty())
        icalcomponent_add_property(event, organizer(slot.participants.front()));
    return event;
}

} // namespace

QByteArray calendarOf(const std::vector<SlotRow> &slotRows, WallTime madeAt) {
    const std::unique_ptr<icalcomponent, ComponentDeleter> calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Candor//Interviews//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    for (const auto &row : slotRows)
        icalcomponent_add_component(calendar.get(), eventOf(row, madeAt));
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(icalcomponent_as_ical_string_r(calendar.get()),
                                                                        &icalmemory_free_buffer);
    return text ? QByteArray(text.get()) : QByteArray();
}

} // namespace candor::hiring
