// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Account.h"
#include "model/Application.h"
#include "model/Audit.h"
#include "model/InterviewSession.h"
#include "model/InterviewSlot.h"
#include "model/Job.h"
#include "model/Match.h"
#include "model/NameTable.h"

namespace candor {

namespace {

constexpr auto roleNames = std::to_array<std::pair<Role, const char *>>({
    {Role::Guest, "guest"},
    {Role::Seeker, "seeker"},
    {Role::Recruiter, "recruiter"},
    {Role::DomainExpert, "domain_expert"},
    {Role::Admin, "admin"},
});

constexpr auto accountStateNames = std::to_array<std::pair<AccountState, const char *>>({
    {AccountState::Active, "active"},
    {AccountState::AwaitingApproval, "awaiting_approval"},
    {AccountState::Inactive, "inactive"},
});

constexpr auto availabilityNames = std::to_array<std::pair<Availability, const char *>>({
    {Availability::Unknown, ""},
    {Availability::AtOnce, "at_once"},
    {Availability::TwoWeeks, "two_weeks"},
    {Availability::OneMonth, "one_month"},
    {Availability::ThreeMonths, "three_months"},
    {Availability::OnDate, "on_date"},
});

constexpr auto jobDomainNames = std::to_array<std::pair<JobDomain, const char *>>({
    {JobDomain::AiMl, "AI-ML"},
    {JobDomain::Fullstack, "Fullstack"},
    {JobDomain::Cybersecurity, "Cybersecurity"},
    {JobDomain::General, "General"},
});

constexpr auto jobTypeNames = std::to_array<std::pair<JobType, const char *>>({
    {JobType::FullTime, "full-time"},
    {JobType::PartTime, "part-time"},
    {JobType::Contract, "contract"},
    {JobType::Temporary, "temporary"},
    {JobType::Internship, "internship"},
});

constexpr auto workModeNames = std::to_array<std::pair<WorkMode, const char *>>({
    {WorkMode::OnSite, "on-site"},
    {WorkMode::Hybrid, "hybrid"},
    {WorkMode::Remote, "remote"},
});

constexpr auto jobLevelNames = std::to_array<std::pair<JobLevel, const char *>>({
    {JobLevel::Entry, "entry"},
    {JobLevel::Junior, "junior"},
    {JobLevel::Mid, "mid"},
    {JobLevel::Senior, "senior"},
    {JobLevel::Lead, "lead"},
    {JobLevel::Executive, "executive"},
});

constexpr auto jobStateNames = std::to_array<std::pair<JobState, const char *>>({
    {JobState::Draft, "draft"},
    {JobState::Open, "open"},
    {JobState::Paused, "paused"},
    {JobState::Closed, "closed"},
    {JobState::Archived, "archived"},
});

constexpr auto salaryPeriodNames = std::to_array<std::pair<SalaryPeriod, const char *>>({
    {SalaryPeriod::Hour, "hour"},
    {SalaryPeriod::Month, "month"},
    {SalaryPeriod::Year, "year"},
});

constexpr auto jobSortNames = std::to_array<std::pair<JobSort, const char *>>({
    {JobSort::Relevance, "relevance"},
    {JobSort::Newest, "newest"},
    {JobSort::Deadline, "deadline"},
    {JobSort::Title, "title"},
    {JobSort::Salary, "salary"},
});

constexpr auto jobMemberKindNames = std::to_array<std::pair<JobMemberKind, const char *>>({
    {JobMemberKind::Colleague, "colleague"},
    {JobMemberKind::Expert, "expert"},
});

constexpr auto stageNames = std::to_array<std::pair<Stage, const char *>>({
    {Stage::Applied, "applied"},
    {Stage::UnderReview, "under_review"},
    {Stage::InterviewRequired, "interview_required"},
    {Stage::InterviewScheduled, "interview_scheduled"},
    {Stage::Interviewed, "interviewed"},
    {Stage::Passed, "passed"},
    {Stage::Offered, "offered"},
    {Stage::Hired, "hired"},
    {Stage::Rejected, "rejected"},
    {Stage::Withdrawn, "withdrawn"},
});

constexpr auto resumeStateNames = std::to_array<std::pair<ResumeState, const char *>>({
    {ResumeState::Pending, "pending"},
    {ResumeState::Parsed, "parsed"},
    {ResumeState::Failed, "failed"},
    {ResumeState::Corrected, "corrected"},
});

constexpr auto candidateSortNames = std::to_array<std::pair<CandidateSort, const char *>>({
    {CandidateSort::Newest, "newest"},
    {CandidateSort::Name, "name"},
    {CandidateSort::Stage, "stage"},
    {CandidateSort::Eligibility, "eligibility"},
    {CandidateSort::Match, "match"},
    {CandidateSort::Experience, "experience"},
});

constexpr auto venueKindNames = std::to_array<std::pair<VenueKind, const char *>>({
    {VenueKind::Place, "place"},
    {VenueKind::Room, "room"},
    {VenueKind::MeetingLink, "link"},
});

constexpr auto interviewKindNames = std::to_array<std::pair<InterviewKind, const char *>>({
    {InterviewKind::Interview, "interview"},
    {InterviewKind::Practice, "practice"},
});

constexpr auto interviewStateNames = std::to_array<std::pair<InterviewState, const char *>>({
    {InterviewState::Created, "created"},
    {InterviewState::Recording, "recording"},
    {InterviewState::Completed, "completed"},
    {InterviewState::Failed, "failed"},
    {InterviewState::Recovered, "recovered"},
});

constexpr auto auditOutcomeNames = std::to_array<std::pair<AuditOutcome, const char *>>({
    {AuditOutcome::Done, "done"},
    {AuditOutcome::Refused, "refused"},
    {AuditOutcome::Failed, "failed"},
});

constexpr auto matchAspectNames = std::to_array<std::pair<MatchAspect, const char *>>({
    {MatchAspect::RequiredSkills, "required_skills"},
    {MatchAspect::DesiredSkills, "desired_skills"},
    {MatchAspect::Level, "level"},
    {MatchAspect::PlaceAndMode, "place_and_mode"},
    {MatchAspect::Salary, "salary"},
});

} // namespace

QString roleName(Role value) { return nameOf(roleNames, value); }
std::optional<Role> roleFromName(const QString &name) { return valueOf(roleNames, name); }

QString accountStateName(AccountState value) { return nameOf(accountStateNames, value); }
std::optional<AccountState> accountStateFromName(const QString &name) { return valueOf(accountStateNames, name); }

QString availabilityName(Availability value) { return nameOf(availabilityNames, value); }
std::optional<Availability> availabilityFromName(const QString &name) { return valueOf(availabilityNames, name); }

QString jobDomainName(JobDomain value) { return nameOf(jobDomainNames, value); }
std::optional<JobDomain> jobDomainFromName(const QString &name) { return valueOf(jobDomainNames, name); }

QString jobTypeName(JobType value) { return nameOf(jobTypeNames, value); }
std::optional<JobType> jobTypeFromName(const QString &name) { return valueOf(jobTypeNames, name); }

QString workModeName(WorkMode value) { return nameOf(workModeNames, value); }
std::optional<WorkMode> workModeFromName(const QString &name) { return valueOf(workModeNames, name); }

QString jobLevelName(JobLevel value) { return nameOf(jobLevelNames, value); }
std::optional<JobLevel> jobLevelFromName(const QString &name) { return valueOf(jobLevelNames, name); }

QString jobStateName(JobState value) { return nameOf(jobStateNames, value); }
std::optional<JobState> jobStateFromName(const QString &name) { return valueOf(jobStateNames, name); }

QString salaryPeriodName(SalaryPeriod value) { return nameOf(salaryPeriodNames, value); }
std::optional<SalaryPeriod> salaryPeriodFromName(const QString &name) { return valueOf(salaryPeriodNames, name); }

QString jobSortName(JobSort value) { return nameOf(jobSortNames, value); }
std::optional<JobSort> jobSortFromName(const QString &name) { return valueOf(jobSortNames, name); }

QString jobMemberKindName(JobMemberKind value) { return nameOf(jobMemberKindNames, value); }
std::optional<JobMemberKind> jobMemberKindFromName(const QString &name) { return valueOf(jobMemberKindNames, name); }

QString stageName(Stage value) { return nameOf(stageNames, value); }
std::optional<Stage> stageFromName(const QString &name) { return valueOf(stageNames, name); }

QString resumeStateName(ResumeState value) { return nameOf(resumeStateNames, value); }
std::optional<ResumeState> resumeStateFromName(const QString &name) { return valueOf(resumeStateNames, name); }

QString candidateSortName(CandidateSort value) { return nameOf(candidateSortNames, value); }
std::optional<CandidateSort> candidateSortFromName(const QString &name) { return valueOf(candidateSortNames, name); }

QString venueKindName(VenueKind value) { return nameOf(venueKindNames, value); }
std::optional<VenueKind> venueKindFromName(const QString &name) { return valueOf(venueKindNames, name); }

QString interviewKindName(InterviewKind value) { return nameOf(interviewKindNames, value); }
std::optional<InterviewKind> interviewKindFromName(const QString &name) { return valueOf(interviewKindNames, name); }

QString interviewStateName(InterviewState value) { return nameOf(interviewStateNames, value); }
std::optional<InterviewState> interviewStateFromName(const QString &name) { return valueOf(interviewStateNames, name); }

QString auditOutcomeName(AuditOutcome value) { return nameOf(auditOutcomeNames, value); }
std::optional<AuditOutcome> auditOutcomeFromName(const QString &name) { return valueOf(auditOutcomeNames, name); }

QString matchAspectName(MatchAspect value) { return nameOf(matchAspectNames, value); }

} // namespace candor
