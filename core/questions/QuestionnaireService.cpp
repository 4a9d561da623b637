// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionnaireService.h"

#include "model/FieldRules.h"
#include "questions/QuestionnaireAccess.h"
#include "questions/QuestionnaireFields.h"
#include "store/AccountStore.h"
#include "store/JobStore.h"
#include "store/QuestionnaireStore.h"
#include "store/Transaction.h"

#include <algorithm>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::QuestionnaireStore;
using store::TransactionKind;

/// It belongs to nobody's job yet: whoever may set up jobs of their own.
constexpr access::Relation ofOneself{.own = true, .ownJob = true};

Result<QuestionnaireFile> file(Call &call, QuestionnaireAccess access) {
    QuestionnaireStore questionnaires(call.connection());
    auto questions = questionnaires.questions(access.questionnaire.versionId);
    if (!questions)
        return failure(questions.error());
    const auto begun = questionnaires.begun(access.questionnaire.id);
    if (!begun)
        return failure(begun.error());
    const auto isVersionBegun = questionnaires.hasBegun(access.questionnaire.versionId);
    if (!isVersionBegun)
        return failure(isVersionBegun.error());
    QuestionnaireFile made;
    if (access.questionnaire.owner.isValid()) {
        const auto owner = store::AccountStore(call.connection()).account(access.questionnaire.owner);
        if (!owner)
            return failure(owner.error());
        made.ownerName = *owner ? (*owner)->account.fullName : QString();
    }
    made.questionnaire = std::move(access.questionnaire);
    made.questions = std::move(*questions);
    made.jobs = std::move(access.jobs);
    made.begun = *begun;
    made.isVersionBegun = *isVersionBegun;
    made.mayEdit = access.mayEdit;
    return made;
}

/// The questionnaire as the call leaves it, once the call is committed.
Result<QuestionnaireFile> committed(Call &call, QuestionnaireId id) {
    auto access = questionnaireAccess(call, id);
    if (!access)
        return failure(access.error());
    auto made = file(call, std::move(*access));
    if (!made)
        return made;
    if (auto done = call.commit(); !done)
        return failure(done.error());
    return made;
}

/// The jobs whose own questions a questionnaire may not ask that these jobs use. One that no job uses yet may ask those
/// of a job that the person works on: which job uses it then is looked at again.
Result<std::vector<JobId>> otherJobs(Call &call, const std::vector<QuestionnaireQuestion> &questions,
                                     const std::vector<JobId> &usedBy) {
    std::vector<JobId> others;
    for (const QuestionnaireQuestion &question : questions) {
        const auto job = question.version.content.job;
        if (!job)
            continue;
        bool fits = std::ranges::all_of(usedBy, [&](JobId user) { return user == *job; });
        if (fits && usedBy.empty()) {
            const auto relation = jobRelation(call, *job);
            if (!relation)
                return failure(relation.error());
            fits = call.allows(Action::ManageJobSetup, *relation);
        }
        if (!fits)
            others.push_back(*job);
    }
    return others;
}

Result<void> check(Call &call, const QuestionnaireContent &content, const std::vector<JobId> &usedBy,
                   const std::vector<QuestionVersionId> &before) {
    if (auto checked = checkQuestionnaire(content); !checked)
        return checked;
    const auto questions = QuestionnaireStore(call.connection()).questions(versionsOf(content));
    if (!questions)
        return failure(questions.error());
    if (auto checked = checkItems(content, *questions, before); !checked)
        return checked;
    const auto others = otherJobs(call, *questions, usedBy);
    return others ? checkJobs(content, *questions, *others, before) : failure(others.error());
}

/// Whether a job may use it, besides those that do.
Result<void> checkUse(Call &call, const QuestionnaireAccess &access, JobId job) {
    const QuestionnaireContent &content = access.questionnaire.content;
    if (access.questionnaire.archived)
        return failure(ErrorCode::InvalidField, u"questionnaire: archived"_s);
    if (versionsOf(content).empty())
        return failure(ErrorCode::InvalidField, u"questionnaire: empty"_s);
    const auto questions = QuestionnaireStore(call.connection()).questions(access.questionnaire.versionId);
    if (!questions)
        return failure(questions.error());
    std::vector<JobId> usedBy = access.usedBy;
    usedBy.push_back(job);
    const auto others = otherJobs(call, *questions, usedBy);
    return others ? checkJobs(content, *questions, *others, {}) : failure(others.error());
}

Result<Call> begun(access::Gate &gate, const Actor &actor, Action action) {
    auto call = gate.begin(actor, TransactionKind::Write);
    if (!call)
        return call;
    if (auto allowed = call->require(action, ofOneself); !allowed)
        return failure(allowed.error());
    return call;
}

} // namespace

Result<Page<QuestionnaireRow>> QuestionnaireService::list(const Actor &actor, const QuestionnaireFilter &filter,
                                                          const PageRange &range) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    // Which ones, the reach of the role says.
    if (auto allowed = call->require(Action::SeeJobSetup, {.own = true, .ownJob = true, .assigned = true}); !allowed)
        return failure(allowed.error());
    if (auto checked = checkLine(u"search"_s, filter.text, mostInName, Presence::Optional); !checked)
        return failure(checked.error());
    if (filter.job) {
        if (auto allowed = requireForJob(*call, Action::SeeJobSetup, *filter.job); !allowed)
            return failure(allowed.error());
    }
    return QuestionnaireStore(call->connection()).list(questionnaireViewer(*call), filter, range);
}

