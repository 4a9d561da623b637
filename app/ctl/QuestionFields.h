// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Request.h"

#include "model/Question.h"

#include <vector>

namespace candor::ctl {

/// A question's fields as options of `question add` and `question edit`. Texts are translated in the context
/// "QuestionFields".
[[nodiscard]] std::vector<Option> questionFieldOptions();
/// Sets the fields whose options were given; says how many. Errors: InvalidArgument, and those of reading a text.
[[nodiscard]] Result<int> setQuestionFields(QuestionContent &content, const Request &request);

/// The one question of a file ("-": standard input) in the published format, or of a JSON object that is only that
/// question. Errors: those of reading it; InvalidArgument where it is not one.
[[nodiscard]] Result<ExchangedQuestion> oneQuestion(const QString &path);

} // namespace candor::ctl
