// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringJson.h"

#include <QDateTime>

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

QJsonValue json(const std::optional<WallTime> &time) { return time ? QJsonValue(isoTime(*time)) : QJsonValue(); }
QJsonValue json(const std::optional<QDate> &date) {
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}
QJsonValue json(const QStringList &texts) { return QJsonArray::fromStringList(texts); }
template<typename Number>
QJsonValue json(const std::optional<Number> &number) {
    return number ? QJsonValue(*number) : QJsonValue();
}
template<typename Kind>
QJsonValue json(const std::optional<Id<Kind>> &id) {
    return id && id->isValid() ? QJsonValue(id->value()) : QJsonValue();
}
QJsonValue json(const std::optional<Money> &money) {
    return money ? QJsonValue(QJsonObject{{u"amount"_s, money->amount}, {u"currency"_s, money->currency}})
                 : QJsonValue();
}

QJsonValue json(const std::optional<SalaryRange> &salary) {
    if (!salary)
        return {};
    return QJsonObject{{u"from"_s, json(salary->from)},
                       {u"to"_s, json(salary->to)},
                       {u"currency"_s, salary->currency},
                       {u"period"_s, salaryPeriodName(salary->period)}};
}

QJsonValue json(const std::optional<ResumeFile> &resume) {
    if (!resume)
        return {};
    return QJsonObject{{u"original_name"_s, resume->originalName},
                       {u"bytes"_s, resume->bytes},
                       {u"sha256"_s, resume->sha256},
                       {u"state"_s, resumeStateName(resume->state)}};
}

QJsonObject toJson(const StageTransition &transition) {
    return {{u"from"_s, transition.from ? QJsonValue(stageName(*transition.from)) : QJsonValue()},
            {u"to"_s, stageName(transition.to)},
            {u"at"_s, isoTime(transition.at)},
            {u"by_account_id"_s, json(transition.by)},
            {u"by_name"_s, transition.byName},
            {u"reason"_s, transition.reason}};
}

QJsonObject toJson(const SlotParticipant &participant) {
    return {{u"account_id"_s, participant.account.value()},
            {u"full_name"_s, participant.fullName},
            {u"email"_s, participant.email}};
}

QJsonObject toJson(const MatchReason &reason) {
    return {{u"aspect"_s, matchAspectName(reason.aspect)},
            {u"fit"_s, json(reason.fit)},
            {u"fits"_s, json(reason.fits)},
            {u"lacks"_s, json(reason.lacks)}};
}

} // namespace

QString isoTime(WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const Account &account) {
    return {{u"id"_s, account.id.value()},
            {u"email"_s, account.email},
            {u"user_name"_s, account.userName},
            {u"full_name"_s, account.fullName},
            {u"company"_s, account.company},
            {u"phone"_s, account.phone},
            {u"language"_s, account.language},
            {u"role"_s, roleName(account.role)},
            {u"state"_s, accountStateName(account.state)},
            {u"created_at"_s, isoTime(account.createdAt)},
            {u"updated_at"_s, isoTime(account.updatedAt)},
            {u"revision"_s, account.revision}};
}

QJsonObject toJson(const SeekerProfile &profile) {
    return {{u"target_role"_s, profile.targetRole},
            {u"level"_s, profile.level ? QJsonValue(jobLevelName(*profile.level)) : QJsonValue()},
            {u"skills"_s, json(profile.skills)},
            {u"places"_s, json(profile.places)},
            {u"on_site"_s, profile.onSite},
            {u"hybrid"_s, profile.hybrid},
            {u"remote"_s, profile.remote},
            {u"expected_salary"_s, json(profile.expectedSalary)},
            {u"availability"_s, availabilityName(profile.availability)},
            {u"available_from"_s, json(profile.availableFrom)},
            {u"revision"_s, profile.revision}};
}

QJsonObject toJson(const Job &job) {
    return {{u"id"_s, job.id.value()},
            {u"owner_id"_s, job.owner.value()},
            {u"title"_s, job.title},
            {u"description"_s, job.description},
            {u"company"_s, job.company},
            {u"department"_s, job.department},
            {u"domain"_s, jobDomainName(job.domain)},
            {u"place"_s, job.place},
            {u"type"_s, jobTypeName(job.type)},
            {u"mode"_s, workModeName(job.mode)},
            {u"level"_s, jobLevelName(job.level)},
            {u"salary"_s, json(job.salary)},
            {u"required_skills"_s, json(job.requiredSkills)},
            {u"desired_skills"_s, json(job.desiredSkills)},
            {u"values"_s, json(job.values)},
            {u"scores_needed"_s, job.scoresNeeded},
            {u"interview_threshold"_s, job.interviewThreshold},
            {u"deadline"_s, json(job.deadline)},
            {u"state"_s, jobStateName(job.state)},
            {u"created_at"_s, isoTime(job.createdAt)},
            {u"updated_at"_s, isoTime(job.updatedAt)},
            {u"published_at"_s, json(job.publishedAt)},
            {u"revision"_s, job.revision}};
}

