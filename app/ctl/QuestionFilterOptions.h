// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Request.h"

#include "model/Question.h"

#include <vector>

namespace candor::ctl {

/// Which questions `question list` and `question export` are about. Texts are translated in the context
/// "QuestionFilterOptions".
[[nodiscard]] std::vector<Option> questionFilterOptions();
/// Errors: InvalidArgument, NotSignedIn.
[[nodiscard]] Result<QuestionFilter> questionFilter(const Request &request);

} // namespace candor::ctl
