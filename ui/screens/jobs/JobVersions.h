// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "widgets/ConflictDialog.h"

#include <vector>

namespace candor::screens {

/// Two versions of a job, field by field, in a person's words.
[[nodiscard]] std::vector<widgets::FieldVersions> jobVersions(const Job &mine, const Job &theirs);

} // namespace candor::screens