Result<QuestionnaireFile> QuestionnaireService::questionnaire(const Actor &actor, QuestionnaireId id) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    auto access = questionnaireAccess(*call, id);
    return access ? file(*call, std::move(*access)) : failure(access.error());
}

Result<std::vector<Questionnaire>> QuestionnaireService::versions(const Actor &actor, QuestionnaireId id) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (const auto access = questionnaireAccess(*call, id); !access)
        return failure(access.error());
    return QuestionnaireStore(call->connection()).versions(id);
}

Result<QuestionnaireFile> QuestionnaireService::add(const Actor &actor, const QuestionnaireContent &content) {
    auto call = begun(m_gate, actor, Action::ManageJobSetup);
    if (!call)
        return failure(call.error());
    if (auto checked = check(*call, content, {}, {}); !checked)
        return failure(checked.error());
    Questionnaire questionnaire;
    questionnaire.owner = call->principal().account;
    questionnaire.content = content;
    questionnaire.createdAt = questionnaire.updatedAt = call->now();
    const auto id = QuestionnaireStore(call->connection()).insert(questionnaire);
    if (!id)
        return failure(id.error());
    call->record(Action::ManageJobSetup, questionnaireObject(*id), u"added"_s);
    return committed(*call, *id);
}

Result<QuestionnaireFile> QuestionnaireService::save(const Actor &actor, QuestionnaireId id, qint64 revision,
                                                     const QuestionnaireContent &content) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    auto access = editedQuestionnaire(*call, id, revision);
    if (!access)
        return failure(access.error());
    Questionnaire &questionnaire = access->questionnaire;
    if (auto checked = check(*call, content, access->usedBy, versionsOf(questionnaire.content)); !checked)
        return failure(checked.error());
    if (!access->usedBy.empty() && versionsOf(content).empty())
        return failure(ErrorCode::InvalidField, u"questionnaire: empty"_s);
    if (content == questionnaire.content)
        return committed(*call, id);
    QuestionnaireStore questionnaires(call->connection());
    const auto isBegun = questionnaires.hasBegun(questionnaire.versionId);
    if (!isBegun)
        return failure(isBegun.error());
    questionnaire.content = content;
    questionnaire.updatedAt = call->now();
    if (*isBegun)
        ++questionnaire.version;
    if (auto saved = *isBegun ? questionnaires.addVersion(questionnaire) : questionnaires.update(questionnaire); !saved)
        return failure(saved.error());
    call->record(Action::ManageJobSetup, questionnaireObject(id), u"saved, version %1"_s.arg(questionnaire.version));
    return committed(*call, id);
}

Result<QuestionnaireFile> QuestionnaireService::setArchived(const Actor &actor, QuestionnaireId id, qint64 revision,
                                                            bool archived) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (const auto access = editedQuestionnaire(*call, id, revision); !access)
        return failure(access.error());
    if (auto set = QuestionnaireStore(call->connection()).setArchived(id, revision, archived, call->now()); !set)
        return failure(set.error());
    call->record(Action::ManageJobSetup, questionnaireObject(id), archived ? u"archived"_s : u"reinstated"_s);
    return committed(*call, id);
}

Result<void> QuestionnaireService::remove(const Actor &actor, QuestionnaireId id, qint64 revision) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = editedQuestionnaire(*call, id, revision);
    if (!access)
        return failure(access.error());
    QuestionnaireStore questionnaires(call->connection());
    const auto begun = questionnaires.begun(id);
    if (!begun)
        return failure(begun.error());
    if (!access->usedBy.empty() || *begun > 0)
        return failure(ErrorCode::MoveNotAllowed, u"questionnaire"_s);
    if (auto removed = questionnaires.remove(id, revision); !removed)
        return removed;
    call->record(Action::ManageJobSetup, questionnaireObject(id), u"removed"_s);
    return call->commit();
}

Result<std::vector<QuestionnaireQuestion>> QuestionnaireService::questions(const Actor &actor,
                                                                           const std::vector<QuestionVersionId> &ids) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    if (ids.size() > mostItems)
        return failure(ErrorCode::InvalidField, u"questions: range"_s);
    return QuestionnaireStore(call->connection()).questions(ids);
}

Result<std::optional<QuestionnaireFile>> QuestionnaireService::ofJob(const Actor &actor, JobId job) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = requireForJob(*call, Action::SeeJobSetup, job); !allowed)
        return failure(allowed.error());
    const auto id = QuestionnaireStore(call->connection()).ofJob(job);
    if (!id)
        return failure(id.error());
    if (!*id)
        return std::nullopt;
    auto access = questionnaireAccess(*call, **id);
    if (!access)
        return failure(access.error());
    auto made = file(*call, std::move(*access));
    return made ? Result<std::optional<QuestionnaireFile>>(std::move(*made)) : failure(made.error());
}

Result<void> QuestionnaireService::assign(const Actor &actor, JobId job, std::optional<QuestionnaireId> id) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto allowed = requireForJob(*call, Action::ManageJobSetup, job); !allowed)
        return failure(allowed.error());
    if (id) {
        const auto access = questionnaireAccess(*call, *id);
        if (!access)
            return failure(access.error());
        if (auto checked = checkUse(*call, *access, job); !checked)
            return checked;
    }
    if (auto assigned = QuestionnaireStore(call->connection()).assign(job, id); !assigned)
        return assigned;
    call->record(Action::ManageJobSetup, {u"job"_s, job.value()},
                 id ? u"questionnaire %1"_s.arg(id->value()) : u"no questionnaire"_s);
    return call->commit();
}

} // namespace candor::questions
