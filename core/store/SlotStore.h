// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/InterviewSlot.h"
#include "model/Page.h"
#include "model/Result.h"
#include "store/ApplicationViewer.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace candor::store {

class Connection;

/// Appointments for interviews. Rooms are one however they are spelled (skillKey()).
class SlotStore {
public:
    explicit SlotStore(Connection &connection) : m_connection(connection) {}

    /// By their start.
    [[nodiscard]] Result<Page<SlotRow>> list(const ApplicationViewer &viewer, const SlotFilter &filter,
                                             const PageRange &range);
    [[nodiscard]] Result<std::optional<SlotRow>> find(SlotId id);
    /// What stands in a room between two points in time, whoever's it is, by its start.
    [[nodiscard]] Result<std::vector<SlotRow>> inRoom(const QString &room, WallTime from, WallTime to);
    [[nodiscard]] Result<QStringList> rooms();

    /// Another slot that is not cancelled, in the same room and at the same time.
    [[nodiscard]] Result<bool> roomIsTaken(const InterviewSlot &slot);
    /// Another slot at the same time that one of these people takes part in or is the candidate of.
    [[nodiscard]] Result<bool> personIsTaken(const InterviewSlot &slot, const std::vector<AccountId> &people);

    /// All but id and revision.
    [[nodiscard]] Result<SlotId> insert(const InterviewSlot &slot, AccountId createdBy);
    /// Time, venue, participants and whether it is cancelled. Error: Conflict.
    [[nodiscard]] Result<void> update(const InterviewSlot &slot);
    /// Cancels an application's slots that start after a time, and says how many those were.
    [[nodiscard]] Result<qint64> cancelComing(ApplicationId application, WallTime after);

private:
    [[nodiscard]] Result<void> putParticipants(const InterviewSlot &slot);
    [[nodiscard]] Result<void> loadParticipants(std::span<SlotRow> rows);

    Connection &m_connection;
};

} // namespace candor::store
