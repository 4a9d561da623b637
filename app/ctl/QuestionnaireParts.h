// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Request.h"
#include "Subcommand.h"

#include "model/Questionnaire.h"

#include <vector>

namespace candor::ctl {

/// What makes and changes what a questionnaire says, for the group of `questionnaire`. Texts are translated in the
/// context "QuestionnaireCommands".
[[nodiscard]] std::vector<Subcommand> questionnaireWritingCommands();

/// Prints a questionnaire after a change: as JSON, or in words.
[[nodiscard]] Result<int> answerQuestionnaire(const Request &request, const Result<QuestionnaireFile> &file);

} // namespace candor::ctl
