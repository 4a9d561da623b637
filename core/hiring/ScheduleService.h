// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/InterviewSlot.h"
#include "model/Page.h"
#include "model/Result.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace candor::access {
class Gate;
}

namespace candor::hiring {

/// Appointments for interviews. Candidates see their own, colleagues those of their jobs.
class ScheduleService {
public:
    explicit ScheduleService(access::Gate &gate) : m_gate(gate) {}

    /// Slots that the actor may see, by their start.
    [[nodiscard]] Result<Page<SlotRow>> list(const access::Actor &actor, const SlotFilter &filter,
                                             const PageRange &range);
    [[nodiscard]] Result<SlotRow> slot(const access::Actor &actor, SlotId id);
    /// For an application that has not got as far, it moves to Interview Scheduled. Errors: SlotConflict ("room" or
    /// "person"), InvalidField (a start in the past, minutes outside 5 to 480, a venue that is none, a participant who
    /// is a seeker or not active), MoveNotAllowed for an application that has ended.
    [[nodiscard]] Result<InterviewSlot> add(const access::Actor &actor, const InterviewSlot &slot);
    /// Time, venue and participants. Errors: those of add(), Conflict, MoveNotAllowed for a cancelled one.
    [[nodiscard]] Result<InterviewSlot> save(const access::Actor &actor, const InterviewSlot &slot);
    /// It stays, cancelled; the application stays where it stands. Once is enough. Error: Conflict.
    [[nodiscard]] Result<InterviewSlot> cancel(const access::Actor &actor, SlotId id, qint64 revision);
    /// The rooms that interviews were held in, for whoever schedules.
    [[nodiscard]] Result<QStringList> rooms(const access::Actor &actor);
    /// What a room holds on a day, cancelled ones left out. Of other people's jobs there is the time and nothing else.
    [[nodiscard]] Result<std::vector<SlotRow>> dayOfRoom(const access::Actor &actor, const QString &room, QDate day,
                                                         const QTimeZone &zone);
    /// What calendarOf() makes of them.
    [[nodiscard]] Result<QByteArray> calendar(const access::Actor &actor, const std::vector<SlotId> &slotIds);

private:
    access::Gate &m_gate;
};

} // namespace candor::hiring
