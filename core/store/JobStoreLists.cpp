// SPDX-License-Identifier: GPL-3.0-or-later
// The selects of JobStore that read many jobs, or what many applications say of one.
#include "store/Connection.h"
#include "store/JobClauses.h"
#include "store/JobRows.h"
#include "store/JobStore.h"
#include "store/SearchIndex.h"
#include "store/SearchText.h"

#include <algorithm>
#include <unordered_map>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRows = 1000;

/// The columns of readRow(): the job, its owner's name, and how many applications the viewer may count,
/// and whether they work on it.
SqlClause rowColumns(const JobViewer &viewer) {
    const QString counted = u"(SELECT count(*) FROM application WHERE application.job_id = job.id "
                            "AND application.stage %1)"_s;
    const auto mine = isOfViewer(viewer);
    const QString column = u", CASE WHEN %1 THEN %2 ELSE 0 END"_s;
    return {jobColumns % u", account.full_name"_s % column.arg(mine.sql, counted.arg(u"<> 'withdrawn'"_s)) %
                column.arg(mine.sql, counted.arg(u"= 'applied'"_s)) % column.arg(mine.sql, u"1"_s),
            mine.values + mine.values + mine.values};
}

JobRow readRow(const Rows &rows) {
    JobRow row;
    row.job = readJob(rows, 0);
    row.ownerName = rows.text(jobColumnCount);
    row.applications = static_cast<int>(rows.integer(jobColumnCount + 1));
    row.newApplications = static_cast<int>(rows.integer(jobColumnCount + 2));
    row.isOfViewer = rows.integer(jobColumnCount + 3) != 0;
    return row;
}

} // namespace

Result<Page<JobRow>> JobStore::list(const JobViewer &viewer, const JobFilter &filter, const PageRange &range) {
    SqlClause from{u" FROM job"_s, {}};
    QString rank;
    if (!filter.text.trimmed().isEmpty()) {
        if (searchWords(filter.text).isEmpty())
            return Page<JobRow>(); // no job holds what is no word
        const auto search = searchJoin(m_connection.dialect(), SearchTable::Job, u"job.id"_s, filter.text);
        from += {search.join, {search.value}};
        rank = search.rank;
    }
    from += {u" WHERE "_s, {}};
    from += isVisible(viewer);
    from += passesFilter(filter);

    // The page is chosen by ids alone, so that descriptions of other pages are not read.
    const QString order = jobOrder(filter.sort, rank, m_connection.dialect());
    const auto columns = rowColumns(viewer);
    SqlClause page{u"SELECT %1, hit.total FROM (SELECT job.id AS id, count(*) OVER () AS total, "
                   "row_number() OVER (ORDER BY %2) AS position"_s.arg(columns.sql, order),
                   columns.values};
    page += from;
    page += {u" ORDER BY position LIMIT ? OFFSET ?) AS hit JOIN job ON job.id = hit.id "
             "JOIN account ON account.id = job.owner_id ORDER BY hit.position"_s,
             values(std::clamp(range.limit, 0, mostRows), std::max(range.offset, 0))};
    auto rows = m_connection.select(page.sql, page.values);
    if (!rows)
        return failure(rows.error());
    Page<JobRow> result;
    while (rows->next()) {
        result.rows.push_back(readRow(*rows));
        result.total = rows->integer(jobColumnCount + 4);
    }
    if (result.rows.empty()) {
        // Behind the end there is no row to say how many there are.
        const auto total = m_connection.selectInteger(u"SELECT count(*)"_s % from.sql, from.values);
        if (!total)
            return failure(total.error());
        result.total = total->value_or(0);
        return result;
    }
    if (const auto loaded = loadSkills(result.rows); !loaded)
        return failure(loaded.error());
    return result;
}

