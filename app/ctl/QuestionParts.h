// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Request.h"
#include "Subcommand.h"

#include "model/Question.h"

#include <vector>

namespace candor::ctl {

/// The moves of a question from draft to retired, for the group of `question`. Texts are translated in the context
/// "QuestionCommands".
[[nodiscard]] std::vector<Subcommand> questionLifeCommands();
/// Questions in and out of files, and those that are alike.
[[nodiscard]] std::vector<Subcommand> questionTransferCommands();

/// The question that an argument names: a number from the list, or a key. Errors: InvalidArgument, NotFound.
[[nodiscard]] Result<QuestionId> questionOf(Request &request, const QString &name);
/// Prints a question after a change: as JSON, or how it stands.
[[nodiscard]] Result<int> answerQuestion(const Request &request, const Result<QuestionRow> &changed);

} // namespace candor::ctl
