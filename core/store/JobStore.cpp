// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JobStore.h"

#include "model/SkillKey.h"
#include "store/Connection.h"
#include "store/JobRows.h"
#include "store/SearchIndex.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

SearchDocument searchDocument(const Job &job) {
    return {job.title, (job.requiredSkills + job.desiredSkills).join(u'\n'),
            QStringList{job.company, job.department, job.place, job.description}.join(u'\n')};
}

/// What a change of one row against a revision came to.
Result<void> changedOne(const Result<qint64> &changed) {
    if (!changed)
        return failure(changed.error());
    return *changed == 1 ? Result<void>() : failure(ErrorCode::Conflict);
}

Result<void> done(const Result<qint64> &changed) { return changed ? Result<void>() : failure(changed.error()); }

} // namespace

Result<std::optional<JobStanding>> JobStore::standing(JobId id, AccountId account) {
    auto rows = m_connection.select(u"SELECT job.state, job.deadline, job.owner_id, job_member.kind FROM job "
                                    "LEFT JOIN job_member ON job_member.job_id = job.id AND job_member.account_id = ? "
                                    "WHERE job.id = ?"_s,
                                    values(account, id));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::nullopt;
    JobStanding standing;
    standing.state = jobStateFromName(rows->text(0)).value_or(JobState::Draft);
    standing.deadline = rows->optionalDate(1);
    standing.owner = rows->id<AccountId>(2);
    standing.membership = jobMemberKindFromName(rows->text(3));
    return standing;
}

Result<JobId> JobStore::insert(const Job &job) {
    const QStringList columns = savedJobColumns() + u"owner_id state created_at published_at"_s.split(u' ');
    const QString sql = u"INSERT INTO job (%1) VALUES (?%2) RETURNING id"_s.arg(columns.join(u", "_s),
                                                                                u", ?"_s.repeated(columns.size() - 1));
    const auto key = m_connection.insert(
        sql, savedJobValues(job) + values(job.owner, jobStateName(job.state), job.createdAt, job.publishedAt));
    if (!key)
        return failure(key.error());
    const JobId id(*key);
    if (const auto put = putSkills(id, job); !put)
        return failure(put.error());
    if (const auto put = putSearchDocument(m_connection, SearchTable::Job, *key, searchDocument(job)); !put)
        return failure(put.error());
    return id;
}

Result<void> JobStore::update(const Job &job) {
    const QString sql = u"UPDATE job SET %1 = ?, revision = revision + 1 WHERE id = ? AND revision = ?"_s.arg(
        savedJobColumns().join(u" = ?, "_s));
    if (auto changed = changedOne(m_connection.execute(sql, savedJobValues(job) + values(job.id, job.revision)));
        !changed)
        return changed;
    if (const auto removed = m_connection.execute(u"DELETE FROM job_skill WHERE job_id = ?"_s, values(job.id));
        !removed)
        return failure(removed.error());
    if (auto put = putSkills(job.id, job); !put)
        return put;
    return putSearchDocument(m_connection, SearchTable::Job, job.id.value(), searchDocument(job));
}

Result<void> JobStore::putSkills(JobId id, const Job &job) {
    int position = 0;
    const auto putAll = [&](const QStringList &skills, bool required) -> Result<void> {
        for (const QString &skill : skills) {
            const auto put = m_connection.execute(
                u"INSERT INTO job_skill (job_id, skill_key, position, skill, required) VALUES (?, ?, ?, ?, ?)"_s,
                values(id, skillKey(skill), position++, skill, required));
            if (!put)
                return failure(put.error());
        }
        return {};
    };
    const auto put = putAll(job.requiredSkills, true);
    return put ? putAll(job.desiredSkills, false) : put;
}

Result<void> JobStore::setState(JobId id, qint64 revision, JobState state, WallTime at,
                                const std::optional<WallTime> &publishedAt) {
    return changedOne(
        m_connection.execute(u"UPDATE job SET state = ?, updated_at = ?, published_at = COALESCE(published_at, ?), "
                             "revision = revision + 1 WHERE id = ? AND revision = ?"_s,
                             values(jobStateName(state), at, publishedAt, id, revision)));
}

Result<void> JobStore::setOwner(JobId id, qint64 revision, AccountId owner, WallTime at) {
    return changedOne(m_connection.execute(
        u"UPDATE job SET owner_id = ?, updated_at = ?, revision = revision + 1 WHERE id = ? AND revision = ?"_s,
        values(owner, at, id, revision)));
}

Result<void> JobStore::remove(JobId id) {
    if (auto removed = removeSearchDocument(m_connection, SearchTable::Job, id.value()); !removed)
        return removed;
    return done(m_connection.execute(u"DELETE FROM job WHERE id = ?"_s, values(id)));
}

Result<bool> JobStore::hasApplications(JobId id) {
    const auto found = m_connection.selectInteger(u"SELECT id FROM application WHERE job_id = ? LIMIT 1"_s, values(id));
    return found ? Result<bool>(found->has_value()) : failure(found.error());
}

Result<bool> JobStore::hasQuestions(JobId id) {
    const auto found =
        m_connection.selectInteger(u"SELECT id FROM question_version WHERE job_id = ? LIMIT 1"_s, values(id));
    return found ? Result<bool>(found->has_value()) : failure(found.error());
}

Result<std::vector<JobMember>> JobStore::members(JobId id) {
    auto rows =
        m_connection.select(u"SELECT account.id, account.full_name, account.email, job_member.kind FROM job_member "
                            "JOIN account ON account.id = job_member.account_id WHERE job_member.job_id = ? "
                            "ORDER BY job_member.kind, account.full_name, account.id"_s,
                            values(id));
    if (!rows)
        return failure(rows.error());
    std::vector<JobMember> members;
    while (rows->next()) {
        members.push_back({rows->id<AccountId>(0), rows->text(1), rows->text(2),
                           jobMemberKindFromName(rows->text(3)).value_or(JobMemberKind::Colleague)});
    }
    return members;
}

Result<void> JobStore::putMember(JobId id, AccountId account, JobMemberKind kind) {
    return done(m_connection.execute(u"INSERT INTO job_member (job_id, account_id, kind) VALUES (?, ?, ?) "
                                     "ON CONFLICT (job_id, account_id) DO UPDATE SET kind = excluded.kind"_s,
                                     values(id, account, jobMemberKindName(kind))));
}

Result<bool> JobStore::removeMember(JobId id, AccountId account) {
    const auto removed =
        m_connection.execute(u"DELETE FROM job_member WHERE job_id = ? AND account_id = ?"_s, values(id, account));
    return removed ? Result<bool>(*removed > 0) : failure(removed.error());
}

Result<std::optional<Role>> JobStore::activeRole(AccountId account) {
    auto rows = m_connection.select(u"SELECT role FROM account WHERE id = ? AND state = 'active'"_s, values(account));
    if (!rows)
        return failure(rows.error());
    return rows->next() ? roleFromName(rows->text(0)) : std::nullopt;
}

} // namespace candor::store
