// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SlotStore.h"

#include "model/SkillKey.h"
#include "store/Connection.h"

#include <algorithm>
#include <unordered_map>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRows = 1000;

const QString columns =
    u"interview_slot.id, interview_slot.uuid, interview_slot.application_id, interview_slot.starts_at, "
    "interview_slot.ends_at, interview_slot.venue_kind, interview_slot.venue, interview_slot.cancelled, "
    "interview_slot.created_at, interview_slot.revision, job.id, job.title, job.company, account.id, "
    "account.full_name "_s;
const QString tables = u"FROM interview_slot JOIN application ON application.id = interview_slot.application_id "
                       "JOIN job ON job.id = application.job_id JOIN account ON account.id = application.seeker_id "_s;

SlotRow readRow(const Rows &rows) {
    SlotRow row;
    row.slot.id = rows.id<SlotId>(0);
    row.slot.uuid = rows.text(1);
    row.slot.application = rows.id<ApplicationId>(2);
    row.slot.startsAt = rows.time(3);
    row.slot.length = std::chrono::duration_cast<std::chrono::minutes>(rows.time(4) - rows.time(3));
    row.slot.venueKind = venueKindFromName(rows.text(5)).value_or(row.slot.venueKind);
    row.slot.venue = rows.text(6);
    row.slot.cancelled = rows.boolean(7);
    row.slot.createdAt = rows.time(8);
    row.slot.revision = rows.integer(9);
    row.job = rows.id<JobId>(10);
    row.jobTitle = rows.text(11);
    row.company = rows.text(12);
    row.seeker = rows.id<AccountId>(13);
    row.seekerName = rows.text(14);
    return row;
}

/// None lasts longer than the longest, which gives the index by time a lower bound: the past is not read.
SqlClause endsAfter(WallTime time) {
    return {u" AND interview_slot.ends_at > ? AND interview_slot.starts_at > ? "_s, values(time, time - longestSlot)};
}

SqlClause passesFilter(const SlotFilter &filter) {
    SqlClause clause;
    if (filter.from)
        clause += endsAfter(*filter.from);
    if (filter.to)
        clause += {u" AND interview_slot.starts_at < ?"_s, values(*filter.to)};
    if (!filter.room.isEmpty()) {
        clause += {u" AND interview_slot.venue_kind = 'room' AND interview_slot.venue_key = ?"_s,
                   values(skillKey(filter.room))};
    }
    if (filter.application)
        clause += {u" AND interview_slot.application_id = ?"_s, values(*filter.application)};
    if (filter.job)
        clause += {u" AND application.job_id = ?"_s, values(*filter.job)};
    if (filter.person) {
        clause += {u" AND (application.seeker_id = ? OR EXISTS (SELECT 1 FROM slot_participant "
                   "WHERE slot_participant.slot_id = interview_slot.id AND slot_participant.account_id = ?))"_s,
                   values(*filter.person, *filter.person)};
    }
    if (!filter.cancelledToo)
        clause += {u" AND interview_slot.cancelled = FALSE"_s, {}};
    return clause;
}

/// Others that stand and share a moment with the slot; each ends where the next one can begin.
SqlClause othersAtThatTime(const InterviewSlot &slot) {
    SqlClause clause{u"interview_slot.id <> ? AND interview_slot.cancelled = FALSE AND interview_slot.starts_at < ?"_s,
                     values(slot.id.value(), slot.startsAt + slot.length)};
    clause += endsAfter(slot.startsAt);
    return clause;
}

Result<bool> finds(Connection &connection, const SqlClause &select) {
    const auto found = connection.selectInteger(select.sql, select.values);
    return found ? Result<bool>(found->has_value()) : failure(found.error());
}

} // namespace

Result<Page<SlotRow>> SlotStore::list(const ApplicationViewer &viewer, const SlotFilter &filter,
                                      const PageRange &range) {
    SqlClause from{tables % u"WHERE "_s, {}};
    from += isOfViewer(viewer);
    from += passesFilter(filter);
    Page<SlotRow> page;
    const auto total = m_connection.selectInteger(u"SELECT count(*) "_s % from.sql, from.values);
    if (!total)
        return failure(total.error());
    page.total = total->value_or(0);
    auto rows = m_connection.select(
        u"SELECT "_s % columns % from.sql % u" ORDER BY interview_slot.starts_at, interview_slot.id LIMIT ? OFFSET ?"_s,
        from.values + values(std::clamp(range.limit, 0, mostRows), std::max(range.offset, 0)));
    if (!rows)
        return failure(rows.error());
    while (rows->next())
        page.rows.push_back(readRow(*rows));
    if (const auto loaded = loadParticipants(page.rows); !loaded)
        return failure(loaded.error());
    return page;
}

Result<std::vector<SlotRow>> SlotStore::inRoom(const QString &room, WallTime from, WallTime to) {
    SlotFilter filter;
    filter.from = from;
    filter.to = to;
    filter.room = room;
    auto page = list({ApplicationReach::Everything, {}, {}}, filter, {0, mostRows});
    return page ? Result<std::vector<SlotRow>>(std::move(page->rows)) : failure(page.error());
}

