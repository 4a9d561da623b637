// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/InterviewSlot.h"
#include "model/Page.h"
#include "model/Result.h"

#include <QByteArray>
#include <QDate>
#include <QTimeZone>

namespace candor::access {
class Gate;
}

namespace candor::hiring {

/// Appointments for interviews. A slot for an application that waits for one moves it to Interview Scheduled.
class ScheduleService {
public:
    explicit ScheduleService(access::Gate &gate) : m_gate(gate) {}

    /// Slots that the actor may see, by their start.
    [[nodiscard]] Result<Page<SlotRow>> list(const access::Actor &actor, const SlotFilter &filter,
                                             const PageRange &range);
    [[nodiscard]] Result<SlotRow> slot(const access::Actor &actor, SlotId id);
    /// Errors: SlotConflict ("room" or "person"), InvalidField, MoveNotAllowed for an application that has ended.
    [[nodiscard]] Result<InterviewSlot> add(const access::Actor &actor, const InterviewSlot &slot);
    [[nodiscard]] Result<InterviewSlot> save(const access::Actor &actor, const InterviewSlot &slot);
    [[nodiscard]] Result<InterviewSlot> cancel(const access::Actor &actor, SlotId id, qint64 revision);
    [[nodiscard]] Result<QStringList> rooms(const access::Actor &actor);
    /// What a room holds on a day, cancelled ones left out.
    [[nodiscard]] Result<std::vector<SlotRow>> dayOfRoom(const access::Actor &actor, const QString &room, QDate day,
                                                         const QTimeZone &zone);
    /// What calendarOf() makes of them.
    [[nodiscard]] Result<QByteArray> calendar(const access::Actor &actor, const std::vector<SlotId> &slotIds);

private:
    access::Gate &m_gate;
};

} // namespace candor::hiring