QJsonObject toJson(const JobRow &row) {
    QJsonObject object = toJson(row.job);
    if (!row.isOfViewer) {
        for (const auto &inside : {u"values"_s, u"scores_needed"_s, u"interview_threshold"_s})
            object.remove(inside);
    }
    object.insert(u"owner_name"_s, row.ownerName);
    object.insert(u"applications"_s, row.applications);
    object.insert(u"new_applications"_s, row.newApplications);
    return object;
}

QJsonObject toJson(const JobMember &member) {
    return {{u"account_id"_s, member.account.value()},
            {u"full_name"_s, member.fullName},
            {u"email"_s, member.email},
            {u"kind"_s, jobMemberKindName(member.kind)}};
}

QJsonObject toJson(const hiring::JobStatistics &statistics) {
    QJsonObject stages;
    for (std::size_t i = 0; i < allStages.size(); ++i)
        stages.insert(stageName(allStages[i]), statistics.stages[i]);
    QJsonArray sources;
    for (const auto &[source, count] : statistics.sources)
        sources.append(QJsonObject{{u"source"_s, source}, {u"applications"_s, count}});
    return {{u"stages"_s, stages},
            {u"applications"_s, statistics.applications},
            {u"last_seven_days"_s, statistics.lastSevenDays},
            {u"median_days_to_decision"_s, json(statistics.medianDaysToDecision)},
            {u"median_eligibility"_s, json(statistics.medianEligibility)},
            {u"sources"_s, sources}};
}

QJsonObject toJson(const Application &application) {
    const ApplicationForm &form = application.form;
    return {{u"id"_s, application.id.value()},
            {u"uuid"_s, application.uuid},
            {u"job_id"_s, application.job.value()},
            {u"seeker_id"_s, application.seeker.value()},
            {u"stage"_s, stageName(application.stage)},
            {u"cover_letter"_s, form.coverLetter},
            {u"phone"_s, form.phone},
            {u"years_of_experience"_s, json(form.yearsOfExperience)},
            {u"current_company"_s, form.currentCompany},
            {u"current_position"_s, form.currentPosition},
            {u"expected_salary"_s, json(form.expectedSalary)},
            {u"availability"_s, availabilityName(form.availability)},
            {u"available_from"_s, json(form.availableFrom)},
            {u"source"_s, form.source},
            {u"resume"_s, json(application.resume)},
            {u"eligibility"_s, json(application.eligibility)},
            {u"match_score"_s, json(application.matchScore)},
            {u"created_at"_s, isoTime(application.createdAt)},
            {u"updated_at"_s, isoTime(application.updatedAt)},
            {u"stage_since"_s, isoTime(application.stageSince)},
            {u"revision"_s, application.revision}};
}

QJsonObject toJson(const CandidateRow &row) {
    QJsonObject object = toJson(row.application);
    object.insert(u"job_title"_s, row.jobTitle);
    object.insert(u"company"_s, row.company);
    object.insert(u"full_name"_s, row.fullName);
    object.insert(u"email"_s, row.email);
    object.insert(u"place"_s, row.place);
    object.insert(u"skills"_s, json(row.skills));
    object.insert(u"notes"_s, row.notes);
    object.insert(u"next_slot_at"_s, json(row.nextSlot));
    object.insert(u"sessions"_s, row.sessions);
    return object;
}

QJsonObject toJson(const ApplicationNote &note) {
    return {{u"id"_s, note.id.value()},
            {u"application_id"_s, note.application.value()},
            {u"author_id"_s, note.author.value()},
            {u"author_name"_s, note.authorName},
            {u"text"_s, note.text},
            {u"created_at"_s, isoTime(note.createdAt)},
            {u"updated_at"_s, isoTime(note.updatedAt)},
            {u"revision"_s, note.revision}};
}

QJsonObject toJson(const hiring::ApplicationFile &file) {
    QJsonObject object = toJson(file.row);
    QJsonArray history;
    for (const StageTransition &transition : file.history)
        history.append(toJson(transition));
    object.insert(u"profile"_s, toJson(file.profile));
    object.insert(u"history"_s, history);
    object.insert(u"notes"_s, toJsonArray(file.notes));
    return object;
}

