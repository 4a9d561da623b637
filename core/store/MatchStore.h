// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Job.h"
#include "model/Result.h"

#include <QDate>

#include <vector>

namespace candor::store {

class Connection;
struct SqlClause;

/// Who applied, with what matching rests on; without a profile where the person has none.
struct Applicant {
    ApplicationId application;
    JobId job;
    SeekerProfile profile;

    bool operator==(const Applicant &) const = default;
};

/// What matching compares, of many at once and nothing besides.
class MatchStore {
public:
    explicit MatchStore(Connection &connection) : m_connection(connection) {}

    /// Jobs that take applications on this day: id, level, place, mode, salary and skills.
    [[nodiscard]] Result<std::vector<Job>> openJobs(QDate today);
    /// A job's applications that are neither rejected nor withdrawn.
    [[nodiscard]] Result<std::vector<Applicant>> applicants(JobId job);
    [[nodiscard]] Result<std::optional<Applicant>> applicant(ApplicationId application);

private:
    [[nodiscard]] Result<std::vector<Applicant>> applicantsWhere(const SqlClause &condition);

    Connection &m_connection;
};

} // namespace candor::store
