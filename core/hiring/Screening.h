// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "model/Screening.h"

#include <optional>

namespace candor::documents {
class SkillFinder;
}

namespace candor::hiring {

/// Years of experience that a level asks for: entry 0, junior 1, mid 3, senior 5, lead 8, executive 10. A resume with
/// fewer counts by their share; a level that asks for none does not count.
[[nodiscard]] double yearsAskedBy(const Job &job);

/// Screens a resume for a job. A skill of the job is matched by its name or any alias in the skill list, or literally
/// as the job spells it where the list does not know it. Skills that a person took out of the resume do not count;
/// those that a person added do, without a line. `formYears`: what the form says, where the resume says nothing. No
/// score where the resume holds nothing that could be compared.
[[nodiscard]] Screening screen(const Resume &resume, const Job &job, const documents::SkillFinder &skills,
                               const std::optional<double> &formYears);

/// Why the rule moved an application, as its history keeps it: "screening: 72 of 100, threshold 60"; and back, for
/// whoever says it in another language.
[[nodiscard]] QString screeningReason(int score, int threshold);
struct ScreeningReason {
    int score = 0;
    int threshold = 0;

    bool operator==(const ScreeningReason &) const = default;
};
[[nodiscard]] std::optional<ScreeningReason> screeningReasonFrom(const QString &reason);

} // namespace candor::hiring
