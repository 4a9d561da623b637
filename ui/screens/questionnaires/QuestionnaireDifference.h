// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/KnownQuestions.h"
#include "widgets/ConflictDialog.h"

#include <vector>

namespace candor::screens {

/// Two versions of a questionnaire, field by field and section by section, in a person's words.
[[nodiscard]] std::vector<widgets::FieldVersions> questionnaireVersions(const QuestionnaireContent &mine,
                                                                        const QuestionnaireContent &theirs,
                                                                        const KnownQuestions &known);

} // namespace candor::screens
