// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "model/Screening.h"

#include <optional>

namespace candor::documents {
class SkillList;
}

namespace candor::hiring {

/// Years of experience that a level asks for: entry 0, junior 1, mid 3, senior 5, lead 8, executive 10. A resume with
/// fewer counts by their share.
[[nodiscard]] std::optional<double> yearsAskedBy(const Job &job);

/// Screens a resume for a job. A skill of the job is matched by its name or any alias in the skill list, or literally
/// as the job spells it where the list does not know it. Skills that a person took out of the resume do not count;
/// those that a person added do, without a line. `formYears`: what the form says, where the resume says nothing.
[[nodiscard]] Screening screen(const Resume &resume, const Job &job, const documents::SkillList &skills,
                               std::optional<double> formYears);

} // namespace candor::hiring
