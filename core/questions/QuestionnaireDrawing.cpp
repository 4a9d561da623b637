// SPDX-License-Identifier: GPL-3.0-or-later
// Questionnaires by rule: what the service draws, and what a new job gets; and where that goes with the job.
#include "questions/DefaultQuestionnaire.h"
#include "questions/QuestionDraw.h"
#include "questions/QuestionnaireAccess.h"
#include "questions/QuestionnaireFields.h"
#include "questions/QuestionnaireService.h"
#include "store/QuestionStore.h"
#include "store/QuestionnaireStore.h"
#include "store/Transaction.h"

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::TransactionKind;

/// What may be asked, each question in its approved version.
Result<std::vector<QuestionnaireQuestion>> bankOf(Call &call, const DrawRule &rule) {
    QuestionFilter filter;
    filter.domains = rule.domains;
    filter.difficulties = rule.difficulties;
    filter.language = rule.language;
    filter.job = rule.job;
    filter.ofNoJob = true;
    auto versions = store::QuestionStore(call.connection()).drawable(filter);
    if (!versions)
        return failure(versions.error());
    std::vector<QuestionnaireQuestion> bank;
    bank.reserve(versions->size());
    for (QuestionVersion &version : *versions) {
        const QuestionId question = version.question;
        bank.push_back({question, std::move(version), true, false});
    }
    return bank;
}

std::vector<QuestionVersionId> versionsOf(const std::vector<QuestionnaireQuestion> &questions) {
    std::vector<QuestionVersionId> versions;
    versions.reserve(questions.size());
    for (const QuestionnaireQuestion &question : questions)
        versions.push_back(question.version.id);
    return versions;
}

/// The questionnaire of a job, where no other job uses it.
Result<std::optional<Questionnaire>> onlyUsedBy(Call &call, JobId job) {
    store::QuestionnaireStore questionnaires(call.connection());
    const auto id = questionnaires.ofJob(job);
    if (!id)
        return failure(id.error());
    if (!*id)
        return std::nullopt;
    const auto jobs = questionnaires.jobs(**id);
    if (!jobs)
        return failure(jobs.error());
    if (jobs->size() != 1)
        return std::nullopt;
    return questionnaires.find(**id);
}

} // namespace

Result<Draw> QuestionnaireService::draw(const Actor &actor, const DrawRule &rule) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::ManageJobSetup, {.own = true, .ownJob = true}); !allowed)
        return failure(allowed.error());
    if (auto checked = checkRule(rule); !checked)
        return failure(checked.error());
    if (rule.kept.size() > mostItems)
        return failure(ErrorCode::InvalidField, u"questions: range"_s);
    if (rule.job) {
        if (auto allowed = requireForJob(*call, Action::SeeJobSetup, *rule.job); !allowed)
            return failure(allowed.error());
    }
    const auto bank = bankOf(*call, rule);
    if (!bank)
        return failure(bank.error());
    store::QuestionnaireStore questionnaires(call->connection());
    const auto kept = questionnaires.questions(rule.kept);
    if (!kept)
        return failure(kept.error());
    if (kept->size() != rule.kept.size())
        return failure(ErrorCode::InvalidField, u"kept: unknown"_s);
    Draw drawn = questions::draw(rule, *bank, *kept);
    auto whole = questionnaires.questions(versionsOf(drawn.questions));
    if (!whole)
        return failure(whole.error());
    drawn.questions = std::move(*whole);
    return drawn;
}

Result<std::vector<QuestionnaireQuestion>> defaultBank(Call &call, std::vector<JobDomain> domains) {
    DrawRule rule;
    rule.domains = std::move(domains);
    rule.domains.push_back(JobDomain::General);
    return bankOf(call, rule);
}

Result<void> giveDefault(Call &call, const Job &job, const std::vector<QuestionnaireQuestion> &bank) {
    const auto drawn = drawDefault(job.domain, bank, static_cast<quint64>(job.id.value()));
    if (drawn.empty())
        return {};
    Questionnaire questionnaire;
    questionnaire.owner = job.owner;
    questionnaire.createdAt = questionnaire.updatedAt = call.now();
    questionnaire.content.title = job.title;
    QuestionnaireSection section;
    for (const QuestionnaireQuestion &question : drawn)
        section.items.push_back({question.version.id, {}, {}, {}});
    questionnaire.content.sections.push_back(std::move(section));
    store::QuestionnaireStore questionnaires(call.connection());
    const auto id = questionnaires.insert(questionnaire);
    if (!id)
        return failure(id.error());
    if (auto assigned = questionnaires.assign(job.id, *id); !assigned)
        return assigned;
    call.record(Action::ManageJobSetup, questionnaireObject(*id), u"default of job %1"_s.arg(job.id.value()));
    return {};
}

Result<void> handOver(Call &call, JobId job, AccountId before, AccountId owner) {
    const auto found = onlyUsedBy(call, job);
    if (!found)
        return failure(found.error());
    if (!*found || (*found)->owner != before)
        return {};
    const QuestionnaireId id = (*found)->id;
    if (auto set = store::QuestionnaireStore(call.connection()).setOwner(id, owner); !set)
        return set;
    call.record(Action::ManageJobSetup, questionnaireObject(id),
                u"owner account %1 -> %2"_s.arg(before.value()).arg(owner.value()));
    return {};
}

Result<void> removeUntouched(Call &call, JobId job) {
    const auto found = onlyUsedBy(call, job);
    if (!found)
        return failure(found.error());
    if (!*found || (*found)->revision != 1)
        return {};
    store::QuestionnaireStore questionnaires(call.connection());
    const auto begun = questionnaires.begun((*found)->id);
    if (!begun)
        return failure(begun.error());
    if (*begun > 0)
        return {};
    if (auto taken = questionnaires.assign(job, std::nullopt); !taken)
        return taken;
    return questionnaires.remove((*found)->id, (*found)->revision);
}

} // namespace candor::questions
