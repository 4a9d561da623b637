// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "model/Result.h"

class QJsonObject;

namespace candor::hiring {

/// schema.org's words for ours.

[[nodiscard]] QString employmentTypeName(JobType type); ///< "FULL_TIME", "PART_TIME", "CONTRACTOR", ...
/// However it is written ("full-time", "Contract"); empty for what is none of ours.
[[nodiscard]] std::optional<JobType> employmentTypeFromName(const QString &name);
/// What a level stands for in monthsOfExperience, and the highest level that asks for no more.
[[nodiscard]] int monthsOfExperience(JobLevel level);
[[nodiscard]] JobLevel levelOfExperience(double months);

/// The job that a JobPosting describes, ours or anybody's. Errors: InvalidField ("title: empty"), FieldTooLong.
[[nodiscard]] Result<Job> jobOfPosting(const QJsonObject &posting);

} // namespace candor::hiring
