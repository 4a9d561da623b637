// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"
#include "model/Result.h"

#include <vector>

namespace candor::questions {

inline constexpr int mostSections = 20;
inline constexpr int mostItems = 100; ///< of a questionnaire

/// Whether it can be kept, as far as can be said without the bank. Errors: InvalidField ("section 2, question 3, takes:
/// range"), FieldTooLong.
[[nodiscard]] Result<void> checkQuestionnaire(const QuestionnaireContent &content);
/// Whether each question is there once, approved and not retired; one of `before` may stay as it is. Errors:
/// InvalidField ("section 2, question 3: unknown", "...: not_approved", "...: twice").
[[nodiscard]] Result<void> checkItems(const QuestionnaireContent &content,
                                      const std::vector<QuestionnaireQuestion> &questions,
                                      const std::vector<QuestionVersionId> &before);
/// Whether nothing is asked that is for one of `others` only; one of `before` may stay. Error: InvalidField ("section
/// 2, question 3: other_job").
[[nodiscard]] Result<void> checkJobs(const QuestionnaireContent &content,
                                     const std::vector<QuestionnaireQuestion> &questions,
                                     const std::vector<JobId> &others, const std::vector<QuestionVersionId> &before);
/// The versions that its items name, in their order.
[[nodiscard]] std::vector<QuestionVersionId> versionsOf(const QuestionnaireContent &content);

} // namespace candor::questions