Result<std::optional<JobRow>> JobStore::find(const JobViewer &viewer, JobId id) {
    auto found = rows(viewer, {id});
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<JobRow>> JobStore::rows(const JobViewer &viewer, const std::vector<JobId> &ids) {
    if (ids.empty())
        return std::vector<JobRow>();
    Values wanted;
    std::unordered_map<JobId, std::size_t> order;
    for (const JobId id : ids) {
        wanted.append(bound(id));
        order.emplace(id, order.size());
    }
    const auto columns = rowColumns(viewer);
    const auto list = sqlList(wanted);
    auto selected =
        m_connection.select(u"SELECT %1 FROM job JOIN account ON account.id = job.owner_id WHERE job.id IN (%2)"_s.arg(
                                columns.sql, list.sql),
                            columns.values + list.values);
    if (!selected)
        return failure(selected.error());
    std::vector<JobRow> found;
    while (selected->next())
        found.push_back(readRow(*selected));
    std::ranges::sort(found, {}, [&](const JobRow &row) { return order.at(row.job.id); });
    if (const auto loaded = loadSkills(found); !loaded)
        return failure(loaded.error());
    return found;
}

Result<void> JobStore::loadSkills(std::span<JobRow> rows) {
    if (rows.empty())
        return {};
    Values ids;
    std::unordered_map<JobId, Job *> jobs;
    for (JobRow &row : rows) {
        ids.append(bound(row.job.id));
        jobs.emplace(row.job.id, &row.job);
    }
    const auto list = sqlList(ids);
    auto skills = m_connection.select(
        u"SELECT job_id, skill, required FROM job_skill WHERE job_id IN (%1) ORDER BY job_id, position"_s.arg(list.sql),
        list.values);
    if (!skills)
        return failure(skills.error());
    while (skills->next()) {
        Job &job = *jobs.at(skills->id<JobId>(0));
        (skills->boolean(2) ? job.requiredSkills : job.desiredSkills).append(skills->text(1));
    }
    return {};
}

Result<QStringList> JobStore::places(const JobViewer &viewer) {
    const auto visible = isVisible(viewer);
    auto rows = m_connection.select(u"SELECT min(job.place) FROM job WHERE %1 AND job.place_key <> '' "
                                    "GROUP BY job.place_key ORDER BY job.place_key%2"_s.arg(
                                        visible.sql, m_connection.ifSqlite({}, u" COLLATE \"C\""_s)),
                                    visible.values);
    if (!rows)
        return failure(rows.error());
    QStringList places;
    while (rows->next())
        places.append(rows->text(0));
    return places;
}

Result<QStringList> JobStore::skills(const JobViewer &viewer, int most) {
    const auto visible = isVisible(viewer);
    auto rows = m_connection.select(
        u"SELECT min(job_skill.skill) FROM job JOIN job_skill ON job_skill.job_id = job.id WHERE %1 "
        "GROUP BY job_skill.skill_key ORDER BY count(*) DESC, job_skill.skill_key%2 LIMIT ?"_s.arg(
            visible.sql, m_connection.ifSqlite({}, u" COLLATE \"C\""_s)),
        visible.values + values(most));
    if (!rows)
        return failure(rows.error());
    QStringList skills;
    while (rows->next())
        skills.append(rows->text(0));
    return skills;
}

Result<JobNumbers> JobStore::numbers(JobId id, WallTime since) {
    JobNumbers numbers;
    const auto read = [&](const QString &sql, const Values &bound, auto each) -> Result<void> {
        auto rows = m_connection.select(sql, bound);
        if (!rows)
            return failure(rows.error());
        while (rows->next())
            each(*rows);
        return {};
    };
    auto all = read(u"SELECT stage, count(*) FROM application WHERE job_id = ? GROUP BY stage"_s, values(id),
                    [&](const Rows &rows) {
                        if (const auto stage = stageFromName(rows.text(0)))
                            numbers.stages.at(static_cast<std::size_t>(*stage)) = rows.integer(1);
                    });
    if (all)
        all = read(u"SELECT count(*) FROM application WHERE job_id = ? AND created_at >= ?"_s, values(id, since),
                   [&](const Rows &rows) { numbers.since = rows.integer(0); });
    if (all)
        all = read(u"SELECT stage_since - created_at FROM application WHERE job_id = ? "
                   "AND stage IN ('hired', 'rejected') ORDER BY 1"_s,
                   values(id), [&](const Rows &rows) { numbers.untilDecision.emplace_back(rows.integer(0)); });
    if (all)
        all = read(u"SELECT eligibility FROM application WHERE job_id = ? AND eligibility IS NOT NULL ORDER BY 1"_s,
                   values(id),
                   [&](const Rows &rows) { numbers.eligibilities.push_back(static_cast<int>(rows.integer(0))); });
    if (all)
        all = read(u"SELECT source, count(*) FROM application WHERE job_id = ? AND source <> '' "
                   "GROUP BY source ORDER BY count(*) DESC, source"_s,
                   values(id), [&](const Rows &rows) { numbers.sources.emplace_back(rows.text(0), rows.integer(1)); });
    return all ? Result<JobNumbers>(std::move(numbers)) : failure(all.error());
}

} // namespace candor::store
