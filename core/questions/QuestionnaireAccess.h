// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Gate.h"
#include "model/Questionnaire.h"

#include <vector>

namespace candor::store {
struct JobViewer;
}

namespace candor::questions {

/// A questionnaire and how the person of a call stands to it.
struct QuestionnaireAccess {
    Questionnaire questionnaire;
    std::vector<JobId> usedBy;    ///< all jobs that use it
    std::vector<JobId> jobs;      ///< those of them that the person reaches
    bool isUsedElsewhere = false; ///< by a job that the person does not work on
    access::Relation relation;
    bool mayEdit = false;
};

/// How the person of a call stands to a job. Error: NotFound.
[[nodiscard]] Result<access::Relation> jobRelation(access::Call &call, JobId id);
/// Refuses whoever may not do this with the job.
[[nodiscard]] Result<void> requireForJob(access::Call &call, access::Action action, JobId id);
/// Refuses whoever may not see it. Whoever works on each job that uses it may edit it: what is edited is what the
/// candidates of those jobs are asked. Where no job uses it, its owner may. Error: NotFound.
[[nodiscard]] Result<QuestionnaireAccess> questionnaireAccess(access::Call &call, QuestionnaireId id);
/// Refuses whoever may not edit it. Error: Conflict where its revision is another one.
[[nodiscard]] Result<QuestionnaireAccess> editedQuestionnaire(access::Call &call, QuestionnaireId id, qint64 revision);
/// The jobs by which the matrix opens questionnaires to the person of a call.
[[nodiscard]] store::JobViewer questionnaireViewer(const access::Call &call);
[[nodiscard]] access::AuditObject questionnaireObject(QuestionnaireId id);

} // namespace candor::questions
