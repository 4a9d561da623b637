// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Id.h"
#include "model/Result.h"
#include "model/Resume.h"
#include "model/Time.h"

#include <QString>

#include <optional>
#include <vector>

namespace candor {

/// One skill that the job names, and the line of the resume that shows it.
struct ScreeningLine {
    QString skill; ///< as the job spells it
    bool required = true;
    bool matched = false;
    QString line;                       ///< of the resume; empty where not matched, or where a person added the skill
    std::optional<DocumentPlace> place; ///< of the skill in it

    bool operator==(const ScreeningLine &) const = default;
};

/// How far a resume holds what a job asks for: 70 % required skills, 20 % desired skills, 10 % experience against the
/// level asked. What the job does not ask for does not count, and the weights of the rest are made 100 % of. It sorts;
/// it never rejects.
struct Screening {
    std::optional<int> score;         ///< 0 to 100; empty: there is nothing to compare, in the job or in the resume
    std::vector<ScreeningLine> lines; ///< required ones first, in the job's order
    std::optional<double> years;      ///< the resume's, or else the form's
    std::optional<double> yearsAsked; ///< by the job's level
    int threshold = 60;               ///< the job's at that time

    bool operator==(const Screening &) const = default;
};

/// A screening as it is kept, with what it rests on.
struct StoredScreening {
    Screening screening;
    WallTime at{};
    qint64 jobRevision = 0;
    qint64 resumeRevision = 0;

    bool operator==(const StoredScreening &) const = default;
};

/// An application's resume as it is kept: what was read, with corrections, and how it was screened.
struct StoredResume {
    ApplicationId application;
    ResumeFile file;
    std::optional<Resume> resume; ///< empty while pending, or where reading failed
    std::optional<Error> failure; ///< why nothing could be read
    std::optional<StoredScreening> screening;
    bool screeningIsStale = false; ///< the job or the resume has changed since
    WallTime readAt{};
    qint64 revision = 0; ///< of what was read; corrections against an older one are refused as Conflict

    bool operator==(const StoredResume &) const = default;
};

/// What another threshold would mean for one application of a job.
struct ThresholdChange {
    ApplicationId application;
    QString fullName;
    Stage stage = Stage::Applied; ///< now; a threshold moves nobody
    int score = 0;
    bool wasAbove = false;
    bool wouldBeAbove = false;

    bool operator==(const ThresholdChange &) const = default;
};

} // namespace candor
