// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MatchStore.h"

#include "store/Connection.h"
#include "store/JobClauses.h"
#include "store/SqlClause.h"

#include <unordered_map>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

std::optional<SalaryRange> readSalary(const Rows &rows, int column) {
    SalaryRange salary{rows.optionalInteger(column), rows.optionalInteger(column + 1), rows.text(column + 2),
                       salaryPeriodFromName(rows.text(column + 3)).value_or(SalaryPeriod::Year)};
    return salary.from || salary.to ? std::optional(std::move(salary)) : std::nullopt;
}

} // namespace

Result<std::vector<Job>> MatchStore::openJobs(QDate today) {
    const auto open = isVisible({JobReach::Open, {}, today});
    auto rows = m_connection.select(u"SELECT job.id, job.level, job.place, job.mode, job.salary_from, job.salary_to, "
                                    "job.salary_currency, job.salary_period FROM job WHERE "_s %
                                        open.sql,
                                    open.values);
    if (!rows)
        return failure(rows.error());
    std::vector<Job> jobs;
    std::unordered_map<JobId, std::size_t> positions;
    while (rows->next()) {
        Job job;
        job.id = rows->id<JobId>(0);
        job.level = jobLevelFromName(rows->text(1)).value_or(job.level);
        job.place = rows->text(2);
        job.mode = workModeFromName(rows->text(3)).value_or(job.mode);
        job.salary = readSalary(*rows, 4);
        positions.emplace(job.id, jobs.size());
        jobs.push_back(std::move(job));
    }
    auto skills = m_connection.select(u"SELECT job_skill.job_id, job_skill.skill, job_skill.required FROM job_skill "
                                      "JOIN job ON job.id = job_skill.job_id WHERE %1 "
                                      "ORDER BY job_skill.job_id, job_skill.position"_s.arg(open.sql),
                                      open.values);
    if (!skills)
        return failure(skills.error());
    while (skills->next()) {
        const auto position = positions.find(skills->id<JobId>(0));
        if (position == positions.end())
            continue;
        Job &job = jobs[position->second];
        (skills->boolean(2) ? job.requiredSkills : job.desiredSkills).append(skills->text(1));
    }
    return jobs;
}

Result<std::vector<Applicant>> MatchStore::applicants(JobId job) {
    return applicantsWhere(
        {u"application.job_id = ? AND application.stage NOT IN ('rejected', 'withdrawn')"_s, values(job)});
}

Result<std::optional<Applicant>> MatchStore::applicant(ApplicationId application) {
    auto found = applicantsWhere({u"application.id = ?"_s, values(application)});
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<Applicant>> MatchStore::applicantsWhere(const SqlClause &condition) {
    auto rows =
        m_connection.select(u"SELECT application.id, application.job_id, application.seeker_id, seeker_profile.level, "
                            "seeker_profile.on_site, seeker_profile.hybrid, seeker_profile.remote, "
                            "seeker_profile.expected_salary_a_year, seeker_profile.expected_currency FROM application "
                            "LEFT JOIN seeker_profile ON seeker_profile.account_id = application.seeker_id WHERE "_s %
                                condition.sql,
                            condition.values);
    if (!rows)
        return failure(rows.error());
    std::vector<Applicant> applicants;
    std::unordered_map<ApplicationId, std::size_t> positions;
    while (rows->next()) {
        Applicant applicant;
        applicant.application = rows->id<ApplicationId>(0);
        applicant.job = rows->id<JobId>(1);
        applicant.profile.account = rows->id<AccountId>(2);
        if (!rows->isNull(4)) {
            applicant.profile.level = jobLevelFromName(rows->text(3));
            applicant.profile.onSite = rows->boolean(4);
            applicant.profile.hybrid = rows->boolean(5);
            applicant.profile.remote = rows->boolean(6);
            if (!rows->isNull(7))
                applicant.profile.expectedSalary = Money{rows->integer(7), rows->text(8)};
        }
        positions.emplace(applicant.application, applicants.size());
        applicants.push_back(std::move(applicant));
    }
    const auto load = [&](const QString &table, const QString &column,
                          QStringList SeekerProfile::*list) -> Result<void> {
        auto lines = m_connection.select(u"SELECT application.id, %1.%2 FROM application JOIN %1 ON "
                                         "%1.account_id = application.seeker_id WHERE %3 "
                                         "ORDER BY application.id, %1.position"_s.arg(table, column, condition.sql),
                                         condition.values);
        if (!lines)
            return failure(lines.error());
        while (lines->next()) {
            if (const auto position = positions.find(lines->id<ApplicationId>(0)); position != positions.end())
                (applicants[position->second].profile.*list).append(lines->text(1));
        }
        return {};
    };
    if (const auto loaded = load(u"profile_skill"_s, u"skill"_s, &SeekerProfile::skills); !loaded)
        return failure(loaded.error());
    if (const auto loaded = load(u"profile_place"_s, u"place"_s, &SeekerProfile::places); !loaded)
        return failure(loaded.error());
    return applicants;
}

} // namespace candor::store
