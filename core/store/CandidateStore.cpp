// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CandidateStore.h"

#include "model/SkillKey.h"
#include "store/ApplicationRows.h"
#include "store/Connection.h"
#include "store/SearchIndex.h"

#include <algorithm>
#include <unordered_map>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRows = 1000;

/// What a row shows besides its application; the question mark is the time now.
const QString besides =
    u", job.title, job.company, account.full_name, account.email, "
    "(SELECT place FROM profile_place WHERE account_id = application.seeker_id ORDER BY position LIMIT 1), "
    "(SELECT count(*) FROM application_note WHERE application_id = application.id), "
    "(SELECT min(starts_at) FROM interview_slot WHERE application_id = application.id AND ends_at > ? "
    "AND cancelled = FALSE), "
    "(SELECT count(*) FROM interview_session WHERE application_id = application.id) "_s;
const QString besidesJoin = u" JOIN job ON job.id = application.job_id JOIN account ON account.id = "
                            "application.seeker_id"_s;

CandidateRow readRow(const Rows &rows) {
    CandidateRow row;
    row.application = readApplication(rows, 0);
    int column = applicationColumnCount;
    row.jobTitle = rows.text(column++);
    row.company = rows.text(column++);
    row.fullName = rows.text(column++);
    row.email = rows.text(column++);
    row.place = rows.text(column++);
    row.notes = static_cast<int>(rows.integer(column++));
    row.nextSlot = rows.optionalTime(column++);
    row.sessions = static_cast<int>(rows.integer(column++));
    return row;
}

SqlClause standsIn(const std::vector<Stage> &stages) {
    if (stages.empty())
        return {};
    Values names;
    for (const Stage stage : stages) {
        if (const auto name = bound(stageName(stage)); !names.contains(name))
            names.append(name);
    }
    auto list = sqlList(names);
    return {u" AND application.stage IN (%1)"_s.arg(list.sql), std::move(list.values)};
}

/// " FROM application ... WHERE ..." of all that the viewer sees and the filter lets through.
SqlClause chosen(const ApplicationViewer &viewer, const CandidateFilter &filter, Dialect dialect) {
    SqlClause clause{u" FROM application"_s, {}};
    if (!filter.text.trimmed().isEmpty()) {
        const auto search = searchJoin(dialect, SearchTable::Application, u"application.id"_s, filter.text);
        clause += {search.join, {search.value}};
    }
    clause.sql += u" WHERE "_s;
    clause += isOfViewer(viewer);
    if (filter.job)
        clause += {u" AND application.job_id = ?"_s, values(*filter.job)};
    if (filter.seeker)
        clause += {u" AND application.seeker_id = ?"_s, values(*filter.seeker)};
    clause += standsIn(filter.stages);
    if (filter.eligibilityAtLeast)
        clause += {u" AND application.eligibility >= ?"_s, values(*filter.eligibilityAtLeast)};
    for (const QString &skill : filter.skills) {
        // A union and no OR, so that both are found by the skill's index.
        clause += {u" AND application.id IN (SELECT has.id FROM application AS has JOIN profile_skill ON "
                   "profile_skill.account_id = has.seeker_id WHERE profile_skill.skill_key = ? UNION "
                   "SELECT resume_skill.application_id FROM resume_skill WHERE resume_skill.skill_key = ? "
                   "AND resume_skill.removed = FALSE)"_s,
                   values(skillKey(skill), skillKey(skill))};
    }
    if (!filter.source.isEmpty())
        clause += {u" AND application.source = ?"_s, values(filter.source)};
    return clause;
}

QString orderOf(const CandidateFilter &filter, Dialect dialect) {
    const bool turned = filter.descending;
    const QString up = turned ? u" DESC"_s : u" ASC"_s;
    const QString down = turned ? u" ASC"_s : u" DESC"_s;
    QString newest = u"application.created_at"_s % down % u", application.id"_s % down;
    // What is unknown comes last either way round.
    const auto highest = [&](const QString &column) {
        return QString(column % u" IS NULL, "_s % column % down % u", "_s % newest);
    };
    switch (filter.sort) {
    case CandidateSort::Newest:
        break;
    case CandidateSort::Name:
        // By code points in both, whatever language the server sorts in.
        return u"(SELECT account.name_key FROM account WHERE account.id = application.seeker_id)"_s %
               (dialect == Dialect::Sqlite ? QString() : u" COLLATE \"C\""_s) % up % u", "_s % newest;
    case CandidateSort::Stage:
        return u"application.stage_rank"_s % up % u", "_s % newest;
    case CandidateSort::Eligibility:
        return highest(u"application.eligibility"_s);
    case CandidateSort::Match:
        return highest(u"application.match_score"_s);
    case CandidateSort::Experience:
        return highest(u"application.years_of_experience"_s);
    }
    return newest;
}

Result<void> planAnew(Connection &connection, const CandidateFilter &filter) {
    return filter.text.trimmed().isEmpty() ? Result<void>() : planEachSearch(connection);
}

} // namespace

