// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ScheduleService.h"

#include "access/Gate.h"
#include "hiring/ApplicationAccess.h"
#include "hiring/ApplicationMoves.h"
#include "hiring/Calendar.h"
#include "hiring/SlotFields.h"
#include "model/FieldRules.h"
#include "store/AccountStore.h"
#include "store/SlotStore.h"
#include "store/Transaction.h"

#include <QDateTime>

#include <algorithm>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::SlotStore;
using store::TransactionKind;

constexpr std::size_t mostInCalendar = 1000;

access::AuditObject slotObject(SlotId id) { return {u"slot"_s, id.value()}; }

WallTime wallTime(const QDateTime &time) { return WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch())); }

Result<SlotRow> stored(Call &call, SlotId id) {
    if (!call.principal().account.isValid())
        return failure(ErrorCode::NotSignedIn);
    auto row = SlotStore(call.connection()).find(id);
    if (!row)
        return failure(row.error());
    return *row ? Result<SlotRow>(std::move(**row)) : failure(ErrorCode::NotFound);
}

/// A slot that the person of the call may see.
Result<SlotRow> visible(Call &call, SlotId id) {
    auto row = stored(call, id);
    if (!row)
        return row;
    if (const auto found = requireForApplication(call, Action::SeeApplication, row->slot.application); !found)
        return failure(found.error());
    return row;
}

/// Whoever schedules anything at all may know which rooms there are and when they are taken.
Result<void> requireSchedule(Call &call) {
    return call.require(Action::SeeJobSetup, {.ownJob = true, .assigned = true}, {u"room"_s, 0});
}

Result<void> checkParticipants(Call &call, const InterviewSlot &slot) {
    for (const SlotParticipant &participant : slot.participants) {
        const auto account = store::AccountStore(call.connection()).account(participant.account);
        if (!account)
            return failure(account.error());
        const bool mayTakePart =
            *account && (*account)->account.role != Role::Seeker && (*account)->account.state == AccountState::Active;
        if (!mayTakePart)
            return failure(ErrorCode::InvalidField, u"participants: unknown"_s);
    }
    return {};
}

Result<void> checkConflicts(Call &call, const InterviewSlot &slot, AccountId seeker) {
    SlotStore slotStore(call.connection());
    if (slot.venueKind == VenueKind::Room) {
        const auto taken = slotStore.roomIsTaken(slot);
        if (!taken)
            return failure(taken.error());
        if (*taken)
            return failure(ErrorCode::SlotConflict, u"room"_s);
    }
    std::vector<AccountId> people{seeker};
    for (const SlotParticipant &participant : slot.participants)
        people.push_back(participant.account);
    const auto taken = slotStore.personIsTaken(slot, people);
    if (!taken)
        return failure(taken.error());
    return *taken ? Result<void>(failure(ErrorCode::SlotConflict, u"person"_s)) : Result<void>();
}

/// What a slot must hold to before it is put down; `startsAnew` where its start is not that of before.
Result<void> checkAll(Call &call, const InterviewSlot &slot, AccountId seeker, bool startsAnew) {
    if (auto checked = checkSlot(slot); !checked)
        return checked;
    if (startsAnew && slot.startsAt < call.now())
        return failure(ErrorCode::InvalidField, u"starts_at: past"_s);
    if (auto checked = checkParticipants(call, slot); !checked)
        return checked;
    return checkConflicts(call, slot, seeker);
}

/// The slot as the call leaves it, once it is committed.
Result<InterviewSlot> committed(Call &call, SlotId id, const QString &what) {
    auto row = SlotStore(call.connection()).find(id);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    call.record(Action::MoveApplication, slotObject(id), what);
    if (auto done = call.commit(); !done)
        return failure(done.error());
    return std::move((*row)->slot);
}

/// The time of a slot that somebody may not know more of.
SlotRow onlyTime(const SlotRow &row) {
    SlotRow bare;
    bare.slot.startsAt = row.slot.startsAt;
    bare.slot.length = row.slot.length;
    bare.slot.venueKind = row.slot.venueKind;
    bare.slot.venue = row.slot.venue;
    return bare;
}

} // namespace

Result<Page<SlotRow>> ScheduleService::list(const Actor &actor, const SlotFilter &filter, const PageRange &range) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (!call->principal().account.isValid())
        return failure(ErrorCode::NotSignedIn);
    if (auto checked = checkLine(u"venue"_s, filter.room, mostInName, Presence::Optional); !checked)
        return failure(checked.error());
    return SlotStore(call->connection()).list(applicationViewer(*call), filter, range);
}

