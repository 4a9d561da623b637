// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "HiringJson.h"
#include "OptionValues.h"
#include "OutputFile.h"
#include "Request.h"

#include "hiring/ScheduleService.h"

namespace candor::ctl {

namespace {

constexpr qint64 longestMinutes = 24 * 60;

class SlotCommands {
    Q_DECLARE_TR_FUNCTIONS(SlotCommands)

public:
    static CommandGroup group();

private:
    static Result<int> list(Request &request);
    static Result<int> show(Request &request);
    static Result<int> add(Request &request);
    static Result<int> move(Request &request);
    static Result<int> cancel(Request &request);
    static Result<int> day(Request &request);
    static Result<int> ics(Request &request);
    static Result<int> rooms(Request &request);

    static hiring::ScheduleService &schedule(Request &request) { return request.workspace().schedule(); }
    static std::vector<Option> slotOptions();
    /// Sets what was given; says whether anything was. Error: InvalidArgument.
    static Result<bool> set(InterviewSlot &slot, Request &request);
    static int answerRows(const Request &request, const std::vector<SlotRow> &rows, qint64 total) {
        return request.answer(toJsonArray(rows),
                              columns("id starts_at minutes venue_kind venue seeker_name job_title cancelled"), total);
    }
    /// The slot as lists show it, after it was changed.
    static Result<int> answered(Request &request, const Result<InterviewSlot> &slot) {
        const auto row = slot ? schedule(request).slot(request.actor(), slot->id) : failure(slot.error());
        return row ? Result<int>(request.answer(toJson(*row))) : failure(row.error());
    }
};

Result<int> SlotCommands::list(Request &request) {
    SlotFilter filter;
    filter.room = request.value("room");
    filter.cancelledToo = request.isSet("cancelled");
    for (const auto &[option, member] : {std::pair("from", &filter.from), std::pair("to", &filter.to)}) {
        const auto value = request.given(option);
        if (!value)
            continue;
        const auto time = OptionValues::time(option, *value);
        if (!time)
            return failure(time.error());
        *member = *time;
    }
    if (const auto value = request.given("application")) {
        const auto id = request.id<ApplicationId>(*value);
        if (!id)
            return failure(id.error());
        filter.application = *id;
    }
    if (const auto value = request.given("job")) {
        const auto id = request.id<JobId>(*value);
        if (!id)
            return failure(id.error());
        filter.job = *id;
    }
    const auto range = request.range();
    if (!range)
        return failure(range.error());
    const auto page = schedule(request).list(request.actor(), filter, *range);
    return page ? Result<int>(answerRows(request, page->rows, page->total)) : failure(page.error());
}

Result<int> SlotCommands::show(Request &request) {
    const auto id = request.id<SlotId>(0);
    const auto row = id ? schedule(request).slot(request.actor(), *id) : failure(id.error());
    return row ? Result<int>(request.answer(toJson(*row))) : failure(row.error());
}

Result<bool> SlotCommands::set(InterviewSlot &slot, Request &request) {
    bool isAny = false;
    if (const auto value = request.given("start")) {
        const auto time = OptionValues::time("start", *value);
        if (!time)
            return failure(time.error());
        slot.startsAt = *time;
        isAny = true;
    }
    if (const auto value = request.given("minutes")) {
        const auto minutes = OptionValues::integer("minutes", *value, 1, longestMinutes);
        if (!minutes)
            return failure(minutes.error());
        slot.length = std::chrono::minutes(*minutes);
        isAny = true;
    }
    for (const auto &[option, kind] : {std::pair("room", VenueKind::Room), std::pair("place", VenueKind::Place),
                                       std::pair("link", VenueKind::MeetingLink)}) {
        if (const auto value = request.given(option)) {
            slot.venueKind = kind;
            slot.venue = *value;
            isAny = true;
        }
    }
    if (const auto value = request.given("with")) {
        slot.participants.clear();
        for (const QString &name : OptionValues::list(*value)) {
            const auto account = request.colleagueOf(name);
            if (!account)
                return failure(account.error());
            slot.participants.push_back({account->id, account->fullName, account->email});
        }
        isAny = true;
    }
    return isAny;
}

Result<int> SlotCommands::add(Request &request) {
    const auto application = request.required("application");
    const auto id = application ? request.id<ApplicationId>(*application) : failure(application.error());
    const auto start = request.required("start");
    if (!id || !start)
        return failure(id ? start.error() : id.error());
    InterviewSlot slot;
    slot.application = *id;
    const auto isSet = set(slot, request);
    return isSet ? answered(request, schedule(request).add(request.actor(), slot)) : failure(isSet.error());
}

Result<int> SlotCommands::move(Request &request) {
    const auto id = request.id<SlotId>(0);
    const auto row = id ? schedule(request).slot(request.actor(), *id) : failure(id.error());
    if (!row)
        return failure(row.error());
    InterviewSlot slot = row->slot;
    const auto isSet = set(slot, request);
    const auto revision = request.revision(slot.revision);
    if (!isSet || !revision)
        return failure(isSet ? revision.error() : isSet.error());
    if (!*isSet)
        return failure(ErrorCode::InvalidArgument, tr("Nothing is to be changed: name at least one option."));
    slot.revision = *revision;
    return answered(request, schedule(request).save(request.actor(), slot));
}

Result<int> SlotCommands::cancel(Request &request) {
    const auto id = request.id<SlotId>(0);
    const auto row = id ? schedule(request).slot(request.actor(), *id) : failure(id.error());
    const auto revision = row ? request.revision(row->slot.revision) : failure(row.error());
    return revision ? answered(request, schedule(request).cancel(request.actor(), *id, *revision))
                    : failure(revision.error());
}

Result<int> SlotCommands::day(Request &request) {
    const auto room = request.required("room");
    if (!room)
        return failure(room.error());
    QDate day = QDate::currentDate();
    if (const auto value = request.given("date")) {
        const auto date = OptionValues::date("date", *value);
        if (!date)
            return failure(date.error());
        day = *date;
    }
    const auto rows = schedule(request).dayOfRoom(request.actor(), *room, day, QTimeZone::systemTimeZone());
    return rows ? Result<int>(answerRows(request, *rows, static_cast<qint64>(rows->size()))) : failure(rows.error());
}

Result<int> SlotCommands::ics(Request &request) {
    std::vector<SlotId> ids;
    for (const QString &text : request.arguments()) {
        const auto id = request.id<SlotId>(text);
        if (!id)
            return failure(id.error());
        ids.push_back(*id);
    }
    const auto calendar = schedule(request).calendar(request.actor(), ids);
    auto file = calendar ? OutputFile::open(request.value("out")) : failure(calendar.error());
    if (!file)
        return failure(file.error());
    auto written = (*file)->write(*calendar);
    if (written)
        written = (*file)->commit();
    return written ? Result<int>(done) : failure(written.error());
}

Result<int> SlotCommands::rooms(Request &request) {
    const auto found = schedule(request).rooms(request.actor());
    if (!found)
        return failure(found.error());
    QJsonArray rows;
    for (const QString &room : *found)
        rows.append(QJsonObject{{QStringLiteral("room"), room}});
    return request.answer(rows, columns("room"), rows.size());
}

std::vector<Option> SlotCommands::slotOptions() {
    return {{"start", QT_TR_NOOP("As in 2026-03-31T14:30 (local) or 2026-03-31T12:30Z."), "TIME"},
            {"minutes", QT_TR_NOOP("How long. Default: 45."), "N"},
            {"room", QT_TR_NOOP("In this room; one appointment at a time."), "NAME"},
            {"place", QT_TR_NOOP("At this place."), "TEXT"},
            {"link", QT_TR_NOOP("At this meeting's address."), "URL"},
            {"with", QT_TR_NOOP("Who takes part, parted by ';'."), "USERS"}};
}

CommandGroup SlotCommands::group() {
    const QStringList slot{QStringLiteral("SLOT")};
    const Option revision = Request::revisionOption();
    const auto additions =
        joined({{"application", QT_TR_NOOP("Whose interview it is."), "APPLICATION"}}, slotOptions());
    const auto changes = joined(slotOptions(), {revision});
    return {"slot",
            QT_TR_NOOP("Appointments for interviews. SLOT is a number from the list."),
            "SlotCommands",
            {{"list",
              QT_TR_NOOP("list the appointments that one may see"),
              {},
              {{"from", QT_TR_NOOP("Only that end after this time."), "TIME"},
               {"to", QT_TR_NOOP("Only that start before this time."), "TIME"},
               {"room", QT_TR_NOOP("Only in this room."), "NAME"},
               {"application", QT_TR_NOOP("Only of this application."), "APPLICATION"},
               {"job", QT_TR_NOOP("Only of this job."), "JOB"},
               {"cancelled", QT_TR_NOOP("Cancelled ones too.")}},
              list,
              Opens::WithActor,
              true},
             {"show", QT_TR_NOOP("show an appointment"), slot, {}, show},
             {"add", QT_TR_NOOP("make an appointment; conflicts are refused"), {}, additions, add},
             {"move", QT_TR_NOOP("change time, place or who takes part"), slot, changes, move},
             {"cancel", QT_TR_NOOP("cancel an appointment"), slot, {revision}, cancel},
             {"day",
              QT_TR_NOOP("list what a room holds on a day"),
              {},
              {{"room", QT_TR_NOOP("The room."), "NAME"}, {"date", QT_TR_NOOP("Default: today."), "DATE"}},
              day},
             {"ics",
              QT_TR_NOOP("write appointments as a calendar file"),
              {QStringLiteral("SLOT...")},
              {{"out", QT_TR_NOOP("A new file. Default: standard output."), "FILE"}},
              ics},
             {"rooms", QT_TR_NOOP("list the rooms"), {}, {}, rooms}}};
}

} // namespace

int runSlot(const QStringList &arguments) { return runGroup(SlotCommands::group(), arguments); }

} // namespace candor::ctl
