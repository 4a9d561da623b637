// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ApplicationStore.h"

#include "store/ApplicationRows.h"
#include "store/Connection.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

std::optional<qint64> number(const std::optional<int> &value) {
    return value ? std::optional<qint64>(*value) : std::nullopt;
}

/// Stages are sorted by where they stand on the way.
int rankOf(Stage stage) { return static_cast<int>(stage); }

} // namespace

Result<std::optional<ApplicationStanding>> ApplicationStore::standing(ApplicationId id, AccountId account) {
    auto rows = m_connection.select(u"SELECT "_s % applicationColumns %
                                        u", job.owner_id, job.state, job.deadline, job_member.kind FROM application "
                                        "JOIN job ON job.id = application.job_id LEFT JOIN job_member "
                                        "ON job_member.job_id = application.job_id AND job_member.account_id = ?"_s %
                                        applicationJoin % u" WHERE application.id = ?"_s,
                                    values(account, id));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::nullopt;
    ApplicationStanding standing;
    standing.application = readApplication(*rows, 0);
    standing.jobOwner = rows->id<AccountId>(applicationColumnCount);
    standing.jobState = jobStateFromName(rows->text(applicationColumnCount + 1)).value_or(JobState::Draft);
    standing.deadline = rows->optionalDate(applicationColumnCount + 2);
    standing.membership = jobMemberKindFromName(rows->text(applicationColumnCount + 3));
    return standing;
}

Result<bool> ApplicationStore::has(JobId job, AccountId seeker) {
    const auto found = m_connection.selectInteger(u"SELECT id FROM application WHERE job_id = ? AND seeker_id = ?"_s,
                                                  values(job, seeker));
    return found ? Result<bool>(found->has_value()) : failure(found.error());
}

Result<ApplicationId> ApplicationStore::insert(const Application &application) {
    const ApplicationForm &form = application.form;
    const auto key = m_connection.insert(
        u"INSERT INTO application (uuid, job_id, seeker_id, stage, stage_rank, phone, "
        "years_of_experience, current_company, current_position, expected_salary_a_year, expected_currency, "
        "availability, available_from, source, eligibility, match_score, created_at, updated_at, stage_since) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        values(application.uuid, application.job, application.seeker, stageName(application.stage),
               rankOf(application.stage), form.phone, form.yearsOfExperience, form.currentCompany, form.currentPosition,
               form.expectedSalary ? std::optional(form.expectedSalary->amount) : std::nullopt,
               form.expectedSalary ? form.expectedSalary->currency : QString(), availabilityName(form.availability),
               form.availableFrom, form.source, number(application.eligibility), number(application.matchScore),
               application.createdAt, application.updatedAt, application.stageSince));
    if (!key)
        return failure(key.error());
    const ApplicationId id(*key);
    if (!form.coverLetter.isEmpty()) {
        const auto put = m_connection.execute(u"INSERT INTO cover_letter (application_id, text) VALUES (?, ?)"_s,
                                              values(id, form.coverLetter));
        if (!put)
            return failure(put.error());
    }
    if (!application.resume)
        return id;
    const ResumeFile &resume = *application.resume;
    const auto put = m_connection.execute(
        u"INSERT INTO resume_file (application_id, file_key, original_name, bytes, "
        "sha256, state) VALUES (?, ?, ?, ?, ?, ?)"_s,
        values(id, resume.key, resume.originalName, resume.bytes, resume.sha256, resumeStateName(resume.state)));
    return put ? Result<ApplicationId>(id) : failure(put.error());
}

Result<void> ApplicationStore::setStage(ApplicationId id, qint64 revision, Stage stage, WallTime at) {
    const auto changed = m_connection.execute(
        u"UPDATE application SET stage = ?, stage_rank = ?, stage_since = ?, updated_at = ?, revision = revision + 1 "
        "WHERE id = ? AND revision = ?"_s,
        values(stageName(stage), rankOf(stage), at, at, id, revision));
    if (!changed)
        return failure(changed.error());
    return *changed == 1 ? Result<void>() : failure(ErrorCode::Conflict);
}

Result<void> ApplicationStore::addTransition(const StageTransition &transition) {
    const auto from = transition.from ? std::optional(stageName(*transition.from)) : std::nullopt;
    const auto added = m_connection.execute(
        u"INSERT INTO stage_transition (application_id, from_stage, to_stage, by_account_id, at, reason) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s,
        values(transition.application, from, stageName(transition.to), transition.by.value_or(AccountId()),
               transition.at, transition.reason));
    return added ? Result<void>() : failure(added.error());
}

Result<std::vector<StageTransition>> ApplicationStore::history(ApplicationId id) {
    auto rows = m_connection.select(
        u"SELECT stage_transition.from_stage, stage_transition.to_stage, stage_transition.by_account_id, "
        "account.full_name, stage_transition.at, stage_transition.reason FROM stage_transition "
        "LEFT JOIN account ON account.id = stage_transition.by_account_id WHERE stage_transition.application_id = ? "
        "ORDER BY stage_transition.id"_s,
        values(id));
    if (!rows)
        return failure(rows.error());
    std::vector<StageTransition> history;
    while (rows->next()) {
        StageTransition transition;
        transition.application = id;
        transition.from = stageFromName(rows->text(0));
        transition.to = stageFromName(rows->text(1)).value_or(transition.to);
        transition.by = rows->optionalId<AccountId>(2);
        transition.byName = rows->text(3);
        transition.at = rows->time(4);
        transition.reason = rows->text(5);
        history.push_back(std::move(transition));
    }
    return history;
}

} // namespace candor::store