Result<Page<CandidateRow>> CandidateStore::list(const ApplicationViewer &viewer, const CandidateFilter &filter,
                                                const PageRange &range, WallTime now) {
    const Dialect dialect = m_connection.dialect();
    const SqlClause from = chosen(viewer, filter, dialect);
    if (const auto planned = planAnew(m_connection, filter); !planned)
        return failure(planned.error());
    Page<CandidateRow> page;
    const auto total = m_connection.selectInteger(u"SELECT count(*)"_s % from.sql, from.values);
    if (!total)
        return failure(total.error());
    page.total = total->value_or(0);
    if (page.total <= range.offset)
        return page;

    // The page is chosen by ids alone, so that nothing of other pages is read.
    const QString order = orderOf(filter, dialect);
    SqlClause select{u"SELECT "_s % applicationListColumns % besides % u"FROM (SELECT application.id AS id"_s,
                     values(now)};
    select += from;
    select +=
        {u" ORDER BY "_s % order % u" LIMIT ? OFFSET ?) AS chosen JOIN application ON application.id = chosen.id"_s %
             besidesJoin % applicationJoin % u" ORDER BY "_s % order,
         values(std::clamp(range.limit, 0, mostRows), std::max(range.offset, 0))};
    auto rows = m_connection.select(select.sql, select.values);
    if (!rows)
        return failure(rows.error());
    while (rows->next())
        page.rows.push_back(readRow(*rows));
    if (const auto loaded = loadSkills(page.rows); !loaded)
        return failure(loaded.error());
    return page;
}

Result<StageCounts> CandidateStore::counts(const ApplicationViewer &viewer, const CandidateFilter &filter) {
    CandidateFilter everyStage = filter;
    everyStage.stages.clear();
    const SqlClause from = chosen(viewer, everyStage, m_connection.dialect());
    if (const auto planned = planAnew(m_connection, filter); !planned)
        return failure(planned.error());
    auto rows = m_connection.select(
        u"SELECT application.stage, count(*)"_s % from.sql % u" GROUP BY application.stage"_s, from.values);
    if (!rows)
        return failure(rows.error());
    StageCounts counts{};
    while (rows->next()) {
        if (const auto stage = stageFromName(rows->text(0)))
            counts.at(static_cast<std::size_t>(*stage)) = rows->integer(1);
    }
    return counts;
}

Result<std::optional<CandidateRow>> CandidateStore::find(ApplicationId id, WallTime now) {
    auto rows = m_connection.select(u"SELECT "_s % applicationColumns % besides % u"FROM application"_s % besidesJoin %
                                        applicationJoin % u" WHERE application.id = ?"_s,
                                    values(now, id));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::nullopt;
    CandidateRow row = readRow(*rows);
    if (const auto loaded = loadSkills({&row, 1}); !loaded)
        return failure(loaded.error());
    return row;
}

Result<std::vector<CandidateRow>> CandidateStore::rows(const std::vector<ApplicationId> &ids, WallTime now) {
    if (ids.empty())
        return std::vector<CandidateRow>();
    Values wanted;
    std::unordered_map<ApplicationId, std::size_t> order;
    for (const ApplicationId id : ids) {
        wanted.append(bound(id));
        order.emplace(id, order.size());
    }
    const auto list = sqlList(wanted);
    auto rows =
        m_connection.select(u"SELECT "_s % applicationListColumns % besides % u"FROM application"_s % besidesJoin %
                                applicationJoin % u" WHERE application.id IN (%1)"_s.arg(list.sql),
                            values(now) + list.values);
    if (!rows)
        return failure(rows.error());
    std::vector<CandidateRow> found;
    while (rows->next())
        found.push_back(readRow(*rows));
    std::ranges::sort(found, {}, [&](const CandidateRow &row) { return order.at(row.application.id); });
    if (const auto loaded = loadSkills(found); !loaded)
        return failure(loaded.error());
    return found;
}

Result<void> CandidateStore::loadSkills(std::span<CandidateRow> rows) {
    if (rows.empty())
        return {};
    Values seekers;
    std::unordered_multimap<AccountId, CandidateRow *> rowsOf;
    for (CandidateRow &row : rows) {
        if (!rowsOf.contains(row.application.seeker))
            seekers.append(bound(row.application.seeker));
        rowsOf.emplace(row.application.seeker, &row);
    }
    const auto list = sqlList(seekers);
    auto skills = m_connection.select(u"SELECT account_id, skill FROM profile_skill WHERE account_id IN (%1) "
                                      "ORDER BY account_id, position"_s.arg(list.sql),
                                      list.values);
    if (!skills)
        return failure(skills.error());
    while (skills->next()) {
        const auto [first, last] = rowsOf.equal_range(skills->id<AccountId>(0));
        std::for_each(first, last, [&](const auto &each) { each.second->skills.append(skills->text(1)); });
    }
    return {};
}

} // namespace candor::store
