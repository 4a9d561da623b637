// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/InterviewSessionStore.h"

#include "store/Connection.h"
#include "store/SearchFolding.h"

#include <algorithm>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRows = 1000;

const QString columns =
    u"interview_session.id, interview_session.uuid, interview_session.application_id, interview_session.kind, "
    "interview_session.state, interview_session.created_by_id, interview_session.started_at, "
    "interview_session.ended_at, interview_session.seconds, interview_session.bytes, interview_session.container, "
    "interview_session.width, interview_session.height, interview_session.frame_rate, interview_session.sound, "
    "interview_session.telemetry, interview_session.is_current, interview_session.failure, "
    "interview_session.revision, job.id, job.title, account.id, account.full_name "_s;
const QString tables = u"FROM interview_session LEFT JOIN application "
                       "ON application.id = interview_session.application_id "
                       "LEFT JOIN job ON job.id = application.job_id "
                       "LEFT JOIN account ON account.id = application.seeker_id "_s;

InterviewSessionRow readRow(const Rows &rows) {
    InterviewSessionRow row;
    InterviewSession &session = row.session;
    int column = 0;
    session.id = rows.id<InterviewSessionId>(column++);
    session.uuid = rows.text(column++);
    session.application = rows.optionalId<ApplicationId>(column++);
    session.kind = interviewKindFromName(rows.text(column++)).value_or(session.kind);
    session.state = interviewStateFromName(rows.text(column++)).value_or(session.state);
    session.createdBy = rows.optionalId<AccountId>(column++);
    session.startedAt = rows.time(column++);
    session.endedAt = rows.optionalTime(column++);
    session.seconds = rows.number(column++);
    session.bytes = rows.integer(column++);
    session.container = rows.text(column++);
    session.width = static_cast<int>(rows.integer(column++));
    session.height = static_cast<int>(rows.integer(column++));
    session.frameRate = rows.number(column++);
    session.sound = rows.boolean(column++);
    session.telemetry = rows.boolean(column++);
    session.current = rows.boolean(column++);
    session.failure = rows.text(column++);
    session.revision = rows.integer(column++);
    row.job = rows.optionalId<JobId>(column++);
    row.jobTitle = rows.text(column++);
    row.seeker = rows.optionalId<AccountId>(column++);
    row.seekerName = rows.text(column++);
    return row;
}

SqlClause isOfSessionsViewer(const ApplicationViewer &viewer) {
    SqlClause reached = isOfViewer(viewer);
    // Whoever typed an interview's code has come for that alone.
    if (viewer.only)
        return {u"(interview_session.kind = 'interview' AND application.id IS NOT NULL AND "_s % reached.sql % u")"_s,
                reached.values};
    const QString interviews = viewer.reach == ApplicationReach::Everything
                                   ? u"TRUE"_s
                                   : u"(application.id IS NOT NULL AND "_s % reached.sql % u")"_s;
    if (viewer.reach == ApplicationReach::Everything)
        reached.values.clear();
    SqlClause clause{u"((interview_session.kind = 'interview' AND "_s % interviews %
                         u") OR (interview_session.kind = 'practice' AND interview_session.created_by_id = ?))"_s,
                     reached.values + values(viewer.account)};
    return clause;
}

SqlClause passesFilter(const InterviewSessionFilter &filter) {
    SqlClause clause;
    if (filter.application)
        clause += {u" AND interview_session.application_id = ?"_s, values(*filter.application)};
    if (filter.state)
        clause += {u" AND interview_session.state = ?"_s, values(interviewStateName(*filter.state))};
    return clause;
}

} // namespace

Result<Page<InterviewSessionRow>> InterviewSessionStore::list(const ApplicationViewer &viewer,
                                                              const InterviewSessionFilter &filter,
                                                              const PageRange &range) {
    SqlClause from{tables % u"WHERE "_s, {}};
    from += isOfSessionsViewer(viewer);
    from += passesFilter(filter);
    if (const QString text = searchFolded(filter.text).simplified(); !text.isEmpty()) {
        from += {u" AND (job.title_key LIKE ? ESCAPE '\\' OR account.name_key LIKE ? ESCAPE '\\')"_s,
                 values(sqlPartOf(text), sqlPartOf(text))};
    }
    Page<InterviewSessionRow> page;
    const auto total = m_connection.selectInteger(u"SELECT count(*) "_s % from.sql, from.values);
    if (!total)
        return failure(total.error());
    page.total = total->value_or(0);
    auto rows = m_connection.select(
        u"SELECT "_s % columns % from.sql %
            u" ORDER BY interview_session.started_at DESC, interview_session.id DESC LIMIT ? OFFSET ?"_s,
        from.values + values(std::clamp(range.limit, 0, mostRows), std::max(range.offset, 0)));
    if (!rows)
        return failure(rows.error());
    while (rows->next())
        page.rows.push_back(readRow(*rows));
    return page;
}

