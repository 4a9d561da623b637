// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Id.h"
#include "model/Job.h"
#include "model/Money.h"
#include "model/Time.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace candor {

/// Where an application stands. The order is that of the way forward; Rejected and Withdrawn end it.
enum class Stage {
    Applied,
    UnderReview,
    InterviewRequired,
    InterviewScheduled,
    Interviewed,
    Passed,
    Offered,
    Hired,
    Rejected,
    Withdrawn,
};
inline constexpr std::array allStages{
    Stage::Applied,     Stage::UnderReview, Stage::InterviewRequired, Stage::InterviewScheduled,
    Stage::Interviewed, Stage::Passed,      Stage::Offered,           Stage::Hired,
    Stage::Rejected,    Stage::Withdrawn};

[[nodiscard]] QString stageName(Stage stage); ///< "applied", "under_review", "interview_required", ...
[[nodiscard]] std::optional<Stage> stageFromName(const QString &name);

/// How far the reading of a resume got.
enum class ResumeState { Pending, Parsed, Failed, Corrected };
[[nodiscard]] QString resumeStateName(ResumeState state); ///< "pending", "parsed", "failed", "corrected"
[[nodiscard]] std::optional<ResumeState> resumeStateFromName(const QString &name);

/// The resume's file as it was handed in. Its bytes lie in the workspace's files under `key`.
struct ResumeFile {
    QString key; ///< names no person: "resumes/<uuid>.pdf"
    QString originalName;
    qint64 bytes = 0;
    QString sha256; ///< lower-case hexadecimal
    ResumeState state = ResumeState::Pending;

    bool operator==(const ResumeFile &) const = default;
};

/// What a seeker fills in besides the resume.
struct ApplicationForm {
    QString coverLetter;
    QString phone;
    std::optional<double> yearsOfExperience;
    QString currentCompany;
    QString currentPosition;
    std::optional<Money> expectedSalary; ///< a year
    Availability availability = Availability::Unknown;
    std::optional<QDate> availableFrom;
    QString source; ///< where the person heard of the job

    bool operator==(const ApplicationForm &) const = default;
};

/// One person's application for one job.
struct Application {
    ApplicationId id;
    QString uuid;
    JobId job;
    AccountId seeker;
    Stage stage = Stage::Applied;
    ApplicationForm form;
    std::optional<ResumeFile> resume;
    std::optional<int> eligibility; ///< 0 to 100; empty: not screened
    std::optional<int> matchScore;  ///< 0 to 100, see Match
    WallTime createdAt{};
    WallTime updatedAt{};
    WallTime stageSince{};
    qint64 revision = 0; ///< counts the changes; a change against an older one is refused as Conflict

    bool operator==(const Application &) const = default;
};

/// A move that was made: who, when, from, to, why.
struct StageTransition {
    ApplicationId application;
    std::optional<Stage> from; ///< empty for the first one
    Stage to = Stage::Applied;
    std::optional<AccountId> by; ///< empty: a rule of the workspace
    QString byName;
    WallTime at{};
    QString reason;

    bool operator==(const StageTransition &) const = default;
};

/// What colleagues write of an application; the candidate does not see it.
struct ApplicationNote {
    NoteId id;
    ApplicationId application;
    AccountId author;
    QString authorName;
    QString text;
    WallTime createdAt{};
    WallTime updatedAt{};
    qint64 revision = 0;

    bool operator==(const ApplicationNote &) const = default;
};

enum class CandidateSort { Newest, Name, Stage, Eligibility, Match, Experience };
[[nodiscard]] QString candidateSortName(CandidateSort value); ///< "newest", "name", "stage", ...
[[nodiscard]] std::optional<CandidateSort> candidateSortFromName(const QString &name);

/// Which applications a board, a table or a command lists; empty members do not restrict.
struct CandidateFilter {
    QString text; ///< words of name, skills, places or target role, each also as a prefix; all must be there
    std::optional<JobId> job;
    std::optional<AccountId> seeker;
    std::vector<Stage> stages;
    std::optional<int> eligibilityAtLeast;
    QStringList skills; ///< of the seeker's profile or of the application's resume; all of them
    QString source;
    CandidateSort sort = CandidateSort::Newest;
    bool descending = false; ///< turns the sort's own order round

    bool operator==(const CandidateFilter &) const = default;
};

/// An application in a list, with what boards and tables show besides.
struct CandidateRow {
    Application application;
    QString jobTitle;
    QString company; ///< the job's
    QString fullName;
    QString email;
    QString place; ///< the profile's first
    QStringList skills;
    int notes = 0;
    std::optional<WallTime> nextSlot;
    int sessions = 0;

    bool operator==(const CandidateRow &) const = default;
};

/// How many applications stand in each stage, in the order of allStages.
using StageCounts = std::array<qint64, allStages.size()>;

} // namespace candor
