// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "model/Result.h"

namespace candor::access {
class Call;
}

namespace candor::questions {

/// Makes a questionnaire of ten from the job's domain and assigns it, in the call's transaction. Nothing where the bank
/// holds nothing that could be asked.
[[nodiscard]] Result<void> giveDefault(access::Call &call, const Job &job);

/// Before a job goes: its questionnaire goes too, where nobody has changed or begun it and no other job uses it.
[[nodiscard]] Result<void> removeUntouched(access::Call &call, JobId job);

} // namespace candor::questions
