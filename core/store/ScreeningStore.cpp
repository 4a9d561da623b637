// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ScreeningStore.h"

#include "store/Connection.h"
#include "store/ResumePlaces.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

std::optional<qint64> number(const std::optional<int> &value) {
    return value ? std::optional<qint64>(*value) : std::nullopt;
}

} // namespace

Result<std::optional<StoredScreening>> ScreeningStore::find(ApplicationId application) {
    auto rows = m_connection.select(u"SELECT score, years, years_asked, threshold, screened_at, job_revision, "
                                    "resume_revision FROM screening WHERE application_id = ?"_s,
                                    values(application));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<StoredScreening>();
    StoredScreening stored;
    if (const auto score = rows->optionalInteger(0))
        stored.screening.score = static_cast<int>(*score);
    stored.screening.years = rows->optionalNumber(1);
    stored.screening.yearsAsked = rows->optionalNumber(2);
    stored.screening.threshold = static_cast<int>(rows->integer(3));
    stored.at = rows->time(4);
    stored.jobRevision = rows->integer(5);
    stored.resumeRevision = rows->integer(6);
    auto lines = m_connection.select(u"SELECT skill, required, matched, line, place FROM screening_line "
                                     "WHERE application_id = ? ORDER BY position"_s,
                                     values(application));
    if (!lines)
        return failure(lines.error());
    while (lines->next()) {
        stored.screening.lines.push_back(
            {lines->text(0), lines->boolean(1), lines->boolean(2), lines->text(3), placeFromText(lines->text(4))});
    }
    return std::optional(std::move(stored));
}

Result<void> ScreeningStore::put(ApplicationId application, const StoredScreening &stored) {
    const Screening &screening = stored.screening;
    const auto written = m_connection.execute(
        u"INSERT INTO screening (application_id, score, years, years_asked, threshold, screened_at, job_revision, "
        "resume_revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (application_id) DO UPDATE SET "
        "score = excluded.score, years = excluded.years, years_asked = excluded.years_asked, "
        "threshold = excluded.threshold, screened_at = excluded.screened_at, job_revision = excluded.job_revision, "
        "resume_revision = excluded.resume_revision"_s,
        values(application, number(screening.score), screening.years, screening.yearsAsked, screening.threshold,
               stored.at, stored.jobRevision, stored.resumeRevision));
    if (!written)
        return failure(written.error());
    const auto removed =
        m_connection.execute(u"DELETE FROM screening_line WHERE application_id = ?"_s, values(application));
    if (!removed)
        return failure(removed.error());
    int position = 0;
    for (const ScreeningLine &line : screening.lines) {
        const auto added = m_connection.execute(
            u"INSERT INTO screening_line (application_id, position, skill, required, matched, line, place) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            values(application, position++, line.skill, line.required, line.matched, line.line, placeText(line.place)));
        if (!added)
            return failure(added.error());
    }
    return setEligibility(application, screening.score);
}

Result<void> ScreeningStore::remove(ApplicationId application) {
    const auto removed = m_connection.execute(u"DELETE FROM screening WHERE application_id = ?"_s, values(application));
    return removed ? setEligibility(application, std::nullopt) : failure(removed.error());
}

Result<void> ScreeningStore::setEligibility(ApplicationId application, const std::optional<int> &score) {
    // No new revision: a score beside them stands in nobody's way who moves the application meanwhile.
    const auto set = m_connection.execute(u"UPDATE application SET eligibility = ? WHERE id = ?"_s,
                                          values(number(score), application));
    return set ? Result<void>() : failure(set.error());
}

Result<std::vector<ReadApplication>> ScreeningStore::toScreen(JobId job) {
    auto rows = m_connection.select(
        u"SELECT application.id, resume.skill_list_version FROM application JOIN resume ON resume.application_id = "
        u"application.id "
        "WHERE application.job_id = ? AND resume.failure = '' AND application.stage NOT IN ('hired', 'rejected', "
        "'withdrawn') ORDER BY application.id"_s,
        values(job));
    if (!rows)
        return failure(rows.error());
    std::vector<ReadApplication> applications;
    while (rows->next())
        applications.push_back({rows->id<ApplicationId>(0), rows->text(1)});
    return applications;
}

Result<std::vector<ThresholdChange>> ScreeningStore::byThresholds(JobId job, int now, int other) {
    auto rows = m_connection.select(
        u"SELECT application.id, account.full_name, application.stage, screening.score FROM application "
        "JOIN screening ON screening.application_id = application.id JOIN account ON account.id = "
        "application.seeker_id WHERE application.job_id = ? AND screening.score IS NOT NULL "
        "AND application.stage <> 'withdrawn' ORDER BY screening.score DESC, application.id"_s,
        values(job));
    if (!rows)
        return failure(rows.error());
    std::vector<ThresholdChange> changes;
    while (rows->next()) {
        const int score = static_cast<int>(rows->integer(3));
        changes.push_back({rows->id<ApplicationId>(0), rows->text(1),
                           stageFromName(rows->text(2)).value_or(Stage::Applied), score, score >= now, score >= other});
    }
    return changes;
}

} // namespace candor::store
