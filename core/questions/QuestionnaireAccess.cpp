// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionnaireAccess.h"

#include "store/JobStore.h"
#include "store/QuestionnaireStore.h"

namespace candor::questions {

using namespace Qt::StringLiterals;
using access::Action;
using access::Call;
using access::Reach;
using access::Relation;
using store::JobReach;

Result<Relation> jobRelation(Call &call, JobId id) {
    const AccountId account = call.principal().account;
    const auto standing = store::JobStore(call.connection()).standing(id, account);
    if (!standing)
        return failure(standing.error());
    if (!*standing)
        return failure(ErrorCode::NotFound, u"job"_s);
    Relation relation;
    if (account.isValid()) {
        relation.own = (*standing)->owner == account;
        relation.ownJob = relation.own || (*standing)->membership == JobMemberKind::Colleague;
        relation.assigned = (*standing)->membership == JobMemberKind::Expert;
    }
    return relation;
}

Result<void> requireForJob(Call &call, Action action, JobId id) {
    const auto relation = jobRelation(call, id);
    return relation ? call.require(action, *relation, {u"job"_s, id.value()}) : failure(relation.error());
}

Result<QuestionnaireAccess> questionnaireAccess(Call &call, QuestionnaireId id) {
    store::QuestionnaireStore questionnaires(call.connection());
    auto found = questionnaires.find(id);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, u"questionnaire"_s);
    auto jobs = questionnaires.jobs(id);
    if (!jobs)
        return failure(jobs.error());
    QuestionnaireAccess access;
    access.questionnaire = std::move(**found);
    const bool owns = access.questionnaire.owner.isValid() && access.questionnaire.owner == call.principal().account;
    access.relation.own = access.relation.ownJob = owns;
    for (const JobId job : *jobs) {
        const auto relation = jobRelation(call, job);
        if (!relation)
            return failure(relation.error());
        access.relation.ownJob = access.relation.ownJob || relation->ownJob;
        access.relation.assigned = access.relation.assigned || relation->assigned;
        access.isUsedElsewhere = access.isUsedElsewhere || !relation->ownJob;
        if (call.allows(Action::SeeJobSetup, *relation))
            access.jobs.push_back(job);
    }
    if (auto allowed = call.require(Action::SeeJobSetup, access.relation, questionnaireObject(id)); !allowed)
        return failure(allowed.error());
    Relation editing = access.relation;
    editing.own = editing.ownJob = jobs->empty() ? owns : !access.isUsedElsewhere;
    access.mayEdit = call.allows(Action::ManageJobSetup, editing);
    access.usedBy = std::move(*jobs);
    return access;
}

Result<QuestionnaireAccess> editedQuestionnaire(Call &call, QuestionnaireId id, qint64 revision) {
    auto access = questionnaireAccess(call, id);
    if (!access)
        return access;
    if (!access->mayEdit)
        return failure(call.refuse(Action::ManageJobSetup, questionnaireObject(id)));
    if (access->questionnaire.revision != revision)
        return failure(ErrorCode::Conflict);
    return access;
}

store::JobViewer questionnaireViewer(const Call &call) {
    JobReach reach = JobReach::Open;
    switch (access::reachOf(Action::SeeJobSetup, call.principal().role)) {
    case Reach::Everything:
        reach = JobReach::Everything;
        break;
    case Reach::OwnJobs:
        reach = JobReach::OwnJobs;
        break;
    case Reach::AssignedJobs:
        reach = JobReach::AssignedJobs;
        break;
    default:
        break;
    }
    return {reach, call.principal().account, lastDayOnEarth(call.now())};
}

access::AuditObject questionnaireObject(QuestionnaireId id) { return {u"questionnaire"_s, id.value()}; }

} // namespace candor::questions
