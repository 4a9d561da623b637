// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Job.h"
#include "model/Questionnaire.h"
#include "model/Result.h"

#include <vector>

namespace candor::access {
class Call;
}

namespace candor::questions {

/// What new jobs of these domains may be given to ask. A large bank takes long to read: before the transaction that
/// adds the jobs, and once for all of them. What was approved stays, so that it may be given later.
[[nodiscard]] Result<std::vector<QuestionnaireQuestion>> defaultBank(access::Call &call,
                                                                     std::vector<JobDomain> domains);
/// Makes a questionnaire of ten from the job's domain and assigns it, in the call's transaction. Nothing where the bank
/// holds nothing that could be asked.
[[nodiscard]] Result<void> giveDefault(access::Call &call, const Job &job,
                                       const std::vector<QuestionnaireQuestion> &bank);

/// A job of `before` becomes another one's: so does its questionnaire, where it was theirs too and no other job uses
/// it.
[[nodiscard]] Result<void> handOver(access::Call &call, JobId job, AccountId before, AccountId owner);
/// Before a job goes: its questionnaire goes too, where nobody has changed or begun it and no other job uses it.
[[nodiscard]] Result<void> removeUntouched(access::Call &call, JobId job);

} // namespace candor::questions
