// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JobClauses.h"

#include "model/SkillKey.h"
#include "store/SearchFolding.h"

#include <algorithm>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

const QString isMember = u"EXISTS (SELECT 1 FROM job_member WHERE job_member.job_id = job.id "
                         "AND job_member.account_id = ?%1)"_s;

template<typename Value>
SqlClause isOneOf(const QString &column, const std::vector<Value> &wanted, QString (*name)(Value)) {
    if (wanted.empty())
        return {};
    Values names;
    for (const Value value : wanted) {
        if (const auto each = bound(name(value)); !names.contains(each))
            names.append(each);
    }
    auto list = sqlList(names);
    return {u" AND %1 IN (%2)"_s.arg(column, list.sql), std::move(list.values)};
}

} // namespace

SqlClause isOfViewer(const JobViewer &viewer) {
    switch (viewer.reach) {
    case JobReach::Everything:
        return {u"TRUE"_s, {}};
    case JobReach::OwnJobs:
        return {u"(job.owner_id = ? OR %1)"_s.arg(isMember.arg(u" AND job_member.kind = 'colleague'"_s)),
                values(viewer.account, viewer.account)};
    case JobReach::AssignedJobs:
        return {isMember.arg(u" AND job_member.kind = 'expert'"_s), values(viewer.account)};
    case JobReach::Open:
        break;
    }
    return {u"FALSE"_s, {}};
}

SqlClause isVisible(const JobViewer &viewer) {
    if (viewer.reach == JobReach::Everything)
        return isOfViewer(viewer);
    SqlClause clause{u"((job.state = 'open' AND (job.deadline IS NULL OR job.deadline >= ?)) OR "_s,
                     values(viewer.today)};
    clause += isOfViewer(viewer);
    clause.sql += u')';
    return clause;
}

SqlClause passesFilter(const JobFilter &filter) {
    SqlClause clause = isOneOf(u"job.domain"_s, filter.domains, jobDomainName);
    clause += isOneOf(u"job.mode"_s, filter.modes, workModeName);
    clause += isOneOf(u"job.type"_s, filter.types, jobTypeName);
    clause += isOneOf(u"job.level"_s, filter.levels, jobLevelName);
    clause += isOneOf(u"job.state"_s, filter.states, jobStateName);
    if (const QString place = searchFolded(filter.place).simplified(); !place.isEmpty())
        clause += {u" AND job.place_key LIKE ? ESCAPE '\\'"_s, values(sqlPartOf(place))};
    for (const QString &skill : filter.skills) {
        clause += {u" AND EXISTS (SELECT 1 FROM job_skill WHERE job_skill.job_id = job.id "
                   "AND job_skill.skill_key = ?)"_s,
                   values(skillKey(skill))};
    }
    if (filter.member) {
        clause +=
            {u" AND (job.owner_id = ? OR %1)"_s.arg(isMember.arg(QString())), values(*filter.member, *filter.member)};
    }
    if (filter.salaryAtLeast)
        clause += {u" AND job.salary_a_year >= ?"_s, values(*filter.salaryAtLeast)};
    return clause;
}

QString jobOrder(JobSort sort, const QString &rank, Dialect dialect) {
    QString newest = u"COALESCE(job.published_at, job.created_at) DESC, job.id DESC"_s;
    switch (sort) {
    case JobSort::Relevance:
        return rank.isEmpty() ? newest : QString(rank % u", "_s % newest);
    case JobSort::Newest:
        return newest;
    case JobSort::Deadline:
        return u"job.deadline IS NULL, job.deadline, job.id"_s;
    case JobSort::Title:
        // By code points in both, whatever language the server sorts in.
        return dialect == Dialect::Sqlite ? u"job.title_key, job.id"_s : u"job.title_key COLLATE \"C\", job.id"_s;
    case JobSort::Salary:
        return u"job.salary_a_year IS NULL, job.salary_a_year DESC, job.id"_s;
    }
    return newest;
}

} // namespace candor::store
