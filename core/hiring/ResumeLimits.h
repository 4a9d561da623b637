// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Resume.h"

namespace candor::hiring {

inline constexpr int mostInResume = 2'000'000; ///< UTF-16 units of text
inline constexpr int mostResumeSkills = 300;
inline constexpr int mostResumeEntries = 100; ///< of each other list
inline constexpr int mostInLink = 2'000;

/// What a reader says, as it can be kept: no more than the limits, no characters that no database takes, no place that
/// lies outside the text, nothing that claims to be a person's. What is cut off is a warning.
[[nodiscard]] Resume withinLimits(Resume resume);

/// Whether what a person wrote can be kept. Errors: InvalidField, FieldTooLong, with the fields' names: "links",
/// "experience", ...
[[nodiscard]] Result<void> checkResumeFields(const ResumeFields &fields);

} // namespace candor::hiring