QJsonObject toJson(const Match &match) {
    QJsonArray reasons;
    for (const MatchReason &reason : match.reasons)
        reasons.append(toJson(reason));
    return {{u"score"_s, json(match.score)}, {u"reasons"_s, reasons}};
}

QJsonObject toJson(const SlotRow &row) {
    const InterviewSlot &slot = row.slot;
    QJsonArray participants;
    for (const SlotParticipant &participant : slot.participants)
        participants.append(toJson(participant));
    return {{u"id"_s, slot.id.value()},
            {u"uuid"_s, slot.uuid},
            {u"application_id"_s, slot.application.value()},
            {u"job_id"_s, row.job.value()},
            {u"job_title"_s, row.jobTitle},
            {u"seeker_id"_s, row.seeker.value()},
            {u"seeker_name"_s, row.seekerName},
            {u"starts_at"_s, isoTime(slot.startsAt)},
            {u"minutes"_s, static_cast<qint64>(slot.length.count())},
            {u"venue_kind"_s, venueKindName(slot.venueKind)},
            {u"venue"_s, slot.venue},
            {u"participants"_s, participants},
            {u"cancelled"_s, slot.cancelled},
            {u"created_at"_s, isoTime(slot.createdAt)},
            {u"revision"_s, slot.revision}};
}

QJsonObject toJson(const access::AuditRow &row) {
    const AuditEntry &entry = row.entry;
    return {{u"sequence"_s, entry.sequence},
            {u"at"_s, isoTime(entry.at)},
            {u"account_id"_s, json(entry.account)},
            {u"account_name"_s, row.accountName},
            {u"role"_s, roleName(entry.role)},
            {u"action"_s, entry.action},
            {u"object_kind"_s, entry.objectKind},
            {u"object_id"_s, entry.objectId > 0 ? QJsonValue(entry.objectId) : QJsonValue()},
            {u"origin"_s, entry.origin},
            {u"outcome"_s, auditOutcomeName(entry.outcome)},
            {u"detail"_s, entry.detail},
            {u"hash"_s, QString::fromLatin1(entry.hash.toHex())}};
}

QJsonObject toJson(const InterviewSession &session) {
    return {{u"id"_s, session.id.value()},
            {u"uuid"_s, session.uuid},
            {u"application_id"_s, json(session.application)},
            {u"kind"_s, interviewKindName(session.kind)},
            {u"state"_s, interviewStateName(session.state)},
            {u"started_at"_s, isoTime(session.startedAt)},
            {u"ended_at"_s, json(session.endedAt)},
            {u"seconds"_s, session.seconds},
            {u"bytes"_s, session.bytes},
            {u"container"_s, session.container},
            {u"width"_s, session.width},
            {u"height"_s, session.height},
            {u"frame_rate"_s, session.frameRate},
            {u"sound"_s, session.sound},
            {u"telemetry"_s, session.telemetry},
            {u"current"_s, session.current},
            {u"failure"_s, session.failure}};
}

QJsonObject toJson(const workspace::WorkspaceHealth &health) {
    return {{u"database"_s, health.database},
            {u"schema_version"_s, health.schemaVersion},
            {u"newest_schema"_s, health.newestSchema},
            {u"database_is_whole"_s, health.databaseIsWhole},
            {u"problem"_s, health.problem},
            {u"database_bytes"_s, health.databaseBytes},
            {u"media_bytes"_s, health.mediaBytes},
            {u"free_bytes"_s, health.freeBytes},
            {u"accounts"_s, health.accounts},
            {u"jobs"_s, health.jobs},
            {u"applications"_s, health.applications},
            {u"sessions"_s, health.sessions},
            {u"questions"_s, health.questions},
            {u"questionnaires"_s, health.questionnaires},
            {u"folders_not_taken_in"_s, health.foldersNotTakenIn},
            {u"sessions_without_folder"_s, health.sessionsWithoutFolder},
            {u"orphaned_resumes"_s, health.orphanedResumes},
            {u"last_backup_at"_s, json(health.lastBackup)},
            {u"last_backup_folder"_s, health.lastBackupFolder}};
}

QJsonObject toJson(const workspace::BackupReport &report) {
    return {{u"folder"_s, report.folder},
            {u"made_at"_s, isoTime(report.madeAt)},
            {u"bytes"_s, report.bytes},
            {u"files"_s, report.files},
            {u"left_out"_s, json(report.leftOut)}};
}

} // namespace candor::ctl
