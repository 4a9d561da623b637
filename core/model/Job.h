// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Time.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace candor {

enum class JobDomain { AiMl, Fullstack, Cybersecurity, General };
enum class JobType { FullTime, PartTime, Contract, Temporary, Internship };
enum class WorkMode { OnSite, Hybrid, Remote };
enum class JobLevel { Entry, Junior, Mid, Senior, Lead, Executive };
/// Only an open job before its deadline takes applications; archived ones are what deleting leaves.
enum class JobState { Draft, Open, Paused, Closed, Archived };
/// What a salary is paid for.
enum class SalaryPeriod { Hour, Month, Year };

/// The names are those of files, databases and the command line; each has its way back.
[[nodiscard]] QString jobDomainName(JobDomain value); ///< "AI-ML", "Fullstack", "Cybersecurity", "General"
[[nodiscard]] std::optional<JobDomain> jobDomainFromName(const QString &name);
[[nodiscard]] QString jobTypeName(JobType value); ///< "full-time", "part-time", "contract", "temporary", "internship"
[[nodiscard]] std::optional<JobType> jobTypeFromName(const QString &name);
[[nodiscard]] QString workModeName(WorkMode value); ///< "on-site", "hybrid", "remote"
[[nodiscard]] std::optional<WorkMode> workModeFromName(const QString &name);
[[nodiscard]] QString jobLevelName(JobLevel value); ///< "entry", "junior", "mid", "senior", "lead", "executive"
[[nodiscard]] std::optional<JobLevel> jobLevelFromName(const QString &name);
[[nodiscard]] QString jobStateName(JobState value); ///< "draft", "open", "paused", "closed", "archived"
[[nodiscard]] std::optional<JobState> jobStateFromName(const QString &name);
[[nodiscard]] QString salaryPeriodName(SalaryPeriod value); ///< "hour", "month", "year"
[[nodiscard]] std::optional<SalaryPeriod> salaryPeriodFromName(const QString &name);

/// From and to in whole units of a currency; either end may be open.
struct SalaryRange {
    std::optional<qint64> from;
    std::optional<qint64> to;
    QString currency; ///< ISO 4217
    SalaryPeriod period = SalaryPeriod::Year;

    bool operator==(const SalaryRange &) const = default;
};

/// How many of a period make a year's salary: 1,880 paid hours (47 weeks of 40), 12 months.
[[nodiscard]] constexpr qint64 periodsInYear(SalaryPeriod period) {
    return period == SalaryPeriod::Hour ? 1880 : period == SalaryPeriod::Month ? 12 : 1;
}
/// The most that a job pays a year as far as it says: the upper end, or the lower one where that is all.
[[nodiscard]] inline std::optional<qint64> salaryAYear(const SalaryRange &salary) {
    const auto amount = salary.to ? salary.to : salary.from;
    return amount ? std::optional(*amount * periodsInYear(salary.period)) : std::nullopt;
}

/// A job as it is advertised and decided on.
struct Job {
    JobId id;
    AccountId owner;
    QString title;
    QString description; ///< plain text, paragraphs parted by empty lines
    QString company;
    QString department;
    JobDomain domain = JobDomain::General;
    QString place;
    JobType type = JobType::FullTime;
    WorkMode mode = WorkMode::OnSite;
    JobLevel level = JobLevel::Mid;
    std::optional<SalaryRange> salary;
    QStringList requiredSkills;
    QStringList desiredSkills;
    QStringList values;            ///< for the human rubric
    int scoresNeeded = 1;          ///< how many reviewers an answer needs
    int interviewThreshold = 60;   ///< eligibility from which screening says Interview Required
    std::optional<QDate> deadline; ///< the last day that takes applications
    JobState state = JobState::Draft;
    WallTime createdAt{};
    WallTime updatedAt{};
    std::optional<WallTime> publishedAt; ///< when it was first opened
    qint64 revision = 0;                 ///< counts the changes; a save with an older one is refused as Conflict

    bool operator==(const Job &) const = default;
};

/// The day that it still is somewhere on earth (UTC-12). A deadline's day lasts until it has ended there, so that it is
/// over for nobody before their own clock says so.
[[nodiscard]] QDate lastDayOnEarth(WallTime now);

enum class JobSort { Relevance, Newest, Deadline, Title, Salary };
[[nodiscard]] QString jobSortName(JobSort value); ///< "relevance", "newest", "deadline", "title", "salary"
[[nodiscard]] std::optional<JobSort> jobSortFromName(const QString &name);

/// Which jobs a list shows; empty members do not restrict.
struct JobFilter {
    QString text; ///< words, each also as a prefix; all must be there
    std::vector<JobDomain> domains;
    QString place; ///< a part of the place's name
    std::vector<WorkMode> modes;
    std::vector<JobType> types;
    std::vector<JobLevel> levels;
    QStringList skills; ///< all of them, required or desired
    std::vector<JobState> states;
    std::optional<AccountId> member;     ///< jobs that this account, one's own, owns or is added to
    std::optional<qint64> salaryAtLeast; ///< see salaryAYear(); currencies are not converted
    JobSort sort = JobSort::Newest;

    bool operator==(const JobFilter &) const = default;
};

/// How somebody belongs to a job besides its owner.
enum class JobMemberKind { Colleague, Expert };
[[nodiscard]] QString jobMemberKindName(JobMemberKind value); ///< "colleague", "expert"
[[nodiscard]] std::optional<JobMemberKind> jobMemberKindFromName(const QString &name);

struct JobMember {
    AccountId account;
    QString fullName;
    QString email;
    JobMemberKind kind = JobMemberKind::Colleague;

    bool operator==(const JobMember &) const = default;
};

/// A job in a list, with what a list shows besides.
struct JobRow {
    Job job;
    QString ownerName;
    int applications = 0;    ///< all but withdrawn ones; 0 for who may not see applications
    int newApplications = 0; ///< of them in stage Applied
    bool isOfViewer = false; ///< the viewer works on it; for others values, scores and threshold are those of a new job

    bool operator==(const JobRow &) const = default;
};

} // namespace candor
