// SPDX-License-Identifier: GPL-3.0-or-later
// Whose a questionnaire is, which jobs use it and who has begun it.
#include "store/Connection.h"
#include "store/QuestionnaireStore.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

Result<void> done(const Result<qint64> &changed) { return changed ? Result<void>() : failure(changed.error()); }

/// The id that a select finds, where it finds one.
template<typename AnyId>
Result<std::optional<AnyId>> foundId(const Result<std::optional<qint64>> &found) {
    if (!found)
        return failure(found.error());
    return *found ? std::optional(AnyId(**found)) : std::nullopt;
}

} // namespace

Result<std::vector<JobId>> QuestionnaireStore::jobs(QuestionnaireId id) {
    auto rows = m_connection.select(
        u"SELECT job_id FROM job_questionnaire WHERE questionnaire_id = ? ORDER BY job_id"_s, values(id));
    if (!rows)
        return failure(rows.error());
    std::vector<JobId> jobs;
    while (rows->next())
        jobs.push_back(rows->id<JobId>(0));
    return jobs;
}

Result<void> QuestionnaireStore::setOwner(QuestionnaireId id, AccountId owner) {
    return done(m_connection.execute(u"UPDATE questionnaire SET owner_id = ? WHERE id = ?"_s, values(owner, id)));
}

Result<std::optional<QuestionnaireId>> QuestionnaireStore::ofJob(JobId job) {
    return foundId<QuestionnaireId>(
        m_connection.selectInteger(u"SELECT questionnaire_id FROM job_questionnaire WHERE job_id = ?"_s, values(job)));
}

Result<void> QuestionnaireStore::assign(JobId job, std::optional<QuestionnaireId> questionnaire) {
    if (!questionnaire)
        return done(m_connection.execute(u"DELETE FROM job_questionnaire WHERE job_id = ?"_s, values(job)));
    return done(
        m_connection.execute(u"INSERT INTO job_questionnaire (job_id, questionnaire_id) VALUES (?, ?) "
                             "ON CONFLICT (job_id) DO UPDATE SET questionnaire_id = excluded.questionnaire_id"_s,
                             values(job, *questionnaire)));
}

Result<int> QuestionnaireStore::begun(QuestionnaireId id) {
    const auto count =
        m_connection.selectInteger(u"SELECT count(*) FROM questionnaire_version JOIN application_questionnaire ON "
                                   "application_questionnaire.questionnaire_version_id = questionnaire_version.id "
                                   "WHERE questionnaire_version.questionnaire_id = ?"_s,
                                   values(id));
    return count ? Result<int>(static_cast<int>(count->value_or(0))) : failure(count.error());
}

Result<bool> QuestionnaireStore::hasBegun(QuestionnaireVersionId id) {
    const auto found = m_connection.selectInteger(u"SELECT application_id FROM application_questionnaire "
                                                  "WHERE questionnaire_version_id = ? LIMIT 1"_s,
                                                  values(id));
    return found ? Result<bool>(found->has_value()) : failure(found.error());
}

Result<std::optional<QuestionnaireVersionId>> QuestionnaireStore::begunBy(ApplicationId application) {
    return foundId<QuestionnaireVersionId>(m_connection.selectInteger(
        u"SELECT questionnaire_version_id FROM application_questionnaire WHERE application_id = ?"_s,
        values(application)));
}

Result<void> QuestionnaireStore::begin(ApplicationId application, QuestionnaireVersionId version, WallTime at) {
    return done(
        m_connection.execute(u"INSERT INTO application_questionnaire (application_id, questionnaire_version_id, "
                             "begun_at) VALUES (?, ?, ?) ON CONFLICT (application_id) DO NOTHING"_s,
                             values(application, version, at)));
}

} // namespace candor::store