Result<SlotRow> ScheduleService::slot(const Actor &actor, SlotId id) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    return visible(*call, id);
}

Result<InterviewSlot> ScheduleService::add(const Actor &actor, const InterviewSlot &slot) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto found = requireForApplication(*call, Action::MoveApplication, slot.application);
    if (!found)
        return failure(found.error());
    if (found->application().stage >= Stage::Hired)
        return failure(ErrorCode::MoveNotAllowed, stageName(found->application().stage));
    InterviewSlot added = slot;
    added.id = {};
    added.uuid = call->newUuid();
    added.cancelled = false;
    added.createdAt = call->now();
    if (auto checked = checkAll(*call, added, found->application().seeker, true); !checked)
        return failure(checked.error());
    const auto id = SlotStore(call->connection()).insert(added, call->principal().account);
    if (!id)
        return failure(id.error());
    if (found->application().stage < Stage::InterviewScheduled) {
        if (const auto moved = moveInCall(*call, *found, Stage::InterviewScheduled, Mover::Decider); !moved)
            return failure(moved.error());
    }
    return committed(*call, *id, u"slot added"_s);
}

Result<InterviewSlot> ScheduleService::save(const Actor &actor, const InterviewSlot &slot) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto before = stored(*call, slot.id);
    if (!before)
        return failure(before.error());
    const auto found = requireForApplication(*call, Action::MoveApplication, before->slot.application);
    if (!found)
        return failure(found.error());
    if (before->slot.revision != slot.revision)
        return failure(ErrorCode::Conflict);
    if (before->slot.cancelled)
        return failure(ErrorCode::MoveNotAllowed, u"cancelled"_s);
    InterviewSlot saved = slot;
    saved.application = before->slot.application;
    saved.cancelled = false;
    if (auto checked = checkAll(*call, saved, before->seeker, saved.startsAt != before->slot.startsAt); !checked)
        return failure(checked.error());
    if (auto updated = SlotStore(call->connection()).update(saved); !updated)
        return failure(updated.error());
    return committed(*call, slot.id, u"slot changed"_s);
}

Result<InterviewSlot> ScheduleService::cancel(const Actor &actor, SlotId id, qint64 revision) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    auto row = stored(*call, id);
    if (!row)
        return failure(row.error());
    const auto found = requireForApplication(*call, Action::MoveApplication, row->slot.application);
    if (!found)
        return failure(found.error());
    if (row->slot.cancelled)
        return row->slot;
    if (row->slot.revision != revision)
        return failure(ErrorCode::Conflict);
    row->slot.cancelled = true;
    if (auto updated = SlotStore(call->connection()).update(row->slot); !updated)
        return failure(updated.error());
    return committed(*call, id, u"slot cancelled"_s);
}

Result<QStringList> ScheduleService::rooms(const Actor &actor) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = requireSchedule(*call); !allowed)
        return failure(allowed.error());
    return SlotStore(call->connection()).rooms();
}

Result<std::vector<SlotRow>> ScheduleService::dayOfRoom(const Actor &actor, const QString &room, QDate day,
                                                        const QTimeZone &zone) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = requireSchedule(*call); !allowed)
        return failure(allowed.error());
    if (auto checked = checkLine(u"venue"_s, room, mostInName, Presence::Required); !checked)
        return failure(checked.error());
    // A day has 23 or 25 hours where the clocks change.
    const WallTime from = wallTime(day.startOfDay(zone));
    const WallTime to = wallTime(day.addDays(1).startOfDay(zone));
    SlotStore slotStore(call->connection());
    auto all = slotStore.inRoom(room, from, to);
    if (!all)
        return all;
    SlotFilter filter;
    filter.from = from;
    filter.to = to;
    filter.room = room;
    const auto own = slotStore.list(applicationViewer(*call), filter, {0, static_cast<int>(all->size())});
    if (!own)
        return failure(own.error());
    for (SlotRow &row : *all) {
        const bool mayKnow =
            std::ranges::any_of(own->rows, [&](const SlotRow &other) { return other.slot.id == row.slot.id; });
        if (!mayKnow)
            row = onlyTime(row);
    }
    return all;
}

Result<QByteArray> ScheduleService::calendar(const Actor &actor, const std::vector<SlotId> &slotIds) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (slotIds.size() > mostInCalendar)
        return failure(ErrorCode::InvalidArgument, QString::number(mostInCalendar));
    std::vector<SlotRow> rows;
    for (const SlotId id : slotIds) {
        auto row = visible(*call, id);
        if (!row)
            return failure(row.error());
        rows.push_back(std::move(*row));
    }
    return calendarOf(rows, call->now());
}

} // namespace candor::hiring