Result<std::optional<InterviewSessionRow>> InterviewSessionStore::find(const QString &uuid) {
    auto rows =
        m_connection.select(u"SELECT "_s % columns % tables % u"WHERE interview_session.uuid = ?"_s, values(uuid));
    if (!rows)
        return failure(rows.error());
    return rows->next() ? std::optional(readRow(*rows)) : std::nullopt;
}

Result<bool> InterviewSessionStore::hasLive(AccountId seeker, WallTime seenSince) {
    const auto found = m_connection.selectInteger(
        u"SELECT interview_session.id FROM interview_session JOIN application "
        "ON application.id = interview_session.application_id WHERE application.seeker_id = ? "
        "AND interview_session.state = 'recording' AND interview_session.last_seen_at > ? LIMIT 1"_s,
        values(seeker, seenSince));
    return found ? Result<bool>(found->has_value()) : failure(found.error());
}

Result<bool> InterviewSessionStore::isLive(InterviewSessionId id, WallTime seenSince) {
    const auto found = m_connection.selectInteger(
        u"SELECT id FROM interview_session WHERE id = ? AND state = 'recording' AND last_seen_at > ?"_s,
        values(id, seenSince));
    return found ? Result<bool>(found->has_value()) : failure(found.error());
}

Result<bool> InterviewSessionStore::hasCurrent(ApplicationId application) {
    const auto found = m_connection.selectInteger(
        u"SELECT id FROM interview_session WHERE application_id = ? AND is_current = TRUE LIMIT 1"_s,
        values(application));
    return found ? Result<bool>(found->has_value()) : failure(found.error());
}

Result<InterviewSessionId> InterviewSessionStore::insert(const InterviewSession &session,
                                                         const std::optional<WallTime> &seenAt) {
    const auto key = m_connection.insert(
        u"INSERT INTO interview_session (uuid, application_id, kind, state, created_by_id, started_at, ended_at, "
        "seconds, bytes, container, width, height, frame_rate, sound, telemetry, is_current, failure, last_seen_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?, ?) RETURNING id"_s,
        values(session.uuid, session.application.value_or(ApplicationId()), interviewKindName(session.kind),
               interviewStateName(session.state), session.createdBy.value_or(AccountId()), session.startedAt,
               session.endedAt, session.seconds, session.bytes, session.container, session.width, session.height,
               session.frameRate, session.sound, session.telemetry, session.failure, seenAt));
    if (!key)
        return failure(key.error());
    const InterviewSessionId id(*key);
    const auto set = setApplication(id, session.application, session.current);
    return set ? Result<InterviewSessionId>(id) : failure(set.error());
}

Result<void> InterviewSessionStore::setSeen(InterviewSessionId id, WallTime at) {
    const auto changed =
        m_connection.execute(u"UPDATE interview_session SET last_seen_at = ? WHERE id = ?"_s, values(at, id));
    return changed ? Result<void>() : failure(changed.error());
}

Result<void> InterviewSessionStore::update(const InterviewSession &session) {
    const auto changed = m_connection.execute(
        u"UPDATE interview_session SET state = ?, started_at = ?, ended_at = ?, seconds = ?, bytes = ?, "
        "container = ?, width = ?, height = ?, frame_rate = ?, sound = ?, telemetry = ?, failure = ?, "
        "revision = revision + 1 WHERE id = ? AND revision = ?"_s,
        values(interviewStateName(session.state), session.startedAt, session.endedAt, session.seconds, session.bytes,
               session.container, session.width, session.height, session.frameRate, session.sound, session.telemetry,
               session.failure, session.id, session.revision));
    if (!changed)
        return failure(changed.error());
    return *changed == 1 ? Result<void>() : failure(ErrorCode::Conflict);
}

Result<void> InterviewSessionStore::setApplication(InterviewSessionId id, std::optional<ApplicationId> application,
                                                   bool current) {
    if (current && application) {
        const auto cleared =
            m_connection.execute(u"UPDATE interview_session SET is_current = FALSE, revision = revision + 1 "
                                 "WHERE application_id = ? AND is_current = TRUE AND id <> ?"_s,
                                 values(*application, id));
        if (!cleared)
            return failure(cleared.error());
    }
    const auto set = m_connection.execute(
        u"UPDATE interview_session SET application_id = ?, is_current = ?, revision = revision + 1 WHERE id = ?"_s,
        values(application.value_or(ApplicationId()), current && application.has_value(), id));
    return set ? Result<void>() : failure(set.error());
}

Result<void> InterviewSessionStore::remove(InterviewSessionId id) {
    const auto removed = m_connection.execute(u"DELETE FROM interview_session WHERE id = ?"_s, values(id));
    return removed ? Result<void>() : failure(removed.error());
}

} // namespace candor::store
