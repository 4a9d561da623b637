// SPDX-License-Identifier: GPL-3.0-or-later
// A candidate begins a questionnaire.
#include "questions/QuestionFields.h"
#include "questions/QuestionnaireAccess.h"
#include "questions/QuestionnaireFields.h"
#include "questions/QuestionnaireService.h"
#include "store/ApplicationStore.h"
#include "store/QuestionnaireStore.h"
#include "store/Transaction.h"

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::QuestionnaireStore;
using store::TransactionKind;

Result<Application> requireForApplication(Call &call, ApplicationId id) {
    const AccountId account = call.principal().account;
    auto standing = store::ApplicationStore(call.connection()).standing(id, account);
    if (!standing)
        return failure(standing.error());
    if (!*standing)
        return failure(ErrorCode::NotFound, u"application"_s);
    access::Relation relation;
    relation.own = account.isValid() && (*standing)->application.seeker == account;
    relation.application = id;
    if (auto allowed = call.require(Action::TakeQuestionnaire, relation, {u"application"_s, id.value()}); !allowed)
        return failure(allowed.error());
    return std::move((*standing)->application);
}

/// The version that the application takes, fixed with the first call.
Result<QuestionnaireVersionId> begunVersion(Call &call, const Application &application) {
    QuestionnaireStore questionnaires(call.connection());
    const auto begun = questionnaires.begunBy(application.id);
    if (!begun)
        return failure(begun.error());
    if (*begun)
        return **begun;
    if (application.stage != Stage::InterviewRequired && application.stage != Stage::InterviewScheduled)
        return failure(ErrorCode::MoveNotAllowed, u"begin"_s);
    const auto id = questionnaires.ofJob(application.job);
    if (!id)
        return failure(id.error());
    if (!*id)
        return failure(ErrorCode::NotFound, u"questionnaire"_s);
    const auto found = questionnaires.find(**id);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, u"questionnaire"_s);
    if (versionsOf((*found)->content).empty())
        return failure(ErrorCode::InvalidField, u"questionnaire: empty"_s);
    const QuestionnaireVersionId version = (*found)->versionId;
    if (auto fixed = questionnaires.begin(application.id, version, call.now()); !fixed)
        return failure(fixed.error());
    call.record(Action::TakeQuestionnaire, {u"application"_s, application.id.value()},
                u"questionnaire %1, version %2"_s.arg((*id)->value()).arg((*found)->version));
    return version;
}

} // namespace

Result<QuestionnaireFile> QuestionnaireService::begin(const Actor &actor, ApplicationId id) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto application = requireForApplication(*call, id);
    if (!application)
        return failure(application.error());
    const auto version = begunVersion(*call, *application);
    if (!version)
        return failure(version.error());
    QuestionnaireStore questionnaires(call->connection());
    auto found = questionnaires.findVersion(*version);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, u"questionnaire"_s);
    auto questions = questionnaires.questions(*version);
    if (!questions)
        return failure(questions.error());
    if (auto done = call->commit(); !done)
        return failure(done.error());
    QuestionnaireFile file;
    file.questionnaire = std::move(**found);
    file.questionnaire.owner = {};
    for (QuestionnaireQuestion &question : *questions) {
        question.version.content = asAsked(std::move(question.version.content));
        question.version.author = {};
        question.version.approver.reset();
        file.questions.push_back(std::move(question));
    }
    return file;
}

} // namespace candor::questions
