// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ApplicationRows.h"

namespace candor::store {

using namespace Qt::StringLiterals;

namespace {

const QString before = u"application.id, application.uuid, application.job_id, application.seeker_id, "
                       "application.stage, "_s;
const QString after =
    u", application.phone, application.years_of_experience, application.current_company, "
    "application.current_position, application.expected_salary_a_year, application.expected_currency, "
    "application.availability, application.available_from, application.source, application.eligibility, "
    "application.match_score, application.created_at, application.updated_at, application.stage_since, "
    "application.revision, resume_file.file_key, resume_file.original_name, resume_file.bytes, resume_file.sha256, "
    "resume_file.state"_s;

std::optional<int> percentage(const std::optional<qint64> &value) {
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

ApplicationForm readForm(const Rows &rows, int &column) {
    ApplicationForm form;
    form.coverLetter = rows.text(column++);
    form.phone = rows.text(column++);
    form.yearsOfExperience = rows.optionalNumber(column++);
    form.currentCompany = rows.text(column++);
    form.currentPosition = rows.text(column++);
    const auto salary = rows.optionalInteger(column++);
    const QString currency = rows.text(column++);
    if (salary)
        form.expectedSalary = Money{*salary, currency};
    // The constraints of the tables let no other names in.
    form.availability = availabilityFromName(rows.text(column++)).value_or(form.availability);
    form.availableFrom = rows.optionalDate(column++);
    form.source = rows.text(column++);
    return form;
}

std::optional<ResumeFile> readResume(const Rows &rows, int &column) {
    ResumeFile resume;
    const bool isThere = !rows.isNull(column);
    resume.key = rows.text(column++);
    resume.originalName = rows.text(column++);
    resume.bytes = rows.integer(column++);
    resume.sha256 = rows.text(column++);
    resume.state = resumeStateFromName(rows.text(column++)).value_or(resume.state);
    return isThere ? std::optional(resume) : std::nullopt;
}

} // namespace

const QString applicationColumns =
    before % u"(SELECT cover_letter.text FROM cover_letter WHERE cover_letter.application_id = application.id)"_s %
    after;
const QString applicationListColumns = before % u"''"_s % after;
const QString applicationJoin = u" LEFT JOIN resume_file ON resume_file.application_id = application.id"_s;

Application readApplication(const Rows &rows, int firstColumn) {
    int column = firstColumn;
    Application application;
    application.id = rows.id<ApplicationId>(column++);
    application.uuid = rows.text(column++);
    application.job = rows.id<JobId>(column++);
    application.seeker = rows.id<AccountId>(column++);
    application.stage = stageFromName(rows.text(column++)).value_or(application.stage);
    application.form = readForm(rows, column);
    application.eligibility = percentage(rows.optionalInteger(column++));
    application.matchScore = percentage(rows.optionalInteger(column++));
    application.createdAt = rows.time(column++);
    application.updatedAt = rows.time(column++);
    application.stageSince = rows.time(column++);
    application.revision = rows.integer(column++);
    application.resume = readResume(rows, column);
    Q_ASSERT(column == firstColumn + applicationColumnCount);
    return application;
}

} // namespace candor::store
