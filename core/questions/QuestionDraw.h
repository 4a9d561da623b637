// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"
#include "model/Result.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace candor::questions {

/// Whether a rule can be followed. Error: InvalidField ("types: empty", "types: range", "most_seconds: range").
[[nodiscard]] Result<void> checkRule(const DrawRule &rule);

/// Draws from `bank`, where each question stands once, in its approved version, with what QuestionStore::drawable()
/// reads of it. Pure; by the rule's seed. Of each type as many as wanted, as evenly over competencies, then
/// difficulties, as the bank allows, none whose skills, keywords and competency say that it asks nearly the same as one
/// that is there; in the time, where the rule has one (the shorter of what fits as well). In the order of placeToAsk().
[[nodiscard]] Draw draw(const DrawRule &rule, const std::vector<QuestionnaireQuestion> &bank,
                        const std::vector<QuestionnaireQuestion> &kept);

/// Where a question comes in the order to be asked: by type (mcq, text, code, audio, video), easy ones first.
[[nodiscard]] std::pair<std::ptrdiff_t, Difficulty> placeToAsk(const QuestionContent &question);

/// What a new job of a domain gets: 4 multiple choice, 3 video, 2 audio, 1 text.
[[nodiscard]] DrawRule defaultRule(JobDomain domain);
/// The same from a bank that holds questions of the domain and of General; where the domain has too few of a type,
/// others of the domain and then of General take their place.
[[nodiscard]] std::vector<QuestionnaireQuestion>
drawDefault(JobDomain domain, const std::vector<QuestionnaireQuestion> &bank, quint64 seed);

} // namespace candor::questions
