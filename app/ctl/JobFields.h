// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Request.h"

#include "model/Job.h"

#include <vector>

namespace candor::ctl {

/// A job's fields as options of `job add` and `job edit`. Texts are translated in the context "JobFields".
[[nodiscard]] std::vector<Option> jobFieldOptions();
/// Sets the fields whose options were given; says how many. Error: InvalidArgument.
[[nodiscard]] Result<int> setJobFields(Job &job, const Request &request);

} // namespace candor::ctl
