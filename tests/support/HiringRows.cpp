// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringRows.h"

#include "model/SkillKey.h"
#include "store/Connection.h"
#include "store/SearchFolding.h"
#include "store/Values.h"

#include <QUuid>

#include <stdexcept>

namespace candor::tests {

namespace {

using store::values;

template<typename Value>
Value orThrow(const Result<Value> &result) {
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return *result;
}

} // namespace

AccountId putAccount(store::Connection &connection, const QString &name, Role role, AccountState state) {
    const QString email = name.toLower() % QStringLiteral("@example.org");
    return AccountId(orThrow(connection.insert(
        QStringLiteral("INSERT INTO account (email, full_name, name_key, role, state, password_hash, created_at, "
                       "updated_at) VALUES (?, ?, ?, ?, ?, 'none', 0, 0) RETURNING id"),
        values(email, name, store::searchFolded(name), roleName(role), accountStateName(state)))));
}

ApplicationId putApplication(store::Connection &connection, JobId job, AccountId seeker, const ApplicationRow &row) {
    return ApplicationId(orThrow(connection.insert(
        QStringLiteral("INSERT INTO application (uuid, job_id, seeker_id, stage, stage_rank, source, eligibility, "
                       "created_at, updated_at, stage_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        values(QUuid::createUuid().toString(QUuid::WithoutBraces), job, seeker, stageName(row.stage),
               static_cast<int>(row.stage), row.source,
               row.eligibility ? std::optional(qint64{*row.eligibility}) : std::nullopt, row.createdAt, row.stageSince,
               row.stageSince))));
}

void putProfile(store::Connection &connection, const SeekerProfile &profile) {
    orThrow(connection.execute(
        QStringLiteral("INSERT INTO seeker_profile (account_id, target_role, level, on_site, hybrid, remote, "
                       "expected_salary_a_year, expected_currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        values(profile.account, profile.targetRole,
               profile.level ? std::optional(jobLevelName(*profile.level)) : std::nullopt, profile.onSite,
               profile.hybrid, profile.remote,
               profile.expectedSalary ? std::optional(profile.expectedSalary->amount) : std::nullopt,
               profile.expectedSalary ? profile.expectedSalary->currency : QString())));
    for (int position = 0; position < profile.skills.size(); ++position) {
        orThrow(connection.execute(
            QStringLiteral("INSERT INTO profile_skill (account_id, skill_key, position, skill) VALUES (?, ?, ?, ?)"),
            values(profile.account, skillKey(profile.skills[position]), position, profile.skills[position])));
    }
    for (int position = 0; position < profile.places.size(); ++position) {
        orThrow(connection.execute(
            QStringLiteral("INSERT INTO profile_place (account_id, position, place) VALUES (?, ?, ?)"),
            values(profile.account, position, profile.places[position])));
    }
}

} // namespace candor::tests
