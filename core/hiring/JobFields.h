// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "model/Result.h"

#include <QDate>
#include <QStringList>

namespace candor::hiring {

inline constexpr qint64 mostSalary = 1'000'000'000'000;
inline constexpr int mostValues = 20;
/// How many jobs one import takes.
inline constexpr int mostJobsAtOnce = 10'000;

/// The same with each skill once (by its key, the first spelling), in the required ones where it is in both.
[[nodiscard]] Job withSkillsOnce(Job job);
/// What those who do not work on a job get of it: how it is decided on stays inside.
void hideSetup(JobRow &row);
/// Whether the fields can be kept; `job` has its skills once. Errors: InvalidField, FieldTooLong.
[[nodiscard]] Result<void> checkJob(const Job &job);
/// Whether people can be asked to apply: title, description, and a place unless the work is remote. Error:
/// InvalidField.
[[nodiscard]] Result<void> checkAdvertised(const Job &job);
/// InvalidField ("deadline: past") where the last day has passed.
[[nodiscard]] Result<void> checkDeadline(const std::optional<QDate> &deadline, QDate today);
/// The names of the fields that a save would change, for the audit log.
[[nodiscard]] QStringList changedFields(const Job &before, const Job &after);

} // namespace candor::hiring
