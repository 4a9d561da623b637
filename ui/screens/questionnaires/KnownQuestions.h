// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

#include <map>
#include <vector>

namespace candor::screens {

/// The questions that a questionnaire being edited or shown names, by their version.
using KnownQuestions = std::map<QuestionVersionId, QuestionnaireQuestion>;

/// How much a type of answer has in a questionnaire.
struct TypeTotal {
    QuestionType type = QuestionType::Text;
    int questions = 0;
    int seconds = 0;

    bool operator==(const TypeTotal &) const = default;
};

struct QuestionnaireTotals {
    int questions = 0;
    int seconds = 0;              ///< thinking and answering, with one take each
    std::vector<TypeTotal> types; ///< those that are there, in the order of QuestionType

    bool operator==(const QuestionnaireTotals &) const = default;
};

[[nodiscard]] KnownQuestions knownOf(const std::vector<QuestionnaireQuestion> &questions);
/// A question that is not known has no time.
[[nodiscard]] QuestionnaireTotals totalsOf(const QuestionnaireContent &content, const KnownQuestions &known);
[[nodiscard]] QuestionnaireTotals totalsOf(const QuestionnaireSection &section, const KnownQuestions &known);
[[nodiscard]] QuestionnaireTotals totalsOf(const std::vector<QuestionnaireQuestion> &questions);

} // namespace candor::screens
