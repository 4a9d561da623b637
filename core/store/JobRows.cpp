// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JobRows.h"

#include "store/SearchFolding.h"

namespace candor::store {

using namespace Qt::StringLiterals;

const QString jobColumns =
    u"job.id, job.owner_id, job.title, job.description, job.company, job.department, job.domain, job.place, job.type, "
    "job.mode, job.level, job.salary_from, job.salary_to, job.salary_currency, job.salary_period, job.values_text, "
    "job.scores_needed, job.interview_threshold, job.deadline, job.state, job.created_at, job.updated_at, "
    "job.published_at, job.revision"_s;

Job readJob(const Rows &rows, int firstColumn) {
    int column = firstColumn;
    Job job;
    job.id = rows.id<JobId>(column++);
    job.owner = rows.id<AccountId>(column++);
    job.title = rows.text(column++);
    job.description = rows.text(column++);
    job.company = rows.text(column++);
    job.department = rows.text(column++);
    // The constraints of the table let no other names in.
    job.domain = jobDomainFromName(rows.text(column++)).value_or(job.domain);
    job.place = rows.text(column++);
    job.type = jobTypeFromName(rows.text(column++)).value_or(job.type);
    job.mode = workModeFromName(rows.text(column++)).value_or(job.mode);
    job.level = jobLevelFromName(rows.text(column++)).value_or(job.level);
    SalaryRange salary;
    salary.from = rows.optionalInteger(column++);
    salary.to = rows.optionalInteger(column++);
    salary.currency = rows.text(column++);
    salary.period = salaryPeriodFromName(rows.text(column++)).value_or(salary.period);
    if (salary.from || salary.to)
        job.salary = salary;
    job.values = rows.text(column++).split(u'\n', Qt::SkipEmptyParts);
    job.scoresNeeded = static_cast<int>(rows.integer(column++));
    job.interviewThreshold = static_cast<int>(rows.integer(column++));
    job.deadline = rows.optionalDate(column++);
    job.state = jobStateFromName(rows.text(column++)).value_or(job.state);
    job.createdAt = rows.time(column++);
    job.updatedAt = rows.time(column++);
    job.publishedAt = rows.optionalTime(column++);
    job.revision = rows.integer(column++);
    Q_ASSERT(column == firstColumn + jobColumnCount);
    return job;
}

QStringList savedJobColumns() {
    return u"title title_key description company department domain place place_key type mode level salary_from "
           "salary_to salary_currency salary_period salary_a_year values_text scores_needed interview_threshold "
           "deadline updated_at"_s.split(u' ');
}

Values savedJobValues(const Job &job) {
    const auto salary = job.salary.value_or(SalaryRange());
    return values(job.title, searchFolded(job.title).simplified(), job.description, job.company, job.department,
                  jobDomainName(job.domain), job.place, searchFolded(job.place).simplified(), jobTypeName(job.type),
                  workModeName(job.mode), jobLevelName(job.level), salary.from, salary.to, salary.currency,
                  salaryPeriodName(salary.period), salaryAYear(salary), job.values.join(u'\n'), job.scoresNeeded,
                  job.interviewThreshold, job.deadline, job.updatedAt);
}

} // namespace candor::store