Result<std::optional<SlotRow>> SlotStore::find(SlotId id) {
    auto rows = m_connection.select(u"SELECT "_s % columns % tables % u"WHERE interview_slot.id = ?"_s, values(id));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::nullopt;
    SlotRow row = readRow(*rows);
    if (const auto loaded = loadParticipants({&row, 1}); !loaded)
        return failure(loaded.error());
    return row;
}

Result<QStringList> SlotStore::rooms() {
    auto rows = m_connection.select(u"SELECT min(venue) FROM interview_slot WHERE venue_kind = 'room' "
                                    "AND venue_key <> '' GROUP BY venue_key ORDER BY venue_key%1"_s.arg(
                                        m_connection.ifSqlite({}, u" COLLATE \"C\""_s)));
    if (!rows)
        return failure(rows.error());
    QStringList rooms;
    while (rows->next())
        rooms.append(rows->text(0));
    return rooms;
}

Result<bool> SlotStore::roomIsTaken(const InterviewSlot &slot) {
    SqlClause select{u"SELECT interview_slot.id FROM interview_slot WHERE "_s, {}};
    select += othersAtThatTime(slot);
    select += {u"AND interview_slot.venue_kind = 'room' AND interview_slot.venue_key = ? LIMIT 1"_s,
               values(skillKey(slot.venue))};
    return finds(m_connection, select);
}

Result<bool> SlotStore::personIsTaken(const InterviewSlot &slot, const std::vector<AccountId> &people) {
    Values ids;
    for (const AccountId person : people)
        ids.append(bound(person));
    const auto list = sqlList(ids);
    SqlClause select{u"SELECT interview_slot.id FROM interview_slot JOIN application "
                     "ON application.id = interview_slot.application_id WHERE "_s,
                     {}};
    select += othersAtThatTime(slot);
    select += {u"AND (application.seeker_id IN (%1) OR EXISTS (SELECT 1 FROM slot_participant "
               "WHERE slot_participant.slot_id = interview_slot.id AND slot_participant.account_id IN (%1))) "
               "LIMIT 1"_s.arg(list.sql),
               list.values + list.values};
    return finds(m_connection, select);
}

Result<SlotId> SlotStore::insert(const InterviewSlot &slot, AccountId createdBy) {
    const auto key = m_connection.insert(
        u"INSERT INTO interview_slot (uuid, application_id, starts_at, ends_at, venue_kind, venue, venue_key, "
        "cancelled, created_by_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        values(slot.uuid, slot.application, slot.startsAt, slot.startsAt + slot.length, venueKindName(slot.venueKind),
               slot.venue, skillKey(slot.venue), slot.cancelled, createdBy, slot.createdAt));
    if (!key)
        return failure(key.error());
    InterviewSlot added = slot;
    added.id = SlotId(*key);
    const auto put = putParticipants(added);
    return put ? Result<SlotId>(added.id) : failure(put.error());
}

Result<void> SlotStore::update(const InterviewSlot &slot) {
    const auto changed = m_connection.execute(
        u"UPDATE interview_slot SET starts_at = ?, ends_at = ?, venue_kind = ?, venue = ?, venue_key = ?, "
        "cancelled = ?, revision = revision + 1 WHERE id = ? AND revision = ?"_s,
        values(slot.startsAt, slot.startsAt + slot.length, venueKindName(slot.venueKind), slot.venue,
               skillKey(slot.venue), slot.cancelled, slot.id, slot.revision));
    if (!changed)
        return failure(changed.error());
    if (*changed != 1)
        return failure(ErrorCode::Conflict);
    const auto removed = m_connection.execute(u"DELETE FROM slot_participant WHERE slot_id = ?"_s, values(slot.id));
    return removed ? putParticipants(slot) : failure(removed.error());
}

Result<void> SlotStore::putParticipants(const InterviewSlot &slot) {
    for (const SlotParticipant &participant : slot.participants) {
        const auto put = m_connection.execute(u"INSERT INTO slot_participant (slot_id, account_id) VALUES (?, ?)"_s,
                                              values(slot.id, participant.account));
        if (!put)
            return failure(put.error());
    }
    return {};
}

Result<void> SlotStore::loadParticipants(std::span<SlotRow> rows) {
    if (rows.empty())
        return {};
    Values ids;
    std::unordered_map<SlotId, InterviewSlot *> slotsById;
    for (SlotRow &row : rows) {
        ids.append(bound(row.slot.id));
        slotsById.emplace(row.slot.id, &row.slot);
    }
    const auto list = sqlList(ids);
    auto participants = m_connection.select(
        u"SELECT slot_participant.slot_id, account.id, account.full_name, account.email FROM slot_participant "
        "JOIN account ON account.id = slot_participant.account_id WHERE slot_participant.slot_id IN (%1) "
        "ORDER BY slot_participant.slot_id, account.id"_s.arg(list.sql),
        list.values);
    if (!participants)
        return failure(participants.error());
    while (participants->next()) {
        slotsById.at(participants->id<SlotId>(0))
            ->participants.push_back({participants->id<AccountId>(1), participants->text(2), participants->text(3)});
    }
    return {};
}

Result<qint64> SlotStore::cancelComing(ApplicationId application, WallTime after) {
    return m_connection.execute(u"UPDATE interview_slot SET cancelled = TRUE, revision = revision + 1 "
                                "WHERE application_id = ? AND cancelled = FALSE AND starts_at > ?"_s,
                                values(application, after));
}

} // namespace candor::store
