// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Request.h"

#include "model/Questionnaire.h"

#include <vector>

namespace candor::ctl {

/// The rule by which `questionnaire draw` and `questionnaire add` draw. Texts are translated in the context
/// "DrawOptions".
[[nodiscard]] std::vector<Option> drawOptions();
/// Whether any of them was given.
[[nodiscard]] bool isDrawAsked(const Request &request);
/// Error: InvalidArgument.
[[nodiscard]] Result<DrawRule> drawRule(const Request &request);

} // namespace candor::ctl
